import { join, sql, type Sql } from '../../../engine/sql.js'
import { currentRows } from '../../../lake/current.js'
import type { Lake } from '../../../lake/lake.js'
import type { Source } from '../../../lake/source.js'
import { indexed, inYears, type StoredFlows } from './stored-flows.js'
import type { Wanted } from './wanted.js'

/**
 * What a source states of flows in another currency than dollars, one entry a currency: of the countries named and their
 * partners, in one statement for each. Snapshots do not say what such rows cover, so that a cell without one is not known.
 */
export const storedInCurrency = async (
  lake: Lake,
  source: Source,
  wanted: Wanted,
  currencies: readonly string[],
  asOf: string | null,
): Promise<readonly StoredFlows[]> => {
  const { named, members, unions, years, products } = wanted
  const snapshots = lake
    .snapshots(source.id, asOf)
    .filter((each) => lake.files(each, 'flow_in_currency', years).length > 0)
  const rows = currentRows(lake, source, 'flow_in_currency', asOf)
  if (rows === null || snapshots.length === 0 || named.length === 0 || currencies.length === 0) return []
  const countries = [...named, ...members]
  const parts = join([null, ...depthsIn(products)].map(partOf), ' union all ')
  return Promise.all(
    currencies.map(async (currency) => {
      // read once for all parts: of rows that newer ones replace that takes the longest
      const columns = await lake.askColumns(sql`with wanted as materialized (
          select reporter, partner, flow, period, classification, "level", product, value from ${rows} r
          where ${inYears(wanted)} and flow in ('export', 'import') and currency = ${currency}
            and reporter in ${[...countries, ...unions]} and partner in ${[...countries, ...unions, 'WLD']})
        select reporter, partner, flow, period, classification,
          cast("level" as double) as "level", product, cast(sum(value) as double) as value
        from (${parts}) parts
        group by reporter, partner, flow, period, classification, "level", product`)
      return indexed({ source, record: 'own', snapshots, years }, columns, currency)
    }),
  )
}

type Depth = { readonly digits: number; readonly codes: readonly string[] }

const depthsIn = (products: readonly string[]): readonly Depth[] =>
  [2, 4, 6, 8].flatMap((digits) => {
    const codes = products.filter((code) => code.length === digits)
    return codes.length === 0 ? [] : [{ digits, codes }]
  })

/** Rows with the first digits of their products; null for those that add up to the total. */
const partOf = (depth: Depth | null): Sql => {
  const digits =
    depth === null ? null : sql`substr(product, 1, ${{ text: String(depth.digits), values: [] }})`
  const where =
    depth === null || digits === null
      ? sql`true`
      : sql`"level" >= ${{ text: String(depth.digits), values: [] }}
        and (classification like 'HS%' or classification like 'CN%') and ${digits} in ${depth.codes}`
  return sql`select reporter, partner, flow, period, classification, "level", ${digits ?? sql`'TOTAL'`} as product, value
    from wanted where ${where}`
}
