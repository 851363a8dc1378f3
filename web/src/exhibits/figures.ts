import type { BriefDocument, ExhibitBlock, FigureEntry, Run } from '../core.js'

/** The figure of a reference; they are numbered from 1 in order. */
export const figureOf = ({ figures }: BriefDocument, ref: number): FigureEntry | null => {
  const expected = figures[ref - 1]
  return expected?.ref === ref ? expected : (figures.find((each) => each.ref === ref) ?? null)
}

/** The exhibit in which a figure stands; null where it stands in a text. */
export const exhibitOf = ({ sections }: BriefDocument, ref: number): ExhibitBlock | null => {
  const names = (runs: readonly Run[]) => runs.some((run) => run.ref === ref)
  for (const { blocks } of sections)
    for (const block of blocks)
      if (
        block.kind === 'exhibit' &&
        (names(block.title) ||
          block.notes.some(names) ||
          block.table.rows.some(({ cells }) => cells.some(names)))
      )
        return block
  return null
}

/** Runs as one text. */
export const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
