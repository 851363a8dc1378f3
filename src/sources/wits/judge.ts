import { accept, reject, type RowAnswer } from '../../lake/source.js'
import { areaIn, classificationIn, kindOf, productOf } from './codes.js'

/** A tariff as WITS states it, whatever the form of the file: all texts as they stand, empty where absent. */
export type StatedTariff = {
  readonly reporter: string
  readonly partner: string
  readonly year: string
  readonly nomenclature: string
  readonly product: string
  readonly duty: string
  readonly rate: string
  readonly min: string
  readonly max: string
  readonly lines: string
  /** Tariff lines whose duty is not ad valorem, and has no equivalent. */
  readonly without: string
  readonly method: string
  readonly notes: readonly string[]
}

const rateShape = /^\d{1,7}(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i
const countShape = /^\d{1,9}(?:\.0+)?$/

/** A rate in per cent as the lake takes it; `1E-05` is 0. */
const plain = (rate: string): string => (/e/i.test(rate) ? Number(rate).toFixed(4) : rate)

/** One tariff judged. A rate of 0 over lines that have no ad valorem rate at all is not free trade: it is unknown. */
export const judge = (stated: StatedTariff, place?: string): readonly RowAnswer[] => {
  const refuse = (what: string) => [reject(`wits-${what}`, place)]
  const { rate, min, max, lines, without } = stated
  if (!/^(?:19|20)\d\d$/.test(stated.year)) return refuse('year')
  const year = Number(stated.year)
  const [reporter, partner] = [areaIn(stated.reporter, year), areaIn(stated.partner, year)]
  const [classification, product] = [classificationIn(stated.nomenclature), productOf(stated.product)]
  const kind = kindOf(stated.duty)
  if (reporter === null) return refuse('reporter')
  if (partner === null) return refuse('partner')
  if (classification === null) return refuse('nomenclature')
  if (product === null) return refuse('product')
  if (kind === null) return refuse('duty')
  if ([rate, min, max].some((text) => text !== '' && !rateShape.test(text))) return refuse('rate')
  if ([lines, without].some((text) => text !== '' && !countShape.test(text))) return refuse('lines')
  const [all, missing] = [Number(lines || 0), Number(without || 0)]
  const isUnknown = missing > 0 && missing >= all && Number(rate) === 0
  if (rate === '' && !isUnknown) return []
  const note = [
    ...(missing > 0 ? [`${missing} of ${all} lines without an ad valorem rate`] : []),
    ...stated.notes,
  ].join('; ')
  const known = (text: string) => (isUnknown || text === '' ? null : plain(text))
  return [
    accept(
      {
        reporter,
        partner,
        year,
        classification,
        product,
        kind,
        rate: known(rate),
        rate_min: known(min),
        rate_max: known(max),
        lines: lines === '' ? null : all,
        ave_method: stated.method || null,
        note: note || null,
      },
      { ...(place !== undefined && { place }) },
    ),
  ]
}
