import { findingCodes, type FindingCode } from '../../domain/finding.js'
import type { Row } from '../../engine/engine.js'
import { sql, type Sql } from '../../engine/sql.js'
import type { Lake } from '../lake.js'
import type { Snapshot } from '../manifest.js'

/** What an import noticed: where, what was expected and what was found; for `duplicate` numbers of rows. */
export type Finding = {
  readonly code: FindingCode
  readonly reporter: string | null
  readonly partner: string | null
  readonly flow: string | null
  readonly period: string | null
  readonly classification: string | null
  readonly level: number | null
  readonly product: string | null
  readonly expected: number | null
  readonly found: number | null
  readonly rows: number | null
  readonly file: string | null
  readonly row: number | null
}

export type FindingGroup = {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning' | 'note'
  readonly says: string
  readonly count: number
  /** The furthest from what was expected first. */
  readonly examples: readonly Finding[]
}

/** Findings of a snapshot by code, errors first, each with its most striking examples. */
export const findingsOf = async (
  lake: Lake,
  snapshot: Snapshot,
  { examples, about = [] }: { readonly examples: number; readonly about?: readonly string[] },
): Promise<FindingGroup[]> => {
  const relation = await findings(lake, snapshot)
  if (relation === null) return []
  const those =
    about.length === 0
      ? sql`true`
      : sql`reporter in ${[...about]} and (partner in ${[...about]} or coalesce(partner, 'WLD') = 'WLD')`
  const rows = await lake.engine.rows<FoundRow>(sql`
    select * from (
      select *, count(*) over (partition by code) as in_all, row_number() over (partition by code order by
        abs(ln(greatest(coalesce(found, 1), 0.001) / greatest(coalesce(expected, 1), 0.001)))
          * ln(10 + greatest(coalesce(found, 1), coalesce(expected, 1))) desc,
        reporter, partner, flow, classification, product, period) as place_in_code
      from (${relation}) where ${those})
    where place_in_code <= ${Math.max(1, examples)} order by code, place_in_code`)
  const codes = (Object.keys(findingCodes) as FindingCode[]).filter((code) =>
    rows.some((row) => row.code === code),
  )
  const weight = { error: 0, warning: 1, note: 2 }
  return codes
    .map((code): FindingGroup => {
      const own = rows.filter((row) => row.code === code)
      return {
        code,
        ...findingCodes[code],
        count: Number(own[0]?.in_all),
        examples: own.slice(0, examples).map((row) => toFinding(row, snapshot)),
      }
    })
    .toSorted((a, b) => weight[a.severity] - weight[b.severity])
}

type FoundRow = Row & {
  readonly [name in 'reporter' | 'partner' | 'flow' | 'period' | 'classification' | 'product' | 'row']:
    string | null
} & {
  readonly code: FindingCode
  readonly level: number | null
  readonly expected: number | null
  readonly found: number | null
  readonly rows: string | null
  readonly file: number | null
  readonly in_all: string
}

const toFinding = (row: FoundRow, snapshot: Snapshot): Finding => ({
  code: row.code,
  reporter: row.reporter,
  partner: row.partner,
  flow: row.flow,
  period: row.period,
  classification: row.classification,
  level: row.level,
  product: row.product,
  expected: row.expected,
  found: row.found,
  rows: row.rows === null ? null : Number(row.rows),
  file: snapshot.originals.find(({ number }) => number === row.file)?.name ?? null,
  row: row.row === null ? null : Number(row.row),
})

/** What was written at the import, and what the lists of codes tell that may have come since. */
const findings = async (lake: Lake, snapshot: Snapshot): Promise<Sql | null> => {
  const stored = lake.files(snapshot, 'finding')
  const flows = lake.files(snapshot, 'flow')
  const lists = lake.manifest.snapshots.flatMap((each) => lake.files(each, 'product_code'))
  const parts = [
    ...(stored.length > 0 ? [sql`select * exclude (severity) from ${lake.engine.parquet(stored)}`] : []),
    ...(flows.length > 0 && lists.length > 0
      ? [outsideRevision(lake.engine.parquet(flows), lake.engine.parquet(lists))]
      : []),
  ]
  const [first, second] = parts
  if (first === undefined) return null
  return second === undefined ? first : sql`${first} union all by name ${second}`
}

/** Codes of a stated revision that its list, once in the lake, does not hold at their level. */
const outsideRevision = (flow: Sql, list: Sql): Sql => sql`
  select 'outside-revision' as code, null as reporter, null as partner, null as flow, min(period) as period,
    classification, "level", product, cast(null as double) as expected, cast(count(*) as double) as found,
    count(*) as "rows", min(snapshot) as snapshot, null as file, null as "row", null as place
  from ${flow}
  where (classification, "level") in (select distinct classification, "level" from ${list} where "level" > 0)
    and (classification, product) not in (select distinct classification, product from ${list})
  group by classification, "level", product`
