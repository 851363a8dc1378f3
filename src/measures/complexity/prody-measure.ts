import { z } from 'zod'
import { measure } from '../measure.js'
import { advantageOf, signed, standingOf } from './complexity-figures.js'
import { matrixParams, oneProduct, top } from './complexity-params.js'
import { income, incomeNotes, incomesOf, sophisticationIn } from './income.js'
import { measuredProducts } from './product-rows.js'

const id = 'prody'

/** The income that a product is typical of. */
export const prodyMeasure = measure({
  id,
  name: {
    en: 'Income level of a product (PRODY)',
    ru: 'Уровень доходов товара',
    sr: 'Nivo dohotka proizvoda',
  },
  meaning:
    'The GDP per head at purchasing power, in international dollars, of the countries that export a product, weighted by its weight in the exports of each. No value where no country of known income exports it.',
  unit: 'other',
  formula: '\\sum_i \\frac{x_{ik}/x_i}{\\sum_i x_{ik}/x_i} \\, GDPpc_i',
  reference:
    'Hausmann, Hwang and Rodrik 2007, What you export matters, Journal of Economic Growth 12(1), pp. 1–25',
  params: z.object({ ...matrixParams, income, product: oneProduct, top }),
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: async (read, question) => {
    const incomes = await incomesOf(read, question.income, question.years)
    return measuredProducts(read, question, {
      id,
      unit: 'other',
      conventions: ['income-per-head-ppp', 'income-unknown-left-out'],
      notes: ({ ground }) => incomeNotes(ground, incomes),
      index: (figures) => {
        if (incomes.none) return { reason: 'no-report', arithmetic: 'no income of any country in the lake' }
        const { products, countries } = figures.ground
        const { prody } = sophisticationIn(figures.ground, incomes, question.income)
        const values = new Map(products.map((code, at) => [code, prody[at] ?? ('undefined' as const)]))
        const all = prody.flatMap((each) => each ?? [])
        const value = (code: string) => values.get(code) ?? 'undefined'
        return {
          codes: products,
          value,
          arithmetic: (code) => {
            const found = value(code)
            return typeof found === 'number'
              ? `incomes of ${countries.length} economies weighted by the product’s share in the exports of each: ${signed(found)}`
              : 'no economy of known income exports it'
          },
          also: (code, found) => ({
            ...(typeof found === 'number' && standingOf(figures, { product: code }, found, all)),
            rca: advantageOf(figures, question.dyad.reporter, code),
          }),
        }
      },
    })
  },
})
