import type { CountryCode } from '../../../domain/country.js'
import { allGroups, groupOf, membersIn } from '../../../domain/group.js'
import { partsOf, type Question } from './question.js'

/** Cells of trade that questions look at, over all of them: what one statement reads of a source. */
export type Wanted = {
  /** Countries and groups named. */
  readonly named: readonly CountryCode[]
  /** Members of the groups named: their trade with those named. */
  readonly members: readonly CountryCode[]
  /** Those named whose trade with every partner is looked at: ranks, shares, sums over partners. */
  readonly whole: readonly CountryCode[]
  /** Groups that one of them is in: where books name the union, no row of a member is no zero. */
  readonly unions: readonly CountryCode[]
  readonly years: readonly number[]
  /** HS codes, with the chapter and heading above them. */
  readonly products: readonly string[]
  /** Those named of whose partners the place is looked at product by product. */
  readonly rankedByProduct: readonly CountryCode[]
}

/** What some questions look at, with the readings around them: a year more on both sides, products a step above. */
export const wantedBy = (questions: readonly Question[]): Wanted => {
  const named = new Set<CountryCode>()
  const members = new Set<CountryCode>()
  const whole = new Set<CountryCode>()
  const rankedByProduct = new Set<CountryCode>()
  const products = new Set<string>()
  const years = new Set<number>()
  for (const question of questions) {
    const span = yearsOf(question)
    for (const year of span) years.add(year)
    const isOfAll = question.what === 'rank' || question.what === 'share'
    for (const { reporter, partner, product } of partsOf(question)) {
      const both = [reporter, partner].filter((code) => code !== 'WLD')
      for (const code of both) named.add(code)
      for (const code of both.flatMap((each) => membersOf(each, span))) members.add(code)
      for (const code of prefixesOf(product)) products.add(code)
      if (!isOfAll && partner !== 'WLD') continue
      for (const code of both) whole.add(code)
      if (question.what === 'rank' && product !== 'TOTAL') rankedByProduct.add(reporter)
    }
  }
  return {
    named: sorted(named),
    members: sorted(members).filter((code) => !named.has(code)),
    whole: sorted(whole),
    unions: allGroups.flatMap(({ code, members: of }) =>
      of.some(({ country }) => named.has(country) || members.has(country)) ? [code] : [],
    ),
    years: [...years].toSorted((a, b) => a - b),
    products: sorted(products),
    rankedByProduct: sorted(rankedByProduct),
  }
}

const sorted = (values: ReadonlySet<string>): string[] => [...values].toSorted()

/** The years of a question, and one before and after each end of it; in between all, which a fitted growth needs. */
const yearsOf = ({ what, from, to }: Question): number[] => {
  const own = [...(from?.periods ?? []), ...to.periods].map((period) => Number(period.slice(0, 4)))
  const ends = what === 'growth' || what === 'times' || what === 'change'
  const [first, last] = [Math.min(...own), Math.max(...own)]
  const between =
    ends && last - first <= 60 ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : own
  return [...new Set([...between, ...own.flatMap((year) => [year - 1, year, year + 1])])]
}

const membersOf = (code: CountryCode, years: readonly number[]): readonly CountryCode[] => {
  const group = groupOf(code)
  return group === null
    ? []
    : [...new Set([...years.flatMap((year) => membersIn(group, year)), ...membersIn(group, 9999)])]
}

/** A code and the heading and chapter above it; none of all products together. */
export const prefixesOf = (product: string): readonly string[] =>
  product === 'TOTAL'
    ? []
    : [
        product,
        ...[4, 2].filter((digits) => digits < product.length).map((digits) => product.slice(0, digits)),
      ]
