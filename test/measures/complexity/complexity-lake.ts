import type { Quantity } from '../../../src/domain/quantity.js'
import type { Measured } from '../../../src/measures/measure.js'
import type { QuickRow } from '../quick-lake.js'

/*
 * Exports in billions of dollars. At a threshold of 0.3 the matrix is that of three countries of which each has all that the
 * next one has (see eci.test.ts): with world exports of 7, 4 and 3, in all 14, Balassa's index is
 *   Germany (1, 2, 3):  (1/6)/(7/14) = 1/3, (2/6)/(4/14) = 7/6, (3/6)/(3/14) = 7/3
 *   Serbia  (2, 2, 0):  (2/4)/(7/14) = 1,   (2/4)/(4/14) = 7/4, 0
 *   Russia  (4, 0, 0):  (4/4)/(7/14) = 2, 0, 0
 */
const billions: readonly (readonly [string, string, string, number])[] = [
  ['DEU', 'SRB', '27', 1],
  ['DEU', 'RUS', '84', 2],
  ['DEU', 'SRB', '90', 3],
  ['SRB', 'RUS', '27', 0.5],
  ['SRB', 'DEU', '27', 1.5],
  ['SRB', 'DEU', '84', 2],
  ['RUS', 'SRB', '27', 4],
]

export const row = (
  reporter: string,
  partner: string,
  product: string,
  value: number | null,
  more: Partial<QuickRow> = {},
): QuickRow => ({
  reporter,
  partner,
  product,
  flow: 'export',
  year: 2018,
  value: value === null ? null : String(Math.round(value * 1e9)),
  ...more,
})

/** The rows of the three countries, of 2018 unless another year is named. */
export const nestedRows = (more: Partial<QuickRow> = {}): QuickRow[] =>
  billions.map(([reporter, partner, product, value]) => row(reporter, partner, product, value, more))

/** What every test of these rows asks. */
export const asked = { dyad: 'SRB-RUS', years: '2018', threshold: 0.3 } as const

export const root6 = Math.sqrt(6)

/** Rows as `country or product → value`, in their order. */
export const byName = ({ rows }: Measured): [string, number | string | null][] =>
  rows.map(({ key, value }) => [
    String(key['to'] ?? key['country'] ?? key['product'] ?? key['year']),
    value.value ?? value.reason,
  ])

/** The number at the end of an arithmetic: what stands after its words, worked out. */
export const redone = ({ lineage }: Quantity): number => {
  if (lineage.kind !== 'computed') throw new Error('no arithmetic')
  const text = (lineage.arithmetic.split(': ').at(-1) ?? '').replaceAll('−', '-')
  const number = String.raw`\(?(-?[\d.]+)\)?`
  const quotient = new RegExp(`^\\(${number} - ${number}\\) / ${number}$`).exec(text)
  if (quotient) return (Number(quotient[1]) - Number(quotient[2])) / Number(quotient[3])
  const difference = new RegExp(`^${number} - ${number}$`).exec(text)
  if (difference) return Number(difference[1]) - Number(difference[2])
  const ratio = new RegExp(`^${number} / ${number}$`).exec(text)
  if (ratio) return Number(ratio[1]) / Number(ratio[2])
  return Number(text)
}
