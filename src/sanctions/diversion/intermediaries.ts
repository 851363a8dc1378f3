import { countryOf, type CountryCode } from '../../domain/country.js'
import { allGroups, membersIn } from '../../domain/group.js'
import { recordsOf } from '../../lake/records.js'
import type { Reader } from '../../measures/measure.js'
import type { Totals } from './cells.js'

/** A country that a scan looks at, and why. */
export type Intermediary = {
  readonly country: CountryCode
  /** `named` by who asked; `neighbour` of the target by land; `entrepot`: listed goods passed through before. */
  readonly chosen: 'named' | 'neighbour' | 'entrepot'
  /** US dollars of listed goods that could have passed in the window before; null where it was not looked at. */
  readonly passage: number | null
}

/** At most so many are chosen where none are named. */
export const intermediariesAtMost = 30

/**
 * Who can be a chosen intermediary: no origin, not the target, and none that is with an origin in a union which acts as one
 * in trade: it applies the same measures.
 */
export const canBeChosen = (
  country: CountryCode,
  { origins, target, year }: { origins: readonly CountryCode[]; target: CountryCode; year: number },
): boolean => {
  const union = new Set(
    allGroups.filter(({ code }) => code === 'EUN').flatMap((group) => membersIn(group, year)),
  )
  const isState = ['state', 'territory'].includes(countryOf(country)?.kind ?? '')
  const sameUnion = union.has(country) && origins.some((origin) => union.has(origin))
  return isState && country !== target && !origins.includes(country) && !sameUnion
}

/**
 * Countries with a land border with the target, as the distances in the lake say; none of an island.
 * @returns null where the lake does not say it
 */
export const neighboursOf = async (
  read: Reader,
  target: CountryCode,
): Promise<readonly CountryCode[] | null> => {
  const source = read.lake.sources.find(({ id }) => id === 'gravity')
  if (source === undefined) return null
  const records = await recordsOf(
    read.lake,
    source,
    'observation',
    [
      { column: 'indicator', op: 'in', values: ['contiguity'] },
      { column: 'reporter', op: 'in', values: [target] },
    ],
    read.asOf,
  )
  if (records.length === 0) return null
  const next = records
    .filter((record) => record.number('value') === 1)
    .flatMap((record) => record.text('partner') ?? [])
  return [...new Set(next)].filter((country) => country !== target).toSorted()
}

/**
 * What could have passed through each country in the window before: over the listed codes, the smaller of what the origins
 * declared to it and what it exported to the target. Only that window is looked at: whoever chose by the one after would
 * choose surges, and test for them.
 */
export const passages = (
  declared: Totals,
  onward: Totals,
  isListed: (code: string) => boolean,
): ReadonlyMap<CountryCode, number> =>
  new Map(
    [...declared.keys()].toSorted().map((country) => {
      const out = onward.get(country)
      const codes = [...(declared.get(country) ?? [])].filter(([code]) => isListed(code))
      return [country, codes.reduce((sum, [code, value]) => sum + Math.min(value, out?.get(code) ?? 0), 0)]
    }),
  )

/** Neighbours first, then entrepôts; within each, where most could have passed. */
export const chosen = (
  neighbours: readonly CountryCode[],
  passed: ReadonlyMap<CountryCode, number>,
  fits: (country: CountryCode) => boolean,
): readonly Intermediary[] => {
  const near = new Set(neighbours)
  const of = (country: CountryCode) => passed.get(country) ?? 0
  return [...new Set([...neighbours, ...passed.keys()])]
    .filter((country) => fits(country) && (near.has(country) || of(country) > 0))
    .map((country): Intermediary => ({
      country,
      chosen: near.has(country) ? 'neighbour' : 'entrepot',
      passage: of(country),
    }))
    .toSorted(
      (a, b) =>
        Number(b.chosen === 'neighbour') - Number(a.chosen === 'neighbour') ||
        (b.passage ?? 0) - (a.passage ?? 0) ||
        a.country.localeCompare(b.country, 'en'),
    )
    .slice(0, intermediariesAtMost)
}
