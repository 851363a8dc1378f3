import { refusal } from '../../domain/problem.js'
import type { Manifest, Snapshot } from '../../lake/manifest.js'
import type { ListIndex } from './index-contents.js'

/** A list as it stood: which snapshot holds it and of which day it is. */
export type ListState = {
  readonly list: string
  readonly source: string
  readonly snapshot: string
  /** Of the snapshot’s vintage; of its import where the files state none. */
  readonly date: string
  readonly dateIs: 'vintage' | 'import'
  /** Entries listed later are left out: the day asked for is before the snapshot. */
  readonly entriesUntil: string | null
  readonly entries: number
  /** In days, on the day asked for; more than a week is marked. */
  readonly age: number
  readonly notes: readonly string[]
}

/** The lists in force on a day, with the indexes that hold them. */
export type InForce = {
  readonly asOf: string
  readonly lists: readonly ListState[]
  readonly indexes: ReadonlyMap<string, ListIndex>
}

/** Of so many entries the list must state when they were listed, to answer for a day before its oldest state. */
const datedShare = 0.95
const old = 7

const dayOf = ({ vintage, importedAt }: Snapshot): string => lastDay(vintage) ?? importedAt.slice(0, 10)

/** A vintage of a year or a month stands for its last day: the state cannot be older than that. */
const lastDay = (vintage: string | null): string | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(vintage ?? '') ?? []
  if (year === undefined) return null
  if (day !== undefined) return `${year}-${month}-${day}`
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10)
} // prettier-ignore

/** Snapshots that hold entries of lists, of each source the newest first, as the lake orders them. */
export const listSnapshots = (manifest: Manifest): Snapshot[] =>
  manifest.snapshots
    .filter(({ tables }) => (tables.listed_entity?.length ?? 0) > 0)
    .toSorted((a, b) =>
      a.source === b.source && a.vintage !== null && b.vintage !== null && a.vintage !== b.vintage
        ? b.vintage.localeCompare(a.vintage, 'en')
        : b.sequence - a.sequence,
    )

/**
 * The state of every list on a day: the newest snapshot not younger than it. Before the oldest one a list answers only where its
 * entries say since when they are listed.
 * @param asOf null for today
 * @param wanted only these lists, by name; all where it is empty
 * @throws Refusal `no-data` without lists, `screen-as-of` where a list cannot answer for that day, `screen-list` for an unknown one
 */
export const listsInForce = async (
  manifest: Manifest,
  { asOf, today, wanted = [] }: { asOf: string | null; today: string; wanted?: readonly string[] },
  open: (snapshot: Snapshot) => Promise<ListIndex>,
): Promise<InForce> => {
  const snapshots = listSnapshots(manifest)
  if (snapshots.length === 0)
    throw refusal('no-data', 'This workspace holds no list of sanctions.', {
      remedy: 'Run `rapport pull sanctions-un` (or -eu, -uk, -ofac), or import the files.',
    })
  const day = asOf ?? today
  const indexes = new Map<string, ListIndex>()
  const held = new Map<string, Snapshot[]>()
  for (const snapshot of snapshots) {
    const index = await open(snapshot)
    indexes.set(snapshot.id, index)
    for (const { list } of index.about.lists) held.set(list, [...(held.get(list) ?? []), snapshot])
  }
  const names = [...held.keys()].toSorted()
  const chosen = wanted.length === 0 ? names : wanted.map((name) => knownList(name, names))
  const lists = chosen.map((list) => {
    const states = held.get(list) ?? []
    const fitting = asOf === null ? states[0] : states.find((each) => dayOf(each) <= day)
    const snapshot = fitting ?? oldest(states)
    const index = indexes.get(snapshot.id) as ListIndex
    return stateOf(list, snapshot, index, { day, before: fitting === undefined })
  })
  const used = new Set(lists.map(({ snapshot }) => snapshot))
  return { asOf: day, lists, indexes: new Map([...indexes].filter(([id]) => used.has(id))) }
}

const oldest = (states: readonly Snapshot[]): Snapshot =>
  states.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))[0] as Snapshot

const knownList = (name: string, names: readonly string[]): string => {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const exact = names.find((each) => plain(each) === plain(name))
  if (exact !== undefined) return exact
  throw refusal('screen-list', `There is no list “${name}” in this workspace; there are ${names.join(', ')}.`)
}

const stateOf = (
  list: string,
  snapshot: Snapshot,
  index: ListIndex,
  { day, before }: { day: string; before: boolean },
): ListState => {
  const size = index.about.lists.find((each) => each.list === list)
  const [entries, dated, strong] = [size?.entries ?? 0, size?.dated ?? 0, size?.strongAliases ?? 0]
  const date = dayOf(snapshot)
  if (before && dated < entries * datedShare)
    throw refusal(
      'screen-as-of',
      `${list}: the oldest state in this workspace is of ${date}${snapshot.vintage === null ? ' (its import: the files state no date)' : ''}, and it does not say when its entries were listed.`,
      {
        remedy: `Import a state of ${day} or before, or leave the list out with --lists.`,
      },
    )
  const age = Math.round((Date.parse(day) - Date.parse(date)) / 86_400_000)
  return {
    list,
    source: snapshot.source,
    snapshot: snapshot.id,
    date,
    dateIs: snapshot.vintage === null ? 'import' : 'vintage',
    entriesUntil: before ? day : null,
    entries,
    age,
    notes: [
      ...(snapshot.vintage === null ? ['The files state no date: that of their import stands for it.'] : []),
      ...(age > old ? [`${age} days old on ${day}: names listed since are missing.`] : []),
      ...(before
        ? [
            `The oldest state here is of ${date}: entries it says were listed after ${day} are left out, names taken off before ${date} are missing, and other text is of ${date}. ${entries - dated} entries state no date and are kept.`,
          ]
        : []),
      ...(strong === 0 && entries > 0
        ? ['It holds no aliases but weak ones: was its file of aliases imported together with it?']
        : []),
    ],
  }
}
