import { allCountries } from '../domain/country.js'
import { countryName } from '../messages/country-names.js'
import { findCountry } from '../messages/country-search.js'
import { hsChapters } from '../messages/hs-chapters.js'
import { languages, type Language } from '../messages/language.js'
import { productLabel } from '../messages/product-names.js'
import { toCyrillic } from '../messages/serbian-script.js'
import { listMeasures, listSources } from '../workbench/listings.js'

export type Found = {
  readonly kind: 'country' | 'product' | 'measure' | 'source'
  readonly id: string
  readonly name: string
  readonly detail: string
}

type Entry = Found & { readonly words: readonly string[] }

/** Case, accents and punctuation do not count: “cote divoire” is Côte d’Ivoire. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const countryEntries = (language: Language): Entry[] =>
  allCountries
    .filter(({ kind }) => kind === 'state' || kind === 'territory' || kind === 'group')
    .map(({ code, iso2 }) => ({
      kind: 'country',
      id: code,
      name: countryName(code, language),
      detail: code,
      words: [code, iso2 ?? '', ...languages.map((each) => countryName(code, each))],
    }))

const productEntries = (language: Language): Entry[] =>
  Object.entries(hsChapters).map(([code, { en, ru, sr }]) => ({
    kind: 'product',
    id: code,
    name: productLabel('HS', 2, code, language),
    detail: `HS ${code}`,
    words: [code, en, ru, sr],
  }))

const inLanguage = (
  name: { readonly en: string; readonly ru: string; readonly sr: string },
  language: Language,
): string =>
  language === 'sr-Cyrl' ? toCyrillic(name.sr) : language === 'sr-Latn' ? name.sr : name[language]

const measureEntries = (language: Language): Entry[] =>
  listMeasures().map(({ id, name, meaning }) => ({
    kind: 'measure',
    id,
    name: inLanguage(name, language),
    detail: meaning,
    words: [id, ...Object.values(name)],
  }))

const sourceEntries = (): Entry[] =>
  listSources().map(({ id, name, publisher }) => ({
    kind: 'source',
    id,
    name,
    detail: publisher,
    words: [id, name, publisher],
  }))

const tables = new Map<Language, readonly (Entry & { readonly keys: readonly string[] })[]>()
const entriesIn = (language: Language) => {
  const known = tables.get(language)
  if (known !== undefined) return known
  const entries = [
    ...countryEntries(language),
    ...productEntries(language),
    ...measureEntries(language),
    ...sourceEntries(),
  ].map((entry) => ({ ...entry, keys: entry.words.map(folded).filter((key) => key !== '') }))
  tables.set(language, entries)
  return entries
}

/** How well a query fits an entry: a code or name itself, its beginning, the beginning of a word, a part; null not at all. */
const fit = (keys: readonly string[], query: string): number | null => {
  if (keys.includes(query)) return 0
  if (keys.some((key) => key.startsWith(query))) return 1
  if (keys.some((key) => key.includes(` ${query}`))) return 2
  if (query.length >= 3 && keys.some((key) => key.includes(query))) return 3
  const words = query.split(' ')
  return words.length > 1 && keys.some((key) => words.every((word) => key.includes(word))) ? 4 : null
}

/**
 * Countries, products, measures and sources by a word in any of the languages, or by code; the best first. A country is
 * found by what people also call it and despite a slip.
 */
export const search = (query: string, language: Language, limit: number): Found[] => {
  const wanted = folded(query)
  if (wanted === '') return []
  const alias = findCountry(query)
  const meant = alias.ok ? [alias.code] : alias.suggestions
  return entriesIn(language)
    .flatMap((entry, order) => {
      const found = fit(entry.keys, wanted)
      const near = entry.kind === 'country' && meant.includes(entry.id)
      const rank = near ? Math.min(found ?? (alias.ok ? 0 : 5), 5) : found
      return rank === null ? [] : [{ entry, rank, order }]
    })
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map(({ entry: { kind, id, name, detail } }) => ({ kind, id, name, detail }))
}
