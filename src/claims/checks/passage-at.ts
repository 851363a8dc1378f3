import type { Passage } from '../mentions/mention.js'
import type { ReadDocument } from '../reading.js'

/** The passage of a block; undefined for one that is not read, such as contents. */
export const passageAt = (
  { passages }: Pick<ReadDocument, 'passages'>,
  block: number,
): Passage | undefined => {
  const known = byBlock.get(passages) ?? new Map(passages.map((passage) => [passage.index, passage]))
  byBlock.set(passages, known)
  return known.get(block)
}

/** Rules ask for each claim or note: looked up once for all of them. */
const byBlock = new WeakMap<readonly Passage[], ReadonlyMap<number, Passage>>()
