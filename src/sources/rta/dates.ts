import { isCalendarDay } from '../../domain/iso-date.js'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A year of two digits: the list begins with the GATT, in 1947. */
const century = (year: number): number => (year >= 47 ? 1900 + year : 2000 + year)

/**
 * A day as the list has it: ISO, `01-Jan-1958` or `01-Jan-58`; null where there is none.
 * @returns undefined for what is no day, or could be two: `01/02/2003`
 */
export const dayOf = (cell: string): string | null | undefined => {
  const text = cell.trim()
  if (text === '' || text === '-' || /^n\/?a$/i.test(text)) return null
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text)
  const words = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4}|\d\d)$/.exec(text)
  const month = months.indexOf((words?.[2] ?? '').toLowerCase()) + 1
  const year = words?.[3] ?? ''
  if (iso !== null) return existing(`${iso[1]}-${iso[2]}-${iso[3]}`)
  if (words === null || month === 0) return undefined
  const full = year.length === 2 ? century(Number(year)) : Number(year)
  return existing(`${full}-${String(month).padStart(2, '0')}-${words[1]?.padStart(2, '0')}`)
}

const existing = (day: string): string | undefined => (isCalendarDay(day) ? day : undefined)
