import { csvReader } from '../../lake/readers/csv.js'
import { jsonReader } from '../../lake/readers/json.js'
import type { OriginalRow, Reader } from '../../lake/readers/reader.js'
import { rowsInput, type InputHead, type RowsInput } from '../../lake/source.js'
import { parseApi, parseLong, parseWide } from './parse.js'
import type { SeriesTable } from './series.js'

const wideColumns = ['Country Code', 'Indicator Code']

/** Whether one of the series is named, as a whole code: NY.GDP.MKTP.CD is not NY.GDP.MKTP.CD.XD. */
const names = (head: string, table: SeriesTable): boolean =>
  Object.keys(table).some((code) => head.includes(`"${code}"`) || head.includes(`,${code},`))

/** The file in the zip of a page of the website; the metadata beside it have no such header. */
export const wideCsv = (source: string, table: SeriesTable): RowsInput =>
  rowsInput({
    id: 'wide',
    name: /\.csv$/i,
    looksLike: (head) =>
      /"?Country Name"?,"?Country Code"?,"?Indicator Name"?,"?Indicator Code"?,/.test(head) &&
      names(head, table),
    table: 'observation',
    what: `the CSV of the World Bank’s website (API_${Object.keys(table)[0]}_DS2_en_csv_v2_….csv)`,
    columns: wideColumns,
    reader: csvReader({
      columns: wideColumns,
      header: (cells) => cells.includes('Country Code') && cells.includes('Indicator Code'),
    }),
    parse: parseWide(source, table),
  })

const longColumns = ['Country Name', 'Country Code', 'Year', 'Value']

/** The series as a long table, in which only the name of the file says what is measured. */
export const longCsv = (source: string, table: SeriesTable, code: string, name: RegExp): RowsInput =>
  rowsInput({
    id: 'long',
    name,
    looksLike: (head) => /^"?Country Name"?,"?Country Code"?,"?Year"?,"?Value"?\s/.test(head),
    table: 'observation',
    what: `${code} as a long table (Country Name, Country Code, Year, Value)`,
    columns: longColumns,
    reader: csvReader({ columns: longColumns }),
    parse: parseLong(source, table, code),
  })

const elements = jsonReader({ records: ['$.1.*'] })
const pageOf = jsonReader({ records: ['$.0'] })

/** The API answers with a pair: what the page is, and its elements. */
const apiReader: Reader<unknown> = {
  open: async (file) => {
    const head: Record<string, string> = {}
    for await (const { value } of (await pageOf.open(file)).records)
      for (const [name, member] of Object.entries(pageOf.cells(value) as OriginalRow))
        if (typeof member === 'string' || typeof member === 'number') head[name] = String(member)
    return { ...(await elements.open(file)), head }
  },
  cells: elements.cells,
}

/** An answer of the World Bank's API, a page a file. */
export const apiJson = (source: string, table: SeriesTable): RowsInput =>
  rowsInput({
    id: 'api',
    name: /\.json$/i,
    looksLike: (head) => /^\s*\[\s*\{/.test(head) && head.includes('"countryiso3code"') && names(head, table),
    table: 'observation',
    what: 'an answer of the World Bank’s API (format=json)',
    reader: apiReader,
    parse: parseApi(source, table),
  })

/** The newest date at which the files say they were updated. */
export const vintageOf = (files: readonly InputHead[]): string | null =>
  files
    .flatMap(({ head }) => [
      ...(head['lastupdated'] ? [head['lastupdated']] : []),
      ...Object.values(head).flatMap((line) => /^Last Updated Date,(\d{4}-\d\d-\d\d)/.exec(line)?.[1] ?? []),
    ])
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
    .toSorted()
    .at(-1) ?? null
