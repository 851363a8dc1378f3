import { sql } from '../engine/sql.js'
import { currentRows } from '../lake/current.js'
import type { Reader } from '../measures/measure.js'

/**
 * Countries under sanctions on trade in a year, with who imposes them; and the last year the cases speak of. Senders are
 * those who have them against the partner too, where anyone has: that a country is under sanctions of another camp is
 * no concern of a regime.
 */
export type TradeTargets = {
  readonly source: string
  readonly year: number
  /** True where anyone has them against the partner; false where those of anyone count, for nobody has. */
  readonly againstPartner: boolean
  readonly senders: ReadonlyMap<string, readonly string[]>
}

/**
 * Who is under sanctions on trade, by the lake’s cases of sanctions, in a year or in the last one they speak of.
 * @returns null where the lake has no cases
 */
export const tradeTargets = async (
  read: Reader,
  partner: string,
  year: number,
): Promise<TradeTargets | null> => {
  for (const source of read.lake.sources) {
    const rows = currentRows(read.lake, source, 'sanction_case', read.asOf)
    if (rows === null) continue
    const found = await read.lake
      .ask(sql`select senders, targets, types, begin_year, end_year, ongoing from ${rows}
      order by case_id, file, "row"`)
    const last = Math.max(
      0,
      ...found.flatMap((row) => [Number(row['begin_year']), Number(row['end_year'] ?? 0)]),
    )
    const at = Math.min(year, last)
    const senders = new Map<string, Set<string>>()
    for (const row of found) {
      const end = row['end_year'] == null ? null : Number(row['end_year'])
      const isOn = Number(row['begin_year']) <= at && (end === null || end >= at)
      if (!isOn || !textsOf(row['types']).includes('trade')) continue
      for (const target of textsOf(row['targets'])) {
        const known = senders.get(target) ?? new Set()
        for (const sender of textsOf(row['senders'])) known.add(sender)
        senders.set(target, known)
      }
    }
    const against = senders.get(partner)
    const counted = (by: ReadonlySet<string>): string[] =>
      [...by].filter((sender) => against === undefined || against.has(sender)).toSorted()
    return {
      source: source.id,
      year: at,
      againstPartner: against !== undefined,
      senders: new Map([...senders].map(([target, by]) => [target, counted(by)])),
    }
  }
  return null
}

const textsOf = (cell: unknown): string[] => (Array.isArray(cell) ? cell.map(String) : [])
