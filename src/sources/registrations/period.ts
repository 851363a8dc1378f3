const calendar = String.raw`(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?`
const date = new RegExp(`^${calendar}$`)

/** A day, a month or a year that the calendar has. */
export const isDate = (text: string): boolean => {
  if (!date.test(text)) return false
  if (text.length < 10) return true
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}

/** A date, or a span of two with a stroke between: `2022`, `2022-03`, `2022-02-24/2023-06-30`. */
export const isPeriod = (text: string): boolean => {
  const [from = '', to = from, more] = text.split('/')
  if (more !== undefined || !isDate(from) || !isDate(to)) return false
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) <= to.slice(0, length)
}
