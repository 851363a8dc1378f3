import type { Engine, Row } from '../engine/engine.js'
import { sql, type Sql } from '../engine/sql.js'
import {
  fitMargin,
  isComplete,
  marginOf,
  type KnownTies,
  type MarginCase,
  type MarginFit,
  type MarginPair,
} from '../measures/reconciliation/cif-margin.js'
import { errorSizes, exporterWeight, type ErrorSizes } from '../measures/reconciliation/reliability.js'

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
const chunk = 100_000

/** The flows in their order, a part at a time. */
export async function* flowsIn(engine: Engine, pairs: string, where: Sql): AsyncGenerator<readonly Flow[]> {
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

/** The cost of freight and insurance in an importer's record. */
export type Margin = {
  readonly fit: MarginFit | null
  /** Why there is no fit; null where there is one, or none was asked for. */
  readonly why: string | null
  readonly of: (flow: Flow) => { readonly c: number; readonly by: 'fit' | 'set' | 'fob' }
}

export type Estimates = {
  readonly margin: Margin
  readonly weights: {
    readonly countries: readonly string[]
    readonly sizes: ErrorSizes | null
    /** Why α is ½ throughout; null where it is not. */
    readonly why: string | null
    readonly of: (flow: Flow) => number
  }
  /** Median |ln(M/X)|, as reported and made FOB. */
  readonly gap: { readonly before: number; readonly after: number } | null
  readonly medianMargin: number | null
}

/** Flows in both records that are needed before error sizes are told apart. */
const fewestPairs = 30

/** What the flows that both countries recorded say of freight and insurance, and of each country's errors. */
export const estimate = async (
  engine: Engine,
  pairs: string,
  cif: number | 'estimated',
  setRate: number,
  knows: KnownTies & { readonly distance: boolean },
): Promise<Estimates> => {
  const both: Flow[] = []
  const where = sql`x > 0 and m > 0`
  for await (const flows of flowsIn(engine, pairs, where)) for (const flow of flows) both.push(flow)
  const margin = cif === 'estimated' ? estimated(both, setRate, knows) : marginWith(null, null, cif, knows)
  const margins = both.map((flow) => margin.of(flow).c)
  const gapOf = (flow: Flow, c: number): number =>
    Math.abs(Math.log(Number(flow.m) / (1 + c) / Number(flow.x)))
  const after = Float64Array.from(both, (flow, index) => gapOf(flow, margins[index] as number))
  const weights = weightsOf(both, margins, after)
  const before = Float64Array.from(both, (flow) => gapOf(flow, 0))
  const gap = both.length === 0 ? null : { before: median(before), after: median(after) }
  const cifMargins = margins.filter((_, index) => margin.of(both[index] as Flow).by !== 'fob')
  return {
    margin,
    weights,
    gap,
    medianMargin: cifMargins.length === 0 ? null : median(Float64Array.from(cifMargins)),
  }
}

const estimated = (
  both: readonly Flow[],
  setRate: number,
  knows: KnownTies & { distance: boolean },
): Margin => {
  if (!knows.distance)
    return marginWith(null, 'the lake has no distances (`rapport import gravity`)', setRate, knows)
  const sample = both.flatMap((flow): MarginPair[] => {
    const { x, m, x_kg: xKg, m_kg: mKg, import_is_fob: isFob, export_is_fob: exportIsFob } = flow
    if (isFob || !exportIsFob || xKg === null || mKg === null || !isComplete(flow, knows)) return []
    return [{ ...flow, exportUnitValue: Number(x) / xKg, importUnitValue: Number(m) / mKg }]
  })
  const fit = fitMargin(sample, knows)
  const why =
    fit === null
      ? `only ${sample.length} flows have weights in both records and a distance, fewer than thirty a coefficient`
      : null
  return marginWith(fit, why, setRate, knows)
}

const marginWith = (fit: MarginFit | null, why: string | null, setRate: number, ties: KnownTies): Margin => ({
  fit,
  why,
  of: (flow) => {
    if (flow.import_is_fob) return { c: 0, by: 'fob' }
    return fit !== null && isComplete(flow, ties)
      ? { c: marginOf(fit, flow), by: 'fit' }
      : { c: setRate, by: 'set' }
  },
})

const weightsOf = (
  both: readonly Flow[],
  margins: readonly number[],
  gap: Float64Array,
): Estimates['weights'] => {
  const exporters = numbered(both.map(({ exporter }) => exporter))
  const importers = numbered(both.map(({ importer }) => importer))
  const years = numbered(both.map(({ year }) => String(year)))
  const chapters = numbered(both.map(({ product }) => chapterOf(product)))
  const countries = [...new Set([...exporters.keys(), ...importers.keys()])].toSorted()
  const equal = (why: string): Estimates['weights'] => ({ countries, sizes: null, why, of: () => 0.5 })
  if (both.length < fewestPairs)
    return equal(
      `${both.length === 1 ? 'only one flow is' : `only ${both.length} flows are`} in both records, fewer than ${fewestPairs}`,
    )
  const column = (of: ReadonlyMap<string, number>, key: (flow: Flow) => string): Int32Array =>
    Int32Array.from(both, (flow) => of.get(key(flow)) as number)
  const sizes = errorSizes({
    gap,
    weight: Float64Array.from(both, ({ x, m }, index) =>
      Math.log((Number(x) + Number(m) / (1 + (margins[index] as number))) / 2),
    ),
    exporter: column(exporters, ({ exporter }) => exporter),
    importer: column(importers, ({ importer }) => importer),
    year: column(years, ({ year }) => String(year)),
    chapter: column(chapters, ({ product }) => chapterOf(product)),
    sizes: {
      exporter: exporters.size,
      importer: importers.size,
      year: years.size,
      chapter: chapters.size,
    },
  })
  const sizeOf = (
    known: readonly (number | null)[],
    of: ReadonlyMap<string, number>,
    country: string,
  ): number | null => known[of.get(country) ?? -1] ?? null
  const of = (flow: Flow): number =>
    exporterWeight(
      sizeOf(sizes.exporters, exporters, flow.exporter),
      sizeOf(sizes.importers, importers, flow.importer),
    )
  if (both.every((flow) => Math.abs(of(flow) - 0.5) < 1e-9))
    return equal(
      'the errors of exporters and importers cannot be told apart: too few countries meet in both records',
    )
  return {
    countries,
    sizes: {
      exporters: countries.map((country) => sizeOf(sizes.exporters, exporters, country)),
      importers: countries.map((country) => sizeOf(sizes.importers, importers, country)),
    },
    why: null,
    of,
  }
}

/** Numbers from 0 in the order of the names. */
const numbered = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(names)].toSorted().map((name, index) => [name, index]))

const chapterOf = (product: string): string => (/^\d{2}/.test(product) ? product.slice(0, 2) : product)

const median = (values: Float64Array): number => {
  const sorted = values.toSorted()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
