import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { reject, rowsInput, type RowAnswer } from '../../lake/source.js'
import { judge } from './judge.js'

/** What WITS calls its columns, in bulk files and in results of queries, without case and punctuation. */
const names: Readonly<Record<string, string>> = {
  reporterison: 'reporter',
  productcode: 'product',
  tariffyear: 'year',
  nomencode: 'nomenclature',
  selectednomen: 'nomenclature',
  nomenclaturecode: 'nomenclature',
  nativenomen: 'native',
  dutytype: 'duty',
  simpleaverage: 'rate',
  weightedaverage: 'weighted',
  minrate: 'min',
  minimumrate: 'min',
  maxrate: 'max',
  maximumrate: 'max',
  totalnooflines: 'lines',
  nbroftotallines: 'lines',
  nbrnalines: 'without',
  nbrpreflines: 'preferred',
  estcode: 'method',
  tradeyear: 'trade year',
}
const rename = (column: string): string => {
  const bare = column.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return names[bare] ?? bare
}

const columns = ['reporter', 'product', 'year', 'rate']

/** Bulk files do not say the duty: those of preferences have a partner and count preferential lines, those of MFN have neither. */
const dutyIn = (cells: Cells): string => {
  if (cells['duty'] !== undefined) return cells['duty']
  if (cells['partner'] === undefined) return 'MFN'
  return cells['preferred'] === undefined ? '' : 'PRF'
}

const parse = ({ value: cells }: { readonly value: Cells }): readonly RowAnswer[] => {
  const cell = (name: string): string => (cells[name] ?? '').trim()
  const isTorn = columns.some((name) => cells[name] === undefined)
  if (isTorn || Object.keys(cells).some((name) => name.startsWith('#'))) return [reject('wits-shape')]
  const [nomenclature, native] = [cell('nomenclature'), cell('native')]
  return judge({
    reporter: cell('reporter'),
    partner: cells['partner'] === undefined ? '000' : cell('partner'),
    year: cell('year'),
    nomenclature,
    product: cell('product'),
    duty: dutyIn(cells),
    rate: cell('rate'),
    min: cell('min'),
    max: cell('max'),
    lines: cell('lines'),
    without: cell('without'),
    method: cell('method'),
    notes: [
      ...(native !== '' && native !== nomenclature ? [`converted by WITS from ${native}`] : []),
      ...(cell('weighted') === '' ? [] : [`weighted average ${cell('weighted')}`]),
      ...(cell('trade year') === '' ? [] : [`weights of ${cell('trade year')}`]),
    ],
  })
}

const isTariffs = (head: string): boolean => {
  const [line = ''] = head.split(/\r?\n/, 1)
  const header = new Set(
    line
      .replaceAll('"', '')
      .split(/[,;\t]/)
      .map(rename),
  )
  return [...columns, 'lines'].every((name) => header.has(name))
}

/** Tariffs as CSV: a bulk download a reporter and year, or the result of a query. */
export const tariffsCsv = rowsInput({
  id: 'csv',
  name: /\.(?:csv|txt)$/i,
  looksLike: isTariffs,
  table: 'tariff',
  what: 'WITS’s tariffs as CSV (bulk: NomenCode, Reporter_ISO_N, Year, ProductCode, SimpleAverage …; query: Reporter, Product, Partner, Tariff Year, DutyType, Simple Average …)',
  columns,
  reader: csvReader({ columns, rename, encodings: ['utf-8', 'windows-1252'] }),
  parse: () => parse,
})
