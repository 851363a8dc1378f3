import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { areaOf } from './areas.js'
import { currencyOf } from './currencies.js'
import { decimalText, isHeld } from './decimal-text.js'
import type { Series, SeriesTable } from './series.js'

/** A number as the World Bank states it, whatever the form of the file. */
type Stated = {
  readonly area: string
  readonly code: string
  readonly period: string
  readonly value: string
  readonly status: string
  readonly place?: string
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/** The euro's own rate stands under the code of the euro area: it belongs to a currency, and to no reporter. */
const euroArea = 'EMU'

/** One number judged: kept, rejected, or nothing where it is missing or a sum over countries. */
const answer = (source: string, table: SeriesTable, stated: Stated): readonly RowAnswer[] => {
  const { area, code, period, value: text, status, place } = stated
  const refuse = (what: string) => [reject(`${source}-${what}`, place)]
  const series = table[code]
  if (series === undefined) return refuse('indicator')
  if (!isYear(period)) return refuse('period')
  const isEuro = area === euroArea && series.indicator === 'exchange-rate'
  const reporter = isEuro ? null : areaOf(area, Number(period))
  if (reporter === undefined) return refuse('area')
  if (text === '' || (reporter === null && !isEuro)) return []
  const value = decimalText(text)
  if (value === null || value.replace(/\..*/, '').length > 20) return refuse('value')
  if (!isHeld(text, value)) return refuse('small')
  const note = status === '' ? null : `status ${status} in the source`
  const qualifier = status === '' ? 'exact' : 'estimate'
  const values = { indicator: series.indicator, reporter, period, value, unit: series.unit, qualifier, note }
  return [accept({ ...values, ...currencyIn(series, reporter, Number(period)) }, { ...(place && { place }) })]
}

const currencyIn = ({ indicator }: Series, reporter: string | null, year: number) =>
  indicator === 'exchange-rate'
    ? { dimension: 'currency', category: reporter === null ? 'EUR' : currencyOf(reporter, year) }
    : {}

/** The website's table: a row a country and indicator, a column a year. */
export const parseWide =
  (source: string, table: SeriesTable): RowParser<Cells> =>
  () =>
  ({ value: cells }) => {
    const [area, code] = [cells['Country Code'], cells['Indicator Code']]
    const years = Object.keys(cells).filter(isYear)
    const isTorn = years.length === 0 || Object.keys(cells).some((name) => name.startsWith('#'))
    if (area === undefined || code === undefined || isTorn) return [reject(`${source}-shape`)]
    if (table[code] === undefined) return [reject(`${source}-indicator`)]
    // An unknown area is told once, not once a year.
    if (years.every((year) => areaOf(area, Number(year)) === undefined)) return [reject(`${source}-area`)]
    return years.flatMap((year) => {
      const value = (cells[year] ?? '').trim()
      return value === ''
        ? []
        : answer(source, table, { area, code, period: year, value, status: '', place: year })
    })
  }

/** A table of one indicator that does not name it: country, year, value. */
export const parseLong =
  (source: string, table: SeriesTable, code: string): RowParser<Cells> =>
  () =>
  ({ value: cells }) => {
    const { 'Country Code': area, Year: period, Value: value } = cells
    if (area === undefined || period === undefined || value === undefined || '#5' in cells)
      return [reject(`${source}-shape`)]
    return answer(source, table, { area, code, period, value: value.trim(), status: '' })
  }

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** An element of the API's answer. */
export const parseApi =
  (source: string, table: SeriesTable): RowParser<unknown> =>
  () =>
  ({ value }) => {
    const fields = fieldsOf(value)
    const code = textOf(fieldsOf(fields['indicator'])['id'])
    const area = textOf(fields['countryiso3code']) || textOf(fieldsOf(fields['country'])['id'])
    if (code === '' || area === '' || !('value' in fields)) return [reject(`${source}-shape`)]
    const given = fields['value']
    if (given !== null && typeof given !== 'number' && typeof given !== 'string')
      return [reject(`${source}-value`)]
    return answer(source, table, {
      area,
      code,
      period: textOf(fields['date']),
      value: textOf(given).trim(),
      status: textOf(fields['obs_status']),
    })
  }
