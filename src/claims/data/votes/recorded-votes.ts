import type { CountryCode } from '../../../domain/country.js'
import type { Row } from '../../../engine/engine.js'
import { sql } from '../../../engine/sql.js'
import { currentRows } from '../../../lake/current.js'
import type { Lake } from '../../../lake/lake.js'

/** What a country did in a roll call, as one edition of the votes has it. */
export type RecordedVote = {
  readonly country: CountryCode
  readonly body: string
  /** `yes`, `no`, `abstain`, `absent`. */
  readonly vote: string
  /** ISO day; null where the edition gives none. */
  readonly date: string | null
  readonly resolution: string | null
  readonly title: string | null
  readonly snapshot: string
}

type VoteRow = Row & {
  readonly [name in 'country' | 'body' | 'vote' | 'snapshot']: string
} & { readonly [name in 'date' | 'resolution' | 'title']: string | null }

/** The source of recorded votes. */
export const votesSource = 'un-votes'

/** All recorded votes of some countries in one statement, by date, then resolution. */
export const recordedVotes = async (
  lake: Lake,
  countries: readonly CountryCode[],
  asOf: string | null,
): Promise<readonly RecordedVote[]> => {
  const source = lake.sources.find(({ id }) => id === votesSource)
  const votes = source && currentRows(lake, source, 'vote', asOf)
  if (!votes || countries.length === 0) return []
  const calls = currentRows(lake, source, 'roll_call', asOf) ?? votes
  return lake.ask<VoteRow>(sql`
    select v.country, v.body, v.vote, v.snapshot, coalesce(v."date", c."date") as "date",
      coalesce(v.resolution, c.resolution) as resolution, coalesce(v.title, c.title) as title
    from (select * from ${votes} where country in ${countries} and vote is not null) v
    left join (select body, roll_call, max("date") as "date", max(resolution) as resolution, max(title) as title
               from ${calls} group by body, roll_call) c on c.roll_call = v.roll_call and c.body = v.body
    order by "date" nulls last, resolution nulls last, v.roll_call, v.country`)
}
