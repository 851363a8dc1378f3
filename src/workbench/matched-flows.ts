import type { Engine, Row } from '../engine/engine.js'
import { sql, type Sql } from '../engine/sql.js'
import type { MarginCase, MarginPair } from '../measures/reconciliation/cif-margin.js'

/** A flow with its records as they are read, in the order of the flows. */
export type Flow = Row &
  MarginCase & {
    readonly row: number
    readonly product: string
    readonly exporter: string
    readonly importer: string
    /** Exact text; null where the country has no record. */
    readonly x: string | null
    readonly m: string | null
    readonly x_kg: number | null
    readonly m_kg: number | null
    readonly import_is_fob: boolean
    readonly export_is_fob: boolean
  }

/** How many flows are read at a time. */
const chunk = 50_000

/** The flows in their order, a part at a time. */
export async function* flowsIn(
  engine: Engine,
  pairs: string,
  where: Sql = sql`true`,
): AsyncGenerator<readonly Flow[]> {
  const [last] = await engine.rows<{ last: string | null }>(
    sql`select max("row") as last from ${engine.parquet([pairs])}`,
  )
  for (let from = 0; from < Number(last?.last ?? 0); from += chunk)
    yield await engine.rows<Flow>(sql`
      select cast("row" as integer) as "row", "year", product, exporter, importer, cast(x as varchar) as x, cast(m as varchar) as m,
        cast(x_kg as double) as x_kg, cast(m_kg as double) as m_kg, import_is_fob, export_is_fob,
        distance, contiguity, landlocked, unit_value as "unitValue"
      from ${engine.parquet([pairs])} where "row" > ${from} and "row" <= ${from + chunk} and ${where} order by "row"`)
}

/** Names by number, in the order in which they were first met. */
export type Names = { readonly numberOf: (name: string) => number; readonly all: () => readonly string[] }

const namesMet = (): Names => {
  const met = new Map<string, number>()
  return {
    numberOf: (name) => {
      const known = met.get(name) ?? met.size
      met.set(name, known)
      return known
    },
    all: () => [...met.keys()],
  }
}

const numbers = [
  'x',
  'm',
  'x_kg',
  'm_kg',
  'distance',
  'contiguity',
  'landlocked',
  'unitValue',
  'year',
] as const
const groups = ['exporter', 'importer', 'year', 'chapter'] as const

/** Flows in both records, column by column: of a large lake there are millions. A missing number is NaN. */
export type MatchedFlows = {
  readonly length: number
  readonly numbers: Readonly<Record<(typeof numbers)[number], Float64Array>>
  readonly groups: Readonly<Record<(typeof groups)[number], Int32Array>>
  readonly names: Readonly<Record<(typeof groups)[number], Names>>
  readonly importIsFob: Uint8Array
  readonly exportIsFob: Uint8Array
}

/** Reads the flows that both countries recorded above zero. */
export const matchedFlows = async (engine: Engine, pairs: string): Promise<MatchedFlows> => {
  const where = sql`x > 0 and m > 0`
  const [counted] = await engine.rows<{ lines: string }>(
    sql`select count(*) as lines from ${engine.parquet([pairs])} where ${where}`,
  )
  const length = Number(counted?.lines)
  const matched: MatchedFlows = {
    length,
    numbers: columns(numbers, () => new Float64Array(length)),
    groups: columns(groups, () => new Int32Array(length)),
    names: columns(groups, namesMet),
    importIsFob: new Uint8Array(length),
    exportIsFob: new Uint8Array(length),
  }
  let at = 0
  for await (const flows of flowsIn(engine, pairs, where))
    for (const flow of flows) {
      for (const name of numbers) matched.numbers[name][at] = flow[name] === null ? NaN : Number(flow[name])
      const of = { ...flow, year: String(flow.year), chapter: chapterOf(flow.product) }
      for (const name of groups) matched.groups[name][at] = matched.names[name].numberOf(of[name])
      matched.importIsFob[at] = flow.import_is_fob ? 1 : 0
      matched.exportIsFob[at] = flow.export_is_fob ? 1 : 0
      at += 1
    }
  return matched
}

const columns = <Name extends string, Column>(
  names: readonly Name[],
  make: () => Column,
): Record<Name, Column> => Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Column>

const chapterOf = (product: string): string => (/^\d{2}/.test(product) ? product.slice(0, 2) : product)

/** One of the flows, as the margin is worked out from it. */
export const pairAt = (
  { numbers: of }: MatchedFlows,
  index: number,
): MarginPair & { readonly x: number; readonly m: number } => {
  const known = (name: (typeof numbers)[number]): number | null => {
    const value = of[name][index] as number
    return Number.isNaN(value) ? null : value
  }
  const [x, m] = [of.x[index] as number, of.m[index] as number]
  return {
    x,
    m,
    distance: known('distance'),
    contiguity: known('contiguity'),
    landlocked: known('landlocked'),
    unitValue: known('unitValue'),
    year: of.year[index] as number,
    exportUnitValue: x / (of.x_kg[index] as number),
    importUnitValue: m / (of.m_kg[index] as number),
  }
}
