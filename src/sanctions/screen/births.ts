import { looseDate } from '../../domain/loose-date.js'

/** A date of birth as far as it is known: any day from `from` to `to`. */
export type Birth = {
  readonly text: string
  /** ISO days, both included. */
  readonly from: string
  readonly to: string
  /** The list says that it is approximate. */
  readonly circa: boolean
}

/** How far “about 1960” may be off, in years. */
const about = 2

/**
 * Reads `1950`, `1950-03-21`, `21 Mar 1950`, `circa 1960`, `1955 to 1958`; null for what is no date.
 * @param circa where the list says apart from the date that it is approximate
 */
export const birthOf = (text: string, circa = false): Birth | null => {
  const [first = '', last = first] = text.trim().split('/')
  const iso = /^\d{4}(?:-\d\d){0,2}$/
  const read =
    iso.test(first) && iso.test(last) ? { value: text.trim(), circa: false } : looseDate(text, 'day-first')
  if (read === null) return null
  const [from = '', to = from] = read.value.split('/')
  if (!iso.test(from) || !iso.test(to)) return null
  return { text: text.trim(), from: opened(from, '01-01'), to: closed(to), circa: circa || read.circa }
}

/** Several dates in one cell, parted by semicolons or bars. */
export const birthsIn = (text: string): Birth[] =>
  text.split(/[;|]/).flatMap((each) => {
    const birth = birthOf(each)
    return birth === null ? [] : [birth]
  })

const opened = (date: string, rest: string): string =>
  date.length === 10 ? date : `${date}-${date.length === 7 ? '01' : rest}`

const closed = (date: string): string => {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year, month] = date.split('-').map(Number) as [number, number]
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`
}

/** How two persons’ births stand to each other. */
export type BirthAgreement = 'same-day' | 'same-year' | 'near' | 'day-differs' | 'differs'

const order: readonly BirthAgreement[] = ['same-day', 'same-year', 'near', 'day-differs', 'differs']

/** The best agreement of any two dates, and the two; null where one side has none. Symmetric. */
export const compareBirths = (
  a: readonly Birth[],
  b: readonly Birth[],
): { readonly agreement: BirthAgreement; readonly left: Birth; readonly right: Birth } | null => {
  const all = a.flatMap((left) => b.map((right) => ({ agreement: agreementOf(left, right), left, right })))
  return order.flatMap((agreement) => all.filter((each) => each.agreement === agreement))[0] ?? null
}

const agreementOf = (a: Birth, b: Birth): BirthAgreement => {
  const exact = isDay(a) && isDay(b)
  if (exact && a.from === b.from) return a.circa || b.circa ? 'same-year' : 'same-day'
  if (exact && yearOf(a.from) === yearOf(b.from)) return 'day-differs'
  const apart = gap(a, b)
  if (apart === 0 && a.from <= b.to && b.from <= a.to) return 'same-year'
  if (apart <= 1 || (apart <= about && (a.circa || b.circa))) return 'near'
  return 'differs'
}

const isDay = ({ from, to }: Birth): boolean => from === to
const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Years between the two spans; 0 where they touch. */
const gap = (a: Birth, b: Birth): number =>
  Math.max(0, yearOf(a.from) - yearOf(b.to), yearOf(b.from) - yearOf(a.to))
