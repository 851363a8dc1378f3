import type { mirrorSectionEn } from './mirror-section-en.js'

/** Words of the brief’s section that compares both countries’ books, in Russian. */
export const mirrorSectionRu: Readonly<Record<keyof typeof mirrorSectionEn, string>> = {
  'mirror.title': 'Зеркальное сопоставление',
  'mirror.lead':
    'Товары, {from}\u00A0→ {to}, {year}\u00A0год: {exported} по данным экспортёра, {imported} по данным импортёра, с фрахтом и страхованием.',
  'mirror.exhibit': 'Товары, {from}\u00A0→ {to}, по данным обеих стран, {years}',
  'mirror.missing':
    'Ни в одном источнике нет торговли двух стран ({reporter}, {partner}) за {years} по данным обеих: сопоставить нечего.',
}
