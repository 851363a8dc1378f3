import { dyadText } from '../../domain/dyad.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { investment } from '../../measures/relations/investment.js'
import { measureChart } from '../exhibits/measure-chart.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown } from '../exhibits/shown.js'
import { figure, missing, say, text, type Brief, type Said, type SectionBlock } from '../section.js'
import { countries } from './dyad-words.js'
import { beside, column, lastYear, spanText, withRows, yearsOfRows } from './relations-words.js'

const yearsBack = 10

/** Direct investment of each country in the other as both book it: two figures beside each other, never one made of them. */
export const investmentBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const { reporter, partner } = brief.dyad
  const sides = await Promise.all([booksOf(brief, partner, reporter), booksOf(brief, reporter, partner)])
  const told = sides.filter(({ rows }) => rows.length > 0)
  if (told.length > 0) return told.flatMap(bookBlocks)
  const fill = { ...countries(brief), years: spanText(brief.year - yearsBack + 1, lastYear(brief)) }
  return [missing(say('people.no-investment', fill), `rapport pull cdis --dyad ${dyadText(brief.dyad)}`)]
}

type Books = {
  readonly investor: string
  readonly host: string
  readonly shown: Shown
  readonly rows: readonly MeasuredRow[]
}

/** The host's book of what it received, beside it the investor's of what it placed; years in which either has a figure. */
const booksOf = async (brief: Brief, investor: string, host: string): Promise<Books> => {
  const shown = await computeShown(brief.read, investment, {
    dyad: dyadText({ reporter: host, partner: investor }),
    years: `${brief.year - yearsBack + 1}-${lastYear(brief)}`,
    direction: 'inward',
  })
  const rows = shown.result.rows.filter(({ value, also }) =>
    [value, ...Object.values(also ?? {})].some((each) => each.value !== null),
  )
  return { investor, host, shown, rows }
}

const bookBlocks = ({ investor, host, shown, rows }: Books): SectionBlock[] => {
  const fill = { investor: { country: investor }, host: { country: host } }
  const isDerived = rows.some(({ also }) => also?.['derived'] !== undefined)
  const million = say('unit.usd-million')
  return [
    ...rows.slice(-1).map((row) => text(leadOf(row, fill))),
    {
      kind: 'exhibit',
      id: `investment-in-${host}`,
      title: say('people.investment-exhibit', { ...fill, years: yearsOfRows(rows) }),
      subtitle: say('people.investment-subtitle'),
      chart:
        rows.filter(({ value }) => value.value !== null).length < 2
          ? null
          : measureChart(withRows(shown, rows)),
      columns: [
        column(say('column.year')),
        column(say('people.column-book', { country: { country: host } }), million),
        column(say('people.column-book', { country: { country: investor } }), million),
        ...(isDerived ? [column(say('people.column-derived'), million)] : []),
      ],
      rows: rows.map((row) => ({
        cells: [
          String(row.key['year']),
          figure(row.value, 'usd-million'),
          beside(row, 'counterpart', 'usd-million'),
          ...(isDerived ? [beside(row, 'derived', 'usd-million')] : []),
        ],
      })),
      conventions: shown.result.conventions,
      sources: shown.result.basis === null ? [] : [shown.result.basis],
      notes: shown.result.notes,
    },
  ]
}

/** What stands in the books at the end of the latest year: both, or the one that is there. */
const leadOf = ({ key, value, also }: MeasuredRow, fill: NonNullable<Said['with']>): Said => {
  const other = also?.['counterpart']
  const year = String(key['year'])
  if (value.value !== null && other !== undefined && other.value !== null)
    return say('people.investment-lead', {
      ...fill,
      year,
      own: figure(value, 'usd'),
      other: figure(other, 'usd'),
    })
  const isOwn = value.value !== null
  const only = isOwn
    ? value
    : other !== undefined && other.value !== null
      ? other
      : (also?.['derived'] ?? value)
  return say('people.investment-lead-one', {
    ...fill,
    year,
    book: isOwn
      ? say('people.book-of', { country: fill['host'] ?? '' })
      : only === other
        ? say('people.book-of', { country: fill['investor'] ?? '' })
        : say('people.column-derived'),
    value: figure(only, 'usd'),
  })
}
