import { countryOf, existedIn, type CountryCode } from '../domain/country.js'
import { opposite, type Flow, type FlowRecord, type Level } from '../domain/flow.js'
import type { FlowScope } from './binding.js'
import type { Coverage } from './coverage.js'
import type { Lake } from './lake.js'
import type { Snapshot } from './manifest.js'
import type { Source } from './source.js'

/** What is asked of the lake: whose flow, with whom (`WLD`: with all), which years, at what level of detail. */
export type FlowNeed = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: Flow
  readonly years: readonly number[]
  /** A level of the classification, or `total` for the sum over products at whatever level there is. */
  readonly level: Level | 'total'
  /** `all`: every partner of the reporter must be there (ranks, sums over partners), not only the one named. */
  readonly partners?: 'one' | 'all'
  /** `one`: a single product is asked for, so that the others need not be there. */
  readonly products?: 'one' | 'all'
}

export type Preference = {
  readonly source?: string | undefined
  readonly record?: FlowRecord | undefined
  readonly classification?: string | undefined
  readonly asOf?: string | null | undefined
}

/** One source, one record and one classification that can answer, and how fully. */
export type Choice = {
  readonly scope: FlowScope
  readonly record: Exclude<FlowRecord, 'document'>
  readonly classification: string
  /** The level to sum at: one level, never several. */
  readonly level: Level
  /** The level at which the source publishes World rows for the reporter, if it does. */
  readonly worldLevel: Level | null
  /** Years asked for in which the record exists. */
  readonly covered: readonly number[]
  /** `some`: an extract without every partner of the reporter: no sum over partners, no rank. */
  readonly partners: 'all' | 'some'
  /** `some`: an extract without every product: no sum over products, and no row is no zero. */
  readonly products: 'all' | 'some'
}

/** The printed precedence of records; within one, the order of the registry of sources. */
const precedence: readonly Exclude<FlowRecord, 'document'>[] = ['own', 'mirror', 'reconciled']

/**
 * Everything in the lake that can answer, best first: most of the years asked for, then the precedence of records.
 * A caller reads one of them; rows of two are never mixed in a series.
 */
export const choicesFor = async (lake: Lake, need: FlowNeed, prefer: Preference = {}): Promise<Choice[]> => {
  const found: Choice[] = []
  for (const record of precedence.filter((each) => prefer.record === undefined || each === prefer.record))
    for (const source of lake.sources)
      if ((prefer.source === undefined || source.id === prefer.source) && offers(source, record))
        found.push(...(await choicesIn(lake, source, record, need, prefer)))
  return found.toSorted((a, b) => b.covered.length - a.covered.length)
}

const offers = (source: Source, record: Exclude<FlowRecord, 'document'>): boolean =>
  record === 'reconciled' ? source.record === 'reconciled' : source.record === 'reported'

const choicesIn = async (
  lake: Lake,
  source: Source,
  record: Exclude<FlowRecord, 'document'>,
  need: FlowNeed,
  prefer: Preference,
): Promise<Choice[]> => {
  const snapshots = lake.snapshots(source.id, prefer.asOf ?? null).filter(({ coverage }) => coverage !== null)
  const entries = await entriesSeen(lake, source, snapshots)
  const [flow, reporter, partner] =
    record === 'mirror'
      ? [opposite(need.flow), need.partner, need.reporter]
      : [need.flow, need.reporter, need.partner]
  // An extract has the books of those it names: all partners' books together are never in it.
  if (source.replaces === 'cell' && (reporter === 'WLD' || (record === 'mirror' && need.partners === 'all')))
    return []
  const ofFlow = entries.filter(
    (each) => each.flow === flow && goods(each, prefer) && fits(each, need, partner),
  )
  const classifications = [...new Set(ofFlow.map(({ classification }) => classification))].toSorted(
    byStanding,
  )
  const found = classifications
    .filter((each) => prefer.classification === undefined || each === prefer.classification)
    .flatMap((classification): Choice[] => {
      const own = ofFlow.filter((each) => each.classification === classification)
      const bilateral = own.filter((each) => each.bilateral)
      const level = levelFor(bilateral, need.level)
      const world = record === 'mirror' ? [] : own.filter((each) => each.world)
      const worldLevel = levelFor(world, need.level)
      if (level === null && (need.partner !== 'WLD' || worldLevel === null)) return []
      const used = level ?? (worldLevel as Level)
      // A total alone says nothing of a partner, and another level nothing of this one.
      const counted = [
        ...bilateral.filter((each) => each.level === level),
        ...(need.partner === 'WLD' ? world.filter((each) => each.level === worldLevel) : []),
      ]
      const covered = need.years.filter(
        (year) => hasYear(counted, reporter, year) && isThere(source, entries, partner, opposite(flow), year),
      )
      if (covered.length === 0) return []
      const everywhere = (whole: (entry: Coverage['entries'][number]) => boolean): 'all' | 'some' =>
        covered.every((year) => hasYear(counted.filter(whole), reporter, year)) ? 'all' : 'some'
      return [
        {
          scope: { source, record, snapshots, years: need.years },
          record,
          classification,
          level: used,
          worldLevel,
          covered,
          partners: everywhere((each) => each.partners === undefined),
          products: everywhere((each) => each.products === undefined),
        },
      ]
    })
  return need.level === 'total' ? found.toSorted((a, b) => a.level - b.level) : found
}

/** Services are another trade: only who names their classification gets them. */
const goods = ({ classification }: Coverage['entries'][number], prefer: Preference): boolean =>
  prefer.classification !== undefined || !classification.startsWith('EBOPS')

/** HS first, its latest revision before others; then the EU's CN, which is finer, then SITC and the rest. */
const byStanding = (a: string, b: string): number => standing(a) - standing(b) || b.localeCompare(a, 'en')
const standing = (classification: string): number =>
  ['HS', 'CN', 'SITC'].findIndex((family) => classification.startsWith(family)) >>> 0

/** True of an entry that can answer: of an extract only what it has of the partner and of the products asked for. */
const fits = (entry: Coverage['entries'][number], need: FlowNeed, partner: CountryCode): boolean =>
  (entry.partners === undefined ||
    entry.world ||
    (need.partners !== 'all' && entry.partners.includes(partner))) &&
  (entry.products === undefined || (need.level !== 'total' && need.products === 'one'))

/** Worked out once for a lake: it is asked for with every number, and the manifest of an open lake does not change. */
const entriesOf = new WeakMap<Lake, Map<string, Promise<Coverage['entries']>>>()

const entriesSeen = (
  lake: Lake,
  source: Source,
  snapshots: readonly Snapshot[],
): Promise<Coverage['entries']> => {
  const known = entriesOf.get(lake) ?? new Map<string, Promise<Coverage['entries']>>()
  entriesOf.set(lake, known)
  const key = [source.id, ...snapshots.map(({ id }) => id)].join(' ')
  const entries =
    known.get(key) ?? Promise.all(snapshots.map(lake.coverage)).then((each) => stillSeen(source, each))
  known.set(key, entries)
  return entries
}

/** What snapshots cover, newest first, without what a newer one replaces: `flow` does not show those rows either. */
const stillSeen = (source: Source, coverages: readonly (Coverage | null)[]): Coverage['entries'] => {
  if (source.replaces === 'all') return coverages[0]?.entries ?? []
  if (source.replaces === 'cell') return coverages.flatMap((coverage) => coverage?.entries ?? [])
  const grain = (classification: string, reporter: string, year: number): string =>
    source.replaces === 'year' ? `${classification} ${year}` : `${classification} ${year} ${reporter}`
  const replaced = new Set<string>()
  return coverages.flatMap((coverage) => {
    const entries = coverage?.entries ?? []
    const seen = entries.map((entry) => ({
      ...entry,
      reporters: Object.fromEntries(
        Object.entries(entry.reporters).map(([reporter, years]): [string, number[]] => [
          reporter,
          years.filter((year) => !replaced.has(grain(entry.classification, reporter, year))),
        ]),
      ),
    }))
    for (const { classification, reporters } of entries)
      for (const [reporter, years] of Object.entries(reporters))
        for (const year of years) replaced.add(grain(classification, reporter, year))
    return seen
  })
}

/** The level asked for, if there; for a total the coarsest there is (the source's own total, where it has one by partner). */
const levelFor = (entries: readonly Coverage['entries'][number][], level: Level | 'total'): Level | null => {
  const levels = entries.map((each) => each.level).toSorted((a, b) => a - b)
  const found = level === 'total' ? levels[0] : levels.find((each) => each === level)
  return found === undefined ? null : (found as Level)
}

/**
 * True when a flow with the country can be in the record at all: in a reconciled source the country is there in that
 * year on its side of the flow (a part of the source may hold the exports of a few), in a reported one it existed.
 * Otherwise no row is no zero.
 */
const isThere = (
  source: Source,
  entries: readonly Coverage['entries'][number][],
  code: CountryCode,
  side: Flow,
  year: number,
): boolean => {
  if (code === 'WLD') return true
  // What is computed here knows from its parents whose partners are all there.
  if (source.record === 'reconciled' && source.inputs.length > 0)
    return hasYear(
      entries.filter(({ flow }) => flow === side),
      code,
      year,
    )
  const country = countryOf(code)
  return country === null || existedIn(country, year)
}

/** The world reports where anyone does. */
const hasYear = (
  entries: readonly Coverage['entries'][number][],
  reporter: CountryCode,
  year: number,
): boolean =>
  entries.some(({ reporters }) =>
    reporter === 'WLD'
      ? Object.values(reporters).some((years) => years.includes(year))
      : reporters[reporter]?.includes(year),
  )
