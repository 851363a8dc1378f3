import type { ListedKind } from './facts.js'

/** A name a list gives to an entry. */
export type EntryName = {
  readonly name: string
  readonly kind: 'primary' | 'alias' | 'former'
  /** Weak: the list itself says that many others bear it. Null where the list does not say. */
  readonly quality: 'strong' | 'weak' | null
}

/** What a list says of an entry beside its names, as published. */
export type EntryDetail = {
  readonly kind: string
  readonly value: string
  readonly country: string | null
  readonly note: string | null
}

/** An entry of a list with all the list says of it. */
export type Entry = {
  readonly list: string
  readonly id: string
  readonly kind: ListedKind
  readonly name: string
  readonly names: readonly EntryName[]
  readonly programmes: readonly string[]
  readonly listedOn: string | null
  readonly updatedOn: string | null
  readonly legalBasis: string | null
  readonly remarks: string | null
  readonly details: readonly EntryDetail[]
}

/** `OFAC SDN:35233`: how an entry is named everywhere. */
export const entryKey = ({ list, id }: Pick<Entry, 'list' | 'id'>): string => `${list}:${id}`

/** Details whose country speaks of where a person or thing belongs. */
const countryKinds = new Set(['nationality', 'citizenship', 'address', 'flag', 'former-flag', 'birth-place'])
/** Details whose value is an identifier. */
const idKinds = new Set([
  'passport',
  'identification',
  'vessel-registration',
  'aircraft',
  'mmsi',
  'digital-currency',
])

/** Countries of an entry, each once. */
export const entryCountries = ({ details }: Pick<Entry, 'details'>): string[] =>
  [
    ...new Set(details.flatMap(({ kind, country }) => (countryKinds.has(kind) && country ? [country] : []))),
  ].toSorted()

/** Identifiers of an entry as the list writes them. */
export const entryIds = ({ details }: Pick<Entry, 'details'>): string[] =>
  details.flatMap(({ kind, value }) => (idKinds.has(kind) ? [value] : []))
