import { findCountry } from '../messages/country-search.js'
import { headingOf, type Column } from './columns.js'
import { readChapters } from './chapters.js'
import { languageOf } from './languages.js'
import { listIn, listText } from './lists.js'
import {
  ContactSchema,
  dayOf,
  isEmail,
  isPhone,
  linkOf,
  OrganisationSchema,
  organisationNamed,
  plainLine,
  plainText,
  type Contact,
  type Organisation,
} from './organisation.js'

/** The cells of one organisation, by {@link headingOf}; an empty one is one that was not given. */
export type GivenCells = Readonly<Record<string, string>>

/** What is wrong with a cell. Of a contact’s it says nothing of what stands there. */
export type CellProblem = { readonly column: string; readonly says: string; readonly remedy: string }

/** An organisation read from cells: what they gave, so that what was not given of a known one can stay. */
export type GivenOrganisation = {
  /** The entry’s id, where the cells name one. */
  readonly id: string | null
  readonly organisation: Organisation
  /** Keys of the organisation that something was given for. */
  readonly given: readonly (keyof Organisation)[]
  /** Names of media files. */
  readonly media: readonly string[]
  readonly problems: readonly CellProblem[]
}

/** Reads the cells of a row. What cannot be read is a problem of that cell, and left out of the organisation. */
export const readCells = (cells: GivenCells): GivenOrganisation => {
  const problems: CellProblem[] = []
  const refuse = (column: string, says: string, remedy: string): null => {
    problems.push({ column, says, remedy })
    return null
  }
  const raw = (column: Column, number = 1): string => cells[headingOf(column, number)] ?? ''
  const one = (column: Column): string | null => plainLine(raw(column)) || null
  const many = (column: Column): string | null => plainText(raw(column)) || null
  const list = (column: Column): string[] => [...new Set(listIn(raw(column)).map(plainLine))]
  const name = one('name')
  if (name === null) refuse('name', 'There is no name.', 'Give the organisation’s name.')
  const registerNumber = one('register_number')
  const registerKind = one('register_kind')
  if (registerNumber === null && registerKind !== null)
    refuse('register_kind', 'There is a register without a number.', 'Give the number in register_number, or leave this empty.')
  const organisation: Organisation = {
    ...organisationNamed(name ?? ''),
    aliases: list('aliases'),
    country: countryIn(one('country'), refuse),
    address: many('address'),
    register: registerNumber === null ? null : { number: registerNumber, kind: registerKind },
    taxNumber: one('tax_number'),
    sector: one('sector'),
    chapters: chaptersIn(raw('hs_chapters'), refuse),
    offers: many('offers'),
    seeks: many('seeks'),
    languages: [...new Set(raw('languages').split(/[;,|/\n]/).map(plainLine).filter(Boolean).map(languageOf))],
    contacts: contactsIn(cells, refuse),
    links: linksIn([one('website'), ...list('links')], refuse),
    verifiedOn: dayIn(one('verified_on'), refuse),
    note: many('note'),
    source: one('source'),
  }
  const id = one('id')
  const media = list('media')
  if (problems.length === 0) problems.push(...tooLong(organisation))
  return { id, organisation, given: givenKeys(organisation), media, problems }
} // prettier-ignore

type Refuse = (column: string, says: string, remedy: string) => null

/** What something was given for: neither null nor empty. */
export const givenKeys = (organisation: Organisation): (keyof Organisation)[] =>
  (Object.keys(organisation) as (keyof Organisation)[]).filter((key) => {
    const value = organisation[key]
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  })

const countryIn = (text: string | null, refuse: Refuse): string | null => {
  if (text === null) return null
  const found = findCountry(text)
  return found.ok
    ? found.code
    : refuse(
        'country',
        `“${text.slice(0, 60)}” is not a country.`,
        'Write an ISO code such as SRB, or a name in English, Russian or Serbian.',
      )
}

const chaptersIn = (text: string, refuse: Refuse): string[] => {
  const { chapters, unread } = readChapters(text)
  if (unread.length > 0)
    refuse(
      'hs_chapters',
      `“${unread.join(' ').slice(0, 60)}” is no chapter of the HS.`,
      'Write chapters of two digits, or ranges of them: 44, 84-85.',
    )
  return [...chapters]
}

const linksIn = (texts: readonly (string | null)[], refuse: Refuse): string[] => {
  const given = texts.filter((text) => text !== null)
  const links = given.flatMap((text) => linkOf(text) ?? [])
  if (links.length < given.length)
    refuse('website', 'An address on the web cannot be read.', 'Write it as https://www.example.org.')
  return [...new Set(links)]
}

const dayIn = (text: string | null, refuse: Refuse): string | null =>
  text === null
    ? null
    : (dayOf(text) ??
      refuse('verified_on', `“${text.slice(0, 30)}” is not a day.`, 'Write it as 2024-05-31 or 31.05.2024.'))

const contactColumns: Readonly<Record<keyof Contact, Column>> = {
  person: 'contact_person',
  role: 'contact_role',
  emails: 'contact_email',
  phones: 'contact_phone',
}

const contactsIn = (cells: GivenCells, refuse: Refuse): Contact[] => {
  const numbers = Array.from({ length: 20 }, (_, at) => at + 1)
  return numbers.flatMap((number) => {
    const text = (column: Column) => cells[headingOf(column, number)] ?? ''
    const listed = (column: Column) => [...new Set(listIn(text(column)).map(plainLine))]
    const emails = listed('contact_email').map((each) => each.replace(/^mailto:/i, ''))
    const phones = listed('contact_phone')
    if (!emails.every(isEmail))
      refuse(
        headingOf('contact_email', number),
        'An e-mail address cannot be read.',
        'Separate several with semicolons.',
      )
    if (!phones.every(isPhone))
      refuse(
        headingOf('contact_phone', number),
        'A telephone number has no digits.',
        'Separate several with semicolons.',
      )
    const contact = {
      person: plainLine(text('contact_person')) || null,
      role: plainLine(text('contact_role')) || null,
      emails,
      phones,
    }
    if (contact.person === null && contact.role === null && emails.length === 0 && phones.length === 0)
      return []
    const kept = ContactSchema.safeParse(contact)
    if (kept.success) return [contact]
    const [issue] = kept.error.issues
    const column = contactColumns[String(issue?.path[0]) as keyof Contact] ?? 'contact_person'
    if (emails.every(isEmail) && phones.every(isPhone))
      refuse(
        headingOf(column, number),
        `The contact cannot be kept (${issue?.message ?? 'too much'}).`,
        'Shorten it, or give the rest as a further contact.',
      )
    return []
  })
}

/** What the schema refuses still: texts longer than any of their kind. */
const tooLong = (organisation: Organisation): CellProblem[] => {
  const parsed = OrganisationSchema.safeParse(organisation)
  if (parsed.success) return []
  return parsed.error.issues.slice(0, 1).map(({ path, message }) => ({
    column: String(path[0] ?? ''),
    says: `It cannot be kept (${message}).`,
    remedy: 'Shorten it, or put it into a media file.',
  }))
}

/** The cells of an organisation: what {@link readCells} reads back. */
export const cellsOf = (organisation: Organisation): GivenCells => {
  const { register, contacts, links } = organisation
  const cells: Partial<Record<Column, string>> = {
    name: organisation.name,
    aliases: listText(organisation.aliases),
    country: organisation.country ?? '',
    address: organisation.address ?? '',
    register_number: register?.number ?? '',
    register_kind: register?.kind ?? '',
    tax_number: organisation.taxNumber ?? '',
    sector: organisation.sector ?? '',
    hs_chapters: organisation.chapters.join(', '),
    offers: organisation.offers ?? '',
    seeks: organisation.seeks ?? '',
    languages: organisation.languages.join('; '),
    website: links[0] ?? '',
    links: listText(links.slice(1)),
    verified_on: organisation.verifiedOn ?? '',
    note: organisation.note ?? '',
    source: organisation.source ?? '',
  }
  const numbered = contacts.flatMap(({ person, role, emails, phones }, at) => [
    [headingOf('contact_person', at + 1), person ?? ''],
    [headingOf('contact_role', at + 1), role ?? ''],
    [headingOf('contact_email', at + 1), listText(emails)],
    [headingOf('contact_phone', at + 1), listText(phones)],
  ])
  return { ...cells, ...Object.fromEntries(numbered) }
}
