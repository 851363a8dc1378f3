import { z } from 'zod'
import { EntrySchema, ErasedSchema, MediaSchema, MetaSchema } from '../../catalogue/entry.js'
import { OrganisationSchema } from '../../catalogue/organisation.js'
import type { CatalogueErased } from '../catalogue.js'
import type { CatalogueFindings } from '../catalogue-findings.js'
import type { CatalogueImport } from '../catalogue-import.js'
import type { CatalogueErasures, CatalogueSearch, CatalogueShow, CatalogueStatus } from '../catalogue-read.js'
import type { Agree } from './agreement.js'
import { decisionsReport, screenReport } from './screen.js'

const count = z.number().int()
const text = z.string().nullable()

const screening = z.object({
  status: z
    .enum(['never', 'clear', 'findings', 'not-compared'])
    .describe('what the lists of sanctions said of the names; never: no list was in the workspace'),
  at: text.describe('when'),
  stale: z.boolean().describe('lists came, went or changed since'),
  highest: z.number().nullable().describe('score of the highest finding, 0 to 1'),
})

const fields = [
  'name', 'alias', 'number', 'chapter', 'sector', 'offers', 'seeks', 'link', 'contact', 'country', 'address', 'language', 'note', 'source',
] as const // prettier-ignore

/** `rapport catalogue search --format json`. */
export const catalogueReport = z.object({
  schema: z.literal('rapport/catalogue@1'),
  entries: count.describe('in the catalogue'),
  found: count,
  stale: count.describe('entries that were not held against the lists that there are now'),
  lists: z.boolean().describe('whether the workspace has lists of sanctions'),
  facets: z
    .object({
      countries: z.array(z.object({ country: z.string(), count })),
      chapters: z.array(z.object({ chapter: z.string(), count })),
      sectors: z
        .array(z.object({ sector: z.string().describe('a section of NACE Rev. 2, or words'), count }))
        .describe('the most frequent'),
      sides: z.object({ offers: count, seeks: count }),
      screening: z.object({
        findings: count,
        clear: count,
        never: count,
        'not-compared': count,
        stale: count,
      }),
    })
    .describe('how many each value of a filter would find, with the words and the other filters as they are'),
  hits: z.array(
    z.object({
      id: z.string(),
      score: z.number().describe('for the order alone'),
      reasons: z.array(
        z.object({
          asked: z.string().describe('a word as it was asked'),
          field: z.enum(fields),
          found: z.string().describe('what fits it there'),
        }),
      ),
      organisation: OrganisationSchema,
      media: z.array(MediaSchema),
      screening,
    }),
  ),
})

/** A file of an entry: `catalogue/entries/org-1.json`. */
export const catalogueEntryReport = EntrySchema

/** `catalogue/meta.json`. */
export const catalogueStoreReport = MetaSchema

/** `rapport catalogue show --format json`. */
export const catalogueShowReport = z.object({
  schema: z.literal('rapport/catalogue-show@1'),
  entry: EntrySchema,
  screening,
  lists: z.boolean(),
  decisions: decisionsReport.shape.decisions.describe('what was decided about it, named by its id alone'),
})

/** `rapport catalogue export --format json`. */
export const catalogueExportReport = z.object({
  schema: z.literal('rapport/catalogue-export@1'),
  entries: z.array(EntrySchema),
})

const outcomes = z.object({ add: count, change: count, same: count, duplicate: count, error: count })

/** `rapport catalogue import --format json`. */
export const catalogueImportReport = z.object({
  schema: z.literal('rapport/catalogue-import@1'),
  outcome: z
    .enum(['imported', 'tried', 'stopped'])
    .describe('stopped: rows in which something is wrong kept everything from being written'),
  counts: outcomes.describe('rows'),
  leftOut: z
    .array(z.object({ file: z.string(), columns: z.array(z.string()) }))
    .describe('columns that are not known'),
  rows: z.array(
    z.object({
      file: z.string(),
      row: count.describe('from 1, headers not counted'),
      place: text,
      outcome: z.enum(['add', 'change', 'same', 'duplicate', 'error']),
      name: z.string(),
      of: text.describe('the entry that is changed, the same or alike; or a row before it'),
      why: z.enum(['register', 'id', 'name']).nullable(),
      score: z.number().nullable().describe('of the names, 0 to 1'),
      changed: z.array(z.string()),
      problems: z.array(z.object({ column: z.string(), says: z.string(), remedy: z.string() })),
      id: text.describe('the entry that was written'),
    }),
  ),
  screened: z.boolean().describe('whether what was written was held against lists of sanctions'),
  withFindings: count,
})

/** `rapport catalogue status --format json`. */
export const catalogueStatusReport = z.object({
  schema: z.literal('rapport/catalogue-status@1'),
  entries: count,
  erased: count,
  media: count.describe('files'),
  lists: z.boolean().describe('whether the workspace has lists of sanctions'),
  screening: z.object({ never: count, clear: count, findings: count, 'not-compared': count }),
  stale: count.describe('entries that were not held against the lists that there are now'),
})

/** `rapport catalogue erase --format json`: all that stays. */
export const catalogueErasedReport = z.object({
  schema: z.literal('rapport/catalogue-erased@1'),
  ...ErasedSchema.shape,
})

/** `GET /api/catalogue/erasures`. */
export const catalogueErasuresReport = z.object({
  schema: z.literal('rapport/catalogue-erasures@1'),
  erasures: z.array(ErasedSchema).describe('the last first'),
})

/** `GET /api/catalogue/{id}/findings`. */
export const catalogueFindingsReport = z.object({
  schema: z.literal('rapport/catalogue-findings@1'),
  id: z.string(),
  asOf: text.describe('the day; null without a list in the workspace'),
  threshold: z.number(),
  lists: screenReport.shape.lists,
  findings: z.array(
    screenReport.shape.findings.element.extend({
      asked: z.string().describe('the organisation’s name that was held against the lists'),
    }),
  ),
})

true satisfies Agree<CatalogueErasures, z.infer<typeof catalogueErasuresReport>>
true satisfies Agree<CatalogueFindings, z.infer<typeof catalogueFindingsReport>>
true satisfies Agree<CatalogueSearch, z.infer<typeof catalogueReport>>
true satisfies Agree<CatalogueShow, z.infer<typeof catalogueShowReport>>
true satisfies Agree<CatalogueImport, z.infer<typeof catalogueImportReport>>
true satisfies Agree<CatalogueStatus, z.infer<typeof catalogueStatusReport>>
true satisfies Agree<CatalogueErased, z.infer<typeof catalogueErasedReport>>
