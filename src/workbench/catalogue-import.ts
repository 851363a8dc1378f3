import { rm } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { Refusal } from '../domain/problem.js'
import type { Entry } from '../catalogue/entry.js'
import { keepMedia, refuseMedia } from '../catalogue/media.js'
import { cataloguePlaces, readingFolder } from '../catalogue/places.js'
import { planner, type DuplicateChoice, type Planned } from '../catalogue/plan.js'
import { readGivenFile, type GivenFile } from '../catalogue/read-file.js'
import { readCatalogue } from '../catalogue/read-store.js'
import { changeCatalogue, type Writer } from '../catalogue/write-store.js'
import { screenEntries } from './catalogue-screen.js'
import { nowText } from './screen.js'

type Notes = { readonly onNote?: (note: string) => void }

export type ImportRequest = Notes & {
  readonly dryRun?: boolean
  /** Leaves rows out in which something is wrong; else they stop the import. */
  readonly skipBad?: boolean
  readonly duplicates?: DuplicateChoice
  readonly encoding?: string | undefined
  /** Where the entries come from, for those that do not say. */
  readonly source?: string | undefined
  /** False where files are not the user’s own: then no path in them is followed. */
  readonly withMedia?: boolean
  /** The name of the one file, where its path has another. */
  readonly name?: string | undefined
  readonly onStep?: (done: number, of: number, what: ImportStep) => void
  /** Ends it between two steps; what was written stays. */
  readonly signal?: AbortSignal
}

/** What an import is at. Before `writing` nothing has changed. */
export type ImportStep = 'reading' | 'comparing' | 'writing' | 'screening'

export type ImportedRow = Omit<Planned, 'organisation' | 'media'> & { readonly id: string | null }

/** What an import did, or would do, row by row. */
export type CatalogueImport = {
  readonly schema: 'rapport/catalogue-import@1'
  readonly outcome: 'imported' | 'tried' | 'stopped'
  readonly counts: Readonly<Record<Planned['outcome'], number>>
  /** Columns that are not known, by file: what stands under them was left out. */
  readonly leftOut: readonly { readonly file: string; readonly columns: readonly string[] }[]
  readonly rows: readonly ImportedRow[]
  /** Whether the new entries were held against lists of sanctions; false without a list in the workspace. */
  readonly screened: boolean
  /** Of the entries written how many have findings. */
  readonly withFindings: number
}

/**
 * Brings organisations of files into the catalogue. Nothing of the files is kept but what the entries hold. A row in which something is wrong stops
 * the import before anything is written, unless it is to be skipped.
 * @throws Refusal what reading refuses with, `workspace-busy`
 */
export const importOrganisations = async (
  workspace: string,
  paths: readonly string[],
  request: ImportRequest = {},
): Promise<CatalogueImport> => {
  const { dryRun = false, skipBad = false, duplicates = 'skip', withMedia = true } = request
  const { source, signal, onNote = () => {}, onStep = () => {} } = request
  onStep(0, paths.length, 'reading')
  const files = (await readFiles(workspace, paths, request)).map((file) => withSource(file, source))
  const planned = async (entries: readonly Entry[]): Promise<Planned[]> => {
    const rows = files.flatMap(({ file, rows: own }) => own.map((row) => ({ file, row })))
    const plan = planner(entries, files.length > 1, duplicates)
    const plans: Planned[] = []
    for (const { file, row } of rows) {
      if (plans.length % 50 === 0) {
        onStep(plans.length, rows.length, 'comparing')
        await breath() // lets that be told, and signals in
        signal?.throwIfAborted()
      }
      plans.push(plan(file, row))
    }
    return withMedia ? mediaChecked(plans, paths) : plans
  }
  if (dryRun) {
    const { entries } = await readCatalogue(cataloguePlaces(workspace))
    return reportOf(await planned(entries), files, withMedia, { outcome: 'tried', ids: new Map() })
  }
  const done = await changeCatalogue(workspace, async (writer) => {
    const rows = await planned(writer.catalogue.entries)
    if (!skipBad && rows.some(({ outcome }) => outcome === 'error')) return { rows, ids: null }
    return { rows, ids: await writeRows(writer, rows, withMedia ? paths : [], request) }
  })
  if (done.ids === null) return reportOf(done.rows, files, withMedia, { outcome: 'stopped', ids: new Map() })
  const written = [...new Set(done.ids.values())]
  const { screened, withFindings } = await screenEntries(workspace, {
    ids: written,
    onNote,
    onStep: (at, of) => onStep(at, of, 'screening'),
    ...(signal && { signal }),
  })
  const report = reportOf(done.rows, files, withMedia, { outcome: 'imported', ids: done.ids })
  return { ...report, screened, withFindings }
}

const readFiles = async (workspace: string, paths: readonly string[], { encoding, name }: ImportRequest): Promise<GivenFile[]> => {
  const folder = await readingFolder(cataloguePlaces(workspace))
  try {
    const files: GivenFile[] = []
    for (const path of paths) files.push(await readGivenFile(path, { folder, encoding, name }))
    return files
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
} // prettier-ignore

const withSource = (file: GivenFile, source: string | undefined): GivenFile => {
  if (source === undefined) return file
  const rows = file.rows.map((row) =>
    row.organisation.source === null
      ? {
          ...row,
          organisation: { ...row.organisation, source },
          given: [...row.given, 'source' as const],
        }
      : row,
  )
  return { ...file, rows }
}

/** Media files are named beside the file that names them. */
const pathsOf = ({ file, media }: Planned, paths: readonly string[]): string[] => {
  const own = paths.find((path) => path.endsWith(file)) ?? paths[0] ?? '.'
  return media.map((name) => (isAbsolute(name) ? name : join(dirname(own), name)))
}

const mediaChecked = async (rows: readonly Planned[], paths: readonly string[]): Promise<Planned[]> =>
  Promise.all(
    rows.map(async (row): Promise<Planned> => {
      if (row.media.length === 0 || row.organisation === null) return row
      try {
        await refuseMedia(pathsOf(row, paths))
        return row
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { message, remedy } = error.problem
        return { ...row, outcome: 'error', organisation: null, problems: [{ column: 'media', says: message, remedy }] }
      }
    }),
  ) // prettier-ignore

/** So many are written between two looks at whether it is to end. */
const together = 200

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** @returns ids by the place of the row among all */
const writeRows = async (
  writer: Writer,
  rows: readonly Planned[],
  paths: readonly string[],
  { signal, onStep = () => {} }: Pick<ImportRequest, 'signal' | 'onStep'>,
): Promise<Map<number, string>> => {
  const now = nowText()
  const added = [...rows.keys()].filter((at) => rows[at]?.outcome === 'add')
  const fresh = await writer.newIds(added.length)
  const ids = new Map(added.map((at, place) => [at, fresh[place] as string]))
  const known = new Map(writer.catalogue.entries.map((entry) => [entry.id, entry]))
  const entries = new Map<string, Entry>()
  for (const [at, row] of rows.entries()) {
    const { organisation, outcome, of } = row
    if (organisation === null) continue
    const id = outcome === 'add' ? (ids.get(at) as string) : (of as string)
    ids.set(at, id)
    const before = entries.get(id) ?? known.get(id)
    entries.set(id, {
      schema: 'rapport/catalogue-entry@1',
      id,
      addedAt: before?.addedAt ?? now,
      changedAt: now,
      organisation,
      media:
        paths.length === 0
          ? (before?.media ?? [])
          : await keepMedia(writer.places, id, pathsOf(row, paths), before?.media ?? []),
      screened: null, // held against the lists when all of them are written
    })
  }
  const all = [...entries.values()]
  for (let at = 0; at < all.length; at += together) {
    onStep(at, all.length, 'writing')
    signal?.throwIfAborted()
    await writer.write(all.slice(at, at + together))
  }
  return ids
}

const reportOf = (
  rows: readonly Planned[],
  files: readonly GivenFile[],
  withMedia: boolean,
  { outcome, ids }: { outcome: CatalogueImport['outcome']; ids: ReadonlyMap<number, string> },
): CatalogueImport => {
  const count = (of: Planned['outcome']): number => rows.filter((row) => row.outcome === of).length
  return {
    schema: 'rapport/catalogue-import@1',
    outcome,
    counts: { add: count('add'), change: count('change'), same: count('same'), duplicate: count('duplicate'), error: count('error') },
    leftOut: files.flatMap(({ file, leftOut, rows: own }) => {
      const columns = [...leftOut, ...(!withMedia && own.some(({ media }) => media.length > 0) ? ['media'] : [])]
      return columns.length === 0 ? [] : [{ file, columns }]
    }),
    rows: rows.map(({ organisation: _organisation, media: _media, ...row }, at) => ({ ...row, id: ids.get(at) ?? null })),
    screened: false,
    withFindings: 0,
  }
} // prettier-ignore
