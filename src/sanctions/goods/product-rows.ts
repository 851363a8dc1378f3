import type { Level } from '../../domain/flow.js'
import type { Quantity } from '../../domain/quantity.js'
import type { Reader } from '../../measures/measure.js'
import { computed, ratio } from '../../measures/trade/lineages.js'
import { productName } from '../../messages/product-names.js'
import { matchedBy } from './applied.js'
import { namesOf } from './concordance.js'
import type { Covered } from './cover.js'
import { hsEditionOf } from './edition.js'
import type { ListedGood } from './list.js'
import { partsOf, type Applied } from './parts.js'

/** A code of the flow that a list touches. */
export type ProductRow = {
  readonly product: string
  /** In English; null where the lake has none. */
  readonly name: string | null
  readonly covered: Covered
  readonly value: Quantity
  /** In the flow. */
  readonly share: Quantity
  readonly annexes: readonly { readonly annex: string | null; readonly tier: string | null }[]
}

/** Products of a list in a flow: those shown, and how many there are. */
export type ProductRows = { readonly products: readonly ProductRow[]; readonly productsInAll: number }

/**
 * The codes with trade that a list touches, the largest first, ties by code.
 * @param top how many are shown; 0 for all
 */
export const productRows = async (
  read: Reader,
  applied: Applied,
  goods: readonly ListedGood[],
  top: number,
): Promise<ProductRows> => {
  const { flow, matching, period, parameters } = applied
  const cover = matching.coverOf(goods)
  const size = (product: string) => flow.value(product, period) ?? -1
  const sorted = matchedBy(flow, cover)
    .possible.filter((product) => size(product) !== 0)
    .toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
  const shown = top === 0 ? sorted : sorted.slice(0, top)
  const parts = partsOf(goods).map((part) => ({ ...part, cover: matching.coverOf(part.goods) }))
  const names = await namedIn(read, flow.classification, flow.level, shown)
  const total = flow.sum(null, period)
  const products = shown.map((product): ProductRow => {
    const value = flow.sum([product], period)
    return {
      product,
      name: names.get(product) ?? null,
      covered: cover(product) ?? 'part',
      value,
      share: ratio(value, total, 'share', (arithmetic) =>
        computed('exposure', { ...parameters, period, product }, [], arithmetic, {
          part: value.lineage,
          whole: total.lineage,
        }),
      ),
      annexes: parts
        .filter((part) => part.cover(product) !== null)
        .map(({ annex, tier }) => ({ annex, tier })),
    }
  })
  return { products, productsInAll: sorted.length }
}

/**
 * Names of codes: of chapters and sections ours, below them the publisher’s list, of finer codes than it has that of
 * their subheading. Without a stated edition the latest list is asked.
 */
export const namedIn = async (
  read: Reader,
  classification: string,
  level: Level,
  products: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (level <= 2)
    return new Map(
      products.flatMap((product) => {
        const name = productName(classification, level, product, 'en')
        return name === null ? [] : [[product, name] as const]
      }),
    )
  const codes = [...new Set(products.map((product) => product.slice(0, 6)))]
  const known = await namesOf(read, hsEditionOf(classification) ?? 'HS2022', codes)
  return new Map(
    products.flatMap((product) => {
      const name = known.get(product.slice(0, 6))
      return name === undefined ? [] : [[product, name] as const]
    }),
  )
}
