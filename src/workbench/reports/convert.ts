import { z } from 'zod'
import { ManifestSchema } from '../../lake/manifest.js'
import type { ConvertFound, ConvertReport } from '../convert.js'
import type { Agree } from './agreement.js'

const count = z.number().int()

/** What a conversion counted; kept with its snapshot. */
export const convertFound = z.object({
  rows: count,
  noValue: count.describe('rows without a value in the source: they have none in dollars either'),
  leftOut: z
    .array(z.object({ currency: z.string(), period: z.string(), rows: count }))
    .describe('periods without a rate, and how many rows they had'),
  rates: z.array(
    z.object({
      currency: z.string(),
      unit: z.string().describe('USD/EUR is multiplied with, LCU/USD divided by'),
      months: z.boolean(),
      periods: count,
      first: z.string(),
      last: z.string(),
    }),
  ),
})

/** `rapport convert SOURCE --format json`. */
export const convertReport = z.object({
  schema: z.literal('rapport/convert@1'),
  source: z.string(),
  snapshot: ManifestSchema.shape.snapshots.element,
  outcome: z
    .enum(['imported', 'known', 'tried'])
    .describe('made now, known from before (nothing was changed), or only tried (--dry-run)'),
  found: convertFound,
  seconds: z.number(),
})

true satisfies Agree<ConvertFound, z.infer<typeof convertFound>>
true satisfies Agree<ConvertReport, Omit<z.infer<typeof convertReport>, 'schema'>>
