import { z } from 'zod'
import { measure } from '../measure.js'
import { advantageOf, standingOf } from './complexity-figures.js'
import { matrixParams, oneProduct, top } from './complexity-params.js'
import { measuredProducts } from './product-rows.js'

const id = 'ubiquity'

/** How many countries are specialised in a product. */
export const ubiquityMeasure = measure({
  id,
  name: {
    en: 'Ubiquity of products',
    ru: 'Распространённость товаров',
    sr: 'Rasprostranjenost proizvoda',
  },
  meaning:
    'The number of countries that are specialised in a product. Few where it needs much, or where nature gives it to few; 0 where nobody is. The reporter’s own index stands beside it.',
  unit: 'count',
  formula: 'u_k = \\sum_i M_{ik}, \\quad M_{ik} = [RCA_{ik} \\ge 1]',
  reference:
    'Hidalgo and Hausmann 2009, The building blocks of economic complexity, PNAS 106(26); Hausmann et al. 2014, The Atlas of Economic Complexity, Technical Box 2.1',
  params: z.object({ ...matrixParams, product: oneProduct, top }),
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredProducts(read, question, {
      id,
      unit: 'count',
      conventions: [],
      index: (figures) => {
        const { products, countries, ubiquity } = figures.ground
        const counts = new Map(products.map((code, at) => [code, ubiquity[at] as number]))
        const all = [...counts.values()]
        const value = (code: string) => counts.get(code) ?? 0
        return {
          codes: products,
          value,
          arithmetic: (code) =>
            `economies whose index is at least ${question.threshold}, of ${countries.length}: ${value(code)}`,
          also: (code) => ({
            ...standingOf(figures, { product: code }, value(code), all),
            rca: advantageOf(figures, question.dyad.reporter, code),
          }),
        }
      },
    }),
})
