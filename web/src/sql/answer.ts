export type Cell = string | number | boolean | null | object

/** `POST /api/sql` */
export type SqlAnswer = {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly (readonly Cell[])[]
  /** Why not all rows came; null where they did. */
  readonly truncated: string | null
  readonly milliseconds: number
  readonly licences: readonly {
    readonly source: string
    readonly licence: string
    readonly redistribute: string
  }[]
}

/** Whether values of a column's type are numbers. */
export const isNumeric = ({ type }: { readonly type: string }): boolean =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL\b.*)$/.test(type)

/** The rows as CSV takes them: what is no plain value as JSON. */
export const csvCells = ({ columns, rows }: SqlAnswer): (string | number | boolean | null)[][] => [
  columns.map(({ name }) => name),
  ...rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell)),
  ),
]

/** The plan in an answer to `explain`; null where it is none. */
export const planIn = ({ columns, rows }: SqlAnswer): string | null => {
  if (columns[0]?.name !== 'explain_key') return null
  return rows.map((row) => String(row[1] ?? '')).join('\n')
}
