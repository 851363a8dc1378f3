import { at, attached, isCapital, isDash, isDigits, phrase, type Scan } from './scan.js'

/** Part of a date as it was read; month and day null where not given, the year null where it is left open. */
export type Calendar = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly next: number
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `2022`, `2022-03` or `2022-03-17`; null without a year. */
export const isoOf = ({ year, month, day }: Calendar): string | null => {
  if (year === null) return null
  const parts = [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])]
  return parts.join('-')
}

/** Whether the calendar has such a day; 29 February is possible where the year is open. */
export const isPossible = ({ year, month, day }: Calendar): boolean => {
  if (month !== null && (month < 1 || month > 12)) return false
  if (day === null || month === null) return true
  return day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

/** A year of four digits, not part of a longer number, with its word: `2022 г.`, `2022. godine`. */
export const yearAt = (scan: Scan, index: number): { year: number; next: number; marked: boolean } | null => {
  const token = at(scan, index)
  if (!isDigits(token) || token.key.length !== 4 || token.mended === 'spaces') return null
  const year = Number(token.key)
  if (year < 1000 || year > 2199) return null
  const after = at(scan, index + 1)
  const digitsGoOn = /^[.,]$/.test(after.text) && attached(scan, index + 1) && attached(scan, index + 2)
  if (digitsGoOn && isDigits(at(scan, index + 2))) return null
  return { year, ...afterYear(scan, index + 1) }
}

/** Over the full stop of a Serbian year and the word for year. */
export const afterYear = (scan: Scan, index: number): { next: number; marked: boolean } => {
  const serb = scan.language === 'sr-Latn' || scan.language === 'sr-Cyrl'
  const stop = serb && at(scan, index).text === '.' && attached(scan, index) ? 1 : 0
  const hyphen = /^[-‑]$/.test(at(scan, index).text) && attached(scan, index + 1) ? 1 : 0
  const word =
    phrase(scan, ({ year }) => year, index + stop) ??
    (hyphen ? phrase(scan, ({ year }) => year, index) : null)
  const english = word !== null && /^[a-z]/.test(at(scan, index).key) && !serb
  if (word === null || english) return { next: index, marked: stop === 1 && dotGoesOn(scan, index) }
  return { next: withoutLastStop(scan, word.next), marked: true }
}

/** A Serbian full stop after a year is an ordinal's where the sentence goes on. */
const dotGoesOn = (scan: Scan, index: number): boolean => {
  const after = at(scan, index + 1)
  return after.kind !== 'end' && !isCapital(after)
}

/** The full stop of `г.` at the end of a sentence is the sentence's. */
const withoutLastStop = (scan: Scan, next: number): number => {
  const stop = at(scan, next - 1).text === '.'
  const after = at(scan, next)
  return stop && (after.kind === 'end' || isCapital(after)) && attached(scan, next - 1) ? next - 1 : next
}

/** A month's name; in English with a capital letter, since `may` and `march` are verbs. */
export const monthAt = (scan: Scan, index: number): { month: number; next: number } | null => {
  const found = phrase(scan, ({ months }) => months, index)
  if (found === null) return null
  const token = at(scan, index)
  if (/^[a-z]/.test(token.key) && (scan.language === 'en' || scan.language === 'ru') && !isCapital(token))
    return null
  if (attached(scan, index) && /[\p{L}\p{N}]$/u.test(at(scan, index - 1).text)) return null
  return { month: found.value, next: found.next }
}

const day = (scan: Scan, index: number): { day: number; next: number } | null => {
  const token = at(scan, index)
  if (!isDigits(token) || token.key.length > 2 || Number(token.key) > 39 || Number(token.key) < 1) return null
  const after = at(scan, index + 1)
  const suffix = attached(scan, index + 1) && /^(?:st|nd|rd|th)$/.test(after.key) ? 1 : 0
  const hyphened =
    isDash(after) && attached(scan, index + 1) && /^(?:го|е|ое|ого)$/u.test(at(scan, index + 2).key) ? 2 : 0
  return { day: Number(token.key), next: index + 1 + suffix + hyphened }
}

/** The day before a month's name: `17`, `17.`, `17th of` */
export const dayBeforeMonth = (scan: Scan, index: number): { day: number; next: number } | null => {
  const found = day(scan, index)
  if (found === null) return null
  const stop = at(scan, found.next).text === '.' && attached(scan, found.next) ? 1 : 0
  const of = at(scan, found.next + stop).key === 'of' ? 1 : 0
  return { day: found.day, next: found.next + stop + of }
}

/** The year after a month, over a comma, `of` or nothing. */
const yearAfterMonth = (scan: Scan, index: number): { year: number | null; next: number } => {
  const of = phrase(scan, ({ of: words }) => words, index)
  const comma = at(scan, index).text === ',' ? index + 1 : index
  for (const from of [comma, of?.next]) {
    const found = from === undefined ? null : yearAt(scan, from)
    if (found !== null) return { year: found.year, next: found.next }
  }
  return { year: null, next: index }
}

/** `17 March 2022`, `17. mart 2022`, `17 марта` */
const dayMonth = (scan: Scan, index: number): Calendar | null => {
  const first = dayBeforeMonth(scan, index)
  const month = first === null ? null : monthAt(scan, first.next)
  if (first === null || month === null) return null
  return { day: first.day, month: month.month, ...yearAfterMonth(scan, month.next) }
}

/** `March 17, 2022`, `March 2022` and, with `bare`, `March` */
const monthFirst = (scan: Scan, index: number): Calendar | null => {
  const month = monthAt(scan, index)
  if (month === null) return null
  const year = yearAfterMonth(scan, month.next)
  if (year.year !== null) return { day: null, month: month.month, ...year }
  const second = day(scan, month.next)
  // `March 17`, but not `March 17 %` and not `в марте 17 компаний`
  const english = /^[a-z]/.test(at(scan, index).key) && (scan.language === 'en' || scan.language === 'ru')
  const dayStands = second !== null && english && !isNumberOf(scan, second.next)
  if (!dayStands) return { day: null, month: month.month, year: null, next: month.next }
  return { day: second.day, month: month.month, ...yearAfterMonth(scan, second.next) }
}

const isNumberOf = (scan: Scan, index: number): boolean => {
  const mark = /^[.,]$/.test(at(scan, index).text) && attached(scan, index) && attached(scan, index + 1)
  if (mark && isDigits(at(scan, index + 1))) return true
  const { lexicon } = scan
  return [lexicon.rates, lexicon.scales, lexicon.measures].some(
    (tree) => phrase<unknown>(scan, () => tree, index) !== null,
  )
}

/** `17.03.2022`, `17/03/2022`, `03/17/2022`, `2022-03-17`, `17. 3. 2022.` */
const numeric = (scan: Scan, index: number): Calendar | null => {
  const mark = at(scan, index + 1)
  if (!isDigits(at(scan, index)) || !/^[./-]$/.test(mark.text) || !attached(scan, index + 1)) return null
  if (attached(scan, index) && /[\p{L}\p{N}./-]$/u.test(at(scan, index - 1).text)) return null
  if (at(scan, index + 3).text !== mark.text || !attached(scan, index + 3)) return null
  const spaced = mark.text === '.'
  const close = (token: number): boolean => attached(scan, token) || spaced
  const [a, b, c] = [at(scan, index), at(scan, index + 2), at(scan, index + 4)]
  if (!isDigits(b) || !isDigits(c) || !close(index + 2) || !close(index + 4)) return null
  const goesOn = attached(scan, index + 5) && /^[\p{L}\d/-]/u.test(at(scan, index + 5).text)
  const slashed = attached(scan, index + 5) && attached(scan, index + 6) && isDigits(at(scan, index + 6))
  if (goesOn || slashed) return null
  return numericFrom(a.key, b.key, c.key, mark.text, index + 5)
}

const numericFrom = (a: string, b: string, c: string, mark: string, next: number): Calendar | null => {
  if (a.length === 4 && b.length <= 2 && c.length <= 2)
    return { year: Number(a), month: Number(b), day: Number(c), next }
  if (
    a.length > 2 ||
    b.length > 2 ||
    (c.length !== 4 && !(c.length === 2 && mark !== '-' && a.length + b.length === 4))
  )
    return null
  const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) >= 50 ? 1900 : 2000)
  if (year < 1000 || year > 2199) return null
  const american = Number(b) > 12 && Number(a) <= 12 && mark !== '.'
  return american
    ? { year, month: Number(a), day: Number(b), next }
    : { year, month: Number(b), day: Number(a), next }
}

/** `2022-03`: a month where it cannot be the second year of a range. */
const yearMonth = (scan: Scan, index: number): Calendar | null => {
  const year = yearAt(scan, index)
  const month = at(scan, index + 2)
  if (
    year === null ||
    at(scan, index + 1).text !== '-' ||
    !attached(scan, index + 1) ||
    !attached(scan, index + 2)
  )
    return null
  if (
    !isDigits(month) ||
    month.key.length !== 2 ||
    Number(month.key) > 12 ||
    Number(month.key) > year.year % 100
  )
    return null
  const goesOn = attached(scan, index + 3) && /^[\p{L}\d-]/u.test(at(scan, index + 3).text)
  return goesOn || Number(month.key) < 1
    ? null
    : { year: year.year, month: Number(month.key), day: null, next: index + 3 }
}

/** `03.2022` of Slavic texts, where the month is written with two digits. */
const monthYear = (scan: Scan, index: number): Calendar | null => {
  const [month, mark, year] = [at(scan, index), at(scan, index + 1), at(scan, index + 2)]
  const close = attached(scan, index + 1) && attached(scan, index + 2) && !attached(scan, index)
  if (!isDigits(month) || month.key.length !== 2 || !/^[./]$/.test(mark.text) || !isDigits(year) || !close)
    return null
  if (year.key.length !== 4 || Number(month.key) > 12 || Number(month.key) < 1) return null
  const value = Number(year.key)
  if (value < 1900 || value > 2100 || (scan.language === 'en' && mark.text === '.')) return null
  return { year: value, month: Number(month.key), day: null, next: index + 3 }
}

/** A day or a month at a token, in figures or words. */
export const calendarAt = (scan: Scan, index: number): Calendar | null => {
  const found = numeric(scan, index)
  if (found !== null) return { ...found, next: afterYear(scan, found.next).next }
  return yearMonth(scan, index) ?? monthYear(scan, index) ?? dayMonth(scan, index) ?? monthFirst(scan, index)
}

/** The day a range begins with, before `–20 March`: `17`. */
export const openDay = (scan: Scan, index: number): { day: number; next: number } | null => {
  const found = day(scan, index)
  if (found === null) return null
  const stop = at(scan, found.next).text === '.' && attached(scan, found.next) ? 1 : 0
  return { day: found.day, next: found.next + stop }
}
