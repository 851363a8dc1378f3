/** A rectangle in pixels. */
export type Tile = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Divides a rectangle into one tile a value, areas in proportion and as near to squares as rows allow. Values are
 * positive and fall.
 * Source: Bruls, Huizing and van Wijk, Squarified Treemaps (2000).
 */
export const squarify = (values: readonly number[], whole: Tile): Tile[] => {
  const tiles: Tile[] = []
  const total = values.reduce((a, b) => a + b, 0)
  const areas = values.map((value) => (value / total) * whole.width * whole.height)
  let [rest, next] = [whole, 0]
  while (next < areas.length) {
    const side = Math.min(rest.width, rest.height)
    let count = 1
    while (
      next + count < areas.length &&
      worst(areas.slice(next, next + count + 1), side) <= worst(areas.slice(next, next + count), side)
    )
      count++
    const row = areas.slice(next, next + count)
    tiles.push(...laid(row, rest))
    rest = without(row, rest)
    next += count
  }
  return tiles
}

const sum = (areas: readonly number[]): number => areas.reduce((a, b) => a + b, 0)

/** The longest shape in a row laid along a side: its ratio of sides. */
const worst = (row: readonly number[], side: number): number => {
  const area = sum(row)
  return Math.max(
    ...row.map((each) => Math.max((side * side * each) / area ** 2, area ** 2 / (side * side * each))),
  )
}

/** A row fills the shorter side: a column at the left of a wide rectangle, a row on top of a high one. */
const laid = (row: readonly number[], { x, y, width, height }: Tile): Tile[] => {
  const wide = width >= height
  const depth = sum(row) / (wide ? height : width)
  let from = wide ? y : x
  return row.map((area) => {
    const length = area / depth
    const tile = wide
      ? { x, y: from, width: depth, height: length }
      : { x: from, y, width: length, height: depth }
    from += length
    return tile
  })
}

const without = (row: readonly number[], { x, y, width, height }: Tile): Tile => {
  const wide = width >= height
  const depth = sum(row) / (wide ? height : width)
  return wide
    ? { x: x + depth, y, width: Math.max(width - depth, 0), height }
    : { x, y: y + depth, width, height: Math.max(height - depth, 0) }
}
