import type { DocumentText } from '../documents/document.js'

/** The blocks that are cells of a table, in order: indices in the document's `blocks`. */
export const blocksOfTable = (document: Pick<DocumentText, 'blocks'>, table: number): readonly number[] => {
  const known = byTable.get(document.blocks) ?? grouped(document)
  return known.get(table) ?? []
}

/** Grouped once: a document may have as many tables as paragraphs. */
const byTable = new WeakMap<DocumentText['blocks'], ReadonlyMap<number, readonly number[]>>()

const grouped = ({ blocks }: Pick<DocumentText, 'blocks'>): ReadonlyMap<number, readonly number[]> => {
  const groups = new Map<number, number[]>()
  blocks.forEach(({ cell }, block) => {
    if (cell === null) return
    const group = groups.get(cell.table)
    if (group === undefined) groups.set(cell.table, [block])
    else group.push(block)
  })
  byTable.set(blocks, groups)
  return groups
}
