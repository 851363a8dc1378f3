import { appendFile } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { z } from 'zod'
import { parseMilli, milliText } from '../domain/decimal.js'
import { yearsText } from '../domain/period.js'
import { refusal } from '../domain/problem.js'
import type { Engine } from '../engine/engine.js'
import { writeProblem } from '../lake/atomic-write.js'
import type { FlowScope } from '../lake/binding.js'
import { coverageOf } from '../lake/coverage.js'
import { deriveSnapshot, type Computed, type DeriveReport } from '../lake/derive.js'
import type { EnterOptions } from '../lake/enter.js'
import type { Lake } from '../lake/lake.js'
import { reconciledCoverage } from '../lake/reconciled-coverage.js'
import type { Source } from '../lake/source.js'
import { combined, factorText, factorsOf } from '../measures/reconciliation/combine.js'
import { reconciled } from '../sources/reconciled/source.js'
import { gravityFacts, type GravityFacts } from './gravity-facts.js'
import {
  leftOutOf,
  panelsOf,
  writePairs,
  type LeftOut,
  type LevelWanted,
  type PairFiles,
  type Panel,
} from './mirror-pairs.js'
import { flowsIn, type Flow } from './matched-flows.js'
import { estimate, type CountryErrors, type Estimates } from './reconcile-estimates.js'
import { reconciledParts } from './reconciled-rows.js'
import { reconcileFound } from './reports/reconcile.js'

export type ReconcileRequest = {
  /** Years to reconcile; all that the source has where none are named. */
  readonly years?: readonly number[] | undefined
  /** The rate of freight and insurance in imports, or `estimated` from unit values; default `estimated`. */
  readonly cif?: number | 'estimated' | undefined
  readonly level?: LevelWanted | undefined
}

/** The rate where none can be estimated: the factor 1.06 of the IMF's Direction of Trade Statistics. */
export const usualCif = 0.06

export type ReconcileFound = {
  readonly panels: readonly Panel[]
  readonly pairs: number
  readonly exporterOnly: number
  readonly importerOnly: number
  readonly leftOut: LeftOut
  readonly cif: {
    /** The rate where none was estimated. */
    readonly set: number
    readonly fit: Estimates['margin']['fit']
    /** Why none was estimated; null where one was, or none was asked for. */
    readonly why: string | null
    /** Importers' records with an estimated cost, with the set rate, and those that are FOB already. */
    readonly records: { readonly fit: number; readonly set: number; readonly fob: number }
    readonly median: number | null
  }
  readonly gap: Estimates['gap']
  readonly errors: {
    /** Why α is ½ throughout; null where it is not. */
    readonly why: string | null
    readonly countries: readonly CountryErrors[]
  }
}

export type ReconcileReport = DeriveReport & { readonly source: string; readonly found: ReconcileFound }

/**
 * Brings both countries' records of each flow in a source to one value, as a derived snapshot of `reconciled`, after
 * Gaulier and Zignago (2010): src/sources/reconciled/README.md says how.
 * @throws Refusal `measure-refused` for a source that has one record a flow, `no-data` where no flow is in two records
 */
export const reconcile = async (
  lake: Lake,
  openEngine: () => Promise<Engine>,
  source: Source,
  request: ReconcileRequest,
  options: EnterOptions,
): Promise<ReconcileReport> => {
  const { cif = 'estimated', level = 'finest' } = request
  if (source.record !== 'reported')
    throw refusal('measure-refused', `${source.name} has no two countries’ own records of a flow.`, {
      remedy: 'Name a source with both countries’ own records, such as comtrade.',
    })
  const snapshots = lake
    .snapshots(source.id, null)
    .filter(({ tables }) => tables.flow !== undefined)
    .slice(0, source.replaces === 'all' ? 1 : undefined)
  const years = request.years ?? (await yearsIn(lake, snapshots))
  if (snapshots.length === 0 || years.length === 0) throw nothing(source, request.years)
  const scope: FlowScope = { source, record: 'own', snapshots, years }
  const gravity = await gravityFacts(lake)
  const derivation = {
    source: reconciled,
    from: [...snapshots, ...(cif === 'estimated' ? gravity.snapshots : [])].map(({ id }) => id),
    method: 'reconciliation',
    parameters: { source: source.id, years: request.years ? [...years] : null, cif, level },
  }
  const report = await deriveSnapshot(lake.layout, openEngine, derivation, options, (engine, id, folder) =>
    compute(lake, engine, scope, gravity, { cif, level, named: request.years }, id, folder),
  )
  return { ...report, source: source.id, found: foundIn(report) }
}

/** What was found is kept with the snapshot, so that a known one is told of as on the first day. */
const foundIn = ({ snapshot }: DeriveReport): ReconcileFound => {
  const found: z.infer<typeof reconcileFound> = reconcileFound.parse(snapshot.derived?.found)
  return found
}

const yearsIn = async (lake: Lake, snapshots: FlowScope['snapshots']): Promise<number[]> => {
  const coverages = await Promise.all(snapshots.map(lake.coverage))
  const years = coverages.flatMap((coverage) =>
    (coverage?.entries ?? []).flatMap(({ reporters }) => Object.values(reporters).flat()),
  )
  return [...new Set(years)].toSorted((a, b) => a - b)
}

const nothing = (source: Source, years: readonly number[] | undefined) =>
  refusal(
    'no-data',
    `${source.name} has no flow${years ? ` of ${yearsText(years)}` : ''} in both countries’ records: there is nothing to reconcile.`,
    {
      remedy: `Bring the other country’s record too: rapport pull ${source.id} or rapport import ${source.id}.`,
    },
  )

type Choices = {
  readonly cif: number | 'estimated'
  readonly level: LevelWanted
  readonly named: readonly number[] | undefined
}

const compute = async (
  lake: Lake,
  engine: Engine,
  scope: FlowScope,
  gravity: GravityFacts,
  { cif, level, named }: Choices,
  id: string,
  folder: string,
): Promise<Computed> => {
  const panels = await panelsOf(lake, scope, engine, level)
  if (panels.every(({ pairs }) => pairs === 0)) throw nothing(scope.source, named)
  const leftOut = await leftOutOf(lake, scope, engine, panels)
  const files = await writePairs(lake, scope, engine, panels, gravity, folder)
  const set = cif === 'estimated' ? usualCif : cif
  const estimates = await estimate(engine, files.pairs, cif, set, gravity.knows)
  const valued = await writeValues(engine, files, estimates, folder)
  const count = (what: 'pairs' | 'exporterOnly' | 'importerOnly') =>
    panels.reduce((sum, panel) => sum + panel[what], 0)
  const { fit, why } = estimates.margin
  const found: ReconcileFound = {
    panels,
    pairs: count('pairs'),
    exporterOnly: count('exporterOnly'),
    importerOnly: count('importerOnly'),
    leftOut,
    cif: { set, fit, why, records: valued.records, median: estimates.medianMargin },
    gap: estimates.gap,
    errors: {
      why: estimates.weights.why,
      countries: estimates.weights.countries,
    },
  }
  const extracts = scope.source.replaces === 'cell'
  const parents = extracts ? await Promise.all(scope.snapshots.map(lake.coverage)) : []
  return {
    tables: await reconciledParts(engine, files, valued.file, panels, id),
    coverage: (own, flows) =>
      extracts
        ? reconciledCoverage(
            own,
            flows,
            parents.filter((each) => each !== null),
          )
        : coverageOf(own, flows, true),
    notes: notesOf(scope.source, found),
    found,
  }
}

/** The value of each flow and the factors of its records, a line each, in the order of the flows. */
const writeValues = async (
  engine: Engine,
  { pairs }: PairFiles,
  { margin, weights }: Estimates,
  folder: string,
): Promise<{ file: string; records: { fit: number; set: number; fob: number } }> => {
  const file = path(folder, 'values.jsonl')
  const records = { fit: 0, set: 0, fob: 0 }
  for await (const flows of flowsIn(engine, pairs)) {
    const lines = flows.map((flow) => {
      const { c, by } = flow.m === null ? { c: 0, by: null } : margin.of(flow, flow.import_is_fob)
      if (by !== null) records[by] += 1
      return JSON.stringify(valueOf(flow, weights.of(flow.exporter, flow.importer), c, by))
    })
    await appendFile(file, `${lines.join('\n')}\n`).catch((error: unknown) => {
      throw writeProblem(error, file)
    })
  }
  return { file, records }
}

const valueOf = (flow: Flow, weight: number, margin: number, by: 'fit' | 'set' | 'fob' | null) => {
  const has = { exporter: flow.x !== null, importer: flow.m !== null }
  const factors = factorsOf(has, weight, margin)
  const [x, m] = [flow.x, flow.m].map((text) => (text === null ? null : parseMilli(text)))
  const alone = has.exporter && has.importer ? null : 'the only record'
  const cost = { fit: 'estimated', set: 'set', fob: 'stated FOB' }
  const margined = by === null ? null : `freight and insurance ${margin.toFixed(4)} (${cost[by]})`
  return {
    row: flow.row,
    value_usd: milliText(combined(x ?? null, m ?? null, factors)),
    exporter_factor: factors.exporter === null ? null : factorText(factors.exporter),
    importer_factor: factors.importer === null ? null : factorText(factors.importer),
    exporter_note: alone ?? `weight ${weight.toFixed(4)}`,
    importer_note: `${alone ?? `weight ${(1 - weight).toFixed(4)}`}, ${margined ?? ''}`,
  }
}

const says = (value: number): string => value.toLocaleString('en-GB')
const percent = (rate: number): string => `${Number((rate * 100).toFixed(2))} %`

const notesOf = (source: Source, found: ReconcileFound): string[] => {
  const { cif, errors, leftOut, panels } = found
  const levels = [...new Set(panels.map(({ classification, level }) => `${classification}, level ${level}`))]
  const gone: Readonly<Record<keyof LeftOut, string>> = {
    noValue: 'without a value',
    world: 'with the world',
    groups: 'of groups of countries',
    unnamed: 'with areas not specified',
    special: 'with special categories',
    ownTrade: 'of a country with itself',
  }
  const rows = Object.entries(leftOut).filter(([, count]) => count > 0)
  const { fit, set } = cif.records
  return [
    `From ${source.name}: ${levels.map((each) => `${each} (${yearsText(panels.filter((panel) => `${panel.classification}, level ${panel.level}` === each).map(({ year }) => year))})`).join('; ')}.`,
    cif.fit === null
      ? `Imports are made FOB by the set rate of ${percent(cif.set)}${cif.why === null ? '' : `: ${cif.why}`}.`
      : `Imports are made FOB by a rate estimated on ${says(cif.fit.n)} flows${cif.fit.r2 === null ? '' : ` (R² ${cif.fit.r2.toFixed(3)})`}.`,
    ...panels.flatMap(({ year, countryPairs, wider }) =>
      wider === null
        ? []
        : [
            `Of ${year} ${says(countryPairs)} of ${says(wider.countryPairs)} pairs of countries are compared: the others meet at ${wider.classification}, level ${wider.level}.`,
          ],
    ),
    ...(cif.fit !== null && set > 0
      ? [
          `${says(set)} of ${says(set + fit)} importers’ records lack what the estimate needs: the set rate of ${percent(cif.set)} holds for them.`,
        ]
      : []),
    ...(errors.why === null ? [] : [`Both records of a flow have the weight ½: ${errors.why}.`]),
    ...(rows.length === 0
      ? []
      : [
          `Not shared out, and not in it: ${rows.map(([why, count]) => `${says(count)} ${count === 1 ? 'row' : 'rows'} ${gone[why as keyof LeftOut]}`).join(', ')}.`,
        ]),
  ]
}
