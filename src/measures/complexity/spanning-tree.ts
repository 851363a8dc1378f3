import { phi, type Proximity } from './proximity.js'

/** Two products that are near each other, `from` before `to` in the order given. */
export type ProductLink = { readonly from: number; readonly to: number; readonly phi: number }

/** The place of each code when they are sorted by text. */
export const ranksOf = (codes: readonly string[]): Uint32Array => {
  const ranks = new Uint32Array(codes.length)
  const sorted = [...codes.keys()].toSorted((a, b) => {
    const [first, second] = [codes[a] as string, codes[b] as string]
    if (first === second) return a - b
    return first < second ? -1 : 1
  })
  for (const [rank, at] of sorted.entries()) ranks[at] = rank
  return ranks
}

/**
 * The maximum spanning tree of φ by Prim's algorithm, products² steps; a forest where φ = 0 keeps products apart, since a
 * link of 0 is none. Of links with the same φ the one with the first code goes first, then the one whose other code is
 * first: the tree is the same in whatever order the products come.
 * @returns links in the order of `from`, then `to`
 */
export const spanningTree = (proximity: Proximity, codes: readonly string[]): ProductLink[] => {
  const { products } = proximity
  const ranks = ranksOf(codes)
  const rank = (product: number): number => ranks[product] as number
  const outside = [...ranks.keys()].toSorted((a, b) => rank(a) - rank(b))
  const near = new Float64Array(products)
  const parent = new Int32Array(products).fill(-1)
  const earlier = (a: number, b: number): boolean => {
    const [parentA, parentB] = [rank(parent[a] as number), rank(parent[b] as number)]
    const [firstA, firstB] = [Math.min(rank(a), parentA), Math.min(rank(b), parentB)]
    if (firstA !== firstB) return firstA < firstB
    return Math.max(rank(a), parentA) < Math.max(rank(b), parentB)
  }
  const links: ProductLink[] = []
  while (outside.length > 0) {
    let best = 0 // with no link to the tree, the first code begins the next one
    for (let at = 1; at < outside.length; at += 1) {
      const [a, b] = [outside[at] as number, outside[best] as number]
      const [nearA, nearB] = [near[a] as number, near[b] as number]
      if (nearA > nearB || (nearA === nearB && nearA > 0 && earlier(a, b))) best = at
    }
    const [joining] = outside.splice(best, 1) as [number]
    const to = parent[joining] as number
    if (to >= 0)
      links.push({ from: Math.min(joining, to), to: Math.max(joining, to), phi: near[joining] as number })
    for (const product of outside) {
      const value = phi(proximity, joining, product)
      if (value === 0 || value < (near[product] as number)) continue
      if (value > (near[product] as number) || rank(joining) < rank(parent[product] as number)) {
        near[product] = value
        parent[product] = joining
      }
    }
  }
  return links.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** Links with φ at or above the threshold, in the order of `from`, then `to`. */
export const strongLinks = (proximity: Proximity, threshold: number): ProductLink[] => {
  const links: ProductLink[] = []
  for (let from = 0; from < proximity.products; from += 1)
    for (let to = from + 1; to < proximity.products; to += 1) {
      const value = phi(proximity, from, to)
      if (value >= threshold) links.push({ from, to, phi: value })
    }
  return links
}
