import { smallLine, words } from './graphic.js'
import type { Json } from './option.js'
import { smallSize } from './style.js'
import { shorten, textWidth } from './text-width.js'

/** One entry of a key: a mark and its words. */
export type KeyItem = {
  readonly text: string
  /** Pixels across that the mark takes. */
  readonly markWidth: number
  /** Pixels from top to bottom of the mark. Default: as high as the words. */
  readonly markHeight?: number
  /** Draws the mark from its left edge, around its middle height. */
  readonly mark: (left: number, middle: number) => readonly Json[]
}

/** What the marks of a chart mean, in rows from left to right; `height` includes the gap below. */
export const key = (
  items: readonly KeyItem[],
  left: number,
  right: number,
  top: number,
): { readonly graphics: readonly Json[]; readonly height: number } => {
  const rows: { items: { item: KeyItem; x: number; text: string }[]; height: number }[] = []
  let x = left
  for (const item of items) {
    const text = shorten(item.text, right - left - item.markWidth - gap, smallSize)
    const width = item.markWidth + (text === '' ? 0 : gap + textWidth(text, smallSize))
    const row = rows.at(-1)
    const height = Math.max(smallLine + 4, item.markHeight ?? 0)
    if (row === undefined || x + width > right) {
      rows.push({ items: [{ item, x: left, text }], height })
      x = left + width + between
    } else {
      row.items.push({ item, x, text })
      row.height = Math.max(row.height, height)
      x += width + between
    }
  }
  let y = top
  const graphics: Json[] = []
  for (const row of rows) {
    const middle = y + row.height / 2
    for (const { item, x: at, text } of row.items) {
      graphics.push(...item.mark(at, middle))
      if (text !== '')
        graphics.push(words(text, at + item.markWidth + gap, middle, { colour: 'muted', vertical: 'middle' }))
    }
    y += row.height + 2
  }
  return { graphics, height: rows.length === 0 ? 0 : y - top + 6 }
}

const gap = 6
const between = 18
