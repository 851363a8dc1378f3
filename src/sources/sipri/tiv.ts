import { refusal } from '../../domain/problem.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import type { FileRecord, Reader } from '../../lake/readers/reader.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { partyOf } from './parties.js'

const isYear = (cell: string): boolean => /^\d{4}$/.test(cell)

const table = csvReader({
  columns: [],
  header: (cells) =>
    ['', 'supplier', 'recipient', 'supplier/recipient'].includes((cells[0] ?? '').toLowerCase()) &&
    cells.slice(1).some(isYear),
  separator: ',',
  encodings: ['utf-8', 'windows-1252'],
  rename: (column, index) => (index === 0 ? 'party' : column),
})

/** More than a table of every country can have. */
const limit = 5000

/**
 * A table of TIVs. Its newer form says whose trade it is in its last row only (“Total exports to Serbia”), so it is
 * read whole before its first row is judged: that row goes to `head.total`.
 */
export const tivReader: Reader<Cells> = {
  open: async (file) => {
    const opened = await table.open(file)
    const records: FileRecord<Cells>[] = []
    for await (const record of opened.records) {
      if (records.length === limit)
        throw refusal('input-too-large', `A table of TIVs has no more than ${limit} rows.`, {
          place: { file: file.name },
        })
      records.push(record)
    }
    const total = records
      .map(({ value }) => (value['party'] ?? '').trim())
      .find((party) => aboutOf(party) !== null)
    return {
      ...opened,
      head: { ...opened.head, ...(total !== undefined && { total }) },
      records: each(records),
    }
  },
  cells: table.cells,
}

async function* each<Value>(records: readonly Value[]): AsyncGenerator<Value> {
  yield* records
}

type About = { readonly indicator: string; readonly reporter: string }

/** Whose trade a title or a total is of: what goes from a country are its exports, what goes to it its imports. */
const aboutOf = (line: string): About | null => {
  const found =
    /^"?TIV of arms (?:exports|imports) (from|to) (.+?)(?:, \d{4}.*)?"?$/i.exec(line) ??
    /^Total (?:exports|imports) (from|to) (.+)$/i.exec(line)
  if (found === null) return null
  const name = (found[2] ?? '').trim()
  const reporter = /^all(?: countries)?$/i.test(name) ? 'WLD' : partyOf(name)
  const indicator = found[1]?.toLowerCase() === 'from' ? 'sipri-tiv-exports' : 'sipri-tiv-imports'
  return reporter === undefined ? null : { indicator, reporter }
}

/** A table of TIVs: one row a partner, a column a year. */
export const parseTiv: RowParser<Cells> = ({ head }) => {
  const about =
    Object.values(head)
      .map((line) => aboutOf(line.replace(/,+$/, '')))
      .find((found) => found !== null) ?? null
  return ({ value: cells }) => {
    const name = (cells['party'] ?? '').trim()
    const stated = Object.entries(cells).filter(([column, cell]) => isYear(column) && cell.trim() !== '')
    if (stated.length === 0) return []
    if (Object.keys(cells).some((column) => column.startsWith('#'))) return [reject('sipri-shape')]
    if (about === null) return [reject('sipri-reporter')]
    const partner = /^total\b/i.test(name) ? 'WLD' : partyOf(name)
    if (partner === undefined) return [reject('sipri-party')]
    return stated.map(([year, cell]) => answer(about, partner, year, cell.trim()))
  }
}

const answer = (about: About, partner: string, period: string, cell: string): RowAnswer => {
  const found = /^(?:(\d{1,9}(?:\.\d{1,3})?)|\((\d{1,9}(?:\.\d{1,3})?)\)|(\d{1,9}(?:\.\d{1,3})?)\s*\?)$/.exec(
    cell,
  )
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  if (value === undefined) return reject('sipri-tiv', period)
  return accept(
    {
      ...about,
      partner,
      period,
      value,
      unit: 'TIV million',
      qualifier: found?.[1] === undefined ? 'estimate' : 'exact',
      note: value === '0' ? 'More than nothing and less than 0.5 million TIV.' : null,
    },
    { place: period },
  )
}
