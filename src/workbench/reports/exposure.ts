import { z } from 'zod'
import { Flow } from '../../domain/flow.js'
import { standings } from '../../sanctions/goods/validity.js'
import type { ExposureResult } from '../exposure.js'
import type { Agree } from './agreement.js'
import { licences } from './licences.js'
import { quantity } from './lineage.js'
import { measureReport } from './measure.js'

const count = z.number().int()
const text = z.string().nullable()
const days = z
  .tuple([z.string(), z.string()])
  .nullable()
  .describe('first and last; null where the list states none')

export const interval = z
  .object({ low: quantity, high: quantity })
  .describe('low: codes that listed ones cover whole; high: those that hold a listed part as well')

export const regimeFields = z.object({
  name: z.string(),
  id: z.string().describe('as it may be typed'),
  exports: count.describe('codes that may not be exported by who imposes it'),
  imports: count.describe('codes that may not be imported by who imposes it'),
  annexes: z.array(z.string()),
  classifications: z.array(z.string()),
  first: text.describe('the first day of a measure; null where the list has no dates'),
})

export const listFields = z.object({
  snapshot: z.string(),
  vintage: text.describe('the latest date that the files state'),
  importedOn: z.string(),
})

/** What was read; a measure says it in the same words. */
export const basisFields = measureReport.shape.basis

export const annexFields = z.object({
  annex: text,
  tier: text,
  listed: count,
  value: interval,
  share: interval,
  validFrom: days,
  validTo: days,
  windDown: days,
})

export const unmatchedFields = z.object({
  product: z.string(),
  classification: z.string(),
  annex: text,
  tier: text,
  why: z.string(),
  remedy: text,
})

export const productFields = {
  product: z.string(),
  name: text.describe('in English'),
  covered: z.enum(['whole', 'part']),
  value: quantity,
  share: quantity.describe('in the flow'),
  annexes: z.array(z.object({ annex: text, tier: text })),
}

const period = z.object({
  period: z.string().describe('a year, or a month as 2022-03'),
  total: quantity,
  value: interval,
  share: interval,
  codes: z.object({ sure: count, possible: count }).describe('codes of the flow with a value in the period'),
})

const side = z.object({
  regime: z.string(),
  imposedBy: z.string(),
  restricts: Flow.describe('seen from who imposes it'),
  flow: Flow.describe('the flow it is applied to, seen from the reporter'),
  says: z.string(),
  listed: count,
  basis: basisFields,
  years: z.array(period),
  months: z.array(period),
  annexes: z.array(annexFields).describe('of the last year covered; a code of two annexes is in both'),
  products: z.array(z.object(productFields)).describe('the largest'),
  productsInAll: count.describe('codes with trade that the list touches'),
  validity: z.array(
    z.object({ standing: z.enum([...standings, 'winding-down']), listed: count, value: interval }),
  ),
  unspecified: quantity.nullable().describe('under codes that name no goods; in neither end'),
  unmatched: z.array(unmatchedFields),
  notes: z.array(z.string()),
})

/** `rapport exposure REPORTER PARTNER --format json`. */
export const exposureReport = z.object({
  schema: z.literal('rapport/exposure@1'),
  advice: z.literal('no legal advice'),
  dyad: z.object({ reporter: z.string(), partner: z.string() }),
  regime: regimeFields,
  list: listFields,
  years: z.array(count),
  sides: z.array(side),
  notApplied: z.array(z.string()),
  caveats: z.array(z.string()),
  licences,
})

/** What is printed of an exposure for programs. */
export const reportExposure = (found: ExposureResult) => ({
  schema: 'rapport/exposure@1' as const,
  advice: 'no legal advice' as const,
  ...found,
})

true satisfies Agree<ReturnType<typeof reportExposure>, z.infer<typeof exposureReport>>
