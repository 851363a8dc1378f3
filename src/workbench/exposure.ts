import type { Lake } from '../lake/lake.js'
import { exposureOf, type Exposure, type ExposureRequest } from '../sanctions/exposure.js'
import { licencesOf, type ExportLicence } from './licences.js'

/** What of a dyad’s trade a regime lists, with the licences of what it rests on. */
export type ExposureResult = Exposure & { readonly licences: readonly ExportLicence[] }

/**
 * @param asOf the lake as it was known on that day; null for today
 * @throws Refusal `unknown-regime`, `no-data`, `usage-dyad`, `unknown-source`
 */
export const exposure = async (
  lake: Lake,
  request: ExposureRequest,
  asOf: string | null,
): Promise<ExposureResult> => {
  const found = await exposureOf({ lake, asOf }, request)
  const snapshots = [
    found.list.snapshot,
    ...found.sides.flatMap(({ basis }) => basis?.snapshots ?? []),
    ...concordanceSnapshots(lake, asOf),
  ]
  return { ...found, licences: licencesOf(lake, [...new Set(snapshots)].map(lake.snapshot)) }
}

/** Snapshots of the tables between editions and of the names of products. */
export const concordanceSnapshots = (lake: Lake, asOf: string | null): string[] =>
  lake.snapshots('concordance', asOf).map(({ id }) => id)
