import { dyadText, type Dyad } from '../domain/dyad.js'
import type { Flow } from '../domain/flow.js'
import { known, type Quantity } from '../domain/quantity.js'
import type { Reader } from '../measures/measure.js'
import { besideBook, type Book } from '../measures/trade/book.js'
import { computed, plain } from '../measures/trade/lineages.js'
import { matrixOf, type Matrix } from '../measures/trade/matrix.js'
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

export type Alternatives = {
  /** Of a product, the largest first, ties by code. */
  readonly of: (product: string, top: number) => readonly Alternative[]
}

/**
 * Suppliers of what is imported, or customers for what is exported, other than the partner: ranked by what they trade
 * with others than the reporter, which is what could be turned to it at most.
 * @param flow the reporter’s flow that would be cut
 * @returns null where the source has no record of the world
 */
export const alternativesTo = async (
  read: Reader,
  book: Book,
  { dyad, flow, year }: { readonly dyad: Dyad; readonly flow: Flow; readonly year: number },
  targets: TradeTargets | null,
): Promise<Alternatives | null> => {
  const theirs: Flow = flow === 'import' ? 'export' : 'import'
  const world = { reporter: 'WLD', partner: 'WLD' }
  const beside = await besideBook(read, book, { dyad: world, flow: theirs, years: [year] })
  if (beside === null || !beside.choice.covered.includes(year)) return null
  const asked = { reporter: 'WLD', flow: theirs, years: [year] }
  const [all, ours] = await Promise.all([
    matrixOf(read, beside, 'reporter', { ...asked, partner: 'WLD' }),
    matrixOf(read, beside, 'reporter', { ...asked, partner: dyad.reporter }),
  ])
  return {
    of: (product, top) =>
      rankedBy(all, ours, product, dyad)
        .slice(0, top)
        .map(({ country }): Alternative => {
          const [whole, part] = [all.cell(country, product), ours.cell(country, product)]
          const value = Math.max(0, (whole.value ?? 0) - (part.value ?? 0))
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

const rankedBy = (
  all: Matrix,
  ours: Matrix,
  product: string,
  { reporter, partner }: Dyad,
): readonly { readonly country: string; readonly value: number }[] => {
  const at = (matrix: Matrix, country: string): number => {
    const [i, k] = [matrix.row(country), matrix.column(product)]
    return i < 0 || k < 0 ? 0 : (matrix.values[i * matrix.products.length + k] as number)
  }
  return all.countries
    .filter((country) => country !== reporter && country !== partner)
    .map((country) => ({ country, value: at(all, country) - at(ours, country) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.country < b.country ? -1 : 1))
}
