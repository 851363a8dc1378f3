import type { Dyad } from '../domain/dyad.js'
import type { Result } from '../domain/problem.js'
import type { ConsoleAnswer, ConsoleLimits } from '../engine/console/protocol.js'
import type { BriefDocument } from '../briefs/document.js'
import type { BriefRequest } from '../briefs/brief.js'
import type { ForgetReport } from '../lake/forget.js'
import type { EnterOptions } from '../lake/enter.js'
import type { ImportOptions, ImportReport } from '../lake/import.js'
import type { PullOptions, PullReport } from '../lake/pull/report.js'
import type { GivenRequest } from '../lake/pull/request.js'
import type { Source } from '../lake/source.js'
import type { Language } from '../messages/language.js'
import type { Across } from '../measures/comparison.js'
import type { Measure, Measured } from '../measures/measure.js'
import type { AlignRequest } from '../sanctions/align.js'
import type { ExposureRequest } from '../sanctions/exposure.js'
import type { CheckOptions, CheckReport, GivenDocument } from './check.js'
import type { AlignResult } from './align.js'
import type { ConvertReport, ConvertRequest } from './convert.js'
import type { Difference } from './difference.js'
import type { DiversionReport, DiversionRequest } from './diversion.js'
import type { ExposureResult } from './exposure.js'
import type { ExportLicence } from './licences.js'
import type { ReconcileReport, ReconcileRequest } from './reconcile.js'
import type { RowsAround } from './rows-around.js'
import type { GivenQuery, ScreeningOptions, ScreenOptions, ScreenReport } from './screen.js'
import type { Status, StatusOptions } from './status.js'
import type { TargetRequest, TargetResult } from './target.js'
import type { Trace } from './trace.js'

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
  /** A result as a brief of one exhibit, with figures, lineages and chart. */
  readonly measureDocument: (
    measured: MeasureResult,
    language: Language,
    options?: { readonly asOf?: string },
  ) => Promise<Result<BriefDocument>>
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
  /** Follows a number of a brief that is at hand, as {@link Workspace.trace} does in a file. */
  readonly traceIn: (
    brief: Pick<BriefDocument, 'schema' | 'figures' | 'lineages'>,
    reference: number,
    options?: { readonly all?: boolean },
  ) => Promise<Result<Trace>>
  /** An original around one of its rows, as it stands in the file. */
  readonly rowsAround: (
    snapshot: string,
    file: number,
    row: number,
    around?: number,
  ) => Promise<Result<RowsAround>>
  /** Holds one name against the lists of the workspace. No legal advice. */
  readonly screen: (
    query: GivenQuery,
    options?: Partial<ScreenOptions> & ScreeningOptions,
  ) => Promise<Result<ScreenReport>>
  /** Signs that goods under export restrictions reach a country through third ones. */
  readonly diversion: (
    request: DiversionRequest,
    options?: { readonly asOf?: string },
  ) => Promise<Result<DiversionReport>>
  /** What changed between two snapshots of a source; one name is a source, whose two latest are compared. */
  readonly difference: (names: readonly [string, string?], limit: number) => Promise<Result<Difference>>
  /** What of two countries’ trade a regime lists, as an interval, by annex and product. */
  readonly exposure: (
    request: ExposureRequest,
    options?: { readonly asOf?: string },
  ) => Promise<Result<ExposureResult>>
  /** What a country’s trade with a partner would lose if it adopted a regime. */
  readonly align: (request: AlignRequest) => Promise<Result<AlignResult>>
  /** What a target for the trade of two countries asks of each flow. */
  readonly target: (request: TargetRequest) => Promise<Result<TargetResult>>
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
