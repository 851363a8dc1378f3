import type { mirrorSectionEn } from './mirror-section-en.js'

/** Words of the brief’s section that compares both countries’ books, in Russian. */
export const mirrorSectionRu: Readonly<Record<keyof typeof mirrorSectionEn, string>> = {
  'mirror.title': 'Зеркальное сопоставление',
  'mirror.lead':
    'Товары, {from} → {to}, {year}: {exported} по данным экспортёра, {imported} по данным импортёра, с фрахтом и страхованием.',
  'mirror.exhibit': 'Товары, {from} → {to}, по данным обеих стран, {years}',
  'mirror.missing':
    'Ни в одном источнике нет торговли двух стран ({reporter}, {partner}) за {years} по данным обеих: сопоставить нечего.',
}
