/** What numbers are called that no single measure gives, in English: for the number index. */
export const analysesEn = {
  'analysis.align': 'Align scenario',
  'analysis.exposure': 'Exposure to listed goods',
  'analysis.diversion': 'Diversion signal',
  'analysis.target': 'Target',
  'analysis.change': 'Change',
  'analysis.difference': 'Difference',
  'analysis.arms-matching': 'Deals in documents and in the register',
  'analysis.level-before-change': 'Level before a stated change',
} as const
