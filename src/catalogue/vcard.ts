import { cellsOf, type GivenCells } from './cells.js'
import type { Column } from './columns.js'
import { headingOf } from './columns.js'
import { listText } from './lists.js'
import type { Organisation } from './organisation.js'
import { escaped, folded, partsOf, type Vcard, type VcardProperty } from './vcard-lines.js'

/** Columns that vCard has no property of its own for. */
const own = {
  country: 'X-RAPPORT-COUNTRY',
  register_number: 'X-RAPPORT-REGISTER-NUMBER',
  register_kind: 'X-RAPPORT-REGISTER-KIND',
  tax_number: 'X-RAPPORT-TAX-NUMBER',
  hs_chapters: 'X-RAPPORT-HS-CHAPTERS',
  offers: 'X-RAPPORT-OFFERS',
  seeks: 'X-RAPPORT-SEEKS',
  verified_on: 'X-RAPPORT-VERIFIED-ON',
  source: 'X-RAPPORT-SOURCE',
} as const satisfies Partial<Record<Column, string>>

/** What of a card is told by other properties, or tells nothing of an organisation. */
const passed = new Set(['VERSION', 'N', 'KIND', 'REV', 'PRODID', 'SORT-STRING', 'CLASS', 'NAME', 'PROFILE', 'CLIENTPIDMAP', 'X-ABLABEL', 'X-ABADR', 'X-ABSHOWAS']) // prettier-ignore

/** The cells of a card, and the properties that were left out. */
export type VcardCells = { readonly cells: GivenCells; readonly leftOut: readonly string[] }

/**
 * An organisation from a card: `ORG`, or where there is none `FN`, is its name. `FN` and `N` of a card with an `ORG` name a person, unless the
 * card is of an organisation. Properties of a group (`c2.EMAIL`) belong to one contact.
 */
export const vcardCells = ({ properties }: Vcard): VcardCells => {
  const values = (name: string) => properties.filter((each) => each.name === name)
  const first = (name: string): string => {
    const [found] = values(name)
    return found === undefined ? '' : partsOf(found.value, null).join('')
  }
  const all = (name: string): string[] => values(name).map(({ value }) => partsOf(value, null).join('').trim())
  const organisation = (values('ORG')[0] === undefined ? '' : partsOf((values('ORG')[0] as VcardProperty).value, ';')[0] ?? '').trim()
  const full = first('FN').trim() || personIn(first('N') === '' ? '' : (values('N')[0] as VcardProperty).value)
  const ofOrganisation = /^(?:org|organization)$/i.test(first('KIND').trim()) || /^company$/i.test(first('X-ABSHOWAS').trim()) || organisation === ''
  const name = organisation || full
  const person = ofOrganisation || full === name ? '' : full
  const address = addressIn(values('ADR')[0])
  const categories = values('CATEGORIES').flatMap(({ value }) => partsOf(value, ','))
  const cells: Partial<Record<Column, string>> = {
    name,
    aliases: listText([...values('NICKNAME').flatMap(({ value }) => partsOf(value, ',')), ...(ofOrganisation && full !== name && full !== '' ? [full] : [])]),
    address: address.text,
    sector: categories.map((each) => each.trim()).filter(Boolean).join('; '),
    languages: all('LANG').join('; '),
    website: all('URL')[0] ?? '',
    links: listText(all('URL').slice(1)),
    note: all('NOTE').join('\n'),
    id: /^urn:x-rapport:(org-\d+)$/.exec(first('UID'))?.[1] ?? '',
    ...Object.fromEntries(Object.entries(own).map(([column, property]) => [column, first(property)])),
  }
  const known = new Set<string>([...passed, ...Object.values(own), ...contactProperties, 'ORG', 'FN', 'NICKNAME', 'ADR', 'CATEGORIES', 'LANG', 'URL', 'NOTE', 'UID'])
  return {
    cells: { ...cells, country: cells.country || address.country, ...contactCells(properties, person) },
    leftOut: [...new Set(properties.map((each) => each.name))].filter((each) => !known.has(each)),
  }
} // prettier-ignore

/** `N:Petrović;Ana;;;` */
const personIn = (value: string): string => {
  const [family = '', given = '', more = ''] = partsOf(value, ';')
  return [given, more, family]
    .map((each) => each.trim())
    .filter(Boolean)
    .join(' ')
}

/** Post box, annex, street, town, region, code, country (RFC 6350, 6.3.1). */
const addressIn = (property: VcardProperty | undefined): { text: string; country: string } => {
  if (property === undefined) return { text: '', country: '' }
  const [box = '', annex = '', street = '', town = '', region = '', code = '', country = ''] = partsOf(
    property.value,
    ';',
  ).map((part) => part.trim())
  const place = [code, town].filter(Boolean).join(' ')
  return { text: [street, annex, box, place, region].filter(Boolean).join(', '), country }
}

const contactProperties = ['TEL', 'EMAIL', 'TITLE', 'ROLE', 'RELATED'] as const

/** Contacts by group, in the order of the card; what has no group is one contact. */
const contactCells = (properties: readonly VcardProperty[], person: string): Record<string, string> => {
  const contacts = new Map<string, VcardProperty[]>()
  if (person !== '') contacts.set('', [])
  for (const each of properties)
    if ((contactProperties as readonly string[]).includes(each.name)) {
      const group = /^c\d+$/.test(each.group ?? '') ? (each.group as string) : ''
      contacts.set(group, [...(contacts.get(group) ?? []), each])
    }
  return Object.fromEntries(
    [...contacts].flatMap(([group, held], at) => {
      const texts = (name: string) =>
        held.filter((each) => each.name === name).map(({ value }) => partsOf(value, null).join('').trim())
      const related = texts('RELATED')[0] ?? ''
      return [
        [headingOf('contact_person', at + 1), group === '' ? person || related : related],
        [headingOf('contact_role', at + 1), [...texts('TITLE'), ...texts('ROLE')][0] ?? ''],
        [headingOf('contact_email', at + 1), listText(texts('EMAIL'))],
        [headingOf('contact_phone', at + 1), listText(texts('TEL').map((tel) => tel.replace(/^tel:/i, '')))],
      ]
    }),
  ) as Record<string, string>
}

/** An organisation as a card of version 4.0; {@link vcardCells} reads it back whole. */
export const vcardOf = (id: string, organisation: Organisation): string => {
  const { name, aliases, address, country, sector, languages, links, note, contacts } = organisation
  const cells = cellsOf(organisation)
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:urn:x-rapport:${id}`,
    `FN:${escaped(name)}`,
    `ORG:${escaped(name)}`,
    ...(aliases.length === 0 ? [] : [`NICKNAME:${aliases.map(escaped).join(',')}`]),
    ...(address === null ? [] : [`ADR:;;${escaped(address)};;;;`]),
    ...Object.entries(own).flatMap(([column, property]) => {
      const text = column === 'country' ? (country ?? '') : (cells[column] ?? '')
      return text === '' ? [] : [`${property}:${escaped(text)}`]
    }),
    ...(sector === null ? [] : [`CATEGORIES:${escaped(sector)}`]),
    ...languages.map((language) => `LANG:${escaped(language)}`),
    ...links.map((link) => `URL:${escaped(link)}`),
    ...(note === null ? [] : [`NOTE:${escaped(note)}`]),
    ...contacts.flatMap(({ person, role, emails, phones }, at) => [
      ...(person === null ? [] : [`c${at + 1}.RELATED;TYPE=contact;VALUE=text:${escaped(person)}`]),
      ...(role === null ? [] : [`c${at + 1}.ROLE:${escaped(role)}`]),
      ...emails.map((email) => `c${at + 1}.EMAIL:${escaped(email)}`),
      ...phones.map((phone) => `c${at + 1}.TEL;VALUE=text:${escaped(phone)}`),
    ]),
    'END:VCARD',
  ]
  return lines.map(folded).join('')
}
