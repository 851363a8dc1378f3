import type { Page, Pull, Verdict } from '../../lake/pull/pull.js'
import { isMarkup, refused } from '../../lake/pull/whole-answer.js'
import { columns } from './parse-csv.js'

/** The eight delimited files of the two lists, each with the columns of its specification. */
const files = {
  sdn: columns.main,
  alt: columns.aliases,
  add: columns.addresses,
  sdn_comments: columns.comments,
  cons_prim: columns.main,
  cons_alt: columns.aliases,
  cons_add: columns.addresses,
  cons_comments: columns.comments,
} as const
type FileId = keyof typeof files

/** Both lists as delimited files; addresses on the Sanctions List Service lead on to where the files lie. */
export const sanctionsOfacPull: Pull = {
  base: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports',
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () =>
    Object.keys(files).map((id) => ({
      id,
      path: `/${id.toUpperCase()}.CSV`,
      query: {},
      format: 'csv',
      types: ['text/csv', 'application/csv', 'text/plain', 'application/octet-stream', 'binary/octet-stream'],
    })),
  judge: async (page, answer) => judge(page, await answer.text()),
}

const judge = ({ id }: Page, text: string): Verdict => {
  const name = `${id.toUpperCase()}.CSV`
  if (isMarkup(text)) return refused('pull-refused', `The server answered with a page in place of ${name}.`)
  const lines = text
    .replaceAll('\u001A', '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined)
    // Of too long remarks there may be none; a list without entries, names or addresses is a fault.
    return id.endsWith('comments') ? { kind: 'empty' } : refused('pull-schema', `${name} has no rows.`)
  const needed = files[id as FileId].length
  if (!/^\d+,/.test(first))
    return refused('pull-schema', `${name} does not begin with the column ent_num, a number.`)
  if (cells(first) !== needed)
    return refused('pull-schema', `${name} has ${cells(first)} columns in place of ${needed}.`)
  if (cells(last) !== needed) return refused('pull-unreachable', `${name} ends within a row.`)
  return { kind: 'complete', rows: lines.length }
}

const cells = (line: string): number => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length
