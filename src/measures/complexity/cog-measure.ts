import { z } from 'zod'
import { measure } from '../measure.js'
import { signed, worked } from './complexity-figures.js'
import { complexityIn } from './complexity-index.js'
import { eigenvectorNotes } from './complexity-notes.js'
import { diagonal, matrixParams, oneProduct, outlookProduct, top, which } from './complexity-params.js'
import { gainForms, gainOf, productComplexity } from './outlook.js'
import { measuredProducts } from './product-rows.js'
import { besideProduct, placesIn } from './reporter-products.js'

const id = 'cog'

/** What the reporter’s outlook would gain if it became specialised in a product. */
export const cogMeasure = measure({
  id,
  name: {
    en: 'Complexity outlook gain',
    ru: 'Прирост перспектив сложности',
    sr: 'Dobitak izgleda za složenost',
  },
  meaning:
    'How much nearer complex products would come if the reporter became specialised in this one; in deviations of the ECI, the largest first. It names what could be opened, and is no forecast; 0 for what the reporter is specialised in.',
  unit: 'index',
  formula:
    "(1 - M_{ik}) \\sum_{k'} (1 - M_{ik'}) Q_{k'} \\frac{\\varphi_{kk'}}{\\sum_{k''} \\varphi_{k''k'}}",
  reference:
    'Hausmann et al. 2014, The Atlas of Economic Complexity, Technical Box 2.4 (opportunity gain); Stata’s ecomplexity; py-ecomplexity 0.5.3',
  params: z.object({
    ...matrixParams,
    cog: z
      .enum(gainForms)
      .default('stata')
      .describe('as Stata’s ecomplexity, or less the product’s own term as in the book'),
    diagonal,
    q: outlookProduct,
    which,
    product: oneProduct,
    top,
  }),
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredProducts(read, question, {
      id,
      unit: 'index',
      conventions: [
        'eci-second-eigenvector',
        `proximity-diagonal-${question.diagonal}` as const,
        `outlook-${question.q}` as const,
        `gain-${question.cog}` as const,
      ],
      notes: eigenvectorNotes,
      index: (figures) => {
        const found = complexityIn(figures)
        if (found.reason !== null) return found
        const country = question.dyad.reporter
        const places = placesIn(figures, question)
        if ('reason' in places) return places
        const { m } = figures.ground
        const near = figures.ground.density(question.diagonal)
        const gains = gainOf(m, near, productComplexity(found, question.q), question.cog).values
        const value = (code: string) => gains[places.of(code).at] as number
        return {
          codes: places.codes,
          country,
          value,
          arithmetic: (code) =>
            `the sum over products that it is not specialised in of their complexity times the share of what is near them that this one is: ${signed(value(code))}`,
          also: (code) => {
            const { product, at } = places.of(code)
            const omega = near.density.values[at] as number
            return {
              density: worked(
                figures,
                { country, product: code },
                near.apart.includes(product) ? 'undefined' : omega,
                `proximity of the products it is specialised in over that of all: ${signed(omega)}`,
                'share',
              ),
              ...besideProduct(figures, country, code),
            }
          },
        }
      },
    }),
})
