import type { Row } from './annotated.js'

/** The rank of the heading above the document in the page, and the lowest there is. */
const [above, lowest] = [2, 6]

/**
 * Rows with the rank their heading has in the page: below the page's own headings, and never two steps at once, however the
 * document counts.
 */
export const rankedRows = (rows: readonly Row[]): readonly { readonly row: Row; readonly rank: number }[] => {
  let last = above
  return rows.map((row) => {
    const { part } = row
    if (part?.is === 'title' || part?.is === 'heading') {
      const wanted = part.is === 'title' ? above + 1 : part.level
      last = Math.min(lowest, last + 1, Math.max(above + 1, wanted))
    }
    return { row, rank: last }
  })
}
