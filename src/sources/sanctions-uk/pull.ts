import { csvFile } from '../../lake/pull/content-types.js'
import type { Pull, Verdict } from '../../lake/pull/pull.js'
import { endsWithinRow, isMarkup, refused, wholeFile } from '../../lake/pull/whole-answer.js'
import { columns, rename } from './parse-csv.js'

/** The UK Sanctions List as CSV; OFSI’s list is closed. */
export const sanctionsUkPull: Pull = {
  base: 'https://sanctionslist.fcdo.gov.uk',
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () => [
    {
      id: 'UK-Sanctions-List',
      path: '/docs/UK-Sanctions-List.csv',
      query: {},
      format: 'csv',
      types: csvFile,
    },
  ],
  judge: async (_, answer) => judge(await answer.text()),
  conditional: true,
}

/** Above the header stands a line with the day of the list. */
const linesAbove = 5

const judge = (text: string): Verdict => {
  if (isMarkup(text)) return refused('pull-refused', 'The server answered with a page in place of the list.')
  const headers = text
    .split(/\r?\n/, linesAbove)
    .map((line) => new Set([...line.matchAll(/"[^"]*"|[^,]+/g)].map(([name]) => rename(name))))
  const header = headers.toSorted((a, b) => b.size - a.size)[0]
  const missing = [...columns, 'unique id'].find((name) => !header?.has(name))
  if (missing !== undefined) return refused('pull-schema', `The list has no column “${missing}”.`)
  if (endsWithinRow(text, ',', linesAbove)) return refused('pull-unreachable', 'The list ends within a row.')
  return wholeFile
}
