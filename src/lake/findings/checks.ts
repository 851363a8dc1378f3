import type { FindingCode } from '../../domain/finding.js'
import { sql, type Sql } from '../../engine/sql.js'
import { codesOfKind } from '../binding.js'

/** What the checks read: a snapshot's flows, bound as `flow`, in dollars or in a currency of their own. */
export type Checked = {
  readonly column: 'value_usd' | 'value'
  /** Codes of groups that enter a sum all the same: unions that report, and stand as partners, in place of members. */
  readonly unions: readonly string[]
  /** Files are extracts: parts that are missing were perhaps not asked for, and only an excess tells. */
  readonly extract: boolean
}

/** Sums further apart than this are told. */
const telling = 0.01
/** Below this a difference is rounding, in dollars or what the currency is. */
const rounding = 1000
/** Years smaller than this jump for small reasons. */
const leastJump = 1_000_000

const value = ({ column }: Checked): Sql => ({ text: `"${column}"`, values: [] })
const number = (figure: number): Sql => ({ text: String(figure), values: [] })
const finding = (code: FindingCode): Sql => ({ text: `'${code}' as code`, values: [] })
const family = sql`case when classification like 'HS%' then 'HS' else classification end`

/** Classifications in which a code begins with the code above it. */
const hierarchic = sql`(classification like 'HS%' or classification like 'CN%')`

/** Apart by more than is told; of an extract only where the parts exceed the whole. */
const apart = ({ extract }: Checked): Sql =>
  extract
    ? sql`parts > whole * ${number(1 + telling)} and parts - whole > ${number(rounding)}`
    : sql`abs(parts - whole) > ${number(telling)} * whole and abs(parts - whole) > ${number(rounding)}`

/** Several residual areas of a publisher have one code of ours: there more than one row is as it should be. */
const named = sql`partner not in ${codesOfKind(['nes', 'special'])}`

/** Keys that occur more than once; the hash is quick, and only where it tells of any are they looked for. */
export const anyDuplicate: Sql = sql`select count(*) > count(distinct hash(reporter, partner, flow, period,
    classification, "level", product, reported_by)) as found from flow where ${named}`

export const duplicates: Sql = sql`
  select ${finding('duplicate')}, reporter, partner, flow, period, classification, "level", product,
    1 as expected, count(*) as found, count(*) as "rows", min(file) as file, min_by("row", (file, "row")) as "row"
  from flow where ${named}
  group by reporter, partner, flow, period, classification, "level", product, reported_by having count(*) > 1`

/** The World row against the sum of the partners, over all products of a level. */
export const totals = (checked: Checked): Sql => sql`
  select ${finding('total-differs')}, reporter, 'WLD' as partner, flow, period, classification, "level", null as product,
    whole as expected, parts as found, "rows", null as file, null as "row"
  from (select reporter, flow, period, classification, "level", count(*) as "rows",
      sum(${value(checked)}) filter (where partner = 'WLD') as whole,
      sum(${value(checked)}) filter (where partner not in ${notSummed(checked)}) as parts
    from flow where reported_by <> 'estimate' group by reporter, flow, period, classification, "level")
  where whole > 0 and parts is not null and ${apart(checked)}`

const notSummed = ({ unions }: Checked): readonly string[] =>
  codesOfKind(['group', 'world']).filter((code) => !unions.includes(code))

/** A product against the sum of its parts at the next level that the snapshot has. */
export const parts = (checked: Checked, upper: number, lower: number): Sql => sql`
  with part as (
    select reporter, partner, flow, period, ${family} as family, min(classification) as classification,
      ${upper === 0 ? sql`'TOTAL'` : sql`substr(product, 1, ${number(upper)})`} as product,
      sum(${value(checked)}) as parts, count(*) as "rows"
    from flow where "level" = ${number(lower)} and ${hierarchic} group by all),
  whole as (
    select reporter, partner, flow, period, ${family} as family, product, sum(${value(checked)}) as whole
    from flow where "level" = ${number(upper)} and ${hierarchic} group by all)
  select ${finding('parts-differ')}, part.reporter, part.partner, part.flow, part.period, part.classification,
    ${number(upper)} as "level", part.product, whole as expected, parts as found, part."rows", null as file, null as "row"
  from part join whole on part.reporter = whole.reporter and part.partner = whole.partner and part.flow = whole.flow
    and part.period = whole.period and part.family = whole.family and part.product = whole.product
  where whole > 0 and ${apart(checked)}`

/**
 * A year far from both its neighbours while they are near each other: per pair over all products of the coarsest
 * level, and per product of a reporter with all partners.
 */
export const jumps = (checked: Checked, level: number, by: 'pair' | 'product'): Sql => {
  const partner = by === 'pair' ? sql`partner` : sql`'WLD'`
  const product = by === 'pair' ? sql`'TOTAL'` : sql`product`
  const those = by === 'pair' ? sql`true` : sql`partner not in ${notSummed(checked)}`
  return sql`
  with yearly as (
    select reporter, ${partner} as partner, flow, classification, ${product} as product, "year",
      sum(${value(checked)}) as amount, count(*) as "rows"
    from flow where "level" = ${number(level)} and period = cast("year" as varchar) and ${those} group by all),
  beside as (
    select *, lag(amount) over series as before, lead(amount) over series as after,
      lag("year") over series as year_before, lead("year") over series as year_after
    from yearly window series as (partition by reporter, partner, flow, classification, product order by "year"))
  select case when greatest(ratio, 1 / ratio) between 500 and 2000 then 'scale' else 'jump' end as code,
    reporter, partner, flow, cast("year" as varchar) as period, classification, ${number(level)} as "level", product,
    usual as expected, amount as found, "rows", null as file, null as "row"
  from (select *, sqrt(cast(before as double) * cast(after as double)) as usual,
      cast(amount as double) / sqrt(cast(before as double) * cast(after as double)) as ratio from beside
    where before > 0 and after > 0 and amount > 0 and year_before = "year" - 1 and year_after = "year" + 1)
  where greatest(amount, before, after) >= ${number(leastJump)} and greatest(before, after) <= 3 * least(before, after)
    and (amount >= 10 * greatest(before, after) or 10 * amount <= least(before, after))`
}

/** The price of a kilogram against the median of the product in the year, where there are enough rows to have one. */
export const unitValues = (checked: Checked, sample: number): Sql => sql`
  with weighed as (
    select *, cast(${value(checked)} as double) / cast(net_kg as double) as price from flow
    where "level" >= 4 and net_kg > 0 and ${value(checked)} > 0),
  usual as (
    select classification, product, "year", median(price) as price from weighed where "row" % ${number(sample)} = 0
    group by classification, product, "year" having count(*) >= 10)
  select ${finding('unit-value')}, reporter, partner, flow, period, w.classification, "level", w.product,
    usual.price as expected, w.price as found, 1 as "rows", file, "row"
  from weighed w join usual on w.classification = usual.classification and w.product = usual.product and w."year" = usual."year"
  where ${value(checked)} >= 100000 and (w.price > 1000 * usual.price or w.price * 1000 < usual.price)`

/** HS codes below a chapter that does not exist: 77 is reserved, 98 and 99 are left to countries. */
export const chapters: Sql = sql`
  select ${finding('no-chapter')}, null as reporter, null as partner, null as flow, null as period, classification,
    min("level") as "level", substr(product, 1, 2) as product, null as expected, count(*) as found, count(*) as "rows",
    null as file, null as "row"
  from flow where classification like 'HS%' and "level" >= 2 and substr(product, 1, 2) in ('00', '77')
  group by classification, substr(product, 1, 2)`
