/** A row of a table that was screened (`rapport/screen-row@1`). */
export type ScreenRow = {
  readonly row: number
  readonly cells: readonly (readonly [column: string, cell: string])[]
  readonly status: string
  readonly findings: readonly {
    readonly score: number
    readonly entry: string
    readonly list: string
    readonly name: string
    readonly why: readonly string[]
  }[]
}

/** A row as the table shows it: the best of its findings, and how many there are. */
export type ShownRow = {
  readonly row: number
  readonly name: string
  readonly status: string
  readonly count: number
  readonly best: ScreenRow['findings'][number] | null
}

const naming = ['name', 'full name', 'fullname', 'left']

/** The cell that was held against the lists: that of the column of names, else the first. */
const nameIn = (cells: ScreenRow['cells']): string => {
  const folded = (column: string) => column.trim().toLowerCase().replaceAll('_', ' ')
  for (const wanted of naming) {
    const found = cells.find(([column]) => folded(column) === wanted)
    if (found !== undefined) return found[1]
  }
  return cells[0]?.[1] ?? ''
}

/** What of a row is shown. */
export const shownRow = ({ row, cells, status, findings }: ScreenRow): ShownRow => ({
  row,
  name: nameIn(cells),
  status,
  count: findings.length,
  best: findings[0] ?? null,
})

/** The rows that come after those that are there: what is told twice is taken once. */
export const newRows = (last: number, told: readonly ScreenRow[]): readonly ShownRow[] =>
  told.filter(({ row }) => row > last).map(shownRow)
