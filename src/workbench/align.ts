import type { Lake } from '../lake/lake.js'
import { alignOf, type Align, type AlignRequest } from '../sanctions/align.js'
import { concordanceSnapshots } from './exposure.js'
import { licencesOf, type ExportLicence } from './licences.js'

/** The scenario, with the licences of what it rests on. */
export type AlignResult = Align & { readonly licences: readonly ExportLicence[] }

/**
 * What a country’s trade with a partner would lose if it adopted a regime.
 * @throws Refusal `unknown-regime`, `no-data`, `usage-dyad`, `unknown-source`
 */
export const align = async (lake: Lake, request: AlignRequest): Promise<AlignResult> => {
  const found = await alignOf({ lake, asOf: null }, request)
  const snapshots = [
    found.list.snapshot,
    ...found.sides.flatMap(({ years }) => years.flatMap(({ basis }) => basis?.snapshots ?? [])),
    ...concordanceSnapshots(lake, null),
    ...(found.cases === null ? [] : lake.snapshots(found.cases.source, null).map(({ id }) => id)),
  ]
  return { ...found, licences: licencesOf(lake, [...new Set(snapshots)].map(lake.snapshot)) }
}
