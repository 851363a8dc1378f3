import type { MessageId } from '../messages/message.js'

const words = {
  name: 'catalogue.form-name',
  aliases: 'catalogue.aliases',
  country: 'catalogue.country',
  address: 'catalogue.address',
  register_number: 'catalogue.register',
  register_kind: 'catalogue.register-kind',
  tax_number: 'catalogue.tax',
  sector: 'catalogue.sector',
  hs_chapters: 'catalogue.chapters',
  offers: 'catalogue.offers',
  seeks: 'catalogue.seeks',
  languages: 'catalogue.languages',
  website: 'catalogue.website',
  links: 'catalogue.links',
  verified_on: 'catalogue.verified',
  note: 'catalogue.note',
  source: 'catalogue.origin',
  person: 'catalogue.person',
  role: 'catalogue.role',
  email: 'catalogue.email',
  phone: 'catalogue.phone',
} as const satisfies Readonly<Record<string, MessageId>>

/** The word for a field by its heading, and of a contact’s which contact it is of; null where it is not known. */
export const fieldWord = (
  field: string,
): { readonly word: MessageId; readonly contact: number | null } | null => {
  const [, number = '1', what] = /^contact_(?:(\d+)_)?(\w+)$/.exec(field) ?? []
  const word = Object.entries(words).find(([heading]) => heading === (what ?? field))?.[1]
  return word === undefined ? null : { word, contact: what === undefined ? null : Number(number) }
}
