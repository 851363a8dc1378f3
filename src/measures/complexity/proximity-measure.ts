import { z } from 'zod'
import type { NullReason } from '../../domain/quantity.js'
import { measure, type MeasuredRow } from '../measure.js'
import { absent, advantageOf, figuresOf, worked, type Figures } from './complexity-figures.js'
import { groundOf } from './complexity-ground.js'
import { fromGround, unanswered } from './complexity-notes.js'
import { matrixParams, product, top } from './complexity-params.js'
import { phiRow } from './proximity.js'

const id = 'proximity'

const params = z.object({ ...matrixParams, product, top })
type Params = z.output<typeof params>

/** Which products are exported by the same countries as one product. */
export const proximityMeasure = measure({
  id,
  name: { en: 'Proximity of products', ru: 'Близость товаров', sr: 'Bliskost proizvoda' },
  meaning:
    'How often two products are exported together: of the countries specialised in the more common one, the share specialised in both; from 0 to 1. The products nearest to the one named, the nearest first.',
  unit: 'share',
  formula: "\\varphi_{kk'} = \\frac{\\sum_i M_{ik} M_{ik'}}{\\max(u_k, u_{k'})}",
  reference:
    'Hidalgo, Klinger, Barabási and Hausmann 2007, The product space conditions the development of nations, Science 317(5837)',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', years: '2010', product: '84' },
  compute: async (read, question) => {
    const ground = await groundOf(read, question)
    const nothing = (year: number) => unanswered(id, 'share', year, [{ product: question.product }])
    if (ground === null)
      return { rows: question.years.flatMap(nothing), basis: null, conventions: ['nominal-usd'], notes: [] }
    const rows = ground.years.flatMap(({ year, ground: own }) =>
      own === null ? nothing(year) : nearest(figuresOf(id, 'share', question, own, []), question),
    )
    return fromGround(read, question, ground, { rows, conventions: [], notes: [] })
  },
})

const nearest = (figures: Figures, question: Params): MeasuredRow[] => {
  const { year, ofProducts, proximity, places } = figures.ground
  const column = places.ofProduct(question.product)
  const none = (reason: NullReason, arithmetic: string): MeasuredRow[] => [
    {
      key: { year, product: question.product },
      value: worked(figures, { product: question.product }, reason, arithmetic),
    },
  ]
  if (column < 0) {
    const { reason, arithmetic } = absent(figures, { product: question.product })
    return none(reason, arithmetic)
  }
  if (ofProducts.length < 2) return none('too-few', 'there is no other product')
  const found = proximity('keep')
  const values = phiRow(found, column)
  const others = ofProducts
    .map((code, at) => ({ code, at, value: values[at] as number }))
    .filter(({ at }) => at !== column)
    .toSorted((a, b) => b.value - a.value || a.code.localeCompare(b.code, 'en'))
    .slice(0, question.top || undefined)
  return others.map(({ code, at, value }) => {
    const both = found.together[column * found.products + at] as number
    const most = Math.max(found.ubiquity[column] as number, found.ubiquity[at] as number)
    const of = { product: question.product, to: code }
    return {
      key: { year, ...of },
      value: worked(
        figures,
        of,
        value,
        `economies specialised in both, over those in the more common: ${both} / ${most}`,
      ),
      also: {
        together: worked(figures, of, both, `economies specialised in both: ${both}`, 'count'),
        ubiquity: worked(
          figures,
          { product: code },
          found.ubiquity[at] as number,
          `economies specialised in ${code}: ${found.ubiquity[at]}`,
          'count',
        ),
        rca: advantageOf(figures, question.dyad.reporter, code),
      },
    }
  })
}
