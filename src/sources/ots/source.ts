import { otsCodes } from '../../domain/ots-codes.js'
import { otsSections } from '../../domain/ots-sections.js'
import { sql } from '../../engine/sql.js'
import type { BulkInput, Source } from '../../lake/source.js'

const sections = otsSections.map(({ community, section }) => ({
  code: community,
  country: section,
  since: 0,
  until: 9999,
}))

/** What all rows of the source have in common. */
const alike = {
  period: sql`"year"`,
  classification: sql`'HS'`,
  net_kg: sql`null`,
  quantity: sql`null`,
  quantity_unit: sql`null`,
  valuation: sql`'fob'`,
  partner_basis: sql`'na'`,
  reported_by: sql`'reconciled'`,
}

/**
 * One row holds the flow in both directions, and a 0 in one of them means none recorded. A pair stands in the file
 * once, or, as the publisher has it, twice: once from each side with the same two values; then the first row counts.
 */
const pairs = (format: 'parquet' | 'csv'): BulkInput => ({
  id: `pairs-${format}`,
  kind: 'bulk',
  format,
  name: new RegExp(`^ots_section_flows_pairs.*\\.${format}$`, 'i'),
  what: `the flows by section (ots_section_flows_pairs.${format})`,
  table: 'flow',
  columns: ['year', 'community_name', 'reporter_iso', 'partner_iso', 'export_value_usd', 'import_value_usd'],
  codes: { reporter_code: otsCodes, partner_code: otsCodes, section: sections },
  judge: () => sql`
    select line."row", try_cast(line."year" as smallint) as "year", a.country as one, b.country as other,
           section.country as product, try_cast(line.export_value_usd as decimal(18, 3)) as forth,
           try_cast(line.import_value_usd as decimal(18, 3)) as back,
           case when line.misshapen then 'ots-shape'
                when not coalesce(regexp_matches(cast(line."year" as varchar), '^[0-9]{4}$'), false) then 'ots-year'
                when a.country is null or b.country is null then 'ots-country'
                when section.country is null then 'ots-section'
                when try_cast(line.export_value_usd as decimal(18, 3)) is null
                  or try_cast(line.import_value_usd as decimal(18, 3)) is null then 'ots-value'
                when try_cast(line.export_value_usd as decimal(18, 3)) < 0
                  or try_cast(line.import_value_usd as decimal(18, 3)) < 0 then 'ots-negative' end as reject
    from line
    left join reporter_code a on a.code = line.reporter_iso and try_cast(line."year" as smallint) between a.since and a.until
    left join partner_code b on b.code = line.partner_iso and try_cast(line."year" as smallint) between b.since and b.until
    left join section on section.code = line.community_name`,
  rows: () => sql`
    with direction as (
      select one as reporter, other as partner, "year", product, forth as value_usd, "row" from judged where forth > 0
      union all
      select other, one, "year", product, back, "row" from judged where back > 0 and one <> other),
    once as (
      select reporter, partner, "year", product, min_by(value_usd, "row") as value_usd, min("row") as "row"
      from direction group by reporter, partner, "year", product)
    select reporter, partner, "year", product, value_usd, "row" from once`,
  constant: () => ({ ...alike, flow: sql`'export'`, level: sql`1` }),
})

/** Published totals of a country with the world. */
const totals: BulkInput = {
  id: 'totals',
  kind: 'bulk',
  format: 'csv',
  name: /^yr_country_totals.*\.csv$/i,
  what: 'the totals by country and year (yr_country_totals.csv)',
  table: 'flow',
  columns: ['year', 'reporter_iso', 'export_value_usd', 'import_value_usd'],
  codes: { reporter_code: otsCodes },
  judge: () => sql`
    select line."row", try_cast(line."year" as smallint) as "year", a.country as reporter,
           try_cast(nullif(line.export_value_usd, 'NA') as decimal(18, 3)) as exported,
           try_cast(nullif(line.import_value_usd, 'NA') as decimal(18, 3)) as imported,
           case when line.misshapen then 'ots-shape'
                when not coalesce(regexp_matches(cast(line."year" as varchar), '^[0-9]{4}$'), false) then 'ots-year'
                when a.country is null then 'ots-country'
                when line.export_value_usd <> 'NA' and try_cast(line.export_value_usd as decimal(18, 3)) is null then 'ots-value'
                when line.import_value_usd <> 'NA' and try_cast(line.import_value_usd as decimal(18, 3)) is null then 'ots-value'
                when try_cast(line.export_value_usd as decimal(18, 3)) < 0
                  or try_cast(line.import_value_usd as decimal(18, 3)) < 0 then 'ots-negative' end as reject
    from line
    left join reporter_code a on a.code = line.reporter_iso and try_cast(line."year" as smallint) between a.since and a.until`,
  rows: () => sql`
    with total as (
      select reporter, 'export' as flow, exported as value_usd, "year", "row" from judged
      union all
      select reporter, 'import', imported, "year", "row" from judged)
    select reporter, 'WLD' as partner, flow, "year", 'TOTAL' as product, value_usd, "row" from total`,
  constant: () => ({ ...alike, level: sql`0` }),
}

/** Open Trade Statistics: reconciled flows by section since 1962. */
export const ots: Source = {
  id: 'ots',
  name: 'Open Trade Statistics',
  short: 'OTS',
  publisher: 'Open Trade Statistics (Mauricio Vargas S.)',
  home: 'https://tradestatistics.io',
  licence: {
    name: 'none stated for the flows; code tables Apache-2.0',
    redistribute: 'unclear',
    note: 'Processed from UN Comtrade; redistribution of the rows is treated as not permitted.',
  },
  covers: 'Every pair of countries by HS section, 1962–2018, reconciled, current US dollars; country totals.',
  cite: () => 'Open Trade Statistics, yearly bilateral trade by section, processed from UN Comtrade.',
  obtain:
    'With the R package tradestatistics read the table yrpc (or yrp by section) for all countries, and yr for totals; store them as ots_section_flows_pairs.parquet or .csv (a pair once or from both sides) and yr_country_totals.csv.',
  parser: 1,
  record: 'reconciled',
  valuation: 'fob',
  unions: [],
  replaces: 'all',
  inputs: [pairs('parquet'), pairs('csv'), totals],
  rejects: {
    'ots-shape': 'The row has more or fewer cells than the header.',
    'ots-year': 'The year is not a year.',
    'ots-country': 'A country’s code names no country in that year.',
    'ots-section': 'The section’s name is not one of the source’s.',
    'ots-value': 'A value is not a number.',
    'ots-negative': 'A value is negative: trade cannot be.',
  },
  caveats: [
    'Values are reconciled by the publisher, not as reported: one record a flow, so there is no mirror to compare.',
    'Serbia is “srb” from 2005, Serbia and Montenegro “scg” before; 2005 has both, and whether they overlap is not documented.',
    'A country’s trade with itself (re-imports) is kept, once, and counts in sums over all partners.',
  ],
}
