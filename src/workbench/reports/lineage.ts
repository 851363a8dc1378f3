import { z } from 'zod'
import { records } from '../../domain/flow.js'
import { lineageTables, type Condition, type Evidence, type Lineage } from '../../domain/lineage.js'
import { nullReasons, units, type Quantity } from '../../domain/quantity.js'
import type { Agree } from './agreement.js'

export const condition = z.union([
  z.object({
    column: z.string(),
    op: z.enum(['in', 'not-in']),
    values: z.array(z.union([z.string(), z.number()])),
  }),
  z.object({
    column: z.enum(['reporter', 'partner']),
    op: z.literal('kind-not-in').describe('the country’s kind is none of `values`'),
    values: z.array(z.string()),
    except: z.array(z.string()).describe('codes that stay in all the same'),
  }),
  z.object({ column: z.literal('partner'), op: z.literal('same-as'), other: z.literal('reporter') }),
  z.object({
    column: z.literal('product'),
    op: z.literal('starts-with').describe('codes below one of `values` in the classification'),
    values: z.array(z.string()),
  }),
])

export const evidence = z.object({
  snapshot: z.string(),
  file: z.number().int().describe('the original’s number in its snapshot'),
  row: z.number().int().describe('the record’s number in the file, from 1; a header is not counted'),
  place: z.string().nullable().describe('the place in words, where file and row do not say it all'),
  value: z.string().nullable().describe('exact decimal text; null where the source gives no value'),
})

/** What rows were read: it can be run again on the snapshots named, and gives the same rows. */
export const selectionFields = {
  table: z.enum(lineageTables),
  source: z.string(),
  record: z.enum(records),
  snapshots: z.array(z.string()).describe('newest first'),
  where: z.array(condition),
  column: z.string(),
}

const rows = z.object({
  kind: z.literal('rows'),
  selection: z.object(selectionFields),
  rows: z.number().int(),
  nulls: z.number().int().describe('how many of the rows have no value'),
  sum: z.string().nullable().describe('exact decimal text; null where no row has a value'),
  sample: z.array(evidence).describe('up to twenty of the rows; of sums over thousands of rows none'),
})

export const parameters = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]),
)

const computed = z.object({
  kind: z.literal('computed'),
  measure: z.string(),
  parameters,
  conventions: z.array(z.string()),
  arithmetic: z.string().describe('what a reader can redo'),
  get inputs() {
    return z.record(z.string(), lineage)
  },
})

export const lineage = z.union([rows, computed])

export const quantity = z.object({
  value: z.number().nullable(),
  unit: z.enum(units),
  reason: z.enum(nullReasons).nullable().describe('why the value is null'),
  lineage,
})

true satisfies Agree<Condition, z.infer<typeof condition>>
true satisfies Agree<Evidence, z.infer<typeof evidence>>
true satisfies Agree<Lineage, z.infer<typeof lineage>>
true satisfies Agree<Quantity, z.infer<typeof quantity>>
