import { reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import type { CountryCode } from '../../domain/country.js'
import {
  countryNamed,
  flowOf,
  flowRow,
  isClassification,
  needsPublisher,
  periodOf,
  productOf,
} from './flow-row.js'
import type { Category, CubeCell } from './json-stat.js'
import { shifted, unitOf } from './money.js'

/** A country by its label; its code must not say another. */
const countryOfCategory = ({ code, label }: Category): CountryCode | null => {
  const [named, coded] = [countryNamed(label), /^[A-Z]{2,3}$/.test(code) ? countryNamed(code) : null]
  return named !== null && coded !== null && named !== coded ? null : (named ?? coded)
}

/** The classification that the dimension’s id and label state (`HS`, `HS 2017`, `CN 2022`, `SITC Rev. 4`); null where they state none. */
const classificationOf = (title: string): string | null => {
  const [, hs] = /\bHS[ -]?((?:19|20)\d\d)/i.exec(title) ?? []
  const [, cn] = /\bCN[ -]?((?:19|20)\d\d)/i.exec(title) ?? []
  const [, sitc] = /\b(?:SITC|SMTK)\b\D{0,8}([1-4])\b/i.exec(title) ?? []
  if (hs !== undefined) return `HS${hs}`
  if (cn !== undefined) return `CN${cn}`
  if (sitc !== undefined) return `SITC${sitc}`
  return /\bHS/i.test(title) ? 'HS' : null
}

const isTotal = ({ code, label }: Category): boolean =>
  /^total$/i.test(code) || /^(?:total|all products|ukupno|укупно|всего)$/iu.test(label.trim())

/** One cell of a JSON-stat cube. */
export const parseCube: RowParser<CubeCell> =
  ({ head }) =>
  ({ value: cell }) =>
    cell.value === null || cell.value.trim() === '' ? [] : [answer(cell, head['source'] ?? '')]

const answer = ({ at, titles, dataset, value }: CubeCell, publisher: string): RowAnswer => {
  const { reporter: who, partner: whom, flow: way, product: what, time } = at
  if (!who || !whom || !way || !what || !time || value === null) return reject('national-shape')
  const [reporter, partner] = [countryOfCategory(who), countryOfCategory(whom)]
  if (reporter === null || partner === null || reporter === 'WLD') return reject('national-country')
  const flow = flowOf(way.label) ?? flowOf(way.code)
  if (flow === null) return reject('national-flow')
  const period = periodOf(time.code) ?? periodOf(time.label)
  if (period === null) return reject('national-period')
  if (needsPublisher(reporter, period) && publisher === '') return reject('national-publisher')
  const classification = isTotal(what) ? 'HS' : classificationOf(titles.product ?? '')
  if (classification === null || !isClassification(classification)) return reject('national-classification')
  const product = productOf(classification, isTotal(what) ? 'TOTAL' : what.code)
  if (product === null) return reject('national-product')
  const unit =
    unitOf([at.metric?.unit, at.metric?.label, at.metric?.code].filter(Boolean).join(' ')) ?? unitOf(dataset)
  if (unit === null) return reject('national-currency')
  const money = shifted(value, unit.power)
  if (money === null) return reject('national-value')
  if (money.startsWith('-')) return reject('national-negative')
  return flowRow({
    reporter,
    partner,
    flow,
    period,
    classification,
    ...product,
    value: money,
    currency: unit.currency,
    net_kg: null,
    quantity: null,
    quantity_unit: null,
    valuation: 'na',
    partner_basis: 'na',
  })
}
