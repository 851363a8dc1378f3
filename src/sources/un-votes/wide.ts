import { countryOf, type CountryCode } from '../../domain/country.js'
import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser, type RowValues } from '../../lake/source.js'
import { day, text } from './cells.js'
import { isCountryColumn, seatOn } from './seat.js'

const issueCodes = ['me', 'nu', 'di', 'hr', 'co', 'ec'] as const

/** Voeten’s numbers; 9 is a state that was no member, and makes no row. */
const numbers: Readonly<Record<string, string | null>> = {
  '': null,
  NA: null,
  1: 'yes',
  2: 'abstain',
  3: 'no',
  8: 'absent',
  9: null,
}

const words: Readonly<Record<string, string>> = { YES: 'yes', NO: 'no', ABSTAIN: 'abstain' }

/** A vote in the column of a country: a row, a reject that names the column, or nothing where the seat was not there. */
const answer = (
  rollCall: RowValues,
  column: string,
  date: string,
  vote: string | null | undefined,
): readonly RowAnswer[] => {
  if (vote === undefined) return [reject('un-votes-vote', column)]
  if (vote === null) return []
  const country: CountryCode | null = countryOf(column)?.code ?? null
  if (country === null) return [reject('un-votes-country', column)]
  const seat = seatOn(country, date)
  return [
    seat === null
      ? reject('un-votes-not-member', column)
      : accept({ ...rollCall, country: seat, vote }, { place: column }),
  ]
}

const countryColumns = (cells: Cells): readonly string[] => Object.keys(cells).filter(isCountryColumn)

const isShapeless = (cells: Cells): boolean => Object.keys(cells).some((name) => name.startsWith('#'))

/** One row a roll call, a column a country, numbers for votes. */
export const parseNumbers: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isShapeless(cells)) return [reject('un-votes-shape')]
    const rcid = (cells['rcid'] ?? '').trim()
    if (!/^\d{1,6}$/.test(rcid)) return [reject('un-votes-roll-call')]
    const date = day(cells['date'])
    if (date === null) return [reject('un-votes-date')]
    const rollCall = {
      body: 'UNGA',
      session: text(cells['session']),
      roll_call: `voeten-wide:${rcid}`,
      resolution: text(cells['unres'] ?? cells['resolution']),
      date,
      title: text(cells['descr']),
      issues: issueCodes.filter((issue) => /^(?:TRUE|1(?:\.0)?)$/i.test((cells[issue] ?? '').trim())),
    }
    return [
      accept(rollCall, { table: 'roll_call' }),
      ...countryColumns(cells).flatMap((column) =>
        answer(rollCall, column, date, numbers[(cells[column] ?? '').trim().replace(/\.0$/, '')]),
      ),
    ]
  }

/**
 * One row a roll call, a column a country, words for votes. An empty cell of the General Assembly is a member that did not
 * vote, as far as the row’s own counts bear that out; of the Security Council it is mostly a state without a seat there.
 */
export const parseWords: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isShapeless(cells)) return [reject('un-votes-shape')]
    const token = (cells['token'] ?? '').trim()
    const resolution = text(cells['Resolution'])
    const body = { 'General Assembly': 'UNGA', 'Security Council': 'UNSC' }[(cells['Council'] ?? '').trim()]
    if (!/^\d+$/.test(token) || resolution === null || body === undefined)
      return [reject('un-votes-roll-call')]
    const date = day(cells['Date'])
    if (date === null) return [reject('un-votes-date')]
    const rollCall = {
      body,
      session: null,
      roll_call: `undl-wide:${token}`,
      resolution,
      date,
      title: text(cells['Title']),
      issues: null,
    }
    const columns = countryColumns(cells)
    const empty = columns.filter((column) => text(cells[column]) === null)
    const absent = body === 'UNGA' && areAbsent(cells, columns, empty.length)
    return [
      accept(rollCall, { table: 'roll_call' }),
      ...columns.flatMap((column) => {
        const cell = (cells[column] ?? '').trim().toUpperCase()
        return answer(rollCall, column, date, cell === '' ? (absent ? 'absent' : null) : words[cell])
      }),
      ...(body === 'UNGA' && !absent && empty.length > 0 ? [reject('un-votes-counts', 'empty cells')] : []),
    ]
  }

/** Whether the votes are as many as the row says, and the empty cells no more than it says did not vote. */
const areAbsent = (cells: Cells, columns: readonly string[], empty: number): boolean => {
  const stated = (name: string): number => Number(text(cells[name]) ?? Number.NaN)
  const counted = (word: string): number =>
    columns.filter((column) => (cells[column] ?? '').trim().toUpperCase() === word).length
  return (
    counted('YES') === stated('YES COUNT') &&
    counted('NO') === stated('NO COUNT') &&
    counted('ABSTAIN') === stated('ABSTAIN COUNT') &&
    empty <= stated('NO-VOTE COUNT')
  )
}
