import { z } from 'zod'
import type { ConsoleAnswer } from '../../engine/console/protocol.js'
import type { ImportReport } from '../../lake/import.js'
import { ManifestSchema } from '../../lake/manifest.js'
import type { Status } from '../status.js'
import type { Agree } from './agreement.js'

/** `rapport import SOURCE FILE… --format json`. */
export const importReport = z.object({
  schema: z.literal('rapport/import@1'),
  snapshot: ManifestSchema.shape.snapshots.element,
  outcome: z
    .enum(['imported', 'known', 'tried'])
    .describe('imported now, known from before (nothing was changed), or only tried (--dry-run)'),
  leftAside: z.array(z.string()).describe('files that are none of the source’s'),
  examples: z
    .array(z.object({ code: z.string(), name: z.string(), row: z.number().int(), raw: z.string() }))
    .describe('up to three rejected rows for each reason'),
  seconds: z.number(),
})

/** `rapport status --format json`. */
export const statusReport = z.object({
  schema: z.literal('rapport/status@1'),
  workspace: z.string(),
  snapshots: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      name: z.string(),
      importedAt: z.string(),
      vintage: z.string().nullable(),
      years: z.string().nullable(),
      read: z.number().int(),
      kept: z.number().int(),
      rejected: z.number().int(),
      reasons: z.array(z.object({ code: z.string(), says: z.string(), rows: z.number().int() })),
      tables: z.array(z.object({ table: z.string(), rows: z.number().int(), bytes: z.number().int() })),
      licence: z.string(),
      redistribute: z.string(),
      superseded: z.boolean().describe('a newer snapshot of the source answers instead'),
    }),
  ),
  bytes: z.number().int(),
  dyad: z
    .object({
      dyad: z.string(),
      records: z.array(
        z.object({
          flow: z.string(),
          source: z.string(),
          record: z.string(),
          level: z.number().int(),
          years: z.string(),
        }),
      ),
      lacks: z.array(
        z.object({ what: z.string(), command: z.string().describe('the command that brings it') }),
      ),
    })
    .nullable(),
})

/** `rapport sql STATEMENT --format json`. */
export const sqlReport = z.object({
  schema: z.literal('rapport/sql@1'),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z
    .array(z.array(z.unknown()))
    .describe('whole numbers beyond 2^53 are text; decimals, dates and times always are'),
  truncated: z.literal('rows').nullable().describe('`rows` when there were more than --rows lets through'),
  milliseconds: z.number(),
  rssPeakMegabytes: z.number(),
})

true satisfies Agree<ImportReport, Omit<z.infer<typeof importReport>, 'schema'>>
true satisfies Agree<Status, z.infer<typeof statusReport>>
true satisfies Agree<ConsoleAnswer, Omit<z.infer<typeof sqlReport>, 'schema'>>
