import { dyadText } from '../../domain/dyad.js'
import { rowLineages } from '../../lake/reading.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { keyRollCalls, type KeyRollCall } from '../../measures/relations/key-roll-calls.js'
import { voteAlignment } from '../../measures/relations/vote-alignment.js'
import { measureChart } from '../exhibits/measure-chart.js'
import { measureExhibit } from '../exhibits/measure-exhibit.js'
import { term } from '../exhibits/measure-words.js'
import { computeShown } from '../exhibits/shown.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Said,
  type SectionBlock,
  type Word,
} from '../section.js'
import { countries } from './dyad-words.js'
import { declarationBlocks } from './eu-declarations.js'
import {
  beside,
  column,
  holds,
  lastYear,
  numbered,
  spanText,
  withinKnown,
  withRows,
  yearsOfRows,
} from './relations-words.js'

/** Years that the series look back over; of those coded by issue within ten years the last six are shown. */
const [yearsBack, codedWithin, yearsByIssue] = [20, 10, 6]

/** How alike the two vote in the United Nations, the roll calls that part them, and the EU's declarations they joined. */
export const votes = section({
  id: 'votes',
  title: 'votes.title',
  write: async (brief) => [...(await rollCallBlocks(brief)), ...(await declarationBlocks(brief, yearsBack))],
})

const rollCallBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const from = brief.year - yearsBack + 1
  const shown = await computeShown(brief.read, voteAlignment, {
    dyad: dyadText(brief.dyad),
    years: `${from}-${lastYear(brief)}`,
  })
  const rows = withinKnown(shown.result)
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined)
    return [
      missing(
        say('votes.missing', { ...countries(brief), years: spanText(from, lastYear(brief)) }),
        holds(brief, 'un-votes') ? null : 'rapport import un-votes FILE',
      ),
    ]
  return [
    text(leadOf(brief, last)),
    ...(first === last
      ? []
      : [text(say('votes.before', { year: String(first.key['year']), ...countsOf(first) }))]),
    measureExhibit(withRows(shown, rows), {
      id: 'votes',
      title: say('votes.exhibit', { ...countries(brief), years: yearsOfRows(rows) }),
      rows: rows.length,
    }),
    ...(await issueBlocks(brief)),
    ...(await keyBlocks(brief, Number(last.key['year']))),
  ]
}

const countsOf = (row: MeasuredRow) => ({
  value: figure(row.value, 'index'),
  same: beside(row, 'same', 'integer'),
  rollCalls: beside(row, 'rollCalls', 'integer'),
})

const leadOf = (brief: Brief, row: MeasuredRow) =>
  say('votes.lead', {
    ...countries(brief),
    year: String(row.key['year']),
    ...countsOf(row),
    opposite: beside(row, 'opposite', 'integer'),
  })

/** The latest years in which the roll calls are coded by issue. */
const issueBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const found = await computeShown(brief.read, voteAlignment, {
    dyad: dyadText(brief.dyad),
    years: `${brief.year - codedWithin + 1}-${lastYear(brief)}`,
    by: 'issue',
  })
  const years = [...new Set(numbered(found.result).map(({ key }) => Number(key['year'])))].slice(
    -yearsByIssue,
  )
  if (years.length === 0) return []
  const rows = found.result.rows.filter(({ key }) => years.includes(Number(key['year'])))
  const shown = withRows(found, rows)
  const { conventions, notes } = shown.result
  const issues = [...new Set(rows.map(({ key }) => String(key['issue'])))]
  const at = (issue: string, year: number) =>
    rows.find(({ key }) => key['issue'] === issue && key['year'] === year)
  return [
    ...issueLead(rows.filter(({ key }) => key['year'] === years.at(-1))),
    {
      kind: 'exhibit',
      id: 'votes-by-issue',
      title: say('votes.issue-exhibit', { ...countries(brief), years: yearsOfRows(rows) }),
      subtitle: say('votes.issue-subtitle'),
      chart: measureChart({
        ...shown,
        measure: { ...shown.measure, chart: { kind: 'heat', across: 'year', down: 'issue' } },
      }),
      columns: [
        column(say('key.issue')),
        ...years.map((year) => column(say('votes.column-year', { year: String(year) }), undefined, true)),
      ],
      rows: issues.map((issue) => ({
        cells: [term('part', issue), ...years.map((year) => issueCell(at(issue, year)))],
      })),
      conventions,
      sources: shown.result.basis === null ? [] : [shown.result.basis],
      notes: [
        ...notes.filter(({ id }) => id !== 'few-votes'), // the number of roll calls stands in each cell
        ...sameCalls(rows, Number(years.at(-1))),
      ],
    },
  ]
}

const issueCell = (row: MeasuredRow | undefined): Word => {
  if (row === undefined) return ''
  const rollCalls = row.also?.['rollCalls']
  if (rollCalls === undefined) return figure(row.value, 'index')
  if (row.value.value === null) return say('votes.cell-none', { rollCalls: figure(rollCalls, 'integer') })
  return say('votes.cell', { value: figure(row.value, 'index', 2), rollCalls: figure(rollCalls, 'integer') })
}

/** Issues that an edition codes on one and the same roll calls of a year: their numbers are one number. */
const sameCalls = (rows: readonly MeasuredRow[], year: number): Said[] => {
  const groups = new Map<string, string[]>()
  for (const { key, value } of rows.filter(
    (each) => each.key['year'] === year && each.value.value !== null,
  )) {
    const calls = JSON.stringify(rowLineages(value.lineage).map(({ selection }) => selection.where))
    groups.set(calls, [...(groups.get(calls) ?? []), String(key['issue'])])
  }
  return [...groups.values()]
    .filter((issues) => issues.length > 1)
    .map((issues) =>
      say('votes.same-calls', {
        year: String(year),
        issues: { all: issues.map((issue) => term('part', issue)) },
      }),
    )
}

/** The issues of one year on which they voted most and least alike; the first among equals. */
const issueLead = (rows: readonly MeasuredRow[]): SectionBlock[] => {
  const sorted = rows
    .filter(({ value }) => value.value !== null)
    .toSorted((a, b) => (b.value.value as number) - (a.value.value as number))
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (most === undefined || least === undefined || most.value.value === least.value.value) return []
  const of = (row: MeasuredRow) => ({
    issue: term('part', String(row.key['issue'])),
    value: figure(row.value, 'index', 2),
    rollCalls: beside(row, 'rollCalls', 'integer'),
  })
  return [
    text(
      say('votes.issue-lead', {
        year: String(most.key['year']),
        most: say('votes.issue', of(most)),
        least: say('votes.issue', of(least)),
      }),
    ),
  ]
}

const keyBlocks = async (brief: Brief, year: number): Promise<SectionBlock[]> => {
  const calls = await keyRollCalls(brief.read, brief.dyad, year)
  if (calls.length === 0) return [text(say('votes.key-none', { ...countries(brief), year: String(year) }))]
  return [
    {
      kind: 'exhibit',
      id: 'votes-key',
      title: say('votes.key-exhibit', { ...countries(brief), year: String(year) }),
      subtitle: say('votes.key-subtitle'),
      chart: null,
      columns: [
        column(say('column.date')),
        column(say('votes.column-resolution')),
        column(say('votes.column-subject')),
        ...[brief.dyad.reporter, brief.dyad.partner].map((country) =>
          column(say('votes.column-vote', { country: { country } })),
        ),
        column(say('votes.column-why')),
      ],
      rows: calls.map((call) => ({ cells: callCells(call) })),
      conventions: ['votes-calendar-year', 'votes-recorded-only'],
      sources: [{ source: 'un-votes', record: 'document' }],
      notes: calls.some(({ title }) => title === null) ? [say('votes.untitled')] : [],
    },
  ]
}

const callCells = ({
  date,
  id,
  resolution,
  title,
  issues,
  votes: [one, other],
  lineages: [ofReporter, ofPartner],
  why,
}: KeyRollCall): Word[] => [
  { date },
  resolution ?? id,
  title === null
    ? { all: issues.map((issue) => term('part', issue)) }
    : { title: { en: title, ru: null, sr: null } },
  { cited: say(`votes.ballot-${one}`), lineage: ofReporter },
  { cited: say(`votes.ballot-${other}`), lineage: ofPartner },
  say(`votes.why-${why}`),
]
