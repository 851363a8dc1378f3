import { z } from 'zod'
import { countryOf } from '../domain/country.js'
import { hsChapters } from '../messages/hs-chapters.js'
import { languageOf } from './languages.js'

/** Halves of a character, which no file can hold. */
const halves = /\p{Cs}/gu

/** One line of text as it was given: composed, without control characters, white space at its ends and runs of it within. */
export const plainLine = (text: string): string =>
  text
    .replace(halves, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()

/** Text of several lines: line ends are `\n`, white space at the end of lines and of the text goes. */
export const plainText = (text: string): string =>
  text
    .replace(halves, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\n])\p{Cc}/gu, ' ')
    .replace(/[^\S\n]+(?=\n|$)/g, '')
    .replace(/^\s+|\s+$/g, '')

const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(
      (text) => text !== '' && plainLine(text) === text,
      'one line of text, without white space around it',
    )
const lines = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text !== '' && plainText(text) === text, 'text without white space around it')

/** Several of a kind, none of them twice. */
const several = (one: z.ZodString, most: number) =>
  z
    .array(one)
    .max(most)
    .refine((texts) => new Set(texts).size === texts.length, 'each once')

export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)
export const isPhone = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= 3

/** A person, or a desk, through whom an organisation is reached: personal data, kept as given. */
export const ContactSchema = z
  .strictObject({
    person: line(200).nullable(),
    role: line(200).nullable(),
    emails: several(line(320).refine(isEmail, 'an e-mail address'), 10),
    phones: several(line(100).refine(isPhone, 'a telephone number'), 10),
  })
  .refine(
    ({ person, role, emails, phones }) =>
      person !== null || role !== null || emails.length + phones.length > 0,
    'a contact holds something',
  )
export type Contact = z.output<typeof ContactSchema>

/**
 * An organisation as it was given. What was not given is null or an empty list.
 */
export const OrganisationSchema = z.strictObject({
  name: line(300),
  /** Other names, and the name in other scripts. */
  aliases: several(line(300), 50),
  /** A code of the country table, as a rule ISO 3166-1 alpha-3. */
  country: z
    .string()
    .refine((code) => countryOf(code) !== null, 'a country')
    .nullable(),
  address: lines(1000).nullable(),
  /** The number under which a register holds it, and which register or kind of number that is (`MB`, `OGRN`). */
  register: z.strictObject({ number: line(100), kind: line(100).nullable() }).nullable(),
  taxNumber: line(100).nullable(),
  /** A section or division of NACE Rev. 2, or words. */
  sector: line(300).nullable(),
  /** Chapters of the HS, two digits, in their order. */
  chapters: z
    .array(z.string().refine((code) => Object.hasOwn(hsChapters, code), 'a chapter of the HS'))
    .refine(
      (codes) => codes.every((code, at) => at === 0 || (codes[at - 1] as string) < code),
      'each chapter once, in their order',
    ),
  offers: lines(5000).nullable(),
  seeks: lines(5000).nullable(),
  /** Codes of ISO 639-1 where the language is known, else as given. */
  languages: several(line(50).refine((text) => !/[;,|/]/.test(text) && languageOf(text) === text, 'a language'), 50),
  contacts: z.array(ContactSchema).max(20),
  /** Addresses on the web, the organisation’s own first. */
  links: several(line(2000).refine((text) => linkOf(text) === text, 'an address that begins with https://'), 50),
  /** The day on which somebody last made sure of it, `2024-05-31`. */
  verifiedOn: z
    .string()
    .refine((text) => dayOf(text) === text, 'a day')
    .nullable(),
  note: lines(10_000).nullable(),
  /** Where the entry comes from, as whoever entered it says. */
  source: line(500).nullable(),
}) // prettier-ignore
export type Organisation = z.output<typeof OrganisationSchema>

/** An organisation of which nothing is known but its name. */
export const organisationNamed = (name: string): Organisation => ({
  name,
  aliases: [],
  country: null,
  address: null,
  register: null,
  taxNumber: null,
  sector: null,
  chapters: [],
  offers: null,
  seeks: null,
  languages: [],
  contacts: [],
  links: [],
  verifiedOn: null,
  note: null,
  source: null,
})

/**
 * An address on the web as it is kept; null for what is none. One without a scheme is taken for `https`.
 * Others than `http` and `https` are refused: a link is opened by whoever reads the catalogue.
 */
export const linkOf = (text: string): string | null => {
  const given = text.trim()
  if (given === '' || /\s/.test(given)) return null
  const full = /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[^/:]+:\d/.test(given) ? given : `https://${given}`
  if (!URL.canParse(full)) return null
  const { protocol, hostname, href } = new URL(full)
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : null
}

/** A day from `2024-05-31`, `31.05.2024`, `31.5.2024.` or a date of a sheet; null for what is none. */
export const dayOf = (text: string): string | null => {
  const given = text.trim()
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(given) ?? []
  const [, d, m, y] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(given) ?? []
  const iso =
    year === undefined
      ? y === undefined
        ? null
        : `${y}-${(m as string).padStart(2, '0')}-${(d as string).padStart(2, '0')}`
      : `${year}-${month}-${day}`
  if (iso === null) return null
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/** All texts under which an organisation is known. */
export const namesOf = ({ name, aliases }: Pick<Organisation, 'name' | 'aliases'>): readonly string[] => [
  name,
  ...aliases.filter((alias) => alias !== name),
]
