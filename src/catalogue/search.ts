import { languages } from '../messages/language.js'
import { countryName } from '../messages/country-names.js'
import { hsChapters } from '../messages/hs-chapters.js'
import { toCyrillic } from '../messages/serbian-script.js'
import type { Catalogue } from './read-store.js'
import { numberOf, type Entry } from './entry.js'
import { sectionNames, sectionOf } from './sectors.js'
import { fit, wordsIn } from './words.js'

/** Where a word was found, and what a find there counts. */
const weights = {
  name: 5,
  alias: 4.5,
  number: 4,
  chapter: 3,
  sector: 3,
  offers: 3,
  seeks: 2.5,
  link: 2,
  contact: 2,
  country: 1.5,
  address: 1,
  language: 1,
  note: 1,
  source: 0.5,
} as const
export type Field = keyof typeof weights

/** Why an entry was found: the word as it was asked, where, and how it stands there. */
export type Reason = { readonly asked: string; readonly field: Field; readonly found: string }

/** An entry that fits; `score` is for the order alone. */
export type Hit = { readonly entry: Entry; readonly score: number; readonly reasons: readonly Reason[] }

export type Filter = {
  /** Has one of these chapters. */
  readonly chapters?: readonly string[]
  /** Sections or divisions of NACE, or words of the sector. */
  readonly sector?: string | undefined
  readonly country?: string | undefined
  /** Says what it offers, or seeks; words are then not looked for in the other of the two. */
  readonly side?: Side | undefined
}

export const sides = ['offers', 'seeks'] as const
export type Side = (typeof sides)[number]
const otherSide = { offers: 'seeks', seeks: 'offers' } as const satisfies Record<Side, Side>

/** @param words in any of the languages and scripts; all of them must be found. None: every entry that fits the filter, by name */
export type Search = (words: string, filter?: Filter) => readonly Hit[]

type Posting = { readonly at: number; readonly field: Field; readonly found: string }

/**
 * Makes the index of a catalogue, in memory and of this moment: nothing of it is kept, so that nothing of an erased entry stays in it.
 */
export const searchOf = ({ entries }: Pick<Catalogue, 'entries'>): Search => {
  const words = indexOf(entries)
  const vocabulary = [...words.keys()]
  return (text, filter = {}) => {
    const fits = filterOf(filter)
    const asked = wordsIn(text)
    const open = new Set([...entries.keys()].filter((at) => fits(entries[at] as Entry)))
    if (asked.length === 0)
      return text.trim() === '' ? inOrder([...open].map((at) => ({ entry: entries[at] as Entry, score: 0, reasons: [] }))) : []
    const found = asked.map(({ word, key }) => best(word, key, words, vocabulary, open, filter.side))
    const [first, ...others] = found.toSorted((a, b) => a.size - b.size)
    const hits = [...(first as Found)].flatMap(([at]): Hit[] => {
      if (others.some((each) => !each.has(at))) return []
      const all = found.map((each) => each.get(at) as Scored)
      const score = all.reduce((sum, each) => sum + each.score, 0)
      return [{ entry: entries[at] as Entry, score: Math.round(score * 1000) / 1000, reasons: all.map(({ reason }) => reason) }]
    })
    return inOrder(hits)
  }
} // prettier-ignore

type Scored = { readonly score: number; readonly reason: Reason }
type Found = ReadonlyMap<number, Scored>

/** By entry the best place at which a word stands. */
const best = (
  asked: string,
  key: string,
  words: ReadonlyMap<string, readonly Posting[]>,
  vocabulary: readonly string[],
  open: ReadonlySet<number>,
  side: Side | undefined,
): Found => {
  const found = new Map<number, Scored>()
  for (const there of vocabulary) {
    const fitting = fit(key, there)
    if (fitting === 0) continue
    for (const { at, field, found: word } of words.get(there) as readonly Posting[]) {
      if (!open.has(at) || (side !== undefined && field === otherSide[side])) continue
      const score = weights[field] * fitting
      if (score > (found.get(at)?.score ?? 0)) found.set(at, { score, reason: { asked, field, found: word } })
    }
  }
  return found
}

const inOrder = (hits: readonly Hit[]): readonly Hit[] =>
  hits.toSorted(
    (a, b) =>
      b.score - a.score ||
      a.entry.organisation.name.localeCompare(b.entry.organisation.name, 'en') ||
      numberOf(a.entry.id) - numberOf(b.entry.id),
  )

const indexOf = (entries: readonly Entry[]): ReadonlyMap<string, readonly Posting[]> => {
  const words = new Map<string, Posting[]>()
  const put = (at: number, field: Field, key: string, found: string): void => {
    const postings = words.get(key)
    const posting = { at, field, found }
    if (postings === undefined) words.set(key, [posting])
    else postings.push(posting)
  }
  for (const [at, { organisation }] of entries.entries()) {
    for (const [field, text] of textsOf(organisation))
      for (const { key, word } of wordsIn(text)) put(at, field, key, word)
    for (const [field, terms] of termsOf(organisation))
      for (const { key, found } of terms) put(at, field, key, found)
  }
  return words
}

const textsOf = (given: Entry['organisation']): readonly (readonly [Field, string])[] => [
  ['name', given.name],
  ...given.aliases.map((alias) => ['alias', alias] as const),
  ['number', `${given.register?.number ?? ''} ${given.taxNumber ?? ''}`],
  ['sector', given.sector ?? ''],
  ['offers', given.offers ?? ''],
  ['seeks', given.seeks ?? ''],
  ['link', given.links.map((link) => link.replace(/^https?:\/\/(?:www\.)?/, '').replaceAll('.', ' ')).join(' ')],
  ...given.contacts.flatMap(({ person, role, emails, phones }) =>
    [person, role, ...emails, ...phones].flatMap((text) => (text === null ? [] : [['contact', text] as const])),
  ),
  ['address', given.address ?? ''],
  ['language', given.languages.join(' ')],
  ['note', given.note ?? ''],
  ['source', given.source ?? ''],
] // prettier-ignore

type Term = { readonly key: string; readonly found: string }

/** Words that stand for a code: names of chapters, sections and countries in each language. */
const termsOf = ({
  chapters,
  sector,
  country,
}: Entry['organisation']): readonly (readonly [Field, readonly Term[]])[] => {
  const section = sector === null ? null : sectionOf(sector)
  return [
    ...chapters.map((code) => ['chapter', chapterTerms(code)] as const),
    ...(section === null ? [] : [['sector', sectorTerms(section)] as const]),
    ...(country === null ? [] : [['country', countryTerms(country)] as const]),
  ]
}

const termsUnder = (names: readonly string[], shown: (word: string) => string): readonly Term[] => {
  const keys = new Map(names.flatMap((name) => wordsIn(name).map(({ key, word }) => [key, shown(word)])))
  return [...keys].map(([key, found]) => ({ key, found }))
}

/** Looked up once: thousands of entries have the same few. */
const remembering = (make: (code: string) => readonly Term[]): ((code: string) => readonly Term[]) => {
  const known = new Map<string, readonly Term[]>()
  return (code) => {
    const before = known.get(code)
    if (before !== undefined) return before
    const made = make(code)
    known.set(code, made)
    return made
  }
}

const chapterTerms = remembering((code) => {
  const { en, ru, sr } = hsChapters[code] as (typeof hsChapters)[string]
  return [
    { key: code, found: `HS ${code}` },
    ...termsUnder([en, ru, sr, toCyrillic(sr)], (word) => `HS ${code}: ${word}`),
  ]
})

const sectorTerms = remembering((section) =>
  termsUnder(
    sectionNames().find((each) => each.section === section)?.names ?? [],
    (word) => `NACE ${section}: ${word}`,
  ),
)

const countryTerms = remembering((code) =>
  termsUnder([code, ...languages.map((language) => countryName(code, language))], (word) => word),
)

/** What a filter asks of an entry, each part by itself; one that is not asked for fits all. */
export const filterParts = ({
  chapters = [],
  sector,
  country,
  side,
}: Filter): Readonly<Record<keyof Filter, (entry: Pick<Entry, 'organisation'>) => boolean>> => {
  const inSector = sector === undefined ? null : sectorFilter(sector)
  return {
    chapters: ({ organisation: { chapters: own } }) =>
      chapters.length === 0 || own.some((code) => chapters.includes(code)),
    sector: ({ organisation: { sector: own } }) => inSector === null || (own !== null && inSector(own)),
    country: ({ organisation: { country: own } }) => country === undefined || own === country,
    side: ({ organisation }) => side === undefined || organisation[side] !== null,
  }
}

const filterOf = (filter: Filter): ((entry: Entry) => boolean) => {
  const parts = Object.values(filterParts(filter))
  return (entry) => parts.every((fits) => fits(entry))
}

/** `C` and `manufacturing` find `C31`, `31` finds `31.01`, words find the sectors that hold them. */
export const sectorFilter = (wanted: string): ((sector: string) => boolean) => {
  const letter = /^[a-u]$/i.test(wanted.trim()) ? wanted.trim().toUpperCase() : null
  if (letter !== null) return (sector) => sectionOf(sector) === letter
  const digits = sectionOf(wanted) === null ? null : (/\d\d[\d.]*/.exec(wanted)?.[0] ?? null)
  if (digits !== null)
    return (sector) => sectionOf(sector) !== null && (/\d\d[\d.]*/.exec(sector)?.[0] ?? '').startsWith(digits)
  const asked = wordsIn(wanted)
  return (sector) => {
    const section = sectionOf(sector)
    const there = [...wordsIn(sector), ...(section === null ? [] : sectorTerms(section))].map(
      ({ key }) => key,
    )
    return asked.length > 0 && asked.every(({ key }) => there.some((each) => fit(key, each) > 0))
  }
}
