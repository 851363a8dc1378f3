/** A table as CSV (RFC 4180); null is an empty cell. */
export const csvText = (rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  rows
    .map(
      (cells) =>
        `${cells
          .map((cell) => {
            const text = cell === null ? '' : String(cell)
            return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
          })
          .join(',')}\r\n`,
    )
    .join('')

/** The records of a CSV with a header, by the names of its columns. */
export const csvRecords = (text: string): Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = cellsOf(text)
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

const cellsOf = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [whole, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    if (whole === '' && row.length === 0) continue
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
