import { withoutInvisible } from '../invisible.js'

/** A line of the text without its line break. */
export type Line = {
  /** Counts from 0. */
  readonly index: number
  /** Place in the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** A page begins with it. */
  readonly opensPage: boolean
}

/** The lines of a text, whatever breaks them; a byte order mark is no part of the first. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = text.startsWith('\ufeff') ? 1 : 0
  let opensPage = false
  const push = (end: number): void => {
    lines.push({ index: lines.length, start, end, text: text.slice(start, end), opensPage })
  }
  for (const { 0: found, index } of text.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)) {
    push(index)
    start = index + found.length
    opensPage = found === '\f'
  }
  push(text.length)
  return lines
}

export const isBlank = ({ text }: Line): boolean => withoutInvisible(text).trim() === ''

/** Lines that stand together, without a blank one or a page's end between them. */
export type Chunk = readonly Line[]

export const chunksOf = (lines: readonly Line[]): Chunk[] => {
  const chunks: Line[][] = []
  let open = false
  for (const line of lines) {
    const blank = isBlank(line)
    if (!blank && open && !line.opensPage) chunks.at(-1)?.push(line)
    else if (!blank) chunks.push([line])
    open = !blank
  }
  return chunks
}

/** How many columns a line is set in; a tab counts as four. */
export const indentOf = ({ text }: Line): number => {
  let indent = 0
  for (const character of text) {
    if (character.trim() !== '' || character === '\ufeff') break
    indent += character === '\t' ? 4 : 1
  }
  return indent
}
