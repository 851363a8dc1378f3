import { isCalendarDay } from '../../domain/iso-date.js'

/** A cell’s text, or null where it says nothing. */
export const text = (cell: string | undefined): string | null => {
  const trimmed = (cell ?? '').trim()
  return trimmed === '' ? null : trimmed
}

/** A calendar day in ISO form; null for anything else. */
export const day = (cell: string | undefined): string | null => {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00.*)?$/.exec((cell ?? '').trim())
  if (found === null) return null
  const date = `${found[1]}-${found[2]}-${found[3]}`
  return isCalendarDay(date) ? date : null
}

/** The names in a header, of what a file begins with. */
export const headerOf = (head: string): readonly string[] =>
  (head.split(/\r?\n/, 1)[0] ?? '').split(/[,;\t]/).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))

/** Whether a file’s header has all these columns. */
export const hasColumns =
  (...names: readonly string[]) =>
  (head: string): boolean => {
    const columns = headerOf(head)
    return names.every((name) => columns.includes(name))
  }
