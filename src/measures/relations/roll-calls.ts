import { countryOf, existedIn } from '../../domain/country.js'
import type { Dyad } from '../../domain/dyad.js'
import type { RowsLineage } from '../../domain/lineage.js'
import { yearOf } from '../../domain/period.js'
import type { Row } from '../../engine/engine.js'
import { sql } from '../../engine/sql.js'
import { currentRows } from '../../lake/current.js'
import { sampleSize } from '../../lake/reading.js'
import type { Reader } from '../measure.js'
import type { Vote } from './votes-kernel.js'

/**
 * Editions of the same votes: each names a roll call in its own way, so that two of them are never counted together.
 * `final`: adopted resolutions only, no amendments or paragraphs. `absences`: a member that did not vote has a row.
 * `whole`: every roll call of the years it covers, as far as is known; a list of single resolutions is read only if named.
 * In the order in which one is preferred where two hold as many votes.
 */
export const editions = {
  undl: { whole: true, final: true, absences: true },
  'voeten-wide': { whole: true, final: false, absences: true },
  'undl-wide': { whole: true, final: true, absences: true },
  voeten: { whole: true, final: false, absences: false },
  'by-resolution': { whole: false, final: true, absences: true },
} as const
export type Edition = keyof typeof editions
export const editionNames = Object.keys(editions) as readonly Edition[]

/** What a member did: a vote, or absence. */
export type Ballot = Vote | 'absent'

/** Where a vote stands. */
type Address = {
  readonly snapshot: string
  readonly file: number
  readonly row: number
  readonly place: string | null
}

/** A recorded vote with what the two did; null where one was no member, or has no row. */
export type RollCall = {
  readonly edition: Edition
  readonly id: string
  /** ISO day; null where the source gives none. */
  readonly date: string | null
  readonly session: string | null
  readonly resolution: string | null
  readonly title: string | null
  readonly issues: readonly string[]
  readonly ballots: readonly [reporter: Ballot | null, partner: Ballot | null]
  readonly addresses: readonly [reporter: Address | null, partner: Address | null]
}

export type RollCalls = {
  readonly all: readonly RollCall[]
  /** Every snapshot that was read, newest first. */
  readonly snapshots: readonly string[]
}

/** All recorded votes of a body in which one of the two has a row, by date, then by number. */
export const rollCallsOf = async (read: Reader, dyad: Dyad, body: string): Promise<RollCalls> => {
  const source = read.lake.sources.find(({ id }) => id === 'un-votes')
  const votes = source && currentRows(read.lake, source, 'vote', read.asOf)
  if (!votes) return { all: [], snapshots: [] }
  const calls = currentRows(read.lake, source, 'roll_call', read.asOf) ?? votes
  const of = (country: string) => sql`(select * from ${votes} where country = ${country} and body = ${body})`
  const rows = await read.lake.ask<CallRow>(sql`
    select coalesce(a.roll_call, b.roll_call) as id, coalesce(a."date", b."date") as own_date, c."date",
           coalesce(a.session, b.session, c.session) as session,
           coalesce(a.resolution, b.resolution, c.resolution) as resolution,
           coalesce(a.title, b.title, c.title) as title, coalesce(a.issues, b.issues, []) as own_issues, c.issues,
           a.vote as vote_a, a.snapshot as snapshot_a, a.file as file_a, a."row" as row_a, a.place as place_a,
           b.vote as vote_b, b.snapshot as snapshot_b, b.file as file_b, b."row" as row_b, b.place as place_b
    from ${of(dyad.reporter)} a full join ${of(dyad.partner)} b on a.roll_call = b.roll_call
    left join (select roll_call, max("date") as "date", max(session) as session, max(resolution) as resolution,
                      max(title) as title, coalesce(flatten(list(issues) filter (where issues is not null)), []) as issues
               from ${calls} where body = ${body} group by roll_call) c
      on c.roll_call = coalesce(a.roll_call, b.roll_call)
    order by coalesce(a."date", b."date", c."date") nulls last, id`)
  return {
    all: rows.flatMap((row) => rollCallFrom(row, dyad) ?? []),
    snapshots: read.lake
      .snapshots('un-votes', read.asOf)
      .flatMap(({ id, tables }) => (tables.vote === undefined ? [] : [id])),
  }
}

type CallRow = Row & { readonly id: string } & {
  readonly [
    name in
      | 'own_date'
      | 'date'
      | 'session'
      | 'resolution'
      | 'title'
      | 'vote_a'
      | 'vote_b'
      | 'snapshot_a'
      | 'snapshot_b'
      | 'place_a'
      | 'place_b'
      | 'row_a'
      | 'row_b'
  ]: string | null
} & { readonly [name in 'own_issues' | 'issues']: readonly string[] | null } & {
  readonly [name in 'file_a' | 'file_b']: number | null
}

const rollCallFrom = (row: CallRow, dyad: Dyad): RollCall | null => {
  const edition = editionOf(row.id)
  if (edition === null) return null
  const date = row.own_date ?? row.date
  // A file without dates has one code a seat through all years: its holder of today, whoever sat there. Of the year in
  // which a seat changed hands it does not say who voted.
  const sat = (country: string): boolean => row.own_date !== null || existed(country, date)
  const side = (country: string, end: 'a' | 'b'): [Ballot | null, Address | null] =>
    row[`vote_${end}`] === null || !sat(country)
      ? [null, null]
      : [
          row[`vote_${end}`] as Ballot,
          {
            snapshot: String(row[`snapshot_${end}`]),
            file: Number(row[`file_${end}`]),
            row: Number(row[`row_${end}`]),
            place: row[`place_${end}`],
          },
        ]
  const [a, b] = [side(dyad.reporter, 'a'), side(dyad.partner, 'b')]
  return {
    edition,
    id: row.id,
    date,
    session: row.session,
    resolution: row.resolution,
    title: row.title,
    issues: [...new Set([...(row.own_issues ?? []), ...(row.issues ?? [])])].toSorted(),
    ballots: [a[0], b[0]],
    addresses: [a[1], b[1]],
  }
}

const existed = (code: string, date: string | null): boolean => {
  const country = countryOf(code)
  if (country === null || date === null) return false
  return existedIn(country, yearOf(date) - 1) && existedIn(country, yearOf(date))
}

/** `voeten-wide:9464` is of that edition; a roll call known by its resolution alone is of a list by resolution. */
const editionOf = (id: string): Edition | null => {
  const [name = '', number] = id.split(':')
  if (number === undefined) return 'by-resolution'
  return name in editions ? (name as Edition) : null
}

/** The rows that hold one country's votes in these roll calls. */
export const votesLineage = (
  calls: readonly RollCall[],
  {
    body,
    country,
    side,
    snapshots,
  }: { body: string; country: string; side: 0 | 1; snapshots: readonly string[] },
): RowsLineage => {
  const cells = calls.flatMap(({ ballots, addresses }) => {
    const [value, address] = [ballots[side], addresses[side]]
    return value === null || address === null ? [] : [{ ...address, value }]
  })
  return {
    kind: 'rows',
    selection: {
      table: 'vote',
      source: 'un-votes',
      record: 'document',
      snapshots,
      where: [
        { column: 'body', op: 'in', values: [body] },
        { column: 'country', op: 'in', values: [country] },
        { column: 'roll_call', op: 'in', values: calls.map(({ id }) => id) },
      ],
      column: 'vote',
    },
    rows: cells.length,
    nulls: 0,
    sum: null,
    sample: cells
      .toSorted((a, b) =>
        a.snapshot < b.snapshot ? -1 : a.snapshot > b.snapshot ? 1 : a.file - b.file || a.row - b.row,
      )
      .slice(0, sampleSize),
  }
}
