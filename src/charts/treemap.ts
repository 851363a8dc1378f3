import { type Drawing, type Size } from './drawing.js'
import { categories, hex } from './palette.js'
import { squarify, type Tile } from './squarify.js'
import { base, fontFamily, fontSize, literal } from './style.js'
import { shorten, textWidth, wrap } from './text-width.js'

export type TreemapItem = {
  readonly name: string
  readonly value: number
  /** What stands under the name: `34.2%`. */
  readonly text: string
  /** Items of one group (an HS section) stand in one colour. */
  readonly group: string
  /** What a page that answers to a click calls the tile; it draws nothing. */
  readonly key?: string
}

export type Treemap = Size & { readonly items: readonly TreemapItem[] }

/**
 * Areas as large as their values, largest first. Places are computed here and drawn as plain rectangles: so the words
 * can be fitted to their tile, and a tile too small for words has none (the table under the chart has them).
 */
export const treemap = ({ items, width = 720, height = 400 }: Treemap): Drawing => {
  const positive = items.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value)
  const groups = [...new Set(positive.map(({ group }) => group))]
  const fillOf = (group: string) => categories[groups.indexOf(group) % categories.length] ?? 'category9'
  const tiles = squarify(
    positive.map(({ value }) => value),
    { x: 0, y: 0, width, height },
  )
  return {
    width,
    height,
    option: {
      ...base,
      graphic: [
        ...positive.map(({ group, key }, index) => rectangle(tiles[index], hex(fillOf(group)), key)),
        ...positive.flatMap((item, index) => words(item, tiles[index])),
      ],
    },
  }
}

const nowhere: Tile = { x: 0, y: 0, width: 0, height: 0 }

const rectangle = ({ x, y, width, height } = nowhere, fill: string, key?: string) => ({
  type: 'rect',
  ...(key !== undefined && { name: key }),
  silent: true,
  shape: { x, y, width: Math.max(width - 2, 0.5), height: Math.max(height - 2, 0.5) },
  style: { fill },
})

const inset = 7
const line = 16

/** The name in as many lines as fit and the share under it; beside it where the tile is low; else nothing. */
const words = ({ name, text }: TreemapItem, { x, y, width, height } = nowhere) => {
  const [room, rows] = [width - 2 - 2 * inset, Math.floor((height - inset) / line)]
  const share = textWidth(text, fontSize, true)
  const label = (shown: string, right: number, down: number, fontWeight: number) => ({
    type: 'text',
    silent: true,
    x: x + inset + right,
    y: y + inset - 2 + down,
    style: { fill: hex('ink'), fontFamily, fontSize, fontWeight, lineHeight: line, text: literal(shown) },
  })
  if (rows < 1 || room < Math.max(share, 30)) return []
  if (rows > 1) {
    const lines = wrap(name, room, fontSize, rows - 1)
    return [label(lines.join('\n'), 0, 0, 400), label(text, 0, lines.length * line, 600)]
  }
  const beside = shorten(name, room - share - 6, fontSize)
  return room - share < 46 ? [] : [label(beside, 0, 0, 400), label(text, room - share, 0, 600)]
}
