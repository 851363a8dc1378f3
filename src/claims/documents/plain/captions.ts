import { captionOf } from '../classify.js'
import type { Piece } from './pieces.js'

/** How many pieces may stand between a table and its caption. */
const nearest = 2

/**
 * The caption of each table, as indexes of pieces: the nearest above within two pieces, else the nearest below; none has two.
 */
export const captionsOf = (pieces: readonly Piece[]): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const used = new Set<number>()
  for (const step of [-1, 1] as const)
    for (const [at, piece] of pieces.entries()) {
      if (piece.kind !== 'table' || found.has(at)) continue
      const caption = captionNear(pieces, at, step, used)
      if (caption === null) continue
      found.set(at, caption)
      used.add(caption)
    }
  return found
}

const captionNear = (
  pieces: readonly Piece[],
  at: number,
  step: 1 | -1,
  used: ReadonlySet<number>,
): number | null => {
  for (let far = 1; far <= nearest + 1; far += 1) {
    const near = at + far * step
    const piece = pieces[near]
    if (piece === undefined || piece.kind === 'table') return null
    if (piece.kind === 'caption' && captionOf(piece.raw) !== null) return used.has(near) ? null : near
  }
  return null
}
