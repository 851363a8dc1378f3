import type { CountryCode } from '../../domain/country.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { toMilli } from './decimal.js'
import { countryIn, hsCode } from './ids.js'

type Fields = (name: string) => string | null

const fieldsOf = (record: unknown): Fields | null => {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null
  const fields = new Map(Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]))
  return (name) => {
    const value: unknown = fields.get(name)
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    return text === '' ? null : text
  }
}

/** A year, or a month as `201803`, `2018-03` or `March 2018` beside its id. */
const periodOf = (field: Fields): string | null => {
  const month = field('time id') ?? field('month id') ?? field('time')
  if (month !== null) {
    const [, year, inYear] = /^((?:19|20)\d\d)-?(0[1-9]|1[0-2])$/.exec(month) ?? []
    return year === undefined ? null : `${year}-${inYear}`
  }
  const year = field('year') ?? field('year id')
  return year !== null && /^(?:19|20)\d\d$/.test(year) ? year : null
}

/** A cube's revision stands in its name, if the user kept it in the file's: `trade_i_baci_a_92`, `hs17`. */
const classificationOf = (file: string): string => {
  const [, cube, hs] = /baci_a_(\d\d)|hs(92|96|02|07|12|17|22)/i.exec(file) ?? []
  const revision = cube ?? hs
  if (revision === undefined) return 'HS'
  return `HS${Number(revision) > 50 ? '19' : '20'}${revision}`
}

type Product = { readonly classification: string; readonly level: number; readonly product: string }

/** The finest level that the record names; null where it names none, `undefined` where its code is not understood. */
const productOf = (field: Fields, classification: string): Product | null | undefined => {
  for (const level of [6, 4, 2] as const) {
    const id = field(`hs${level} id`)
    if (id === null) continue
    const product = hsCode(id, level)
    return product === null ? undefined : { classification, level, product }
  }
  const section = field('section id')
  if (section !== null)
    return /^\d{1,2}$/.test(section)
      ? { classification, level: 1, product: section.padStart(2, '0') }
      : undefined
  const service = field('service id')?.toUpperCase() ?? null
  return service === null ? null : serviceOf(service)
}

/** EBOPS 2002 has numbers and 200 for the total, EBOPS 2010 letters and S. */
const serviceOf = (id: string): Product | undefined => {
  if (/^\d{3,4}$/.test(id))
    return id === '200'
      ? { classification: 'EBOPS2002', level: 0, product: 'TOTAL' }
      : { classification: 'EBOPS2002', level: 1, product: id }
  if (id === 'S') return { classification: 'EBOPS2010', level: 0, product: 'TOTAL' }
  return /^S[A-L]\d{0,5}$/.test(id)
    ? { classification: 'EBOPS2010', level: id.length - 1, product: id }
    : undefined
}

type Direction = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: 'import' | 'export'
  readonly reconciled: boolean
}

/** Who sold to whom; a code of `rejects` where the record does not say it, or says it as the importer's own record. */
const directionOf = (field: Fields): Direction | string => {
  const country = (role: string): CountryCode | null =>
    countryIn(field(`${role} country id`), field(`${role} country`))
  const names = (role: string): boolean => (field(`${role} country id`) ?? field(`${role} country`)) !== null
  if (names('reporter') && names('partner')) {
    const [reporter, partner] = [country('reporter'), country('partner')]
    if (reporter === null || partner === null) return 'oec-country'
    const flow = flowOf(field('trade flow id'), field('trade flow'))
    if (flow === null) return 'oec-flow'
    // One record a flow: a sum over both sides' records would count the flow twice.
    if (flow === 'import' && partner !== 'WLD') return 'oec-mirror'
    return { reporter, partner, flow, reconciled: false }
  }
  if (!names('exporter') || !names('importer')) return 'oec-country-missing'
  const [reporter, partner] = [country('exporter'), country('importer')]
  return reporter === null || partner === null
    ? 'oec-country'
    : { reporter, partner, flow: 'export', reconciled: true }
}

const flowOf = (id: string | null, name: string | null): 'import' | 'export' | null => {
  const word = name?.toLowerCase() ?? ''
  if (/^imports?$/.test(word)) return 'import'
  if (/^exports?$/.test(word)) return 'export'
  if (word !== '') return null
  return id === '1' ? 'import' : id === '2' ? 'export' : null
}

/** One record of a cube: what a country sold to another, of one product. */
export const parseRecord: RowParser<unknown> = ({ name }) => {
  const classification = classificationOf(name)
  return ({ value: record }) => [answer(record, classification)]
}

const answer = (record: unknown, classification: string): RowAnswer => {
  const field = fieldsOf(record)
  if (field === null) return reject('oec-shape')
  const direction = directionOf(field)
  if (typeof direction === 'string') return reject(direction)
  const period = periodOf(field)
  if (period === null) return reject('oec-period')
  const product = productOf(field, classification)
  if (product === null) return reject('oec-product-missing')
  if (product === undefined) return reject('oec-product')
  const stated = field('trade value') ?? field('service value')
  const value = stated === null ? null : toMilli(stated)
  if (value === null) return reject('oec-value')
  if (value.startsWith('-')) return reject('oec-negative')
  const { reporter, partner, flow, reconciled } = direction
  const isService = product.classification.startsWith('EBOPS')
  return accept({
    reporter,
    partner,
    flow,
    period,
    year: Number(period.slice(0, 4)),
    ...product,
    value_usd: value,
    net_kg: null,
    quantity: null,
    quantity_unit: null,
    valuation: isService ? 'na' : reconciled || flow === 'export' ? 'fob' : 'cif',
    partner_basis: reconciled ? 'origin' : 'na',
    reported_by: reconciled ? 'reconciled' : 'reporter',
  })
}
