import type { exploreEn } from './explore-en.js'
import type { Text } from './message.js'

export const exploreRu: Readonly<Record<keyof typeof exploreEn, Text>> = {
  'products.search': 'Товар по слову или коду: топливо, 27, 2709',
  'products.none': 'Такого слова или кода нет ни у одного товара.',
  'products.path': 'Место в номенклатуре',
  'products.years': 'По товарам есть:',
  'overview.trend': '{first}: {from}; {last}: {to}',
  'overview.lacks': 'Чего не хватает',
  'overview.bring': 'Получить',
  'page.brief': 'Справка',
  'page.sql': 'SQL',
  'page.jobs': 'Задания',
}
