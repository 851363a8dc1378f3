import { z } from 'zod'
import type { ComputedLineage } from '../../domain/lineage.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { indicatorOf } from '../indicator.js'
import type { Note, Reader } from '../measure.js'
import { computed, plain } from '../trade/lineages.js'
import type { YearGround } from './year-ground.js'
import { once } from './remembered.js'
import { sophisticationOf, type Sophistication } from './sophistication-kernel.js'

/** In which dollars incomes are. */
export const incomes = ['current', 'constant'] as const

/** Which GDP per head is meant. */
export const income = z
  .enum(incomes)
  .default('current')
  .describe(
    'GDP per head at purchasing power, in current international dollars, or in those of 2021 so that years compare',
  )

const indicators = { current: 'gdp-ppp', constant: 'gdp-ppp-constant-2021' } as const

/** GDP per head of countries and years. */
export type Incomes = {
  readonly of: (country: string, year: number) => Quantity
  /** True where the lake has no such figure of any country in the years. */
  readonly none: boolean
}

/** GDP over population, both from the lake. */
export const incomesOf = async (
  read: Reader,
  form: (typeof incomes)[number],
  years: readonly number[],
): Promise<Incomes> => {
  const [product, people] = await Promise.all([
    indicatorOf(read, { indicator: indicators[form], unit: 'other', years }),
    indicatorOf(read, { indicator: 'population', unit: 'persons', years }),
  ])
  return {
    none: product.countries.length === 0 || people.countries.length === 0,
    of: (country, year) =>
      perHead(product.value(country, year), people.value(country, year), { country, year }),
  }
}

const perHead = (gdp: Quantity, people: Quantity, parameters: ComputedLineage['parameters']): Quantity => {
  const inputs = { gdp: gdp.lineage, population: people.lineage }
  const lineage = (arithmetic: string) =>
    computed('gdp-per-head-ppp', parameters, ['income-per-head-ppp'], arithmetic, inputs)
  if (gdp.value === null || people.value === null)
    return unknown(gdp.reason ?? people.reason ?? 'no-report', 'other', lineage('an input is not known'))
  if (!(people.value > 0)) return unknown('undefined', 'other', lineage(`${plain(gdp.value)} / 0`))
  return known(gdp.value / people.value, 'other', lineage(`${plain(gdp.value)} / ${plain(people.value)}`))
}

const found = new WeakMap<YearGround, Map<string, () => Sophistication>>()

/** PRODY and EXPY of a year, worked out once for both measures. */
export const sophisticationIn = (
  ground: YearGround,
  incomesNow: Incomes,
  form: (typeof incomes)[number],
): Sophistication => {
  const kept = found.get(ground) ?? new Map<string, () => Sophistication>()
  found.set(ground, kept)
  const made =
    kept.get(form) ??
    once(() =>
      sophisticationOf(
        ground.exports,
        ground.countries.map((country) => incomesNow.of(country, ground.year).value),
      ),
    )
  kept.set(form, made)
  return made()
}

/** Countries of unknown income are in no PRODY: how many, and the first of them. */
export const incomeNotes = (ground: YearGround, incomesNow: Incomes): Note[] => {
  const { year } = ground
  if (incomesNow.none) return [{ id: 'income-missing', values: { year, command: 'rapport pull gdp' } }]
  const unknownIncomes = ground.countries.filter((code) => incomesNow.of(code, year).value === null)
  const countries = unknownIncomes.slice(0, 10).join(', ')
  return unknownIncomes.length === 0
    ? []
    : [{ id: 'income-unknown', values: { year, count: unknownIncomes.length, countries } }]
}
