/** Words of the prospects measures in English. */
export const prospectsEn = {
  'convention.market-demand-own': 'Demand is what each partner imports from the world by its own books.',
  'convention.market-demand-mirror':
    'Demand is what others report as their exports to each partner (mirror).',
  'convention.market-demand-reconciled':
    'Demand is what each partner imports from the world in the reconciled record.',
  'convention.world-of-reporters':
    'The world is the sum over the economies that report in this source and year; its growth is of those that report in every year.',
  'convention.no-composite': 'The figures stand side by side and are not multiplied into one score.',
  'convention.gap-upper-bound':
    'Indicative potential trade is an upper bound, not a forecast; it is not to be added up over products.',
  'convention.advantage-balassa':
    'Comparative advantage beside it is Balassa’s index: the product’s share in the reporter’s exports over its share in world exports.',
  'convention.potential-epi-style':
    'An EPI-style potential: world share times demand times ease of trade, after Decreux and Spies (2016); not the index that the ITC publishes.',
  'convention.potential-mean-years':
    'Values are means over the years of the window in which the record exists, three at least.',
  'convention.potential-named-partners': 'Trade with unspecified partners is left out: it is with no market.',
  'convention.potential-existing-products':
    'Only products that the reporter already exports have a potential.',
  'convention.potential-without-factors':
    'Projected growth, tariff advantages and distance are not in it: each enters as 1.',
  'convention.named-suppliers':
    'Shares of suppliers and exporters are over those that are named; unspecified ones are left out.',
  'convention.tariff-simple-mean':
    'A duty is the simple mean over the products of the tariff: the applied rate, else the preferential, else that of the most favoured nation.',
  'convention.dependence-geodep':
    'A dependence by GEODEP: concentration of suppliers and of world exporters above 0.4 each and imports above exports; without exports the last test holds.',
  'convention.dependence-swd':
    'A dependence by SWD(2021) 352: concentration of suppliers outside the union above 0.4, more than half of imports from outside it, and these above all exports of its members.',
  'convention.dependence-on-partner':
    'Only products of which the partner is the largest supplier in the last year judged.',
  'note.world-growth-reporters':
    'World imports: {count, plural, one {one economy} other {# economies}} with a figure in every year of {years}.',
  'note.factor-missing': 'There is no input for the factor “{factor}”: it is 1.',
  'note.markets-too-few':
    '{count, plural, one {One market is} other {# markets are}} left out: fewer than three years of it are known.',
  'note.products-left-out': 'Products left out: {products}.',
  'note.dependences-found':
    '{count, plural, one {One product} other {# products}} flagged, of {products, number} imported; {share, number, ::percent .0} of imports.',
  'note.judged-years': 'Years used: {years}.',
  'note.members-missing': '{year}: without a record of {countries}.',
} as const
