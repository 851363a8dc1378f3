import { z } from 'zod'
import { Flow } from '../../domain/flow.js'
import type { AlignResult } from '../align.js'
import type { Agree } from './agreement.js'
import {
  annexFields,
  basisFields,
  interval,
  listFields,
  productFields,
  regimeFields,
  unmatchedFields,
} from './exposure.js'
import { licences } from './licences.js'
import { quantity } from './lineage.js'

const count = z.number().int()

const alternative = z.object({
  country: z.string(),
  withOthers: quantity.describe('its trade of the product with all but the reporter'),
  withReporter: quantity,
  sanctionedBy: z.array(z.string()).describe('who has sanctions on trade against it'),
})

const price = z.object({
  withPartner: quantity,
  quartiles: z
    .tuple([quantity, quantity, quantity])
    .nullable()
    .describe('over all partners; null below four'),
  partners: count,
})

const year = z.object({
  year: count,
  basis: basisFields,
  total: quantity,
  value: interval,
  share: interval.describe('in the trade with the partner in this direction'),
  shareOfAll: interval.describe('in the trade with the world in this direction'),
  annexes: z.array(annexFields),
  products: z.array(
    z.object({
      ...productFields,
      alternatives: z
        .array(alternative)
        .nullable()
        .describe('suppliers of an import, customers of an export; null without a record of the world'),
      price: price.nullable().describe('unit values; null without weights'),
    }),
  ),
  productsInAll: count.describe('codes with trade that the list touches; `products` holds the largest'),
  among: z
    .object({ exporters: count, importers: count })
    .nullable()
    .describe('countries in the record of the year, among which alternatives are looked for'),
  unspecified: quantity.nullable(),
  unmatched: z.array(unmatchedFields),
  notes: z.array(z.string()),
})

/** `rapport scenario align REPORTER PARTNER --format json`. */
export const alignReport = z.object({
  schema: z.literal('rapport/align@1'),
  advice: z.literal('no legal advice'),
  dyad: z.object({ reporter: z.string(), partner: z.string() }),
  regime: regimeFields,
  list: listFields,
  adopted: z.string().describe('the day on which what is in force is adopted'),
  base: z.object({ year: count, latest: count, why: z.string() }),
  cases: z
    .object({
      source: z.string(),
      year: count,
      againstPartner: z
        .boolean()
        .describe('true: marks are of who has sanctions against the partner too; false: of anyone'),
    })
    .nullable()
    .describe('by which alternatives are marked'),
  sides: z.array(
    z.object({
      flow: Flow,
      says: z.string(),
      listed: count.describe('codes in force on the day'),
      notInForce: count,
      windDown: z.tuple([z.string(), z.string()]).nullable(),
      years: z.array(year).describe('the base year first, the latest beside it'),
    }),
  ),
  caveats: z.array(z.string()),
  licences,
})

/** What is printed of the scenario for programs. */
export const reportAlign = (found: AlignResult) => ({
  schema: 'rapport/align@1' as const,
  advice: 'no legal advice' as const,
  ...found,
})

true satisfies Agree<ReturnType<typeof reportAlign>, z.infer<typeof alignReport>>
