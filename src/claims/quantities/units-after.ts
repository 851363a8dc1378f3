import type { QuantityKind } from './found.js'
import { nounAfter } from './nouns.js'
import type { Numeral } from './numerals.js'
import { at, attached, isCapital, isDash, isDigits, phrase, place, type Scan } from './scan.js'

/** What a number is of; `factor` turns the number written into the unit. */
export type Meant = { readonly kind: QuantityKind; readonly unit: string | null; readonly factor: number }

export const bare: Meant = { kind: 'bare', unit: null, factor: 1 }

/** Whether digits stand directly after a token. */
export const attachedNumber = (scan: Scan, index: number): boolean =>
  attached(scan, index + 1) && isDigits(at(scan, index + 1))

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

/** Over the hyphen of `4-billion-dollar`, `10-year`. */
export const overHyphen = (scan: Scan, index: number): number =>
  /^[-‑‐]$/.test(at(scan, index).text) &&
  attached(scan, index) &&
  attached(scan, index + 1) &&
  at(scan, index + 1).kind !== 'digits'
    ? index + 1
    : index

const letterScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
])

/** The scale word after a number, or two of them; a letter beside a currency. */
export const scaleAfter = (
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
  const factor = kind === 'word' ? letterScales.get(key) : undefined
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

/** The unit after a number, or its noun. */
export const meantAfter = (
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
