import { z } from 'zod'
import type { LakeRecord } from '../../lake/records.js'
import { yearsText } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import { measure, type MeasuredRow, type Note } from '../measure.js'
import { dyad, years } from '../trade/params.js'
import { among, basisOfRecords, found, notFound, numberIn } from './reading.js'

const params = z.object({
  dyad,
  years,
  direction: z
    .enum(['inward', 'outward'])
    .default('inward')
    .describe('direct investment of the partner in the reporter, or of the reporter in the partner'),
  instrument: z
    .enum(['total', 'equity', 'debt'])
    .default('total')
    .describe('all positions, equity with reinvested earnings, or debt instruments'),
})

/** Direct investment positions of one country in the other, in the books of both. */
export const investment = measure({
  id: 'investment',
  name: {
    en: 'Direct investment positions',
    ru: 'Прямые инвестиции: позиции',
    sr: 'Direktne investicije: stanje',
  },
  meaning:
    'Direct investment positions at the end of a year, by immediate investor, as the reporter records them; beside them as the partner does. The two differ, and neither names the ultimate investor.',
  unit: 'USD',
  formula: 'F^{in}_{ij} \\text{ (i reports)}, \\quad F^{out}_{ji} \\text{ (j reports)}',
  reference:
    'OECD Benchmark Definition of Foreign Direct Investment, 4th ed., 2008; IMF, Coordinated Direct Investment Survey Guide, 2015',
  params,
  example: { dyad: 'SRB-RUS', years: '2015-2022' },
  chart: { kind: 'dumbbell', ends: ['value', 'counterpart'] },
  compute: async (read, { dyad: { reporter, partner }, years: asked, direction, instrument }) => {
    const other = direction === 'inward' ? 'outward' : 'inward'
    const books = {
      value: { indicator: `fdi-${direction}-position`, holder: reporter, of: partner },
      counterpart: { indicator: `fdi-${other}-position`, holder: partner, of: reporter },
      derived: { indicator: `fdi-${direction}-position-derived`, holder: reporter, of: partner },
    }
    const { records } = await found(read, 'cdis', 'observation', [
      among(
        'indicator',
        Object.values(books).map(({ indicator }) => indicator),
      ),
      among('reporter', [reporter, partner]),
      among('partner', [reporter, partner]),
      among('period', asked.map(String)),
    ])
    const of = (book: (typeof books)['value'], year: number): LakeRecord | undefined =>
      records.find(
        (record) =>
          record.text('indicator') === book.indicator &&
          record.text('reporter') === book.holder &&
          record.text('partner') === book.of &&
          record.text('period') === String(year) &&
          record.text('category') === (instrument === 'total' ? null : instrument),
      )
    const cell = (book: (typeof books)['value'], year: number): Quantity => {
      const record = of(book, year)
      return record === undefined
        ? notFound('investment', 'USD', { year, reporter: book.holder, partner: book.of })
        : numberIn(record, 'value', 'USD') // an empty cell is a confidential one
    }
    const rows = asked.map((year): MeasuredRow => ({
      key: { year },
      value: cell(books.value, year),
      also: {
        counterpart: cell(books.counterpart, year),
        ...(of(books.derived, year) && { derived: cell(books.derived, year) }),
      },
    }))
    return {
      rows,
      basis: basisOfRecords('cdis', records),
      conventions: [
        'nominal-usd',
        'investment-both-books',
        'investment-immediate',
        'investment-special-purpose',
      ],
      notes: notesOf(rows),
    }
  },
})

const notesOf = (rows: readonly MeasuredRow[]): Note[] => {
  const yearsOf = (fits: (row: MeasuredRow) => boolean) =>
    rows.filter(fits).map(({ key }) => Number(key['year']))
  const derived = yearsOf(({ also }) => also?.['derived'] !== undefined)
  const negative = yearsOf(({ value, also }) =>
    [value, ...Object.values(also ?? {})].some((each) => (each.value ?? 0) < 0),
  )
  return [
    ...(derived.length > 0
      ? [{ id: 'investment-derived' as const, values: { years: yearsText(derived) } }]
      : []),
    ...(negative.length > 0
      ? [{ id: 'investment-negative' as const, values: { years: yearsText(negative) } }]
      : []),
  ]
}
