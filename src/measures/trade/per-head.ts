import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { indicatorOf } from '../indicator.js'
import type { Note, Reader } from '../measure.js'
import type { Book } from './book.js'
import { computed, plain } from './lineages.js'
import { matrixOf } from './matrix.js'

/** Trade and people of one year, of the countries whose population is known: no other is part of the world. */
export type Heads = {
  readonly year: number
  /** The country's population. */
  readonly population: Quantity
  /** The population of all countries that trade. */
  readonly people: Quantity
  /** Their trade in a product. */
  readonly world: (product: string) => Quantity
  /** How many countries that trade have no population here. */
  readonly missing: number
}

type HeadsQuestion = {
  readonly reporter: string
  readonly partner: string
  readonly years: readonly number[]
}

/**
 * Population beside exports, for indices per head. A country without a population is left out of the world, of its
 * trade and its people alike, so that its goods are not counted as others'.
 */
export const headsOf = async (
  read: Reader,
  world: Book,
  { reporter, partner, years }: HeadsQuestion,
): Promise<ReadonlyMap<number, Heads>> => {
  const populations = await indicatorOf(read, { indicator: 'population', unit: 'persons', years })
  const found: [number, Heads][] = []
  for (const year of years) {
    const matrix = await matrixOf(read, world, 'reporter', {
      reporter: 'WLD',
      partner,
      flow: 'export',
      years: [year],
    })
    const counted = matrix.countries.map((country) => populations.value(country, year))
    const people = counted.reduce((sum, { value }) => sum + (value ?? 0), 0)
    const width = matrix.products.length
    const tradeOf = (product: string): number => {
      const column = matrix.column(product)
      if (column < 0) return 0
      return counted.reduce(
        (sum, { value }, row) => sum + (value === null ? 0 : (matrix.values[row * width + column] as number)),
        0,
      )
    }
    const persons = (value: number, lineage: Quantity['lineage']): Quantity =>
      people > 0 ? known(value, 'persons', lineage) : unknown('no-report', 'persons', lineage)
    const peopled = counted.filter(({ value }) => value !== null)
    found.push([
      year,
      {
        year,
        population: populations.value(reporter, year),
        people: persons(
          people,
          computed(
            'population',
            { year },
            [],
            `the sum over ${peopled.length} countries with exports: ${plain(people)}`,
            {
              countries: matrix.lineage,
            },
          ),
        ),
        world: (product) =>
          known(
            tradeOf(product),
            'USD',
            computed(
              'trade-value',
              { year, product },
              [],
              `the sum over ${peopled.length} countries with a population: ${plain(tradeOf(product))}`,
              { countries: matrix.lineage },
            ),
          ),
        missing: counted.length - peopled.length,
      },
    ])
  }
  return new Map(found)
}

/** How many countries are left out of the world of each year. */
export const headNotes = (heads: ReadonlyMap<number, Heads>): Note[] =>
  [...heads.values()].flatMap(({ year, missing }): Note[] =>
    missing === 0 ? [] : [{ id: 'population-missing', values: { year, count: missing } }],
  )
