import type { summarySectionEn } from './summary-section-en.js'

/** Sentences of the brief’s summary in Russian. */
export const summarySectionRu: Readonly<Record<keyof typeof summarySectionEn, string>> = {
  'sentences.joined': '{first} {second}',
  'summary.change-export':
    'По сравнению с {before} годом экспорт {direction, select, up {вырос на {rate}} down {снизился на {rate}} other {не изменился}}.',
  'summary.change-import':
    'По сравнению с {before} годом импорт {direction, select, up {вырос на {rate}} down {снизился на {rate}} other {не изменился}}.',
  'summary.standing-export':
    'Доля партнёра ({partner}) во всём экспорте страны ({reporter}) — {share}, место среди стран назначения — {rank}{was}.',
  'summary.standing-import':
    'Доля партнёра ({partner}) во всём импорте страны ({reporter}) — {share}, место среди стран происхождения — {rank}{was}.',
  'summary.rank-was': ' (годом ранее — {rank})',
  'summary.rank-same': ' (как и годом ранее)',
  'summary.other-export':
    'В другом наборе данных ({other}) тот же экспорт составляет {value}: {direction, select, up {на {difference} больше} down {на {difference} меньше} other {столько же}}.',
  'summary.other-import':
    'В другом наборе данных ({other}) тот же импорт составляет {value}: {direction, select, up {на {difference} больше} down {на {difference} меньше} other {столько же}}.',
  'summary.single':
    'Второго набора данных об этих потоках за {year} год в хранилище нет: сверить учёт двух стран нельзя.',
  'products.moved-export':
    'В изменении экспорта по сравнению с {before} годом ({total}) наибольший вклад — {points} п. п.: {product}.',
  'products.moved-import':
    'В изменении импорта по сравнению с {before} годом ({total}) наибольший вклад — {points} п. п.: {product}.',
  'method.rounding':
    'В тексте сводки значение округлено до разряда, в котором расходятся два набора данных; если набор один — до трёх-четырёх знаков.',
}
