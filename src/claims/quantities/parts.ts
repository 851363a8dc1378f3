import type { Bound } from './found.js'
import { overOf } from './fractions.js'
import { nounAfter } from './nouns.js'
import { digitsAt, wordsAt, type Numeral } from './numerals.js'
import { perAfter } from './per.js'
import { at, attached, isCapital, isDash, isDigits, phrase, type Scan } from './scan.js'
import { attachedNumber, meantAfter, overHyphen, scaleAfter, symbolAt, type Meant } from './units-after.js'

/** A number with all that belongs to it. */
export type Part = {
  /** Its first token, with sign and currency, and the token after it. */
  readonly start: number
  readonly next: number
  readonly numeral: Numeral
  readonly sign: -1 | 0 | 1
  /** The scale word's factor; null where it has none. */
  readonly scale: number | null
  readonly meant: Meant
  readonly per: string | null
  /** A bound between number and noun: `300+ firms`, `400 or more tourists`; null. */
  readonly bound: Bound | null
  /** Number words that are no quantity alone, but may begin a range: `two or three`. */
  readonly weak: boolean
}

/** The number that begins at a token, with sign, currency, scale and unit. */
export const partAt = (scan: Scan, index: number): Part | null => {
  const read = scan.parts.get(index)
  if (read !== undefined) return read
  const part = readPart(scan, index)
  scan.parts.set(index, part)
  return part
}

const readPart = (scan: Scan, index: number): Part | null => {
  const signed = signAt(scan, index)
  const symbol = symbolAt(scan, signed.next)
  const inner = symbol === null ? signed : innerSign(scan, symbol.next, signed.sign)
  const numeral = numeralAt(scan, inner.next)
  if (numeral === null) return null
  const currency = symbol?.unit ?? null
  const plus =
    at(scan, numeral.next).text === '+' && attached(scan, numeral.next) && !attachedNumber(scan, numeral.next)
  const scaled = scaleAfter(scan, plus ? numeral.next + 1 : numeral.next, currency !== null, numeral)
  const direct = meantAfter(scan, scaled.next, currency, { ...numeral, scale: scaled.factor })
  const more = direct.meant.kind === 'bare' ? boundedNoun(scan, scaled.next) : null
  const { meant, next } = more ?? direct
  const weak = numeral.words && !worthReading(scan, inner.next, numeral, scaled.factor, meant)
  const per = meant.kind === 'money' || meant.kind === 'measure' ? perAfter(scan, next, meant) : null
  const sign = inner.sign
  const bound = more?.bound ?? (plus ? 'at-least' : null)
  const scale = scaled.factor
  return {
    start: index,
    next: withoutLastStop(scan, per?.next ?? next),
    numeral,
    sign,
    scale,
    meant,
    per: per?.unit ?? null,
    bound,
    weak,
  }
}

/** The full stop of an abbreviation that ends a sentence is the sentence's; of `p.p.` it is its own. */
const withoutLastStop = (scan: Scan, next: number): number => {
  const after = at(scan, next)
  const ends = after.kind === 'end' || isCapital(after)
  return ends && at(scan, next - 1).text === '.' && at(scan, next - 3).text !== '.' ? next - 1 : next
}

/** `400 or more tourists` */
const boundedNoun = (scan: Scan, index: number): { meant: Meant; next: number; bound: Bound } | null => {
  const bound = phrase(scan, ({ boundsAfter }) => boundsAfter, index)
  const noun = bound === null ? null : nounAfter(scan, bound.next, false)
  return bound === null || noun === null
    ? null
    : { meant: { kind: 'count', unit: noun.unit, factor: 1 }, next: noun.next, bound: bound.value }
}

type Signed = { readonly sign: -1 | 0 | 1; readonly next: number }

/** A sign is attached to its number and to nothing before it: `4-5` is a range, `4 – 5` too. */
const signAt = (scan: Scan, index: number): Signed => {
  const token = at(scan, index)
  const free = !attached(scan, index) || /^[([/:;,"“„«]$/u.test(at(scan, index - 1).text)
  const close =
    attached(scan, index + 1) && (isDigits(at(scan, index + 1)) || symbolAt(scan, index + 1) !== null)
  if (!free || !close) return { sign: 0, next: index }
  if (token.text === '+') return { sign: 1, next: index + 1 }
  return isDash(token) && token.text !== '—' ? { sign: -1, next: index + 1 } : { sign: 0, next: index }
}

/** `$-4`, `USD −4 million` */
const innerSign = (scan: Scan, index: number, sign: -1 | 0 | 1): Signed => {
  const token = at(scan, index)
  const minus = sign === 0 && isDash(token) && attachedNumber(scan, index)
  return minus ? { sign: -1, next: index + 1 } : { sign, next: index }
}

/** Digits, words, `half a` before a unit, or a scale word that counts one of it: `a million`, `миллион`. */
const numeralAt = (scan: Scan, index: number): Numeral | null => {
  const digits = digitsAt(scan, index)
  if (digits !== null) return withHalf(scan, digits)
  const share = shareOfScale(scan, index)
  if (share !== null) return share
  const half = phrase(scan, ({ halves }) => halves, index)
  if (half !== null && isUnitWord(scan, half.next)) return one(half.value, half.next, halfDigit)
  const words = wordsAt(scan, index)
  if (words !== null) return withHalf(scan, words)
  const article = /^an?$/.test(at(scan, index).key) ? index + 1 : index
  const scale = phrase(scan, ({ scales }) => scales, article)
  if (scale === null || phrase(scan, ({ vague }) => vague, article) !== null) return null
  const worded = at(scan, article).text.length > 4 // `млн` and `bn` say nothing without a number
  return worded && (article > index || scan.language !== 'en') ? one(1, article, 1) : null
}

/** `a quarter of a million`, `три четверти миллиарда`: the scale word follows. */
const shareOfScale = (scan: Scan, index: number): Numeral | null => {
  const article = /^an?$/.test(at(scan, index).key) ? index + 1 : index
  const number = article > index ? null : phrase(scan, ({ cardinals }) => cardinals, index)
  const hyphen = number !== null && at(scan, number.next).text === '-' ? 1 : 0
  const part = phrase(scan, ({ fractions }) => fractions, number === null ? article : number.next + hyphen)
  if (part === null || (number?.value ?? 1) >= part.value) return null
  const scale = overOf(scan, part.next)
  if (phrase(scan, ({ scales }) => scales, scale) === null) return null
  return one((number?.value ?? 1) / part.value, scale, 1 / part.value / 5)
}

/** Who says half means a number that rounds to it: half a billion is 450 to 550 million. */
const halfDigit = 0.1

const one = (value: number, next: number, resolution: number): Numeral => ({
  value,
  resolution,
  words: true,
  rough: false,
  grouped: false,
  other: null,
  scaled: false,
  mended: null,
  next,
})

const isUnitWord = (scan: Scan, index: number): boolean =>
  phrase(scan, ({ scales }) => scales, index) !== null ||
  phrase(scan, ({ rates }) => rates, index) !== null ||
  phrase(scan, ({ measures }) => measures, index) !== null

/** `two and a half`, `два с половиной` */
const withHalf = (scan: Scan, numeral: Numeral): Numeral => {
  const half = phrase(scan, ({ andHalf }) => andHalf, numeral.next)
  return half === null || numeral.resolution < 1
    ? numeral
    : { ...numeral, value: numeral.value + 0.5, resolution: halfDigit, next: half.next }
}

/** The time units: `one day` is often no number of days. */
const times = new Set([
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'quarters',
  'decades',
  'centuries',
])

/** Number words are quantities only with a unit, a scale or a noun: not `the one`, `two-faced`, `the two countries`. */
const worthReading = (
  scan: Scan,
  index: number,
  numeral: Numeral,
  scale: number | null,
  meant: Meant,
): boolean => {
  if (scale !== null || numeral.scaled || numeral.rough) return true
  if (meant.kind === 'bare' && overHyphen(scan, numeral.next) > numeral.next) return false // twenty-first
  if (
    numeral.value === 1 &&
    (meant.kind === 'count' || (meant.kind === 'measure' && times.has(meant.unit ?? '')))
  )
    return false
  if (meant.kind === 'count' && isDefinite(scan, index)) return false
  return meant.kind !== 'bare' || numeral.value > 12
}

const isDefinite = ({ lexicon, tokens }: Scan, index: number): boolean => {
  const word = tokens[index - 1]?.key ?? ''
  return lexicon.definite.next.has(word) || word.endsWith("'s")
}
