import { z } from 'zod'
import { measure, type Note } from '../measure.js'
import { signed, worked, type Figures } from './complexity-figures.js'
import { sizeOf } from './complexity-index.js'
import { countries, matrixParams } from './complexity-params.js'
import { measuredCountries } from './country-rows.js'

const id = 'fitness'

/** Diversity with products weighted by how few, and how able, the countries are that export them. */
export const fitnessMeasure = measure({
  id,
  name: { en: 'Economic fitness', ru: 'Экономическая приспособленность', sr: 'Ekonomska sposobnost' },
  meaning:
    'The products that a country is specialised in, each weighted by how rare it is among weak exporters; the mean of the countries compared is 1. Where the iteration falls to 0 the level means nothing, and the country is named.',
  unit: 'index',
  formula: 'F_i \\leftarrow \\sum_k M_{ik} G_k, \\quad G_k \\leftarrow \\frac{1}{\\sum_i M_{ik} / F_i}',
  reference:
    'Tacchella, Cristelli, Caldarelli, Gabrielli and Pietronero 2012, A new metrics for countries’ fitness and products’ complexity, Scientific Reports 2, 723; Pugliese, Zaccaria and Pietronero 2016, European Physical Journal Special Topics 225',
  params: z.object({ ...matrixParams, countries }),
  chart: { kind: 'line' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredCountries(read, question, {
      id,
      unit: 'index',
      conventions: ['fitness-iterated'],
      notes: fitnessNotes,
      index: (figures) => {
        const { ground } = figures
        if (ground.m.countries === 0) return { reason: 'too-few', arithmetic: 'no economy stays' }
        const { fitness, rounds } = ground.fitness()
        const counts = new Map(ground.countries.map((code, at) => [code, ground.diversity[at] as number]))
        return {
          codes: ground.ofCountries,
          values: fitness,
          arithmetic: (at) =>
            `fitness after ${rounds} rounds over ${sizeOf(figures)}, the mean being 1: ${signed(fitness[at] as number)}`,
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

const fitnessNotes = ({ ground }: Figures): Note[] => {
  if (ground.m.countries === 0) return []
  const { falling, converged, rounds } = ground.fitness()
  const codes = falling.map((at) => ground.ofCountries[at] as string)
  const { year } = ground
  return [
    ...(codes.length === 0
      ? []
      : [
          {
            id: 'fitness-falling' as const,
            values: { year, count: codes.length, countries: codes.join(', ') },
          },
        ]),
    ...(converged || codes.length > 0
      ? []
      : [{ id: 'fitness-unsettled' as const, values: { year, rounds } }]),
  ]
}
