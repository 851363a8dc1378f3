import { csv } from '../../workbench/csv.js'
import type { Workspace } from '../../workbench.js'
import { csvAnswer, json, type Answer } from '../answer.js'
import { valueOf } from './value.js'

/** An original around one of its rows. */
export const rows = async (
  workspace: Workspace,
  question: {
    readonly snapshot: string
    readonly file: number
    readonly row: number
    readonly around: number
    readonly format: 'json' | 'csv'
  },
): Promise<Answer> => {
  const { snapshot, file, row, around, format } = question
  const found = valueOf(await workspace.rowsAround(snapshot, file, row, around))
  if (format === 'json') return json(found)
  const records = found.rows.map(({ row: number, cells }) => ({
    row: number,
    ...Object.fromEntries(found.columns.map((column, index) => [column, cells[index] ?? null])),
  }))
  return csvAnswer(csv(records, ['row', ...found.columns]), `${snapshot}-${file}-row-${row}.csv`)
}
