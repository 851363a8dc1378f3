import type { Proximity } from './proximity.js'
import { ranksOf, spanningTree, strongLinks, type ProductLink } from './spanning-tree.js'
import { highest, lowest, neighboursOf, radialLayout, relaxed, type Places } from './tree-layout.js'

/** The product space as a network with a place for each product. */
export type ProductSpace = {
  /** The maximum spanning tree (`tree`), and every other link with φ at or above the threshold. */
  readonly links: readonly (ProductLink & { readonly tree: boolean })[]
  /** Coordinates in [0, 1], to four decimals, in the order of the products. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Products that no chain of links joins to the largest tree: they stand on the rim, their own trees side by side. */
  readonly apart: readonly number[]
}

/** Links at or above it are drawn beside the tree (Hidalgo et al. 2007). */
export const strongProximity = 0.55

/**
 * The product space (Hidalgo, Klinger, Barabási & Hausmann 2007): the maximum spanning tree of φ and the links with
 * φ ≥ 0.55. Places come from a radial layout of the tree, relaxed by forces from a fixed seed: the same every run. Distances
 * on the page are for the eye and have no unit.
 * @param codes of the products, unique; ties are broken by them
 */
export const productSpace = (
  proximity: Proximity,
  codes: readonly string[],
  threshold: number = strongProximity,
): ProductSpace => {
  if (codes.length !== proximity.products)
    throw new RangeError(`${codes.length} codes for ${proximity.products} products.`)
  const tree = spanningTree(proximity, codes)
  const keys = new Set(tree.map(({ from, to }) => from * codes.length + to))
  const others = strongLinks(proximity, threshold).filter(
    ({ from, to }) => !keys.has(from * codes.length + to),
  )
  const [main = [], ...rest] = treesOf(neighboursOf(codes.length, tree), ranksOf(codes))
  const apart = rest.flat()
  const places = laidOut(main, tree, others)
  const [x, y] = [new Float64Array(codes.length), new Float64Array(codes.length)]
  const put = (node: number, atX: number, atY: number) => {
    x[node] = rounded(atX)
    y[node] = rounded(atY)
  }
  const fitted = apart.length === 0 ? inSquare(places) : inDisc(places, 0.44)
  for (const [at, node] of main.entries()) put(node, fitted.x[at] as number, fitted.y[at] as number)
  const step = (2 * Math.PI) / Math.max(apart.length, 36)
  for (const [at, node] of apart.entries())
    put(node, 0.5 + 0.49 * Math.sin(at * step), 0.5 - 0.49 * Math.cos(at * step))
  const links = [
    ...tree.map((link) => ({ ...link, tree: true })),
    ...others.map((link) => ({ ...link, tree: false })),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to)
  return { links, x, y, apart: apart.toSorted((a, b) => a - b) }
}

/** Four decimals: more than a page shows, fewer than the last digits in which two machines could differ. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** The trees of the forest, the largest first, then by their first code; each in the order of codes. */
const treesOf = (neighbours: readonly (readonly number[])[], ranks: Uint32Array): number[][] => {
  const byRank = (a: number, b: number) => (ranks[a] as number) - (ranks[b] as number)
  const seen = new Uint8Array(neighbours.length)
  const trees = [...neighbours.keys()].toSorted(byRank).flatMap((first) => {
    if (seen[first] === 1) return []
    seen[first] = 1
    const tree = [first]
    for (const node of tree)
      // grows while it is read
      for (const next of neighbours[node] as readonly number[])
        if (seen[next] === 0) {
          seen[next] = 1
          tree.push(next)
        }
    return [tree.toSorted(byRank)]
  })
  return trees.toSorted((a, b) => b.length - a.length)
}

/** Places of the tree's nodes, in the order they are given. */
const laidOut = (
  nodes: readonly number[],
  tree: readonly ProductLink[],
  others: readonly ProductLink[],
): Places => {
  if (nodes.length < 2) return { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) }
  const at = new Map(nodes.map((node, index) => [node, index]))
  const within = (links: readonly ProductLink[]) =>
    links.flatMap(({ from, to }) => {
      const [a, b] = [at.get(from), at.get(to)]
      return a === undefined || b === undefined ? [] : [{ from: a, to: b }]
    })
  const edges = within(tree)
  const strong = within(others)
  const degrees = neighboursOf(nodes.length, strong).map(({ length }) => length)
  const weight = (from: number, to: number) => 0.05 / Math.max(degrees[from] as number, degrees[to] as number)
  return relaxed(radialLayout(neighboursOf(nodes.length, edges), 0), [
    ...edges.map((edge) => ({ ...edge, weight: 1 })),
    // a dense core of strong links would fall into a point if each pulled as the tree does
    ...strong.map(({ from, to }) => ({ from, to, weight: weight(from, to) })),
  ])
}

const inSquare = ({ x, y }: Places): Places => {
  const span = Math.max(highest(x) - lowest(x), highest(y) - lowest(y))
  return scaledBy({ x, y }, span === 0 ? 0 : 1 / span)
}

const inDisc = ({ x, y }: Places, radius: number): Places => {
  const centred = scaledBy({ x, y }, 1)
  const reach = highest(
    centred.x.map((value, at) => Math.hypot(value - 0.5, (centred.y[at] as number) - 0.5)),
  )
  return scaledBy({ x, y }, reach === 0 ? 0 : radius / reach)
}

/** Scales about the middle of what is occupied, and puts that at (½, ½). */
const scaledBy = ({ x, y }: Places, scale: number): Places => {
  const centred = (values: Float64Array) => {
    const middle = (highest(values) + lowest(values)) / 2
    return values.map((value) => 0.5 + (value - middle) * scale)
  }
  return { x: centred(x), y: centred(y) }
}
