/** Words of the levels measures in English. */
export const levelsEn = {
  'convention.deflated-us-cpi':
    'Values are in constant US dollars: deflated by the consumer price index of the United States.',
  'convention.deflated-us-gdp':
    'Values are in constant US dollars: deflated by the GDP deflator of the United States.',
  'convention.growth-month-on-same-month':
    'Growth is of each month against the same month of the year before.',
  'convention.openness-sum':
    'Exports and imports together over GDP; gross trade over value added may pass 100 per cent.',
  'convention.openness-mean': 'The mean of exports and imports over GDP: half of their sum.',
  'convention.market-own-record': 'Imports are as the market itself records them.',
  'convention.market-mirror-record':
    'Imports of the market are as its suppliers record their exports (mirror).',
  'convention.special-products-unranked':
    'Unspecified goods and special transactions count in totals and hold no rank.',
  'convention.rolling-twelve-months':
    'Each value is the sum of the twelve months that end with the month named; all twelve are needed.',
  'convention.rolling-year-to-date':
    'Each value is the sum of the months from January to the month named; all are needed and nothing is made a yearly figure.',
  'convention.price-fisher':
    'Prices by Fisher: the geometric mean of the indices of Laspeyres and Paasche; volume likewise.',
  'convention.price-laspeyres': 'Prices by Laspeyres (weights of the first year), volume by Paasche.',
  'convention.price-paasche': 'Prices by Paasche (weights of the later year), volume by Laspeyres.',
  'convention.unit-values-as-prices':
    'Dollars a kilogram stand for prices: a change of what is sold under one code looks like a change of price.',
  'convention.base-year-weights': 'Weights are of the first year of the window.',
  'convention.demand-of-importers-in-both-years':
    'World demand is the imports of the economies that this source has in both years.',
  'convention.unmet-demand-in-residual':
    'Where a market imported none of a product in the first year, the whole change is in the residual.',

  'note.deflated-to': 'In US dollars of {base, number, ::group-off}; price index from {source}.',
  'note.gdp-from': 'GDP in current US dollars from {source}.',
  'note.parts-not-listed':
    '{year}: {count, plural, one {one smaller part adds} other {# smaller parts add}} {value, number, ::percent .00} to the growth.',
  'note.parts-unknown':
    '{year}: {count, plural, one {one part has} other {# parts have}} no value in one of the two years, so the contributions listed add up to the growth without {count, plural, one {it} other {them}}.',
  'note.months-missing':
    '{count, plural, one {One month has} other {# months have}} no figure in this record: {months}.',
  'note.covered-by-weights':
    '{year}: {count, plural, one {one product} other {# products}} with weights in both years, {before, number, ::percent .0} of the value of {base, number, ::group-off} and {now, number, ::percent .0} of {year}.',
  'note.markets-covered':
    '{count, plural, one {One market} other {# markets}} with imports in both years: {share, number, ::percent .0} of the exports of {year}.',
} as const
