/** Words of the complexity measures in English. */
export const complexityEn = {
  'convention.specialised-balassa':
    'A country is specialised in a product where the product’s share in its exports is at least its share in those of all countries that stay (Balassa’s index at or above the threshold, 1 unless another is named).',
  'convention.specialised-per-head':
    'A country is specialised in a product where its exports of it per head are at least those of all countries that stay (the index at or above the threshold, 1 unless another is named).',
  'convention.preset-none': 'No country and no product is left out beforehand.',
  'convention.preset-oec':
    'Who stays: population of 1 million or more, exports of 1 billion dollars or more, products with world trade above 500 million (the rule of the Observatory of Economic Complexity).',
  'convention.preset-atlas-2014':
    'Who stays: population above 1.2 million, exports of 1 billion dollars or more as a mean of three years, without Iraq, Macao and Chad (the rule of The Atlas of Economic Complexity; its condition that income is known is not applied).',
  'convention.eci-second-eigenvector':
    'Complexity is the second eigenvector of the matrix of countries; its sign is the one in which it goes with diversity. It compares within one year and one set of countries and products.',
  'convention.pci-by-eci': 'Complexity of products is standardised by the mean and the deviation of the ECI.',
  'convention.pci-own': 'Complexity of products is standardised by its own mean and deviation.',
  'convention.proximity-diagonal-keep':
    'A product counts as near itself (φ = 1), as in py-ecomplexity 0.5.3; Stata’s ecomplexity sets it to 0.',
  'convention.proximity-diagonal-zero':
    'A product does not count as near itself (φ = 0), as in Stata’s ecomplexity; py-ecomplexity 0.5.3 keeps 1.',
  'convention.outlook-uncentred':
    'Complexity of products enters before centring, as in py-ecomplexity 0.5.3 and Stata’s ecomplexity.',
  'convention.outlook-standardised': 'Complexity of products enters as it is published, standardised.',
  'convention.gain-stata': 'Outlook gain as in Stata’s ecomplexity, in deviations of the ECI.',
  'convention.gain-atlas':
    'Outlook gain less the product’s own term, as in the Atlas of Economic Complexity.',
  'convention.fitness-iterated':
    'Fitness and complexity of products are iterated from 1, each divided by its mean, until the logarithm of no fitness changes by 1e-9, or for 1,000 rounds.',
  'convention.income-per-head-ppp':
    'Income is GDP per head at purchasing power parity, in international dollars.',
  'convention.income-unknown-left-out':
    'Countries of unknown income are in no PRODY; EXPY is the mean over the products that have one.',
  'convention.product-space-tree':
    'The network is the maximum spanning tree of proximity and every other link at or above the threshold (0.55 unless another is named); places are for the eye and have no unit.',
  'convention.product-space-lit-exported': 'Lit are the products that the reporter exports to the partner.',
  'convention.product-space-lit-specialised': 'Lit are the products that the reporter is specialised in.',

  'note.matrix-kept':
    '{year}: {economies, plural, one {one economy} other {# economies}} of {present, number} and {goods, plural, one {one product} other {# products}} of {listed, number} are compared.',
  'note.preset-stated': 'The rule of who stays as stated in: {rule}.',
  'note.few-products':
    'The source lists sections only: so few products say little about complexity, and finer lists rank otherwise.',
  'note.unspecified-goods':
    '{year}: unspecified goods and special transactions are no product and left out: {products}.',
  'note.threshold': 'Specialised means an index of {threshold, number} or more.',
  'note.left-named': '{year}: left out by name: {countries}.',
  'note.left-population-unknown':
    '{year}: {count, plural, one {one economy} other {# economies}} left out, population not known: {countries}.',
  'note.left-population-below':
    '{year}: {count, plural, one {one economy} other {# economies}} left out by population: {countries}.',
  'note.left-exports-unknown':
    '{year}: {count, plural, one {one economy} other {# economies}} left out, exports of a year not known: {countries}.',
  'note.left-exports-below':
    '{year}: {count, plural, one {one economy} other {# economies}} left out by exports: {countries}.',
  'note.left-world-trade-unknown':
    '{year}: {count, plural, one {one product} other {# products}} left out, world trade not known: {products}.',
  'note.left-world-trade-below':
    '{year}: {count, plural, one {one product} other {# products}} left out by world trade: {products}.',
  'note.specialised-in-nothing':
    '{year}: {count, plural, one {one economy is} other {# economies are}} specialised in nothing and left out: {countries}.',
  'note.specialised-by-nobody':
    '{year}: nobody is specialised in {count, plural, one {one product} other {# products}}, left out: {products}.',
  'note.unions-beside-members':
    '{year}: the record has a union beside its members, and it is left out: {countries}.',
  'note.trade-within-union':
    'The union reports as one here: exports of its members to each other are not in this record.',
  'note.preset-other-products':
    'The publisher computes with {classification} at {digits, number} digits; with another list of products the same rule gives other numbers.',
  'note.unfiltered-ranking':
    '{year}: among the first five are economies with exports under 1 billion dollars: {countries}. Publishers leave these out before they compute ({presets}).',
  'note.sign-by-other-rule':
    '{year}: complexity does not go with diversity either way; its sign is set so that the first of the countries furthest from 0 is positive.',
  'note.matrix-too-few':
    '{year}: {economies, plural, one {one economy} other {# economies}} and {goods, plural, one {one product} other {# products}}: too few for complexity.',
  'note.matrix-ambiguous':
    '{year}: the second and third eigenvalue are equal, so that complexity is not determined.',
  'note.matrix-nearly-disconnected':
    '{year}: the second eigenvalue is 1 to ten digits: the matrix all but falls into parts, and complexity is not determined.',
  'note.matrix-disconnected':
    '{year}: the matrix falls into {count, number} parts that share no product, and complexity is not determined; apart from the largest: {countries}.',
  'note.fitness-falling':
    '{year}: the fitness of {count, plural, one {one economy falls} other {# economies falls}} towards 0, and its level means nothing: {countries}.',
  'note.fitness-unsettled': '{year}: fitness was still changing after {rounds, number} rounds.',
  'note.income-missing': '{year}: no GDP per head at purchasing power in the workspace ({command}).',
  'note.income-unknown':
    '{year}: {count, plural, one {one economy} other {# economies}} without a known income: {countries}.',
  'note.products-apart':
    '{year}: {count, plural, one {one product shares} other {# products share}} no exporter with the others: {products}.',
} as const
