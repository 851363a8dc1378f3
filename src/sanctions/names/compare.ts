import type { Name, NameWord } from './name.js'
import { nameOf } from './name.js'
import { matchedWords, type Match, type WordPair } from './matched-words.js'

export type { WordPair } from './matched-words.js'

/** Why a score is not the one of the words alone. */
export type NameNote = 'one-word-of-several' | 'legal-forms-differ' | 'abbreviation'

/** How alike two names are, and what it comes from. */
export type Comparison = {
  /** 0 to 1: 1 for the same words in any order. */
  readonly score: number
  readonly pairs: readonly WordPair[]
  /** Words that only one of the two has. */
  readonly leftOnly: readonly string[]
  readonly rightOnly: readonly string[]
  readonly notes: readonly NameNote[]
}

/**
 * What words that only one name has weigh against those both have: middle names are left out, a firm’s own words seldom. Where two
 * people share nothing but frequent names, a word more is another person’s family name rather than a middle name.
 */
const surplusOf = { person: 0.33, entity: 0.5 }
const surplusOfFrequent = 0.58
/** The same where a telling word is shared that is not written alike. */
const surplusOfLikely = 0.5
/** Three words and more that are all in a longer name: a man with his fathers’ names and without them. */
const wholeNameInside = 0.35
/** A word each that the other lacks tells more against a pair than a shared one for it. */
const conflictWeighs = { person: 1.3, entity: 1.15 }
/** A father’s name or an initial that the other name leaves out says little. */
const omitted = 0.35
/** What an initial leaves open of the name it stands for. */
const behindInitial = 0.15
/** Words of this weight and less do not make a name. */
const slight = 0.3
/** Nor do several such words make a firm’s. */
const common = 0.5
/** One word shared by two names of several words makes no match of them. */
const oneWordAtMost = 0.66
/** Where no word is clearly the same, several faint likenesses may be chance: short names of East Asia are all a bit alike. */
const noneClear = 0.93
/** A word of this weight tells who is meant; likenesses of it below that bound are faint, and how much that takes away. */
const tells = 0.8
const faint = 0.75
const faintWeighs = 1.8
/** `Plant 1` and `Plant 2`, `Fu Hai 12` and `Fu Hai 21`: sisters. */
const otherNumbersAtMost = 0.6

/**
 * Compares two names taken apart. Order does not count; what counts is which words both have, how alike they are written,
 * and how much the words say. Symmetric: `compare(a, b)` and `compare(b, a)` have one score.
 */
export const compare = (a: Name, b: Name): Comparison =>
  orderOf(a) <= orderOf(b) ? compared(a, b) : turned(compared(b, a))

/** Compares two names as they are written. */
export const compareWritten = (a: string, b: string, kind: Name['kind'] | null): Comparison => {
  const [left, right] = [nameOf(a, kind), nameOf(b, kind)]
  const both = kind === null && left.kind !== right.kind
  return both ? compare(nameOf(a, 'entity'), nameOf(b, 'entity')) : compare(left, right)
}

const orderOf = ({ words, written }: Name): string =>
  `${words.map(({ plain }) => plain).join(' ')}\n${written}`

const turned = ({ score, pairs, leftOnly, rightOnly, notes }: Comparison): Comparison => ({
  score,
  pairs: pairs.map((pair) => ({ ...pair, left: pair.right, right: pair.left })),
  leftOnly: rightOnly,
  rightOnly: leftOnly,
  notes,
})

const compared = (a: Name, b: Name): Comparison => {
  const short = abbreviation(a, b)
  if (short !== null) return short
  const matches = matchedWords(a.words, b.words)
  const left = rest(a.words, new Set(matches.flatMap((match) => match.a)))
  const right = rest(b.words, new Set(matches.flatMap((match) => match.b)))
  const notes: NameNote[] = []
  let score = byWords(a.kind, matches, left, right)
  if (isOneOfSeveral(a.kind, matches, left, right) && score > oneWordAtMost) {
    notes.push('one-word-of-several')
    score = oneWordAtMost + (a.kind === 'entity' ? Math.max(0, score - 0.75) : 0)
  }
  if (left.some(isNumber) && right.some(isNumber)) score = Math.min(score, otherNumbersAtMost)
  if (a.forms.length > 0 && b.forms.length > 0 && !a.forms.some((form) => b.forms.includes(form))) {
    notes.push('legal-forms-differ')
    score *= 0.95
  }
  return {
    score: Math.min(1, Math.max(0, score)),
    pairs: matches.map(({ pair }) => pair),
    leftOnly: left.map(({ text }) => text),
    rightOnly: right.map(({ text }) => text),
    notes,
  }
}

/** Initials, `Abd` and `Abu` are no words of their own; what firms add to their name (`Naftan Production Association`) is no other name. */
const isOneOfSeveral = (
  kind: Name['kind'],
  matches: readonly Match[],
  left: readonly NameWord[],
  right: readonly NameWord[],
): boolean => {
  const words = matches.filter(({ pair, weight }) => pair.how !== 'initial' && weight > slight)
  if (left.length + right.length === 0) return false
  if (words.length > 1) return kind === 'entity' && words.every(({ weight }) => weight <= common)
  const own = words.some(({ weight, pair }) => weight >= 1 && pair.score > 0.9)
  const plain =
    (left.length === 0 || right.length === 0) && [...left, ...right].every(({ weight }) => weight <= slight)
  return !(own && plain)
}

const isNumber = ({ role }: NameWord): boolean => role === 'number'

/** What the shared words weigh by their likeness, against all of them and what only one of the names has. */
const byWords = (
  kind: Name['kind'],
  matches: readonly Match[],
  left: readonly NameWord[],
  right: readonly NameWord[],
): number => {
  if (matches.length === 0) return 0
  const shared = matches.reduce((sum, { weight }) => sum + weight, 0)
  const agreed = matches.reduce((sum, { weight, pair }) => sum + weight * pair.score, 0)
  const open = matches.filter(({ pair }) => pair.how === 'initial').length * behindInitial
  const [lost, found] = [weigh(left, right), weigh(right, left)]
  const telling = kind === 'entity' || matches.some(({ weight, pair }) => weight >= 0.85 && pair.score >= 0.9)
  const likely = matches.some(({ weight, pair }) => weight >= 0.85 && pair.score >= faint)
  const conflict = Math.min(lost, found) * conflictWeighs[kind]
  const more =
    Math.abs(lost - found) * (telling ? surplusOf[kind] : likely ? surplusOfLikely : surplusOfFrequent)
  const whole = kind === 'person' && telling && conflict === 0 && matches.length > 2
  const surplus = whole ? Math.min(more, wholeNameInside * shared) : more
  return ((kind === 'person' ? clearness(matches) : 1) * agreed) / (shared + open + conflict + surplus)
}

/**
 * What is left of a likeness of people that may be chance: nothing clearly the same, or only frequent names, and of the telling
 * ones a faint likeness: `Vitaly Hotsenko` is not `Vitaly Khomenko`.
 */
const clearness = (matches: readonly Match[]): number => {
  const clear = matches.some(({ pair }) => pair.score >= 0.85) ? 1 : noneClear
  const told = matches.filter(({ pair, weight }) => weight >= tells && pair.how !== 'initial')
  if (told.length === 0 || told.some(({ pair }) => pair.how === 'consonants')) return clear // a script without vowels shows no more
  const best = Math.max(...told.map(({ pair }) => pair.score))
  return Math.min(clear, 1 - faintWeighs * Math.max(0, faint - best))
}

/** Words without a fellow, by weight; those a name may leave out count less where the other has nothing in their place. */
const weigh = (own: readonly NameWord[], others: readonly NameWord[]): number =>
  own.reduce((sum, { weight, role }) => {
    const optional =
      (role === 'patronymic' || role === 'initial') && !others.some((other) => other.role === role)
    return sum + weight * (optional ? omitted : 1)
  }, 0)

const rest = (words: readonly NameWord[], taken: ReadonlySet<number>): NameWord[] =>
  words.filter((_, at) => !taken.has(at))

/** Initials of a name; of three letters there are so few that firms share them by chance. */
const abbreviated = 0.8
const threeLetters = 0.72

/** `IRGC` for `Islamic Revolutionary Guard Corps`: an abbreviation is a hint, not the name. */
const abbreviation = (a: Name, b: Name): Comparison | null => {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  const [only] = short.words
  if (a.kind !== 'entity' || short.words.length !== 1 || long.words.length < 3 || only === undefined)
    return null
  const among = long.words.filter(({ plain }) => plain !== only.plain)
  const initials = among.map(({ plain }) => plain[0]).join('')
  if (only.plain.length < 3 || only.plain !== initials) return null
  const words = long.words.map(({ text }) => text).join(' ')
  const [left, right] = short === a ? [only.text, words] : [words, only.text]
  const score = only.plain.length === 3 ? threeLetters : abbreviated
  return {
    score,
    pairs: [{ left, right, score, how: 'initial' }],
    leftOnly: [],
    rightOnly: [],
    notes: ['abbreviation'],
  }
}
