import type { Lineage } from '../domain/lineage.js'
import type { LineageEntry } from './document.js'

/** Lineages of one document: equal ones are stored once, under ids counted in the order of first use. */
export const lineageTable = () => {
  const ids = new Map<string, string>()
  const entries: Record<string, LineageEntry> = {}
  const add = (lineage: Lineage): string => {
    const entry: LineageEntry =
      lineage.kind === 'computed'
        ? {
            kind: 'computed',
            measure: lineage.measure,
            parameters: lineage.parameters,
            conventions: lineage.conventions,
            arithmetic: lineage.arithmetic,
            inputs: Object.fromEntries(
              Object.entries(lineage.inputs).map(([name, input]) => [name, add(input)]),
            ),
          }
        : {
            kind: 'rows',
            ...lineage.selection,
            rows: lineage.rows,
            nulls: lineage.nulls,
            sum: lineage.sum,
            sample: lineage.sample,
          }
    const key = JSON.stringify(entry)
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = `l${ids.size + 1}`
    ids.set(key, id)
    entries[id] = entry
    return id
  }
  return { add, entries }
}
