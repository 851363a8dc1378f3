import { countryOf } from '../../domain/country.js'
import { refusal } from '../../domain/problem.js'
import { findCountry } from '../../messages/country-search.js'
import { birthsIn, type Birth } from './births.js'

/** What a list names. */
export const listedKinds = ['person', 'entity', 'vessel', 'aircraft'] as const
export type ListedKind = (typeof listedKinds)[number]

/** What is known of a person or thing beside its name; empty where nothing is. */
export type Facts = {
  readonly kind: ListedKind | null
  readonly births: readonly Birth[]
  /** Codes of the country table: nationality, citizenship, address, flag. */
  readonly countries: readonly string[]
  /** As {@link plainId} writes them. */
  readonly ids: readonly string[]
}

export const noFacts: Facts = { kind: null, births: [], countries: [], ids: [] }

/** What is known, as a person writes it in options or in the cells of a file. */
export type GivenFacts = {
  readonly kind?: string | null | undefined
  readonly birth?: string | null | undefined
  readonly country?: string | null | undefined
  readonly id?: string | null | undefined
}

/**
 * Reads what was given.
 * @throws Refusal `screen-facts` naming the part that cannot be read: nothing is left out in silence
 */
export const factsOf = ({ kind, birth, country, id }: GivenFacts): Facts => ({
  kind: kindOf(kind),
  births: filled(birth, birthsIn, (text) => `“${text}” is no date of birth.`),
  countries: filled(country, countriesIn, (text) => `“${text}” holds a country that is not known.`),
  ids: filled(id, idsIn, (text) => `“${text}” is no identifier.`),
})

const filled = <T>(
  text: string | null | undefined,
  read: (text: string) => readonly T[],
  says: (text: string) => string,
): readonly T[] => {
  if (text === null || text === undefined || text.trim() === '') return []
  const found = read(text)
  const parts = text.split(/[;|]/).filter((part) => part.trim() !== '').length
  if (found.length < parts) throw refusal('screen-facts', says(text))
  return found
}

const kinds: Readonly<Record<string, ListedKind>> = {
  person: 'person', individual: 'person', people: 'person', entity: 'entity', organisation: 'entity', organization: 'entity',
  company: 'entity', firm: 'entity', enterprise: 'entity', vessel: 'vessel', ship: 'vessel', aircraft: 'aircraft',
} // prettier-ignore

const kindOf = (text: string | null | undefined): ListedKind | null => {
  const word = text?.trim().toLowerCase() ?? ''
  if (word === '') return null
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined
  if (kind !== undefined) return kind
  throw refusal('screen-facts', `“${text}” is none of ${listedKinds.join(', ')}.`)
}

/** Countries by code or name, parted by semicolons or bars. */
const countriesIn = (text: string): readonly string[] =>
  text.split(/[;|]/).flatMap((part) => {
    if (part.trim() === '') return []
    const found = findCountry(part.trim())
    return found.ok ? [found.code] : []
  })

const idsIn = (text: string): readonly string[] =>
  text.split(/[;|]/).flatMap((part) => {
    const id = plainId(part)
    return id === '' ? [] : [id]
  })

/** An identifier without what spellings differ in: `IMO 9187629` is `9187629`, `AB 12-34` is `AB1234`. */
export const plainId = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*(?:IMO|MMSI|INN|OGRN|LEI|NO\.?|PASSPORT)(?=[\s:.\d])/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether an identifier says who is meant by itself: six signs, four of them digits. */
export const isTelling = (id: string): boolean => id.length >= 6 && (id.match(/\d/g)?.length ?? 0) >= 4

/** A country of a list’s row as a code; null where it is none of the table. */
export const listedCountry = (text: string | null): string | null => {
  if (text === null || text === '') return null
  if (countryOf(text) !== null) return text
  const found = findCountry(text)
  return found.ok ? found.code : null
}
