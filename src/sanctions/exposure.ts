import { dyadText, type Dyad } from '../domain/dyad.js'
import type { CountryCode } from '../domain/country.js'
import { opposite, type Flow } from '../domain/flow.js'
import { refusal } from '../domain/problem.js'
import type { Basis, Reader } from '../measures/measure.js'
import type { Quantity } from '../domain/quantity.js'
import { basisOfBooks } from '../measures/trade/book.js'
import { countryName } from '../messages/country-names.js'
import { intervalIn, matchedBy, sharesOf, type Interval, type Matched } from './goods/applied.js'
import { latestYear, yearlyFlow, type GoodsFlow, type Reading } from './goods/flow.js'
import {
  goodsLists,
  isCounter,
  regimeNamed,
  regimesIn,
  type GoodsLists,
  type ListedGood,
  type Regime,
} from './goods/list.js'
import { matchingFor, type Matching, type Unmatched } from './goods/match.js'
import { monthlyFlow, yearsOfMonths } from './goods/months.js'
import { annexRows, validityRows, type AnnexRow, type ValidityRow } from './goods/parts.js'
import { productRows, type ProductRow } from './goods/product-rows.js'
import { extractNote, monthsNote, recordNotes, unspecifiedIn } from './goods/notes.js'
import { standingIn } from './goods/validity.js'

export type ExposureRequest = Reading & {
  readonly dyad: Dyad
  readonly regime: string
  /** A regime that the partner imposes; without it those that call themselves counter-measures. */
  readonly counter?: string | undefined
  /** `none`: only the regime itself, where each is asked by itself. */
  readonly counters?: 'none' | undefined
  /** Without them the last year with a record by product. */
  readonly years?: readonly number[] | undefined
  readonly months?: boolean | undefined
  /** How many products are listed, the largest first; 0 for all. */
  readonly top?: number | undefined
}

/** What is listed of a flow in one period. */
export type PeriodRow = {
  readonly period: string
  readonly total: Quantity
  readonly value: Interval
  readonly share: Interval
  /** Codes of the flow with a value in the period. */
  readonly codes: { readonly sure: number; readonly possible: number }
}

/** One direction of a regime, held against the flow it would restrict. */
export type ExposureSide = {
  readonly regime: string
  readonly imposedBy: CountryCode
  /** As the regime has it: what the imposing side may not export, or import. */
  readonly restricts: Flow
  /** The flow it is applied to, seen from the reporter. */
  readonly flow: Flow
  readonly says: string
  readonly listed: number
  /** Null where the lake has no record of the flow by product. */
  readonly basis: Basis | null
  readonly years: readonly PeriodRow[]
  readonly months: readonly PeriodRow[]
  /** Of the last year that the record covers. */
  readonly annexes: readonly AnnexRow[]
  /** The largest; how many there are is `productsInAll`. */
  readonly products: readonly ProductRow[]
  readonly productsInAll: number
  readonly validity: readonly ValidityRow[]
  /** The value under codes that name no goods, of the last year; null without a record. */
  readonly unspecified: Quantity | null
  readonly unmatched: readonly Unmatched[]
  readonly notes: readonly string[]
}

/** What of a dyad’s trade a regime lists. */
export type Exposure = {
  readonly dyad: Dyad
  readonly regime: Regime
  readonly list: Omit<GoodsLists, 'goods'>
  readonly years: readonly number[]
  readonly sides: readonly ExposureSide[]
  /** Directions that the list does not have, in words. */
  readonly notApplied: readonly string[]
  readonly caveats: readonly string[]
}

/**
 * The value of listed goods in the trade of two countries, as an interval: low, what listed codes cover whole; high,
 * what holds a listed part as well.
 * @throws Refusal `unknown-regime`; `no-data` without a list, or without a record of the dyad’s trade by product
 */
export const exposureOf = async (read: Reader, request: ExposureRequest): Promise<Exposure> => {
  const { dyad } = request
  if (dyad.reporter === dyad.partner)
    throw refusal('usage-dyad', `${countryName(dyad.reporter, 'en')} does not trade with itself.`)
  const lists = await goodsLists(read)
  const regime = regimeNamed(lists.goods, request.regime)
  const years = request.years ?? (await lastYears(read, request))
  const counters =
    request.counter !== undefined
      ? [regimeNamed(lists.goods, request.counter)]
      : request.counters === 'none'
        ? []
        : regimesIn(lists.goods).filter((each) => isCounter(each) && each.name !== regime.name)
  const own = isCounter(regime) && request.counter === undefined ? dyad.partner : dyad.reporter
  const imposed = [
    { regime, by: own },
    ...counters.map((each) => ({ regime: each, by: dyad.partner })),
  ].flatMap((each) => (['export', 'import'] as const).map((restricts) => ({ ...each, restricts })))
  const goodsOf = (each: (typeof imposed)[number]) =>
    lists.goods.filter((good) => good.regime === each.regime.name && good.direction === each.restricts)
  const sides = await Promise.all(
    imposed
      .filter((each) => goodsOf(each).length > 0)
      .map((each) => sideOf(read, { ...request, years }, each, goodsOf(each))),
  )
  const { goods: _, ...list } = lists
  return {
    dyad,
    regime,
    list,
    years,
    sides,
    notApplied: imposed
      .filter((each) => goodsOf(each).length === 0)
      .map(
        (each) =>
          `${each.regime.name} has no ${each.restricts} restrictions in the list: nothing is applied to ${flowWords(dyad, flowOf(each, dyad))}.`,
      ),
    caveats: caveatsOf(lists, regime),
  }
}

const lastYears = async (read: Reader, request: ExposureRequest): Promise<readonly number[]> => {
  const last = await latestYear(read, request.dyad, ['export', 'import'], request)
  if (last !== null) return [last]
  throw refusal(
    'no-data',
    `The lake has no record of the trade of ${dyadText(request.dyad)} by product and year.`,
    { remedy: 'Name a year with --year where a source has months alone, or import flows by product.' },
  )
}

type Imposed = { readonly regime: Regime; readonly by: CountryCode; readonly restricts: Flow }

/** The flow, seen from the reporter, that a restriction of one of the two covers. */
const flowOf = ({ by, restricts }: Imposed, { reporter }: Dyad): Flow =>
  by === reporter ? restricts : opposite(restricts)

const flowWords = ({ reporter, partner }: Dyad, flow: Flow): string => {
  const [from, to] = flow === 'export' ? [reporter, partner] : [partner, reporter]
  return `the ${flow}s of ${countryName(reporter, 'en')} (${from} → ${to})`
}

const sideWords = (imposed: Imposed, dyad: Dyad): string =>
  `As if ${countryName(imposed.by, 'en')} applied ${imposed.regime.name}: its ${imposed.restricts} restrictions are held against ${flowWords(dyad, flowOf(imposed, dyad))}.`

/** What every answer about a list of goods has to say. */
export const caveatsOf = ({ vintage, importedOn }: GoodsLists, regime: Regime): string[] => [
  `The lists stand as imported on ${importedOn}${vintage === null ? '; their files state no date' : `; the latest date in their files is ${vintage}`}. Later amendments are not in them.`,
  ...(regime.first === null
    ? [`${regime.name} has no dates in the list: it cannot be said on which day a code was listed.`]
    : []),
  'A match on a code is no legal classification: goods described by technical parameters, above a price, or by their use have no code that says so, and exemptions, licences and wind-downs are not in values.',
  'This is no legal advice.',
]

const sideOf = async (
  read: Reader,
  request: ExposureRequest & { readonly years: readonly number[] },
  imposed: Imposed,
  goods: readonly ListedGood[],
): Promise<ExposureSide> => {
  const { dyad, years } = request
  const flow = flowOf(imposed, dyad)
  const asked = { ...request, flow, years }
  const yearly = await yearlyFlow(read, asked)
  const summed = yearly === null ? await yearsOfMonths(read, asked) : null
  const book = yearly ?? summed?.flow ?? null
  const monthly = request.months === true ? await monthlyFlow(read, asked) : null
  const stem = {
    regime: imposed.regime.name,
    imposedBy: imposed.by,
    restricts: imposed.restricts,
    flow,
    says: sideWords(imposed, dyad),
    listed: goods.length,
  }
  const matching = book === null ? null : await matchingWith(read, goods, book)
  const months =
    monthly === null
      ? []
      : periodRows(monthly, await matchingWith(read, goods, monthly), goods, stem, dyad, monthly.periods)
  const noMonths =
    request.months === true && monthly === null ? ['No source has months of this flow by product.'] : []
  if (book === null || matching === null)
    return {
      ...stem,
      basis: null,
      years: [],
      months,
      annexes: [],
      products: [],
      productsInAll: 0,
      validity: [],
      unspecified: null,
      unmatched: [],
      notes: [`The lake has no record of ${flowWords(dyad, flow)} by product in these years.`, ...noMonths],
    }
  const last = book.periods.at(-1) ?? String(years.at(-1))
  const active = inYear(goods, Number(last))
  const of = { flow: book, matching, period: last, parameters: parametersOf(stem, dyad) }
  return {
    ...stem,
    basis: basisOfBooks([book.book], request.source !== undefined || request.record !== undefined),
    years: periodRows(book, matching, goods, stem, dyad, years.map(String)),
    months,
    annexes: annexRows(of, active),
    ...(await productRows(read, of, active, request.top ?? 20)),
    validity: validityRows(of, goods),
    unspecified: unspecifiedIn(book, last),
    unmatched: matching.unmatched(active),
    notes: [
      ...recordNotes(book, years),
      ...extractNote(book, matchedBy(book, matching.coverOf(active)).possible.length),
      ...(summed === null ? [] : [monthsNote(summed.months)]),
      ...matching.notes,
      ...noMonths,
    ],
  }
}

const matchingWith = (read: Reader, goods: readonly ListedGood[], flow: GoodsFlow): Promise<Matching> =>
  matchingFor(read, [...new Set(goods.map(({ classification }) => classification))].toSorted(), flow)

const parametersOf = (stem: Pick<ExposureSide, 'regime' | 'restricts'>, dyad: Dyad) => ({
  dyad: dyadText(dyad),
  regime: stem.regime,
  restricts: stem.restricts,
})

/** What had not ended before the year. A measure that came later is counted: the question is what it would cover. */
const inYear = (goods: readonly ListedGood[], year: number): readonly ListedGood[] =>
  goods.filter((good) => standingIn(good, year) !== 'ended')

const periodRows = (
  flow: GoodsFlow,
  matching: Matching,
  goods: readonly ListedGood[],
  stem: Pick<ExposureSide, 'regime' | 'restricts'>,
  dyad: Dyad,
  periods: readonly string[],
): PeriodRow[] => {
  // By how many goods had not ended: what has ended in a year has in every later one.
  const known = new Map<number, Matched>()
  return periods.map((period) => {
    const active = inYear(goods, Number(period.slice(0, 4)))
    const matched = known.get(active.length) ?? matchedBy(flow, matching.coverOf(active))
    known.set(active.length, matched)
    const parameters = { ...parametersOf(stem, dyad), period }
    const total = flow.sum(null, period)
    const value = intervalIn(flow, matched, period, parameters)
    const traded = (codes: readonly string[]) =>
      codes.filter((code) => (flow.value(code, period) ?? 0) > 0).length
    return {
      period,
      total,
      value,
      share: sharesOf(value, total, parameters),
      codes: { sure: traded(matched.sure), possible: traded(matched.possible) },
    }
  })
}
