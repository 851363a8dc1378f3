/** Words at a stem: where the stem stands, and the room its words take. */
export type Flag = { readonly x: number; readonly width: number; readonly height: number }
export type PlacedFlag = {
  /** Words to the left of their stem, because at the right they would leave the picture. */
  readonly left: boolean
  /** How far above the ground the words begin. */
  readonly from: number
}

/**
 * Places flags over one ground line so that no words touch others and no stem crosses words. A stem ends at its own
 * words; so, of flags that run to the right, the right one stands lower; of those that run to the left, the left one.
 */
export const placeFlags = (flags: readonly Flag[], edge: number, gap = 6): PlacedFlag[] => {
  const left = leftward(flags, edge)
  const span = (index: number): [number, number] => {
    const { x = 0, width = 0 } = flags[index] ?? {}
    return left[index] ? [x - width, x] : [x, x + width]
  }
  const touch = (a: number, b: number) => {
    const [[a1, a2], [b1, b2]] = [span(a), span(b)]
    return a1 < b2 + gap && b1 < a2 + gap
  }
  const byX = flags.map((_, index) => index).toSorted((a, b) => (flags[a]?.x ?? 0) - (flags[b]?.x ?? 0))
  const order = [...byX.filter((index) => !left[index]).toReversed(), ...byX.filter((index) => left[index])]
  const tops = new Map<number, number>()
  const froms: number[] = []
  for (const index of order) {
    const below = [...tops].filter(([other]) => touch(index, other)).map(([, top]) => top)
    froms[index] = Math.max(0, ...below)
    tops.set(index, froms[index] + (flags[index]?.height ?? 0))
  }
  return flags.map((_, index) => ({ left: left[index] ?? false, from: froms[index] ?? 0 }))
}

/** Which flags run to the left: those that would leave the picture, and those that would cross the stem of such a one. */
const leftward = (flags: readonly Flag[], edge: number): boolean[] => {
  let limit = edge
  for (;;) {
    const left = flags.map(({ x, width }) => x + width > limit)
    const first = Math.min(limit, ...flags.filter((_, index) => left[index]).map(({ x }) => x))
    if (first === limit) return left
    limit = first
  }
}
