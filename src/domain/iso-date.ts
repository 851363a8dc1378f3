/** True of a day `2022-02-24` that the calendar has. */
export const isCalendarDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** True of a day, a month or a year of 1900 to 2199 that the calendar has: `2022-02-24`, `2022-02`, `2022`. */
export const isIsoDate = (text: string): boolean =>
  /^(?:19|20|21)\d\d(?:-\d\d(?:-\d\d)?)?$/.test(text) && isCalendarDay(`${text}-01-01`.slice(0, 10))

/** Whether two dates run forwards. A month begins no later than its days: they are compared as far as both go. */
export const inOrder = (from: string, to: string): boolean => {
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) <= to.slice(0, length)
}

/** True of a date, or of an interval of two with a stroke between: `2022`, `2022-02-24/2023-06-30`. */
export const isDateOrInterval = (text: string): boolean => {
  const [from = '', to = from, more] = text.split('/')
  return more === undefined && isIsoDate(from) && isIsoDate(to) && inOrder(from, to)
}
