import type { complexitySectionEn } from './complexity-section-en.js'

/** Words of the brief’s section on complexity in Russian. */
export const complexitySectionRu: Readonly<Record<keyof typeof complexitySectionEn, string>> = {
  'complexity.title': 'Специализация и сложность',
  'complexity.lead':
    'В {year} году индекс экономической сложности: {country} — {index} (место {rank} среди {kept} сравниваемых экономик), {other} — {second} (место {place}).',
  'complexity.lead-one':
    'В {year} году индекс экономической сложности: {country} — {index} (место {rank} среди {kept} сравниваемых экономик).',
  'complexity.advantages-exhibit':
    'Товары, на которых специализируется страна ({reporter}), по экспорту во все страны, и их экспорт в страну-партнёр ({partner}), {year}\u00A0год',
  'complexity.advantages-exhibit-world':
    'Товары, на которых специализируется страна ({reporter}), по экспорту во все страны, {year}\u00A0год',
  'complexity.space-exhibit':
    'Пространство товаров, {year}\u00A0год: выделены товары, которые страна ({reporter}) экспортирует в страну-партнёр ({partner})',
  'complexity.space-exhibit-world':
    'Пространство товаров, {year}\u00A0год: выделены товары, на которых специализируется страна ({reporter})',
  'complexity.index-exhibit': 'Экономическая сложность: {reporter} и {partner}, {from}–{to}\u00A0годы',
  'complexity.missing':
    'Нет данных об экспорте всех стран по товарам по {year} год: специализация и сложность ({reporter}, {partner}) не рассчитаны.',
}
