import { Readable } from 'node:stream'
import { z } from 'zod'
import { eraseOrganisation } from '../../workbench/catalogue.js'
import { decideOn } from '../../workbench/catalogue-decide.js'
import { findingsOn } from '../../workbench/catalogue-findings.js'
import { catalogueStatus, letGo, showOrganisation } from '../../workbench/catalogue-read.js'
import { keepUpload, withUpload } from '../../workbench/catalogue-upload.js'
import { verdicts } from '../../workbench/screen-decisions.js'
import { endpoint } from '../endpoint.js'
import { flag } from '../inputs.js'
import { begin } from '../jobs/begin.js'
import { entryId as id, privateJson as json } from './catalogue-answer.js'

const reason = z.string().max(1000)
const by = z.string().min(1).max(200).optional().describe('who decides; else the user who serves')

const importInput = {
  name: z.string().min(1).max(200).describe('how the file is called'),
  dryRun: flag.describe('say row by row what would be done, change nothing'),
  skipBad: flag.describe('leave out rows in which something is wrong; else nothing is written'),
  duplicates: z
    .enum(['skip', 'update', 'add'])
    .default('skip')
    .describe('what becomes of a row whose name is like that of an entry'),
  encoding: z.string().max(40).optional().describe('of a text that is not UTF-8: windows-1250, windows-1251'),
  source: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('where the entries come from, for rows that do not say'),
}

export const importing = endpoint({
  id: 'catalogue-import',
  method: 'post',
  path: '/api/catalogue/import',
  summary:
    'Bring organisations of a file into the partner catalogue: the body is the file as it is (CSV, XLSX, vCard, JSON of an export). It is not kept.',
  input: z.object(importInput),
  takesFile: true,
  gives: { json: 'catalogue-import' },
  // A file from elsewhere is read in a process of its own, held to its limits.
  run: ({ folder, jobs }, { name, ...request }, { body, signal }) =>
    withUpload(folder, body === null ? Readable.from([]) : Readable.fromWeb(body), async (path) =>
      json(
        await jobs.once({ kind: 'catalogue-import', file: { name, path }, request, asFile: false }, signal),
      ),
    ),
})

export const importJob = endpoint({
  id: 'catalogue-import-job',
  method: 'post',
  path: '/api/catalogue/imports',
  summary:
    'The same as a job, which tells how far it is and can be cancelled: what it did, or would do, is its file catalogue-import.json. The file is gone when the job has ended, and what the job wrote when an entry is erased.',
  input: z.object(importInput),
  takesFile: true,
  gives: { json: 'job', accepted: true },
  run: async (server, { name, ...request }, { body }) => {
    const bytes = body === null ? Readable.from([]) : Readable.fromWeb(body)
    const { path, remove } = await keepUpload(server.folder, bytes)
    try {
      return begin(server, {
        kind: 'catalogue-import',
        title: `Import ${name}`,
        task: { kind: 'catalogue-import', file: { name, path }, request, asFile: true },
        onEnded: () => void remove().catch(() => {}), // the next writer of the catalogue removes what stays
      })
    } catch (error) {
      await remove()
      throw error
    }
  },
})

export const screening = endpoint({
  id: 'catalogue-screen',
  method: 'post',
  path: '/api/catalogue/screen',
  summary: 'Hold those entries against the lists of sanctions for which lists came or changed.',
  input: z.object({}),
  gives: { json: 'catalogue-status' },
  run: async ({ folder, jobs }, _, { signal }) => {
    await jobs.once({ kind: 'catalogue-screen', all: false }, signal)
    return json(await catalogueStatus(folder))
  },
})

export const screeningJob = endpoint({
  id: 'catalogue-screen-job',
  method: 'post',
  path: '/api/catalogue/screenings',
  summary: 'A job that holds entries against the lists of sanctions: those for which lists came or changed, or all.',
  input: z.object({
    all: z.boolean().default(false).describe('all entries, not only those for which lists changed'),
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { all }) =>
    begin(server, {
      kind: 'catalogue-screen',
      title: 'Screen the catalogue',
      task: { kind: 'catalogue-screen', all },
    }),
}) // prettier-ignore

export const screenOne = endpoint({
  id: 'catalogue-screen-entry',
  method: 'post',
  path: '/api/catalogue/{id}/screen',
  summary: 'Hold one entry against the lists of sanctions that there are now.',
  input: z.object({ id }),
  gives: { json: 'catalogue-show' },
  run: async ({ folder, jobs }, { id: wanted }, { signal }) => {
    await showOrganisation(folder, wanted) // refuses an id that there is not, before a process is started for it
    await jobs.once({ kind: 'catalogue-screen', ids: [wanted], all: false }, signal)
    return json(await showOrganisation(folder, wanted))
  },
})

export const findings = endpoint({
  id: 'catalogue-findings',
  method: 'get',
  path: '/api/catalogue/{id}/findings',
  summary:
    'What the lists of sanctions that there are now say of an entry’s names: the parts of each score, and the list’s own text. No legal advice.',
  input: z.object({ id }),
  gives: { json: 'catalogue-findings' },
  run: async ({ folder }, { id: wanted }) => json(await findingsOn(folder, wanted)),
})

export const decide = endpoint({
  id: 'catalogue-decide',
  method: 'post',
  path: '/api/catalogue/{id}/decide',
  summary:
    'Write down what was decided about an entry and an entry of a list: the log names it by its id alone.',
  input: z.object({
    id,
    entry: z.string().min(1).max(200).describe('LIST:ID, as the entry’s findings have it'),
    decision: z.enum(verdicts).describe('what was decided'),
    reason: reason.min(1).describe('why, for whoever asks later; it names nobody'),
    by,
  }),
  gives: { json: 'catalogue-show' },
  run: async ({ folder, who }, { id: wanted, by: name = who, ...decided }) => {
    await decideOn(folder, wanted, { ...decided, by: name })
    return json(await showOrganisation(folder, wanted))
  },
})

export const erase = endpoint({
  id: 'catalogue-erase',
  method: 'post',
  path: '/api/catalogue/{id}/erase',
  summary: 'Erase an entry with its files. What stays is its id, the day, who did it, and the reason.',
  input: z.object({
    id,
    reason: reason.optional().describe('why; it stays, so it names nobody'),
    by,
  }),
  gives: { json: 'catalogue-erased' },
  run: async ({ folder, jobs, who }, { id: wanted, reason: why, by: name = who }) => {
    const erased = await eraseOrganisation(folder, wanted, { who: name, reason: why ?? null })
    letGo()
    jobs.discard('catalogue-import') // which may name it
    return json(erased)
  },
})
