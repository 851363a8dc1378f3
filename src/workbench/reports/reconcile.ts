import { z } from 'zod'
import { ManifestSchema } from '../../lake/manifest.js'
import type { ReconcileFound, ReconcileReport } from '../reconcile.js'
import type { Agree } from './agreement.js'

const count = z.number().int()

/** What a reconciliation counted and estimated; kept with its snapshot. */
export const reconcileFound = z.object({
  panels: z
    .array(
      z.object({
        year: count,
        classification: z.string(),
        level: count,
        pairs: count,
        exporterOnly: count,
        importerOnly: count,
        countryPairs: count,
        wider: z
          .object({ classification: z.string(), level: count, countryPairs: count })
          .nullable()
          .describe('a panel of that year with more pairs of countries, which are not compared'),
      }),
    )
    .describe('of each year the classification and level at which the records were compared'),
  pairs: count.describe('flows in both countries’ records'),
  exporterOnly: count,
  importerOnly: count,
  leftOut: z
    .object({
      noValue: count,
      world: count,
      groups: count,
      unnamed: count,
      special: count,
      ownTrade: count,
    })
    .describe('rows that have no mirror, by why'),
  cif: z.object({
    set: z.number().describe('the rate where none was estimated'),
    fit: z
      .object({
        n: count,
        r2: z.number().nullable(),
        terms: z.array(
          z.object({ name: z.string(), estimate: z.number(), standardError: z.number().nullable() }),
        ),
      })
      .nullable()
      .describe('OLS of ln(uv_M / uv_X)'),
    why: z.string().nullable().describe('why none was estimated; null where one was, or none was asked for'),
    records: z
      .object({ fit: count, set: count, fob: count })
      .describe('importers’ records with an estimated rate, with the set one, and those stated FOB'),
    median: z.number().nullable(),
  }),
  gap: z
    .object({ before: z.number(), after: z.number() })
    .nullable()
    .describe('median |ln(M/X)| as reported and made FOB'),
  errors: z.object({
    why: z.string().nullable().describe('why both records have the weight ½; null where they have not'),
    countries: z
      .array(
        z.object({
          country: z.string(),
          exporter: z.number().nullable(),
          importer: z.number().nullable(),
        }),
      )
      .describe('sizes of errors σ of the countries in both records; null where not told apart'),
  }),
})

/** `rapport reconcile SOURCE --format json`. */
export const reconcileReport = z.object({
  schema: z.literal('rapport/reconcile@1'),
  source: z.string(),
  snapshot: ManifestSchema.shape.snapshots.element,
  outcome: z
    .enum(['imported', 'known', 'tried'])
    .describe('made now, known from before (nothing was changed), or only tried (--dry-run)'),
  found: reconcileFound,
  seconds: z.number(),
})

true satisfies Agree<ReconcileFound, z.infer<typeof reconcileFound>>
true satisfies Agree<ReconcileReport, Omit<z.infer<typeof reconcileReport>, 'schema'>>
