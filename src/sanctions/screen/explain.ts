import type { Comparison, WordPair } from '../names/compare.js'
import { isPatronymic } from '../names/common-words.js'
import { romanise } from '../names/romanise.js'
import type { Adjusted, FactPart } from './adjust.js'
import type { Entry, EntryDetail } from './entry.js'
import type { ListedKind } from './facts.js'
import type { Finding } from './search.js'

/** Who the two sides are: what was asked for and a list, or two names of a file. */
export type Sides = { readonly left: string; readonly right: string }
const searched: Sides = { left: 'asked for', right: 'in the list' }

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const pairText = ({ left, right, how, score }: WordPair): string => {
  const both = `${left} ~ ${right}`
  if (how === 'same')
    return sameText(left, right) ? `${left} in both` : `${both}: the same in another script or spelling`
  if (how === 'sound') return `${both}: ${score >= 0.965 ? 'same sound' : 'similar sound'}`
  if (how === 'spelling') return `${both}: a letter or two differ`
  if (how === 'consonants') return `${both}: same consonants, vowels are not written or differ`
  if (how === 'initial') return `${both}: an initial stands for the word`
  return how === 'joined' ? `${both}: written together` : `${both}: two spellings of one name`
}

const onlyText = (words: readonly string[], where: string): string[] => {
  if (words.length === 0) return []
  const [first = ''] = words
  const father = words.length === 1 && isPatronymic(romanise(first).plain)
  if (father) return [`the patronymic ${first} is only ${where}`]
  return [`${words.join(', ')} ${words.length === 1 ? 'is' : 'are'} only ${where}`]
}

const notes: Readonly<Record<string, string>> = {
  'one-word-of-several': 'one shared word of several makes no match',
  'legal-forms-differ': 'the legal forms differ',
  abbreviation: 'the letters are the initials of the longer name',
}

/** What the score of two names comes from, in words. */
export const nameSentences = (comparison: Comparison, { left, right }: Sides = searched): string[] => [
  ...comparison.pairs.map(pairText),
  ...onlyText(comparison.leftOnly, left),
  ...onlyText(comparison.rightOnly, right),
  ...comparison.notes.map((note) => notes[note] ?? note.replaceAll('-', ' ')),
]

const factText = ({ fact, agreement, left, right }: FactPart, sides: Sides): string => {
  const each = `${left} ${sides.left}, ${right} ${sides.right}`
  if (fact === 'kind') return `kind differs: ${each}`
  if (fact === 'country')
    return agreement === 'same' ? `country ${left} in both` : `countries differ: ${each}`
  if (fact === 'identifier') return `identifier ${left} in both`
  if (agreement === 'same-day') return `born ${left} in both`
  if (agreement === 'same-year') return left === right ? `born ${left} in both` : `births agree: ${each}`
  if (agreement === 'day-differs') return `born in the same year, on other days: ${each}`
  return agreement === 'near' ? `births are close: ${each}` : `births differ: ${each}`
}

/** What else was compared, in words. */
export const factSentences = (parts: Adjusted['parts'], sides: Sides = searched): string[] =>
  parts.map((part) => factText(part, sides))

/** All that a finding rests on, in sentences. */
export const whyFound = ({ names, facts, state }: Finding): string[] => {
  const [best, ...others] = names
  return [
    ...(best === undefined ? ['no name is alike'] : nameSentences(best.comparison)),
    ...(best?.weak ? ['the list calls this alias weak: many bear it, it counts less'] : []),
    ...(others.length > 0
      ? [`${others.length} more name${others.length === 1 ? '' : 's'} of the entry match${others.length === 1 ? 'es' : ''}`]
      : []),
    ...factSentences(facts),
    ...(state.age > 7 ? [`the list is ${state.age} days old`] : []),
  ]
} // prettier-ignore

const confirming: Readonly<Record<ListedKind, string>> = {
  person:
    'A name alone never confirms a person: compare date and place of birth, nationality, and the numbers of documents',
  entity:
    'A name alone never confirms an organisation: compare its registration number, its address, and who owns and runs it',
  vessel: 'A name alone never confirms a vessel: compare its IMO number; names and flags change',
  aircraft: 'A tail number alone never confirms an aircraft: compare its construction number and operator',
}

const telling: Readonly<Record<ListedKind, readonly string[]>> = {
  person: ['birth-date', 'birth-place', 'nationality', 'citizenship', 'passport', 'identification'],
  entity: ['identification', 'established', 'address', 'website'],
  vessel: ['vessel-registration', 'mmsi', 'flag', 'vessel-type'],
  aircraft: ['aircraft', 'owner'],
}

const words: Readonly<Record<string, string>> = {
  'birth-date': 'born',
  'birth-place': 'born in',
  'vessel-registration': 'registered as',
}

/** What would confirm a finding, and what the list gives to compare it with. */
export const toConfirm = ({ kind, details }: Pick<Entry, 'kind' | 'details'>): string => {
  const given = telling[kind].flatMap((each) => {
    const values = [...new Set(details.filter((detail) => detail.kind === each).map(detailText))]
    return values.length === 0
      ? []
      : [`${words[each] ?? each.replaceAll('-', ' ')} ${values.slice(0, 3).join(' or ')}`]
  })
  return given.length === 0
    ? `${confirming[kind]}; the list gives none of these.`
    : `${confirming[kind]}; the list gives: ${given.join('; ')}.`
}

const detailText = ({ value, country, note, kind }: EntryDetail): string => {
  const circa = kind === 'birth-date' && /^(?:circa|approx)/i.test(note ?? '') ? 'about ' : ''
  return `${circa}${value}${country !== null && country !== value && kind !== 'nationality' && kind !== 'citizenship' ? ` (${country})` : ''}`
}
