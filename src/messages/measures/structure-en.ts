/** Words of the structure measures in English. */
export const structureEn = {
  'convention.world-present':
    'The world is the sum over the economies that the source has in the year; where they are counted, their number is given.',
  'convention.rca-balassa':
    'Comparative advantage: Balassa’s index, the product’s share in exports over its share in the world’s; 1 is as the world.',
  'convention.rca-symmetric':
    'Comparative advantage: Balassa’s index brought to −1 to 1 (less one, over plus one).',
  'convention.rca-vollrath':
    'Comparative advantage: Vollrath’s indices, in which neither the country nor the product is counted in what it is compared with.',
  'convention.rca-additive':
    'Comparative advantage: the product’s share in exports less its share in the world’s; 0 is as the world.',
  'convention.rca-normalised':
    'Comparative advantage: exports of the product less what they would be at the world’s share, as a part of all world exports.',
  'convention.rca-per-head':
    'Comparative advantage: exports of the product per head over the world’s per head; countries without a population are not part of the world.',
  'convention.rca-to-market': 'Only exports to the partner are compared, the reporter’s with the world’s.',
  'convention.intensity-world-exports':
    'The partner’s weight in the reporter’s exports over its weight in the world’s exports.',
  'convention.intensity-excluding-self':
    'The partner’s weight in the reporter’s exports over its weight in the imports of the world without the reporter.',
  'convention.complementarity-directional':
    'The reporter’s exports are compared with the partner’s imports; the other way round is another number.',
  'convention.demand-own': 'The partner’s imports are from its own books.',
  'convention.demand-mirror': 'The partner’s imports are from the books of those that export to it (mirror).',
  'convention.similarity-shares': 'Similarity is of product shares, not of amounts.',
  'convention.similarity-one-market': 'Only exports to the one market are compared.',
  'convention.intra-industry-unadjusted':
    'Intra-industry trade: Grubel and Lloyd’s index, not adjusted for the balance of trade.',
  'convention.intra-industry-adjusted':
    'Intra-industry trade: Grubel and Lloyd’s index, adjusted for the balance of trade, so that it can reach 1.',
  'convention.intra-industry-marginal':
    'Intra-industry trade: Brülhart’s index of changes, products weighted with the size of their change.',
  'convention.margins-hummels-klenow':
    'Products are weighted with the rest of the world’s exports to the market, not with the reporter’s own.',
  'convention.margins-count': 'Products are counted, each alike.',
  'convention.margins-over-markets':
    'Means over markets are geometric, weighted with logarithmic means of each market’s share in both exports; by count, pairs of market and product are counted together.',
  'convention.unit-value-weighed': 'Unit values are of the rows that have a net weight.',
  'convention.unit-value-outlier':
    'An outlier lies more than 3.5 robust deviations (1.4826 times the median absolute deviation of logarithms) from the median over partners, of 8 or more; none is flagged where that deviation is 0.',
  'convention.tariff-simple': 'The mean duty counts each product of the tariff alike, imported or not.',
  'convention.tariff-weighted':
    'The mean duty is weighted with imports: what a duty keeps out weighs nothing.',
  'convention.tariff-lowest':
    'The duty applied is the lowest that the partner is granted; it is paid by who proves origin.',
  'convention.tariff-ad-valorem':
    'Duties are shares of the value; specific duties count only with an equivalent that the source gives.',
  'note.product-level':
    'Products by {digits, plural, one {section} other {# digits}} of the classification: at another level the number is another.',
  'note.revisions-apart':
    'The years cross revisions of the Harmonized System: each year stands by itself, and codes of two years may mean different goods.',
  'note.world-missing': 'No source here has the world’s trade beside the reporter’s in one record.',
  'note.population-missing':
    '{year}: {count, plural, one {one economy} other {# economies}} without a population left out of the world.',
  'note.margins-alone':
    '{year}: {count, plural, one {one product that nobody else exports there} other {# products that nobody else exports there}}: {products}.',
  'note.markets-left-out':
    '{year}: {count, plural, one {one market} other {# markets}} without exports of others in the same products left out.',
  'note.unit-value-outliers':
    '{year}: {count, plural, one {one unit value is an outlier} other {# unit values are outliers}} among the reporter’s partners: {products}.',
  'note.outliers-not-judged':
    'Unit values with other partners are not compared: they are not all in the record, or no single partner was asked for.',
  'note.tariff-without-rate':
    '{year}: {count, plural, one {one product has} other {# products have}} no ad valorem rate and {count, plural, one {is} other {are}} in no mean.',
  'note.tariff-method': 'Ad valorem equivalents, as the source names the method: {methods}.',
  'note.tariff-weights':
    '{year}: no imports in the tariff’s classification ({classification}) to weigh with; codes of another revision are not the same products.',
} as const
