import { z } from 'zod'
import { measure } from '../measure.js'
import { countries, matrixParams } from './complexity-params.js'
import { measuredCountries } from './country-rows.js'

const id = 'diversity'

/** How many products a country is specialised in. */
export const diversityMeasure = measure({
  id,
  name: {
    en: 'Diversity of exports',
    ru: 'Разнообразие экспорта',
    sr: 'Raznovrsnost izvoza',
  },
  meaning:
    'The number of products that a country is specialised in: whose weight in its exports is at least their weight in the world’s. It depends on how finely products are listed; 0 where there is none.',
  unit: 'count',
  formula: 'd_i = \\sum_k M_{ik}, \\quad M_{ik} = [RCA_{ik} \\ge 1]',
  reference:
    'Hidalgo and Hausmann 2009, The building blocks of economic complexity, PNAS 106(26); Hausmann et al. 2014, The Atlas of Economic Complexity, Technical Box 2.1',
  params: z.object({ ...matrixParams, countries }),
  chart: { kind: 'line' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredCountries(read, question, {
      id,
      unit: 'count',
      conventions: [],
      index: ({ ground }) => ({
        codes: ground.countries,
        values: ground.diversity,
        arithmetic: (at) =>
          `products whose index is at least ${question.threshold}, of ${ground.products.length}: ${ground.diversity[at]}`,
      }),
    }),
})
