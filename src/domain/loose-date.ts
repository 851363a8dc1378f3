/**
 * A date as lists write it: `value` is `1950-03-21`, `1950-03`, `1950`, or two of them as `1953/1958`; an open end of
 * a span is `..`. `circa`: the list says that it is approximate.
 */
export type LooseDate = { readonly value: string; readonly circa: boolean }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Words for “about”, before or after the date. */
const about =
  /^(?:circa|approximately|approx\.?|about|around|c\.?)\s+(?=[\d\p{L}])|\s*\((?:circa|approximately)\)$/iu

/**
 * Reads `21 Mar 1950`, `Mar 1950`, `March 21, 1950`, `21/03/1950`, `dd/mm/1950`, `00/00/1950`, `1950-03-21`, `1950`,
 * `circa 1951`, `1953 to 1958`, `between 1953 and 1958`. Null for what is no date, and for days no calendar has.
 * @param order which of two numbers before the year is the day: Europe's order or America's
 */
export const looseDate = (
  text: string,
  order: 'day-first' | 'month-first' = 'day-first',
): LooseDate | null => {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  const plain = trimmed.replace(about, '').trim()
  const circa = plain !== trimmed
  const one = singleDate(plain, order)
  if (one !== null) return { value: one, circa }
  const span =
    /^(?:between |from )?(.+?) (?:to|and|-|–) (.+)$/i.exec(plain) ?? /^(\d{4})[-–/](\d{4})$/.exec(plain)
  if (span === null) return null
  const [from, to] = [span[1] ?? '', span[2] ?? ''].map((end) => {
    const bare = end.replace(about, '').trim()
    return { date: singleDate(bare, order), circa: bare !== end }
  })
  if (!from?.date || !to?.date) return null
  return { value: `${from.date}/${to.date}`, circa: circa || from.circa || to.circa }
}

/** The ISO form of one complete day, or null: for fields that are dates and nothing else. */
export const isoDay = (text: string, order: 'day-first' | 'month-first' = 'day-first'): string | null => {
  const date = singleDate(text.trim(), order)
  return date !== null && date.length === 10 ? date : null
}

const singleDate = (text: string, order: 'day-first' | 'month-first'): string | null => {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/.exec(text)
  if (iso) return isoOf(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2}|[dm]{2})[/.](\d{1,2}|[dm]{2})[/.](\d{4})$/i.exec(text)
  if (numbers) {
    const [first, second] = [known(numbers[1]), known(numbers[2])]
    return order === 'day-first' ? isoOf(numbers[3], second, first) : isoOf(numbers[3], first, second)
  }
  const european = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?(\p{L}{3,9})\.?[ -](\d{4})$/u.exec(text)
  if (european) return named(european[3], european[2], european[1])
  const american = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u.exec(text)
  return american ? named(american[3], american[1], american[2]) : null
}

/** `00`, `dd` and `mm` stand for what is not known. */
const known = (number: string | undefined): string | undefined =>
  number === undefined || /^(?:0{1,2}|[dm]{2})$/i.test(number) ? undefined : number

const fullNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

const named = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null =>
  month === undefined || !fullNames.test(month)
    ? null
    : isoOf(year, String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1), day)

const isoOf = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null => {
  if (year === undefined || Number(year) === 0) return null
  if (month === undefined) return day === undefined ? year : null
  if (Number(month) < 1 || Number(month) > 12) return null
  const start = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return start
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(day) < 1 || Number(day) > days ? null : `${start}-${day.padStart(2, '0')}`
}
