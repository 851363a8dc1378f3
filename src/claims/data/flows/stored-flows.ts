import type { CountryCode } from '../../../domain/country.js'
import type { Flow } from '../../../domain/flow.js'
import type { Condition } from '../../../domain/lineage.js'
import { join, sql, type Sql } from '../../../engine/sql.js'
import type { FlowScope } from '../../../lake/binding.js'
import type { Lake } from '../../../lake/lake.js'
import { numbers, texts } from '../../../lake/product-selection.js'
import type { Source } from '../../../lake/source.js'
import { summedFlows } from '../../../lake/summed-flows.js'
import type { Wanted } from './wanted.js'

/** A sum of one classification and level; NaN where no row of it has a value. */
export type StoredValue = { readonly classification: string; readonly level: number; readonly value: number }

/** Flows of one source as its books state them (of a reconciled source: as seen from both ends), in memory. */
export type StoredFlows = {
  readonly scope: FlowScope
  readonly rows: number
  /** What the books have of a cell, one entry a classification and level; `TOTAL` the sum of the products of each level. */
  readonly at: (reporter: CountryCode, partner: CountryCode, flow: Flow, period: string, product: string) => readonly StoredValue[]
  /** Partners that the books of a reporter name. */
  readonly partners: (reporter: CountryCode, flow: Flow, period: string, product: string) => readonly CountryCode[]
  /** Reporters whose books name a partner. */
  readonly keepers: (partner: CountryCode, flow: Flow, period: string, product: string) => readonly CountryCode[]
  readonly hasMonths: boolean
  /** The worth of the last digit that the source gives: 1000 where all its values are thousands. */
  readonly resolution: number
}

const none: readonly never[] = []

/** Reads all that is wanted of a source in one statement; null where the source has no snapshot with flows. */
export const storedFlows = async (
  lake: Lake,
  source: Source,
  wanted: Wanted,
  asOf: string | null,
): Promise<StoredFlows | null> => {
  const snapshots = lake.snapshots(source.id, asOf).filter(({ tables }) => tables.flow !== undefined)
  if (snapshots.length === 0 || wanted.countries.length === 0 || wanted.years.length === 0) return null
  const record = source.record === 'reconciled' ? 'reconciled' : 'own'
  const scope: FlowScope = { source, record, snapshots, years: wanted.years }
  const columns = await lake.askColumns(statementFor(lake, scope, wanted))
  return indexed(scope, columns)
}

/** Totals of pairs, from kept sums where there are any, and under them the products asked for. */
const statementFor = (lake: Lake, scope: FlowScope, wanted: Wanted): Sql => {
  const totals = (side: 'reporter' | 'partner'): Sql =>
    sql`select reporter, partner, flow, period, classification, "level", 'TOTAL' as product, value_usd
      from ${summedFlows(lake, scope, conditions(wanted, side), ['reporter', 'partner', 'flow', 'period'])} flow
      where ${kept(wanted, side, wanted.whole)}`
  const products = (side: 'reporter' | 'partner', digits: number, codes: readonly string[]): Sql =>
    sql`select reporter, partner, flow, period, classification, "level",
        substr(product, 1, ${number(digits)}) as product, value_usd
      from ${summedFlows(lake, scope, [...conditions(wanted, side), { column: 'product', op: 'starts-with', values: codes }], ['reporter', 'partner', 'product', 'flow', 'period'])} flow
      where "level" >= ${number(digits)} and "level" > 1 and (classification like 'HS%' or classification like 'CN%')
        and ${kept(wanted, side, wanted.wholeByProduct)}`
  const sides = scope.record === 'own' ? (['reporter', 'partner'] as const) : (['reporter'] as const)
  const parts = sides.flatMap((side) => [
    ...(side === 'reporter' || wanted.whole.length > 0 ? [totals(side)] : []),
    ...[2, 4, 6, 8].flatMap((digits) => {
      const codes = wanted.products.filter((code) => code.length === digits)
      const isAsked = codes.length > 0 && (side === 'reporter' || wanted.wholeByProduct.length > 0)
      return isAsked ? [products(side, digits, codes)] : []
    }),
  ])
  return sql`select reporter, partner, flow, period, classification, cast("level" as double) as "level", product,
      cast(sum(value_usd) as double) as value
    from (${join(parts, ' union all ')}) parts group by reporter, partner, flow, period, classification, "level", product
    order by classification desc, "level", reporter, partner, flow, period, product`
}

const conditions = (wanted: Wanted, side: 'reporter' | 'partner'): Condition[] => [
  { column: side, op: 'in', values: wanted.countries },
  { column: 'flow', op: 'in', values: ['export', 'import'] },
  { column: 'period', op: 'in', values: wanted.years.flatMap((year) => periodsOf(year, wanted.months)) },
]

const periodsOf = (year: number, months: boolean): string[] => [
  String(year),
  ...(months ? Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`) : []),
]

/** Rows of a side: pairs among the countries wanted, and of some all their partners. A pair's rows come once. */
const kept = (wanted: Wanted, side: 'reporter' | 'partner', whole: readonly string[]): Sql =>
  side === 'reporter'
    ? sql`(partner in ${[...wanted.countries, ...wanted.unions, 'WLD']} or reporter in ${[...whole, '-']})`
    : sql`reporter not in ${wanted.countries} and partner in ${[...whole, '-']}`

const number = (value: number): Sql => ({ text: String(value), values: [] })

type Columns = Awaited<ReturnType<Lake['askColumns']>>

const indexed = (scope: FlowScope, columns: Columns): StoredFlows => {
  const [reporter, partner, flow, period, classification] = columns.slice(0, 5).map(texts) as string[][]
  const [level, value] = [numbers(columns[5]), numbers(columns[7])]
  const product = texts(columns[6])
  const cells = new Map<string, StoredValue[]>()
  const partners = new Map<string, Set<string>>()
  const keepers = new Map<string, Set<string>>()
  for (let at = 0; at < value.length; at += 1) {
    const [r, p] = [reporter?.[at] as string, partner?.[at] as string]
    const rest = `${flow?.[at]} ${period?.[at]} ${product[at]}`
    const stored = {
      classification: classification?.[at] as string,
      level: level[at] as number,
      value: value[at] as number,
    }
    append(cells, `${r} ${p} ${rest}`, stored)
    include(partners, `${r} ${rest}`, p)
    include(keepers, `${p} ${rest}`, r)
  }
  const list = (sets: ReadonlyMap<string, ReadonlySet<string>>, key: string) => [...(sets.get(key) ?? none)]
  return {
    scope,
    rows: value.length,
    at: (r, p, f, when, code) => cells.get(`${r} ${p} ${f} ${when} ${code}`) ?? none,
    partners: (r, f, when, code) => list(partners, `${r} ${f} ${when} ${code}`),
    keepers: (p, f, when, code) => list(keepers, `${p} ${f} ${when} ${code}`),
    hasMonths: (period ?? []).some((each) => each.length === 7),
    resolution: resolutionOf(value),
  }
}

const append = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

const include = (sets: Map<string, Set<string>>, key: string, value: string): void => {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}

/** Ten values that are all whole thousands, or millions, are rounded to them. */
const resolutionOf = (values: Float64Array): number => {
  const known = values.filter((value) => Number.isFinite(value) && value !== 0)
  if (known.length < 10) return 0
  return [1e6, 1e3].find((step) => known.every((value) => value % step === 0)) ?? 0
}
