import type { RollCall } from './roll-calls.js'

/** The first regular session began in 1946, the second in September 1947: the number and the year of its opening. */
const numberedFrom = 1945

/** The regular session of the General Assembly that opened in a year. */
export const sessionOpenedIn = (year: number): number => year - numberedFrom

/**
 * The regular session a roll call is of: as stated, else by the number of the resolution (`A/RES/74/12`, `R/74/12`),
 * else by the day. Null for emergency and special sessions, where the source names them, and without any of these.
 */
export const sessionOf = ({ session, resolution, date }: RollCall): number | null => {
  if (session !== null) return /^\d+$/.test(session.trim()) ? Number(session) : null
  const [, numbered] = /^(?:A\/RES|R)\/([^/]+)\//.exec(resolution ?? '') ?? []
  if (numbered !== undefined) return /^\d+$/.test(numbered) ? Number(numbered) : null
  if (date === null) return null
  const year = Number(date.slice(0, 4))
  return Math.max(1, sessionOpenedIn(date >= openingDay(year) ? year : year - 1))
}

/**
 * The Tuesday on which a regular session opens: of the third week of September, counted from the first with a working
 * day, and since 2023 of the second (Rules of Procedure of the General Assembly, rule 1).
 */
const openingDay = (year: number): string => {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay() // 0 Sunday … 6 Saturday
  const monday = first === 0 ? 2 : first === 6 ? 3 : 2 - first
  const day = monday + 1 + (year >= 2023 ? 7 : 14)
  return new Date(Date.UTC(year, 8, day)).toISOString().slice(0, 10)
}
