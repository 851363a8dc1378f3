import type { analysesEn } from './analyses-en.js'

/** What numbers are called that no single measure gives, in Serbian: for the number index. */
export const analysesSr: Readonly<Record<keyof typeof analysesEn, string>> = {
  'analysis.align': 'Scenario usklađivanja',
  'analysis.exposure': 'Roba sa spiskova u trgovini',
  'analysis.diversion': 'Signal preusmeravanja',
  'analysis.target': 'Cilj',
  'analysis.change': 'Promena',
  'analysis.difference': 'Razlika',
  'analysis.arms-matching': 'Poslovi u dokumentima i u registru',
  'analysis.level-before-change': 'Nivo pre navedene promene',
}
