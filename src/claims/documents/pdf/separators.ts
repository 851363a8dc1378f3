/** Where a segment of a table begins (`1`) or ends (`-1`). */
export type Edge = { readonly at: number; readonly change: 1 | -1 }

/** A stretch that few segments cover; and where in it fewest do. */
type Low = { readonly from: number; least: number; stretches: { from: number; until: number }[] }

/**
 * Where a table’s columns part: in stretches that no more than `allowed` of its segments cover.
 * @param edges of all segments, from left to right, beginnings before ends
 * @param size of the letters: a narrower stretch than 0.4 of it is a space
 */
export const separatorsFrom = (edges: readonly Edge[], allowed: number, size: number): number[] => {
  const separators: number[] = []
  let covered = 0
  let low: Low | null = null
  let most = 0 // a separator needs more than it leaves covered on both its sides
  for (const [index, { at, change }] of edges.entries()) {
    const before = covered
    covered += change
    if (low !== null) note(low, edges[index - 1]?.at ?? at, at, before)
    if (change === 1) {
      if (low !== null && covered > Math.max(allowed, low.least)) {
        if (at - low.from >= 0.4 * size) separators.push(placeIn(low, at, edges, size))
        low = null
        most = covered
      }
      most = Math.max(most, covered)
    } else if (covered <= allowed && covered < most && index < edges.length - 1 && low === null)
      low = { from: at, least: covered, stretches: [] }
    else if (low !== null && covered < low.least) low = { from: at, least: covered, stretches: [] }
  }
  return separators
}

/** Remembers where a stretch is covered least. */
const note = (low: Low, from: number, until: number, covered: number): void => {
  if (covered > low.least || until <= from) return
  const last = low.stretches.at(-1)
  if (last !== undefined && last.until === from) last.until = until
  else low.stretches.push({ from, until })
}

/**
 * The middle of a stretch; where a header’s words stand in it, the gap next to the edge that most cells are flush with,
 * else the widest.
 */
const placeIn = ({ from, stretches }: Low, until: number, edges: readonly Edge[], size: number): number => {
  const gaps = stretches.filter((stretch) => stretch.until - stretch.from >= 0.4 * size)
  const [first, last] = [gaps[0], gaps.at(-1)]
  if (first === undefined || last === undefined || first === last)
    return ((first?.from ?? from) + (first?.until ?? until)) / 2
  const near = (place: number, change: number): number =>
    edges.filter((edge) => edge.change === change && Math.abs(edge.at - place) < 0.75).length
  const [ends, starts] = [near(from, -1), near(until, 1)]
  const flush = ends >= 3 && ends >= starts ? first : starts >= 3 ? last : null
  const chosen =
    flush ?? gaps.reduce((best, gap) => (gap.until - gap.from > best.until - best.from ? gap : best))
  return (chosen.from + chosen.until) / 2
}
