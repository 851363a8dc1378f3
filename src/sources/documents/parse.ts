import { countryOf } from '../../domain/country.js'
import { accept, reject, type RowParser, type RowValues } from '../../lake/source.js'
import type { Cells } from '../../lake/readers/csv.js'

/** Units a transcribed figure may have; shares and rates are fractions. */
const units = new Set(
  'USD share rank count persons companies years months days decades centuries points page pages copies doses number USD/1000m3'.split(
    ' ',
  ),
)
const day = String.raw`\d{4}(?:-\d\d(?:-\d\d)?)?`
const period = new RegExp(`^(?:${day}(?:/${day})?)?$`)
const decimal = /^-?\d{1,18}(?:\.\d{1,6})?$/

const text = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)
const number = (cell: string | undefined): number | null => (text(cell) === null ? null : Number(cell))
const statedAt = (cells: Cells): string =>
  `line ${cells['line']}${cells['place'] ? `, ${cells['place']}` : ''}`

const stated = (cells: Cells) => ({
  document: text(cells['document']),
  stated_at: statedAt(cells),
  cites: text(cells['cites']),
})

/** One answer a record: the first reason that `judge` finds, else the values. */
const answers =
  (
    needed: readonly string[],
    judge: (cells: Cells) => string | null,
    values: (cells: Cells) => RowValues,
  ): RowParser<Cells> =>
  () =>
  ({ value: cells }) => {
    const code = shapeOf(cells, needed) ?? judge(cells)
    return [code === null ? accept(values(cells)) : reject(code)]
  }

const shapeOf = (cells: Cells, needed: readonly string[]): string | null => {
  if (Object.keys(cells).some((name) => name.startsWith('#')) || cells['note'] === undefined)
    return 'documents-shape'
  return needed.some((name) => text(cells[name]) === null) ? 'documents-missing' : null
}

const unknownCountry = (codes: readonly (string | undefined)[]): boolean =>
  codes.some((code) => text(code) !== null && countryOf(code as string) === null)

export const parseFigures = answers(
  ['id', 'indicator', 'value', 'unit', 'document', 'line'],
  (cells) => {
    if (unknownCountry([cells['reporter'], cells['partner']])) return 'documents-country'
    if (!period.test(cells['period'] ?? '')) return 'documents-period'
    if (!decimal.test(cells['value'] ?? '') || !decimal.test(cells['resolution'] || '0'))
      return 'documents-value'
    return units.has(cells['unit'] ?? '') ? null : 'documents-unit'
  },
  (cells) => ({
    indicator: text(cells['indicator']),
    reporter: text(cells['reporter']),
    partner: text(cells['partner']),
    period: text(cells['period']),
    dimension: text(cells['dimension']),
    category: text(cells['category']),
    value: text(cells['value']),
    unit: text(cells['unit']),
    resolution: text(cells['resolution']),
    qualifier: text(cells['qualifier']),
    note: text(cells['note']),
    ...stated(cells),
  }),
)

export const parseEvents = answers(
  ['id', 'kind', 'title_en', 'document', 'line'],
  (cells) => {
    if (unknownCountry((cells['parties'] ?? '').split(';'))) return 'documents-country'
    return period.test(cells['date'] ?? '') && period.test(cells['date_end'] ?? '')
      ? null
      : 'documents-period'
  },
  (cells) => ({
    date: text(cells['date']),
    date_end: text(cells['date_end']),
    kind: text(cells['kind']),
    parties: (cells['parties'] ?? '').split(';').filter((code) => code !== ''),
    title: text(cells['title_en']),
    title_ru: text(cells['title_ru']),
    title_sr: text(cells['title_sr']),
    status: text(cells['status']),
    note: text(cells['note']),
    ...stated(cells),
  }),
)

export const parseArms = answers(
  ['id', 'supplier', 'recipient', 'designation', 'document', 'line'],
  (cells) => {
    if (unknownCountry([cells['supplier'], cells['recipient']])) return 'documents-country'
    if (!/^(?:\d{4})?$/.test(cells['order_year'] ?? '')) return 'documents-period'
    const counts = [cells['ordered'], cells['delivered']]
    return counts.every((cell) => /^\d{0,9}$/.test(cell ?? '')) ? null : 'documents-value'
  },
  (cells) => ({
    supplier: text(cells['supplier']),
    recipient: text(cells['recipient']),
    ordered: number(cells['ordered']),
    designation: text(cells['designation']),
    description: text(cells['description']),
    order_year: number(cells['order_year']),
    delivery_years: text(cells['delivery_years']),
    delivered: number(cells['delivered']),
    estimated_fields: ['ordered', 'order_year', 'delivered'].filter(
      (name) => cells[`${name}_estimated`] === 'true',
    ),
    comments: text(cells['note']),
    ...stated(cells),
  }),
)

export const parseDocuments = answers(
  ['id', 'title'],
  () => null,
  (cells) => ({
    id: text(cells['id']),
    title: text(cells['title']),
    publisher: text(cells['publisher']),
    authors: text(cells['authors']),
    published: text(cells['published']),
    kind: text(cells['kind']),
    language: text(cells['language']),
    note: text(cells['note']),
  }),
)
