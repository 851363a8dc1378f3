import type { Name, NameWord } from './name.js'
import { nameOf } from './name.js'
import { alike, type Likeness } from './words-alike.js'

/** Two words that were taken for one; `joined` where one name writes in two words what the other writes in one. */
export type WordPair = {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly how: Likeness | 'joined'
}

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
const surplusOfFrequent = 0.55
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

type Match = {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly pair: WordPair
  readonly weight: number
}

const compared = (a: Name, b: Name): Comparison => {
  const abbreviated = abbreviation(a, b)
  if (abbreviated !== null) return abbreviated
  const matches = matched(a.words, b.words)
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
  const conflict = Math.min(lost, found) * conflictWeighs[kind]
  const more = Math.abs(lost - found) * (telling ? surplusOf[kind] : surplusOfFrequent)
  const whole = kind === 'person' && telling && conflict === 0 && matches.length > 2
  const surplus = whole ? Math.min(more, wholeNameInside * shared) : more
  const faint = kind === 'person' && matches.every(({ pair }) => pair.score < 0.85) ? noneClear : 1
  return (faint * agreed) / (shared + open + conflict + surplus)
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

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Pairs of words, the most alike and weightiest first; each word is taken once. */
const matched = (a: readonly NameWord[], b: readonly NameWord[]): Match[] => {
  const possible = a.flatMap((x, i) =>
    b.flatMap((y, j): Match[] => {
      const found = alike(x, y)
      return found === null
        ? []
        : [
            {
              a: [i],
              b: [j],
              pair: { left: x.text, right: y.text, ...found },
              weight: found.how === 'initial' ? Math.min(x.weight, y.weight) : (x.weight + y.weight) / 2,
            },
          ]
    }),
  )
  const joined = [...joins(a, b, false), ...joins(b, a, true)]
  const chosen: Match[] = []
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const all = [...possible, ...joined].toSorted(
    (x, y) =>
      y.pair.score * y.weight - x.pair.score * x.weight ||
      y.pair.score - x.pair.score ||
      byText(x.pair.left, y.pair.left) ||
      byText(x.pair.right, y.pair.right),
  )
  for (const match of all) {
    if (match.a.some((at) => usedA.has(at)) || match.b.some((at) => usedB.has(at))) continue
    for (const at of match.a) usedA.add(at)
    for (const at of match.b) usedB.add(at)
    chosen.push(match)
  }
  return chosen
}

/** `Abd al-Rahman` and `Abdulrahman`: two or three neighbours of one name written in one word by the other. */
const joins = (many: readonly NameWord[], one: readonly NameWord[], swapped: boolean): Match[] =>
  [2, 3].flatMap((count) =>
    many.slice(0, many.length - count + 1).flatMap((_, at) => {
      const parts = many.slice(at, at + count)
      if (parts.some(({ role }) => role === 'number' || role === 'initial')) return []
      return one.flatMap((whole, j): Match[] => {
        if (Math.abs(whole.plain.length - parts.reduce((sum, { plain }) => sum + plain.length, 0)) > 2)
          return []
        const together = joinedWord(parts)
        const found = alike(together, whole)
        if (found === null || found.score < 0.85) return []
        if (parts.some((part) => (alike(part, whole)?.score ?? 0) >= found.score)) return []
        const places = parts.map((_part, step) => at + step)
        const weight = Math.max(whole.weight, ...parts.map((part) => part.weight)) + 0.2 * (count - 1)
        const text = parts.map((part) => part.text).join(' ')
        return [
          swapped
            ? {
                a: [j],
                b: places,
                pair: { left: whole.text, right: text, score: found.score, how: 'joined' },
                weight,
              }
            : {
                a: places,
                b: [j],
                pair: { left: text, right: whole.text, score: found.score, how: 'joined' },
                weight,
              },
        ]
      })
    }),
  )

const joinedWord = (parts: readonly NameWord[]): NameWord => ({
  text: parts.map(({ text }) => text).join(' '),
  plain: parts.map(({ plain }) => plain).join(''),
  sounds: [
    parts
      .map(({ sounds }) => sounds[0])
      .join('')
      .replace(/(.)\1+/g, '$1'),
  ],
  consonants: parts.some(({ consonants }) => consonants !== null)
    ? parts.map(({ consonants, sounds }) => consonants ?? sounds[0]).join('')
    : null,
  weight: Math.max(...parts.map(({ weight }) => weight)),
  role: 'name',
})

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
  return {
    score: 0.8,
    pairs: [{ left, right, score: 0.8, how: 'initial' }],
    leftOnly: [],
    rightOnly: [],
    notes: ['abbreviation'],
  }
}
