import { allGroups, membersIn } from '../../domain/group.js'
import type { Condition } from '../../domain/lineage.js'
import type { Choice } from '../../lake/choice.js'
import { sumFlows } from '../../lake/reading.js'
import type { Reader } from '../measure.js'

/**
 * Of some years without a row, those in which the books name a union and none of its members: a country's trade is
 * in the union's sum there, so that no row of its own is no zero. (Switzerland's records of some years name the European
 * Union as origin and not Germany.)
 * @param where the conditions that gave no row, of one country by name
 */
export const yearsUnderUnion = async (
  read: Reader,
  choice: Choice,
  where: readonly Condition[],
  years: readonly number[],
): Promise<ReadonlySet<number>> => {
  // In a mirror the books are the partner's: the country whose flow is asked for stands as partner in them.
  const column = choice.record === 'mirror' ? 'reporter' : 'partner'
  const [code, ...others] = where.flatMap((each) =>
    each.column === column && each.op === 'in' ? each.values.map(String) : [],
  )
  if (choice.record === 'reconciled' || code === undefined || others.length > 0) return new Set()
  const found = await Promise.all(
    years.map(async (year) => {
      const unions = allGroups.flatMap((group) => {
        const members = membersIn(group, year)
        return members.includes(code) ? [{ code: group.code, members }] : []
      })
      if (unions.length === 0) return []
      const named = unions.flatMap((union) => [union.code, ...union.members])
      const beside: readonly Condition[] = [
        ...where.filter((each) => ![column, 'period', 'product'].includes(each.column)),
        { column, op: 'in', values: [...new Set(named)].toSorted() },
        { column: 'period', op: 'in', values: [String(year)] },
      ]
      const present = new Set(
        (await sumFlows(read.lake, choice.scope, beside, [column])).map(({ key }) => String(key[column])),
      )
      const isUnder = unions.some(
        (union) => present.has(union.code) && !union.members.some((member) => present.has(member)),
      )
      return isUnder ? [year] : []
    }),
  )
  return new Set(found.flat())
}
