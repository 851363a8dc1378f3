import { dyadText, type Dyad } from '../domain/dyad.js'
import type { Flow } from '../domain/flow.js'
import type { Condition } from '../domain/lineage.js'
import { known, type Quantity } from '../domain/quantity.js'
import { identifier, sql } from '../engine/sql.js'
import { texts } from '../lake/product-selection.js'
import { productSums, sumLineage } from '../lake/products.js'
import { summedFlows } from '../lake/summed-flows.js'
import type { Reader } from '../measures/measure.js'
import { besideBook, type Book } from '../measures/trade/book.js'
import { computed, plain } from '../measures/trade/lineages.js'
import { isNamed } from '../measures/trade/matrix.js'
import { isOne } from '../measures/trade/flow-values.js'
import { selectionOf } from '../measures/trade/vector.js'
import type { TradeTargets } from './align-targets.js'

/** A country that sells to, or buys from, others what would be cut. */
export type Alternative = {
  readonly country: string
  /** x_qk − x_qik, or m_qk − m_qik: its trade of the product with all but the reporter. */
  readonly withOthers: Quantity
  /** What it already trades of it with the reporter. */
  readonly withReporter: Quantity
  /** Who has sanctions on trade against it (and the partner), by the lake’s cases; empty where none, or without cases. */
  readonly sanctionedBy: readonly string[]
}

/** How many countries a record has at either end of a flow: a rank is among these, and of an extract they are few. */
export type Traders = { readonly exporters: number; readonly importers: number }

export type Alternatives = {
  readonly among: Traders
  /** Of a product, the largest first, ties by code. */
  readonly of: (product: string, top: number) => readonly Alternative[]
}

/**
 * Suppliers of what is imported, or customers for what is exported, other than the partner: ranked by what they trade
 * with others than the reporter, which is what could be turned to it at most.
 * @param asked the reporter’s flow that would be cut, and the codes of it that are asked for
 * @returns null where the source has no record of the world
 */
export const alternativesTo = async (
  read: Reader,
  book: Book,
  asked: {
    readonly dyad: Dyad
    readonly flow: Flow
    readonly year: number
    readonly products: readonly string[]
  },
  targets: TradeTargets | null,
): Promise<Alternatives | null> => {
  const { dyad, year } = asked
  const theirs: Flow = asked.flow === 'import' ? 'export' : 'import'
  const world = { reporter: 'WLD', partner: 'WLD' }
  const beside = await besideBook(read, book, { dyad: world, flow: theirs, years: [year] })
  if (beside === null || !beside.choice.covered.includes(year)) return null
  const [all, ours, among] = await Promise.all([
    cellsOf(read, beside, { ...asked, flow: theirs, partner: 'WLD' }),
    cellsOf(read, beside, { ...asked, flow: theirs, partner: dyad.reporter }),
    tradersIn(read, beside, theirs, year),
  ])
  const { unions } = beside.choice.scope.source
  const countries = all.reporters.filter(
    (code) => code !== dyad.reporter && code !== dyad.partner && isNamed(code, unions),
  )
  return {
    among,
    of: (product, top) =>
      countries
        .map((country) => ({ country, value: all.value(country, product) - ours.value(country, product) }))
        .filter(({ value }) => value > 0)
        .toSorted((a, b) => b.value - a.value || (a.country < b.country ? -1 : 1))
        .slice(0, top)
        .map(({ country, value }): Alternative => {
          const [whole, part] = [all.quantity(country, product), ours.quantity(country, product)]
          return {
            country,
            withOthers: known(
              value,
              'USD',
              computed(
                'align',
                { dyad: dyadText(dyad), year, product, country },
                [],
                `${plain(whole.value ?? 0)} − ${plain(part.value ?? 0)}`,
                { all: whole.lineage, withReporter: part.lineage },
              ),
            ),
            withReporter: part,
            sanctionedBy: targets?.senders.get(country) ?? [],
          }
        }),
  }
}

/** Who is at the ends of everyone’s flow in a year, unions and what names no country left out. */
const tradersIn = async (read: Reader, book: Book, flow: Flow, year: number): Promise<Traders> => {
  const { scope, where } = selectionOf(book, { reporter: 'WLD', partner: 'WLD', flow, years: [year] })
  const flows = summedFlows(read.lake, scope, where, ['reporter', 'partner'])
  const count = async (end: 'reporter' | 'partner'): Promise<number> => {
    const [codes] = await read.lake.askColumns(sql`select distinct ${identifier(end)} from ${flows} flow`)
    return texts(codes).filter((code) => isNamed(code, scope.source.unions)).length
  }
  const [reporters, partners] = await Promise.all([count('reporter'), count('partner')])
  return flow === 'export'
    ? { exporters: reporters, importers: partners }
    : { exporters: partners, importers: reporters }
}

type Cells = {
  readonly reporters: readonly string[]
  readonly value: (reporter: string, product: string) => number
  readonly quantity: (reporter: string, product: string) => Quantity
}

/** A flow of everyone in a few products, by reporter: with all, or with one partner. */
const cellsOf = async (
  read: Reader,
  book: Book,
  asked: {
    readonly flow: Flow
    readonly year: number
    readonly products: readonly string[]
    readonly partner: string
  },
): Promise<Cells> => {
  const { flow, year, products, partner } = asked
  const selection = selectionOf(book, { reporter: 'WLD', partner, flow, years: [year] })
  const some: Condition =
    selection.digits === null
      ? isOne('product', ...products)
      : { column: 'product', op: 'starts-with', values: products }
  const sums = await productSums(read.lake, { ...selection, where: [...selection.where, some] }, 'reporter')
  const places = new Map(sums.keys.map((key, at) => [`${key} ${sums.products[at] as string}`, at]))
  const value = (reporter: string, product: string): number => {
    const found = sums.values[places.get(`${reporter} ${product}`) ?? -1] ?? 0
    return Number.isNaN(found) ? 0 : found
  }
  return {
    reporters: [...new Set(sums.keys)].toSorted(),
    value,
    quantity: (reporter, product) => {
      const at = places.get(`${reporter} ${product}`) ?? -1
      const counted = {
        value: value(reporter, product),
        rows: sums.rows[at] ?? 0,
        nulls: sums.nulls[at] ?? 0,
      }
      return known(
        counted.value,
        'USD',
        sumLineage(selection, [isOne('reporter', reporter)], product, counted),
      )
    },
  }
}
