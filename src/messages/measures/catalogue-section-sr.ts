import type { catalogueSectionEn } from './catalogue-section-en.js'

/** Words of the brief’s section on organisations of the partner catalogue, in Serbian. */
export const catalogueSectionSr: Readonly<Record<keyof typeof catalogueSectionEn, string>> = {
  'catalogue.title': 'Katalog partnera',
  'catalogue.missing':
    'Katalog partnera u ovom radnom prostoru je prazan: za proizvode čiji izvozni potencijal nije iskorišćen ne mogu se navesti organizacije ({reporter}, {partner}).',
  'catalogue.no-potential':
    'Prema podacima u skladištu ne može se izračunati izvozni potencijal, {from} → {to}, {year}: organizacije nisu povezane sa proizvodima.',
  'catalogue.none':
    'Među organizacijama kataloga ({count}) nema takvih ({from}) koje nude proizvode sa neiskorišćenim izvoznim potencijalom: {to}.',
  'catalogue.lead':
    '{count, plural, one {# organizacija} few {# organizacije} other {# organizacija}} iz kataloga ({from}) {count, plural, one {radi} few {rade} other {radi}} u glavama Harmonizovanog sistema čiji je izvoz ispod potencijala: {to}.',
  'catalogue.exhibit': 'Neiskorišćen izvozni potencijal i ko bi mogao da ga iskoristi, {from} → {to}',
  'catalogue.subtitle':
    'Glave Harmonizovanog sistema prema neiskorišćenom izvoznom potencijalu i organizacije iz kataloga koje u njima rade.',
  'catalogue.column-organisation': 'Organizacija',
  'catalogue.column-sector': 'Delatnost',
  'catalogue.column-chapters': 'Glave',
  'catalogue.column-website': 'Veb-sajt',
  'catalogue.column-verified': 'Provereno',
  'catalogue.column-potential': 'Neiskorišćen potencijal',
  'catalogue.column-lists': 'Liste sankcija',
  'catalogue.lists-clear': 'nije pronađena',
  'catalogue.lists-findings': 'proveriti bliže',
  'catalogue.lists-never': 'nije proverena',
  'catalogue.lists-stale': 'proverena na ranijim listama',
  'catalogue.note':
    'Zapis prenosi ono što je navela organizacija ili njena komora; pominjanje ovde nije preporuka. „Nije pronađena” nije dokaz da niko nije na listi.',
}
