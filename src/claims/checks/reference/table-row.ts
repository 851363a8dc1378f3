import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { shortened } from '../wording.js'

type Kind = 'text' | 'number' | 'year' | 'empty'
type Cell = { readonly kind: Kind; readonly block: number }
type Row = readonly (Cell | undefined)[]

const yearForm = /^[([]?(?:19|20)\d\d(?:\s?[-–—/,]\s?(?:(?:19|20)\d\d|\d\d)){0,3}[)\]]?$/u
const numberForm = /^[([~≈<>]{0,2}[-−–+]?[\d.,\s'’]{1,30}\s?%?[)\]]?[*†]?$/u

const kindOf = (text: string): Kind => {
  if (/^[\s.…–—-]*$|^n\/?a$|^н\/?д$|^\p{Lu}{1,2}$/iu.test(text)) return 'empty'
  if (yearForm.test(text)) return 'year'
  return numberForm.test(text) && /\d/.test(text) ? 'number' : 'text'
}

/** The rows of each table below its headers, by the table's index. */
const bodies = ({ document: { blocks, tables } }: ReadDocument): ReadonlyMap<number, readonly Row[]> => {
  const rows = new Map<number, Map<number, (Cell | undefined)[]>>()
  blocks.forEach(({ cell, text }, block) => {
    if (cell === null || cell.header) return
    const table = rows.get(cell.table) ?? new Map<number, (Cell | undefined)[]>()
    const columns = tables[cell.table]?.columns ?? 0
    const row = table.get(cell.row) ?? Array.from({ length: columns }, (): Cell | undefined => undefined)
    row[cell.column] = { kind: kindOf(text), block }
    table.set(cell.row, row)
    rows.set(cell.table, table)
  })
  return new Map(
    [...rows].map(([table, body]) => [table, [...body].toSorted(([a], [b]) => a - b).map(([, row]) => row)]),
  )
}

/** How many cells of each kind a column has. */
type Tally = Readonly<Record<Kind, number>>

const tallyOf = (rows: readonly Row[], column: number): Tally => {
  const tally = { text: 0, number: 0, year: 0, empty: 0 }
  for (const row of rows) tally[row[column]?.kind ?? 'empty']++
  return tally
}

/** What a column holds in the other rows, where at least four fifths of three or more agree; null where they do not. */
const columnKind = (tally: Tally, own: Kind): Kind | null => {
  const count = (kind: Kind): number => tally[kind] - (own === kind ? 1 : 0)
  const all = count('text') + count('year') + count('number')
  if (all < 3) return null
  return (['text', 'year', 'number'] as const).find((kind) => count(kind) * 5 >= all * 4) ?? null
}

const fits = (cell: Cell | undefined, column: Kind | null): boolean =>
  cell === undefined ||
  cell.kind === 'empty' ||
  column === null ||
  cell.kind === column ||
  (column === 'number' && cell.kind === 'year')

const shiftedRows = (read: ReadDocument): Finding[] =>
  [...bodies(read)].flatMap(([table, rows]) => {
    const columns = read.document.tables[table]?.columns ?? 0
    if (rows.length < 4 || columns < 3 || columns > 60) return []
    const tallies = Array.from({ length: columns }, (_, column) => tallyOf(rows, column))
    return rows.flatMap((row): Finding[] => {
      const kinds = tallies.map((tally, column) => columnKind(tally, row[column]?.kind ?? 'empty'))
      const wrong = row.flatMap((cell, column) => (fits(cell, kinds[column] ?? null) ? [] : [column]))
      const [first] = wrong
      if (first === undefined) return []
      const from = shiftFrom(row, kinds, first)
      const cell = from === null ? undefined : row[wrong.length > 1 ? from : first]
      if (cell === undefined) return []
      const text = read.document.blocks[cell.block]?.text ?? ''
      return [
        {
          spans: [spanIn(read, cell.block)],
          message:
            wrong.length > 1
              ? say('reference/shifted-row', { text: shortened(text, 40) })
              : say('reference/unlike-column', { text: shortened(text, 40) }),
          arithmetic: null,
          claims: [],
        },
      ]
    })
  })

/**
 * The column from which a row fits when it is moved one to the right, into a place that is empty at its end: the first of those
 * that leave nothing unlike its column. Null where moving does not mend it.
 */
const shiftFrom = (row: Row, kinds: readonly (Kind | null)[], wrong: number): number | null => {
  const last = row.at(-1)
  if (last !== undefined && last.kind !== 'empty') return null
  for (let from = 0; from <= wrong; from++) {
    const moved = row.map((_, column) =>
      column < from ? row[column] : column === from ? undefined : row[column - 1],
    )
    const sure = moved.every((cell, column) => fits(cell, kinds[column] ?? null))
    const known = moved.filter(
      (cell, column) => cell !== undefined && (kinds[column] ?? null) !== null,
    ).length
    if (sure && known >= 3) return from
  }
  return null
}

/** The cells of a row stand in their columns. */
export const tableRow = rule({
  id: 'reference/table-row',
  group: 'reference',
  severity: 'note',
  meaning: 'Each cell of a table stands in the column its row’s neighbours stand in.',
  details:
    'A column whose other rows hold text, numbers or years in at least four fifths of three or more cells is known. A row with a cell ' +
    'unlike its column, an empty place at its end, and no such cell once it is moved one place to the right has lost a cell. ' +
    'Tables with fewer than four rows or three columns are left out.',
  check: ({ documents }) => documents.flatMap(shiftedRows),
  examples: [
    {
      text: [
        'Table 1. Ferries sold by Norway to Chile',
        [
          'Supplier\tNumber\tShip\tOrdered\tDelivered',
          'Norway\t2\tCar ferry\t2015\t2016',
          '\t3\tPilot boat\t2016\t2018',
          '\t1\tTug\t2016\t2017',
          '\t4\tFishing boat\t2017\t2019',
          '6\tLifeboat\t2018\t2020',
        ].join('\n'),
      ].join('\n\n'),
      finds: ['This row of the table stands one column too far left from “6” on.'],
    },
    {
      text: [
        'Table 1. Ferries sold by Norway to Chile',
        [
          'Supplier\tNumber\tShip\tOrdered\tDelivered',
          'Norway\t2\tCar ferry\t2015\t2016',
          '\t3\tPilot boat\t2016\t2018',
          '\t1\tTug\t2016\t2017',
          '\t4\tFishing boat\t2017\t–',
        ].join('\n'),
      ].join('\n\n'),
      finds: [],
    },
  ],
})
