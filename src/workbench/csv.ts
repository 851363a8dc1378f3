/** What a cell of a result can hold. Missing is null, never 0 or an empty text. */
export type Cell = string | number | bigint | boolean | null | undefined
export type Row = Readonly<Record<string, unknown>>

/**
 * Rows as CSV for people: RFC 4180, UTF-8, CRLF. A text that a spreadsheet would run as a formula gets a leading
 * `'`; numbers stay numbers, exact decimals that the engine gives as text too.
 * @param columns their order; default the keys of the first row
 */
export const csv = (rows: readonly Row[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string =>
  columns.length === 0
    ? ''
    : [columns, ...rows.map((row) => columns.map((column) => row[column]))]
        .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
        .join('')

/** One cell, quoted and made safe. */
export const csvCell = (value: unknown): string => {
  const text = plainText(value)
  const safe = typeof value === 'string' && startsFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const startsFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text)

/** A value as plain text: null is empty, an object its JSON. */
export const plainText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value as number | bigint | boolean)
}
