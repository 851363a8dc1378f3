import { accept, reject, type RowAnswer } from '../../lake/source.js'
import { classificationOf, countryIn, flowOf, quantityUnits } from './codes.js'
import { fieldsOf, type Fields } from './fields.js'

/** Answers one record of UN Comtrade, from JSON or CSV: what it says, or why it cannot be kept. */
export const answerRecord = (record: Readonly<Record<string, unknown>>): readonly RowAnswer[] => {
  const fields = fieldsOf(record)
  if (!fields.has('primaryvalue') || !fields.has('cmdcode')) return [reject('comtrade-shape')]
  if (isPart(fields)) return [reject('comtrade-part')]
  const period = periodOf(fields)
  if (period === null) return [reject('comtrade-period')]
  const year = Number(period.slice(0, 4))
  const flow = flowOf(fields.get('flowcode'), fields.get('flowdesc'))
  if (flow === null) return [reject('comtrade-flow')]
  if (flow === 'part') return [reject('comtrade-subflow')]
  const [reporter, partner] = (['reporter', 'partner'] as const).map((who) =>
    countryIn(year, fields.get(`${who}code`), fields.get(`${who}iso`), fields.get(`${who}desc`)),
  )
  if (!reporter || !partner) return [reject('comtrade-country')]
  const product = productOf(fields)
  if (product === null) return [reject('comtrade-product')]
  const value = fields.get('primaryvalue') ?? null
  if (value !== null && !number.test(value)) return [reject('comtrade-value')]
  if (value?.startsWith('-')) return [reject('comtrade-negative')]
  const isImport = flow === 'import' || flow === 're-import'
  return [
    accept({
      reporter,
      partner,
      flow,
      period,
      year,
      ...product,
      value_usd: value,
      ...quantitiesOf(fields, value),
      valuation: valuationOf(fields, value, isImport),
      partner_basis: isImport ? 'origin' : 'destination',
      reported_by: isEstimate(fields) ? 'estimate' : 'reporter',
    }),
  ]
}

const number = /^-?\d{1,16}(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i
const isTrue = (text: string | null | undefined): boolean =>
  text === 'true' || text === 'TRUE' || text === '1'
const isFalse = (text: string | null | undefined): boolean =>
  text === 'false' || text === 'FALSE' || text === '0'

/** A row by second partner, customs procedure, mode of transport or of supply is contained in the one without. */
const isPart = (fields: Fields): boolean =>
  ['partner2code', 'motcode', 'moscode'].some((name) => (fields.get(name) ?? '0') !== '0') ||
  (fields.get('customscode') ?? 'C00') !== 'C00'

/** A year, or a month; 52 in the place of a month is the whole year. */
const periodOf = (fields: Fields): string | null => {
  const text = fields.get('period') ?? fields.get('refyear') ?? ''
  const [, year, month] = /^((?:19|20)\d\d)(\d\d)?$/.exec(text) ?? []
  if (year === undefined) return null
  const inYear = month ?? (fields.get('freqcode') === 'M' ? fields.get('refmonth')?.padStart(2, '0') : '52')
  if (inYear === '52') return year
  return inYear !== undefined && /^(0[1-9]|1[0-2])$/.test(inYear) ? `${year}-${inYear}` : null
}

const productOf = (fields: Fields) => {
  const services = fields.get('typecode') === 'S'
  const classification = classificationOf(fields.get('classificationcode') ?? (services ? 'EB' : 'HS'))
  const code = fields.get('cmdcode')?.toUpperCase() ?? ''
  if (classification === null || code === '') return null
  if (code === 'TOTAL')
    return { classification: classification.replace(/^HS\d+$/, 'HS'), product: 'TOTAL', level: 0 }
  if (classification.startsWith('EBOPS')) return serviceOf(classification, code, fields.get('aggrlevel'))
  if (!/^\d{1,6}$/.test(code)) return null
  if (!classification.startsWith('HS')) return { classification, product: code, level: code.length }
  // HS has an even number of digits: a code of an odd number has lost its first zero to a reader of numbers.
  const product = code.length % 2 === 1 ? `0${code}` : code
  // Totals and chapters mean the same in every revision: a series of them is not cut where a country changes over.
  const stable = product.length === 2
  return { classification: stable ? 'HS' : classification, product, level: product.length }
}

/** The total of services is `S` in EBOPS 2010 and `200` in EBOPS 2002; below it the row says how deep it stands. */
const serviceOf = (classification: string, code: string, level: string | null | undefined) => {
  if (code === 'S' || (code === '200' && classification !== 'EBOPS2010'))
    return { classification, product: 'TOTAL', level: 0 }
  const stated = level !== null && level !== undefined && /^[1-8]$/.test(level) ? Number(level) : null
  const depth = /^S[A-Z]\d{0,6}$/.test(code) ? code.length - 1 : /^\d{3,4}$/.test(code) ? 1 : null
  return depth === null ? null : { classification, product: code, level: stated ?? depth }
}

/** A weight or quantity of zero beside a value is none given: preview answers and old rows have them. */
const quantitiesOf = (fields: Fields, value: string | null) => {
  const stated = (name: string): string | null => {
    const text = fields.get(name) ?? null
    if (text === null || !number.test(text) || text.startsWith('-')) return null
    return Number(text) === 0 && Number(value ?? 0) !== 0 ? null : text
  }
  const unit = quantityUnits[fields.get('qtyunitcode') ?? ''] ?? null
  const quantity = stated('qty') ?? stated('altqty')
  return {
    net_kg: stated('netwgt'),
    quantity: unit === null ? null : quantity,
    quantity_unit: unit === null || quantity === null ? null : unit,
  }
}

/** Imports are CIF and exports FOB, but some countries report imports FOB: then the value is the row's FOB value. */
const valuationOf = (fields: Fields, value: string | null, isImport: boolean): 'cif' | 'fob' | 'na' => {
  if (fields.get('typecode') === 'S') return 'na'
  if (!isImport) return 'fob'
  const [cif, fob] = [fields.get('cifvalue') ?? null, fields.get('fobvalue') ?? null]
  const equals = (other: string | null) => other !== null && value !== null && Number(other) === Number(value)
  return !equals(cif) && equals(fob) && Number(value) > 0 ? 'fob' : 'cif'
}

/** Neither reported nor added up from what was reported: an estimate of the publisher's. */
const isEstimate = (fields: Fields): boolean =>
  isFalse(fields.get('isreported')) && fields.has('isaggregate') && !isTrue(fields.get('isaggregate'))
