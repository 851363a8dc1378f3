import type { analysesEn } from './analyses-en.js'

/** What numbers are called that no single measure gives, in Russian: for the number index. */
export const analysesRu: Readonly<Record<keyof typeof analysesEn, string>> = {
  'analysis.align': 'Сценарий присоединения',
  'analysis.exposure': 'Товары из перечней в торговле',
  'analysis.diversion': 'Признак обхода торговых путей',
  'analysis.target': 'Целевой показатель',
  'analysis.change': 'Изменение',
  'analysis.difference': 'Разность',
  'analysis.arms-matching': 'Сделки в документах и в регистре',
  'analysis.level-before-change': 'Уровень до указанного изменения',
}
