import { z } from 'zod'
import type { PullReport } from '../../lake/pull/report.js'
import type { Agree } from './agreement.js'
import { importReport } from './workspace.js'

/** `rapport pull SOURCE --format json`. */
export const pullReport = z.object({
  schema: z.literal('rapport/pull@1'),
  source: z.string(),
  outcome: z
    .enum(['imported', 'known', 'unchanged', 'planned'])
    .describe(
      'imported now; known: the answers were in the lake already; unchanged since the last pull; or only planned (--dry-run)',
    ),
  request: z.object({
    dyad: z.string().nullable(),
    years: z.string().nullable(),
    products: z.string(),
    monthly: z.boolean(),
  }),
  key: z.boolean().describe('whether a key was used'),
  calls: z.object({
    made: z.number().int().describe('now, with those that had to be tried again'),
    left: z.number().int().describe('at least so many are to make; an answer at the row limit adds some'),
    listed: z.number().int().describe('about so many more, once lists of codes have been read'),
  }),
  pages: z.object({
    kept: z.number().int(),
    earlier: z.number().int().describe('of these, brought by an earlier start of the same pull'),
    empty: z.array(z.string()).describe('the publisher has no data for these: unknown, not zero'),
  }),
  bytes: z.number().int().describe('of the answers that came now, unpacked'),
  quota: z.object({
    perDay: z.number().int().nullable(),
    today: z.number().int().describe('calls made today (UTC) from this workspace'),
  }),
  urls: z.array(z.string()).describe('what is left to ask, without key; only of a plan'),
  import: importReport.omit({ schema: true }).nullable(),
  seconds: z.number(),
})

true satisfies Agree<PullReport, Omit<z.infer<typeof pullReport>, 'schema'>>
