import { dyadText, reversed, type Dyad } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import type { Quantity } from '../../domain/quantity.js'
import type { ConventionId } from '../../measures/conventions.js'
import type { Basis, Note, Reader } from '../../measures/measure.js'
import { exportPotential } from '../../measures/trade/export-potential.js'
import { combine, computed, plain } from '../../measures/trade/lineages.js'

/** A product that would have to move, by what it would add if the share it has were the one its potential gives. */
export type Mover = {
  readonly product: string
  /** Potential less trade, where that is above zero. */
  readonly adds: Quantity
  readonly potential: Quantity
  readonly trade: Quantity
}

/** Where a flow has potential that is not used, and what the products shown would add together. */
export type Movers = {
  readonly products: readonly Mover[]
  readonly classification: string
  readonly level: number
  readonly basis: Basis
  /** What the products shown would add. */
  readonly together: Quantity
  readonly conventions: readonly ConventionId[]
  readonly notes: readonly Note[]
}

/** The chapter for goods of no kind, which nobody can set out to sell. */
const unspecified = '99'

/**
 * The products with the largest unrealised export potential of a flow, seen from its seller; means of the five years
 * that end with the last.
 * @param top how many; 0 for all that have some
 * @returns null where the lake has nothing to make potentials of
 */
export const moversOf = async (
  read: Reader,
  request: {
    readonly dyad: Dyad
    readonly flow: Flow
    readonly year: number
    readonly top: number
    readonly source?: string | undefined
  },
): Promise<Movers | null> => {
  const { dyad, flow, year, top, source } = request
  const seller = dyadText(flow === 'export' ? dyad : reversed(dyad))
  const asked = exportPotential.params.parse({ dyad: seller, year, top, source, without: unspecified })
  const { rows, basis, conventions, notes } = await exportPotential.compute(read, asked)
  const products = rows.flatMap(({ key, value, also }): Mover[] =>
    (value.value ?? 0) > 0 && also?.['potential'] !== undefined && also['trade'] !== undefined
      ? [
          {
            product: String(key['product']),
            adds: value,
            potential: also['potential'],
            trade: also['trade'],
          },
        ]
      : [],
  )
  if (basis === null || products.length === 0) return null
  const adds = products.map((each) => each.adds)
  const lineage = computed(
    'target',
    { dyad: dyadText(dyad), flow, year },
    conventions,
    adds.map(({ value }) => plain(value as number)).join(' + '),
    Object.fromEntries(products.map((each) => [each.product, each.adds.lineage])),
  )
  return {
    products,
    classification: basis.classification,
    level: basis.level ?? 1,
    basis,
    together: combine(adds, 'USD', (values) => values.reduce((sum, value) => sum + value, 0), lineage),
    conventions,
    notes,
  }
}
