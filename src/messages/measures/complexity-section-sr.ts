import type { complexitySectionEn } from './complexity-section-en.js'

/** Words of the brief’s section on complexity in Serbian. */
export const complexitySectionSr: Readonly<Record<keyof typeof complexitySectionEn, string>> = {
  'complexity.title': 'Specijalizacija i složenost',
  'complexity.lead':
    'U {year}. godini indeks ekonomske složenosti: {country} {index} (mesto {rank} od {kept} poređenih ekonomija), {other} {second} (mesto {place}).',
  'complexity.lead-one':
    'U {year}. godini indeks ekonomske složenosti: {country} {index} (mesto {rank} od {kept} poređenih ekonomija).',
  'complexity.advantages-exhibit':
    'Proizvodi za koje je specijalizovana zemlja koja izveštava ({reporter}), po izvozu u sve zemlje, i izvoz tih proizvoda u zemlju partnera ({partner}), {year}.',
  'complexity.advantages-exhibit-world':
    'Proizvodi za koje je specijalizovana zemlja koja izveštava ({reporter}), po izvozu u sve zemlje, {year}.',
  'complexity.space-exhibit':
    'Prostor proizvoda, {year}: istaknuti su proizvodi koje zemlja ({reporter}) izvozi u zemlju partnera ({partner})',
  'complexity.space-exhibit-world':
    'Prostor proizvoda, {year}: istaknuti su proizvodi za koje je specijalizovana zemlja koja izveštava ({reporter})',
  'complexity.index-exhibit': 'Ekonomska složenost: {reporter} i {partner}, {from}–{to}.',
  'complexity.missing':
    'Nema zapisa o izvozu svih zemalja po proizvodima do {year}. godine: specijalizacija i složenost ({reporter}, {partner}) nisu izračunate.',
}
