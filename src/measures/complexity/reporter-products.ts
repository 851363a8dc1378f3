import type { Quantity } from '../../domain/quantity.js'
import { absent, advantageOf, signed, worked, type Figures } from './complexity-figures.js'
import { complexityIn, type NoIndex } from './complexity-index.js'
import { pciOf } from './pci.js'

/** The reporter’s products in the matrix, and where each stands. */
export type Places = {
  readonly codes: readonly string[]
  /** The column of M, and the cell of the reporter. */
  readonly of: (code: string) => { readonly product: number; readonly at: number }
}

type Asked = {
  readonly dyad: { readonly reporter: string }
  readonly which: 'absent' | 'present' | 'all'
  readonly product?: string | undefined
}

/** Products that the reporter is specialised in or not, as asked; one named is there whichever it is. */
export const placesIn = (
  { ground, ...figures }: Figures,
  { dyad, which, product }: Asked,
): Places | NoIndex => {
  const { m, ofProducts, places } = ground
  const country = places.ofCountry(dyad.reporter)
  if (country < 0) return absent({ ...figures, ground }, { country: dyad.reporter })
  const of = (code: string) => {
    const at = places.ofProduct(code)
    return { product: at, at: country * m.products + at }
  }
  const isListed = (code: string) => {
    if (which === 'all' || product !== undefined) return true
    return m.values[of(code).at] === (which === 'present' ? 1 : 0)
  }
  return { codes: ofProducts.filter(isListed), of }
}

/** What stands beside a number of a country’s product: the complexity of the product, and the country’s index. */
export const besideProduct = (
  figures: Figures,
  country: string,
  product: string,
): Readonly<Record<string, Quantity>> => {
  const rca = advantageOf(figures, country, product)
  const found = complexityIn(figures)
  if (found.reason !== null)
    return { rca, pci: worked(figures, { product }, found.reason, found.arithmetic, 'z-score') }
  const at = figures.ground.places.ofProduct(product)
  const pci = pciOf(found, 'by-eci').values[at] as number
  return {
    rca,
    pci: worked(figures, { product }, pci, `complexity of the product: ${signed(pci)}`, 'z-score'),
  }
}
