import { z } from 'zod'
import { problems, type ProblemCode } from '../domain/problems.js'
import type { Agree } from '../workbench/reports/agreement.js'
import { catalogueErasuresReport, catalogueFindingsReport } from '../workbench/reports/catalogue.js'
import { jobKinds, jobStates, type Job } from './jobs/job.js'
import { uploadKinds } from './uploads-kind.js'

export const healthReport = z.object({
  schema: z.literal('rapport/health@1'),
  status: z.literal('ok'),
  version: z.string(),
  manifest: z.string().describe('a short hash of the lake’s manifest: it changes when the lake does'),
})

const names = z.object({ en: z.string(), ru: z.string(), 'sr-Latn': z.string(), 'sr-Cyrl': z.string() })

export const countriesReport = z.object({
  schema: z.literal('rapport/countries@1'),
  countries: z.array(
    z.object({
      code: z.string().describe('ISO 3166-1 alpha-3, or a documented code'),
      iso2: z.string().nullable(),
      name: z.string().describe('in the language asked for'),
      names,
      kind: z.string(),
      since: z.number().int().nullable(),
      until: z.number().int().nullable(),
    }),
  ),
})

export const searchReport = z.object({
  schema: z.literal('rapport/search@1'),
  results: z.array(
    z.object({
      kind: z.enum(['country', 'product', 'measure', 'source']),
      id: z.string(),
      name: z.string(),
      detail: z.string(),
    }),
  ),
})

export const sessionReport = z.object({
  schema: z.literal('rapport/session@1'),
  csrf: z.string().describe('what the header X-Rapport-Csrf of a POST must hold'),
  tokenNeeded: z.boolean(),
  signedIn: z.boolean(),
  version: z.string(),
  manifest: z.string(),
})

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const rowsReport = z.object({
  schema: z.literal('rapport/rows@1'),
  snapshot: z.string(),
  source: z.string(),
  name: z.string(),
  file: z.object({ number: z.number().int(), name: z.string(), sha256: z.string() }),
  licence: z.string(),
  redistribute: z.enum(['yes', 'no', 'unclear']),
  citation: z.string(),
  wanted: z.number().int(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ row: z.number().int(), cells: z.array(cell) })),
})

const moment = z.string().describe('ISO time')

export const jobReport = z.object({
  schema: z.literal('rapport/job@1'),
  id: z.string(),
  kind: z.enum(jobKinds),
  title: z.string(),
  state: z.enum(jobStates).describe('the three last are the end of it'),
  createdAt: moment,
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  progress: z
    .object({
      done: z.number().int(),
      total: z.number().int().nullable().describe('null where nobody knows'),
      note: z.string(),
    })
    .nullable(),
  error: z
    .object({
      code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
      message: z.string(),
      remedy: z.string(),
    })
    .nullable()
    .describe('of one that failed'),
  files: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number().int() })),
  notes: z.array(z.string()).describe('what happened on the way'),
})

export const jobsReport = z.object({
  schema: z.literal('rapport/jobs@1'),
  jobs: z.array(jobReport).describe('the newest first'),
})

export const uploadReport = z.object({
  schema: z.literal('rapport/upload@1'),
  id: z.string(),
  name: z.string().describe('under which it is kept'),
  bytes: z.number().int(),
  kind: z
    .enum(uploadKinds)
    .describe('what it is good for; a document and a table of names may be data as well, which sources says'),
  sources: z.array(z.string()).describe('ids of the sources that read it'),
})

true satisfies Agree<Job, z.infer<typeof jobReport>>

/** Every JSON that only the server gives; what it shares with the command line stands in `workbench/reports`. */
export const apiReports = {
  health: healthReport,
  session: sessionReport,
  countries: countriesReport,
  search: searchReport,
  rows: rowsReport,
  job: jobReport,
  jobs: jobsReport,
  upload: uploadReport,
  'catalogue-erasures': catalogueErasuresReport,
  'catalogue-findings': catalogueFindingsReport,
} as const satisfies Record<string, z.ZodType>
