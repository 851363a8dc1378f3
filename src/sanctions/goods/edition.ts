import type { Cover } from './cover.js'
import { coverOfParts } from './cover.js'

/** Years from which the editions of the Harmonized System are in force. */
const hsYears = [2022, 2017, 2012, 2007, 2002, 1996, 1988] as const

/** The edition of the HS that a nomenclature’s first six digits are of; null where it states none (`HS`). */
export const hsEditionOf = (classification: string): string | null => {
  const [, family = '', year = ''] = /^(HS|CN|TNVED)(\d{4})$/.exec(classification) ?? []
  if (family === '') return null
  if (family === 'HS') return classification
  const first = hsYears.find((each) => each <= Number(year))
  return first === undefined ? null : `HS${first === 1988 ? 1992 : first}`
}

/** The year of a Combined Nomenclature; null of other classifications. */
export const cnYearOf = (classification: string): number | null => {
  const [, year] = /^CN(\d{4})$/.exec(classification) ?? []
  return year === undefined ? null : Number(year)
}

/** Codes that correspond, from a list’s edition to a flow’s. */
export type Pairs = readonly (readonly [from: string, to: string])[]

const fellowsOf = (pairs: Pairs): ReadonlyMap<string, readonly string[]> => {
  const fellows = new Map<string, string[]>()
  for (const [from, to] of pairs) {
    const known = fellows.get(to)
    if (known === undefined) fellows.set(to, [from])
    else known.push(from)
  }
  return fellows
}

/**
 * The cover of subheadings of another edition: one that corresponds only to codes covered whole is covered whole, one
 * that corresponds to any that is touched is covered in part. Finer codes are judged by their first six digits.
 * @param pairs a table of all subheadings
 */
export const carriedOver = (pairs: Pairs): ((cover: Cover) => Cover) => {
  const fellows = fellowsOf(pairs)
  return (cover) => (code) => coverOfParts((fellows.get(code.slice(0, 6)) ?? []).map(cover))
}

/**
 * The cover of codes of another year of one nomenclature, whose tables have only what changed: a code that is no
 * target of the table is the same as before, unless the table says that it ended.
 */
export const carriedAYear = (pairs: Pairs): ((cover: Cover) => Cover) => {
  const fellows = fellowsOf(pairs)
  const ended = new Set(pairs.map(([from]) => from))
  return (cover) => (code) => {
    const from = fellows.get(code)
    if (from !== undefined) return coverOfParts(from.map(cover))
    return ended.has(code) ? null : cover(code)
  }
}

/** A code with more fellows than this gathers small parts of each. */
const mostFellows = 50

/**
 * A correlation without the correspondences that say nothing. HS 2022 has codes for waste, for display modules and for
 * parts into which a little of hundreds of others went: by them hardly a code of the older edition would be sure, and
 * all would be possible. Of a code with more than fifty fellows only the same code and the one that the conversion
 * names are taken.
 */
export const closest = (
  pairs: Pairs,
  conversion: Pairs,
): { readonly pairs: Pairs; readonly gathering: readonly string[] } => {
  const wide = (side: 0 | 1): ReadonlySet<string> => {
    const counts = new Map<string, number>()
    for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1)
    return new Set([...counts].flatMap(([code, count]) => (count > mostFellows ? [code] : [])))
  }
  const [left, right] = [wide(0), wide(1)]
  const main = new Set(conversion.map(([from, to]) => `${from} ${to}`))
  return {
    pairs: pairs.filter(
      ([from, to]) => (!left.has(from) && !right.has(to)) || from === to || main.has(`${from} ${to}`),
    ),
    gathering: [...new Set([...left, ...right])].toSorted(),
  }
}
