import { allCountries } from '../../domain/country.js'
import { sourceCode, type SourceCode } from '../../domain/source-code.js'
import { sql } from '../../engine/sql.js'
import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type BulkInput, type RowParser } from '../../lake/source.js'
import { day, hasColumns, text } from './cells.js'

/** Codes of the package that are not ISO’s of today, and names of those that have none there. */
const own: Readonly<Record<string, string>> = {
  CS: 'CSK',
  DD: 'DDR',
  YD: 'YMD',
  YU: 'SRB', // one code for Yugoslavia, Serbia and Montenegro, and Serbia; the file has no dates
  'name Federal Republic of Germany': 'DEU',
  'name Yemen Arab Republic': 'YEM',
  'name Zanzibar': 'X-ZNZ',
  'name Namibia': 'NAM', // its code NA is also what R writes for a missing one
}

const seats: readonly SourceCode[] = [
  ...allCountries.flatMap(({ code, iso2, kind }) =>
    iso2 !== null && kind !== 'group' && own[iso2] === undefined && iso2 !== 'NA'
      ? [sourceCode(iso2, code)]
      : [],
  ),
  ...Object.entries(own).map(([code, country]) => sourceCode(code, country)),
]

/** un_votes of the R package unvotes: one row a country and roll call, without dates. */
export const votes: BulkInput = {
  id: 'unvotes-votes',
  kind: 'bulk',
  format: 'csv',
  name: /^un_?votes.*\.csv$/i,
  looksLike: hasColumns('rcid', 'country', 'country_code', 'vote'),
  what: 'the votes of the R package unvotes (un_votes.csv)',
  table: 'vote',
  columns: ['rcid', 'country', 'country_code', 'vote'],
  codes: { seat: seats },
  judge: () => sql`
    select line."row", null::smallint as "year", trim(rcid) as rcid, seat.country as member, trim(line.vote) as vote,
           case when line.misshapen then 'un-votes-shape'
                when not regexp_matches(trim(rcid), '^[0-9]{1,6}$') then 'un-votes-roll-call'
                when seat.country is null then 'un-votes-country'
                when trim(line.vote) not in ('yes', 'no', 'abstain') then 'un-votes-vote' end as reject
    from line
    left join seat on seat.code = case when trim(line.country_code) in ('', 'NA') then 'name ' || trim(line.country)
                                       else trim(line.country_code) end`,
  rows: () => sql`
    select 'UNGA' as body, null as session, 'voeten:' || rcid as roll_call, null as resolution, null as date,
           null as title, null as issues, member as country, vote, "row"
    from judged`,
}

const rollCallOf = (cells: Cells): string | null => {
  const rcid = (cells['rcid'] ?? '').trim()
  return /^\d{1,6}$/.test(rcid) ? `voeten:${rcid}` : null
}

const isShapeless = (cells: Cells): boolean => Object.keys(cells).some((name) => name.startsWith('#'))

/** un_roll_calls: what was voted on, and when. */
export const parseRollCalls: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isShapeless(cells)) return [reject('un-votes-shape')]
    const rollCall = rollCallOf(cells)
    if (rollCall === null) return [reject('un-votes-roll-call')]
    const date = day(cells['date'])
    if (date === null) return [reject('un-votes-date')]
    return [
      accept({
        body: 'UNGA',
        session: known(cells['session']),
        roll_call: rollCall,
        resolution: known(cells['unres']),
        date,
        title: known(cells['descr']) ?? known(cells['short']),
        issues: null,
      }),
    ]
  }

/** un_roll_call_issues: one row a roll call and issue. */
export const parseIssues: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isShapeless(cells)) return [reject('un-votes-shape')]
    const rollCall = rollCallOf(cells)
    const issue = text(cells['short_name'])
    if (rollCall === null || issue === null) return [reject('un-votes-roll-call')]
    return [accept({ body: 'UNGA', roll_call: rollCall, issues: [issue] })]
  }

/** R writes NA for what is missing. */
const known = (cell: string | undefined): string | null => (text(cell) === 'NA' ? null : text(cell))
