import type { Cells } from '../../lake/readers/csv.js'

/** A line for each country that was, or was not, invited to a declaration. */
export const declarationColumns = [
  'date',
  'reference',
  'title',
  'subject',
  'country',
  'invited',
  'aligned',
  'counter',
  'source_url',
] as const

/** A line for each country, year and counter. */
export const countColumns = [
  'country',
  'year',
  'invited',
  'aligned',
  'counter',
  'document',
  'stated_at',
  'note',
] as const

/** Names as people type them into a spreadsheet: `Source URL`. The counter is called publisher, too. */
export const rename = (column: string): string => {
  const name = column.toLowerCase().replaceAll(/[\s-]+/g, '_')
  return name === 'publisher' ? 'counter' : name
}

/** The cells without the space around them. */
export const trimmed = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.trim()]))

export const isBlank = (cells: Cells): boolean => Object.values(cells).every((cell) => cell === '')

/** True of a row with more or fewer cells than its header. */
export const isMisshapen = (cells: Cells, columns: readonly string[]): boolean =>
  columns.some((name) => cells[name] === undefined) || Object.keys(cells).some((name) => name.startsWith('#'))

/** True where one of the columns is empty. */
export const lacks = (cells: Cells, columns: readonly string[]): boolean =>
  columns.some((name) => (cells[name] ?? '') === '')
