import { z } from 'zod'
import { measure } from '../measure.js'
import { signed, worked } from './complexity-figures.js'
import { complexityIn, sizeOf } from './complexity-index.js'
import { eigenvectorNotes } from './complexity-notes.js'
import { countries, diagonal, matrixParams, outlookProduct } from './complexity-params.js'
import { measuredCountries } from './country-rows.js'
import { outlookOf, productComplexity } from './outlook.js'
import { deviationOf, meanOf } from './standardise.js'

const id = 'coi'

/** How many complex products are near what a country exports already. */
export const coiMeasure = measure({
  id,
  name: {
    en: 'Complexity outlook index',
    ru: 'Индекс перспектив сложности',
    sr: 'Indeks izgleda za složenost',
  },
  meaning:
    'The complexity of the products that a country is not specialised in, weighted by how near they are to those that it is specialised in; in standard deviations from the mean of the countries compared.',
  unit: 'z-score',
  formula: '\\sum_k \\omega_{ik} (1 - M_{ik}) Q_k, \\quad \\text{standardised over } i',
  reference:
    'Hausmann et al. 2014, The Atlas of Economic Complexity, Technical Box 2.4 (opportunity value); Q as in py-ecomplexity 0.5.3',
  params: z.object({ ...matrixParams, diagonal, q: outlookProduct, countries }),
  chart: { kind: 'line' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredCountries(read, question, {
      id,
      unit: 'z-score',
      conventions: [
        'eci-second-eigenvector',
        `proximity-diagonal-${question.diagonal}` as const,
        `outlook-${question.q}` as const,
      ],
      notes: eigenvectorNotes,
      index: (figures) => {
        const found = complexityIn(figures)
        if (found.reason !== null) return found
        const { ground } = figures
        const { sums, coi } = outlookOf(
          ground.m,
          ground.density(question.diagonal),
          productComplexity(found, question.q),
        )
        if (coi === null)
          return {
            reason: 'undefined',
            arithmetic: 'the sums of all economies are equal: nothing to compare',
          }
        const [mean, deviation] = [meanOf(sums), deviationOf(sums)]
        return {
          codes: ground.ofCountries,
          values: coi,
          arithmetic: (at) =>
            `the sum over products of density times complexity over ${sizeOf(figures)}, less the mean, over the deviation: (${signed(sums[at] as number)} − (${signed(mean)})) / ${signed(deviation)}`,
          also: (at) => {
            const country = ground.ofCountries[at] as string
            const sum = sums[at] as number
            const text = `the sum over the products that it is not specialised in: ${signed(sum)}`
            return { sum: worked(figures, { country }, sum, text, 'index') }
          },
        }
      },
    }),
})
