import type { mirrorSectionEn } from './mirror-section-en.js'

/** Words of the brief’s section that compares both countries’ books, in Serbian. */
export const mirrorSectionSr: Readonly<Record<keyof typeof mirrorSectionEn, string>> = {
  'mirror.title': 'Poređenje podataka obeju zemalja',
  'mirror.lead':
    'Roba, {from} → {to}, {year}: {exported} po podacima izvoznika, {imported} po podacima uvoznika, sa prevozom i osiguranjem.',
  'mirror.exhibit': 'Roba, {from} → {to}, po podacima obe zemlje, {years}.',
  'mirror.missing':
    'Nijedan izvor nema trgovinu dve zemlje ({reporter}, {partner}) za {years}. po podacima obe, pa nema šta da se uporedi.',
}
