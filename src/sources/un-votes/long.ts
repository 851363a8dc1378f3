import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { day, text } from './cells.js'
import { memberOf, seatOn } from './seat.js'

/** Letters of the UN Digital Library; X and NV are non-voting, which is not abstaining. */
const letters: Readonly<Record<string, string>> = {
  Y: 'yes',
  N: 'no',
  A: 'abstain',
  X: 'absent',
  NV: 'absent',
}

type Named = { readonly id: string; readonly code: string; readonly name: string; readonly vote: string }

/** One country’s vote a row; the roll call as such is given with its first row. */
const parseLong =
  (namesIn: (cells: Cells) => Named): RowParser<Cells> =>
  () => {
    const seen = new Set<string>()
    return ({ value: cells }) => {
      const named = namesIn(cells)
      const date = day(cells['date'])
      const country = memberOf(named.code, named.name)
      const vote = letters[named.vote.trim().toUpperCase()]
      const code = judge(named, date, country, vote, cells)
      if (code !== null || date === null || country === null) return [reject(code ?? 'un-votes-shape')]
      const rollCall = {
        body: bodyOf(cells),
        session: text(cells['session']),
        roll_call: named.id,
        resolution: text(cells['resolution']),
        date,
        title: text(cells['title'] ?? cells['description']),
        issues: null,
      }
      const first: readonly RowAnswer[] = seen.has(named.id) ? [] : [accept(rollCall, { table: 'roll_call' })]
      seen.add(named.id)
      const seat = seatOn(country, date)
      if (seat === null) return [...first, reject('un-votes-not-member')]
      return [...first, accept({ ...rollCall, country: seat, vote: vote as string })]
    }
  }

const judge = (
  named: Named,
  date: string | null,
  country: string | null,
  vote: string | undefined,
  cells: Cells,
): string | null => {
  if (Object.keys(cells).some((name) => name.startsWith('#'))) return 'un-votes-shape'
  if (text(named.id) === null || text(cells['resolution']) === null) return 'un-votes-roll-call'
  if (date === null) return 'un-votes-date'
  if (country === null) return 'un-votes-country'
  return vote === undefined ? 'un-votes-vote' : null
}

/** The Security Council’s file has a column for its permanent members, and its resolutions begin with `S/`. */
const bodyOf = (cells: Cells): string =>
  cells['permanent_member'] !== undefined || (cells['resolution'] ?? '').startsWith('S/') ? 'UNSC' : 'UNGA'

/** The voting data of the UN Digital Library. */
export const parseLibrary = parseLong((cells) => ({
  id: /^\d+$/.test((cells['undl_id'] ?? '').trim()) ? `undl:${(cells['undl_id'] ?? '').trim()}` : '',
  code: cells['ms_code'] ?? '',
  name: cells['ms_name'] ?? '',
  vote: cells['ms_vote'] ?? '',
}))

/** A list of roll calls by resolution, as of the emergency special sessions. */
export const parseByResolution = parseLong((cells) => ({
  id: (cells['resolution'] ?? '').trim(),
  code: cells['iso3'] ?? '',
  name: '',
  vote: cells['vote'] ?? '',
}))
