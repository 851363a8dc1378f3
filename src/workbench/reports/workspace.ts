import { z } from 'zod'
import { findingCodes, type FindingCode } from '../../domain/finding.js'
import type { ConsoleAnswer } from '../../engine/console/protocol.js'
import type { ForgetReport } from '../../lake/forget.js'
import type { ImportReport } from '../../lake/import.js'
import { ManifestSchema } from '../../lake/manifest.js'
import type { Difference } from '../difference.js'
import type { Status } from '../status.js'
import type { ExportLicence } from '../licences.js'
import type { Agree } from './agreement.js'
import { licences } from './licences.js'

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

const text = z.string().nullable()
const figure = z.number().nullable()
const findingCode = z.enum(Object.keys(findingCodes) as [FindingCode, ...FindingCode[]])

const findingGroup = z.object({
  code: findingCode,
  severity: z.enum(['error', 'warning', 'note']),
  says: z.string(),
  count: z.number().int(),
  examples: z
    .array(
      z.object({
        code: findingCode,
        reporter: text,
        partner: text,
        flow: text,
        period: text,
        classification: text,
        level: figure,
        product: text,
        expected: figure,
        found: figure,
        rows: figure,
        file: text,
        row: figure,
      }),
    )
    .describe('the furthest from what was expected first'),
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
      empty: z.number().int().describe('records without data: headings, footnotes, blank lines'),
      reasons: z.array(z.object({ code: z.string(), says: z.string(), rows: z.number().int() })),
      tables: z.array(z.object({ table: z.string(), rows: z.number().int(), bytes: z.number().int() })),
      licence: z.string(),
      redistribute: z.string(),
      superseded: z.boolean().describe('a newer snapshot of the source answers instead'),
      age: z.number().int().describe('days since it was imported'),
      findings: z.array(findingGroup).describe('what the import noticed; nothing was mended'),
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
      holdings: z
        .array(
          z.object({
            topic: z.string(),
            source: z.string(),
            rows: z.number().int(),
            from: z.string().nullable(),
            to: z.string().nullable(),
          }),
        )
        .describe('what there is beside the records of trade'),
      lacks: z.array(
        z.object({ what: z.string(), command: z.string().describe('the command that brings it') }),
      ),
    })
    .nullable(),
})

/** `rapport forget SNAPSHOT --format json`. */
export const forgetReport = z.object({
  schema: z.literal('rapport/forget@1'),
  forgotten: ManifestSchema.shape.forgotten.unwrap().element,
  rows: z.number().int(),
  originals: z.number().int().describe('files that went with it; those another snapshot rests on stay'),
  derived: z
    .array(z.string())
    .describe('snapshots computed from it, whose numbers can no longer be traced to its rows'),
  outcome: z.enum(['forgotten', 'tried']),
})

const state = z.object({ id: z.string(), vintage: z.string().nullable(), importedAt: z.string() })
const cells = z.record(z.string(), z.string().nullable())

/** `rapport diff FROM TO --format json`. */
export const diffReport = z.object({
  schema: z.literal('rapport/diff@1'),
  from: state,
  to: state,
  source: z.string(),
  tables: z.array(
    z.object({
      table: z.string(),
      added: z.number().int(),
      removed: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      changes: z
        .array(
          z.object({
            kind: z.enum(['added', 'removed', 'changed']),
            key: cells.describe('by which the row is known in both snapshots'),
            before: cells.nullable(),
            after: cells.nullable(),
          }),
        )
        .describe('up to --limit of them, those that went first'),
    }),
  ),
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
  licences: licences.describe('of the sources that have rows in the tables the statement names'),
})

true satisfies Agree<ImportReport, Omit<z.infer<typeof importReport>, 'schema'>>
true satisfies Agree<Difference, Omit<z.infer<typeof diffReport>, 'schema'>>
true satisfies Agree<ForgetReport, Omit<z.infer<typeof forgetReport>, 'schema'>>
true satisfies Agree<Status, z.infer<typeof statusReport>>
true satisfies Agree<
  ConsoleAnswer & { readonly licences: readonly ExportLicence[] },
  Omit<z.infer<typeof sqlReport>, 'schema'>
>
