import { dyadText, type Dyad } from '../domain/dyad.js'
import type { Flow } from '../domain/flow.js'
import { known, type Quantity } from '../domain/quantity.js'
import { productWeights } from '../lake/products.js'
import type { Reader } from '../measures/measure.js'
import type { Book } from '../measures/trade/book.js'
import { computed, plain } from '../measures/trade/lineages.js'
import { selectionOf } from '../measures/trade/vector.js'
import type { GoodsFlow } from './goods/flow.js'

/** Dollars a kilogram as a proxy of prices: with the partner, and the quartiles over all partners. */
export type Price = {
  readonly withPartner: Quantity
  /** Null with fewer than four partners: quartiles of fewer say nothing. */
  readonly quartiles: readonly [Quantity, Quantity, Quantity] | null
  readonly partners: number
}

const fewest = 4

/**
 * A quantile by linear interpolation between the sorted values (Hyndman & Fan 1996, type 7).
 * @param sorted at least one value, in order
 */
export const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
  return below + (above - below) * (at - Math.floor(at))
}

/**
 * Unit values of some products, as far as rows have weights. Chapters and sections have none: they mix goods.
 * @returns by product; a product without weights is not in it
 */
export const pricesOf = async (
  read: Reader,
  flow: GoodsFlow,
  asked: { readonly dyad: Dyad; readonly flow: Flow; readonly year: number },
  products: readonly string[],
): Promise<ReadonlyMap<string, Price>> => {
  if (flow.level < 4 || products.length === 0) return new Map()
  const { book } = flow
  const question = { reporter: asked.dyad.reporter, flow: asked.flow, years: [asked.year] }
  const own = await productWeights(
    read.lake,
    selectionOf(book, { ...question, partner: asked.dyad.partner }),
    'all',
    products,
  )
  const each = await partnerPrices(read, book, question, products)
  return new Map(
    own.products.map((product, index) => {
      const [kilograms, value] = [own.kilograms[index] as number, own.values[index] as number]
      const all = (each.get(product) ?? []).toSorted((a, b) => a - b)
      const { lineage } = flow.sum([product], String(asked.year))
      const stated = (said: string, number: number) =>
        known(
          number,
          'USD/kg',
          computed('align', { dyad: dyadText(asked.dyad), year: asked.year, product }, [], said, {
            trade: lineage,
          }),
        )
      return [
        product,
        {
          withPartner: stated(`${plain(value)} / ${plain(kilograms)}`, value / kilograms),
          partners: all.length,
          quartiles:
            all.length < fewest
              ? null
              : ([
                  stated(`first quartile of ${all.length} unit values`, quantile(all, 0.25)),
                  stated(`median of ${all.length} unit values`, quantile(all, 0.5)),
                  stated(`third quartile of ${all.length} unit values`, quantile(all, 0.75)),
                ] as const),
        },
      ] as const
    }),
  )
}

/** Unit values with each partner, by product; none of an extract, which has not all partners. */
const partnerPrices = async (
  read: Reader,
  book: Book,
  question: { readonly reporter: string; readonly flow: Flow; readonly years: readonly number[] },
  products: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> => {
  if (book.choice.partners !== 'all') return new Map()
  const found = await productWeights(
    read.lake,
    selectionOf(book, { ...question, partner: 'WLD' }),
    'partner',
    products,
  )
  const prices = new Map<string, number[]>()
  for (const [at, product] of found.products.entries()) {
    const [kilograms, value] = [found.kilograms[at] as number, found.values[at] as number]
    if (!(kilograms > 0) || !(value > 0)) continue
    const before = prices.get(product)
    if (before === undefined) prices.set(product, [value / kilograms])
    else before.push(value / kilograms)
  }
  return prices
}
