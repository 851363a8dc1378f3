import type { DateFound } from './found.js'
import { afterYear, yearAt } from './days.js'
import { wordsAt } from './numerals.js'
import { at, attached, isDash, isDigits, phrase, type Scan } from './scan.js'
import { secondYear } from './years.js'

/** What a date means, and the token after it. */
export type Meaning = Pick<DateFound, 'kind' | 'from' | 'until' | 'fiscal' | 'possible' | 'months'> & {
  readonly next: number
}

const month = (year: number, number: number): string => `${year}-${String(number).padStart(2, '0')}`

/** Months of a year; of a year left open only relative. */
export const monthsOf = (
  year: number | null,
  [first, last]: readonly [number, number],
  kind: DateFound['kind'],
  next: number,
): Meaning => ({
  kind: year === null ? 'relative' : kind,
  from: year === null ? null : month(year, first),
  until: year === null ? null : month(year, last),
  fiscal: false,
  possible: true,
  months: [first, last],
  next,
})

const years = (
  first: number,
  last: number,
  kind: DateFound['kind'],
  fiscal: boolean,
  next: number,
): Meaning => ({
  kind,
  from: String(first),
  until: String(last),
  fiscal,
  possible: true,
  months: null,
  next,
})

/** A quarter, a half, first months, a fiscal year, a decade, a century. */
export const periodAt = (scan: Scan, index: number): Meaning | null =>
  letterPart(scan, index) ??
  namedPart(scan, index) ??
  firstMonths(scan, index) ??
  fiscalYear(scan, index) ??
  decade(scan, index) ??
  century(scan, index)

/** The year of a part of it, over `of`; `last year` leaves it open. */
const yearOfPart = (scan: Scan, index: number): { year: number | null; next: number; said: boolean } => {
  const of = phrase(scan, ({ of: words }) => words, index)?.next
  const comma = at(scan, index).text === ',' ? index + 1 : undefined
  for (const from of [index, of, comma]) {
    const found = from === undefined ? null : yearAt(scan, from)
    if (found !== null) return { year: found.year, next: found.next, said: true }
  }
  for (const from of of === undefined ? [index] : [index, of]) {
    const relative = phrase(scan, ({ relative: words }) => words, from)
    if (relative !== null) return { year: null, next: relative.next, said: true }
  }
  return { year: null, next: index, said: false }
}

const quarterOf = (number: number): readonly [number, number] => [3 * number - 2, 3 * number]
const halfOf = (number: number): readonly [number, number] => [6 * number - 5, 6 * number]

/** `Q3 2021`, `H1 2022`, `3Q 2021`, `9M 2022`, `1H22` */
const letterPart = (scan: Scan, index: number): Meaning | null => {
  if (attached(scan, index) && !/^[(–—-]$/.test(at(scan, index - 1).text)) return null
  const [first, second] = [at(scan, index), at(scan, index + 1)]
  if (!attached(scan, index + 1)) return null
  const [letter, digit] = isDigits(first) ? [second, first] : [first, second]
  const number = Number(digit.key)
  const before = letter === first
  if (!/^(?:[QH]|9?M|К|кв)$/u.test(letter.text) || !isDigits(digit) || digit.key.length > 2) return null
  const months =
    letter.text === 'H'
      ? number <= 2
        ? halfOf(number)
        : null
      : letter.text === 'M'
        ? monthsTo(number)
        : number <= 4
          ? quarterOf(number)
          : null
  if (months === null || number === 0 || (before && letter.text === 'M')) return null
  const short = at(scan, index + 2)
  const two = !before && attached(scan, index + 2) && isDigits(short) && short.key.length === 2
  const year = two
    ? { year: 2000 + Number(short.key), next: index + 3, said: true }
    : yearOfPart(scan, index + 2)
  if (!year.said && attached(scan, index + 2) && /^[\p{L}\d]/u.test(short.text)) return null
  if (!before && !year.said && letter.text !== 'Q') return null
  return monthsOf(
    year.year,
    months,
    letter.text === 'H' ? 'half' : letter.text === 'M' ? 'range' : 'quarter',
    year.next,
  )
}

const monthsTo = (number: number): readonly [number, number] | null =>
  number >= 1 && number <= 12 ? [1, number] : null

const romans = new Map([
  ['I', 1],
  ['II', 2],
  ['III', 3],
  ['IV', 4],
])

/** `third quarter of 2021`, `III квартал 2021`, `3-й квартал`, `prvo polugodište 2022`, `first half of 2022` */
const namedPart = (scan: Scan, index: number): Meaning | null => {
  const number = partNumber(scan, index)
  if (number === null || (attached(scan, index) && isDash(at(scan, index - 1)))) return null
  const quarter = phrase(scan, ({ quarter: words }) => words, number.next)
  const half = quarter === null ? phrase(scan, ({ half: words }) => words, number.next) : null
  const part = quarter ?? half
  if (part === null || number.value < 1 || number.value > (half === null ? 4 : 2)) return null
  const year = yearOfPart(scan, part.next)
  // Halves are parts of many things: without a year only those that are named for it.
  const ownWord = /^(?:полугоди|polugod|semester)/u.test(at(scan, number.next).key)
  const ofYear = /^(?:year|года|godine)$/u.test(at(scan, part.next - 1).key)
  if (half !== null && !year.said && !ownWord && !ofYear && at(scan, part.next + 2).key !== 'year')
    return null
  const months = half === null ? quarterOf(number.value) : halfOf(number.value)
  return monthsOf(year.year, months, half === null ? 'quarter' : 'half', year.next)
}

const partNumber = (scan: Scan, index: number): { value: number; next: number } | null => {
  const token = at(scan, index)
  const roman = romans.get(token.text)
  if (roman !== undefined) return { value: roman, next: index + 1 }
  const word = phrase(scan, ({ ordinals }) => ordinals, index)
  if (word !== null) return word
  if (!isDigits(token) || token.key.length > 1) return null
  const mark = at(scan, index + 1)
  const suffix = attached(scan, index + 1) && /^(?:st|nd|rd|th)$/.test(mark.key) ? 1 : 0
  const stop = attached(scan, index + 1) && mark.text === '.' ? 1 : 0
  const hyphen =
    attached(scan, index + 1) &&
    isDash(mark) &&
    attached(scan, index + 2) &&
    at(scan, index + 2).kind === 'word'
      ? 2
      : 0
  return { value: Number(token.key), next: index + 1 + suffix + stop + hyphen }
}

/** `first nine months of 2022`, `за 9 месяцев 2022 года`, `prvih devet meseci` */
const firstMonths = (scan: Scan, index: number): Meaning | null => {
  const first = phrase(scan, ({ firstOf }) => firstOf, index)
  const from = first?.next ?? index
  const digits =
    isDigits(at(scan, from)) && at(scan, from).key.length <= 2 ? Number(at(scan, from).key) : null
  const words = digits === null ? wordsAt(scan, from) : null
  const number = digits ?? words?.value
  if (number === undefined) return null
  const noun = phrase(
    scan,
    ({ monthsNoun }) => monthsNoun,
    digits === null ? (words?.next ?? from) : from + 1,
  )
  const months = monthsTo(number)
  if (noun === null || months === null) return null
  const year = yearOfPart(scan, noun.next)
  if (!year.said && first === null) return null
  return monthsOf(year.year, months, 'range', year.next)
}

/** `FY2022`, `FY22`, `fiscal year 2022–23`, `2021/22`, `2021/2022 marketing year` */
const fiscalYear = (scan: Scan, index: number): Meaning | null => {
  const word = phrase(scan, ({ fiscal }) => fiscal, index)
  const from = word?.next ?? index
  if (
    word !== null &&
    at(scan, index).key === 'fy' &&
    isDigits(at(scan, from)) &&
    at(scan, from).key.length === 2
  )
    return years(2000 + Number(at(scan, from).key), 2000 + Number(at(scan, from).key), 'year', true, from + 1)
  const first = yearAt(scan, from)
  if (
    first === null ||
    (word === null && attached(scan, index) && !/^[([–—"“„«]$/u.test(at(scan, index - 1).text))
  )
    return null
  const mark = at(scan, first.next)
  const slash = mark.text === '/' && attached(scan, first.next) && attached(scan, first.next + 1)
  const dash = isDash(mark) && attached(scan, first.next) && attached(scan, first.next + 1)
  const second = slash || dash ? secondYear(scan, first.next + 1, first.year) : null
  const next = second === null ? first.next : afterYear(scan, second.next).next
  const after = phrase(scan, ({ fiscalAfter }) => fiscalAfter, second?.next ?? first.next)
  const seasons = slash && second !== null && second.year === first.year + 1
  if (word === null && after === null && !seasons) return null
  const end = Math.max(after?.next ?? 0, next)
  return second === null
    ? years(first.year, first.year, 'year', true, end)
    : years(first.year, second.year, 'range', true, end)
}

/** `1990s`, `the ’90s`, `1990-е годы`, `90-ih godina` */
const decade = (scan: Scan, index: number): Meaning | null => {
  const token = at(scan, index)
  if (!isDigits(token) || (token.key.length !== 4 && token.key.length !== 2) || Number(token.key) % 10 !== 0)
    return null
  if (attached(scan, index) && /[\p{L}\p{N}$€£+-]$/u.test(at(scan, index - 1).text)) return null
  const first = token.key.length === 4 ? Number(token.key) : 1900 + Number(token.key)
  if (first < 1000 || first > 2190 || (token.key.length === 2 && first < 1920)) return null
  const mark = at(scan, index + 1)
  if (!attached(scan, index + 1)) return null
  if (mark.text === 's')
    return attached(scan, index + 2) && at(scan, index + 2).kind === 'word'
      ? null
      : years(first, first + 9, 'decade', false, index + 2)
  const joined = /^[-‑'’]$/.test(mark.text) && attached(scan, index + 2)
  const suffix = joined ? phrase(scan, ({ decade: words }) => words, index + 2) : null
  if (
    suffix === null ||
    (token.key.length === 2 && at(scan, suffix.next).kind !== 'word' && scan.language === 'en')
  )
    return null
  const word = phrase(scan, ({ years: words }) => words, suffix.next)
  if (token.key.length === 2 && word === null && !/^(?:х|е|ых|ые|ih|tih)$/u.test(at(scan, index + 2).key))
    return null
  return years(first, first + 9, 'decade', false, word?.next ?? suffix.next)
}

/** `19th century`, `20-го века`: 1801 to 1900. */
const century = (scan: Scan, index: number): Meaning | null => {
  if (!isDigits(at(scan, index)) || at(scan, index).key.length > 2) return null
  const number = Number(at(scan, index).key)
  const suffix = attached(scan, index + 1) && /^(?:st|nd|rd|th)$/.test(at(scan, index + 1).key) ? 1 : 0
  const stop = attached(scan, index + 1) && at(scan, index + 1).text === '.' ? 1 : 0
  const hyphen =
    attached(scan, index + 1) && isDash(at(scan, index + 1)) && at(scan, index + 2).kind === 'word' ? 2 : 0
  const skipped = suffix + stop + hyphen
  const word = skipped === 0 ? null : phrase(scan, ({ century: words }) => words, index + 1 + skipped)
  if (word === null || number < 1 || number > 22) return null
  return years(number * 100 - 99, number * 100, 'range', false, word.next)
}
