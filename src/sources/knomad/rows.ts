import { pointMoved } from '../../domain/decimal-text.js'
import { accept, reject, type RowAnswer } from '../../lake/source.js'
import { placeOf } from './countries.js'

/** What a matrix holds: money that goes from a country to another, or persons who live in one and come from another. */
export type Measure = 'remittances' | 'stock'

export type Estimate = {
  readonly measure: Measure
  /** The sending country, or the destination of migrants. */
  readonly reporter: string
  /** The receiving country, or the origin. */
  readonly partner: string
  readonly year: string | null
  readonly value: string
}

export const isUnknown = (value: string): boolean => /^(?:\.*|…|[-–—]|n\/?a)$/i.test(value)

export const answersFor = (estimate: Estimate, place?: string): RowAnswer[] => {
  const { measure, year } = estimate
  if (isUnknown(estimate.value)) return []
  const [reporter, partner] = [placeOf(estimate.reporter), placeOf(estimate.partner)]
  if (reporter === null || partner === null) return [reject('knomad-country', place)]
  if (year === null) return [reject('knomad-year', place)]
  const value = shifted(estimate.value, measure === 'remittances' ? 6 : 0)
  if (value === null) return [reject('knomad-value', place)]
  const residuals = [reporter.residual, partner.residual].filter((each) => each !== null)
  return [
    accept(
      {
        indicator: measure === 'remittances' ? 'remittances-estimate' : 'migrant-stock-estimate',
        reporter: reporter.code,
        partner: partner.code,
        period: year,
        dimension: residuals.length === 0 ? null : 'place',
        category: residuals.join(' and ') || null,
        value,
        unit: measure === 'remittances' ? 'USD' : 'persons',
        resolution: null,
        qualifier: 'estimate',
        document: null,
        stated_at: null,
        cites: null,
        note: null,
      },
      place === undefined ? {} : { place },
    ),
  ]
}

/** The number times ten to the power of `places`, with at most six decimals, by moving the point in the text. */
export const shifted = (text: string, places: number): string | null => {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(\d{1,15})(?:\.(\d{1,25}))?(?:e([+-]?\d{1,2}))?$/i.exec(text) ?? []
  if (whole === '') return null
  const power = Number(exponent) + places
  if (whole.length + power > 18) return null
  const [left = '', right = ''] = pointMoved(whole, fraction, power).split('.')
  const kept = right.slice(0, 6).replace(/0+$/, '')
  return kept === '' ? left : `${left}.${kept}`
}
