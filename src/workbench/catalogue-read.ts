import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal } from '../domain/problem.js'
import { exportCsv, exportJson, exportVcards, type ExportFormat } from '../catalogue/export.js'
import { cataloguePlaces } from '../catalogue/places.js'
import { readCatalogue, readMeta, type Catalogue } from '../catalogue/read-store.js'
import { isStale, listsState, noLists } from '../catalogue/screened.js'
import { searchOf, type Hit, type Search } from '../catalogue/search.js'
import { changeCatalogue, entryIn } from '../catalogue/write-store.js'
import { decisionsOn } from './catalogue-decide.js'
import { facetsOf, screeningFits, type WholeFilter } from './catalogue-facets.js'
import { screeningState, type ScreeningState } from './catalogue-state.js'

type Open = { readonly catalogue: Catalogue; readonly search: Search }

/** The catalogue last read, for a server: as it was at one moment, and let go when that is over. */
let kept: { readonly moment: string; readonly open: Promise<Open> } | null = null

/** Lets go of what was read, as when something of it was erased. */
export const letGo = (): void => {
  kept = null
}

/**
 * The catalogue with its index, read anew when it has changed. Erasures whose eraser was killed are ended first, where nobody else writes.
 * @throws Refusal `workspace-newer`, `catalogue-damaged`
 */
export const openCatalogue = async (workspace: string): Promise<Open> => {
  const places = cataloguePlaces(workspace)
  const { revision } = await readMeta(places)
  const erased = await stat(places.erased).then(
    ({ size }) => size,
    () => 0,
  )
  const moment = JSON.stringify([workspace, revision, erased])
  if (kept?.moment !== moment) {
    const open = readOpen(workspace)
    kept = { moment, open }
    open.catch(letGo)
  }
  return kept.open
}

const readOpen = async (workspace: string): Promise<Open> => {
  const catalogue = await readCatalogue(cataloguePlaces(workspace))
  if (catalogue.halfErased.length > 0) await changeCatalogue(workspace, async () => {}).catch(() => {}) // else the next writer does
  return { catalogue, search: searchOf(catalogue) }
}

export type SearchRequest = WholeFilter & { readonly words?: string; readonly limit?: number }

const hitOf = ({ entry, score, reasons }: Hit, state: string) => ({
  id: entry.id,
  score,
  reasons: [...reasons],
  organisation: entry.organisation,
  media: entry.media,
  screening: screeningState(entry, state),
})

/** Entries that fit, the best first. */
export const searchCatalogue = async (
  workspace: string,
  { words = '', limit = 50, ...filter }: SearchRequest = {},
) => {
  const [{ catalogue, search }, state] = await Promise.all([openCatalogue(workspace), listsState(workspace)])
  const hits = search(words, filter).filter(({ entry }) => screeningFits(filter.screening, state)(entry))
  return {
    schema: 'rapport/catalogue@1' as const,
    entries: catalogue.entries.length,
    found: hits.length,
    /** Entries that were not held against the lists that there are now. */
    stale: catalogue.entries.filter((entry) => isStale(entry, state)).length,
    lists: state !== noLists,
    facets: facetsOf(search, words, filter, state),
    hits: hits.slice(0, limit).map((hit) => hitOf(hit, state)),
  }
}
export type CatalogueSearch = Awaited<ReturnType<typeof searchCatalogue>>

/** One entry with all that is held of it, and what was decided about it. @throws Refusal `catalogue-unknown` */
export const showOrganisation = async (workspace: string, id: string) => {
  const [{ catalogue }, state] = await Promise.all([openCatalogue(workspace), listsState(workspace)])
  const entry = entryIn(catalogue, id)
  return {
    schema: 'rapport/catalogue-show@1' as const,
    entry,
    screening: screeningState(entry, state),
    lists: state !== noLists,
    decisions: await decisionsOn(workspace, id),
  }
}
export type CatalogueShow = Awaited<ReturnType<typeof showOrganisation>>

/** How the catalogue stands. */
export const catalogueStatus = async (workspace: string) => {
  const [{ catalogue }, state] = await Promise.all([openCatalogue(workspace), listsState(workspace)])
  const { entries, erased } = catalogue
  const inState = (status: ScreeningState['status']) =>
    entries.filter((entry) => screeningState(entry, state).status === status).length
  return {
    schema: 'rapport/catalogue-status@1' as const,
    entries: entries.length,
    erased: erased.length,
    media: entries.reduce((sum, { media }) => sum + media.length, 0),
    lists: state !== noLists,
    screening: {
      never: inState('never'),
      clear: inState('clear'),
      findings: inState('findings'),
      'not-compared': inState('not-compared'),
    },
    stale: entries.filter((entry) => isStale(entry, state)).length,
  }
}
export type CatalogueStatus = Awaited<ReturnType<typeof catalogueStatus>>

/** That entries were erased, the last first, and nothing of what they were. */
export const catalogueErasures = async (workspace: string) => {
  const { catalogue } = await openCatalogue(workspace)
  return { schema: 'rapport/catalogue-erasures@1' as const, erasures: catalogue.erased.toReversed() }
}
export type CatalogueErasures = Awaited<ReturnType<typeof catalogueErasures>>

export type ExportRequest = Omit<SearchRequest, 'limit'> & {
  readonly format: ExportFormat
  /** Only this entry. */
  readonly id?: string | undefined
}

/** The catalogue, what of it a search finds, or one entry, as a file. JSON has everything that is held. @throws Refusal `catalogue-unknown` */
export const exportCatalogue = async (
  workspace: string,
  { format, id, words = '', ...filter }: ExportRequest,
): Promise<string> => {
  const [{ catalogue, search }, state] = await Promise.all([openCatalogue(workspace), listsState(workspace)])
  const found = new Set(search(words, filter).map(({ entry }) => entry))
  const entries =
    id === undefined
      ? catalogue.entries.filter((entry) => found.has(entry) && screeningFits(filter.screening, state)(entry))
      : [entryIn(catalogue, id)]
  if (format === 'csv') return exportCsv(entries)
  return format === 'vcard' ? exportVcards(entries) : `${JSON.stringify(exportJson(entries), null, 2)}\n`
}

/** A media file of an entry. @throws Refusal `catalogue-unknown` */
export const mediaFile = async (workspace: string, id: string, name: string): Promise<Uint8Array> => {
  const { catalogue } = await openCatalogue(workspace)
  const entry = entryIn(catalogue, id)
  const found = entry.media.find((each) => each.name === name)
  if (found === undefined) throw refusal('catalogue-unknown', `${id} has no media file of that name.`)
  return readFile(join(cataloguePlaces(workspace).mediaOf(id), found.name))
}
