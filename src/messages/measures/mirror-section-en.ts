/** Words of the brief’s section that compares both countries’ books, in English. */
export const mirrorSectionEn = {
  'mirror.title': 'Mirror comparison',
  'mirror.lead':
    'Goods {from} → {to}, {year}: {exported} in the exporter’s books, {imported} in the importer’s, freight and insurance included.',
  'mirror.exhibit': 'Goods {from} → {to} in the books of both, {years}',
  'mirror.missing':
    'No source in the lake has the trade of {reporter} and {partner} in {years} in the books of both, so that nothing can be laid side by side.',
} as const
