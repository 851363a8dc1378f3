import type { Check } from './domain/check.js'
import type { Dyad } from './domain/dyad.js'
import { attempt, refusal, type Result } from './domain/problem.js'
import type { Settings } from './domain/settings.js'
import { openDuckdb } from './engine/duckdb/duckdb.js'
import type { ConsoleAnswer, ConsoleLimits } from './engine/console/protocol.js'
import { runSql } from './engine/console/run.js'
import type { BriefDocument } from './briefs/document.js'
import { writeBriefs, type BriefRequest } from './briefs/brief.js'
import { importFiles, type ImportOptions, type ImportReport } from './lake/import.js'
import { openLake, type Lake } from './lake/lake.js'
import { layout } from './lake/layout.js'
import { engineFolder } from './lake/sweep.js'
import type { Source } from './lake/source.js'
import { measureOf, measures } from './measures/index.js'
import type { Measure, Measured } from './measures/measure.js'
import { sourceOf, sources } from './sources/index.js'
import { consoleTables } from './workbench/console-tables.js'
import { diagnoseWorkspace } from './workbench/diagnose.js'
import { ensureFacts } from './workbench/facts.js'
import { version } from './workbench/package.js'
import { statusOf, type Status } from './workbench/status.js'
import { readBrief, traceFigure, type Trace } from './workbench/trace.js'

export type { ImportReport } from './lake/import.js'

export type WorkspaceOptions = {
  /** The workspace’s folder; made, with the facts that ship with Rapport in it, where there is none. */
  readonly folder: string
  /** Megabytes the engine may take; default 1024. */
  readonly memory?: number
  /** Megabytes the engine may take during an import; default 1000. */
  readonly importMemory?: number
  readonly threads?: number
  /** What happens on the way, for a log. */
  readonly onNote?: (note: string) => void
}

export type MeasureResult = {
  readonly measure: Measure
  readonly parameters: Readonly<Record<string, unknown>>
  readonly result: Measured
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
  /** @param parameters as on the command line: `{ dyad: 'SRB-RUS', flow: 'import', years: '2018' }` */
  readonly measure: (
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    asOf?: string,
  ) => Promise<Result<MeasureResult>>
  readonly brief: (
    request: Omit<BriefRequest, 'generator'> & { readonly asOf?: string },
  ) => Promise<Result<BriefDocument[]>>
  readonly trace: (
    brief: string,
    reference: number,
    options?: { readonly all?: boolean },
  ) => Promise<Result<Trace>>
  readonly status: (dyad?: Dyad) => Promise<Result<Status>>
  readonly sql: (
    text: string,
    limits: ConsoleLimits,
    options?: { readonly explain?: boolean; readonly signal?: AbortSignal; readonly child?: string },
  ) => Promise<Result<ConsoleAnswer>>
  readonly close: () => void
}

/**
 * Opens a workspace. A new one begins with the facts that ship with Rapport.
 * @returns the workspace, or the problem that kept it from opening (`workspace-newer`, `workspace-damaged`, …)
 */
export const openWorkspace = (options: WorkspaceOptions): Promise<Result<Workspace>> =>
  attempt(() => open(options))

const open = async (options: WorkspaceOptions): Promise<Workspace> => {
  const { folder, memory = 1024, importMemory = 1000, threads = 2, onNote = () => {} } = options
  await ensureFacts(folder, now(), onNote)
  const settings = { memory, threads }
  let lake: Lake = await openLake(folder, sources, settings)
  const read = (asOf?: string) => ({ lake, asOf: asOf ?? null })
  return {
    folder,
    sources: () => sources,
    measures: () => measures,
    import: (id, paths, importOptions = {}) =>
      attempt(async () => {
        const source = sourceOf(id)
        if (source === null)
          throw refusal(
            'unknown-source',
            `There is no source “${id}”; there are ${sources.map((each) => each.id).join(', ')}.`,
          )
        const places = layout(folder)
        const engine = () => openDuckdb({ memory: importMemory, threads, temporary: engineFolder(places) })
        const report = await importFiles(places, engine, source, paths, {
          now: now(),
          onNote,
          ...importOptions,
        })
        const before = lake
        lake = await openLake(folder, sources, settings)
        before.close()
        return report
      }),
    measure: (id, parameters, asOf) =>
      attempt(async () => {
        const measure = measureOf(id)
        if (measure === null)
          throw refusal(
            'unknown-measure',
            `There is no measure “${id}”; there are ${measures.map((each) => each.id).join(', ')}.`,
          )
        const parsed = parametersOf(measure, parameters)
        return { measure, parameters: parsed, result: await measure.compute(read(asOf), parsed) }
      }),
    brief: ({ asOf, ...request }) =>
      attempt(() => writeBriefs(read(asOf), { ...request, generator: `Rapport ${version()}` })),
    trace: (brief, reference, { all = false } = {}) =>
      attempt(async () => traceFigure(lake, await readBrief(brief), reference, all)),
    status: (dyad) => attempt(() => statusOf(lake, dyad ?? null)),
    sql: (text, limits, { explain = false, signal, child } = {}) =>
      attempt(() => runSql({ folder, tables: consoleTables(lake), text, limits, explain }, signal, child)),
    close: () => lake.close(),
  }
}

/** The first thing wrong with a measure's parameters, as a sentence. */
const parametersOf = (
  measure: Measure,
  parameters: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
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
