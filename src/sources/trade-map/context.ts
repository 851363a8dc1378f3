import { basename } from 'node:path'
import type { CountryCode } from '../../domain/country.js'
import { tradeMapCountry } from './countries.js'
import {
  ownListIn,
  productIn,
  reporterIn,
  saysColour,
  saysMirror,
  tradedIn,
  unitIn,
  type Flow,
  type Unit,
} from './words.js'

/** What the titles above a grid and the file's name say of all its rows; null where they do not. */
export type Context = {
  /** Whose trade the list is: null where no title says so, undefined where the name is no country's. */
  readonly reporter: CountryCode | null | undefined
  readonly flow: Flow | null
  /** Each row is a reporter: the direction. */
  readonly ownList: Flow | null
  readonly product: string | null
  readonly unit: Unit | null
  /** Who reported the flows of a country, by the legend. */
  readonly reportedBy: readonly {
    readonly of: CountryCode | null
    readonly flow: Flow | null
    readonly by: CountryCode
  }[]
  /** All are a partner's record, or those in colour are, or nothing is said. */
  readonly mirror: 'all' | 'coloured' | null
}

const first = <Value>(lines: readonly string[], find: (line: string) => Value | null): Value | null => {
  for (const line of lines) {
    const found = find(line)
    if (found !== null) return found
  }
  return null
}

/** Titles go before the file's name: a name is cut and changed by browsers and people. */
export const contextOf = (name: string, titles: readonly string[]): Context => {
  const lines = [...titles, ...titlesInName(name)]
  const traded = first(lines, tradedIn)
  const reporters = lines.flatMap((line) => reporterIn(line) ?? [])
  const mirrors = lines.filter((line) => saysMirror(line))
  return {
    reporter: traded === null ? null : (tradeMapCountry(traded.by) ?? undefined),
    flow: traded?.flow ?? null,
    ownList: traded === null ? first(lines, ownListIn) : null,
    product: first(lines, productIn),
    unit: first(
      lines.filter((line) => /unit|unidad|единиц|\(/i.test(line)),
      unitIn,
    ),
    reportedBy: reporters.flatMap(({ of, flow, by }) => {
      const [country, reporter] = [of === null ? null : tradeMapCountry(of), tradeMapCountry(by)]
      return country === undefined || !reporter ? [] : [{ of: country, flow, by: reporter }]
    }),
    mirror: mirrors.length === 0 ? null : mirrors.some((line) => saysColour(line)) ? 'coloured' : 'all',
  }
}

/** `Trade_Map_-_List_of_products_exported_by_Serbia (1).xls` as a title. */
const titlesInName = (name: string): string[] => [
  basename(name)
    .replace(/\.gz$/i, '')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replaceAll('_', ' ')
    .replace(/^trade ?map\s*-?\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim(),
]
