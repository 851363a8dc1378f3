import type { Specialisation } from './specialisation.js'

/** The ones of M as lists, both ways: who is specialised in a product, and in what a country is. Ascending. */
export type Links = {
  /** For each product the countries specialised in it. */
  readonly exporters: readonly Uint32Array[]
  /** For each country the products it is specialised in. */
  readonly exports: readonly Uint32Array[]
}

/** Lists the ones of M, so that sums over a sparse matrix run over them alone. */
export const linksOf = ({ countries, products, values }: Specialisation): Links => {
  const exporters: number[][] = Array.from({ length: products }, () => [])
  const exports: number[][] = Array.from({ length: countries }, () => [])
  for (const [at, value] of values.entries()) {
    if (value === 0) continue
    exports[Math.floor(at / products)]?.push(at % products)
    exporters[at % products]?.push(Math.floor(at / products))
  }
  const frozen = (lists: readonly (readonly number[])[]) => lists.map((list) => Uint32Array.from(list))
  return { exporters: frozen(exporters), exports: frozen(exports) }
}

/** Countries and products that hang together through specialisation, as indices; the largest first. */
export type Component = { readonly countries: readonly number[]; readonly products: readonly number[] }

/** The connected components of the network of countries and products, by number of members, then by first country. */
export const componentsOf = ({ exporters, exports }: Links): Component[] => {
  const seen = exports.map(() => false)
  const components: Component[] = []
  for (const first of exports.keys()) {
    if (seen[first]) continue
    seen[first] = true
    const countries = [first]
    const products = new Set<number>()
    for (const country of countries)
      // grows while it is read: a breadth-first walk
      for (const product of exports[country] as Uint32Array) {
        if (products.has(product)) continue
        products.add(product)
        for (const next of exporters[product] as Uint32Array)
          if (!seen[next]) {
            seen[next] = true
            countries.push(next)
          }
      }
    const ascending = (a: number, b: number) => a - b
    components.push({ countries: countries.toSorted(ascending), products: [...products].toSorted(ascending) })
  }
  const size = ({ countries, products }: Component) => countries.length + products.length
  return components.toSorted((a, b) => size(b) - size(a))
}
