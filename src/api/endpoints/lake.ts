import { z } from 'zod'
import { listMeasures, listSources } from '../../workbench/listings.js'
import { json } from '../answer.js'
import { endpoint } from '../endpoint.js'
import { dyad, list } from '../inputs.js'

export const status = endpoint({
  id: 'status',
  method: 'get',
  path: '/api/status',
  summary:
    'What the lake holds: snapshots with years, rows, rejects and age; of two countries also what is there of each.',
  input: z.object({
    dyad: dyad.optional(),
    findings: z.coerce.number().int().min(0).max(1000).default(0).describe('examples of each finding'),
    source: list.optional().describe('only these sources'),
  }),
  gives: { json: 'status' },
  example: '/api/status?dyad=SRB-RUS',
  run: ({ compute }, { dyad: pair, findings, source }, { signal }) =>
    compute.ask('status', { dyad: pair, findings, sources: source }, signal),
})

export const sources = endpoint({
  id: 'sources',
  method: 'get',
  path: '/api/sources',
  summary: 'The sources that Rapport reads: publisher, licence, what each covers and how it is obtained.',
  input: z.object({}),
  gives: { json: 'sources' },
  example: '/api/sources',
  run: async () => json({ schema: 'rapport/sources@1', sources: listSources() }),
})

export const measures = endpoint({
  id: 'measures',
  method: 'get',
  path: '/api/measures',
  summary: 'The glossary: every measure with its meaning, formula, reference and parameters.',
  input: z.object({}),
  gives: { json: 'measures' },
  example: '/api/measures',
  run: async () => json({ schema: 'rapport/measures@1', measures: listMeasures() }),
})

export const difference = endpoint({
  id: 'diff',
  method: 'get',
  path: '/api/diff',
  summary: 'What changed between two snapshots of a source.',
  input: z.object({
    from: z.string().describe('the earlier snapshot; or a source, whose two latest are compared'),
    to: z.string().optional().describe('the later snapshot'),
    limit: z.coerce.number().int().min(0).max(10_000).default(100).describe('changes listed of each table'),
  }),
  gives: { json: 'diff' },
  run: ({ compute }, input, { signal }) => compute.ask('difference', input, signal),
})

export const sql = endpoint({
  id: 'sql',
  method: 'post',
  path: '/api/sql',
  summary:
    'One reading SQL statement over the lake, in a process that can reach nothing else; at most 10,000 rows.',
  input: z.object({
    text: z
      .string()
      .min(1)
      .max(100_000)
      .describe('a single SELECT (also with, values, describe, summarize, show)'),
    explain: z.boolean().default(false).describe('the engine’s plan instead of the rows'),
  }),
  gives: { json: 'sql' },
  run: ({ compute }, input, { signal }) => compute.ask('sql', input, signal),
})
