import { rule, words, type Paint } from './graphic.js'
import { labelLine, type Disc } from './label-places.js'
import type { Json } from './option.js'
import type { Tile } from './squarify.js'

/** Words at the place found for them, with a line to their mark where they stand off it; nothing without a place. */
export const labelGraphics = (
  lines: readonly string[],
  mark: Disc,
  box: Tile | null | undefined,
  bold = false,
): Json[] => {
  if (box === null || box === undefined) return []
  const line = labelLine(mark, box)
  // Within its own mark a halo would be a stain.
  const inside = Math.abs(box.x + box.width / 2 - mark.x) < 1 && Math.abs(box.y + box.height / 2 - mark.y) < 1
  return [
    ...(line === null
      ? []
      : [rule([tenth(line[0][0]), tenth(line[0][1])], [tenth(line[1][0]), tenth(line[1][1])], leader, 4)]),
    words(lines.join('\n'), tenth(box.x + box.width / 2), tenth(box.y), {
      align: 'center',
      bold,
      halo: !inside,
    }),
  ]
}

const leader: Paint = { stroke: 'ink', lineWidth: 0.75 }

/** A tenth of a pixel is as fine as can be seen, and keeps a picture of thousands of marks small. */
export const tenth = (pixels: number): number => Math.round(pixels * 10) / 10
