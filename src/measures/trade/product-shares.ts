import { z } from 'zod'
import { yearsText } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import type { Choice } from '../../lake/choice.js'
import { type Measured, type Reader } from '../measure.js'
import {
  basisOf,
  chooseRecord,
  conditionsOf,
  missingYearsNote,
  noRecord,
  readingConventions,
  valuesByYear,
} from './flow-values.js'
import { dyad, flow, reading, years } from './params.js'
import { shareOf } from './products.js'
import { totals, type Totals } from './totals.js'
import { statedSeries } from './stated-series.js'

export const productParams = z.object({
  dyad,
  flow,
  years,
  product: z
    .string()
    .regex(/^\d{1,8}$/, 'a product is a code of digits')
    .describe('a product’s code, leading zeros kept'),
  ...reading,
})
type Params = z.output<typeof productParams>

/** The share of one product: in the dyad’s flow, or of the partner in the reporter’s trade of it. */
export const shares = async (
  read: Reader,
  question: Params,
  id: 'product-share' | 'share-in-product',
): Promise<Measured> => {
  if (question.record === 'document') return statedSeries(read, question, id, 'share')
  const choice = await chooseRecord(read, question, { products: id === 'product-share' ? 'all' : 'one' })
  if (choice === null) {
    const rows = question.years.map((year) => ({ key: { year }, value: noRecord(id, 'share') }))
    return { rows, basis: null, conventions: ['nominal-usd'], notes: [] }
  }
  const [part, whole] = await Promise.all([
    flowOf(read, choice, question, question.dyad.partner, question.product),
    id === 'product-share'
      ? flowOf(read, choice, question, question.dyad.partner, 'TOTAL')
      : flowOf(read, choice, question, 'WLD', question.product),
  ])
  return {
    rows: question.years.map((year) => {
      const inputs = { part: part.values.get(year) as Quantity, whole: whole.values.get(year) as Quantity }
      return {
        key: { year },
        value: shareOf(id, { ...question, year }, inputs.part, inputs.whole),
        also: inputs,
      }
    }),
    basis: basisOf(choice, question.source !== undefined || question.record !== undefined),
    conventions: [
      ...new Set([...readingConventions(choice, question.flow), ...part.conventions, ...whole.conventions]),
    ],
    notes: [...missingYearsNote(choice, question.years, yearsText), ...whole.notes],
  }
}

/** A product, or all of them, in the flow with one partner or with the world: both parts of a share from one kind of total. */
const flowOf = async (
  read: Reader,
  choice: Choice,
  { dyad: asked, flow: direction, years: window }: Params,
  partner: string,
  code: string,
): Promise<Totals> => {
  const question = { dyad: { ...asked, partner }, flow: direction, years: window, product: code }
  const total = choice.worldLevel === choice.level ? undefined : 'summed'
  if (partner === 'WLD') return totals(read, choice, { ...question, total })
  const where = conditionsOf(choice, question, 'one', code === 'TOTAL' ? 'all' : [code])
  return { values: await valuesByYear(read, choice, where, window), conventions: [], notes: [] }
}
