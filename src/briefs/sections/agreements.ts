import { timeline } from '../../charts/timeline.js'
import { dyadText } from '../../domain/dyad.js'
import type { Lineage } from '../../domain/lineage.js'
import { known, type Quantity } from '../../domain/quantity.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { agreementDepth } from '../../measures/relations/agreement-depth.js'
import { found, yearReached } from '../../measures/relations/reading.js'
import { computed } from '../../measures/trade/lineages.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import { figure, missing, say, section, text, type Brief, type Exhibit, type Said } from '../section.js'
import { countries } from './dyad-words.js'
import { column, dateWord, lastYear, periodWord } from './relations-words.js'

/** Words of so many fit above the axis. */
const drawnAtMost = 14

/** Trade agreements that bind the two to each other on the brief’s last day, since when, and how deep they are. */
export const agreements = section({
  id: 'agreements',
  title: 'agreements.title',
  write: async (brief) => {
    const date = brief.until
    const shown = await computeShown(brief.read, agreementDepth, { dyad: dyadText(brief.dyad), date })
    const { basis } = shown.result
    const fill = { ...countries(brief), date: { date } }
    if (basis === null) return [missing(say('agreements.missing', fill), 'rapport pull desta')]
    const ends = await listEnds(brief, basis.source)
    const rows = shown.result.rows
      .filter(({ key }) => key['agreement'] !== undefined)
      .toSorted((a, b) => compare(sinceOf(a), sinceOf(b))) // stable: the deeper first
    const [oldest] = rows
    if (oldest === undefined) return [text(say('agreements.none', fill)), ...ends.map(text)]
    return [
      text(
        say(rows.length === 1 ? 'agreements.lead-one' : 'agreements.lead', {
          ...fill,
          count: figure(countOf(brief, date, rows), 'integer'),
          since: periodWord(sinceOf(oldest)),
        }),
      ),
      agreementsExhibit(brief, shown, rows, ends),
    ]
  },
})

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
const sinceOf = ({ key }: MeasuredRow): string => String(key['since'] ?? '')
const titleOf = ({ key }: MeasuredRow): string => String(key['title'] ?? '')

/** How many there are, resting on what each of them rests on. */
const countOf = (brief: Brief, date: string, rows: readonly MeasuredRow[]): Quantity => {
  const inputs: Record<string, Lineage> = Object.fromEntries(
    rows.map((row) => [`${row.key['agreement']}: ${titleOf(row)}`, row.value.lineage]),
  )
  const parameters = { dyad: dyadText(brief.dyad), date }
  return known(
    rows.length,
    'count',
    computed('agreement-depth', parameters, ['agreements-by-date'], 'agreements counted one by one', inputs),
  )
}

/** Where the list has nothing that came into force in the brief’s last year, it may have ended before. */
const listEnds = async (brief: Brief, source: string): Promise<Said[]> => {
  const { records } = await found(brief.read, source, 'agreement', [])
  const last = records.reduce(
    (latest, record) => Math.max(latest, yearReached(record.text('in_force')) ?? 0),
    0,
  )
  return last === 0 || last >= lastYear(brief)
    ? []
    : [say('agreements.list-ends', { source: { source, short: true }, year: String(last) })]
}

const agreementsExhibit = (
  brief: Brief,
  shown: Shown,
  rows: readonly MeasuredRow[],
  ends: readonly Said[],
): Exhibit => {
  const { basis, conventions, notes } = shown.result
  const hasDepths = hasNumbers(shown)
  return {
    kind: 'exhibit',
    id: 'agreements',
    title: say('agreements.exhibit', { ...countries(brief), date: { date: brief.until } }),
    subtitle: say('agreements.subtitle'),
    chart: timelineOf(rows),
    columns: [
      column(say('key.since')),
      column(say('key.agreement')),
      ...(hasDepths ? [column(say('agreements.column-depth'), undefined, true)] : []),
    ],
    rows: rows.map((row) => ({
      cells: [dateWord(sinceOf(row)), titleOf(row), ...(hasDepths ? [figure(row.value, 'integer')] : [])],
    })),
    conventions,
    sources: basis === null ? [] : [basis],
    notes: [...notes, ...ends],
  }
}

/** The latest of them on an axis of years; one alone is no line. */
const timelineOf = (rows: readonly MeasuredRow[]): Exhibit['chart'] => {
  const drawn = rows.slice(-drawnAtMost)
  return drawn.length < 2
    ? null
    : (words) => ({
        drawing: timeline({
          events: drawn.map((row) => ({
            date: sinceOf(row),
            dateText: words.text(dateWord(sinceOf(row))),
            title: titleOf(row),
          })),
        }),
        alt: words.text(say('agreements.alt', { count: { number: drawn.length } })),
      })
}
