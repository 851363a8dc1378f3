import { refusal } from '../../domain/problem.js'
import type { Reader } from '../../measures/measure.js'
import type { Cover, Covered } from '../goods/cover.js'
import { goodsLists, regimeNamed, type ListedGood, type Regime } from '../goods/list.js'
import { matchingFor, type Unmatched } from '../goods/match.js'
import { standingIn } from '../goods/validity.js'

/** What a scan must know of the lists, at six digits of one edition. */
export type ListedGoods = {
  readonly regime: Regime
  readonly vintage: string | null
  readonly importedOn: string
  /** How the regime covers a code. */
  readonly cover: Cover
  /** How any list of exports in the lake covers it: a code touched by another regime is no placebo either. */
  readonly touched: Cover
  /** Annexes and tiers under which the regime has the code. */
  readonly places: (code: string) => readonly string[]
  /** Listed codes that no code of the flows corresponds to. */
  readonly unmatched: readonly Unmatched[]
  /** How codes were matched, in sentences. */
  readonly notes: readonly string[]
  readonly snapshots: readonly string[]
}

/**
 * The export restrictions of a regime that were in force at some time of the window after.
 * @param edition of the flows: `HS2017`, or `HS` where the source states none
 * @throws Refusal `no-data` without lists, or where the regime restricts no exports; `unknown-regime`
 */
export const listedGoods = async (
  read: Reader,
  { regime: named, edition, post }: { regime: string; edition: string; post: readonly number[] },
): Promise<ListedGoods> => {
  const lists = await goodsLists(read)
  const regime = regimeNamed(lists.goods, named)
  const exports = lists.goods.filter(({ direction }) => direction === 'export')
  const own = exports.filter(
    (good) =>
      good.regime === regime.name &&
      post.some((year) => !['not-yet', 'ended'].includes(standingIn(good, year))),
  )
  if (own.length === 0)
    throw refusal('no-data', `${regime.name} has no export restriction in force in the window after.`, {
      remedy:
        'Name a regime that restricts exports with --regime; diversion is of goods that may not be exported.',
    })
  const classifications = [...new Set(exports.map(({ classification }) => classification))].toSorted()
  const matching = await matchingFor(read, classifications, { classification: edition, level: 6 })
  const kinds = [...new Set(own.map(placeOf))].toSorted()
  const covers = kinds.map((place) => ({
    place,
    cover: matching.coverOf(own.filter((each) => placeOf(each) === place)),
  }))
  return {
    regime,
    vintage: lists.vintage,
    importedOn: lists.importedOn,
    cover: remembered(matching.coverOf(own)),
    touched: remembered(matching.coverOf(exports)),
    places: (code) => covers.filter(({ cover }) => cover(code) !== null).map(({ place }) => place),
    unmatched: matching.unmatched(own),
    notes: matching.notes,
    snapshots: [lists.snapshot],
  }
}

const placeOf = ({ annex, tier }: ListedGood): string =>
  [annex === null ? null : `annex ${annex}`, tier === null ? null : `tier ${tier}`]
    .filter((part) => part !== null)
    .join(', ')

/** A cover is asked for every route’s every code. */
const remembered = (cover: Cover): Cover => {
  const known = new Map<string, Covered | null>()
  return (code) => {
    if (!known.has(code)) known.set(code, cover(code))
    return known.get(code) ?? null
  }
}
