import { z } from 'zod'
import { units } from '../../domain/quantity.js'
import { conventions } from '../../measures/conventions.js'
import { noteIds } from '../../measures/measure.js'
import type { MeasureResult } from '../../workbench.js'
import type { Agree } from './agreement.js'
import { licences } from './licences.js'
import { quantity } from './lineage.js'

/** `rapport measure MEASURE --format json`. */
export const measureReport = z.object({
  schema: z.literal('rapport/measure@1'),
  measure: z.string(),
  unit: z.enum(units),
  formula: z.string().describe('in TeX'),
  reference: z.string(),
  parameters: z.record(z.string(), z.unknown()).describe('with the defaults that were filled in'),
  rows: z.array(
    z.object({
      key: z
        .record(z.string(), z.union([z.string(), z.number()]))
        .describe('of what: year, partner, product'),
      value: quantity,
      also: z.record(z.string(), quantity).optional().describe('numbers that belong to the value'),
    }),
  ),
  basis: z
    .object({
      source: z.string(),
      record: z.string(),
      snapshots: z.array(z.string()),
      classification: z.string(),
      level: z
        .union([0, 1, 2, 4, 6, 8].map((level) => z.literal(level as 0 | 1 | 2 | 4 | 6 | 8)))
        .optional()
        .describe('of the products: 0 total, 1 the source’s sections, then the number of digits'),
      named: z.boolean().describe('true where the caller named the source or record, else it was chosen'),
    })
    .nullable()
    .describe('null where the lake has no record'),
  licences: licences.describe('of the sources the numbers rest on'),
  conventions: z.array(z.enum(conventions)),
  notes: z.array(
    z.object({ id: z.enum(noteIds), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
})

/** What is printed of a measure for programs. */
export const reportMeasure = ({ measure, parameters, result, licences: held }: MeasureResult) => ({
  schema: 'rapport/measure@1' as const,
  measure: measure.id,
  unit: measure.unit,
  formula: measure.formula,
  reference: measure.reference,
  parameters,
  licences: held,
  ...result,
})

true satisfies Agree<ReturnType<typeof reportMeasure>, z.infer<typeof measureReport>>
