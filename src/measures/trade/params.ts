import { z } from 'zod'
import { DyadParam } from '../../domain/dyad.js'
import { Flow, records } from '../../domain/flow.js'
import { parseYears, yearRange } from '../../domain/period.js'

/** Parameters that trade measures share: each is described once, and read the same everywhere. */
export const dyad = DyadParam
export const flow = Flow.default('export').describe('the flow, seen from the reporter')
export const year = z.coerce.number().int().min(1800).max(2199).describe('the year')
export const years = z
  .union([z.string(), z.number()])
  .transform((value) => parseYears(String(value)))
  .describe('a year or a range of years, such as 2012-2018')
export const product = z
  .string()
  .regex(/^(TOTAL|\d{1,8})$/, 'a product is TOTAL or a code of digits')
  .default('TOTAL')
  .describe('a product’s code, leading zeros kept, or TOTAL')
export const record = z
  .enum(records)
  .optional()
  .describe(
    'whose record: own, mirror, reconciled or document; without it the first that there is, in this order',
  )
export const source = z.string().optional().describe('the source to read; without it chosen by precedence')
export const classification = z
  .string()
  .optional()
  .describe('the classification, such as HS2017; without it the one the source has')
export const total = z
  .enum(['published', 'summed'])
  .optional()
  .describe('World as the source publishes it (default where it does) or as the sum over partners')
export const ownTrade = z
  .enum(['once', 'none', 'both'])
  .default('once')
  .describe('a country’s trade with itself in sums over partners: counted once, left out, or on both sides')

/** Which record and source to read, as every trade measure takes it. */
export const reading = { record, source, classification }

/** The five years that end with `year`: the window of growth rates unless another is given. */
export const fiveYears = (last: number): number[] => yearRange(last - 4, last)
