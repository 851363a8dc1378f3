import type { Lineage } from '../../domain/lineage.js'
import { known, unknown, type Quantity, type Unit } from '../../domain/quantity.js'
import type { MeasuredRow } from '../measure.js'
import { isGeodep, isSwd, standingOf, type Standing } from './dependence-kernel.js'
import type { JudgedYear } from './dependence-ground.js'
import { computed, plain } from './lineages.js'
import { cellsSum, type NamedMatrix } from './named-matrix.js'
import type { Spread } from './named-totals.js'

export type DependenceMethod = 'geodep' | 'swd-352'

/** One product in one year: what is imported, from whom, and whether the tests hold. */
export type Judged = {
  readonly year: JudgedYear
  /** Suppliers that count: all others of a country, those outside the area of a union. */
  readonly suppliers: Standing
  readonly world: Spread | null
  readonly imports: number
  readonly exports: number
  readonly holds: boolean
}

const standing = (side: NamedMatrix, product: string, counted?: (code: string) => boolean): Standing =>
  standingOf(side, side.column(product), counted)

/** Judges one product in one year. */
export const judge = (year: JudgedYear, product: string, method: DependenceMethod): Judged => {
  const { area } = year
  const suppliers = standing(year.imports, product, (code) => !area.includes(code))
  const exports = year.exports.value(product)
  if (method === 'swd-352') {
    const imports = standing(year.imports, product).total
    const holds = isSwd({ suppliers: suppliers.concentration, extra: suppliers.total, imports, exports })
    return { year, suppliers, world: null, imports, exports, holds }
  }
  const imports = suppliers.total
  const world = year.world?.spread(product) ?? null
  const holds = isGeodep({
    suppliers: suppliers.concentration,
    world: world?.concentration ?? null,
    imports,
    exports,
  })
  return { year, suppliers, world, imports, exports, holds }
}

/** A product that is flagged, as a row: figures of the last year judged, and in how many years the tests held. */
export const dependenceRow = (
  product: string,
  all: readonly Judged[],
  method: DependenceMethod,
  parameters: Readonly<Record<string, string | number>>,
): MeasuredRow => {
  const last = all.at(-1) as Judged
  const { year, suppliers, world } = last
  const named = suppliers.countries.slice(0, 3)
  const asked = { ...parameters, product, year: year.year }
  const convention = method === 'geodep' ? 'dependence-geodep' : 'dependence-swd'
  const outside = (code: string) => !year.area.includes(code)
  const of = (side: NamedMatrix, counted: (code: string) => boolean = () => true): Lineage =>
    cellsSum(side, side.countries.filter(counted), [product]).lineage
  const inputs = {
    imports: of(year.imports, outside),
    ...(method === 'swd-352' && { all: of(year.imports) }),
    exports: year.exports.quantity(product).lineage,
    ...(year.world !== null && { world: year.world.quantity(product).lineage }),
  }
  const make = (value: number | null, unit: Unit, says: string): Quantity => {
    const lineage = computed('dependence', asked, [convention], says, inputs)
    return value === null ? unknown('zero', unit, lineage) : known(value, unit, lineage)
  }
  const concentration = ({ concentration: value, count }: Spread, who: string): Quantity =>
    make(value, 'index', `Σs² over ${count} ${who}`)
  const held = all.filter(({ holds }) => holds).length
  const bought = suppliers.total
  const ordinals = ['first', 'second', 'third'] as const
  return {
    key: {
      product,
      ...Object.fromEntries(named.map(({ code }, index) => [ordinals[index] as string, code])),
    },
    value: known(bought, 'USD', inputs.imports),
    also: {
      suppliers: concentration({ ...suppliers, count: suppliers.countries.length }, 'suppliers'),
      ...(world !== null && { exporters: concentration(world, 'exporters of the world') }),
      ...(method === 'swd-352' && {
        extraArea: make(
          last.imports > 0 ? bought / last.imports : null,
          'share',
          `${plain(bought)} / ${plain(last.imports)}`,
        ),
      }),
      importsToExports: make(
        last.exports > 0 ? bought / last.exports : null,
        'index',
        last.exports > 0 ? `${plain(bought)} / ${plain(last.exports)}` : 'no exports',
      ),
      ...Object.fromEntries(
        named.map(({ value, share }, index) => [
          `${ordinals[index] as string}Share`,
          make(share, 'share', `${plain(value)} / ${plain(bought)}`),
        ]),
      ),
      years: make(held, 'count', `the tests hold in ${held} of ${all.length} years`),
    },
  }
}
