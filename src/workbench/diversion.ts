import { attempt, type Result } from '../domain/problem.js'
import { openLake, type Lake } from '../lake/lake.js'
import { findDiversion, type Diversion, type DiversionRequest } from '../sanctions/diversion/diversion.js'
import { sources } from '../sources/index.js'
import { licencesOf, type ExportLicence } from './licences.js'

export type { Diversion, DiversionRequest } from '../sanctions/diversion/diversion.js'
export type { DiversionRow, RouteTest } from '../sanctions/diversion/row.js'

/** A scan with the licences of what it rests on. */
export type DiversionReport = Diversion & { readonly licences: readonly ExportLicence[] }

/** The scan of an open lake. */
export const diversionIn = async (
  lake: Lake,
  asOf: string | null,
  request: DiversionRequest,
): Promise<DiversionReport> => {
  const found = await findDiversion({ lake, asOf }, request)
  const tables =
    found.converted.length > 0 || found.goods.notes.length > 0 ? lake.snapshots('concordance', asOf) : []
  const used = [...new Set([...found.snapshots.map(lake.snapshot), ...tables])]
  return { ...found, licences: licencesOf(lake, used) }
}

/** Opens the lake of a workspace, scans it and closes it. Reads only. */
export const diversion = (
  { folder, memory, threads }: { readonly folder: string; readonly memory: number; readonly threads: number },
  request: DiversionRequest,
  asOf: string | null = null,
): Promise<Result<DiversionReport>> =>
  attempt(async () => {
    const lake = await openLake(folder, sources, { memory, threads })
    try {
      return await diversionIn(lake, asOf, request)
    } finally {
      lake.close()
    }
  })
