import { z } from 'zod'
import { measure } from '../measure.js'
import { signed, worked } from './complexity-figures.js'
import { countries, matrixParams } from './complexity-params.js'
import { measuredCountries } from './country-rows.js'
import { income, incomeNotes, incomesOf, sophisticationIn } from './income.js'

const id = 'expy'

/** The income that a country’s exports are typical of. */
export const expyMeasure = measure({
  id,
  name: {
    en: 'Income level of exports (EXPY)',
    ru: 'Уровень доходов экспорта',
    sr: 'Nivo dohotka izvoza',
  },
  meaning:
    'The mean of PRODY over a country’s exports: the GDP per head at purchasing power, in international dollars, that its exports are typical of. The country’s own income stands beside it, and the share of its exports that has a PRODY.',
  unit: 'other',
  formula: '\\sum_k \\frac{x_{ik}}{x_i} \\, PRODY_k',
  reference:
    'Hausmann, Hwang and Rodrik 2007, What you export matters, Journal of Economic Growth 12(1), pp. 1–25',
  params: z.object({ ...matrixParams, income, countries }),
  chart: { kind: 'line' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: async (read, question) => {
    const incomes = await incomesOf(read, question.income, question.years)
    return measuredCountries(read, question, {
      id,
      unit: 'other',
      conventions: ['income-per-head-ppp', 'income-unknown-left-out'],
      notes: ({ ground }) => incomeNotes(ground, incomes),
      index: (figures) => {
        if (incomes.none) return { reason: 'no-report', arithmetic: 'no income of any country in the lake' }
        const { ground } = figures
        const { expy, covered } = sophisticationIn(ground, incomes, question.income)
        return {
          codes: ground.countries,
          values: expy.map((value) => value ?? 'undefined'),
          arithmetic: (at) => {
            const value = expy[at]
            return typeof value === 'number'
              ? `PRODY of ${ground.products.length} products weighted by their share in exports: ${signed(value)}`
              : 'no exports, or none with a PRODY'
          },
          also: (at) => {
            const country = ground.countries[at] as string
            const share = covered[at] ?? null
            const text = share === null ? 'no exports' : `exports with a PRODY over all: ${signed(share)}`
            return {
              income: incomes.of(country, ground.year),
              covered: worked(figures, { country }, share ?? 'undefined', text, 'share'),
            }
          },
        }
      },
    })
  },
})
