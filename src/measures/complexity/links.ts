import { diversity, ubiquity, type Specialisation } from './specialisation.js'

/** The ones of M as lists, both ways: who is specialised in a product, and in what a country is. Ascending. */
export type Links = {
  /** For each product the countries specialised in it. */
  readonly exporters: readonly Uint32Array[]
  /** For each country the products it is specialised in. */
  readonly exports: readonly Uint32Array[]
}

/** Lists the ones of M, so that sums over a sparse matrix run over them alone. */
export const linksOf = (specialisation: Specialisation): Links => {
  const { countries, products, values } = specialisation
  const exporters = listsOf(ubiquity(specialisation))
  const exports = listsOf(diversity(specialisation))
  const filled = new Uint32Array(products)
  for (let country = 0, at = 0; country < countries; country += 1) {
    const own = exports[country] as Uint32Array
    let last = 0
    for (let product = 0; product < products; product += 1, at += 1) {
      if (values[at] === 0) continue
      own[last] = product
      last += 1
      const place = filled[product] as number
      ;(exporters[product] as Uint32Array)[place] = country
      filled[product] = place + 1
    }
  }
  return { exporters, exports }
}

const listsOf = (lengths: Uint32Array): Uint32Array[] =>
  Array.from(lengths, (length) => new Uint32Array(length))

/** Countries and products that hang together through specialisation, as indices; the largest first. */
export type Component = { readonly countries: readonly number[]; readonly products: readonly number[] }

/** The connected components of the network of countries and products, by number of members, then by first country. */
export const componentsOf = ({ exporters, exports }: Links): Component[] => {
  const seen = exports.map(() => false)
  const reached = new Uint8Array(exporters.length)
  const components: Component[] = []
  for (const first of exports.keys()) {
    if (seen[first]) continue
    seen[first] = true
    const countries = [first]
    const products: number[] = []
    for (const country of countries)
      // grows while it is read: a breadth-first walk
      for (const product of exports[country] as Uint32Array) {
        if (reached[product] === 1) continue
        reached[product] = 1
        products.push(product)
        for (const next of exporters[product] as Uint32Array)
          if (!seen[next]) {
            seen[next] = true
            countries.push(next)
          }
      }
    const ascending = (a: number, b: number) => a - b
    components.push({ countries: countries.toSorted(ascending), products: products.toSorted(ascending) })
  }
  const size = ({ countries, products }: Component) => countries.length + products.length
  return components.toSorted((a, b) => size(b) - size(a))
}
