/** Words of the brief’s section on organisations of the partner catalogue in English. */
export const catalogueSectionEn = {
  'catalogue.title': 'Partner catalogue',
  'catalogue.missing':
    'The partner catalogue of this workspace is empty: no organisation of {reporter} or {partner} can be named for the products whose export potential is not used.',
  'catalogue.no-potential':
    'No record in the lake allows the export potential of {from} to {to} for {year} to be computed: organisations are not matched with products.',
  'catalogue.none':
    'Among the organisations of the catalogue ({count}) none of {from} offers a product whose export potential to {to} is not used.',
  'catalogue.lead':
    '{count, plural, one {One organisation} other {# organisations}} of the catalogue ({from}) {count, plural, one {is} other {are}} in chapters of the HS in which exports to {to} are below their potential.',
  'catalogue.exhibit': 'Unused export potential and who could use it, {from} to {to}',
  'catalogue.subtitle':
    'Chapters of the HS by the export potential that is not used, and organisations of the catalogue that are in them.',
  'catalogue.column-organisation': 'Organisation',
  'catalogue.column-sector': 'Sector',
  'catalogue.column-chapters': 'HS chapters',
  'catalogue.column-website': 'Website',
  'catalogue.column-verified': 'Verified',
  'catalogue.column-potential': 'Unused potential',
  'catalogue.column-lists': 'Sanctions lists',
  'catalogue.lists-clear': 'none found',
  'catalogue.lists-findings': 'look closer',
  'catalogue.lists-never': 'not screened',
  'catalogue.lists-stale': 'screened on earlier lists',
  'catalogue.note':
    'An entry says what the organisation or its chamber stated; being named here is no recommendation. “None found” is no proof that nobody is listed.',
} as const
