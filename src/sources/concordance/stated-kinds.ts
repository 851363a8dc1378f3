import { sourceCode } from '../../domain/source-code.js'
import { sql } from '../../engine/sql.js'
import type { BulkInput } from '../../lake/source.js'
import { revisionNames } from './classification.js'
import { revisionColumns } from './pairs.js'

/** A relation of names and what they mean, as the judges of bulk inputs join them. */
const revisionCodes = revisionNames.map(([name, means]) => sourceCode(name, means))

/** All tables of the UN between revisions of HS in one, each row with its kind: some hundred thousand rows. */
export const statedKinds: BulkInput = {
  id: 'kinds',
  kind: 'bulk',
  format: 'csv',
  name: /\.csv$/i,
  looksLike: (head) => /^"?kind"?,"?from_revision"?,"?to_revision"?,"?from_code"?,"?to_code"?\s/i.test(head),
  table: 'concordance',
  what: 'tables between revisions of HS with the kind in each row (kind, from_revision, to_revision, from_code, to_code)',
  rename: (column) => column.toLowerCase(),
  columns: ['kind', ...revisionColumns],
  codes: { from_name: revisionCodes, to_name: revisionCodes },
  judge: () => sql`
    select line."row", null::smallint as "year", origin.country as from_classification,
           target.country as to_classification, trim(from_code) as from_product, trim(to_code) as to_product, kind,
           case when line.misshapen then 'concordance-shape'
                when origin.country is null or target.country is null then 'concordance-classification'
                when not coalesce(regexp_matches(trim(from_code), '^([0-9]{2}){1,3}$'), false)
                  or not coalesce(regexp_matches(trim(to_code), '^([0-9]{2}){1,3}$'), false) then 'concordance-code'
                when coalesce(kind, '') not in ('conversion', 'correlation') then 'concordance-kind' end as reject
    from line
    left join from_name origin on origin.code = trim(from_revision)
    left join to_name target on target.code = trim(to_revision)`,
  rows: () => sql`
    select from_classification, from_product, to_classification, to_product, kind, null as weight, "row"
    from judged`,
}
