import { countryOf, type CountryCode } from '../../../domain/country.js'
import { allGroups, groupOf, membersIn } from '../../../domain/group.js'
import { partsOf, type Question } from './question.js'

/** Cells of trade that questions look at, over all of them: what one statement reads of a source. */
export type Wanted = {
  /** Countries named, and the members of groups named. */
  readonly countries: readonly CountryCode[]
  /** Those of them whose trade with every partner is looked at: ranks, shares, sums over partners. */
  readonly whole: readonly CountryCode[]
  /** Groups that a named country is in: where books name the union, no row of a member is no zero. */
  readonly unions: readonly CountryCode[]
  readonly years: readonly number[]
  readonly months: boolean
  /** HS codes, with the chapter and heading above them. */
  readonly products: readonly string[]
  /** Of `whole`, those for which that holds product by product. */
  readonly wholeByProduct: readonly CountryCode[]
}

/** What some questions look at, with the readings around them: a year more on both sides, products a step above. */
export const wantedBy = (questions: readonly Question[]): Wanted => {
  const countries = new Set<CountryCode>()
  const whole = new Set<CountryCode>()
  const wholeByProduct = new Set<CountryCode>()
  const products = new Set<string>()
  const years = new Set<number>()
  for (const question of questions) {
    const span = yearsOf(question)
    for (const year of span) years.add(year)
    const needsAll = question.what === 'rank' || question.what === 'share'
    for (const { reporter, partner, product } of partsOf(question)) {
      const named = [reporter, partner].filter((code) => code !== 'WLD').flatMap((code) => withMembers(code, span))
      for (const code of named) countries.add(code)
      for (const code of prefixesOf(product)) products.add(code)
      if (!needsAll && partner !== 'WLD') continue
      for (const code of named) whole.add(code)
      if (product !== 'TOTAL') for (const code of named) wholeByProduct.add(code)
    }
  }
  return {
    countries: sorted(countries),
    whole: sorted(whole),
    unions: allGroups.flatMap(({ code, members }) =>
      members.some(({ country }) => countries.has(country)) ? [code] : [],
    ),
    years: [...years].toSorted((a, b) => a - b),
    months: true,
    products: sorted(products),
    wholeByProduct: sorted(wholeByProduct),
  }
}

const sorted = (values: ReadonlySet<string>): string[] => [...values].toSorted()

/** The years of a question, and one before and after each end of it; in between all, which a fitted growth needs. */
const yearsOf = ({ what, from, to }: Question): number[] => {
  const own = [...(from?.periods ?? []), ...to.periods].map((period) => Number(period.slice(0, 4)))
  const ends = what === 'growth' || what === 'times' || what === 'change'
  const [first, last] = [Math.min(...own), Math.max(...own)]
  const between = ends && last - first <= 60 ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : own
  return [...new Set([...between, ...own.flatMap((year) => [year - 1, year, year + 1])])]
}

const withMembers = (code: CountryCode, years: readonly number[]): CountryCode[] => {
  const group = countryOf(code)?.kind === 'group' ? groupOf(code) : null
  if (group === null) return [code]
  return [code, ...new Set([...years.flatMap((year) => membersIn(group, year)), ...membersIn(group, 9999)])]
}

/** A code and the heading and chapter above it; none of all products together. */
export const prefixesOf = (product: string): readonly string[] =>
  product === 'TOTAL' ? [] : [product, ...[4, 2].filter((digits) => digits < product.length).map((digits) => product.slice(0, digits))]
