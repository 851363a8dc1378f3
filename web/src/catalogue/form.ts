import type { CatalogueEntry } from '../core.js'
import type { MessageId } from '../messages/message.js'

type Organisation = CatalogueEntry['organisation']

/** A contact as it is typed; several addresses or numbers are separated by semicolons. */
export type ContactForm = { person: string; role: string; emails: string; phones: string }

/** What the form of an entry holds, as it is typed; `aliases` and `links` one a line. */
export type OrganisationForm = {
  name: string
  aliases: string
  /** A code that was chosen, or what was typed. */
  country: string
  address: string
  registerNumber: string
  registerKind: string
  taxNumber: string
  sector: string
  chapters: readonly string[]
  /** Typed and not chosen: it is sent along, and read by the server. */
  chaptersTyped: string
  offers: string
  seeks: string
  languages: readonly string[]
  languagesTyped: string
  contacts: ContactForm[]
  website: string
  links: string
  verifiedOn: string
  note: string
  source: string
}

/** A table has columns for so many contacts of an organisation. */
export const mostContacts = 20

export const emptyContact = (): ContactForm => ({ person: '', role: '', emails: '', phones: '' })

/** A semicolon, a bar or a backslash that belongs to a thing has a backslash before it in a cell of several things. */
const listText = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;|]/g, '\\$&')).join('; ')
const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The form of an organisation; an empty one for null. */
export const formOf = (of: Organisation | null): OrganisationForm => ({
  name: of?.name ?? '',
  aliases: of?.aliases.join('\n') ?? '',
  country: of?.country ?? '',
  address: of?.address ?? '',
  registerNumber: of?.register?.number ?? '',
  registerKind: of?.register?.kind ?? '',
  taxNumber: of?.taxNumber ?? '',
  sector: of?.sector ?? '',
  chapters: of?.chapters ?? [],
  chaptersTyped: '',
  offers: of?.offers ?? '',
  seeks: of?.seeks ?? '',
  languages: of?.languages ?? [],
  languagesTyped: '',
  contacts:
    of?.contacts.map(({ person, role, emails, phones }) => ({
      person: person ?? '',
      role: role ?? '',
      emails: listText(emails),
      phones: listText(phones),
    })) ?? [],
  website: of?.links[0] ?? '',
  links: of?.links.slice(1).join('\n') ?? '',
  verifiedOn: of?.verifiedOn ?? '',
  note: of?.note ?? '',
  source: of?.source ?? '',
})

/** Cells by the headings of a table, as the API takes them. */
export type Cells = Readonly<Record<string, string>>

const contactHeading = (what: string, at: number): string =>
  at === 0 ? `contact_${what}` : `contact_${at + 1}_${what}`

const contactCells = (contacts: readonly ContactForm[]): Cells =>
  Object.fromEntries(
    contacts.flatMap(({ person, role, emails, phones }, at) => [
      [contactHeading('person', at), person],
      [contactHeading('role', at), role],
      [contactHeading('email', at), emails],
      [contactHeading('phone', at), phones],
    ]),
  )

const ownCells = (form: OrganisationForm): Cells => ({
  name: form.name,
  aliases: listText(linesIn(form.aliases)),
  country: form.country,
  address: form.address,
  register_number: form.registerNumber,
  register_kind: form.registerKind,
  tax_number: form.taxNumber,
  sector: form.sector,
  hs_chapters: [...form.chapters, form.chaptersTyped].filter((each) => each.trim() !== '').join(', '),
  offers: form.offers,
  seeks: form.seeks,
  languages: [...form.languages, form.languagesTyped].filter((each) => each.trim() !== '').join('; '),
  website: form.website,
  links: listText(linesIn(form.links)),
  verified_on: form.verifiedOn,
  note: form.note,
  source: form.source,
})

/** What a new entry is made of: the cells in which something stands. */
export const newCells = (form: OrganisationForm): Cells =>
  Object.fromEntries(
    Object.entries({ ...ownCells(form), ...contactCells(form.contacts) }).filter(
      ([, text]) => text.trim() !== '',
    ),
  )

/**
 * What a change sends: only cells that are others now, so that what somebody else changed meanwhile elsewhere in the entry stays. Contacts are
 * told apart by their place alone, so all of them go where one changed; those that are no more are emptied.
 */
export const changedCells = (before: OrganisationForm, now: OrganisationForm): Cells => {
  const [was, is] = [ownCells(before), ownCells(now)]
  const own = Object.entries(is).filter(([heading, text]) => text !== was[heading])
  const [had, has] = [contactCells(before.contacts), contactCells(now.contacts)]
  if (JSON.stringify(had) === JSON.stringify(has)) return Object.fromEntries(own)
  const emptied = Object.fromEntries(Object.keys(had).map((heading) => [heading, '']))
  return { ...Object.fromEntries(own), ...emptied, ...has }
}

/** A field, by its heading, and what is wrong with it. */
export type Wrong = { readonly field: string; readonly word: MessageId }

/** Headings under which a field is known where the server names what it could not keep by another word. */
const otherNames: Readonly<Record<string, string>> = {
  register: 'register_number',
  taxNumber: 'tax_number',
  chapters: 'hs_chapters',
  verifiedOn: 'verified_on',
  contacts: 'contact_person',
}

const words = {
  country: 'catalogue.wrong.country',
  register_kind: 'catalogue.wrong.register',
  hs_chapters: 'catalogue.wrong.chapters',
  website: 'catalogue.wrong.link',
  links: 'catalogue.wrong.link',
  verified_on: 'catalogue.wrong.day',
  email: 'catalogue.wrong.email',
  phone: 'catalogue.wrong.phone',
} as const satisfies Readonly<Record<string, MessageId>>

const wordOf = (heading: string): MessageId | undefined =>
  Object.entries(words).find(([known]) => known === heading)?.[1]

/** An address on the web, as far as can be said without asking. */
const isLink = (text: string): boolean => {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text) ? text : `https://${text}`
  return (
    /^https?:/i.test(full) && !/\s/.test(text) && URL.canParse(full) && new URL(full).hostname.includes('.')
  )
}

/**
 * What is wrong at which field.
 * @param columns what the server refused, as the error’s place has it: `country, contact_2_email`
 */
export const wrongFields = (columns: string, form: OrganisationForm): readonly Wrong[] =>
  columns
    .split(', ')
    .filter((column) => column !== '')
    .map((column): Wrong => {
      const heading = otherNames[column] ?? column
      if (column === 'name' && form.name.trim() === '') return { field: 'name', word: 'catalogue.wrong.name' }
      // The server reads both fields as one list.
      if (column === 'website' && (form.website.trim() === '' || isLink(form.website.trim())))
        return { field: 'links', word: 'catalogue.wrong.link' }
      const [, what = heading] = /^contact_(?:\d+_)?(email|phone)$/.exec(heading) ?? []
      const word = column === heading ? wordOf(what) : undefined
      return { field: heading, word: word ?? 'catalogue.wrong.other' }
    })

/** A contact that is too large is no error to the server, which leaves it out: it is refused here. */
export const tooLarge = ({ contacts }: OrganisationForm): readonly Wrong[] => {
  const beyond = (text: string, longest: number): boolean => {
    const items = text.split(/[;|\n]/).filter((item) => item.trim() !== '')
    return items.length > 10 || items.some((item) => item.trim().length > longest)
  }
  return contacts.flatMap(({ emails, phones }, at): Wrong[] => [
    ...(beyond(emails, 320)
      ? [{ field: contactHeading('email', at), word: 'catalogue.wrong.many' } as const]
      : []),
    ...(beyond(phones, 100)
      ? [{ field: contactHeading('phone', at), word: 'catalogue.wrong.many' } as const]
      : []),
  ])
}

/** An entry that may be the same organisation; the score of its name, null where a number is the same. */
export type AlikeEntry = { readonly id: string; readonly score: number | null }

/** The entries that a refusal of a duplicate names. */
export const alikeIn = (message: string): readonly AlikeEntry[] =>
  [...message.matchAll(/\b(org-\d+) \((?:name alike, ([\d.]+)|the same number)\)/g)].map(
    ([, id = '', score]) => ({ id, score: score === undefined ? null : Number(score) }),
  )
