import type { Engine } from '../engine/engine.js'
import {
  fitMargin,
  isComplete,
  marginOf,
  type KnownTies,
  type MarginCase,
  type MarginFit,
} from '../measures/reconciliation/cif-margin.js'
import { errorSizes, exporterWeight } from '../measures/reconciliation/reliability.js'
import { matchedFlows, pairAt, type MatchedFlows } from './matched-flows.js'

/** The cost of freight and insurance in an importer's record. */
export type Margin = {
  readonly fit: MarginFit | null
  /** Why there is no fit; null where there is one, or none was asked for. */
  readonly why: string | null
  readonly of: (
    flow: MarginCase,
    importIsFob: boolean,
  ) => { readonly c: number; readonly by: 'fit' | 'set' | 'fob' }
}

/** σ of a country as exporter and as importer; null where it is not told apart. */
export type CountryErrors = {
  readonly country: string
  readonly exporter: number | null
  readonly importer: number | null
}

export type Estimates = {
  readonly margin: Margin
  readonly weights: {
    readonly countries: readonly CountryErrors[]
    /** Why α is ½ throughout; null where it is not. */
    readonly why: string | null
    /** α, the weight of the exporter's record. */
    readonly of: (exporter: string, importer: string) => number
  }
  /** Median |ln(M/X)|, as reported and made FOB. */
  readonly gap: { readonly before: number; readonly after: number } | null
  readonly medianMargin: number | null
}

/** Flows in both records that are needed before error sizes are told apart. */
const fewestPairs = 30

type Known = KnownTies & { readonly distance: boolean }

/** What the flows that both countries recorded say of freight and insurance, and of each country's errors. */
export const estimate = async (
  engine: Engine,
  pairs: string,
  cif: number | 'estimated',
  setRate: number,
  knows: Known,
): Promise<Estimates> => {
  const flows = await matchedFlows(engine, pairs)
  const { x, m } = flows.numbers
  const margin = cif === 'estimated' ? estimated(flows, setRate, knows) : marginWith(null, null, cif, knows)
  const margins = x.map((_, index) => margin.of(pairAt(flows, index), isFob(flows, index)).c)
  const before = x.map((value, index) => Math.abs(Math.log((m[index] as number) / value)))
  const after = x.map((value, index) =>
    Math.abs(Math.log((m[index] as number) / (1 + (margins[index] as number)) / value)),
  )
  const withFreight = margins.filter((_, index) => !isFob(flows, index))
  return {
    margin,
    weights: weightsOf(flows, margins, after),
    gap: flows.length === 0 ? null : { before: median(before), after: median(after) },
    medianMargin: withFreight.length === 0 ? null : median(withFreight),
  }
}

const isFob = ({ importIsFob }: MatchedFlows, index: number): boolean => importIsFob[index] === 1

const estimated = (flows: MatchedFlows, setRate: number, knows: Known): Margin => {
  if (!knows.distance)
    return marginWith(null, 'the lake has no distances (`rapport import gravity`)', setRate, knows)
  const { x_kg: exportKg, m_kg: importKg } = flows.numbers
  const sample = Int32Array.from(flows.groups.year.keys()).filter(
    (index) =>
      !isFob(flows, index) &&
      flows.exportIsFob[index] === 1 &&
      !Number.isNaN(exportKg[index]) &&
      !Number.isNaN(importKg[index]) &&
      isComplete(pairAt(flows, index), knows),
  )
  const at = (index: number) => pairAt(flows, sample[index] as number)
  const fit = fitMargin({ length: sample.length, at }, knows)
  const why =
    fit === null
      ? `${sample.length === 1 ? 'only one flow has' : `only ${sample.length} flows have`} weights in both records and a distance, fewer than thirty a coefficient`
      : null
  return marginWith(fit, why, setRate, knows)
}

const marginWith = (fit: MarginFit | null, why: string | null, setRate: number, ties: KnownTies): Margin => ({
  fit,
  why,
  of: (flow, importIsFob) => {
    if (importIsFob) return { c: 0, by: 'fob' }
    return fit !== null && isComplete(flow, ties)
      ? { c: marginOf(fit, flow), by: 'fit' }
      : { c: setRate, by: 'set' }
  },
})

const weightsOf = (
  { length, numbers: { x, m }, groups, names }: MatchedFlows,
  margins: Float64Array,
  gap: Float64Array,
): Estimates['weights'] => {
  const [exporters, importers] = [names.exporter.all(), names.importer.all()]
  const countries = [...new Set([...exporters, ...importers])].toSorted()
  const equal = (why: string): Estimates['weights'] => ({
    countries: countries.map((country) => ({ country, exporter: null, importer: null })),
    why,
    of: () => 0.5,
  })
  if (length < fewestPairs)
    return equal(
      `${length === 1 ? 'only one flow is' : `only ${length} flows are`} in both records, fewer than ${fewestPairs}`,
    )
  const sizes = errorSizes({
    ...groups,
    gap,
    weight: x.map((value, index) =>
      Math.log((value + (m[index] as number) / (1 + (margins[index] as number))) / 2),
    ),
    sizes: {
      exporter: exporters.length,
      importer: importers.length,
      year: names.year.all().length,
      chapter: names.chapter.all().length,
    },
  })
  const sizesBy = (all: readonly string[], known: readonly (number | null)[]) =>
    new Map(all.map((country, index) => [country, known[index] ?? null]))
  const asExporter = sizesBy(exporters, sizes.exporters)
  const asImporter = sizesBy(importers, sizes.importers)
  const of = (exporter: string, importer: string): number =>
    exporterWeight(asExporter.get(exporter) ?? null, asImporter.get(importer) ?? null)
  const apart = gap.some((_, index) => {
    const [one, other] = [groups.exporter[index] as number, groups.importer[index] as number]
    return Math.abs(of(exporters[one] as string, importers[other] as string) - 0.5) > 1e-9
  })
  if (!apart)
    return equal(
      'the errors of exporters and importers cannot be told apart: too few countries meet in both records',
    )
  return {
    countries: countries.map((country) => ({
      country,
      exporter: asExporter.get(country) ?? null,
      importer: asImporter.get(country) ?? null,
    })),
    why: null,
    of,
  }
}

const median = (values: Float64Array): number => {
  const sorted = values.toSorted()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
