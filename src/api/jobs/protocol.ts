import type { Dyad } from '../../domain/dyad.js'
import type { Problem } from '../../domain/problem.js'
import type { QuotaSettings } from '../../domain/settings.js'
import type { Language } from '../../messages/language.js'
import type { BriefFormat } from '../../workbench/brief-files.js'
import type { ImportRequest as CatalogueRequest } from '../../workbench/catalogue-import.js'
import type { DecideRequest } from '../../workbench/screen-decisions.js'
import type { Workspace } from '../../workbench.js'

/** What a job's process opens the workspace with. */
export type JobSettings = {
  readonly folder: string
  /** Megabytes the engine may take; `importMemory` those of the engine that an import has for itself. */
  readonly memory: number
  readonly importMemory: number
  readonly threads: number
  readonly pull: PullSettings
}

/** How publishers are asked, by source, as the user's settings say. */
export type PullSettings = {
  readonly keys?: Readonly<Record<string, string>>
  readonly urls?: Readonly<Record<string, string>>
  readonly quotas?: Readonly<Record<string, QuotaSettings>>
}

/** An uploaded file: how it is called, and where it lies. */
export type GivenFile = { readonly name: string; readonly path: string }

/** What a job does. The two last are over at once and stand in no list. */
export type Task =
  | {
      readonly kind: 'check'
      readonly documents: readonly GivenFile[]
      readonly dyad?: Dyad | undefined
      readonly asOf?: string | undefined
      readonly data: boolean
      /** Of `check.json` and the like; every other language has files of its own beside them. */
      readonly language: Language
    }
  | {
      readonly kind: 'briefs'
      readonly dyad: Dyad
      readonly year?: number | undefined
      readonly languages: readonly Language[]
      readonly formats: readonly BriefFormat[]
      readonly only?: readonly string[] | undefined
      readonly asOf?: string | undefined
    }
  | {
      readonly kind: 'import'
      readonly source: string
      readonly files: readonly GivenFile[]
      readonly dryRun: boolean
    }
  | {
      readonly kind: 'pull'
      readonly source: string
      readonly request: Parameters<Workspace['pull']>[1]
      readonly dryRun: boolean
    }
  | {
      readonly kind: 'screen-batch'
      readonly file: GivenFile
      readonly threshold: number
      readonly limit: number
      readonly asOf?: string | undefined
    }
  | {
      readonly kind: 'forget'
      readonly snapshot: string
      readonly why: string | null
      readonly who: string
    }
  | {
      readonly kind: 'reconcile'
      readonly source: string
      readonly request: NonNullable<Parameters<Workspace['reconcile']>[1]>
      readonly dryRun: boolean
    }
  | {
      readonly kind: 'convert'
      readonly source: string
      readonly rates: string
      readonly dryRun: boolean
    }
  | {
      readonly kind: 'catalogue-import'
      readonly file: GivenFile
      readonly request: Pick<CatalogueRequest, 'dryRun' | 'skipBad' | 'duplicates' | 'encoding' | 'source'>
      /** Whether the report becomes a file of the job; else it is handed back. */
      readonly asFile: boolean
    }
  | {
      readonly kind: 'catalogue-screen'
      /** Only these entries; else all, or those for which lists changed. */
      readonly ids?: readonly string[]
      readonly all: boolean
    }
  | { readonly kind: 'recognise'; readonly file: GivenFile }
  | { readonly kind: 'decide'; readonly request: DecideRequest }

export type TaskOf<Kind extends Task['kind']> = Extract<Task, { readonly kind: Kind }>

/** How far a job is; `total` is null where nobody knows. */
export type Progress = { readonly done: number; readonly total: number | null; readonly note: string }

/** A file that a job has written into its folder. */
export type JobFile = { readonly name: string; readonly type: string; readonly bytes: number }

/** From the server to the process of a job. */
export type ToJob =
  | {
      readonly kind: 'run'
      readonly settings: JobSettings
      /** Where its files go. */
      readonly folder: string
      readonly task: Task
    }
  | { readonly kind: 'cancel' }

/** What is told on the way. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'file'; readonly file: JobFile }
  | { readonly kind: 'rows'; readonly rows: readonly unknown[] }

/** And back. One of the three last ends the work; a fault is a failure of ours, for the log alone. */
export type FromJob =
  | Told
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'fault'; readonly message: string }
