import { basename } from 'node:path'
import type { SheetRow } from '../../lake/readers/sheet.js'
import { reject, type RowParser } from '../../lake/source.js'
import { answersFor, isUnknown, type Measure } from './rows.js'

type Header = {
  readonly label: number
  readonly measure: Measure
  /** Whether rows are the sending countries, or the destinations: else columns are. */
  readonly rowsReport: boolean
  readonly unitKnown: boolean
  readonly year: string | null
  readonly names: readonly { readonly index: number; readonly name: string }[]
}

/** A matrix of countries by countries; which way it runs stands in its corner: “…country (across) – …country (down)”. */
export const parseMatrix: RowParser<SheetRow> = ({ name }) => {
  let sheet = ''
  let titles: string[] = []
  let header: Header | null = null
  return ({ value, place }) => {
    if (value.sheet !== sheet) {
      sheet = value.sheet
      titles = []
      header = null
    }
    const line = value.cells.map((cell) => (cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim()))
    const found = headerOf(line, titles, basename(name))
    if (found !== null) {
      header = found
      return []
    }
    if (header === null) {
      titles.push(...line.filter((text) => text !== ''))
      return []
    }
    const { label, names, measure, rowsReport, unitKnown, year } = header
    const row = line[label] ?? ''
    // A footnote, or nothing.
    if (row === '' || names.every(({ index }) => isUnknown(line[index] ?? ''))) return []
    if (!unitKnown) return [reject('knomad-unit')]
    return names.flatMap(({ index, name: column }) =>
      answersFor(
        {
          measure,
          reporter: rowsReport ? row : column,
          partner: rowsReport ? column : row,
          year,
          value: line[index] ?? '',
        },
        `${place}, ${column}`,
      ),
    )
  }
}

const headerOf = (line: readonly string[], titles: readonly string[], file: string): Header | null => {
  const label = line.slice(0, 3).findIndex((text) => /\((?:across|down)\)/i.test(text))
  const across = /([^()]*)\(across\)/i.exec(line[label] ?? '')?.[1]
  const down = /([^()]*)\(down\)/i.exec(line[label] ?? '')?.[1]
  if (label === -1 || across === undefined || down === undefined) return null
  const remittances = /remittance|sending|receiving/i.test(across + down)
  const reports = remittances ? /send/i : /destination|host|residence|living/i
  if (reports.test(across) === reports.test(down)) return null
  const said = [...titles, line[label] ?? '']
  return {
    label,
    measure: remittances ? 'remittances' : 'stock',
    rowsReport: reports.test(down),
    unitKnown:
      !remittances ||
      said.some((text) =>
        /millions?\b.*us ?\$|us ?\$ ?millions?|usd millions?|millions?\b.*(?:usd|us dollars)/i.test(text),
      ),
    year: yearIn([...titles, file]),
    names: line.flatMap((name, index) => (index > label && name !== '' ? [{ index, name }] : [])),
  }
}

/** The year of the estimates: the first that a title, or the file’s name, has beside those of versions. */
export const yearIn = (texts: readonly string[]): string | null => {
  for (const text of texts) {
    const plain = text.replace(/\(?[^()]*\b(?:version|updated|as of|revised)\b[^()]*\)?/gi, ' ')
    const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(plain)
    if (found) return found[0]
  }
  return null
}
