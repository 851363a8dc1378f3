import type { Bound, QuantityKind } from './found.js'
import { overOf } from './fractions.js'
import { nounAfter } from './nouns.js'
import { digitsAt, wordsAt, type Numeral } from './numerals.js'
import { perAfter } from './per.js'
import { at, attached, isCapital, isDash, isDigits, phrase, place, type Scan } from './scan.js'

/** What a number is of; `factor` turns the number written into the unit. */
export type Meant = { readonly kind: QuantityKind; readonly unit: string | null; readonly factor: number }

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

export const bare: Meant = { kind: 'bare', unit: null, factor: 1 }

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

const attachedNumber = (scan: Scan, index: number): boolean =>
  attached(scan, index + 1) && isDigits(at(scan, index + 1))

type Signed = { readonly sign: -1 | 0 | 1; readonly next: number }

/** A sign is attached to its number and to nothing before it: `4-5` is a range, `4 – 5` too. */
const signAt = (scan: Scan, index: number): Signed => {
  const token = at(scan, index)
  const free = !attached(scan, index) || /^[(\[/:;,"“„«]$/u.test(at(scan, index - 1).text)
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

/** A currency's symbol or code; codes have capital letters, so that `all`, `km` and `ft` are none. */
export const symbolAt = (scan: Scan, index: number): { unit: string; next: number } | null => {
  const found = phrase(scan, ({ symbols }) => symbols, index)
  if (found === null) return null
  const { text } = at(scan, index)
  const letters = /^\p{L}+$/u.test(text)
  // `A$` is one sign, `a $2 loan` is an article.
  if (/\s/.test(place(scan, index, found.next).text) && !/^(?:US|R)$/.test(text)) return null
  const code = text === text.toUpperCase() || text === 'Rs'
  // A code inside a longer chunk, such as RUB-5, is a name of something else.
  return letters && !code ? null : { unit: found.value, next: found.next }
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

/** Over the hyphen of `4-billion-dollar`, `10-year`. */
export const overHyphen = (scan: Scan, index: number): number =>
  /^[-‑‐]$/.test(at(scan, index).text) &&
  attached(scan, index) &&
  attached(scan, index + 1) &&
  at(scan, index + 1).kind !== 'digits'
    ? index + 1
    : index

const letterScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }

const scaleAfter = (
  scan: Scan,
  index: number,
  money: boolean,
  numeral: Numeral,
): { factor: number | null; next: number } => {
  if (numeral.scaled) return { factor: null, next: index }
  const letter = letterScale(scan, index, money, numeral)
  if (letter !== null) return letter
  let factor: number | null = null
  let next = index
  for (let count = 0; count < 2; count += 1) {
    const scale = phrase(scan, ({ scales }) => scales, overHyphen(scan, next))
    if (scale === null) break
    factor = (factor ?? 1) * scale.value
    next = scale.next
  }
  return { factor, next: factor === null ? index : next }
}

/** `$4bn` is in the lexicon; `$4b`, `€ 300 m`, `300k`: a letter is a scale beside a currency, and k and capitals alone. */
const letterScale = (
  scan: Scan,
  index: number,
  money: boolean,
  numeral: Numeral,
): { factor: number; next: number } | null => {
  const { text, key, kind } = at(scan, index)
  const factor = kind === 'word' ? letterScales[key] : undefined
  if (factor === undefined || text.length !== 1) return null
  if (attached(scan, index + 1) && !/^[.,;:)!?\]]$/.test(at(scan, index + 1).text)) return null
  const next = index + 1
  const before = money || currencyAt(scan, next) !== null || isMillion(scan, index, numeral)
  const alone = attached(scan, index) && (key === 'k' || (isCapital(at(scan, index)) && key !== 't'))
  return before || alone ? { factor, next } : null
}

/** `1.2m people`, `5.6m`: metres have a space before them, or a word of length after. */
const isMillion = (scan: Scan, index: number, { resolution }: Numeral): boolean => {
  if (scan.language !== 'en' || !attached(scan, index) || at(scan, index).text !== 'm') return false
  if (/^(?:long|high|wide|deep|tall|above|below|away|in|thick)$/.test(at(scan, index + 1).key)) return false
  return resolution < 1 || nounAfter(scan, index + 1, false) !== null
}

/** A currency after a number: code, symbol or noun. */
export const currencyAt = (
  scan: Scan,
  index: number,
): { unit: string; factor: number; next: number } | null => {
  const noun = phrase(scan, ({ currencies }) => currencies, index)
  const symbol = symbolAt(scan, index)
  const capital = /^\p{Lu}{2,3}$/u.test(at(scan, index).text)
  if (symbol !== null && (noun === null || capital)) return { ...symbol, factor: 1 }
  return noun === null ? null : { ...noun.value, next: noun.next }
}

const rateMeanings = {
  percent: { kind: 'percent', unit: '%', factor: 1 },
  permille: { kind: 'percent', unit: '%', factor: 0.1 },
  points: { kind: 'points', unit: 'pp', factor: 1 },
  basis: { kind: 'points', unit: 'pp', factor: 0.01 },
} as const

const meantAfter = (
  scan: Scan,
  index: number,
  prefix: string | null,
  numeral: Numeral & { scale: number | null },
): { meant: Meant; next: number } => {
  const from = overHyphen(scan, overFullStop(scan, index))
  const rate = phrase(scan, ({ rates }) => rates, from)
  if (rate !== null && prefix === null) return { meant: rateMeanings[rate.value], next: rate.next }
  const currency = currencyAt(scan, from)
  if (prefix !== null) {
    const again = from === index && currency?.unit === prefix && !attachedNumber(scan, currency.next - 1)
    return { meant: money(prefix, 1), next: again ? currency.next : index }
  }
  if (currency !== null) return { meant: money(currency.unit, currency.factor), next: currency.next }
  const times = timesAfter(scan, from)
  if (times !== null) return { meant: { kind: 'times', unit: 'times', factor: 1 }, next: times }
  const measure = measureAt(scan, from)
  if (measure !== null) return { meant: measure.meant, next: measure.next }
  const noun = nounAfter(scan, index, numeral.value === 1 && numeral.scale === null)
  if (noun !== null) return { meant: { kind: 'count', unit: noun.unit, factor: 1 }, next: noun.next }
  return { meant: bare, next: index }
}

const money = (unit: string, factor: number): Meant => ({ kind: 'money', unit, factor })

/** Over the full stop of a scale's abbreviation, where a unit follows: `mlrd. EUR`. */
const overFullStop = (scan: Scan, index: number): number => {
  const stop = at(scan, index).text === '.' && attached(scan, index) && at(scan, index - 1).kind === 'word'
  if (!stop) return index
  const unit =
    currencyAt(scan, index + 1) !== null || phrase(scan, ({ measures }) => measures, index + 1) !== null
  return unit ? index + 1 : index
}

const timesAfter = (scan: Scan, index: number): number | null => {
  const times = phrase(scan, ({ timesAfter: words }) => words, index)
  if (times === null) return null
  const sign = /^[x×х]$/u.test(at(scan, index).key)
  const factor = attached(scan, index) && !attached(scan, index + 1)
  return sign && !factor ? null : times.next
}

/** A measure; one letter is a unit only in lower case (`5 t`, not `5G`), and MT is the metric ton, not the megaton. */
export const measureAt = (scan: Scan, index: number): { meant: Meant; next: number } | null => {
  const found = phrase(scan, ({ measures }) => measures, index)
  if (found === null) return null
  const { text } = at(scan, index)
  if (text.length === 1 && text !== text.toLowerCase()) return null
  const goesOn =
    attached(scan, found.next) && (isDigits(at(scan, found.next)) || isLetterAfterHyphen(scan, found.next))
  if (text.length <= 2 && goesOn) return null
  const unit = text === 'MT' ? { unit: 't', factor: 1 } : found.value
  return { meant: { kind: 'measure', ...unit }, next: found.next }
}

const isLetterAfterHyphen = (scan: Scan, index: number): boolean =>
  isDash(at(scan, index)) && attached(scan, index + 1) && at(scan, index + 1).kind === 'word'

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
