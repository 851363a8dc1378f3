/** Several things in one cell: a semicolon between them, and a backslash before one that belongs to a thing. */
export const listText = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;|]/g, '\\$&')).join('; ')

/** The things in a cell: separated by semicolons, bars or line breaks. */
export const listIn = (text: string): string[] => {
  const items: string[] = []
  let item = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string
    const next = text[at + 1]
    if (letter === '\\' && (next === ';' || next === '\\' || next === '|')) {
      item += next
      at += 1
    } else if (letter === ';' || letter === '|' || letter === '\n') {
      items.push(item)
      item = ''
    } else item += letter
  }
  return [...items, item].map((each) => each.trim()).filter((each) => each !== '')
}

const formula = /^'*[=+\-@\t\r＝＋－＠]/
const escaped = /^'+[=+\-@\t\r＝＋－＠]/

/**
 * A cell of a CSV: quoted where it must be, and with an apostrophe before what a spreadsheet would run as a formula. {@link cellText} takes
 * that apostrophe away again. Source: OWASP, “CSV Injection”.
 */
export const safeCell = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell as it was before {@link safeCell}; of a table that others wrote, the apostrophe by which spreadsheets mark a text. */
export const cellText = (cell: string): string => (escaped.test(cell) ? cell.slice(1) : cell)

/** A line of cells, CRLF at its end (RFC 4180). */
export const csvLine = (cells: readonly string[]): string => `${cells.map(safeCell).join(',')}\r\n`
