import type { Organisation } from './organisation.js'
import { namesOf } from './organisation.js'
import { wordsIn } from './words.js'

/**
 * Whether a text names an organisation or somebody there: a reason that outlives an entry must not. A name counts where all its words stand in
 * the text, in either script; a number, an address of e-mail or a telephone number where it stands there.
 */
export const mentions = (text: string, organisation: Organisation): boolean => {
  const words = new Set(wordsIn(text).map(({ key }) => key))
  const plain = plainOf(text)
  const names = [...namesOf(organisation), ...organisation.contacts.flatMap(({ person }) => person ?? [])]
  const numbers = [
    organisation.register?.number,
    organisation.taxNumber,
    ...organisation.contacts.flatMap(({ emails, phones }) => [...emails, ...phones]),
    ...organisation.links.map((link) => new URL(link).hostname.replace(/^www\./, '')),
  ]
  return (
    names.some((name) => {
      const keys = wordsIn(name).map(({ key }) => key)
      return keys.length > 0 && keys.every((key) => words.has(key))
    }) || numbers.some((number) => number && plainOf(number).length >= 4 && plain.includes(plainOf(number)))
  )
}

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '')
