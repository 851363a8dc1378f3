import { identifier, join, sql } from '../../engine/sql.js'
import type { BulkInput } from '../../lake/source.js'
import { gravityCodes } from './codes.js'
import { anyBad, distances, dummies, number, numbers, observationOf } from './sql.js'

/** What holds for a pair in every year, or is asked for as it is today. */
const constants = [
  ...distances({
    dist: 'distance',
    distcap: 'distance-capitals',
    distw_arithmetic: 'distance-weighted',
    distw_harmonic: 'distance-weighted-ces',
  }),
  ...dummies({
    contig: 'contiguity',
    comlang_off: 'common-official-language',
    comlang_ethno: 'common-ethnic-language',
    comcol: 'common-colonizer',
    col45: 'colony-after-1945',
    col_dep_ever: 'colony',
    col_dep: 'current-colony',
  }),
]
const agreements = dummies({ fta_wto: 'trade-agreement' })
const all = [...constants, ...agreements]

const agreement = observationOf(
  { indicator: 'trade-agreement', unit: '0-1' },
  {
    value: sql`fta_wto`,
    period: sql`cast(period_year as varchar)`,
    qualifier: sql`'exact'`,
    note: sql`null`,
    row: sql`"row"`,
  },
  sql`living where fta_wto = 1`,
)

/**
 * CEPII Gravity: a row a pair and year, five million of them. What does not change is kept once a pair, as in the
 * latest year that has it; a trade agreement for each year in which there was one.
 */
export const gravityByYear: BulkInput = {
  id: 'gravity',
  kind: 'bulk',
  format: 'csv',
  name: /^gravity_v\d{6}.*\.csv$/i,
  what: 'CEPII’s Gravity as CSV (Gravity_V202211.csv, also within its zip)',
  table: 'observation',
  rename: (column) => column.toLowerCase(),
  columns: [
    'year',
    'iso3_o',
    'iso3_d',
    'country_exists_o',
    'country_exists_d',
    ...all.map(({ column }) => column),
  ],
  codes: { origin_code: gravityCodes, destination_code: gravityCodes },
  // No year of the canonical kind: the rows of a pair have to be seen together.
  judge: () => sql`
    select line."row", null::smallint as "year", try_cast(line."year" as smallint) as period_year,
           origin.country as reporter, destination.country as partner,
           coalesce(${number('country_exists_o')} = 1 and ${number('country_exists_d')} = 1, false) as both_exist,
           ${numbers(all)},
           case when line.misshapen then 'gravity-shape'
                when not coalesce(regexp_matches(trim(line."year"), '^[0-9]{4}$'), false) then 'gravity-year'
                when origin.country is null or destination.country is null then 'gravity-country'
                when ${anyBad(all)} then 'gravity-value' end as reject
    from line
    left join origin_code origin on origin.code = trim(iso3_o)
      and try_cast(line."year" as smallint) between origin.since and origin.until
    left join destination_code destination on destination.code = trim(iso3_d)
      and try_cast(line."year" as smallint) between destination.since and destination.until`,
  rows: () => sql`
    with living as (select * from judged where both_exist),
    latest as materialized (
      select reporter, partner, ${join(
        constants.map(({ column }) => {
          const name = identifier(column)
          return sql`max_by({'value': ${name}, 'year': period_year, 'row': "row"}, period_year * 100000000::bigint - "row")
            filter (where ${name} is not null) as ${name}`
        }),
        ', ',
      )} from living group by reporter, partner)
    ${join(
      [
        ...constants.map(({ column, ...variable }) => {
          const name = identifier(column)
          return observationOf(
            variable,
            {
              value: sql`${name}['value']`,
              period: sql`null`,
              qualifier: sql`'exact'`,
              note: sql`'as of ' || ${name}['year'] || ', the latest year of the pair in the file'`,
              row: sql`${name}['row']`,
            },
            sql`latest where ${name} is not null`,
          )
        }),
        agreement,
      ],
      ' union all ',
    )}`,
}
