import type { CountryCode } from '../../domain/country.js'
import { groupOf, membersIn } from '../../domain/group.js'
import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { eurostatCountry, isAggregateCode } from './codes.js'
import { labelCountry } from './labels.js'
import { hundredfold, labelPeriod, number, periodOf, productOf } from './values.js'

/** The text of a cell; empty, `:` and `NaN` are no data. */
const text = (cell: string | undefined): string | null => {
  const trimmed = cell?.trim() ?? ''
  return trimmed === '' || trimmed === ':' || trimmed === 'NaN' ? null : trimmed
}

/** `AT:Austria` and `AT` are one code: the API puts labels behind the codes where it is asked to. */
const code = (cell: string | undefined): string => (cell ?? '').split(':')[0]?.trim() ?? ''

type Flow = 'import' | 'export'
const flows: Readonly<Record<string, Flow>> = {
  '1': 'import',
  '2': 'export',
  IMPORT: 'import',
  EXPORT: 'export',
  IMPORTATION: 'import',
  EXPORTATION: 'export',
}

const union = groupOf('EUN')

/** Imports from within the Union are by the member state of consignment, others by the country of origin. */
const basisOf = (flow: Flow, partner: CountryCode, year: number): string => {
  if (flow === 'export') return 'destination'
  if (partner === 'WLD' || partner === 'EUN') return 'na'
  return union !== null && membersIn(union, year).includes(partner) ? 'consignment' : 'origin'
}

type Key = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: Flow
  readonly period: string
  readonly product: NonNullable<ReturnType<typeof productOf>>
}

type Measured = {
  readonly value?: string | null
  readonly kg?: string | null
  readonly quantity?: string | null
}

const row = (
  { reporter, partner, flow, period, product }: Key,
  { value, kg, quantity }: Measured,
): RowAnswer =>
  accept({
    reporter,
    partner,
    flow,
    period,
    year: Number(period.slice(0, 4)),
    ...product,
    currency: 'EUR',
    value: value ?? null,
    net_kg: kg ?? null,
    quantity: quantity ?? null,
    quantity_unit: null,
    valuation: flow === 'import' ? 'cif' : 'fob',
    partner_basis: basisOf(flow, partner, Number(period.slice(0, 4))),
    reported_by: 'reporter',
  })

/** The datasets of goods by CN and HS; others (SITC, BEC, transport) have other products under the same column. */
const datasets = /DS-(?:045409|059341|056120)\b/i

const indicators: Readonly<Record<string, (value: string) => Measured>> = {
  VALUE_IN_EUROS: (value) => ({ value }),
  VALUE_EUR: (value) => ({ value }),
  QUANTITY_IN_100KG: (value) => ({ kg: hundredfold(value) }),
  QUANTITY_KG: (kg) => ({ kg }),
  SUPPLEMENTARY_QUANTITY: (quantity) => ({ quantity }),
  QUANTITY_SUPPL_UNIT: (quantity) => ({ quantity }),
}

/** One observation of the API's SDMX-CSV: a value, a weight or a quantity, each in a row of its own. */
export const parseSdmx: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (!datasets.test(cells['dataflow'] ?? '')) return [reject('eurostat-dataset')]
    const period = periodOf(code(cells['time_period']))
    if (period === null) return [reject('eurostat-period')]
    const year = Number(period.slice(0, 4))
    const [who, whom] = [code(cells['reporter']), code(cells['partner'])]
    if (isAggregateCode(who) || isAggregateCode(whom)) return []
    const [reporter, partner] = [eurostatCountry(who, year), eurostatCountry(whom, year)]
    if (reporter === null || partner === null) return [reject('eurostat-country')]
    if (whom === 'XI' || whom === 'XU') return [reject('eurostat-part')]
    const flow = flows[code(cells['flow'])]
    if (flow === undefined) return [reject('eurostat-flow')]
    const product = productOf(code(cells['product']), String(year))
    if (product === null) return [reject('eurostat-product')]
    const measured = indicators[code(cells['indicators'])]
    if (measured === undefined) return [reject('eurostat-indicator')]
    const stated = text(cells['obs_value'])
    const key = { reporter, partner, flow, period, product }
    // Confidential is known to be there and not how much; an empty cell without a flag is no observation.
    if (stated === null)
      return /c/i.test(cells['obs_flag'] ?? cells['conf_status'] ?? '') ? [row(key, {})] : []
    if (!number.test(stated)) return [reject('eurostat-value')]
    return stated.startsWith('-') ? [reject('eurostat-negative')] : [row(key, measured(stated))]
  }

/** `2-EXPORT` and `EXPORT`, `T-Total` and `Total`: with or without the code in front. */
const withoutCode = (label: string): string => label.trim().replace(/^[A-Z0-9]+-(?=\p{L})/u, '')

/** The code of `27101943-Gas oils`, or of a code alone; a label alone says no code. */
const productCode = (label: string): string =>
  /^total$/i.test(label.trim())
    ? 'TOTAL'
    : (/^([0-9]{2}[0-9A-Z]*|TOTAL)(?:-|$)/.exec(label.trim())?.[1] ?? label)

/** One row of an extract of Easy Comext, with labels. */
export const parseExtract: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    const period = labelPeriod((cells['PERIOD'] ?? '').trim())
    if (period === null) return [reject('eurostat-period')]
    const year = Number(period.slice(0, 4))
    const reporter = labelCountry((cells['REPORTER'] ?? '').trim(), year)
    const partner = labelCountry((cells['PARTNER'] ?? '').trim(), year)
    if (reporter === undefined || partner === undefined) return [reject('eurostat-country')]
    if (reporter === null || partner === null) return []
    const flow = flows[withoutCode(cells['FLOW'] ?? '').toUpperCase()]
    if (flow === undefined) return [reject('eurostat-flow')]
    if (withoutCode(cells['STAT_PROCEDURE'] ?? '').toLowerCase() !== 'total')
      return [reject('eurostat-procedure')]
    const product = productOf(productCode(cells['PRODUCT'] ?? ''), String(year))
    if (product === null) return [reject('eurostat-product')]
    const [value, hundreds, quantity] = [
      text(cells['VALUE_EUR']),
      text(cells['QUANTITY_IN_100KG']),
      text(cells['SUPPLEMENTARY_QUANTITY']),
    ]
    const stated = [value, hundreds, quantity].filter((each) => each !== null)
    if (stated.length === 0) return []
    if (!stated.every((each) => number.test(each))) return [reject('eurostat-value')]
    if (stated.some((each) => each.startsWith('-'))) return [reject('eurostat-negative')]
    const kg = hundreds === null ? null : hundredfold(hundreds)
    return [row({ reporter, partner, flow, period, product }, { value, kg, quantity })]
  }
