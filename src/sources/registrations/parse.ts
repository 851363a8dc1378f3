import { isDateOrInterval, isIsoDate } from '../../domain/iso-date.js'
import { accept, reject, type RowParser, type RowValues } from '../../lake/source.js'
import type { Cells } from '../../lake/readers/csv.js'
import { countryLabels } from '../../messages/country-labels.js'

/** The columns of the template, in its order. */
export const columns = [
  'registry',
  'country',
  'owner_country',
  'period',
  'kind',
  'count',
  'basis',
  'as_of',
  'publisher',
  'document',
  'stated_at',
  'note',
] as const

const needed = ['registry', 'country', 'owner_country', 'kind', 'count', 'basis', 'document'] as const

const kinds = new Set(['company', 'sole-proprietor', 'branch', 'all'])

/** Counts of different bases are different measurements: their indicators keep them apart. */
const indicators = new Map([
  ['period', 'registrations-in-period'],
  ['cumulative', 'registrations-cumulative'],
  ['stock', 'registrations-stock'],
])

export const parseRegistrations: RowParser<Cells> = () => {
  const countryOf = countryLabels()
  return ({ value }) => {
    const cells = trimmed(value)
    if (Object.values(cells).every((cell) => cell === '')) return []
    const code = fault(cells, countryOf)
    return [code === null ? accept(valuesOf(cells, countryOf)) : reject(code)]
  }
}

const trimmed = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.trim()]))

type Column = (typeof columns)[number]
const text = (cells: Cells, column: Column): string => cells[column] ?? ''
const word = (cells: Cells, column: Column): string =>
  text(cells, column)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')

type CountryLabels = ReturnType<typeof countryLabels>

/** The first reason why a row cannot be kept. */
const fault = (cells: Cells, countryOf: CountryLabels): string | null => {
  if (columns.some((name) => cells[name] === undefined) || Object.keys(cells).some((name) => name[0] === '#'))
    return 'registrations-shape'
  if (needed.some((name) => text(cells, name) === '')) return 'registrations-missing'
  if (!countryOf(text(cells, 'country')) || !countryOf(text(cells, 'owner_country')))
    return 'registrations-country'
  if (!kinds.has(word(cells, 'kind'))) return 'registrations-kind'
  if (!/^\d{1,12}$/.test(text(cells, 'count'))) return 'registrations-count'
  return timeFault(word(cells, 'basis'), text(cells, 'period'), text(cells, 'as_of'))
}

/** A count in a period names the period, a stock its day, a cumulative count its span or at least the day it runs to. */
const timeFault = (basis: string, period: string, asOf: string): string | null => {
  if (!indicators.has(basis)) return 'registrations-basis'
  if ((period !== '' && !isDateOrInterval(period)) || (asOf !== '' && !isIsoDate(asOf)))
    return 'registrations-period'
  if (basis === 'period' && period === '') return 'registrations-period'
  if (basis === 'stock') return asOf === '' || period.includes('/') ? 'registrations-as-of' : null
  return basis === 'cumulative' && asOf === '' && !period.includes('/') ? 'registrations-as-of' : null
}

const valuesOf = (cells: Cells, countryOf: CountryLabels): RowValues => {
  const [period, asOf] = [text(cells, 'period'), text(cells, 'as_of')]
  return {
    indicator: indicators.get(word(cells, 'basis')) ?? null,
    reporter: countryOf(text(cells, 'country')) ?? null,
    partner: countryOf(text(cells, 'owner_country')) ?? null,
    period: period || asOf,
    dimension: 'kind',
    category: word(cells, 'kind'),
    value: text(cells, 'count'),
    unit: 'count',
    qualifier: 'exact',
    document: text(cells, 'document'),
    stated_at: text(cells, 'stated_at') || null,
    cites: text(cells, 'registry'),
    note: noteOf(cells),
  }
}

/** What the table has no column for: who published the count, and its day. */
const noteOf = (cells: Cells): string | null => {
  const [publisher, asOf, note] = (['publisher', 'as_of', 'note'] as const).map((name) => text(cells, name))
  const parts = [publisher && `published by ${publisher}`, asOf && `as of ${asOf}`, note]
  return parts.filter(Boolean).join('; ') || null
}
