import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { join, literal, sql, type Sql } from '../engine/sql.js'
import { codesOfKind, flowRelation, type FlowScope } from '../lake/binding.js'
import type { Lake } from '../lake/lake.js'
import type { GravityFacts } from './gravity-facts.js'

/** The level and classification at which the records of a year are compared, and what there is of them. */
export type Panel = {
  readonly year: number
  readonly classification: string
  readonly level: number
  /** Flows in both countries' records, in the exporter's alone, in the importer's alone. */
  readonly pairs: number
  readonly exporterOnly: number
  readonly importerOnly: number
  /** Pairs of countries with a flow in either record. */
  readonly countryPairs: number
  /** Another panel of that year with more pairs of countries, which are not compared; null where there is none. */
  readonly wider: {
    readonly classification: string
    readonly level: number
    readonly countryPairs: number
  } | null
}

export type LevelWanted = 'finest' | 0 | 2 | 6

/** Rows of a source that have no mirror, by why. */
export const leftOutReasons = ['noValue', 'world', 'groups', 'unnamed', 'special', 'ownTrade'] as const
export type LeftOut = Readonly<Record<(typeof leftOutReasons)[number], number>>

const list = (codes: readonly string[]): Sql => sql`(${join(codes.map(literal), ', ')})`
const number = (value: number): Sql => ({ text: String(value), values: [] })
const countries = list(codesOfKind(['state', 'territory']))
const annual = sql`period = cast("year" as varchar) and flow in ('export', 'import')`
const mirrored = sql`reporter in ${countries} and partner in ${countries} and reporter <> partner and value_usd is not null`
const ends = sql`case flow when 'export' then reporter else partner end as exporter,
  case flow when 'export' then partner else reporter end as importer`

/** `flow` bound to the records of the source, run on the engine given. */
const bound = (lake: Lake, scope: FlowScope, engine: Engine, statement: Sql): Sql =>
  engine.bind({ flow: flowRelation({ ...lake, engine }, scope) }, statement)

/** Of each year the panel to compare at: goods, the finest level with flows in both records, or the level wanted. */
export const panelsOf = async (
  lake: Lake,
  scope: FlowScope,
  engine: Engine,
  level: LevelWanted,
): Promise<Panel[]> => {
  const rows = await engine.rows<Record<Exclude<keyof Panel, 'wider'>, string>>(
    bound(
      lake,
      scope,
      engine,
      sql`with cell as (
        select "year", classification, "level", product, ${ends}, flow from flow
        where ${annual} and ${mirrored} and "year" in (${join(scope.years.map(number), ', ')}) and classification not like 'EBOPS%'
          and ${level === 'finest' ? sql`"level" <= 6` : sql`"level" = ${number(level)}`}),
      seen as (
        select "year", classification, "level", exporter || importer as countries, bool_or(flow = 'export') as x, bool_or(flow = 'import') as m
        from cell group by "year", classification, "level", product, exporter, importer)
      select "year", classification, "level", count(*) filter (x and m) as pairs,
        count(*) filter (x and not m) as "exporterOnly", count(*) filter (m and not x) as "importerOnly",
        count(distinct countries) as "countryPairs"
      from seen group by "year", classification, "level"`,
    ),
  )
  const panels = rows.map((row): Panel => ({
    year: Number(row.year),
    classification: row.classification,
    level: Number(row.level),
    pairs: Number(row.pairs),
    exporterOnly: Number(row.exporterOnly),
    importerOnly: Number(row.importerOnly),
    countryPairs: Number(row.countryPairs),
    wider: null,
  }))
  const best = new Map<number, Panel>()
  for (const panel of panels.toSorted(byStanding)) {
    const chosen = best.get(panel.year)
    if (chosen === undefined) best.set(panel.year, panel)
    else if (panel.countryPairs > (chosen.wider ?? chosen).countryPairs) {
      const { classification, level: other, countryPairs } = panel
      best.set(panel.year, { ...chosen, wider: { classification, level: other, countryPairs } })
    }
  }
  return [...best.values()].toSorted((a, b) => a.year - b.year)
}

/** Panels with pairs first, HS before other classifications, the finest level, the most pairs, the latest revision. */
const byStanding = (a: Panel, b: Panel): number =>
  Number(b.pairs > 0) - Number(a.pairs > 0) ||
  Number(b.classification.startsWith('HS')) - Number(a.classification.startsWith('HS')) ||
  b.level - a.level ||
  b.pairs - a.pairs ||
  b.classification.localeCompare(a.classification, 'en')

const within = (panels: readonly Panel[]): Sql =>
  sql`("year", classification, "level") in (${join(
    panels.map(
      ({ year, classification, level }) =>
        sql`(${number(year)}, ${literal(classification)}, ${number(level)})`,
    ),
    ', ',
  )})`

/** How many rows of the panels have no mirror. */
export const leftOutOf = async (
  lake: Lake,
  scope: FlowScope,
  engine: Engine,
  panels: readonly Panel[],
): Promise<LeftOut> => {
  const either = (kind: 'world' | 'group' | 'nes' | 'special'): Sql =>
    sql`(reporter in ${list(codesOfKind([kind]))} or partner in ${list(codesOfKind([kind]))})`
  const rows = await engine.rows<{ why: string | null; lines: string }>(
    bound(
      lake,
      scope,
      engine,
      sql`select case when ${either('world')} then 'world' when ${either('group')} then 'groups'
          when ${either('nes')} then 'unnamed' when ${either('special')} then 'special'
          when reporter = partner then 'ownTrade' when value_usd is null then 'noValue' end as why, count(*) as lines
        from flow where ${annual} and ${within(panels)} group by why`,
    ),
  )
  const of = (why: string): number => Number(rows.find((each) => each.why === why)?.lines ?? 0)
  return Object.fromEntries(leftOutReasons.map((why) => [why, of(why)])) as LeftOut
}

/** Files of the work folder: each record, and the flows they are records of. */
export type PairFiles = { readonly records: string; readonly pairs: string }

/** Writes both records of each flow of the panels, with what the margin is explained by, numbered in a total order. */
export const writePairs = async (
  lake: Lake,
  scope: FlowScope,
  engine: Engine,
  panels: readonly Panel[],
  gravity: GravityFacts,
  folder: string,
): Promise<PairFiles> => {
  const files = { records: path(folder, 'records.parquet'), pairs: path(folder, 'pairs.parquet') }
  await engine.writeParquet(
    bound(
      lake,
      scope,
      engine,
      sql`select "year", classification, "level", product, ${ends}, case flow when 'export' then 'exporter' else 'importer' end as role,
          value_usd, net_kg, valuation, snapshot, file, "row", place
        from flow where ${annual} and ${mirrored} and ${within(panels)}`,
    ),
    { path: files.records, passing: true },
  )
  await engine.writeParquet(pairsStatement(engine, files.records, gravity), {
    path: files.pairs,
    passing: true,
  })
  return files
}

/** A weight counts where every row of the record has one. */
const weight = (role: 'exporter' | 'importer'): Sql => {
  const of = sql`filter (role = ${literal(role)})`
  return sql`case when count(*) ${of} = count(*) filter (role = ${literal(role)} and net_kg > 0) then sum(net_kg) ${of} end`
}

const pairsStatement = (engine: Engine, records: string, gravity: GravityFacts): Sql => sql`
  with flow as (
    select "year", classification, "level", product, exporter, importer,
      sum(value_usd) filter (role = 'exporter') as x, sum(value_usd) filter (role = 'importer') as m,
      ${weight('exporter')} as x_kg, ${weight('importer')} as m_kg,
      coalesce(bool_and(valuation = 'fob') filter (role = 'importer'), false) as import_is_fob,
      coalesce(bool_and(valuation = 'fob') filter (role = 'exporter'), true) as export_is_fob
    from ${engine.parquet([records])} group by "year", classification, "level", product, exporter, importer),
  world as (
    select classification, product, median(cast(x as double) / cast(x_kg as double)) as unit_value
    from flow where x > 0 and x_kg > 0 group by classification, product)
  select row_number() over (order by flow."year", flow.exporter, flow.importer, flow.product) as "row",
    flow.*, d."value" as distance, c."value" as contiguity,
    ${
      gravity.knows.landlocked
        ? sql`case when le."value" is not null and li."value" is not null then le."value" + li."value" end`
        : sql`cast(null as double)`
    } as landlocked, world.unit_value
  from flow
  left join world on world.classification = flow.classification and world.product = flow.product
  left join ${gravity.distance} d on d.reporter = flow.exporter and d.partner = flow.importer
  left join ${gravity.contiguity} c on c.reporter = flow.exporter and c.partner = flow.importer
  left join ${gravity.landlocked} le on le.country = flow.exporter
  left join ${gravity.landlocked} li on li.country = flow.importer
  order by "row"`
