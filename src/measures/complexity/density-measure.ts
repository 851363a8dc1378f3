import { z } from 'zod'
import { measure } from '../measure.js'
import { signed, worked } from './complexity-figures.js'
import { diagonal, matrixParams, oneProduct, top, which } from './complexity-params.js'
import { measuredProducts } from './product-rows.js'
import { besideProduct, placesIn } from './reporter-products.js'

const id = 'density'

/** How near a product is to what the reporter exports already. */
export const densityMeasure = measure({
  id,
  name: {
    en: 'Density around a product',
    ru: 'Плотность вокруг товара',
    sr: 'Gustina oko proizvoda',
  },
  meaning:
    'The share of what is near a product that the reporter is already specialised in, from 0 to 1; distance is 1 less it. By default of the products that the reporter is not specialised in, the nearest first.',
  unit: 'share',
  formula: "\\omega_{ik} = \\frac{\\sum_{k'} M_{ik'} \\varphi_{kk'}}{\\sum_{k'} \\varphi_{kk'}}",
  reference:
    'Hidalgo, Klinger, Barabási and Hausmann 2007, The product space conditions the development of nations, Science 317; Hausmann et al. 2014, The Atlas of Economic Complexity, Technical Box 2.3',
  params: z.object({ ...matrixParams, diagonal, which, product: oneProduct, top }),
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredProducts(read, question, {
      id,
      unit: 'share',
      conventions: [`proximity-diagonal-${question.diagonal}` as const],
      index: (figures) => {
        const country = question.dyad.reporter
        const places = placesIn(figures, question)
        if ('reason' in places) return places
        const { density, reach, apart } = figures.ground.density(question.diagonal)
        const value = (code: string) => {
          const { product, at } = places.of(code)
          return apart.includes(product) ? 'undefined' : (density.values[at] as number)
        }
        return {
          codes: places.codes,
          country,
          value,
          arithmetic: (code) => {
            const omega = value(code)
            const { product } = places.of(code)
            const all = reach[product] as number
            return typeof omega === 'string'
              ? 'no other product is near it'
              : `proximity of the products it is specialised in over that of all: ${signed(omega * all)} / ${signed(all)}`
          },
          also: (code, omega) => ({
            ...(typeof omega === 'number' && {
              distance: worked(
                figures,
                { country, product: code },
                1 - omega,
                `1 − ${signed(omega)}`,
                'share',
              ),
            }),
            ...besideProduct(figures, country, code),
          }),
        }
      },
    }),
})
