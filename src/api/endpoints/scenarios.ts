import { z } from 'zod'
import { endpoint } from '../endpoint.js'
import { dyad, year } from '../inputs.js'

export const target = endpoint({
  id: 'target',
  method: 'get',
  path: '/api/target/{dyad}',
  summary:
    'What a target for the trade of two countries asks of each flow, against what each has shown and what it has room in.',
  input: z.object({
    dyad,
    value: z.string().describe('US dollars: 4bn, 500m, 1.5tn or 4000000000'),
    by: year.describe('the year of the target, after the last one with a record'),
    flow: z.enum(['turnover', 'export', 'import']).default('turnover').describe('of what the target is'),
    from: year.optional().describe('the first year of the trends; ten years before the last unless given'),
    scope: z.enum(['goods']).default('goods').describe('services are not in it'),
    top: z.coerce.number().int().min(0).default(10).describe('how many products a flow; 0 for all'),
    source: z
      .string()
      .optional()
      .describe('the source of the flows; without it the one that has the last year'),
    record: z.enum(['own', 'mirror', 'reconciled']).optional().describe('whose books'),
  }),
  gives: { json: 'target' },
  run: ({ compute }, { dyad: pair, value, by, flow, from, top, source, record }, { signal }) =>
    compute.ask('target', { request: { dyad: pair, value, by, flow, from, top, source, record } }, signal),
})
