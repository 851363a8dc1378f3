import { repel } from './repulsion.js'

/** Two nodes drawn towards each other, the weight 1 for an edge of the tree. */
export type Spring = { readonly from: number; readonly to: number; readonly weight: number }

/** Places in the plane, in lengths of an edge until they are scaled. */
export type Places = { readonly x: Float64Array; readonly y: Float64Array }

/** The neighbours of each node, ascending. */
export const neighboursOf = (
  nodes: number,
  edges: readonly { readonly from: number; readonly to: number }[],
): number[][] => {
  const lists: number[][] = Array.from({ length: nodes }, () => [])
  for (const { from, to } of edges) {
    lists[from]?.push(to)
    lists[to]?.push(from)
  }
  return lists.map((list) => list.toSorted((a, b) => a - b))
}

/** A tree walked from a root: nodes in the order met, and the parent of each (−1 for the root and what is not met). */
const walk = (neighbours: readonly (readonly number[])[], root: number) => {
  const parent = new Int32Array(neighbours.length).fill(-1)
  const order = [root]
  for (const node of order)
    // grows while it is read: breadth first
    for (const next of neighbours[node] as readonly number[])
      if (next !== parent[node]) {
        parent[next] = node
        order.push(next)
      }
  return { parent, order }
}

/** The node whose removal leaves the smallest largest part; the first of several. */
const centroid = (neighbours: readonly (readonly number[])[], start: number): number => {
  const { parent, order } = walk(neighbours, start)
  const below = new Uint32Array(neighbours.length).fill(1)
  const largest = new Uint32Array(neighbours.length)
  for (const node of order.toReversed()) {
    const up = parent[node] as number
    largest[node] = Math.max(largest[node] as number, order.length - (below[node] as number))
    if (up < 0) continue
    below[up] = (below[up] as number) + (below[node] as number)
    largest[up] = Math.max(largest[up] as number, below[node] as number)
  }
  return order.reduce((best, node) => {
    const [a, b] = [largest[node] as number, largest[best] as number]
    return a < b || (a === b && node < best) ? node : best
  }, start)
}

/**
 * Radial layout of a tree: the centroid in the middle, each generation a circle further out, each branch an angle
 * in proportion to its leaves. Nodes not in the tree stay at the middle.
 * @param start any node of the tree
 */
export const radialLayout = (neighbours: readonly (readonly number[])[], start: number): Places => {
  const size = neighbours.length
  const root = centroid(neighbours, start)
  const { parent, order } = walk(neighbours, root)
  const leaves = new Float64Array(size)
  for (const node of order.toReversed()) {
    if (leaves[node] === 0) leaves[node] = 1
    const up = parent[node] as number
    if (up >= 0) leaves[up] = (leaves[up] as number) + (leaves[node] as number)
  }
  const depth = new Float64Array(size)
  const from = new Float64Array(size)
  const used = new Float64Array(size)
  const [x, y] = [new Float64Array(size), new Float64Array(size)]
  const turn = (2 * Math.PI) / (leaves[root] as number)
  for (const node of order.slice(1)) {
    const up = parent[node] as number
    depth[node] = (depth[up] as number) + 1
    from[node] = (from[up] as number) + (used[up] as number)
    used[up] = (used[up] as number) + (leaves[node] as number)
    const angle = ((from[node] as number) + (leaves[node] as number) / 2) * turn
    x[node] = (depth[node] as number) * Math.cos(angle)
    y[node] = (depth[node] as number) * Math.sin(angle)
  }
  return { x, y }
}

/** How far the farthest node is from the middle; 1 where all are there. */
const radiusOf = ({ x, y }: Places): number =>
  x.reduce((far, each, node) => Math.max(far, Math.hypot(each, y[node] as number)), 0) || 1

/** Numbers between 0 and 1, the same in every run (mulberry32). */
const seeded = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Pushes change little once nodes hold their neighbourhood: after the first rounds each is worked out for two. With a start as
 * wide as the end, 80 rounds leave fewer crossings than 120 from the radial layout: 355 instead of 659 for 5,300 products.
 */
const rounds = { all: 80, each: 20 } as const

/** The radius, in lengths of an edge, that a drawing of so many nodes comes to have is about this times their root. */
const spread = 1.5

/**
 * Relaxes a layout by forces (after Fruchterman & Reingold 1991): springs pull by weight·d², nodes repel by 1/d² rather
 * than 1/d, so that distant branches do not drive each other to the edge; steps shorten from round to round.
 */
export const relaxed = (start: Places, springs: readonly Spring[]): Places => {
  const random = seeded(1)
  const wider = Math.max(1, (spread * Math.sqrt(start.x.length)) / radiusOf(start))
  const jitter = (value: number) => wider * value + (random() - 0.5) / 50 // nodes on one spot would not part
  const [x, y] = [start.x.map(jitter), start.y.map(jitter)]
  const [pushX, pushY] = [new Float64Array(x.length), new Float64Array(x.length)]
  for (let round = 0; round < rounds.all; round += 1) {
    if (round < rounds.each || round % 2 === 0) {
      pushX.fill(0)
      pushY.fill(0)
      repel(x, y, pushX, pushY)
    }
    const [forceX, forceY] = [pushX.slice(), pushY.slice()]
    for (const { from, to, weight } of springs) {
      const [dx, dy] = [(x[to] as number) - (x[from] as number), (y[to] as number) - (y[from] as number)]
      const pull = weight * Math.sqrt(dx * dx + dy * dy)
      forceX[from] = (forceX[from] as number) + pull * dx
      forceY[from] = (forceY[from] as number) + pull * dy
      forceX[to] = (forceX[to] as number) - pull * dx
      forceY[to] = (forceY[to] as number) - pull * dy
    }
    const longest = 0.02 + (1 - round / rounds.all) ** 2
    for (let node = 0; node < x.length; node += 1) {
      const [fx, fy] = [forceX[node] as number, forceY[node] as number]
      const scale = Math.min(0.1, longest / Math.sqrt(fx * fx + fy * fy + 1e-12))
      x[node] = (x[node] as number) + scale * fx
      y[node] = (y[node] as number) + scale * fy
    }
  }
  return { x, y }
}

/** The least of the values. */
export const lowest = (values: Float64Array): number =>
  values.reduce((low, value) => Math.min(low, value), Infinity)

/** The greatest of the values. */
export const highest = (values: Float64Array): number =>
  values.reduce((high, value) => Math.max(high, value), -Infinity)
