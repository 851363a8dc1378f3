import { z } from 'zod'
import { nullReasons, units } from '../../domain/quantity.js'
import type { Comparison } from '../compare.js'
import type { Agree } from './agreement.js'
import { licences } from './licences.js'

const reason = z.enum(nullReasons).nullable()
const figureFields = {
  ref: z.number().int().describe('its reference in its brief'),
  value: z.number().nullable(),
  text: z.string().describe('as printed'),
  reason: reason.describe('why it has no value'),
  source: z.string(),
  locator: z.string(),
}
const where = {
  section: z.string(),
  exhibit: z.string().nullable().describe('null in a text'),
  row: z.string().describe('the words of its row, or those before it in a text'),
  column: z.string().nullable(),
  unit: z.enum(units),
  figure: z.object(figureFields),
}
const head = {
  dyad: z.object({ reporter: z.string(), partner: z.string() }),
  year: z.number().int(),
  asOf: z.string().describe('the day the newest snapshot entered the lake'),
  title: z.string(),
  figures: z.number().int(),
}
const fellow = z
  .object({
    ...figureFields,
    row: z.string().describe('the words of its row there'),
    column: z.string().nullable(),
    same: z.boolean(),
    difference: z.number().nullable().describe('its value less that of the first brief, in the unit'),
    relative: z.number().nullable().describe('its value / that of the first brief − 1; of amounts only'),
    points: z.number().nullable().describe('of shares and rates: the difference in percentage points'),
    reason: reason.describe('why there is no value, no difference, or no relative change'),
    changed: z
      .array(z.enum(['source', 'snapshot', 'convention']))
      .describe('whose figure it is, which edition, how it is computed: what is not the same'),
  })
  .nullable()
  .describe('null where this brief has no such figure')

/** `rapport compare --format json`. */
export const compareReport = z.object({
  schema: z.literal('rapport/compare@1'),
  kind: z
    .enum(['editions', 'years', 'dyads'])
    .describe('briefs of one dyad and year; of one dyad in several years; of several dyads'),
  first: z.object(head),
  others: z.array(
    z.object({
      ...head,
      matched: z.number().int(),
      same: z.number().int().describe('matched figures of the same value'),
      rebased: z.number().int().describe('matched figures of another source, snapshot or convention'),
      missing: z.number().int().describe('figures of the first brief that this one lacks'),
      only: z.array(z.object(where)).describe('figures that only this brief has'),
    }),
  ),
  rows: z.array(
    z.object({
      ...where,
      others: z.array(fellow).describe('one for each of the other briefs, in their order'),
    }),
  ),
  only: z.array(z.object(where)).describe('figures of the first brief that no other has'),
  licences,
})

/** What is printed of a comparison for programs. */
export const reportComparison = (found: Comparison) => ({ schema: 'rapport/compare@1' as const, ...found })

true satisfies Agree<ReturnType<typeof reportComparison>, z.infer<typeof compareReport>>
