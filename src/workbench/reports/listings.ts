import { z } from 'zod'
import { units } from '../../domain/quantity.js'
import type { listMeasures, listSources } from '../listings.js'
import type { Agree } from './agreement.js'

/** `rapport sources --format json`. */
export const sourcesReport = z.object({
  schema: z.literal('rapport/sources@1'),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      publisher: z.string(),
      home: z.string(),
      licence: z.object({
        name: z.string(),
        redistribute: z.enum(['yes', 'no', 'unclear']).describe('`unclear` is treated as `no`'),
        note: z.string(),
      }),
      covers: z.string(),
      obtain: z.string(),
      inputs: z.array(z.string()).describe('the files it takes'),
      brings: z.array(z.string()).describe('the tables its rows go to'),
      pull: z.boolean().describe('whether `rapport pull` can ask it'),
      caveats: z.array(z.string()),
      citation: z.string(),
    }),
  ),
})

/** `rapport measures --format json`. */
export const measuresReport = z.object({
  schema: z.literal('rapport/measures@1'),
  measures: z.array(
    z.object({
      id: z.string(),
      name: z.object({ en: z.string(), ru: z.string(), sr: z.string() }),
      meaning: z.string(),
      unit: z.enum(units),
      formula: z.string().describe('in TeX'),
      reference: z.string(),
      example: z.record(z.string(), z.union([z.string(), z.number()])),
      parameters: z.array(
        z.object({
          name: z.string(),
          says: z.string(),
          choices: z.array(z.string()),
          fallback: z.string().nullable(),
          required: z.boolean(),
        }),
      ),
    }),
  ),
})

true satisfies Agree<ReturnType<typeof listSources>, z.infer<typeof sourcesReport>['sources']>
true satisfies Agree<ReturnType<typeof listMeasures>, z.infer<typeof measuresReport>['measures']>
