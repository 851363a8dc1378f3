import type { Cells } from '../../lake/readers/csv.js'
import { reject, type RowParser } from '../../lake/source.js'
import {
  countryNamed,
  flowOf,
  flowRow,
  isClassification,
  needsPublisher,
  periodOf,
  productOf,
} from './flow-row.js'
import { powerOf, shifted } from './money.js'

export const templateColumns = [
  'reporter',
  'partner',
  'flow',
  'period',
  'classification',
  'product',
  'value',
  'currency',
  'unit_multiplier',
  'net_kg',
  'quantity',
  'quantity_unit',
  'valuation',
  'partner_basis',
  'trade_system',
  'publisher',
  'published_on',
  'note',
] as const

const choices = {
  valuation: ['cif', 'fob', 'na', ''],
  partner_basis: ['origin', 'consignment', 'destination', 'na', ''],
  trade_system: ['general', 'special', ''],
} as const

type Cell = (name: (typeof templateColumns)[number]) => string

/** A row of the template; the first thing that is wrong with it is its reject. */
export const parseTemplate: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    const cell: Cell = (name) => (cells[name] ?? '').trim()
    if (Object.values(cells).every((text) => text.trim() === '')) return []
    if (Object.keys(cells).some((name) => name.startsWith('#'))) return [reject('national-shape')]
    const [reporter, partner] = [countryNamed(cell('reporter')), countryNamed(cell('partner'))]
    if (reporter === null || partner === null || reporter === 'WLD') return [reject('national-country')]
    const flow = flowOf(cell('flow'))
    if (flow === null) return [reject('national-flow')]
    const period = periodOf(cell('period'))
    if (period === null) return [reject('national-period')]
    if (needsPublisher(reporter, period) && cell('publisher') === '') return [reject('national-publisher')]
    const published = cell('published_on')
    if (published !== '' && !/^\d{4}(?:-\d\d){0,2}$/.test(published)) return [reject('national-published')]
    const classification = cell('classification')
    if (!isClassification(classification)) return [reject('national-classification')]
    const product = productOf(classification, cell('product'))
    if (product === null) return [reject('national-product')]
    const isChoice = ([name, allowed]: [string, readonly string[]]) =>
      allowed.includes(cell(name as 'valuation'))
    if (!Object.entries(choices).every(isChoice)) return [reject('national-choice')]
    const money = moneyOf(cell)
    if (typeof money === 'string') return [reject(money)]
    const amounts = amountsOf(cell)
    if (amounts === null) return [reject('national-quantity')]
    if (money.value === null && amounts.net_kg === null && amounts.quantity === null)
      return [reject('national-empty')]
    const valuation = cell('valuation') || 'na'
    const partner_basis = cell('partner_basis') || 'na'
    return [
      flowRow({
        reporter,
        partner,
        flow,
        period,
        classification,
        ...product,
        ...money,
        ...amounts,
        valuation,
        partner_basis,
      }),
    ]
  }

/** The value in whole units of its currency, or the code of what is wrong with it. */
const moneyOf = (cell: Cell): { readonly value: string | null; readonly currency: string } | string => {
  const currency = cell('currency')
  if (!/^[A-Z]{3}$/.test(currency)) return 'national-currency'
  if (cell('value') === '') return { value: null, currency }
  const power = powerOf(cell('unit_multiplier'))
  if (power === null) return 'national-multiplier'
  const value = shifted(cell('value'), power)
  if (value === null) return 'national-value'
  return value.startsWith('-') ? 'national-negative' : { value, currency }
}

const amountsOf = (cell: Cell) => {
  const amount = (name: 'net_kg' | 'quantity') => (cell(name) === '' ? null : shifted(cell(name), 0))
  const [net_kg, quantity] = [amount('net_kg'), amount('quantity')]
  const wrong = (name: 'net_kg' | 'quantity', read: string | null) =>
    cell(name) !== '' && (read === null || read.startsWith('-'))
  if (wrong('net_kg', net_kg) || wrong('quantity', quantity)) return null
  if (quantity !== null && cell('quantity_unit') === '') return null
  return { net_kg, quantity, quantity_unit: quantity === null ? null : cell('quantity_unit') }
}
