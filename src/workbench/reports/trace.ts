import { z } from 'zod'
import { units } from '../../domain/quantity.js'
import type { Trace } from '../trace.js'
import type { Agree } from './agreement.js'
import { condition, evidence } from './lineage.js'

const row = evidence.omit({ file: true }).extend({
  file: z.string().describe('the original’s name'),
  original: z.record(z.string(), z.unknown()).nullable().describe('the record as it stands in the original'),
  get parents() {
    return z
      .array(parent)
      .optional()
      .describe('of a row computed from others, which stands in no file: the rows it was computed from')
  },
})

const parent = row.extend({
  role: z.string().describe('exporter, importer, amount or rate'),
  factor: z.string().nullable().describe('what its value was multiplied with'),
  note: z.string().nullable(),
  gone: z.string().optional().describe('why it cannot be opened; left out where it can'),
})

const rows = z.object({
  kind: z.literal('rows'),
  as: z.string().describe('the name under which the step above uses it'),
  source: z.string(),
  record: z.string(),
  snapshots: z.array(z.string()),
  where: z.array(condition),
  column: z.string(),
  count: z.number().int(),
  nulls: z.number().int(),
  sum: z.string().nullable(),
  rows: z.array(row),
  more: z.number().int().describe('rows that are not listed; --all lists them'),
})

const computed = z.object({
  kind: z.literal('computed'),
  as: z.string(),
  measure: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  arithmetic: z.string(),
  get inputs() {
    return z.array(step)
  },
})

const step = z.union([computed, rows])

/** `rapport trace BRIEF.json REFERENCE --format json`. */
export const traceReport = z.object({
  schema: z.literal('rapport/trace@1'),
  figure: z.object({
    ref: z.number().int(),
    value: z.number().nullable(),
    unit: z.enum(units),
    text: z.string().describe('as printed'),
    section: z.string(),
  }),
  step,
})

true satisfies Agree<Trace, z.infer<typeof traceReport>>
