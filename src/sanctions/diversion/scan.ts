import type { CountryCode } from '../../domain/country.js'
import type { Cover } from '../goods/cover.js'
import { isUnspecified } from '../goods/cover.js'
import type { Cells, Series } from './cells.js'
import { benjaminiHochberg, falseDiscoveryRate } from './false-discovery.js'
import { innocentOf } from './innocent.js'
import { exceedance, rankSumTest } from './permutation.js'
import {
  changeOf,
  chaptersOf,
  comparableTo,
  fewestPlacebos,
  placebosOf,
  type Placebos,
  type RouteCode,
} from './placebo.js'
import { seedOf } from './random.js'
import type { DiversionRow, Lost, Missing, RouteTest } from './row.js'
import { excess, surge, trendBefore, type Change, type Windows } from './surge.js'

/** The records of all routes of a scan; series are over the years before, then those after. */
export type Routes = {
  readonly intermediaries: readonly CountryCode[]
  /** Of the origins: exports by destination. */
  readonly declared: Cells
  /** Of the intermediaries: imports from the origins; null where the source has one record a flow. */
  readonly received: Cells | null
  /** Of the intermediaries: exports to the target. */
  readonly onward: Cells
  /** Of the target: imports by intermediary; null as above. */
  readonly arrived: Cells | null
  /** Years in which a country has a record of these. */
  readonly receivedIn: (via: CountryCode) => readonly number[]
  readonly onwardIn: (via: CountryCode) => readonly number[]
  readonly arrivedIn: (via: CountryCode) => readonly number[]
}

export type ScanRules = {
  readonly windows: Windows
  readonly cover: Cover
  readonly touched: Cover
  readonly places: (code: string) => readonly string[]
  /** Freight and insurance in an import value, as a share of the export value. */
  readonly cost: number
}

export type Scan = {
  /** Found ones first, by adjusted p-value and dollars; then zero bases among the rest, by dollars. */
  readonly rows: readonly DiversionRow[]
  readonly routes: readonly RouteTest[]
  readonly tests: number
  readonly routeTests: number
  /**
   * How many codes must reach the least p-value that there can be, 1 / (placebo codes + 1), for any to be found: above 1 no code is
   * found alone, however it surged. Null without tests.
   */
  readonly needed: number | null
}

type Draft = Omit<DiversionRow, 'innocent' | 'adjusted'>

/** Tests every listed code of every route, and each route as a whole. Pure: the same records give the same scan. */
export const scanRoutes = (routes: Routes, rules: ScanRules): Scan => {
  const scanned = routes.intermediaries.map((via) => scanRoute(routes, rules, via))
  const drafts = scanned.flatMap(({ rows }) => rows)
  const tested = drafts.filter(({ p }) => p !== null)
  const adjusted = new Map(benjaminiHochberg(tested.map(({ p }) => p ?? 1)).map((p, at) => [tested[at], p]))
  const twoRecords = routes.arrived !== null
  const rows = drafts.map((draft): DiversionRow => {
    const innocent = innocentOf({ ...draft, adjusted: null }, { years: rules.windows.pre.length, twoRecords })
    return { ...draft, adjusted: adjusted.get(draft) ?? null, innocent }
  })
  const tests = scanned.map(({ route }) => route)
  const byRoute = tests.filter(({ p }) => p !== null)
  const ofRoute = new Map(benjaminiHochberg(byRoute.map(({ p }) => p ?? 1)).map((p, at) => [byRoute[at], p]))
  return {
    rows: rows.toSorted(byEvidence),
    routes: tests
      .map((route): RouteTest => ({
        ...route,
        adjusted: ofRoute.get(route) ?? null,
        found: rows.filter((row) => row.via === route.via && isFound(row)).length,
      }))
      .toSorted(byStrength),
    tests: tested.length,
    routeTests: byRoute.length,
    needed: neededFor(tested),
  }
}

const neededFor = (tested: readonly Draft[]): number | null => {
  const most = tested.reduce((sofar, { placebos }) => Math.max(sofar, placebos), 0)
  // Below a whole number by a hair is that number: 30 / (119 · 0.1) is no matter of rounding.
  return tested.length === 0 ? null : Math.ceil(tested.length / ((most + 1) * falseDiscoveryRate) - 1e-9)
}

/** True of a row that the scan as a whole lets stand. */
export const isFound = ({ adjusted }: Pick<DiversionRow, 'adjusted'>): boolean =>
  adjusted !== null && adjusted <= falseDiscoveryRate

const byEvidence = (a: DiversionRow, b: DiversionRow): number =>
  Number(isFound(b)) - Number(isFound(a)) ||
  (isFound(a) ? (a.adjusted ?? 1) - (b.adjusted ?? 1) || (a.p ?? 1) - (b.p ?? 1) : 0) ||
  rankOf(a) - rankOf(b) ||
  (a.p ?? 1) - (b.p ?? 1) ||
  (b.excess ?? 0) - (a.excess ?? 0) ||
  a.via.localeCompare(b.via, 'en') ||
  a.product.localeCompare(b.product, 'en')

/** Tested before zero bases, and these before what could not be tested at all. */
const rankOf = ({ untested }: DiversionRow): number =>
  untested === null ? 0 : untested === 'zero-base' ? 1 : 2

const byStrength = (a: RouteTest, b: RouteTest): number =>
  (a.adjusted ?? 2) - (b.adjusted ?? 2) ||
  (a.p ?? 2) - (b.p ?? 2) ||
  b.found - a.found ||
  b.declared.post - a.declared.post ||
  a.via.localeCompare(b.via, 'en')

type ScannedRoute = { readonly rows: readonly Draft[]; readonly route: RouteTest }

const scanRoute = (routes: Routes, rules: ScanRules, via: CountryCode): ScannedRoute => {
  const { windows } = rules
  const codes = [...(routes.declared.get(via) ?? [])]
    .filter(([product]) => !isUnspecified(product, 6))
    .map(([product, series]): RouteCode => ({ product, series, change: changeOf(series, windows) }))
    .toSorted((a, b) => (a.product < b.product ? -1 : 1))
  const listed = codes.filter(({ product }) => rules.cover(product) !== null)
  const unlisted = codes.filter(({ product }) => rules.touched(product) === null)
  const chapters = chaptersOf(unlisted)
  const placebos = placebosOf(unlisted, chapters, windows)
  const evidence = evidenceOf(routes, rules, via)
  const rows = listed
    .filter(({ change }) => change.pre > 0 || change.post > 0)
    .map((code): Draft => {
      const { product, series, change } = code
      const chapter = chapters.get(product.slice(0, 2)) ?? new Float64Array(series.length)
      const control = changeOf(chapter, windows)
      const score = surge(change, control)
      const held = comparableTo(change.pre, placebos)
      const untested = whyUntested(change, score, held.scores.length)
      return {
        via,
        product,
        covered: rules.cover(product) ?? 'part',
        places: rules.places(product),
        declared: change,
        unlisted: control,
        delta: score === null || score === -Infinity ? null : score,
        untested,
        p: untested === null && score !== null ? (exceedance(score, held.scores)?.p ?? null) : null,
        placebos: held.scores.length,
        comparable: held.comparable,
        trendBefore: trendBefore(
          [...series.subarray(0, windows.pre.length)],
          [...chapter.subarray(0, windows.pre.length)],
        ),
        excess: change.pre === 0 ? change.post : excess(change, control),
        ...evidence(product, series),
      }
    })
  return { rows, route: routeTest(via, listed, chapters, placebos, windows) }
}

const whyUntested = (change: Change, score: number | null, placebos: number): Missing | null => {
  if (change.pre === 0) return 'zero-base'
  if (score === null) return 'no-control'
  return placebos < fewestPlacebos ? 'few-placebos' : null
}

const routeTest = (
  via: CountryCode,
  listed: readonly RouteCode[],
  chapters: ReadonlyMap<string, Series>,
  placebos: Placebos,
  windows: Windows,
): RouteTest => {
  const scores = listed.flatMap(({ product, change }) => {
    const chapter = chapters.get(product.slice(0, 2))
    return chapter === undefined ? [] : (surge(change, changeOf(chapter, windows)) ?? [])
  })
  const test =
    placebos.scores.length < fewestPlacebos ? null : rankSumTest(scores, placebos.scores, seedOf(via))
  const declared = listed.reduce(
    (sum, { change }) => ({ pre: sum.pre + change.pre, post: sum.post + change.post }),
    { pre: 0, post: 0 },
  )
  return {
    via,
    listed: scores.length,
    placebos: placebos.scores.length,
    p: test?.p ?? null,
    adjusted: null,
    relabellings: test?.relabellings ?? 0,
    exact: test?.exact ?? true,
    found: 0,
    declared,
  }
}

/** The other two kinds of evidence of a code. */
const evidenceOf = (routes: Routes, { windows, cost }: ScanRules, via: CountryCode) => {
  const all = [...windows.pre, ...windows.post]
  const whole = (years: readonly number[]): boolean => all.every((year) => years.includes(year))
  const [received, onward, arrived] = [routes.receivedIn(via), routes.onwardIn(via), routes.arrivedIn(via)]
  const change = (cells: Cells | null, years: readonly number[], product: string): Change | null =>
    cells === null || !whole(years)
      ? null
      : changeOf(cells.get(via)?.get(product) ?? new Float64Array(all.length), windows)
  return (product: string, declared: Series) => {
    const lostIn = (window: readonly number[]): Lost | null => {
      const years = window.filter((year) => received.includes(year))
      if (routes.received === null || years.length === 0) return null
      const recorded = routes.received.get(via)?.get(product)
      const sum = (series: Series | undefined) =>
        years.reduce((total, year) => total + (series?.[all.indexOf(year)] ?? 0), 0)
      const [sent, seen] = [sum(declared), sum(recorded) / (1 + cost)]
      const value = sent - seen
      return { years, declared: sent, recorded: seen, value, share: sent > 0 ? value / sent : null }
    }
    const [lostBefore, lost] = [lostIn(windows.pre), lostIn(windows.post)]
    const stopped = windows.post.some((year) => !received.includes(year))
    const lostMissing: Missing | null = routes.received === null ? 'one-record' : stopped ? 'no-report' : null
    return {
      lostBefore,
      lost,
      lostMissing,
      onward: {
        exports: change(routes.onward, onward, product),
        imports: change(routes.arrived, arrived, product),
      },
    }
  }
}
