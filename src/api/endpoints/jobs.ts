import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { briefFormats, mediaTypes } from '../../domain/brief-formats.js'
import { dyadText } from '../../domain/dyad.js'
import { languages } from '../../messages/language.js'
import { json } from '../answer.js'
import { endpoint } from '../endpoint.js'
import { framePolicy } from '../guard/headers.js'
import { asOf, dyad, list, year } from '../inputs.js'
import { begin, beginWith, namesOf } from '../jobs/begin.js'
import { followJob } from '../jobs/follow.js'
import { hasEnded } from '../jobs/job.js'

const id = z.string().max(100).describe('the job')

export const jobList = endpoint({
  id: 'jobs',
  method: 'get',
  path: '/api/jobs',
  summary: 'The jobs of this run of the server, the newest first; of those that have ended the last hundred.',
  input: z.object({}),
  gives: { json: 'jobs' },
  example: '/api/jobs',
  run: async ({ jobs }) => json({ schema: 'rapport/jobs@1', jobs: jobs.list() }),
})

export const jobOne = endpoint({
  id: 'job',
  method: 'get',
  path: '/api/jobs/{id}',
  summary: 'A job: how far it is, what it wrote, and what went wrong.',
  input: z.object({ id }),
  gives: { json: 'job' },
  run: async ({ jobs }, input) => json(jobs.get(input.id)),
})

export const jobEvents = endpoint({
  id: 'job-events',
  method: 'get',
  path: '/api/jobs/{id}/events',
  summary:
    'The job at each change, as events `job`; of a table that is screened also `rows`. Goes on after the event that the header Last-Event-ID names, and ends with the job; 204 where nothing is left.',
  input: z.object({ id }),
  gives: { others: ['text/event-stream'] },
  run: async ({ jobs }, input, { events, lastEvent }) => {
    const log = jobs.events(input.id)
    // A browser asks again and again for what has ended unless it is told that there is no more.
    if (hasEnded(log.state()) && log.after(lastEvent).length === 0) return new Response(null, { status: 204 })
    return events((stream) => followJob(stream, jobs, input.id, lastEvent))
  },
})

export const jobCancel = endpoint({
  id: 'job-cancel',
  method: 'post',
  path: '/api/jobs/{id}/cancel',
  summary: 'End a job, or take it out of the queue. One that has ended stays as it is.',
  input: z.object({ id }),
  gives: { json: 'job' },
  run: async ({ jobs }, input) => json(jobs.cancel(input.id)),
})

export const jobFile = endpoint({
  id: 'job-file',
  method: 'get',
  path: '/api/jobs/{id}/files/{name}',
  summary: 'A file that a job wrote.',
  input: z.object({
    id,
    name: z.string().max(500).describe('the file, as the job names it'),
    inline: z
      .enum(['0', '1', 'false', 'true'])
      .default('0')
      .describe('1 shows an HTML in a frame that can reach nothing; every other file is saved'),
  }),
  gives: {
    others: [
      ...Object.values(mediaTypes).map((type) => type.split(';')[0] as string),
      'application/sarif+json',
      'text/csv',
    ],
  },
  run: async ({ jobs }, input) => {
    const { name, type, bytes, path } = jobs.file(input.id, input.name)
    const framed = (input.inline === '1' || input.inline === 'true') && type.startsWith('text/html')
    const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-length': String(bytes),
        'cache-control': 'no-cache',
        ...(framed
          ? { 'content-security-policy': framePolicy }
          : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
      },
    })
  },
})

const upload = z.string().max(100)

export const checking = endpoint({
  id: 'check',
  method: 'post',
  path: '/api/check',
  summary:
    'A job that finds the claims of documents and holds them against each other and the data: check.json, check.sarif and an annotated copy of each, and the same in the other languages, as check.ru.json.',
  input: z.object({
    uploads: z.array(upload).min(1).max(50).describe('ids of uploaded documents'),
    dyad: dyad.optional(),
    data: z.boolean().default(true).describe('false holds the documents against themselves alone'),
    asOf,
    language: z.enum(languages).default('en').describe('of check.json, check.sarif and the annotated copies'),
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { uploads, ...how }) =>
    beginWith(server, uploads, (documents) => ({
      kind: 'check',
      title: `Check ${namesOf(documents)}`,
      task: { kind: 'check', documents, ...how },
    })),
})

export const writing = endpoint({
  id: 'briefs',
  method: 'post',
  path: '/api/briefs',
  summary: 'A job that writes the brief on two countries as files, in several languages and formats.',
  input: z.object({
    dyad,
    year: year.optional().describe('the year; without it the latest with data'),
    languages: z
      .array(z.enum(languages))
      .min(1)
      .max(4)
      .default(['en'])
      .describe('each makes files of its own'),
    formats: z
      .array(z.enum(briefFormats))
      .min(1)
      .max(briefFormats.length)
      .default(['html'])
      .describe('what is written'),
    only: z
      .union([list, z.array(z.string().max(100)).max(50)])
      .optional()
      .describe('only these sections'),
    asOf,
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { languages: given, ...input }) => {
    const inYear = input.year === undefined ? '' : ` ${input.year}`
    return begin(server, {
      kind: 'briefs',
      title: `Brief ${dyadText(input.dyad)}${inYear}`,
      task: { kind: 'briefs', languages: [...new Set(given)], ...input },
    })
  },
})

export const screeningBatch = endpoint({
  id: 'screen-batch',
  method: 'post',
  path: '/api/screen-batch',
  summary: 'A job that screens the names of a table: screened.csv, and its rows as events on the way.',
  input: z.object({
    upload: upload.describe('id of an uploaded CSV with a column of names'),
    threshold: z.number().min(0).max(1).default(0.7).describe('the least score that is a finding'),
    limit: z.number().int().min(1).max(1000).default(10).describe('findings of each name at most'),
    asOf,
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { upload: table, ...how }) =>
    beginWith(server, [table], ([file]) => {
      if (file === undefined) throw new Error('one file was taken and none came')
      return {
        kind: 'screen-batch',
        title: `Screen ${file.name}`,
        task: { kind: 'screen-batch', file, ...how },
      }
    }),
})
