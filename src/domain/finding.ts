/**
 * What an import notices in the rows it kept. Nothing is mended: a finding tells the reader of a number what to look at.
 * `error`: sums over such rows are wrong; `warning`: one of two numbers must be; `note`: unusual, and may be true.
 */
export const findingCodes = {
  duplicate: {
    severity: 'error',
    says: 'Rows of one reporter, partner, flow, period and product stand more than once: they would be added together.',
  },
  'total-differs': {
    severity: 'warning',
    says: 'The published total with the world and the sum of the partners differ by more than 1 %.',
  },
  'parts-differ': {
    severity: 'warning',
    says: 'A product and the sum of its parts one level below differ by more than 1 %.',
  },
  scale: {
    severity: 'warning',
    says: 'One year is about a thousand times, or a thousandth of, the years on both sides of it.',
  },
  jump: {
    severity: 'note',
    says: 'One year is more than ten times, or less than a tenth of, the years on both sides of it.',
  },
  'unit-value': {
    severity: 'note',
    says: 'The value of a kilogram is more than a thousand times, or less than a thousandth of, the median of the product.',
  },
  'no-chapter': {
    severity: 'warning',
    says: 'The product’s first two digits are no chapter of the Harmonized System.',
  },
  'outside-revision': {
    severity: 'warning',
    says: 'The product’s code is not in the list of the revision that the rows state.',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning' | 'note'; says: string }>

export type FindingCode = keyof typeof findingCodes
