import { boundBefore } from './bounds.js'
import { yearAt } from './days.js'
import { nounAfter } from './nouns.js'
import { currencyAt, symbolAt } from './units-after.js'
import { at, attached, before, isDash, isDigits, phrase, type Scan } from './scan.js'

/** Words that may be joined to a year with a hyphen. */
const joinedBefore = /^(?:mid|pre|post|early|late|non|end|since|до|после|пост|пред|post|pred|posle)$/u

/** Whether nothing is attached to the digits that makes them part of something longer. */
const standsFree = (scan: Scan, index: number): boolean => {
  if (!attached(scan, index)) return true
  const mark = at(scan, index - 1)
  if (isDash(mark) && attached(scan, index - 1))
    return at(scan, index - 2).kind === 'word' && joinedBefore.test(at(scan, index - 2).key)
  return !/[\p{L}\p{N}+#_.,/$€£¥₽-]$/u.test(mark.text) || isDash(mark)
}

/** A unit after four digits makes them a number: `2022 tonnes`, `2000 %`. */
const hasUnit = (scan: Scan, index: number): boolean => {
  const { lexicon } = scan
  const from = at(scan, index).text === '-' && attached(scan, index) ? index + 1 : index
  const units = [lexicon.rates, lexicon.scales, lexicon.measures, lexicon.timesAfter]
  if (units.some((tree) => phrase<unknown>(scan, () => tree, from) !== null)) return true
  const currency = currencyAt(scan, from)
  // `in 2022 USD 600 million`: the currency is the next number’s
  if (currency === null || isDigits(at(scan, currency.next))) return false
  return symbolAt(scan, from) === null || at(scan, from).text !== '$' || !attached(scan, from + 1)
}

const inYears = (year: number): boolean => year >= 1900 && year <= 2100

/**
 * A year that stands alone. Four digits are one where a word for year follows, where a preposition of time stands
 * before, or where no noun follows that could be counted: `2000 companies`, `1259 work permits` are counts.
 */
export const plainYear = (scan: Scan, index: number): { year: number; next: number } | null => {
  const found = yearAt(scan, index)
  if (found === null || !standsFree(scan, index)) return null
  const { year, next, marked } = found
  if (marked) return found
  const after = at(scan, next)
  if (attached(scan, next) && (after.kind === 'word' || /^[%‰/+×°$€£₽]$/u.test(after.text))) return null
  if (after.text === ':' && attached(scan, next) && attached(scan, next + 1)) return null
  const constant = /^(?:constant|at)$/.test(at(scan, index - 1).key)
  if (!constant && hasUnit(scan, next)) return null
  const context = before(scan, ({ beforeYear }) => beforeYear, index) !== null
  const noun = nounAfter(scan, next, false)
  if (noun !== null && !isYearBefore(scan, index, year, noun.counted, context)) return null
  if (boundBefore(scan, index) !== null && !isTimeBound(scan, index) && (noun !== null || year % 100 === 0))
    return null
  return inYears(year) || (context && year % 100 !== 0) ? found : null
}

/** `2022 exports` and `the 2022 elections` speak of a year, `2000 companies` of companies. */
const isYearBefore = (
  scan: Scan,
  index: number,
  year: number,
  counted: boolean,
  context: boolean,
): boolean => {
  if (!inYears(year)) return false
  const { key } = at(scan, index - 1)
  if (counted) return context && year % 100 !== 0
  if (scan.language !== 'en') return context && year % 100 !== 0
  return context || year % 100 !== 0 || key === 'the' || key.endsWith("'s")
}

/** `about 2015`, `up to 2020`, `over 2020` bound a time as well. */
const isTimeBound = (scan: Scan, index: number): boolean => {
  const bound = boundBefore(scan, index)?.bound
  return bound === 'about' || bound === 'at-most'
}

/** The last year of a range: four digits, or two that go on from the first. */
export const secondYear = (
  scan: Scan,
  index: number,
  first: number,
): { year: number; next: number } | null => {
  const four = yearAt(scan, index)
  if (four !== null) return four.year >= first ? four : null
  const token = at(scan, index)
  if (!isDigits(token) || token.key.length !== 2) return null
  const goesOn = attached(scan, index + 1) && /^[\p{L}\d%-]/u.test(at(scan, index + 1).text)
  const decimals =
    /^[.,]$/.test(at(scan, index + 1).text) && attached(scan, index + 1) && attached(scan, index + 2)
  const year = Math.floor(first / 100) * 100 + Number(token.key)
  if (goesOn || (decimals && isDigits(at(scan, index + 2)))) return null
  return year > first ? { year, next: index + 1 } : null
}
