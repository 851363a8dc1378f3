import { at, attached, isCapital, phrase, type Scan } from './scan.js'

/** What is counted, as it is written, in lower case. */
export type Noun = { readonly unit: string; readonly next: number; readonly counted: boolean }

/** Words in a unit, and words looked at to find its head. */
const mostInUnit = 3
const mostLooked = 4

/** The noun phrase that begins at a token; `single` where the number is one, so that English has no plural. */
export const nounAfter = (scan: Scan, index: number, single: boolean): Noun | null => {
  // A tab parts columns, and the head of a line begins with a code as often as with a count.
  if (
    attached(scan, index) ||
    /[\t\n]/.test(scan.text.slice(at(scan, index - 1).end, at(scan, index).start).slice(0, 3))
  )
    return null
  if (index === 1 && isCapital(at(scan, index))) return null
  const words = phraseWords(scan, index)
  const head = scan.language === 'en' ? englishHead(scan, words, single) : slavicHead(scan, words)
  if (head === -1) return null
  const unit = words.slice(Math.max(0, head + 1 - mostInUnit), head + 1)
  const last = words[head] as Word
  return {
    unit: unit.map(({ text }) => text.toLowerCase()).join(' '),
    next: last.next,
    counted: phrase(scan, ({ counted }) => counted, last.last) !== null,
  }
}

/** A word, or several joined by hyphens; `last` is its last token. */
type Word = { readonly text: string; readonly last: number; readonly next: number }

/** Words up to one that ends a noun phrase, at most four. */
const phraseWords = (scan: Scan, index: number): Word[] => {
  const words: Word[] = []
  for (let next = index; words.length < mostLooked;) {
    const word = wordAt(scan, next)
    if (word === null) break
    words.push(word)
    next = word.next
    if (attached(scan, next)) break
  }
  return words
}

const wordAt = (scan: Scan, index: number): Word | null => {
  const { kind, start } = at(scan, index)
  if (kind !== 'word' || phrase(scan, ({ stops }) => stops, index) !== null) return null
  let last = index
  while (
    last - index < 6 &&
    at(scan, last + 1).text === '-' &&
    attached(scan, last + 1) &&
    attached(scan, last + 2) &&
    at(scan, last + 2).kind === 'word'
  )
    last += 2
  // A word with digits or a slash in it is a name.
  if (attached(scan, last + 1) && /^[\d/+-]/.test(at(scan, last + 1).text)) return null
  return { text: scan.text.slice(start, at(scan, last).end), last, next: last + 1 }
}

const plurals = /[^s'uis]s$/

/** Names of countries that look like plurals of things. */
const countries = new Set(
  'states netherlands philippines emirates islands nations maldives seychelles bahamas comoros honduras'.split(
    ' ',
  ),
)

/** In English the head is the first plural noun: `1,264 permanent residence permits to`. */
const englishHead = (scan: Scan, words: readonly Word[], single: boolean): number => {
  const isHead = ({ last }: Word): boolean => {
    const { key } = at(scan, last)
    if (isCapital(at(scan, last)) && countries.has(key)) return false
    if (phrase(scan, ({ plurals: irregular }) => irregular, last) !== null) return true
    return plurals.test(key) && phrase(scan, ({ notPlural }) => notPlural, last) === null
  }
  const head = words.findIndex(isHead)
  if (head !== -1) return head
  if (
    single &&
    words.length > 0 &&
    words.length <= mostInUnit &&
    !isCapital(at(scan, words.at(-1)?.last ?? 0))
  )
    return words.length - 1
  return words.findLastIndex(
    ({ last }) => at(scan, last).key.endsWith('s') && !/(?:ous|'s)$/.test(at(scan, last).key),
  )
}

/** Genitives plural, and what agrees with two to four, of Russian and Serbian adjectives. */
const adjective =
  /(?:[ыи]х|[сцн]ки[ей]|ные|вые|тые|шие|щие|ой|ого|его|ую|ая|ыми?|ими|ih|s[kt]e|ska|ski|čke|čka|šnje|šnja|nog|skog)$/u

/** Russian and Serbian put adjectives first: the head is the first word that is none. */
const slavicHead = (scan: Scan, words: readonly Word[]): number => {
  const head = words.findIndex(
    ({ last }) => at(scan, last).key.length < 5 || !adjective.test(at(scan, last).key),
  )
  const found = head === -1 ? words.length - 1 : head
  const word = words[found]
  if (word === undefined || found >= mostInUnit) return -1
  return /^\p{Lu}/u.test(word.text) ? -1 : found
}
