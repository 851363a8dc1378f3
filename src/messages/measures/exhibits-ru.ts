import type { exhibitsEn } from './exhibits-en.js'

/** Words around the exhibit of any measure, in Russian. */
export const exhibitsRu: Readonly<Record<keyof typeof exhibitsEn, string>> = {
  'word.as-is': '{word}',
  'word.year': '{year}\u00A0год',
  'word.years': '{from}–{to}\u00A0годы',
  'part.all-products': 'Все товары',
  'value.demand-growth': 'Прирост экспорта',
  'value.diversification': 'Доля в экспорте',
  'measure.flow-export': 'экспорт',
  'measure.flow-import': 'импорт',
  'measure.of-flow': '{measure}, {flow}',
  'measure.title': '{measure}, {when}',
  'measure.title-dyad': '{measure}: {reporter} и {partner}, {when}',
  'measure.section': 'Показатель',
  'measure.subtitle': '{measure}, {unit}',
  'measure.alt':
    '{measure}: {count, plural, one {# строка} few {# строки} many {# строк} other {# строки}} таблицы ниже.',
  'measure.more-rows':
    'В таблице первые {shown} из {count, plural, one {# строки} few {# строк} many {# строк} other {# строки}}.',
  'measure.record-of': '{country}: собственные данные',
  'measure.missing-cells': 'Нет значения',
  'measure.diagonal': 'Темпы равны',
  'measure.gained': 'Доля на рынке выросла',
  'measure.lost': 'Доля на рынке снизилась',
  'measure.margin': '±{points}',
  'measure.world-growth': 'Прирост мирового импорта',
}
