import type { Check } from './domain/check.js'
import { attempt, refusal, type Result } from './domain/problem.js'
import type { Settings } from './domain/settings.js'
import { openDuckdb } from './engine/duckdb/duckdb.js'
import { runSql } from './engine/console/run.js'
import { writeBriefs } from './briefs/brief.js'
import { forgetSnapshot } from './lake/forget.js'
import { importFiles } from './lake/import.js'
import { openLake, type Lake } from './lake/lake.js'
import { layout } from './lake/layout.js'
import { runPull } from './lake/pull/run.js'
import { engineFolder } from './lake/sweep.js'
import type { Source } from './lake/source.js'
import { measureOf, measures } from './measures/index.js'
import { compare } from './measures/comparison.js'
import type { Measure } from './measures/measure.js'
import { withRecordInterval } from './measures/record-interval.js'
import { sourceOf, sources } from './sources/index.js'
import { consoleTables } from './workbench/console-tables.js'
import { convert } from './workbench/convert.js'
import { differenceOf } from './workbench/difference.js'
import { diagnoseWorkspace } from './workbench/diagnose.js'
import { ensureFacts } from './workbench/facts.js'
import { version } from './workbench/package.js'
import { licencesOf, snapshotsNamed, snapshotsUnder } from './workbench/licences.js'
import { measureDocument } from './workbench/measure-document.js'
import { measureSvg } from './workbench/measure-svg.js'
import { reconcile } from './workbench/reconcile.js'
import { rowsAround } from './workbench/rows-around.js'
import { statusOf } from './workbench/status.js'
import { readBrief, traceFigure } from './workbench/trace.js'
import type { Workspace, WorkspaceOptions } from './workbench/workspace.js'

export type { Across } from './measures/comparison.js'
export { cancellable } from './engine/cancel.js'
export type { ImportReport } from './lake/import.js'
export type { ConvertReport } from './workbench/convert.js'
export type { ReconcileReport } from './workbench/reconcile.js'
export type { PullReport } from './lake/pull/report.js'
export type { MeasureResult, Workspace, WorkspaceOptions } from './workbench/workspace.js'

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
    measureDocument: (measured, language, { asOf } = {}) =>
      attempt(() => measureDocument(lake, measured, language, `Rapport ${version()}`, asOf ?? null)),
    brief: ({ asOf, ...request }) =>
      attempt(() => writeBriefs(read(asOf), { ...request, generator: `Rapport ${version()}` })),
    check: (documents, checkOptions = {}) =>
      attempt(async () => {
        const { check } = await import('./workbench/check.js') // readers of documents, which nothing else needs
        return check(lake, documents, checkOptions)
      }),
    trace: (brief, reference, { all = false } = {}) =>
      attempt(async () => traceFigure(lake, await readBrief(brief), reference, all)),
    traceIn: (brief, reference, { all = false } = {}) =>
      attempt(() => traceFigure(lake, brief, reference, all)),
    rowsAround: (snapshot, file, row, around = 10) =>
      attempt(() => rowsAround(lake, snapshot, file, row, around)),
    diversion: (request, { asOf } = {}) =>
      attempt(async () => {
        const { diversionIn } = await import('./workbench/diversion.js')
        return diversionIn(lake, asOf ?? null, request)
      }),
    screen: (query, { threshold = 0.7, limit = 10, ...lists } = {}) =>
      attempt(async () => {
        const { openScreening, refuseQuery, screenReport } = await import('./workbench/screen.js')
        refuseQuery(query)
        return screenReport(await openScreening(folder, lists), query, { threshold, limit })
      }),
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
    target: (request) =>
      attempt(async () => {
        const { target } = await import('./workbench/target.js')
        return target(lake, request)
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
