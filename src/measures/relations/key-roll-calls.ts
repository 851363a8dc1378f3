import type { Dyad } from '../../domain/dyad.js'
import type { RowsLineage } from '../../domain/lineage.js'
import { yearOf } from '../../domain/period.js'
import type { Reader } from '../measure.js'
import {
  editionNames,
  editions,
  rollCallsOf,
  votesLineage,
  type Ballot,
  type RollCall,
} from './roll-calls.js'

/** A recorded vote of note: what the two did in it, and why it is listed. */
export type KeyRollCall = {
  readonly date: string
  readonly id: string
  readonly resolution: string | null
  readonly title: string | null
  readonly issues: readonly string[]
  readonly votes: readonly [reporter: Ballot, partner: Ballot]
  /** An emergency special session is listed whatever the two did; the others since they voted against each other. */
  readonly why: 'emergency-session' | 'opposite'
  readonly lineages: readonly [reporter: RowsLineage, partner: RowsLineage]
}

/**
 * The roll calls of a year to be shown one by one: those of emergency special sessions, from whichever edition has
 * them, then those in which one voted yes and the other no, from the edition that has most of the year with a title; by date.
 * @param limit how many of the second kind
 */
export const keyRollCalls = async (
  read: Reader,
  dyad: Dyad,
  year: number,
  { limit = 10, body = 'UNGA' }: { limit?: number; body?: 'UNGA' | 'UNSC' } = {},
): Promise<KeyRollCall[]> => {
  const { all, snapshots } = await rollCallsOf(read, dyad, body)
  const ofYear = all.filter(
    ({ date, ballots }) => date !== null && yearOf(date) === year && !ballots.includes(null),
  )
  const emergency = firstOfEach(ofYear.filter(({ resolution }) => /(?:^|\/)ES-\d/.test(resolution ?? '')))
  const listed = new Set(emergency.map(({ resolution }) => resolution))
  const [largest = []] = editionNames
    .filter((edition) => editions[edition].whole)
    .map((edition) => ofYear.filter((call) => call.edition === edition))
    .toSorted((a, b) => titled(b) - titled(a) || b.length - a.length)
  const opposed = largest.filter((call) => isOpposite(call) && !listed.has(call.resolution))
  const shown = (call: RollCall, why: KeyRollCall['why']): KeyRollCall => {
    const lineage = (country: string, side: 0 | 1) => votesLineage([call], { body, country, side, snapshots })
    const { id, resolution, title, issues } = call
    return {
      date: call.date as string,
      id,
      resolution,
      title: title === null ? null : withoutResponsibility(title),
      issues,
      votes: call.ballots as KeyRollCall['votes'],
      why,
      lineages: [lineage(dyad.reporter, 0), lineage(dyad.partner, 1)],
    }
  }
  return [
    ...emergency.map((call) => shown(call, 'emergency-session')),
    ...opposed.slice(0, limit).map((call) => shown(call, 'opposite')),
  ].toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}

/** A library’s title ends in what the document is and by whom: “… : resolution / adopted by the General Assembly”. */
const withoutResponsibility = (title: string): string =>
  title.replace(/\s*:\s*(?:draft )?resolutions? \/ .*$/i, '').trim() || title

/** How many of them say what was voted on: a number alone tells a reader nothing. */
const titled = (calls: readonly RollCall[]): number => calls.filter(({ title }) => title !== null).length

const isOpposite = ({ ballots: [a, b] }: RollCall): boolean =>
  (a === 'yes' && b === 'no') || (a === 'no' && b === 'yes')

/** One of each resolution, of the edition that comes first. */
const firstOfEach = (calls: readonly RollCall[]): RollCall[] =>
  calls.filter((call) => {
    const same = calls.filter(({ resolution }) => resolution === call.resolution)
    const [first] = same.toSorted((a, b) => editionNames.indexOf(a.edition) - editionNames.indexOf(b.edition))
    return call === first
  })
