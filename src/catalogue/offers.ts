import type { CountryCode } from '../domain/country.js'
import type { Catalogue } from './read-store.js'
import { numberOf, type Entry } from './entry.js'

/** A product of which a country could export more than it does. */
export type UnrealisedProduct = {
  /** Who could export it. */
  readonly exporter: CountryCode
  /** A code of the HS of two digits or more; its chapter counts. */
  readonly product: string
}

/** An organisation, and the products asked for that its chapters hold, in the order in which they were asked for. */
export type Offer = { readonly entry: Entry; readonly products: readonly UnrealisedProduct[] }

/**
 * Organisations of either country that are in the chapters of products which their country could export more of. The order is that of the
 * products, then that of the names.
 */
export const organisationsFor = (
  { entries }: Pick<Catalogue, 'entries'>,
  products: readonly UnrealisedProduct[],
): readonly Offer[] => {
  const offers = entries.flatMap((entry): { at: number; offer: Offer }[] => {
    const { country, chapters } = entry.organisation
    const own = products.filter(
      ({ exporter, product }) => exporter === country && chapters.includes(product.slice(0, 2)),
    )
    const [first] = own
    return first === undefined ? [] : [{ at: products.indexOf(first), offer: { entry, products: own } }]
  })
  return offers
    .toSorted(
      (a, b) =>
        a.at - b.at ||
        a.offer.entry.organisation.name.localeCompare(b.offer.entry.organisation.name, 'en') ||
        numberOf(a.offer.entry.id) - numberOf(b.offer.entry.id),
    )
    .map(({ offer }) => offer)
}
