import type { ComputedLineage } from '../../domain/lineage.js'
import { intervalIn, matchedBy, sharesOf, type Interval } from './applied.js'
import type { GoodsFlow } from './flow.js'
import type { ListedGood } from './list.js'
import type { Matching } from './match.js'
import { standingIn, standings, windsDownIn, type Standing } from './validity.js'

/** A flow in one period, and how lists are held against it. */
export type Applied = {
  readonly flow: GoodsFlow
  readonly matching: Matching
  readonly period: string
  readonly parameters: ComputedLineage['parameters']
}

/** What an annex, or a tier of it, covers of a flow. A code of two annexes is in both, so that they do not add up. */
export type AnnexRow = {
  readonly annex: string | null
  readonly tier: string | null
  /** How many codes are listed. */
  readonly listed: number
  readonly value: Interval
  readonly share: Interval
  /** First and last day on which a code of it came into force, ended, or wound down; null where none is stated. */
  readonly validFrom: readonly [string, string] | null
  readonly validTo: readonly [string, string] | null
  readonly windDown: readonly [string, string] | null
}

/** The parts of a list, in the order of annex and tier. */
export const partsOf = (
  goods: readonly ListedGood[],
): readonly {
  readonly annex: string | null
  readonly tier: string | null
  readonly goods: readonly ListedGood[]
}[] => {
  const parts = new Map<string, ListedGood[]>()
  for (const good of goods) {
    const key = JSON.stringify([good.annex ?? '', good.tier ?? ''])
    const known = parts.get(key)
    if (known === undefined) parts.set(key, [good])
    else known.push(good)
  }
  return [...parts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => ({ annex: own[0]?.annex ?? null, tier: own[0]?.tier ?? null, goods: own }))
}

/** The first and the last of some days. */
const spanOf = (days: readonly (string | null)[]): readonly [string, string] | null => {
  const known = days.filter((day) => day !== null).toSorted()
  const [first, last] = [known[0], known.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** The value and share of listed goods in a period. */
export const appliedIn = (
  { flow, matching, period, parameters }: Applied,
  goods: readonly ListedGood[],
  more: ComputedLineage['parameters'] = {},
): { readonly value: Interval; readonly share: Interval } => {
  const own = { ...parameters, ...more, period }
  const value = intervalIn(flow, matchedBy(flow, matching.coverOf(goods)), period, own)
  return { value, share: sharesOf(value, flow.sum(null, period), own) }
}

/** What each annex and tier covers. */
export const annexRows = (applied: Applied, goods: readonly ListedGood[]): AnnexRow[] =>
  partsOf(goods).map(({ annex, tier, goods: own }) => ({
    annex,
    tier,
    listed: own.length,
    ...appliedIn(applied, own, { annex: annex ?? '', tier: tier ?? '' }),
    validFrom: spanOf(own.map(({ validFrom }) => validFrom)),
    validTo: spanOf(own.map(({ validTo }) => validTo)),
    windDown: spanOf(own.map(({ windDown }) => windDown)),
  }))

/** What measures of one standing in the year cover; `winding-down` cuts across them. */
export type ValidityRow = {
  readonly standing: Standing | 'winding-down'
  readonly listed: number
  readonly value: Interval
}

/** What is listed by where the dates lie against the year of the period. */
export const validityRows = (applied: Applied, goods: readonly ListedGood[]): ValidityRow[] => {
  const year = Number(applied.period.slice(0, 4))
  const row = (standing: ValidityRow['standing'], own: readonly ListedGood[]): ValidityRow[] =>
    own.length === 0
      ? []
      : [{ standing, listed: own.length, value: appliedIn(applied, own, { standing }).value }]
  return [
    ...standings.flatMap((standing) =>
      row(
        standing,
        goods.filter((good) => standingIn(good, year) === standing),
      ),
    ),
    ...row(
      'winding-down',
      goods.filter((good) => windsDownIn(good, year) && standingIn(good, year) !== 'not-yet'),
    ),
  ]
}
