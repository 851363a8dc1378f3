import { countryOf, type CountryCode } from '../../../domain/country.js'
import { opposite, type Flow, type Level } from '../../../domain/flow.js'
import { allGroups, membersIn } from '../../../domain/group.js'
import { choicesFor, type Choice } from '../../../lake/choice.js'
import type { Lake } from '../../../lake/lake.js'
import type { Source } from '../../../lake/source.js'
import { overAll, type StoredFlows, type StoredValue } from './stored-flows.js'

export type BookRecord = 'own' | 'mirror' | 'reconciled'

/** One source's flows in memory, with what its snapshots say they cover. */
export type Book = {
  readonly source: Source
  readonly stored: StoredFlows
  /** Books that have services, which those of goods are added to. */
  readonly services: readonly Book[]
  /** Where a year's flow can be read, the record's best first: one classification and level each. */
  readonly choices: (record: BookRecord, ask: BookAsk) => Promise<readonly Choice[]>
  /** What was worked out once for a key. */
  readonly remember: <T>(key: string, make: () => Promise<T>) => Promise<T>
  /** Snapshots that cover a reporter's year. */
  readonly snapshots: (
    choice: Choice | null,
    keeper: CountryCode,
    flow: Flow,
    year: number,
  ) => Promise<readonly string[]>
}

export type BookAsk = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: Flow
  readonly year: number
  readonly product: string
  readonly partners: 'one' | 'all'
}

/** A source's book; what it covers is asked of the manifest once for each cell. */
export const bookOf = (lake: Lake, stored: StoredFlows, asOf: string | null): Book => {
  const { source } = stored.scope
  const choices = new Map<string, Promise<readonly Choice[]>>()
  const snapshots = new Map<string, Promise<readonly string[]>>()
  const remembered = new Map<string, Promise<unknown>>()
  return {
    source,
    stored,
    services: [],
    remember: <T>(key: string, make: () => Promise<T>) => once(remembered, key, make) as Promise<T>,
    choices: (record, ask) =>
      once(
        choices,
        `${record} ${ask.reporter} ${ask.partner} ${ask.flow} ${ask.year} ${ask.product} ${ask.partners}`,
        () => choicesOf(lake, source, record, ask, asOf),
      ),
    snapshots: (choice, keeper, flow, year) =>
      once(snapshots, [choice?.classification, choice?.level, keeper, flow, year].join(' '), () =>
        snapshotsOf(lake, stored, choice, keeper, flow, year),
      ),
  }
}

const once = <T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** The level itself before finer ones, whose products add up to a code. */
const choicesOf = async (
  lake: Lake,
  source: Source,
  record: BookRecord,
  { reporter, partner, flow, year, product, partners }: BookAsk,
  asOf: string | null,
): Promise<readonly Choice[]> => {
  const levels: readonly (Level | 'total')[] =
    product === 'TOTAL' ? ['total'] : ([2, 4, 6, 8] as const).filter((level) => level >= product.length)
  const found = await Promise.all(
    levels.map((level) =>
      choicesFor(
        lake,
        {
          reporter,
          partner,
          flow,
          years: [year],
          level,
          partners,
          products: level === product.length ? 'one' : 'all',
        },
        { source: source.id, record, asOf },
      ),
    ),
  )
  return found
    .flat()
    .filter(({ products, level }) => products === 'all' || level === product.length)
    .filter(({ classification }) => product === 'TOTAL' || /^(?:HS|CN)/.test(classification))
}

const snapshotsOf = async (
  lake: Lake,
  { scope }: StoredFlows,
  choice: Choice | null,
  keeper: CountryCode,
  flow: Flow,
  year: number,
): Promise<readonly string[]> => {
  const covers = await Promise.all(
    scope.snapshots.map(async (snapshot) => {
      const coverage = await lake.coverage(snapshot)
      return (coverage?.entries ?? []).some(
        (entry) =>
          (choice === null || entry.classification === choice.classification) &&
          entry.flow === flow &&
          (keeper === 'WLD' || entry.reporters[keeper]?.includes(year)),
      )
    }),
  )
  const named = scope.snapshots.flatMap(({ id }, at) => (covers[at] ? [id] : []))
  return named.length > 0 ? named : scope.snapshots.map(({ id }) => id)
}

/** What the books state of a cell, as the record sees it: of a mirror the partner's books, turned. */
export const statedIn = (
  { stored }: Book,
  record: BookRecord,
  reporter: CountryCode,
  partner: CountryCode,
  flow: Flow,
  period: string,
  product: string,
): readonly StoredValue[] =>
  record === 'mirror'
    ? isKeeper(stored, partner) || partner === overAll
      ? stored.at(partner, reporter, opposite(flow), period, product)
      : []
    : stored.at(reporter, partner, flow, period, product)

/** A group keeps no books of its own, except a union that reports in place of its members. */
const isKeeper = ({ scope }: StoredFlows, code: CountryCode): boolean =>
  !isGroup(code) || scope.source.unions.includes(code)

/** Partners of a reporter in a record; of a mirror those whose books name it. */
export const partnersIn = (
  { stored }: Book,
  record: BookRecord,
  reporter: CountryCode,
  flow: Flow,
  period: string,
  product: string,
): readonly CountryCode[] =>
  record === 'mirror'
    ? stored.keepers(reporter, opposite(flow), period, product).filter((code) => isKeeper(stored, code))
    : stored.partners(reporter, flow, period, product)

/** True of a partner that is counted in sums: no group, no world, but a union that reports in place of its members. */
export const isCounted = ({ source }: Book, code: CountryCode): boolean =>
  source.unions.includes(code) || !isGroup(code)

/** True of a partner that holds a rank: states and territories, and a union that reports in place of its members. */
export const holdsRank = ({ source }: Book, code: CountryCode): boolean => {
  const kind = countryOf(code)?.kind
  return kind === 'state' || kind === 'territory' || source.unions.includes(code)
}

/** True of a sum of countries: a group, the world. */
export const isGroup = (code: CountryCode): boolean => {
  const kind = countryOf(code)?.kind
  return kind === 'group' || kind === 'world'
}

/**
 * True where the books name a union and, as far as was read, none of its members: a member's trade is in the union's
 * sum there, and no row of its own is no zero.
 */
export const isUnderUnion = (book: Book, record: BookRecord, ask: BookAsk): boolean => {
  const named = new Set(partnersIn(book, record, ask.reporter, ask.flow, String(ask.year), 'TOTAL'))
  return allGroups.some((group) => {
    const members = membersIn(group, ask.year)
    return (
      members.includes(ask.partner) && named.has(group.code) && !members.some((member) => named.has(member))
    )
  })
}
