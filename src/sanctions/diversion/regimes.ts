import type { CountryCode } from '../../domain/country.js'
import { yearRange } from '../../domain/period.js'
import { regimesIn, type ListedGood, type Regime } from '../goods/list.js'
import type { Windows } from './surge.js'

/** Against whom regimes are whose lists do not say so, and from which year on they are wide enough to be looked for in trade. */
const known: readonly { readonly name: RegExp; readonly target: CountryCode; readonly from: number }[] = [
  { name: /\b833\/2014\b/, target: 'RUS', from: 2022 }, // amended from February 2022 on
  { name: /\b765\/2006\b/, target: 'BLR', from: 2021 }, // amended from June 2021 on
  { name: /^Common High Priority/, target: 'RUS', from: 2022 }, // first published in 2023, of goods restricted from 2022
]

/** The first regime in the lake that is known to restrict exports to a country; null where none is. */
export const regimeAgainst = (
  goods: readonly ListedGood[],
  target: CountryCode,
): { readonly regime: Regime; readonly from: number } | null => {
  const regimes = regimesIn(goods).filter(({ exports }) => exports > 0)
  for (const each of known.filter((one) => one.target === target)) {
    const regime = regimes.find(({ name }) => each.name.test(name))
    if (regime !== undefined) return { regime, from: each.from }
  }
  return null
}

/** Equal windows about the year a regime began, of up to three years; null where the last year is before it. */
export const windowsAbout = (from: number, last: number): Windows | null => {
  const length = Math.min(3, last - from + 1)
  return length < 1
    ? null
    : { pre: yearRange(from - length, from - 1), post: yearRange(from, from + length - 1) }
}
