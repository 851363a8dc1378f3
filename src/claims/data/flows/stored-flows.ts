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
  readonly at: (
    reporter: CountryCode,
    partner: CountryCode,
    flow: Flow,
    period: string,
    product: string,
  ) => readonly StoredValue[]
  /** Partners that the books of a reporter name. */
  readonly partners: (
    reporter: CountryCode,
    flow: Flow,
    period: string,
    product: string,
  ) => readonly CountryCode[]
  /** Reporters whose books name a partner. */
  readonly keepers: (
    partner: CountryCode,
    flow: Flow,
    period: string,
    product: string,
  ) => readonly CountryCode[]
  readonly hasMonths: boolean
  readonly hasServices: boolean
  /** ISO 4217: that of all its values. */
  readonly currency: string
  /** The worth of the last digit that the source gives: 1000 where all its values are thousands. */
  readonly resolution: number
}

const none: readonly never[] = []

/** Reads all that is wanted of a source in one statement; null where no snapshot of it has flows of those years. */
export const storedFlows = async (
  lake: Lake,
  source: Source,
  wanted: Wanted,
  asOf: string | null,
): Promise<StoredFlows | null> => {
  const snapshots = lake.snapshots(source.id, asOf).filter(({ tables }) => tables.flow !== undefined)
  if (snapshots.length === 0 || wanted.named.length === 0 || wanted.years.length === 0) return null
  const record = source.record === 'reconciled' ? 'reconciled' : 'own'
  const scope: FlowScope = { source, record, snapshots, years: wanted.years }
  // Of a source cut by year there may be no file at all, and nothing to give the columns their types.
  if (snapshots.every((snapshot) => lake.files(snapshot, 'flow', wanted.years).length === 0)) return null
  const levels = await levelsIn(lake, scope)
  const columns = await lake.askColumns(statementFor(lake, scope, wanted, levels))
  return indexed(scope, columns, 'USD')
}

/** Levels at which the source has rows; of what no coverage speaks (months), any. */
const levelsIn = async (lake: Lake, { snapshots }: FlowScope): Promise<readonly number[]> => {
  const coverages = await Promise.all(snapshots.map(lake.coverage))
  const isWhole = coverages.every((each) => each !== null && each.entries.length > 0)
  return isWhole ? coverages.flatMap((each) => each?.entries.map(({ level }) => level) ?? []) : [2, 4, 6, 8]
}

/** Totals of pairs, from kept sums where there are any, and under them the products asked for. */
const statementFor = (lake: Lake, scope: FlowScope, wanted: Wanted, levels: readonly number[]): Sql => {
  const depths = [2, 4, 6, 8].flatMap((digits) => {
    const codes = wanted.products.filter((code) => code.length === digits)
    const isThere = levels.some((level) => level > 1 && level >= digits)
    return codes.length > 0 && isThere ? [{ digits, codes }] : []
  })
  const parts = [
    totals(lake, scope, wanted, 'reporter'),
    // The partners’ books, of a mirror over all of them; a pair named has its rows above.
    ...(scope.record === 'own' && wanted.whole.length > 0 ? [totals(lake, scope, wanted, 'partner')] : []),
    ...depths.flatMap((depth) => [
      products(lake, scope, wanted, depth),
      ...(wanted.whole.length > 0
        ? ends(scope).map((end) => productsOverAll(lake, scope, wanted, end, depth))
        : []),
    ]),
  ]
  return sql`select reporter, partner, flow, period, classification, cast("level" as double) as "level", product,
      cast(sum(value_usd) as double) as value
    from (${join(parts, ' union all ')}) parts group by reporter, partner, flow, period, classification, "level", product`
}

type End = 'reporter' | 'partner'

/** A reconciled source is read as seen from both ends; of books as they are kept the other end is the mirror. */
const ends = ({ record }: FlowScope): readonly End[] =>
  record === 'own' ? ['reporter', 'partner'] : ['reporter']

const totals = (lake: Lake, scope: FlowScope, wanted: Wanted, end: End): Sql => {
  const { named, members, unions, whole } = wanted
  const isWanted =
    end === 'reporter'
      ? sql`(partner in ${[...named, 'WLD']} or reporter in ${[...whole, '-']}
        or (reporter in ${named} and partner in ${[...members, ...unions, '-']}))`
      : sql`reporter not in ${[...named, ...members]}`
  const where = [oneOf(end, end === 'reporter' ? [...named, ...members] : whole), bothFlows]
  const flows = summedFlows(lake, scope, where, ['reporter', 'partner', 'flow', 'period'])
  return sql`select reporter, partner, flow, period, classification, "level", 'TOTAL' as product, value_usd
    from ${flows} flow where ${inYears(wanted)} and ${isWanted}`
}

type Depth = { readonly digits: number; readonly codes: readonly string[] }

/** Products of pairs, and of all partners of those whose partners are ranked. */
const products = (lake: Lake, scope: FlowScope, wanted: Wanted, { digits, codes }: Depth): Sql => {
  const { named, members, unions, rankedByProduct } = wanted
  const where: Condition[] = [
    oneOf('reporter', named),
    bothFlows,
    { column: 'product', op: 'starts-with', values: codes },
  ]
  const flows = summedFlows(lake, scope, where, ['reporter', 'partner', 'product', 'flow', 'period'])
  return sql`select reporter, partner, flow, period, classification, "level",
      substr(product, 1, ${number(digits)}) as product, value_usd
    from ${flows} flow
    where ${inYears(wanted)} and ${finerThan(digits)}
      and (partner in ${[...named, ...members, ...unions, 'WLD']} or reporter in ${[...rankedByProduct, '-']})`
}

/** The sum over partners, or of a mirror over the books that name a country, under a name no country has. */
const productsOverAll = (
  lake: Lake,
  scope: FlowScope,
  wanted: Wanted,
  end: End,
  { digits, codes }: Depth,
): Sql => {
  const other = end === 'reporter' ? 'partner' : 'reporter'
  const where: Condition[] = [
    oneOf(end, wanted.whole),
    bothFlows,
    { column: other, op: 'kind-not-in', values: ['group', 'world'], except: scope.source.unions },
    { column: 'product', op: 'starts-with', values: codes },
  ]
  const flows = summedFlows(lake, scope, where, [end, 'product', 'flow', 'period'])
  const [reporter, partner] =
    end === 'reporter'
      ? [sql`reporter`, sql`${overAll} as partner`]
      : [sql`${overAll} as reporter`, sql`partner`]
  return sql`select ${reporter}, ${partner}, flow, period, classification, "level",
      substr(product, 1, ${number(digits)}) as product, value_usd
    from ${flows} flow where ${inYears(wanted)} and ${finerThan(digits)}`
}

/** Stands for all partners together, or all reporters. */
export const overAll = '*'

/** Levels whose codes begin with the digits asked for; sections are no digits of the HS. */
const finerThan = (digits: number): Sql =>
  sql`"level" >= ${number(digits)} and "level" > 1 and (classification like 'HS%' or classification like 'CN%')`

const oneOf = (column: string, values: readonly string[]): Condition => ({ column, op: 'in', values })
const bothFlows = oneOf('flow', ['export', 'import'])

/** Years and their months, as text from the first year up to the one after the last: a list would take longer to compare. */
export const inYears = ({ years }: Wanted): Sql =>
  sql`period >= ${String(years[0])} and period < ${String((years.at(-1) ?? 0) + 1)}`

const number = (value: number): Sql => ({ text: String(value), values: [] })

type Columns = Awaited<ReturnType<Lake['askColumns']>>

/** Rows as they were asked for, by cell. */
export const indexed = (scope: FlowScope, columns: Columns, currency: string): StoredFlows => {
  const [reporter, partner, flow, period, classification] = columns.slice(0, 5).map(texts) as string[][]
  const [level, value] = [numbers(columns[5]), numbers(columns[7])]
  const product = texts(columns[6])
  const tables = new Map<string, Table>()
  for (let at = 0; at < value.length; at += 1) {
    const table = entryOf(tables, `${flow?.[at]} ${period?.[at]} ${product[at]}`, emptyTable)
    const book = entryOf(table, reporter?.[at] as string, emptyBook)
    entryOf(book, partner?.[at] as string, emptyCell).push({
      classification: classification?.[at] as string,
      level: level[at] as number,
      value: value[at] as number,
    })
  }
  const tableOf = (f: Flow, when: string, code: string) => tables.get(`${f} ${when} ${code}`) ?? nothing
  return {
    scope,
    rows: value.length,
    at: (r, p, f, when, code) => tableOf(f, when, code).get(r)?.get(p) ?? none,
    partners: (r, f, when, code) => countriesIn(r === overAll ? [] : tableOf(f, when, code).get(r)?.keys()),
    keepers: (p, f, when, code) => countriesIn(p === overAll ? [] : keepersIn(tableOf(f, when, code), p)),
    currency,
    hasServices: (classification ?? []).some((each) => each.startsWith('EBOPS')),
    hasMonths: (period ?? []).some((each) => each.length === 7),
    resolution: resolutionOf(value),
  }
}

/** Of one flow, period and product: what the books of each reporter have with each partner. */
type Table = Map<CountryCode, Map<CountryCode, StoredValue[]>>

const nothing: ReadonlyMap<CountryCode, ReadonlyMap<CountryCode, readonly StoredValue[]>> = new Map()
const emptyTable = (): Table => new Map()
const emptyBook = (): Map<CountryCode, StoredValue[]> => new Map()
const emptyCell = (): StoredValue[] => []

const entryOf = <T>(entries: Map<string, T>, key: string, make: () => T): T => {
  const found = entries.get(key)
  if (found !== undefined) return found
  const made = make()
  entries.set(key, made)
  return made
}

const keepersIn = (
  table: ReadonlyMap<CountryCode, ReadonlyMap<CountryCode, unknown>>,
  partner: CountryCode,
): CountryCode[] => [...table].flatMap(([reporter, book]) => (book.has(partner) ? [reporter] : []))

/** In the order of their codes, whatever the order of the answer: sums are the same in every run. */
const countriesIn = (codes: Iterable<CountryCode> = none): readonly CountryCode[] =>
  [...codes].filter((code) => code !== overAll).toSorted()

/** Ten values that are all whole thousands, or millions, are rounded to them. */
const resolutionOf = (values: Float64Array): number => {
  const known = values.filter((value) => Number.isFinite(value) && value !== 0)
  if (known.length < 10) return 0
  return [1e6, 1e3].find((step) => known.every((value) => value % step === 0)) ?? 0
}
