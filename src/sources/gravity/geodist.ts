import { identifier, join, literal, sql } from '../../engine/sql.js'
import type { BulkInput } from '../../lake/source.js'
import { geoDistCodes } from './codes.js'
import { anyBad, distances, dummies, numbers, observationOf } from './sql.js'

const variables = [
  ...distances({
    dist: 'distance',
    distcap: 'distance-capitals',
    distw: 'distance-weighted',
    distwces: 'distance-weighted-ces',
  }),
  ...dummies({
    contig: 'contiguity',
    comlang_off: 'common-official-language',
    comlang_ethno: 'common-ethnic-language',
    colony: 'colony',
    comcol: 'common-colonizer',
    curcol: 'current-colony',
    col45: 'colony-after-1945',
    smctry: 'same-country',
  }),
]

const note = 'coded YUG (Serbia and Montenegro) in the source'
/** Belgrade is the capital and the main city of both: these distances are Serbia’s own. */
const ofOneCity: ReadonlySet<string> = new Set(['dist', 'distcap'])

/** GeoDist's file of pairs: what does not change from year to year. */
export const geoDist: BulkInput = {
  id: 'geodist',
  kind: 'bulk',
  format: 'csv',
  name: /dist_cepii.*\.csv$/i,
  what: 'the pairs of GeoDist as CSV (dist_cepii.csv)',
  table: 'observation',
  rename: (column) => column.toLowerCase(),
  columns: ['iso_o', 'iso_d', ...variables.map(({ column }) => column)],
  codes: { origin_code: geoDistCodes, destination_code: geoDistCodes },
  judge: () => sql`
    select line."row", null::smallint as "year", origin.country as reporter, destination.country as partner,
           trim(iso_o) = 'YUG' or trim(iso_d) = 'YUG' as merged, ${numbers(variables)},
           case when line.misshapen then 'gravity-shape'
                when origin.country is null or destination.country is null then 'gravity-country'
                when ${anyBad(variables)} then 'gravity-value' end as reject
    from line
    left join origin_code origin on origin.code = trim(iso_o)
    left join destination_code destination on destination.code = trim(iso_d)`,
  rows: () =>
    join(
      variables.map(({ column, ...variable }) =>
        observationOf(
          variable,
          {
            value: identifier(column),
            period: sql`null`,
            qualifier: ofOneCity.has(column)
              ? sql`'exact'`
              : sql`case when merged then 'uncertain' else 'exact' end`,
            note: sql`case when merged then ${literal(note)} end`,
            row: sql`"row"`,
          },
          sql`judged where ${identifier(column)} is not null`,
        ),
      ),
      ' union all ',
    ),
}
