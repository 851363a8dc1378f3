import { captionLabel } from './signs.js'
import { sourceLine } from '../classify.js'
import { textOf } from './block-words.js'
import type { Draft } from './draft.js'

/** For each table in order, the index of its caption among `drafts`: the one before it, else the one after, else null. */
export const captionsOf = (drafts: readonly Draft[]): (number | null)[] => {
  const taken = new Set<number>()
  return drafts.flatMap((draft, at) => {
    if (draft.kind !== 'table') return []
    const found = before(drafts, at) ?? after(drafts, at)
    if (found === null || taken.has(found)) return [null]
    taken.add(found)
    return [found]
  })
}

/** Above the table, with at most two short lines (a unit, a subtitle) between. */
const before = (drafts: readonly Draft[], table: number): number | null => {
  let between = 0
  for (let at = table - 1; at >= 0 && between <= 2; at--) {
    const draft = drafts[at]
    if (draft === undefined || draft.kind === 'table') return null
    if (draft.kind === 'caption') return sourceLine(textOf(draft)) === null ? at : null // another table’s
    if (draft.kind === 'furniture' || draft.kind === 'footnote') continue
    if (textOf(draft).length > 160) return null
    between++
  }
  return null
}

/** Under the table, if it is a table’s and no other table follows it. */
const after = (drafts: readonly Draft[], table: number): number | null => {
  const next = drafts[table + 1]
  if (next?.kind !== 'caption' || captionLabel(textOf(next))?.kind !== 'table') return null
  return drafts[table + 2]?.kind === 'table' ? null : table + 1
}
