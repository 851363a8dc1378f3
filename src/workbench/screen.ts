import { refusal } from '../domain/problem.js'
import { layout } from '../lake/layout.js'
import { emptyManifest, readManifest, type Manifest } from '../lake/manifest.js'
import { entryKey, type Entry } from '../sanctions/screen/entry.js'
import { toConfirm, whyFound } from '../sanctions/screen/explain.js'
import { factsOf, type GivenFacts } from '../sanctions/screen/facts.js'
import { listsInForce, listSnapshots, type InForce, type ListState } from '../sanctions/screen/in-force.js'
import { openIndex } from '../sanctions/screen/index-file.js'
import { listDifference, type ListDifference } from '../sanctions/screen/list-difference.js'
import type { ExportLicence } from './licences.js'
import { refuseNames, screenOf, type Finding, type Method, type Screen } from '../sanctions/screen/search.js'

export { methods, type Method } from '../sanctions/screen/search.js'

/** On every output: what it is not. */
export const notice =
  'A help for compliance, no legal advice: a listed name is a reason to look closer, and none found is no proof that nobody is listed.'

export type ScreeningOptions = {
  /** The lists as they stood on that day; today where it is left out. */
  readonly asOf?: string | undefined
  /** Only these lists, by name. */
  readonly lists?: readonly string[] | undefined
  readonly method?: Method | undefined
  readonly onNote?: (note: string) => void
}

/** The lists of a workspace, opened for searching. */
export type Screening = { readonly inForce: InForce; readonly method: Method; readonly screen: Screen }

const manifestOf = async (folder: string): Promise<Manifest> =>
  (await readManifest(layout(folder))) ?? emptyManifest

/** This day, or the one a build fixes for its outputs (reproducible-builds.org). */
export const nowText = (): string => {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  return new Date(epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now()).toISOString()
}

/**
 * Opens the lists of a workspace without its engine: the indexes beside the snapshots are enough, and made where they are missing.
 * @throws Refusal `no-data`, `screen-as-of`, `screen-list`
 */
export const openScreening = async (
  folder: string,
  { asOf, lists = [], method = 'default', onNote = () => {} }: ScreeningOptions = {},
): Promise<Screening> => {
  const places = layout(folder)
  const open = (snapshot: Manifest['snapshots'][number]) =>
    openIndex(places, snapshot, (id) => onNote(`making the index of names of ${id}`))
  const wanted = lists.some((each) => each.toLowerCase() === 'all') ? [] : lists
  const today = nowText().slice(0, 10)
  const inForce = await listsInForce(await manifestOf(folder), { asOf: asOf ?? null, today, wanted }, open)
  return { inForce, method, screen: screenOf(inForce, method) }
}

/** Whom to look for, as it was given. */
export type GivenQuery = GivenFacts & { readonly name: string }

export type ScreenOptions = { readonly threshold: number; readonly limit: number }

/**
 * Refuses what no search can be made for, without opening a list: an index is not made for a query that is then refused.
 * @throws Refusal `screen-name`, `screen-facts`
 */
export const refuseQuery = (query: GivenQuery): void => {
  refuseNames(query.name)
  factsOf(query)
}

const roundedScore = (score: number): number => Math.round(score * 1000) / 1000

const listReport = (state: ListState) => ({
  list: state.list,
  source: state.source,
  snapshot: state.snapshot,
  date: state.date,
  dateIs: state.dateIs,
  entries: state.entries,
  age: state.age,
  old: state.age > 7,
  entriesUntil: state.entriesUntil,
  notes: [...state.notes],
})

const findingReport = (finding: Finding) => {
  const { entry, state, names } = finding
  return {
    score: roundedScore(finding.score),
    nameScore: roundedScore(finding.nameScore),
    entry: entryKey(entry),
    list: entry.list,
    listDate: state.date,
    listOld: state.age > 7,
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    matched: names.map(({ name, score, weak }) => ({ name, score: roundedScore(score), weak })),
    why: whyFound(finding),
    confirm: toConfirm(entry),
    aliases: entry.names.map(({ name, kind, quality }) => ({ name, kind, quality })),
    ...textOf(entry),
  }
}

const textOf = ({ programmes, listedOn, updatedOn, legalBasis, remarks, details }: Entry) => ({
  programmes: [...programmes],
  listedOn,
  updatedOn,
  legalBasis,
  remarks,
  details: details.map(({ kind, value, country, note }) => ({ kind, value, country, note })),
})

/** What was given of a query, without what was left out. */
export const givenOf = ({ name, kind, birth, country, id }: GivenQuery) => ({
  name,
  ...(kind ? { kind } : {}),
  ...(birth ? { birth } : {}),
  ...(country ? { country } : {}),
  ...(id ? { id } : {}),
})

/**
 * Screens one name.
 * @throws Refusal `screen-name`, `screen-facts`
 */
export const screenReport = (
  { inForce, screen, method }: Screening,
  query: GivenQuery,
  options: ScreenOptions,
) => {
  const { findings, more, ruledOut } = screen({ name: query.name, facts: factsOf(query) }, options)
  return {
    schema: 'rapport/screen@1' as const,
    notice,
    query: givenOf(query),
    method,
    threshold: options.threshold,
    asOf: inForce.asOf,
    lists: inForce.lists.map(listReport),
    findings: findings.map(findingReport),
    more,
    ruledOut,
  }
}

export type ScreenReport = ReturnType<typeof screenReport>
export type ScreenFinding = ScreenReport['findings'][number]

/** A name with its findings, as a row of many; a row that cannot be screened says why. */
export const screenRow = (
  { inForce, screen }: Screening,
  query: GivenQuery,
  options: ScreenOptions,
): { readonly problem: string | null; readonly findings: readonly Finding[]; readonly asOf: string } => {
  try {
    const { findings } = screen({ name: query.name, facts: factsOf(query) }, options)
    return { problem: null, findings, asOf: inForce.asOf }
  } catch (error) {
    const said = problemOf(error)
    if (said === null) throw error
    return { problem: said, findings: [], asOf: inForce.asOf }
  }
}

/** What is wrong with a row alone; null for anything else. */
export const problemOf = (error: unknown): string | null => {
  const problem =
    typeof error === 'object' && error !== null && 'problem' in error
      ? (error.problem as { code: string; message: string })
      : null
  return problem !== null && (problem.code === 'screen-name' || problem.code === 'screen-facts')
    ? problem.message
    : null
}

/** Who came onto a list, who was taken off and whose entry changed between two snapshots. */
export const screenDifference = async (
  folder: string,
  names: readonly [string, string?],
  onNote: (note: string) => void = () => {},
) => {
  const manifest = await manifestOf(folder)
  const [from, to] = differencePair(manifest, names)
  const places = layout(folder)
  const open = (snapshot: typeof from) =>
    openIndex(places, snapshot, (id) => onNote(`making the index of names of ${id}`))
  const found: ListDifference = listDifference(await open(from), await open(to))
  const shortly = ({ id, vintage, importedAt }: typeof from) => ({ id, vintage, importedAt })
  return { schema: 'rapport/screen-diff@1' as const, notice, from: shortly(from), to: shortly(to), ...found }
}

export type ScreenDifference = Awaited<ReturnType<typeof screenDifference>>

const differencePair = (manifest: Manifest, [first, second]: readonly [string, string?]) => {
  const snapshots = listSnapshots(manifest)
  const named = (id: string) => {
    const found = snapshots.find((each) => each.id === id)
    if (found !== undefined) return found
    const known = snapshots.map((each) => each.id).join(', ')
    throw refusal(
      'snapshot-gone',
      `This workspace has no snapshot ${id} of a list of sanctions; there are ${known || 'none'}.`,
      { remedy: 'Name two of them, the earlier first, or a source whose two latest are compared.' },
    )
  }
  if (second !== undefined) return [named(first), named(second)] as const
  const [latest, before] = snapshots.filter(({ source }) => source === first)
  if (latest !== undefined && before !== undefined) return [before, latest] as const
  if (latest === undefined)
    throw refusal('usage-option', `${named(first).id} is one snapshot: name the later one too.`)
  throw refusal('no-data', `${first} has one snapshot in this workspace: two are needed.`)
}

/** The licences of the sources that lists come from, for whoever passes their text on. */
export const licencesOfLists = async ({ inForce }: Screening): Promise<ExportLicence[]> => {
  const { sources } = await import('../sources/index.js') // readers of files, which a search does not need
  const used = new Set(inForce.lists.map(({ source }) => source))
  return sources
    .filter(({ id }) => used.has(id))
    .map(({ id, licence }) => ({ source: id, licence: licence.name, redistribute: licence.redistribute }))
}
