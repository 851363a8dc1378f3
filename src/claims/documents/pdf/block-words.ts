import { plainText } from './text.js'
import type { DraftBlock } from './draft.js'

/** A block’s lines as one text, for judging it; its reading text is written by `assemble`. */
export const textOf = (block: Pick<DraftBlock, 'lines'>): string =>
  block.lines.map(({ words }) => plainText(words)).join(' ')
