import type { CountryCode } from '../../domain/country.js'
import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { areaOf } from './codes.js'
import { isBeyondWorldTrade, powerOf, shifted } from './scale.js'

type Series = {
  readonly country: string
  readonly indicator: string
  readonly counterpart: string
  readonly frequency: string
}

type Flow = { readonly flow: 'import' | 'export'; readonly valuation: 'cif' | 'fob' }

/** Exports FOB and imports CIF; the older names have a T in front. */
const flows: Readonly<Record<string, Flow>> = {
  XG_FOB_USD: { flow: 'export', valuation: 'fob' },
  MG_CIF_USD: { flow: 'import', valuation: 'cif' },
}

/** What a series is about, or how its records are answered: `[]` for what holds no flow of its own. */
type Subject = Flow & {
  readonly reporter: CountryCode
  readonly partner: CountryCode
}

const subjectOf = ({
  country,
  indicator,
  counterpart,
  frequency,
}: Series): Subject | readonly RowAnswer[] => {
  const name = indicator.replace(/^T(?=[XM]G_|BG_)/, '')
  if (name === 'TBG_USD' || name === 'BG_USD') return [] // the balance of the two
  if (name === 'MG_FOB_USD') return [reject('imts-fob-import')]
  const flow = flows[name]
  if (flow === undefined) return [reject('imts-indicator')]
  if (frequency !== '' && !/^(?:A|M|Annual|Monthly)$/i.test(frequency)) return [reject('imts-frequency')]
  const [reporter, partner] = [areaOf(country), areaOf(counterpart)]
  if (reporter === undefined || partner === undefined) return [reject('imts-country')]
  return reporter === null || partner === null ? [] : { ...flow, reporter, partner }
}

/** `2022`, `2022-M03`; also `2022M3` and `2022-03`. */
export const periodOf = (text: string): string | null => {
  const [, year, month] =
    /^((?:19|20)\d\d)(?:-?M(\d{1,2})|-(\d\d))?$/.exec(text.replace(/-(\d\d)$/, '-M$1')) ?? []
  if (year === undefined) return null
  if (month === undefined) return year
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null
}

/** Who the number is of: SDMX flags E, I and F are estimates, imputed or forecast. Null where the file has no flags. */
const reportedBy = (status: string | undefined): string | null => {
  if (status === undefined) return null
  return /^[EIF]$|estimat|imput|forecast/i.test(status.trim()) ? 'estimate' : 'reporter'
}

const isMissing = (value: string): boolean => /^(?:|NaN|NA|\.{1,3}|n\.?a\.?)$/i.test(value)

const observation = (
  subject: Subject,
  time: string,
  value: string,
  power: number | null,
  status: string | undefined,
  place?: string,
): RowAnswer | null => {
  if (isMissing(value)) return null
  const period = periodOf(time.trim())
  if (period === null) return reject('imts-period', place)
  if (power === null) return reject('imts-scale', place)
  const dollars = shifted(value, power)
  if (dollars === null) return reject('imts-value', place)
  if (dollars.startsWith('-')) return reject('imts-negative', place)
  if (isBeyondWorldTrade(dollars)) return reject('imts-scale', place)
  return accept(
    {
      reporter: subject.reporter,
      partner: subject.partner,
      flow: subject.flow,
      period,
      year: Number(period.slice(0, 4)),
      classification: 'HS',
      level: 0,
      product: 'TOTAL',
      value_usd: dollars,
      net_kg: null,
      quantity: null,
      quantity_unit: null,
      valuation: subject.valuation,
      partner_basis: subject.flow === 'import' ? 'origin' : 'destination',
      reported_by: reportedBy(status),
    },
    place === undefined ? {} : { place },
  )
}

const cell = (cells: Cells, ...names: readonly string[]): string =>
  names.map((name) => cells[name]?.trim()).find((text) => text !== undefined && text !== '') ?? ''

const isSubject = (found: Subject | readonly RowAnswer[]): found is Subject => !Array.isArray(found)

/**
 * One observation of the API. Its values are in dollars, whatever `SCALE` says: that is how the site shows them
 * (public examples with SCALE 6 hold billions as such). `UNIT_MULT`, where there is one, multiplies, as SDMX has it.
 */
export const parseApi: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (!/\bIMTS\b/.test(cell(cells, 'DATAFLOW', 'STRUCTURE_ID'))) return [reject('imts-dataset')]
    const subject = subjectOf({
      country: cell(cells, 'COUNTRY'),
      indicator: cell(cells, 'INDICATOR'),
      counterpart: cell(cells, 'COUNTERPART_COUNTRY'),
      frequency: cell(cells, 'FREQUENCY'),
    })
    if (!isSubject(subject)) return subject
    const multiplier = cell(cells, 'UNIT_MULT')
    const power = multiplier === '' ? 0 : powerOf(multiplier)
    const status = cells['STATUS'] ?? cells['OBS_STATUS']
    return present([
      observation(subject, cell(cells, 'TIME_PERIOD'), cell(cells, 'OBS_VALUE'), power, status),
    ])
  }

const present = (answers: readonly (RowAnswer | null)[]): readonly RowAnswer[] =>
  answers.filter((each) => each !== null)

const isPeriod = (column: string): boolean => /^(?:19|20)\d\d(?:-?[MQ]\d{1,2})?$/.test(column)

/** A download of the portal: an observation a row, or a series a row with a column for each period. Values in `SCALE`. */
export const parsePortal: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    const measure = cell(cells, 'OBS_MEASURE')
    if (measure !== '' && measure !== 'OBS_VALUE') return [] // a row of flags
    if (!/\bIMTS\b/.test(cell(cells, 'DATASET'))) return [reject('imts-dataset')]
    const [country = '', indicator = '', counterpart = '', frequency = ''] = cell(cells, 'SERIES_CODE').split(
      '.',
    )
    const series = { country, indicator, counterpart, frequency }
    return series.frequency === '' ? [reject('imts-series')] : seriesRows(cells, series)
  }

/** A file of the Direction of Trade Statistics, as the site had it until 2025; flags stand in rows of their own. */
export const parseFormer: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    const attribute = cell(cells, 'Attribute')
    if (attribute !== '' && attribute !== 'Value') return []
    return seriesRows(cells, {
      country: cell(cells, 'Country Code').padStart(3, '0'),
      indicator: cell(cells, 'Indicator Code'),
      counterpart: cell(cells, 'Counterpart Country Code').padStart(3, '0'),
      frequency: '',
    })
  }

const seriesRows = (cells: Cells, series: Series): readonly RowAnswer[] => {
  const subject = subjectOf(series)
  if (!isSubject(subject)) return subject
  const power = powerOf(cell(cells, 'SCALE.ID', 'SCALE', 'Scale', 'UNIT_MULT', 'Unit Mult'))
  const status = cells['STATUS.ID'] ?? cells['STATUS'] ?? cells['OBS_STATUS']
  if (cells['TIME_PERIOD'] !== undefined)
    return present([
      observation(subject, cell(cells, 'TIME_PERIOD'), cell(cells, 'OBS_VALUE'), power, status),
    ])
  return present(
    Object.entries(cells)
      .filter(([column]) => isPeriod(column))
      .map(([column, value]) => observation(subject, column, value.trim(), power, undefined, column)),
  )
}
