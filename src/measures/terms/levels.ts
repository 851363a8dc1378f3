/** Conventions of the levels measures; their words are in the messages under `convention.<id>`. */
export const levelsConventions = [
  'deflated-us-cpi',
  'deflated-us-gdp',
  'growth-month-on-same-month',
  'openness-sum',
  'openness-mean',
  'market-own-record',
  'market-mirror-record',
  'special-products-unranked',
  'rolling-twelve-months',
  'rolling-year-to-date',
  'price-fisher',
  'price-laspeyres',
  'price-paasche',
  'unit-values-as-prices',
  'base-year-weights',
  'demand-of-importers-in-both-years',
  'unmet-demand-in-residual',
] as const

/** Notes of the levels measures; their words are in the messages under `note.<id>`. */
export const levelsNotes = [
  'deflated-to',
  'gdp-from',
  'parts-not-listed',
  'parts-unknown',
  'months-missing',
  'covered-by-weights',
  'markets-covered',
] as const
