/** Conventions of the prospects measures; their words are in the messages under `convention.<id>`. */
export const prospectsConventions = [
  'market-demand-own',
  'market-demand-mirror',
  'market-demand-reconciled',
  'world-of-reporters',
  'no-composite',
  'gap-upper-bound',
  'advantage-balassa',
  'potential-epi-style',
  'potential-mean-years',
  'potential-named-partners',
  'potential-existing-products',
  'potential-without-factors',
  'named-suppliers',
  'tariff-simple-mean',
  'dependence-geodep',
  'dependence-swd',
  'dependence-on-partner',
] as const

/** Notes of the prospects measures; their words are in the messages under `note.<id>`. */
export const prospectsNotes = [
  'world-growth-reporters',
  'factor-missing',
  'markets-too-few',
  'products-left-out',
  'dependences-found',
  'judged-years',
  'members-missing',
] as const
