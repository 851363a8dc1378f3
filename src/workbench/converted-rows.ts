import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { join, literal, sql, type Sql } from '../engine/sql.js'
import { flowRelation } from '../lake/binding.js'
import { derivedFile } from '../lake/derive.js'
import type { Lake } from '../lake/lake.js'
import type { Snapshot } from '../lake/manifest.js'
import type { Source } from '../lake/source.js'
import type { Parts } from '../lake/staging.js'
import type { TableName } from '../lake/tables.js'
import { converted } from '../sources/converted/source.js'
import type { ConvertFound } from './convert.js'
import { canonical } from './reconciled-rows.js'

export type ConvertedFiles = { readonly judged: string; readonly converted: string }

/** The amounts that count, by the rule by which flows do: `flow` is bound to the other table. */
const amountsOf = (lake: Lake, engine: Engine, source: Source, snapshots: readonly Snapshot[]): Sql =>
  flowRelation(
    { ...lake, engine, files: (snapshot) => lake.files(snapshot, 'flow_in_currency') },
    {
      source,
      record: 'own',
      snapshots: snapshots.map((each) => ({
        ...each,
        tables: { ...each.tables, flow: each.tables.flow_in_currency ?? [] },
      })),
      years: [],
    },
  )

/** Every rate of the snapshots, the newest numbered 0. */
const ratesOf = (lake: Lake, snapshots: readonly Snapshot[]): Sql =>
  join(
    snapshots.map(
      (snapshot, part) => sql`
        select reporter, period, category as currency, "value" as rate, unit, snapshot as rate_snapshot, file as rate_file,
          "row" as rate_row, place as rate_place, ${{ text: String(part), values: [] }} as rate_part
        from ${lake.engine.parquet(lake.files(snapshot, 'observation'))}
        where indicator = 'exchange-rate' and dimension = 'currency' and "value" > 0`,
    ),
    ' union all ',
  )

/**
 * n / d, whole, to the nearest, of two equally near the even one. Exact in 128 bits: amounts are thousandths, rates
 * millionths.
 */
const halfEven = (n: Sql, d: Sql): Sql =>
  sql`(${n} // ${d} + case when 2 * (${n} % ${d}) > ${d} or (2 * (${n} % ${d}) = ${d} and (${n} // ${d}) % 2 = 1) then 1 else 0 end)`

const milli = sql`cast(abs("value") * 1000 as hugeint)`
const micro = sql`cast(rate * 1000000 as hugeint)`
const million = sql`cast(1000000 as hugeint)`

/** What the amount comes to in dollars: times a rate in dollars, divided by one in the currency. */
const inDollars = sql`cast(sign("value") * cast(case
    when currency = 'USD' then ${milli}
    when multiplied then ${halfEven(sql`(${milli} * ${micro})`, million)}
    else ${halfEven(sql`(${milli} * ${million})`, micro)} end as decimal(30,0)) * cast(0.001 as decimal(4,3)) as decimal(20,3))`

/** The rate as a factor; of one that is divided by, to eighteen places. */
const factor = sql`case when currency = 'USD' then cast(1 as decimal(28,18))
    when multiplied then cast(rate as decimal(28,18))
    else cast(cast(cast(1000000000000000000000000 as hugeint) // ${micro} as decimal(25,0))
      * cast('0.000000000000000001' as decimal(18,18)) as decimal(28,18)) end`

/**
 * Joins each amount to the rate of its currency and period: a rate in dollars for one of the currency before the
 * currency for one dollar, the newest snapshot's first, one of no single country before a country's.
 */
export const writeConverted = async (
  lake: Lake,
  engine: Engine,
  source: Source,
  parents: { readonly amounts: readonly Snapshot[]; readonly rates: readonly Snapshot[] },
  folder: string,
): Promise<ConvertedFiles> => {
  const files = { judged: path(folder, 'judged.parquet'), converted: path(folder, 'converted.parquet') }
  await engine.writeParquet(
    sql`with amount as (${amountsOf(lake, engine, source, parents.amounts)}),
      needed as (select distinct currency, period from amount),
      rate as (${ratesOf(lake, parents.rates)}),
      ranked as (
        select needed.currency, needed.period, rate.* exclude (currency, period), rate.unit = 'USD/' || needed.currency as multiplied,
          row_number() over (partition by needed.currency, needed.period order by rate.unit = 'USD/' || needed.currency desc,
            rate_part, rate.reporter nulls first, rate_file, rate_row, rate_place) as choice
        from needed join rate on rate.period = needed.period and (rate.unit = 'USD/' || needed.currency
          or (rate.currency = needed.currency and rate.unit in ('LCU/USD', needed.currency || '/USD')))
        where needed.currency <> 'USD')
      select amount.*, ranked.* exclude (currency, period, reporter, choice)
      from amount left join ranked on ranked.currency = amount.currency and ranked.period = amount.period and ranked.choice = 1`,
    { path: files.judged, passing: true },
  )
  await engine.writeParquet(
    sql`select *, ${inDollars} as value_usd, ${factor} as factor,
        row_number() over (order by "year", period, flow, reporter, partner, classification, "level", product, currency,
          part, file, "row", place) as derived_row
      from ${engine.parquet([files.judged])} where currency = 'USD' or rate is not null`,
    { path: files.converted, passing: true },
  )
  return files
}

/** Periods without a rate, and how many rows they had. */
export const leftOutOf = async (
  engine: Engine,
  { judged }: ConvertedFiles,
): Promise<ConvertFound['leftOut']> => {
  const rows = await engine.rows<{ currency: string; period: string; lines: string }>(
    sql`select currency, period, count(*) as lines from ${engine.parquet([judged])}
      where currency <> 'USD' and rate is null group by currency, period order by currency, period`,
  )
  return rows.map(({ currency, period, lines }) => ({ currency, period, rows: Number(lines) }))
}

/** The kinds of rates that were used, by currency, years before months. */
export const ratesUsed = async (engine: Engine, file: string): Promise<ConvertFound['rates']> => {
  const rows = await engine.rows<{
    currency: string
    unit: string
    months: boolean
    periods: string
    first: string
    last: string
  }>(sql`select currency, unit, length(period) > 4 as months, count(distinct period) as periods, min(period) as first, max(period) as last
    from ${engine.parquet([file])} where rate is not null group by currency, unit, months order by currency, months, unit desc`)
  return rows.map((row) => ({ ...row, periods: Number(row.periods) }))
}

/** The canonical rows: each flow in dollars, and the amount and rate it was made from. */
export const convertedParts = async (
  engine: Engine,
  file: string,
  snapshot: string,
): Promise<{ parts: ReadonlyMap<TableName, Parts>; rows: number; noValue: number }> => {
  const years = await engine.rows<{ year: number; lines: string; rated: string; none: string }>(
    sql`select "year", count(*) as lines, count(rate) filter (value_usd is not null) as rated,
        count(*) filter (value_usd is null) as none from ${engine.parquet([file])} group by "year" order by "year"`,
  )
  const rows = sql`select * from ${engine.parquet([file])}`
  const own = {
    snapshot: literal(snapshot),
    file: { text: String(derivedFile), values: [] },
    row: sql`derived_row`,
    place: sql`null`,
  }
  const flows = canonical('flow', rows, { ...own, source: literal(converted.id) })
  const parents = canonical(
    'flow_parent',
    sql`select "year", derived_row, 'amount' as role, snapshot as parent_snapshot, file as parent_file, "row" as parent_row,
        place as parent_place, cast("value" as decimal(26,6)) as "value", factor,
        currency || case when currency = 'USD' then '' when multiplied then ', times ' || unit else ', divided by ' || unit end as note
      from ${engine.parquet([file])}
      union all
      select "year", derived_row, 'rate', rate_snapshot, rate_file, rate_row, rate_place, rate, null,
        unit || ', average of ' || period
      from ${engine.parquet([file])} where rate is not null and value_usd is not null`,
    own,
  )
  return {
    parts: new Map<TableName, Parts>([
      ['flow', new Map(years.map(({ year, lines }) => [year, { rows: flows(year), count: Number(lines) }]))],
      [
        'flow_parent',
        new Map(
          years.map(({ year, lines, rated }) => [
            year,
            { rows: parents(year), count: Number(lines) + Number(rated) },
          ]),
        ),
      ],
    ]),
    rows: years.reduce((sum, { lines }) => sum + Number(lines), 0),
    noValue: years.reduce((sum, { none }) => sum + Number(none), 0),
  }
}
