import { z } from 'zod'
import { measure } from '../measure.js'
import { worked } from './complexity-figures.js'
import { complexityIn, sizeOf } from './complexity-index.js'
import { eigenvectorNotes } from './complexity-notes.js'
import { countries, matrixParams } from './complexity-params.js'
import { measuredCountries } from './country-rows.js'
import { signed } from './complexity-figures.js'
import { meanOf } from './standardise.js'

const id = 'eci'

/** How complex what a country exports is, by what else is exported by those that export it. */
export const eciMeasure = measure({
  id,
  name: {
    en: 'Economic complexity index',
    ru: 'Индекс экономической сложности',
    sr: 'Indeks ekonomske složenosti',
  },
  meaning:
    'How complex a country’s exports are, in standard deviations from the mean of the countries compared: 0 is the mean, 1 one deviation above it. It compares within a year and a set of countries and products, not between two of them.',
  unit: 'z-score',
  formula:
    "\\frac{K_i - \\bar K}{\\sigma_K}, \\quad \\tilde M K = \\lambda_2 K, \\quad \\tilde M_{ii'} = \\sum_k \\frac{M_{ik} M_{i'k}}{d_i u_k}",
  reference:
    'Hidalgo and Hausmann 2009, PNAS 106(26); Hausmann et al. 2014, The Atlas of Economic Complexity, Technical Box 2.2',
  params: z.object({ ...matrixParams, countries }),
  chart: { kind: 'line' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredCountries(read, question, {
      id,
      unit: 'z-score',
      conventions: ['eci-second-eigenvector'],
      notes: eigenvectorNotes,
      index: (figures) => {
        const found = complexityIn(figures)
        if (found.reason !== null) return found
        const { ground } = figures
        const mean = meanOf(found.k)
        const counts = new Map(ground.countries.map((code, at) => [code, ground.diversity[at] as number]))
        return {
          codes: ground.ofCountries,
          values: found.eci,
          arithmetic: (at) =>
            `K in deviations, of the second eigenvector over ${sizeOf(figures)} (λ₂ = ${signed(found.eigenvalues[1])}), less its mean: ${signed(found.k[at] as number)} − (${signed(mean)})`,
          also: (at) => {
            const country = ground.ofCountries[at] as string
            const count = counts.get(country) ?? 0
            const text = `products that it is specialised in: ${count}`
            return { diversity: worked(figures, { country }, count, text, 'count') }
          },
        }
      },
    }),
})
