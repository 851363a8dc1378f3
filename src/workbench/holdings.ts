import type { Dyad } from '../domain/dyad.js'
import { sql, type Sql } from '../engine/sql.js'
import { yearRange } from '../domain/period.js'
import { flowRelation } from '../lake/binding.js'
import { currentRows, type ReadTable } from '../lake/current.js'
import type { Lake } from '../lake/lake.js'

/** What the lake has of two countries beside the records of their trade: a topic, from one source. */
export type Holding = {
  readonly topic: string
  readonly source: string
  readonly rows: number
  /** First and last year or date; null where the rows have none. */
  readonly from: string | null
  readonly to: string | null
}

/** Something a brief on two countries may speak of: where it lies, and which sources bring it, the best first. */
type Topic = {
  readonly id: string
  readonly what: string
  readonly table: ReadTable | 'flow'
  readonly sources: readonly string[]
  /** Sources whose files may hold it too, though a pull of them does not bring it. */
  readonly also?: readonly string[]
  readonly where: (dyad: Dyad) => Sql
  /** When a row is of, as text. */
  readonly when: Sql
  /** What the command of a pull must say besides. */
  readonly pulling?: string
}

const pair = (one: Sql, other: Sql) => (dyad: Dyad) => sql`
  ((${one} = ${dyad.reporter} and ${other} = ${dyad.partner}) or (${one} = ${dyad.partner} and ${other} = ${dyad.reporter}))`
const flows = pair(sql`reporter`, sql`partner`)
const either = (column: Sql) => (dyad: Dyad) => sql`${column} in ${[dyad.reporter, dyad.partner]}`
const both = (column: Sql) => (dyad: Dyad) =>
  sql`list_contains(${column}, ${dyad.reporter}) and list_contains(${column}, ${dyad.partner})`
const inList = (column: Sql) => (dyad: Dyad) =>
  sql`(list_contains(${column}, ${dyad.reporter}) or list_contains(${column}, ${dyad.partner}))`
const everything = () => sql`true`
const indicators = (...names: readonly string[]) => sql`indicator in ${[...names]}`
const period = sql`period`

/** In the order of a brief. */
const topics: readonly Topic[] = [
  {
    id: 'monthly-trade',
    what: 'trade by month',
    table: 'flow',
    sources: ['comtrade', 'imts', 'trade-map', 'national'],
    pulling: ' --monthly',
    where: (dyad) => sql`${flows(dyad)} and length(period) = 7`,
    when: period,
  },
  {
    id: 'trade-in-currency',
    what: 'trade in the publisher’s currency',
    table: 'flow_in_currency',
    sources: ['eurostat', 'national'],
    where: flows,
    when: period,
  },
  {
    id: 'services',
    what: 'trade in services',
    table: 'flow',
    sources: ['batis'],
    also: ['comtrade', 'oec'],
    where: (dyad) => sql`${flows(dyad)} and classification like 'EBOPS%'`,
    when: period,
  },
  {
    id: 'tariffs',
    what: 'tariffs',
    table: 'tariff',
    sources: ['wits'],
    where: (dyad) =>
      sql`reporter in ${[dyad.reporter, dyad.partner]} and partner in ${[dyad.reporter, dyad.partner, 'WLD']}`,
    when: sql`cast("year" as varchar)`,
  },
  {
    id: 'agreements',
    what: 'trade agreements between the two',
    table: 'agreement',
    sources: ['desta', 'rta'],
    where: both(sql`parties`),
    when: sql`coalesce(in_force, signed)`,
  },
  {
    id: 'votes',
    what: 'votes in the United Nations',
    table: 'vote',
    sources: ['un-votes'],
    where: either(sql`country`),
    when: sql`"date"`,
  },
  {
    id: 'arms',
    what: 'arms transfers',
    table: 'arms_transfer',
    sources: ['sipri', 'documents'],
    where: pair(sql`supplier`, sql`recipient`),
    when: sql`cast(order_year as varchar)`,
  },
  {
    id: 'opinion',
    what: 'polls',
    table: 'poll_answer',
    sources: ['polls'],
    where: either(sql`country`),
    when: sql`field_from`,
  },
  {
    id: 'migrants',
    what: 'migrant stocks',
    table: 'observation',
    sources: ['un-desa', 'knomad'],
    where: (dyad) => sql`${indicators('migrant-stock', 'migrant-stock-estimate')} and ${flows(dyad)}`,
    when: period,
  },
  {
    id: 'remittances',
    what: 'remittances',
    table: 'observation',
    sources: ['knomad'],
    where: (dyad) => sql`${indicators('remittances-estimate')} and ${flows(dyad)}`,
    when: period,
  },
  {
    id: 'companies',
    what: 'companies registered by owners from the other country',
    table: 'observation',
    sources: ['registrations'],
    where: (dyad) => sql`indicator like 'registrations%' and ${flows(dyad)}`,
    when: period,
  },
  {
    id: 'investment',
    what: 'direct investment positions',
    table: 'observation',
    sources: ['cdis'],
    where: (dyad) => sql`indicator like 'fdi-%' and ${flows(dyad)}`,
    when: period,
  },
  {
    id: 'sanction-cases',
    what: 'the history of sanctions with either country in it',
    table: 'sanction_case',
    sources: ['gsdb'],
    where: (dyad) => sql`(${inList(sql`senders`)(dyad)} or ${inList(sql`targets`)(dyad)})`,
    when: sql`cast(begin_year as varchar)`,
  },
  {
    id: 'alignment',
    what: 'alignment with the EU’s foreign policy',
    table: 'observation',
    sources: ['cfsp'],
    where: (dyad) => sql`indicator like 'cfsp-%' and reporter in ${[dyad.reporter, dyad.partner]}`,
    when: period,
  },
  ...(['sanctions-eu', 'sanctions-un', 'sanctions-ofac', 'sanctions-uk'] as const).map((source): Topic => ({
    id: source,
    what: `the sanctions list ${source.replace('sanctions-', '').toUpperCase()}`,
    table: 'listed_entity',
    sources: [source],
    where: everything,
    when: sql`listed_on`,
  })),
  {
    id: 'sanctioned-goods',
    what: 'lists of goods under sanctions',
    table: 'listed_good',
    sources: ['sanctions-goods'],
    where: everything,
    when: sql`valid_from`,
  },
  {
    id: 'distance',
    what: 'distance and borders',
    table: 'observation',
    sources: ['gravity'],
    where: (dyad) => sql`${indicators('distance', 'distance-capitals')} and ${flows(dyad)}`,
    when: period,
  },
  {
    id: 'gdp',
    what: 'gross domestic product',
    table: 'observation',
    sources: ['gdp'],
    where: (dyad) => sql`${indicators('gdp-current-usd')} and ${either(sql`reporter`)(dyad)}`,
    when: period,
  },
  {
    id: 'prices',
    what: 'consumer prices',
    table: 'observation',
    sources: ['cpi'],
    where: (dyad) => sql`${indicators('consumer-prices')} and ${either(sql`reporter`)(dyad)}`,
    when: period,
  },
  {
    id: 'exchange-rates',
    what: 'exchange rates',
    table: 'observation',
    sources: ['fx'],
    where: () => indicators('exchange-rate'),
    when: period,
  },
  {
    id: 'concordances',
    what: 'concordances between classifications',
    table: 'concordance',
    sources: ['concordance'],
    where: everything,
    when: sql`cast(null as varchar)`,
  },
]

/** What the lake has of each topic, source by source, and the topics of which it has nothing. */
export const holdingsOf = async (lake: Lake, dyad: Dyad) => {
  const holdings: Holding[] = []
  const lacking: Topic[] = []
  for (const topic of topics) {
    const found = await Promise.all(
      [...topic.sources, ...(topic.also ?? [])].map((source) => holdingIn(lake, topic, source, dyad)),
    )
    const some = found.filter((each) => each !== null)
    holdings.push(...some)
    if (some.length === 0) lacking.push(topic)
  }
  return {
    holdings,
    lacking: lacking.map(({ id, what, sources, pulling }) => ({ topic: id, what, sources, pulling })),
  }
}

/** The rows of a source that count, each once: what a newer snapshot states anew is not counted twice. */
const rowsIn = (lake: Lake, table: Topic['table'], id: string): Sql | null => {
  const source = lake.sources.find((each) => each.id === id)
  if (source === undefined) return null
  if (table !== 'flow') return currentRows(lake, source, table, null)
  const snapshots = lake.snapshots(id, null).filter(({ tables }) => tables.flow !== undefined)
  if (snapshots.length === 0) return null
  return sql`(${flowRelation(lake, { source, record: 'own', snapshots, years: yearRange(1800, 2199) })})`
}

const holdingIn = async (
  lake: Lake,
  { id, table, where, when }: Topic,
  source: string,
  dyad: Dyad,
): Promise<Holding | null> => {
  const rows = rowsIn(lake, table, source)
  if (rows === null) return null
  const [row] = await lake.engine.rows<{ lines: string; first: string | null; last: string | null }>(sql`
    select count(*) as lines, min(${when}) as first, max(${when}) as last
    from ${rows} where ${where(dyad)}`)
  return row === undefined || row.lines === '0'
    ? null
    : { topic: id, source, rows: Number(row.lines), from: row.first, to: row.last }
}
