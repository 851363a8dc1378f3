import type { Decision } from '../core.js'

export type Decisions = { readonly decisions: readonly Decision[] }

const columns = [
  'number',
  'at',
  'by',
  'name',
  'kind',
  'birth',
  'country',
  'id',
  'list',
  'listDate',
  'snapshot',
  'entry',
  'score',
  'decision',
  'reason',
  'before',
  'hash',
] as const

/** A cell that a spreadsheet takes for words, not for a formula (OWASP, CSV injection). */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The log as CSV (RFC 4180), a line a decision. */
export const decisionsCsv = (decisions: readonly Decision[]): string =>
  [
    columns.join(','),
    ...decisions.map(({ query, ...rest }) => {
      const values: Readonly<Record<string, string | number | undefined>> = { ...rest, ...query }
      return columns.map((column) => cell(values[column])).join(',')
    }),
  ]
    .map((line) => `${line}\r\n`)
    .join('')

/** What was decided about a name and an entry, the latest first. */
export const decidedOn = (decisions: readonly Decision[], name: string, entry: string): readonly Decision[] =>
  decisions
    .filter((each) => `${each.list}:${each.entry}` === entry && each.query.name.trim() === name.trim())
    .toReversed()
