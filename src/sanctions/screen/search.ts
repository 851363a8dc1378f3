import { compare } from '../names/compare.js'
import { nameOf, type Name } from '../names/name.js'
import { piecesOf } from '../names/pieces.js'
import { refusal } from '../../domain/problem.js'
import { adjust, type FactPart } from './adjust.js'
import { birthOf } from './births.js'
import { entryCountries, entryIds, entryKey, type Entry } from './entry.js'
import { isTelling, plainId, type Facts } from './facts.js'
import type { InForce, ListState } from './in-force.js'
import type { ListIndex } from './index-contents.js'
import { nameSearch, type NameMatch } from './match-names.js'
import { officialSearch } from './official.js'
import { phoneticSearch } from './phonetic.js'
import { hashOf } from './words-folded.js'

/** How names are compared: ours, as the regulator’s own search does it, or by sound alone. */
export const methods = ['default', 'ofac', 'phonetic'] as const
export type Method = (typeof methods)[number]

/** Whom to look for. */
export type Query = { readonly name: string; readonly facts: Facts }

/** A listed name that matched, with its own score. */
export type MatchedName = {
  readonly name: string
  readonly weak: boolean
  readonly score: number
  readonly comparison: NameMatch['comparison']
}

/** An entry that may be the one looked for; its names that match are one finding. */
export type Finding = {
  readonly score: number
  /** Of the names alone. */
  readonly nameScore: number
  readonly entry: Entry
  readonly state: ListState
  /** The best first. */
  readonly names: readonly MatchedName[]
  readonly facts: readonly FactPart[]
}

export type Found = {
  readonly findings: readonly Finding[]
  /** More that reach the threshold than the limit lists. */
  readonly more: number
  /** Entries whose name reaches the threshold and whom birth, country or kind take below it. */
  readonly ruledOut: number
}

/** Searches for one name. @throws Refusal `screen-name` for a name that says nothing */
export type Screen = (query: Query, options: { readonly threshold: number; readonly limit: number }) => Found

/** A weak alias is borne by many: a match with it counts less. */
const weakly = 0.92

/** Opens the lists for searching. Answers depend on nothing but lists, query and options. */
export const screenOf = ({ lists, indexes }: InForce, method: Method = 'default'): Screen => {
  const opened = [...indexes].map(([snapshot, index]) =>
    openedIndex(
      index,
      lists.filter((state) => state.snapshot === snapshot),
      method,
    ),
  )
  return ({ name, facts }, { threshold, limit }) => {
    refuseNames(name)
    const names = { person: nameOf(name, 'person'), entity: nameOf(name, 'entity') }
    const all = opened.flatMap((each) => each(names, facts, threshold))
    const findings = all
      .filter(({ score }) => score >= threshold)
      .toSorted((a, b) => b.score - a.score || b.nameScore - a.nameScore || byKey(a, b))
    return {
      findings: findings.slice(0, limit),
      more: Math.max(0, findings.length - limit),
      ruledOut: all.filter(({ score, nameScore }) => score < threshold && nameScore >= threshold).length,
    }
  }
}

const byKey = (a: Finding, b: Finding): number => (entryKey(a.entry) < entryKey(b.entry) ? -1 : 1)

/**
 * Refuses what no search can be made for: nothing, one or two letters apart, or signs without letters that can be read aloud.
 * @throws Refusal `screen-name`
 */
export const refuseNames = (text: string): void => {
  if (text.trim() === '') throw refusal('screen-name', 'The name is empty.')
  const pieces = piecesOf(text)
  if (pieces.length === 0)
    throw refusal('screen-name', `“${text.trim()}” holds no letters that could be compared: it matches nobody.`, {
      remedy: 'Give the name in Latin letters, or in a script that can be brought into them.',
    })
  const single = pieces.every((piece) => Array.from(piece.text).length === 1 && !syllabic.test(piece.text))
  const numbered = pieces.length > 1 && pieces.some(({ plain }) => /\d/.test(plain))
  if (single && pieces.length < 3 && !numbered)
    throw refusal('screen-name', `“${text.trim()}” is made of single letters.`, {
      remedy: 'Give at least one word of the name in full.',
    })
} // prettier-ignore

/** Scripts in which one sign is a word of a name, or a syllable that stands for one. */
const syllabic = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

type Names = { readonly person: Name; readonly entity: Name }

const openedIndex = (
  index: ListIndex,
  states: readonly ListState[],
  method: Method,
): ((names: Names, facts: Facts, threshold: number) => Finding[]) => {
  const searches = index.classes.map((each) => ({ kind: each.kind, search: searchOf(method)(each) }))
  const entryAt = entryReader(index)
  const stateAt = index.about.lists.map(({ list }) => states.find((state) => state.list === list) ?? null)
  return (names, facts, threshold) => {
    const byEntry = new Map<number, NameMatch[]>()
    for (const { kind, search } of searches)
      for (const match of search(names[kind], nameFloor(facts, threshold)))
        byEntry.set(match.entry, [...(byEntry.get(match.entry) ?? []), match])
    for (const id of facts.ids.filter(isTelling))
      for (const at of index.ids(hashOf(id))) if (!byEntry.has(at)) byEntry.set(at, [])
    return [...byEntry].flatMap(([at, matches]) => {
      const state = stateAt[index.listOf[at] as number] ?? null
      const entry = entryAt(at)
      if (state === null || isLater(entry.value, state)) return []
      const found = findingOf(entry, state, matches, facts)
      return found === null ? [] : [found]
    })
  }
}

const searchOf = (method: Method) =>
  method === 'ofac' ? officialSearch : method === 'phonetic' ? phoneticSearch : nameSearch

/** What is known may lift a name that is likely: then names below the threshold are looked at too. */
const nameFloor = ({ births, countries, ids }: Facts, threshold: number): number =>
  births.length + countries.length + ids.length === 0
    ? Math.max(0.3, threshold)
    : Math.max(0.3, threshold - 0.2)

const isLater = ({ listedOn }: Entry, { entriesUntil }: ListState): boolean =>
  entriesUntil !== null && listedOn !== null && listedOn > entriesUntil

type OpenEntry = { readonly value: Entry; readonly facts: Facts }

const entryReader = (index: ListIndex): ((at: number) => OpenEntry) => {
  const known = new Map<number, OpenEntry>()
  return (at) => {
    const before = known.get(at)
    if (before !== undefined) return before
    const value = JSON.parse(index.entries.at(at)) as Entry
    const open = { value, facts: entryFacts(value) }
    if (known.size >= 5_000) known.clear()
    known.set(at, open)
    return open
  }
}

/** What an entry says beside its names, in the form in which it is compared. */
export const entryFacts = (entry: Entry): Facts => ({
  kind: entry.kind,
  births: entry.details.flatMap(({ kind, value, note }) => {
    const birth = kind === 'birth-date' ? birthOf(value, /^(?:circa|approx)/i.test(note ?? '')) : null
    return birth === null ? [] : [birth]
  }),
  countries: entryCountries(entry),
  ids: entryIds(entry).map(plainId),
})

const findingOf = (
  { value, facts: listed }: OpenEntry,
  state: ListState,
  matches: readonly NameMatch[],
  facts: Facts,
): Finding | null => {
  const names = matches
    .map(({ name, weak, comparison }): MatchedName => ({
      name,
      weak,
      comparison,
      score: comparison.score * (weak ? weakly : 1),
    }))
    .toSorted((a, b) => b.score - a.score || Number(a.weak) - Number(b.weak) || (a.name < b.name ? -1 : 1))
  const nameScore = names[0]?.score ?? 0
  const { score, parts } = adjust(nameScore, facts, listed)
  const shared = parts.some(({ fact }) => fact === 'identifier')
  if (names.length === 0 && !shared) return null
  return { score, nameScore, entry: value, state, names, facts: parts }
}

/** The score of a query against one entry: of all its names the best, with what else is known. */
export const scoreAgainst = ({ name, facts }: Query, entry: Entry): number => {
  const own = nameOf(name, entry.kind === 'person' ? 'person' : 'entity')
  const scores = entry.names.map(
    (each) => compare(own, nameOf(each.name, own.kind)).score * (each.quality === 'weak' ? weakly : 1),
  )
  return adjust(Math.max(0, ...scores), facts, entryFacts(entry)).score
}
