import { dyadText, type Dyad } from '../domain/dyad.js'
import type { Flow } from '../domain/flow.js'
import { refusal } from '../domain/problem.js'
import { unknown, type Quantity } from '../domain/quantity.js'
import type { Basis, Reader } from '../measures/measure.js'
import { basisOfBooks, type Book } from '../measures/trade/book.js'
import { conditionsOf, valuesByYear } from '../measures/trade/flow-values.js'
import { computed, ratio } from '../measures/trade/lineages.js'
import { countryName } from '../messages/country-names.js'
import { alternativesTo, type Alternative, type Traders } from './align-alternatives.js'
import { baseYearOf, recordedYears, type BaseYear } from './align-base.js'
import { pricesOf, type Price } from './align-prices.js'
import { tradeTargets, type TradeTargets } from './align-targets.js'
import { caveatsOf } from './exposure.js'
import type { Interval } from './goods/applied.js'
import { yearlyFlow, type GoodsFlow, type Reading } from './goods/flow.js'
import { goodsLists, regimeNamed, type GoodsLists, type ListedGood, type Regime } from './goods/list.js'
import { matchingFor, type Unmatched } from './goods/match.js'
import { recordNotes, unspecifiedIn } from './goods/notes.js'
import { annexRows, appliedIn, type AnnexRow } from './goods/parts.js'
import { productRows, type ProductRow } from './goods/product-rows.js'
import { isInForce } from './goods/validity.js'

export type AlignRequest = Reading & {
  readonly dyad: Dyad
  readonly regime: string
  /** The day on which the reporter adopts what is then in force; without it the day of the lists. */
  readonly adopted?: string | undefined
  readonly baseYear?: number | undefined
  /** Later years are not looked at: a brief of 2018 knows none of 2021. */
  readonly until?: number | undefined
  /** How many products are shown with alternatives; default 10, 0 for all. */
  readonly top?: number | undefined
}

/** A product of the scenario, with who else trades it. */
export type AlignProduct = ProductRow & {
  /** Suppliers of an import, customers of an export; null where the source has no record of the world. */
  readonly alternatives: readonly Alternative[] | null
  readonly price: Price | null
}

/** What one direction would cut in one year. */
export type AlignYear = {
  readonly year: number
  readonly basis: Basis | null
  readonly total: Quantity
  readonly value: Interval
  /** In the trade of the two countries in this direction. */
  readonly share: Interval
  /** In the reporter’s trade with the world in this direction. */
  readonly shareOfAll: Interval
  readonly annexes: readonly AnnexRow[]
  /** The largest; how many there are is `productsInAll`. */
  readonly products: readonly AlignProduct[]
  readonly productsInAll: number
  /** Among how many countries alternatives are looked for; null where none are. */
  readonly among: Traders | null
  readonly unspecified: Quantity | null
  readonly unmatched: readonly Unmatched[]
  readonly notes: readonly string[]
}

/** One direction of the regime, applied to the reporter’s own flow. */
export type AlignSide = {
  readonly flow: Flow
  readonly says: string
  /** Codes in force on the day, and those of the list that are not: not yet, or no longer. */
  readonly listed: number
  readonly notInForce: number
  readonly windDown: readonly [string, string] | null
  /** The base year first, the latest beside it. */
  readonly years: readonly AlignYear[]
}

/** What a country’s trade with a partner would lose if it adopted a regime. */
export type Align = {
  readonly dyad: Dyad
  readonly regime: Regime
  readonly list: Omit<GoodsLists, 'goods'>
  readonly adopted: string
  readonly base: BaseYear
  /** Cases of sanctions by which alternatives are marked; null where the lake has none. */
  readonly cases: {
    readonly source: string
    readonly year: number
    /** True where a mark is of who has sanctions against the partner too; false of anyone, for nobody has. */
    readonly againstPartner: boolean
  } | null
  readonly sides: readonly AlignSide[]
  readonly caveats: readonly string[]
}

/**
 * The static value of adopting a regime: export annexes on the reporter’s exports to the partner, import annexes on
 * its imports from it, a code of two annexes counted once.
 * @throws Refusal `unknown-regime`; `no-data` without a list or a record by product; `usage-dyad`
 */
export const alignOf = async (read: Reader, request: AlignRequest): Promise<Align> => {
  const { dyad } = request
  if (dyad.reporter === dyad.partner)
    throw refusal('usage-dyad', `${countryName(dyad.reporter, 'en')} does not trade with itself.`)
  const lists = await goodsLists(read)
  const regime = regimeNamed(lists.goods, request.regime)
  const { until = Infinity } = request
  const recorded = (await recordedYears(read, dyad, request)).filter((year) => year <= until)
  if (recorded.length === 0)
    throw refusal('no-data', `The lake has no record of the trade of ${dyadText(dyad)} by product and year.`)
  const base = baseYearOf(regime, recorded, request.baseYear)
  const adopted = request.adopted ?? lists.importedOn
  const targets = await tradeTargets(read, dyad.partner, Number(adopted.slice(0, 4)))
  const sides = await Promise.all(
    (['export', 'import'] as const).map((flow) =>
      sideOf(read, request, { flow, base, adopted, targets }, listedFor(lists, regime, flow)),
    ),
  )
  const { goods: _, ...list } = lists
  return {
    dyad,
    regime,
    list,
    adopted,
    base,
    cases: targets === null ? null : casesOf(targets),
    sides,
    caveats: [...caveatsOf(lists, regime), ...dayCaveats(lists, regime, adopted), ...alignCaveats],
  }
}

const casesOf = ({ source, year, againstPartner }: TradeTargets): NonNullable<Align['cases']> => ({
  source,
  year,
  againstPartner,
})

/** What a day of adoption does not tell: of a list without dates nothing, of a later one no amendment. */
const dayCaveats = ({ importedOn }: GoodsLists, regime: Regime, adopted: string): string[] => [
  ...(regime.first === null ? [`${regime.name} is taken whole, whatever the day of adoption.`] : []),
  ...(adopted > importedOn
    ? [
        `The day of adoption, ${adopted}, is after the import of the lists: what changed between is not in them.`,
      ]
    : []),
]

const alignCaveats: readonly string[] = [
  'Values are what was traded in the year, not a forecast: prices, substitution, rerouting and the partner’s answer are not in them.',
  'Exemptions, licences, contracts under wind-down, thresholds of price and goods described by parameters cannot be seen in values: what would really stop lies between the two ends, or below the higher one.',
  'An alternative is a country that trades the product with others; whether it could or would turn to this one, at which price and by which route, is not in the data. Unit values are proxies of prices: they mix qualities.',
]

const listedFor = (lists: GoodsLists, regime: Regime, flow: Flow): readonly ListedGood[] =>
  lists.goods.filter((good) => good.regime === regime.name && good.direction === flow)

type Frame = {
  readonly flow: Flow
  readonly base: BaseYear
  readonly adopted: string
  readonly targets: TradeTargets | null
}

const sideOf = async (
  read: Reader,
  request: AlignRequest,
  frame: Frame,
  all: readonly ListedGood[],
): Promise<AlignSide> => {
  const { flow, base, adopted } = frame
  const goods = all.filter((good) => isInForce(good, adopted))
  const days = goods.flatMap(({ windDown }) => windDown ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const stem = {
    flow,
    says: saying(request.dyad, flow, all.length),
    listed: goods.length,
    notInForce: all.length - goods.length,
    windDown: first === undefined || last === undefined ? null : ([first, last] as const),
  }
  if (all.length === 0) return { ...stem, years: [] }
  const years: AlignYear[] = []
  for (const year of new Set([base.year, base.latest]))
    years.push(await yearOf(read, request, frame, goods, year))
  return { ...stem, years }
}

const saying = ({ reporter, partner }: Dyad, flow: Flow, listed: number): string => {
  const [name, other] = [countryName(reporter, 'en'), countryName(partner, 'en')]
  if (listed === 0)
    return `The list has no ${flow} restrictions: nothing is applied to the ${flow}s of ${name}.`
  return flow === 'export'
    ? `Export restrictions, applied to the exports of ${name} to ${other}.`
    : `Import restrictions, applied to the imports of ${name} from ${other}.`
}

const yearOf = async (
  read: Reader,
  request: AlignRequest,
  { flow, targets }: Frame,
  goods: readonly ListedGood[],
  year: number,
): Promise<AlignYear> => {
  const { dyad } = request
  const parameters = { dyad: dyadText(dyad), regime: request.regime, restricts: flow, year }
  const found = await yearlyFlow(read, { ...request, flow, years: [year] })
  if (found === null) return nothingIn(year, parameters)
  const classifications = [...new Set(goods.map(({ classification }) => classification))].toSorted()
  const matching = await matchingFor(read, classifications, found)
  const applied = { flow: found, matching, period: String(year), parameters }
  const { value, share } = appliedIn(applied, goods)
  const all = await tradeWithAll(read, found.book, dyad, flow, year)
  const ofAll = (part: Quantity): Quantity =>
    ratio(part, all, 'share', (arithmetic) =>
      computed('align', parameters, [], arithmetic, { part: part.lineage, whole: all.lineage }),
    )
  const { products: rows, productsInAll } = await productRows(read, applied, goods, request.top ?? 10)
  return {
    year,
    basis: basisOfBooks([found.book], request.source !== undefined || request.record !== undefined),
    total: found.sum(null, String(year)),
    value,
    share,
    shareOfAll: { low: ofAll(value.low), high: ofAll(value.high) },
    annexes: annexRows(applied, goods),
    ...(await withOthers(read, found, { dyad, flow, year }, rows, targets)),
    productsInAll,
    unspecified: unspecifiedIn(found, String(year)),
    unmatched: matching.unmatched(goods),
    notes: [...recordNotes(found, [year]), ...matching.notes],
  }
}

const withOthers = async (
  read: Reader,
  found: GoodsFlow,
  asked: { readonly dyad: Dyad; readonly flow: Flow; readonly year: number },
  rows: readonly ProductRow[],
  targets: TradeTargets | null,
): Promise<Pick<AlignYear, 'products' | 'among'>> => {
  const products = rows.map(({ product }) => product)
  const [others, prices] = await Promise.all([
    rows.length === 0 ? null : alternativesTo(read, found.book, { ...asked, products }, targets),
    pricesOf(read, found, asked, products),
  ])
  return {
    among: others?.among ?? null,
    products: rows.map((row) => ({
      ...row,
      alternatives: others === null ? null : others.of(row.product, alternativesShown),
      price: prices.get(row.product) ?? null,
    })),
  }
}

const alternativesShown = 5

/** The reporter’s flow with everyone, from the same record; unknown of an extract, which has not all partners. */
const tradeWithAll = async (
  read: Reader,
  { choice }: Book,
  dyad: Dyad,
  flow: Flow,
  year: number,
): Promise<Quantity> => {
  const none = unknown(
    'no-report',
    'USD',
    computed('align', { dyad: dyadText(dyad), year }, [], 'not all partners are in the record', {}),
  )
  if (choice.partners !== 'all') return none
  const where = conditionsOf(choice, { dyad, flow, years: [year] }, 'all', 'all')
  return (await valuesByYear(read, choice, where, [year])).get(year) ?? none
}

const nothingIn = (year: number, parameters: Readonly<Record<string, string | number>>): AlignYear => {
  const none = (unit: 'USD' | 'share') =>
    unknown(
      'no-report',
      unit,
      computed('align', parameters, [], 'no record of this flow by product in the lake', {}),
    )
  const shares = { low: none('share'), high: none('share') }
  return {
    year,
    basis: null,
    total: none('USD'),
    value: { low: none('USD'), high: none('USD') },
    share: shares,
    shareOfAll: shares,
    annexes: [],
    products: [],
    productsInAll: 0,
    among: null,
    unspecified: null,
    unmatched: [],
    notes: [`The lake has no record of this flow by product in ${year}.`],
  }
}
