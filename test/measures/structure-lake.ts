import { expect } from 'vitest'
import type { Quantity } from '../../src/domain/quantity.js'
import { rowLineages, rowsOf } from '../../src/lake/reading.js'
import type { Reader } from '../../src/measures/measure.js'
import { workedOut } from './arithmetic.js'
import type { QuickLakes, QuickRow } from './quick-lake.js'
import { books } from './small-lake.js'

/*
 * Three countries that trade in three chapters with each other alone, each with its own books. Imports are the exports
 * of 2010 and a tenth more. All numbers are invented.
 *
 *   exports 2010       27    84    72   all
 *   SRB → RUS          30    10     .    40
 *   SRB → DEU           .    60     .    60
 *   RUS → SRB          80     .     .    80
 *   RUS → DEU         200     .    20   220
 *   DEU → SRB           .   150     .   150
 *   DEU → RUS           .   350   100   450
 *   world             310   570   120  1000
 */
const exports2010 = [
  ['SRB', 'RUS', '27', 30],
  ['SRB', 'RUS', '84', 10],
  ['SRB', 'DEU', '84', 60],
  ['RUS', 'SRB', '27', 80],
  ['RUS', 'DEU', '27', 200],
  ['RUS', 'DEU', '72', 20],
  ['DEU', 'SRB', '84', 150],
  ['DEU', 'RUS', '84', 350],
  ['DEU', 'RUS', '72', 100],
] as const

const rows: readonly QuickRow[] = [
  ...exports2010.flatMap(([reporter, partner, product, value]): QuickRow[] => [
    { reporter, partner, flow: 'export', year: 2010, product, value: `${value}.000` },
    {
      reporter: partner,
      partner: reporter,
      flow: 'import',
      year: 2010,
      product,
      value: (value * 1.1).toFixed(3),
    },
  ]),
  // Only Serbia reports 2011.
  { reporter: 'SRB', partner: 'RUS', flow: 'export', year: 2011, product: '27', value: '50.000' },
  { reporter: 'SRB', partner: 'RUS', flow: 'export', year: 2011, product: '84', value: '5.000' },
  { reporter: 'SRB', partner: 'RUS', flow: 'import', year: 2011, product: '27', value: '98.000' },
  // In 2013 Serbia sells nothing to Russia, and keeps back what it sells to Germany.
  { reporter: 'SRB', partner: 'DEU', flow: 'export', year: 2013, product: '84', value: null },
  { reporter: 'SRB', partner: 'BIH', flow: 'export', year: 2013, product: '84', value: '7.000' },
  { reporter: 'DEU', partner: 'BIH', flow: 'export', year: 2013, product: '84', value: '9.000' },
  { reporter: 'SRB', partner: 'DEU', flow: 'import', year: 2013, product: '84', value: '5.000' },
]

/** @param scale what every value is multiplied with */
export const threeCountries = (lakes: QuickLakes, scale = 1): Promise<Reader> =>
  lakes.lake([
    {
      source: books,
      rows: rows.map((row) => ({
        ...row,
        value: row.value === null ? null : (Number(row.value) * scale).toFixed(3),
      })),
    },
  ])

/** Every row that a number rests on is given again by its selection, with the same sum. */
export const expectRowsAgain = async ({ lake }: Reader, { lineage }: Quantity): Promise<void> => {
  for (const leaf of rowLineages(lineage)) {
    const found = await rowsOf(lake, leaf.selection)
    const known = found.flatMap(({ value }) => (value === null ? [] : [Number(value)]))
    expect(found).toHaveLength(leaf.rows)
    expect(known.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(leaf.sum ?? 0), 6)
  }
}

/** The arithmetic of a number's lineage gives the number. */
export const expectWorkedOut = ({ value, lineage }: Quantity): void => {
  if (lineage.kind !== 'computed') throw new Error('it was computed from nothing')
  expect(workedOut(lineage.arithmetic), lineage.arithmetic).toBeCloseTo(value as number, 10)
}
