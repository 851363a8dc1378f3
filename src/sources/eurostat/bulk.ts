import { sql, type Sql } from '../../engine/sql.js'
import type { BulkInput } from '../../lake/source.js'
import { eurostatCodes } from './codes.js'
import { labelCodes } from './labels.js'

const columns = [
  'REPORTER',
  'PARTNER',
  'TRADE_TYPE',
  'PRODUCT_NC',
  'FLOW',
  'STAT_PROCEDURE',
  'SUPPL_UNIT',
  'PERIOD',
  'VALUE_EUR',
  'QUANTITY_KG',
  'QUANTITY_SUPPL_UNIT',
]

/** What the bulk files called these columns in other years. */
const formerNames: Readonly<Record<string, string>> = {
  VALUE_IN_EUROS: 'VALUE_EUR',
  QUANTITY_IN_KG: 'QUANTITY_KG',
  SUP_QUANTITY: 'QUANTITY_SUPPL_UNIT',
  SUPP_UNIT: 'SUPPL_UNIT',
  STAT_REGIME: 'STAT_PROCEDURE',
}
const renamed = (column: string): string => formerNames[column.toUpperCase()] ?? column.toUpperCase()

/** Before 2022 countries stood there by a number and by a code; the code is read. */
const renamedWithIso = (column: string): string =>
  ({ DECLARANT_ISO: 'REPORTER', PARTNER_ISO: 'PARTNER', PARTNER: 'PARTNER_NUMBER' })[column.toUpperCase()] ??
  renamed(column)

const decimal = (cell: Sql): Sql => sql`try_cast(nullif(trim(${cell}), '') as decimal(18, 3))`
const isPresent = (cell: Sql): Sql => sql`coalesce(trim(${cell}), '') <> ''`

/** `202252` is a year and `202201` a month. */
const period = (text: Sql): Sql =>
  sql`case when substr(${text}, 5) in ('', '52') then substr(${text}, 1, 4) else substr(${text}, 1, 4) || '-' || substr(${text}, 5) end`

/** A total has the same meaning in every edition; a code belongs to the nomenclature of its year. */
const classified = sql`case when product = 'TOTAL' then 'HS' else 'CN' || cast("year" as varchar) end as classification,
  case when product = 'TOTAL' then 0 else length(product) end as "level"`

/** A weight of nothing for goods of some value is one that was rounded away or not given. */
const given = (quantity: Sql): Sql => sql`case when ${quantity} > 0 or "value" = 0 then ${quantity} end`

const file = (
  id: string,
  looksLike: RegExp,
  rename: (column: string) => string,
  what: string,
): BulkInput => ({
  id,
  kind: 'bulk',
  format: 'csv',
  name: /^full\w*\.(?:dat|csv)$/i,
  looksLike: (head) => looksLike.test(head),
  what,
  table: 'flow_in_currency',
  rename,
  columns,
  codes: { reporter_code: eurostatCodes, partner_code: eurostatCodes },
  judge: () => sql`
    with cell as (
      select line.*, trim(line."PERIOD") as stated, try_cast(substr(trim(line."PERIOD"), 1, 4) as smallint) as "year",
             ${decimal(sql`line."VALUE_EUR"`)} as "value", ${decimal(sql`line."QUANTITY_KG"`)} as kg,
             ${decimal(sql`line."QUANTITY_SUPPL_UNIT"`)} as supplementary
      from line)
    select cell."row", cell."year", ${period(sql`cell.stated`)} as period, reporter.country as reporter,
           partner.country as partner, trim(cell."FLOW") as flow, upper(trim(cell."PRODUCT_NC")) as product,
           cell."value", cell.kg, cell.supplementary, nullif(nullif(trim(cell."SUPPL_UNIT"), ''), 'NO_SU') as unit,
           trim(cell."TRADE_TYPE") = 'I' as inside,
           case when cell.misshapen then 'eurostat-shape'
                when not coalesce(regexp_matches(cell.stated, '^(19|20)[0-9]{2}(0[1-9]|1[0-2]|52)$'), false) then 'eurostat-period'
                when trim(cell."TRADE_TYPE") in ('L', 'M') or trim(cell."PARTNER") in ('XI', 'XU') then 'eurostat-part'
                when coalesce(trim(cell."TRADE_TYPE") not in ('I', 'E'), true) then 'eurostat-trade-type'
                when reporter.country is null or partner.country is null then 'eurostat-country'
                when coalesce(trim(cell."FLOW") not in ('1', '2'), true) then 'eurostat-flow'
                when coalesce(trim(cell."STAT_PROCEDURE") not in ('1', '2', '3', '9'), true) then 'eurostat-procedure'
                when not coalesce(regexp_matches(upper(trim(cell."PRODUCT_NC")), '^(TOTAL|[0-9]{2}([0-9A-Z]{2}){0,3})$'), false) then 'eurostat-product'
                when cell."value" is null then 'eurostat-value'
                when cell."value" < 0 then 'eurostat-negative'
                when (${isPresent(sql`cell."QUANTITY_KG"`)} and cell.kg is null)
                  or (${isPresent(sql`cell."QUANTITY_SUPPL_UNIT"`)} and cell.supplementary is null)
                  or cell.kg < 0 or cell.supplementary < 0 then 'eurostat-quantity' end as reject
    from cell
    left join reporter_code reporter on reporter.code = trim(cell."REPORTER") and cell."year" between reporter.since and reporter.until
    left join partner_code partner on partner.code = trim(cell."PARTNER") and cell."year" between partner.since and partner.until`,
  rows: () => sql`
    select reporter, partner, case flow when '1' then 'import' else 'export' end as flow, period, "year", ${classified},
           product, 'EUR' as currency, "value", ${given(sql`kg`)} as net_kg,
           case when unit is not null then ${given(sql`supplementary`)} end as quantity,
           case when ${given(sql`supplementary`)} is not null then unit end as quantity_unit,
           case flow when '1' then 'cif' else 'fob' end as valuation,
           case when flow = '2' then 'destination' when inside then 'consignment' else 'origin' end as partner_basis,
           'reporter' as reported_by, "row"
    from judged`,
})

/** The files of all products of a month or a year, as they are since 2022 and as they were. */
export const bulkFiles: readonly BulkInput[] = [
  file(
    'bulk',
    /^"?REPORTER"?,"?PARTNER"?,/i,
    renamed,
    'a bulk file of Comext, unpacked from its .7z (full_202252.dat, full_v2_202201.dat)',
  ),
  file(
    'bulk-numbers',
    /^"?DECLARANT"?,"?DECLARANT_ISO"?,/i,
    renamedWithIso,
    'a bulk file of Comext in its older layout, with numbers of countries (full201552.dat)',
  ),
]

const withoutNotes = (label: Sql): Sql => sql`trim(regexp_replace(${label}, ' \\(.*$', ''))`

/** An extract in long form that somebody stored as Parquet: labels in English, one indicator a row. */
export const parquet: BulkInput = {
  id: 'parquet',
  kind: 'bulk',
  format: 'parquet',
  name: /^(?:eu_|eurostat|comext).*\.parquet$/i,
  what: 'an extract of Comext in long form (eu_….parquet: product_code, flow, indicator, reporter, partner, period, value)',
  table: 'flow_in_currency',
  columns: ['product_code', 'flow', 'indicator', 'reporter', 'partner', 'period', 'value'],
  get codes() {
    const known = labelCodes()
    return { reporter_code: known, partner_code: known }
  },
  judge: () => sql`
    with cell as (
      select line."row", replace(trim(cast(line.period as varchar)), '-', '') as stated,
             upper(trim(cast(line.product_code as varchar))) as product, upper(trim(line.flow)) as flow,
             upper(trim(line.indicator)) as indicator, try_cast(line."value" as decimal(18, 3)) as "number",
             line."value" is null as missing, ${withoutNotes(sql`line.reporter`)} as who, ${withoutNotes(sql`line.partner`)} as whom
      from line),
    dated as (select *, try_cast(substr(stated, 1, 4) as smallint) as "year" from cell)
    select dated."row", dated."year", ${period(sql`dated.stated`)} as period, reporter.country as reporter,
           partner.country as partner, dated.flow, dated.product, dated.indicator, dated."number",
           case when dated.stated is null or not regexp_matches(dated.stated, '^(19|20)[0-9]{2}(0[1-9]|1[0-2]|52)?$') then 'eurostat-period'
                when regexp_matches(coalesce(dated.who, ''), '^(Euro.?area|European Union$|Extra-|Intra-)')
                  or regexp_matches(coalesce(dated.whom, ''), '^(Euro.?area|European Union$|Extra-|Intra-)') then 'eurostat-aggregate'
                when reporter.country is null or partner.country is null then 'eurostat-country'
                when coalesce(dated.flow not in ('IMPORT', 'EXPORT'), true) then 'eurostat-flow'
                when coalesce(dated.indicator not in ('VALUE_IN_EUROS', 'VALUE_IN_EUR', 'QUANTITY_IN_100KG'), true) then 'eurostat-indicator'
                when not coalesce(regexp_matches(dated.product, '^(TOTAL|[0-9]{2}([0-9A-Z]{2}){0,3})$'), false) then 'eurostat-product'
                when dated."number" is null and not dated.missing then 'eurostat-value'
                when dated."number" < 0 then 'eurostat-negative' end as reject
    from dated
    left join reporter_code reporter on reporter.code = dated.who and dated."year" between reporter.since and reporter.until
    left join partner_code partner on partner.code = dated.whom and dated."year" between partner.since and partner.until`,
  rows: () => sql`
    select reporter, partner, lower(flow) as flow, period, "year", ${classified}, product, 'EUR' as currency,
           case when indicator <> 'QUANTITY_IN_100KG' then "number" end as "value",
           case when indicator = 'QUANTITY_IN_100KG' then "number" * 100 end as net_kg,
           null as quantity, null as quantity_unit, case flow when 'IMPORT' then 'cif' else 'fob' end as valuation,
           case when flow = 'EXPORT' then 'destination' else 'na' end as partner_basis, 'reporter' as reported_by, "row"
    from judged`,
}
