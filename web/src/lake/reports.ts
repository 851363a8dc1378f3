/** What a job of the lake wrote: `import.json`, `pull.json`, `forget.json`, as far as pages show it. */
export type ImportReport = {
  readonly schema: 'rapport/import@1'
  readonly outcome: 'imported' | 'known' | 'tried'
  readonly snapshot: {
    readonly id: string
    readonly source: string
    readonly originals: readonly {
      readonly name: string
      readonly read: number
      readonly kept: number
      readonly rejected: number
      readonly empty: number
    }[]
    readonly reasons: Readonly<Record<string, number>>
  }
  readonly leftAside: readonly string[]
  readonly examples: readonly {
    readonly code: string
    readonly name: string
    readonly row: number
    readonly raw: string
  }[]
  readonly seconds: number
}

export type PullReport = {
  readonly schema: 'rapport/pull@1'
  readonly source: string
  readonly outcome: 'imported' | 'known' | 'unchanged' | 'planned'
  readonly key: boolean
  readonly calls: { readonly made: number; readonly left: number; readonly listed: number }
  readonly pages: { readonly kept: number; readonly earlier: number; readonly empty: readonly string[] }
  readonly bytes: number
  readonly quota: { readonly perDay: number | null; readonly today: number }
  readonly urls: readonly string[]
  readonly import: Omit<ImportReport, 'schema'> | null
  readonly seconds: number
}

export type ForgetReport = {
  readonly schema: 'rapport/forget@1'
  readonly forgotten: { readonly id: string; readonly source: string; readonly why: string | null }
  readonly rows: number
  readonly originals: number
  readonly derived: readonly string[]
}

export type LakeReport = ImportReport | PullReport | ForgetReport

/** `GET /api/diff` */
export type Difference = {
  readonly from: { readonly id: string; readonly importedAt: string }
  readonly to: { readonly id: string; readonly importedAt: string }
  readonly tables: readonly {
    readonly table: string
    readonly added: number
    readonly removed: number
    readonly changed: number
    readonly same: number
    readonly changes: readonly {
      readonly kind: 'added' | 'removed' | 'changed'
      readonly key: Readonly<Record<string, string | null>>
      readonly before: Readonly<Record<string, string | null>> | null
      readonly after: Readonly<Record<string, string | null>> | null
    }[]
  }[]
}

/** The file of a job that the page shows; null where it wrote none of these. */
export const reportFile = (files: readonly { readonly name: string }[]): string | null =>
  files.find(({ name }) => /^(import|pull|forget)\.json$/.test(name))?.name ?? null

/** Which sources read all of some files, then those that read one, in the order they were named. */
export const recognisedBy = (uploads: readonly { readonly sources: readonly string[] }[]): string[] => {
  const counts = new Map<string, number>()
  for (const id of uploads.flatMap(({ sources }) => sources)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
}

/**
 * What a pull of a source takes, read from how to obtain it: the command that stands there names a dyad and years where the
 * source wants them; a command with years needs both.
 */
export const takenBy = (
  obtain: string,
): { readonly dyad: boolean; readonly years: boolean; readonly needed: boolean } => {
  const command = /`rapport pull [^`]*`/.exec(obtain)?.[0] ?? ''
  const dyad = command.includes('--dyad')
  const years = command.includes('--years')
  return { dyad, years: dyad || years, needed: years }
}
