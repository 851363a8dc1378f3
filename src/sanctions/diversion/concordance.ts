import { sql } from '../../engine/sql.js'
import { currentRows } from '../../lake/current.js'
import type { Reader } from '../../measures/measure.js'

/** One code of the older edition for each of the newer, as the maker of a conversion chose it. */
export type Conversion = ReadonlyMap<string, string>

/**
 * The conversion of six-digit codes from a newer edition of the HS to an older one; empty where the lake has none. A conversion
 * rather than a correlation: it moves every value once, where a correlation would count it under several codes.
 */
export const conversionOf = async ({ lake, asOf }: Reader, from: string, to: string): Promise<Conversion> => {
  const source = lake.sources.find(({ id }) => id === 'concordance')
  const rows = source === undefined ? null : currentRows(lake, source, 'concordance', asOf)
  if (rows === null) return new Map()
  const found = await lake.ask<{ old: string; new: string }>(
    sql`select from_product as "new", min(to_product) as old from ${rows}
      where from_classification = ${from} and to_classification = ${to} and kind = 'conversion'
        and length(from_product) = 6 and length(to_product) = 6
      group by from_product order by from_product`,
  )
  return new Map(found.map((row) => [row.new, row.old]))
}
