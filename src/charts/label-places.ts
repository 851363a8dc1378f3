import type { Tile } from './squarify.js'

/** A mark that is seen: its middle and its radius in pixels. */
export type Disc = { readonly x: number; readonly y: number; readonly radius: number }

/** A mark with words: `width` and `height` are those of the words. */
export type Labelled = Disc & {
  readonly width: number
  readonly height: number
  /**
   * How far off, in pixels, the words may stand, with a line to their mark; they may then cover more of other marks
   * too. Left out: beside the mark or nowhere.
   */
  readonly far?: number
}

/**
 * Finds a place for the words of each mark: inside it, or around it where they cover the least of other marks. Words
 * never touch other words, stay within the bounds, and never cover another mark's middle or stand within another
 * mark, where they would be taken for its name. Greedy, in the order given: what matters most comes first. Null is
 * for words without a place.
 *
 * `taken` are boxes where no words may stand.
 */
export const placeLabels = (
  labels: readonly Labelled[],
  marks: readonly Disc[],
  bounds: Tile,
  taken: readonly Tile[] = [],
): (Tile | null)[] => {
  const full = [...taken]
  return labels.map((label) => {
    const near = marks.filter((mark) => !same(mark, label) && reaches(mark, label))
    const most = (label.far ?? 0) > 0 ? 3 * mostCovered : mostCovered
    let best: { boxes: readonly Tile[]; box: Tile; cost: number } | null = null
    for (const [rank, box] of candidates(label).entries()) {
      const boxes = [box, ...lineBoxes(label, box)]
      if (!within(box, bounds) || full.some((other) => boxes.some((each) => overlap(each, other)))) continue
      const cost = costOf(box, near, label.radius)
      // A hundredth of a pixel a rank: of equal places the first is taken.
      if (cost !== null && cost + rank / 100 < (best?.cost ?? most))
        best = { boxes, box, cost: cost + rank / 100 }
    }
    if (best !== null) full.push(...best.boxes)
    return best?.box ?? null
  })
}

/** How many pixels of other marks words may cover, all marks together. */
const mostCovered = 10

/** How far off, in pixels, words with a line may stand. */
const rings = [16, 32, 52, 76] as const

const same = (one: Disc, other: Disc) => one.x === other.x && one.y === other.y && one.radius === other.radius

/** Whether a mark is near enough to meet any of the places around another. */
const reaches = (mark: Disc, { x, y, radius, width, height, far = 0 }: Labelled) => {
  const reach = radius + mark.radius + doubtful + 4 + far
  return Math.abs(mark.x - x) < reach + width && Math.abs(mark.y - y) < reach + height
}

/** From here on, in pixels, words need a line to be understood as a mark's name. */
const standsOff = 11

/** The ends of the line from a mark's edge to its words; null where they stand beside it and need none. */
export const labelLine = (
  { x, y, radius }: Disc,
  box: Tile,
): readonly [from: readonly [number, number], to: readonly [number, number]] | null => {
  const to = [
    Math.min(Math.max(x, box.x), box.x + box.width),
    Math.min(Math.max(y, box.y + 3), box.y + box.height - 3),
  ] as const
  const [dx, dy] = [to[0] - x, to[1] - y]
  const distance = Math.hypot(dx, dy)
  if (distance <= radius + standsOff) return null
  return [[x + (dx * radius) / distance, y + (dy * radius) / distance], to]
}

/** The line as small boxes, so that it crosses no words and no words are put over it. */
const lineBoxes = (mark: Disc, box: Tile): Tile[] => {
  const line = labelLine(mark, box)
  if (line === null) return []
  const [[x1, y1], [x2, y2]] = line
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4)
  return Array.from({ length: count }, (_, index) => ({
    x: x1 + ((x2 - x1) * index) / count - 1,
    y: y1 + ((y2 - y1) * index) / count - 1,
    width: 2,
    height: 2,
  }))
}

/** Inside, right, left, above, below, then around at the diagonals, then further off. */
const candidates = (label: Labelled): Tile[] => {
  const { x, y, radius, width, height, far = 0 } = label
  const inside = Math.hypot(width / 2, height / 2) < radius
  return [
    ...(inside ? [{ x: x - width / 2, y: y - height / 2, width, height }] : []),
    ...around(label, 0),
    ...rings.filter((off) => off <= far).flatMap((off) => around(label, off)),
  ]
}

const around = ({ x, y, radius, width, height }: Labelled, off: number): Tile[] => {
  const at = (left: number, top: number): Tile => ({ x: left, y: top, width, height })
  const [gap, slant] = [radius + 3 + off, (radius + off) * Math.SQRT1_2 + 2]
  return [
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
    at(x - width / 2, y - gap - height),
    at(x - width / 2, y + gap),
    at(x + slant, y - slant - height),
    at(x + slant, y + slant),
    at(x - slant - width, y - slant - height),
    at(x - slant - width, y + slant),
    at(x, y - gap - height),
    at(x, y + gap),
    at(x - width, y - gap - height),
    at(x - width, y + gap),
  ]
}

const within = (box: Tile, bounds: Tile) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

const overlap = (a: Tile, b: Tile) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Words this near to another mark, in pixels, could be taken for its name: near a larger one they surely are. */
const doubtful = 6

/** How deep marks reach into a box or near it, in pixels; null where words would hide one or pass for its name. */
const costOf = (box: Tile, marks: readonly Disc[], own: number): number | null => {
  let cost = 0
  for (const { x, y, radius } of marks) {
    const right = box.x + box.width
    const bottom = box.y + box.height
    const distance = Math.hypot(Math.max(box.x - x, 0, x - right), Math.max(box.y - y, 0, y - bottom))
    if (distance >= radius) {
      if (radius > own && distance - radius < doubtful) return null
      cost += Math.max(0, radius + doubtful - distance) / 2
      continue
    }
    const middle = Math.hypot((box.x + right) / 2 - x, (box.y + bottom) / 2 - y)
    if (distance === 0 || middle < radius) return null
    cost += radius - distance
  }
  return cost
}
