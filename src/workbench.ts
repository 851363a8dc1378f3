import type { Check } from './domain/check.js'
import type { Dyad } from './domain/dyad.js'
import { attempt, refusal, type Result } from './domain/problem.js'
import type { Settings } from './domain/settings.js'
import { openDuckdb } from './engine/duckdb/duckdb.js'
import type { ConsoleAnswer, ConsoleLimits } from './engine/console/protocol.js'
import { runSql } from './engine/console/run.js'
import type { BriefDocument } from './briefs/document.js'
import { writeBriefs, type BriefRequest } from './briefs/brief.js'
import { forgetSnapshot, type ForgetReport } from './lake/forget.js'
import type { EnterOptions } from './lake/enter.js'
import { importFiles, type ImportOptions, type ImportReport } from './lake/import.js'
import { openLake, type Lake } from './lake/lake.js'
import { layout } from './lake/layout.js'
import type { PullOptions, PullReport } from './lake/pull/report.js'
import type { GivenRequest } from './lake/pull/request.js'
import { runPull } from './lake/pull/run.js'
import { engineFolder } from './lake/sweep.js'
import type { Source } from './lake/source.js'
import type { Language } from './messages/language.js'
import { measureOf, measures } from './measures/index.js'
import { compare, type Across } from './measures/comparison.js'
import type { Measure, Measured } from './measures/measure.js'
import { withRecordInterval } from './measures/record-interval.js'
import type { AlignRequest } from './sanctions/align.js'
import type { ExposureRequest } from './sanctions/exposure.js'
import { sourceOf, sources } from './sources/index.js'
import type { CheckOptions, CheckReport, GivenDocument } from './workbench/check.js'
import type { AlignResult } from './workbench/align.js'
import { consoleTables } from './workbench/console-tables.js'
import { convert, type ConvertReport, type ConvertRequest } from './workbench/convert.js'
import { differenceOf, type Difference } from './workbench/difference.js'
import { diagnoseWorkspace } from './workbench/diagnose.js'
import type { ExposureResult } from './workbench/exposure.js'
import { ensureFacts } from './workbench/facts.js'
import { version } from './workbench/package.js'
import { licencesOf, snapshotsNamed, snapshotsUnder, type ExportLicence } from './workbench/licences.js'
import { measureSvg } from './workbench/measure-svg.js'
import { reconcile, type ReconcileReport, type ReconcileRequest } from './workbench/reconcile.js'
import { statusOf, type Status, type StatusOptions } from './workbench/status.js'
import { readBrief, traceFigure, type Trace } from './workbench/trace.js'

export type { ImportReport } from './lake/import.js'
export type { ConvertReport } from './workbench/convert.js'
export type { ReconcileReport } from './workbench/reconcile.js'
export type { PullReport } from './lake/pull/report.js'

export type WorkspaceOptions = {
  /** The workspace’s folder; made, with the facts that ship with Rapport in it, where there is none. */
  readonly folder: string
  /** Megabytes the engine may take; default 1024. */
  readonly memory?: number
  /** Megabytes the engine may take during an import; default 800. */
  readonly importMemory?: number
  readonly threads?: number
  /** What happens on the way, for a log. */
  readonly onNote?: (note: string) => void
}

export type MeasureResult = {
  readonly measure: Measure
  readonly parameters: Readonly<Record<string, unknown>>
  readonly result: Measured
  /** Of the sources the numbers rest on. */
  readonly licences: readonly ExportLicence[]
}

/** An open workspace: everything Rapport does, for the command line, the server and programs alike. */
export type Workspace = {
  readonly folder: string
  readonly sources: () => readonly Source[]
  readonly measures: () => readonly Measure[]
  readonly import: (
    source: string,
    paths: readonly string[],
    options?: Partial<ImportOptions>,
  ) => Promise<Result<ImportReport>>
  /**
   * Asks a source over the network and imports what it answers.
   * @param options `key` is used for the calls and kept nowhere
   */
  readonly pull: (
    source: string,
    request: GivenRequest,
    options?: Partial<Omit<PullOptions, 'now' | 'agent'>>,
  ) => Promise<Result<PullReport>>
  /** Brings both countries’ records of each flow of a source to one value, as a snapshot of `reconciled`. */
  readonly reconcile: (
    source: string,
    request?: ReconcileRequest,
    options?: Partial<EnterOptions>,
  ) => Promise<Result<ReconcileReport>>
  /** Brings flows of a source in another currency to dollars, as a snapshot of `converted`. */
  readonly convert: (
    source: string,
    request?: ConvertRequest,
    options?: Partial<EnterOptions>,
  ) => Promise<Result<ConvertReport>>
  /**
   * @param parameters as on the command line: `{ dyad: 'SRB-RUS', flow: 'import', years: '2018' }`
   * @param options `across`: the same beside it for peers, partners or products, with ranks
   */
  readonly measure: (
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    options?: { readonly asOf?: string; readonly across?: Across },
  ) => Promise<Result<MeasureResult>>
  /** The default chart of a result, as one SVG that stands alone. */
  readonly measureSvg: (measured: MeasureResult, language: Language) => Promise<Result<string>>
  readonly brief: (
    request: Omit<BriefRequest, 'generator'> & { readonly asOf?: string },
  ) => Promise<Result<BriefDocument[]>>
  /**
   * Finds the claims of documents and holds them against each other and against the lake.
   * @returns a report, in which a document that could not be read is told among `failed`
   */
  readonly check: (
    documents: readonly GivenDocument[],
    options?: CheckOptions,
  ) => Promise<Result<CheckReport>>
  readonly trace: (
    brief: string,
    reference: number,
    options?: { readonly all?: boolean },
  ) => Promise<Result<Trace>>
  /** What changed between two snapshots of a source; one name is a source, whose two latest are compared. */
  readonly difference: (names: readonly [string, string?], limit: number) => Promise<Result<Difference>>
  /** What of two countries’ trade a regime lists, as an interval, by annex and product. */
  readonly exposure: (
    request: ExposureRequest,
    options?: { readonly asOf?: string },
  ) => Promise<Result<ExposureResult>>
  /** What a country’s trade with a partner would lose if it adopted a regime. */
  readonly align: (request: AlignRequest) => Promise<Result<AlignResult>>
  /** Takes a snapshot out of the workspace and leaves a line that says which, who, when and why. */
  readonly forget: (
    snapshot: string,
    options: { readonly who: string; readonly why: string | null; readonly dryRun?: boolean },
  ) => Promise<Result<ForgetReport>>
  readonly status: (dyad?: Dyad, options?: Partial<Omit<StatusOptions, 'now'>>) => Promise<Result<Status>>
  readonly sql: (
    text: string,
    limits: ConsoleLimits,
    options?: { readonly explain?: boolean; readonly signal?: AbortSignal; readonly child?: string },
  ) => Promise<Result<ConsoleAnswer & { readonly licences: readonly ExportLicence[] }>>
  readonly close: () => void
}

/**
 * Opens a workspace. A new one begins with the facts that ship with Rapport.
 * @returns the workspace, or the problem that kept it from opening (`workspace-newer`, `workspace-damaged`, …)
 */
export const openWorkspace = (options: WorkspaceOptions): Promise<Result<Workspace>> =>
  attempt(() => open(options))

const open = async (options: WorkspaceOptions): Promise<Workspace> => {
  const { folder, memory = 1024, importMemory = 800, threads = 2, onNote = () => {} } = options
  await ensureFacts(folder, now(), onNote)
  const settings = { memory, threads }
  let lake: Lake = await openLake(folder, sources, settings)
  const reopen = async (): Promise<void> => {
    const before = lake
    lake = await openLake(folder, sources, settings)
    before.close()
  }
  const read = (asOf?: string) => ({ lake, asOf: asOf ?? null })
  const places = layout(folder)
  const importEngine = () =>
    openDuckdb({ memory: importMemory, threads, remember: false, temporary: engineFolder(places) })
  return {
    folder,
    sources: () => sources,
    measures: () => measures,
    import: (id, paths, importOptions = {}) =>
      attempt(async () => {
        const source = knownSource(id)
        const report = await importFiles(places, importEngine, source, paths, {
          now: now(),
          onNote,
          ...importOptions,
        })
        await reopen()
        return report
      }),
    pull: (id, request, pullOptions = {}) =>
      attempt(async () => {
        const source = knownSource(id)
        const means = { now: now(), agent: `Rapport/${version()}`, onNote, ...pullOptions }
        const report = await runPull(places, importEngine, source, request, means)
        await reopen()
        return report
      }),
    reconcile: (id, request = {}, enterOptions = {}) =>
      attempt(async () => {
        const means = { now: now(), onNote, ...enterOptions }
        const report = await reconcile(lake, importEngine, knownSource(id), request, means)
        await reopen()
        return report
      }),
    convert: (id, request = {}, enterOptions = {}) =>
      attempt(async () => {
        if (request.rates !== undefined) knownSource(request.rates)
        const means = { now: now(), onNote, ...enterOptions }
        const report = await convert(lake, importEngine, knownSource(id), request, means)
        await reopen()
        return report
      }),
    measure: (id, parameters, { asOf, across } = {}) =>
      attempt(async () => {
        const measure = measureOf(id)
        if (measure === null)
          throw refusal(
            'unknown-measure',
            `There is no measure “${id}”; there are ${measures.map((each) => each.id).join(', ')}.`,
          )
        const parsed = parametersOf(measure, parameters)
        const reader = read(asOf)
        const result =
          across === undefined
            ? await withRecordInterval(reader, measure, parsed, await measure.compute(reader, parsed))
            : await compare(reader, measure, parsed, across)
        const licences = licencesOf(lake, snapshotsUnder(result).map(lake.snapshot))
        return { measure, parameters: parsed, result, licences }
      }),
    measureSvg: (measured, language) => attempt(() => measureSvg(lake, measured, language)),
    brief: ({ asOf, ...request }) =>
      attempt(() => writeBriefs(read(asOf), { ...request, generator: `Rapport ${version()}` })),
    check: (documents, checkOptions = {}) =>
      attempt(async () => {
        const { check } = await import('./workbench/check.js') // readers of documents, which nothing else needs
        return check(lake, documents, checkOptions)
      }),
    trace: (brief, reference, { all = false } = {}) =>
      attempt(async () => traceFigure(lake, await readBrief(brief), reference, all)),
    difference: (names, limit) => attempt(() => differenceOf(lake, names, limit)),
    exposure: (request, { asOf } = {}) =>
      attempt(async () => {
        const { exposure } = await import('./workbench/exposure.js')
        return exposure(lake, request, asOf ?? null)
      }),
    align: (request) =>
      attempt(async () => {
        const { align } = await import('./workbench/align.js')
        return align(lake, request)
      }),
    forget: (snapshot, forgetOptions) =>
      attempt(async () => {
        const report = await forgetSnapshot(places, snapshot, { now: now(), ...forgetOptions })
        await reopen()
        return report
      }),
    status: (dyad, statusOptions = {}) =>
      attempt(() => statusOf(lake, dyad ?? null, { now: now(), findings: 0, ...statusOptions })),
    sql: (text, limits, { explain = false, signal, child } = {}) =>
      attempt(async () => ({
        ...(await runSql({ folder, tables: consoleTables(lake), text, limits, explain }, signal, child)),
        licences: licencesOf(lake, snapshotsNamed(lake, text)),
      })),
    close: () => lake.close(),
  }
}

const knownSource = (id: string): Source => {
  const source = sourceOf(id)
  if (source) return source
  throw refusal(
    'unknown-source',
    `There is no source “${id}”; there are ${sources.map((each) => each.id).join(', ')}.`,
  )
}

/** A year is a range of one: a measure over years takes `year`, and one of a single year takes `years`. */
const inYears = (
  { id, params: { shape } }: Measure,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const { year, years, ...others } = given
  if ('years' in shape && !('year' in shape) && year !== undefined) return { ...others, years: years ?? year }
  if ('year' in shape && !('years' in shape) && years !== undefined) {
    if (/\D/.test(String(years)))
      throw refusal('usage-option', `${id} is of one year, not of ${String(years)}.`, {
        remedy: 'Give it as --year 2018.',
      })
    return { ...others, year: year ?? years }
  }
  return given
}

/** The first thing wrong with a measure's parameters, as a sentence. */
const parametersOf = (
  measure: Measure,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const parameters = inYears(measure, given)
  const unknown = Object.keys(parameters).find((name) => !(name in measure.params.shape))
  if (unknown !== undefined)
    throw refusal(
      'usage-option',
      `${measure.id} has no parameter ${unknown}; it has ${Object.keys(measure.params.shape).join(', ')}.`,
    )
  const parsed = measure.params.safeParse(parameters)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = issue?.path.join('.') ?? ''
  const missing = parameters[name] === undefined
  throw refusal(
    'usage-option',
    missing ? `${measure.id} needs --${name}.` : `--${name} ${String(parameters[name])}: ${issue?.message}.`,
  )
}

/** Now, or the moment a build fixes for its outputs (reproducible-builds.org). */
const now = (): string => {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  return new Date(epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now()).toISOString()
}

/** What `rapport doctor` asks of engine, workspace and fonts; changes nothing. */
export const diagnose = async (settings: Settings): Promise<readonly Check[]> => diagnoseWorkspace(settings)
