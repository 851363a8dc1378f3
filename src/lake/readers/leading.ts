import type { Cells } from './csv.js'
import type { Reader } from './reader.js'

/** A row of a list that repeats its entities, and whether it is the one that speaks for its entity. */
export type Led = { readonly cells: Cells; readonly leads: boolean }

/**
 * Reads a flattened list twice: first to find the row of each entity with the best name, then to give the rows. What
 * the file states in a column of every row goes to the head, by the column's name.
 */
export const leadingReader = (
  reader: Reader<Cells>,
  rowOf: (cells: Cells) => { readonly id: string | undefined; readonly rank: number },
  stated: readonly string[] = [],
): Reader<Led> => ({
  open: async (file) => {
    const best = new Map<string, { readonly row: number; readonly rank: number }>()
    const head: Record<string, string> = {}
    const first = await reader.open(file)
    for await (const { row, value } of first.records) {
      const { id, rank } = rowOf(value)
      if (id !== undefined && rank > (best.get(id)?.rank ?? -1)) best.set(id, { row, rank })
      for (const name of stated) if (value[name]?.trim()) head[name] ??= value[name].trim()
    }
    const opened = await reader.open(file)
    const led = async function* () {
      for await (const { row, place, value } of opened.records) {
        const { id } = rowOf(value)
        yield { row, place, value: { cells: value, leads: id !== undefined && best.get(id)?.row === row } }
      }
    }
    return { ...opened, head: { ...opened.head, ...head }, records: led() }
  },
  cells: ({ cells }) => reader.cells(cells),
})
