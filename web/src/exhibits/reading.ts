import type { ExhibitBlock, TableRow } from '../core.js'
import { plain } from './figures.js'

/** The row of the table that a place of the chart stands for, by its name; empty where places have no rows of their own. */
export const rowsByPlace = ({ chart, table }: ExhibitBlock): ReadonlyMap<string, TableRow> => {
  const axis = chart?.option['xAxis']
  const names = typeof axis === 'object' && axis !== null && 'data' in axis ? axis.data : null
  if (!Array.isArray(names)) return new Map()
  const rows = table.rows.map((row) => [plain(row.cells[0] ?? []), row] as const)
  const byName = new Map(rows)
  const known = new Set<unknown>(names)
  return byName.size === rows.length && rows.every(([name]) => known.has(name)) ? byName : new Map()
}
