/** Words of the brief’s section on complexity in English. */
export const complexitySectionEn = {
  'complexity.title': 'Specialisation and complexity',
  'complexity.lead':
    'In {year} the economic complexity index of {country} was {index} (rank {rank} of {kept} economies compared), that of {other} {second} (rank {place}).',
  'complexity.lead-one':
    'In {year} the economic complexity index of {country} was {index} (rank {rank} of {kept} economies compared).',
  'complexity.advantages-exhibit':
    'Products that {reporter} is specialised in, by its exports to all countries, and its exports to {partner}, {year}',
  'complexity.advantages-exhibit-world':
    'Products that {reporter} is specialised in, by its exports to all countries, {year}',
  'complexity.space-exhibit':
    'Product space, {year}: lit are the products that {reporter} exports to {partner}',
  'complexity.space-exhibit-world':
    'Product space, {year}: lit are the products that {reporter} is specialised in',
  'complexity.index-exhibit': 'Economic complexity of {reporter} and {partner}, {from}–{to}',
  'complexity.missing':
    'No record of all countries’ exports by product up to {year}: specialisation and complexity of {reporter} and {partner} are not computed.',
} as const
