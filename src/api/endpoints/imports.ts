import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { refusal } from '../../domain/problem.js'
import { listSources } from '../../workbench/listings.js'
import { endpoint } from '../endpoint.js'
import { dyad, years } from '../inputs.js'
import { begin, beginWith, namesOf } from '../jobs/begin.js'

const source = z.string().max(100).describe('the source; /api/sources lists them')
const dryRun = z.boolean().default(false).describe('do everything but change the lake')
const uploads = z.array(z.string().max(100)).min(1).max(500).describe('ids of uploaded files')

/** @throws Refusal `unknown-source`, before a job is begun for nothing */
const refuseUnknown = (id: string): void => {
  const known = listSources().map((each) => each.id)
  if (!known.includes(id))
    throw refusal('unknown-source', `There is no source “${id}”; there are ${known.join(', ')}.`)
}

const words = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ')

export const importing = endpoint({
  id: 'import',
  method: 'post',
  path: '/api/imports',
  summary:
    'A job that brings uploaded files of a source into the lake: every row is kept or rejected with a reason.',
  input: z.object({ source, uploads, dryRun }),
  gives: { json: 'job', accepted: true },
  run: async (server, input) => {
    refuseUnknown(input.source)
    return beginWith(server, input.uploads, (files) => ({
      kind: 'import',
      title: words('Import', input.source, namesOf(files)),
      task: { kind: 'import', source: input.source, files, dryRun: input.dryRun },
    }))
  },
})

export const pulling = endpoint({
  id: 'pull',
  method: 'post',
  path: '/api/pulls',
  summary: 'A job that asks a source over the network and imports what it answers.',
  input: z.object({
    source,
    dyad: dyad.optional(),
    years: z.string().max(200).optional().describe('a year, or the first and the last: 2018-2022'),
    products: z.enum(['HS2', 'HS4', 'HS6']).optional().describe('how deep products go'),
    monthly: z.boolean().default(false).describe('the months of the years in place of the years'),
    dryRun: z.boolean().default(false).describe('only say how many calls it takes, and which'),
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { source: id, dyad: pair, years: span, products, monthly, dryRun: dry }) => {
    refuseUnknown(id)
    const request = { dyad: pair ?? null, years: span ?? null, products: products ?? null, monthly }
    return begin(server, {
      kind: 'pull',
      title: words('Pull', id, pair && dyadText(pair), span),
      task: { kind: 'pull', source: id, request, dryRun: dry },
    })
  },
})

export const forgetting = endpoint({
  id: 'forget',
  method: 'post',
  path: '/api/forget',
  summary:
    'A job that takes a snapshot out of the lake. It waits some seconds, in which cancelling it undoes it.',
  input: z.object({
    snapshot: z.string().min(1).max(200).describe('the snapshot’s id; /api/status lists them'),
    why: z.string().max(1000).optional().describe('the reason, kept in the manifest'),
    by: z.string().min(1).max(200).optional().describe('who decides; else the user who serves'),
    delaySeconds: z.number().min(0).max(60).default(10).describe('how long it waits'),
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { snapshot, why, by = server.who, delaySeconds }) =>
    begin(server, {
      kind: 'forget',
      title: words('Forget', snapshot),
      task: { kind: 'forget', snapshot, why: why ?? null, who: by },
      delaySeconds,
    }),
})

export const reconciling = endpoint({
  id: 'reconcile',
  method: 'post',
  path: '/api/reconcile',
  summary: 'A job that brings the exporter’s and the importer’s record of each flow to one value.',
  input: z.object({
    source,
    years: years.optional(),
    cif: z
      .union([z.literal('estimated'), z.number().min(0).max(1)])
      .default('estimated')
      .describe('freight and insurance in imports: estimated, or a rate such as 0.06'),
    level: z
      .union([z.literal('finest'), z.literal(0), z.literal(2), z.literal(6)])
      .default('finest')
      .describe('digits of the products compared'),
    dryRun,
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { source: id, dryRun: dry, ...request }) => {
    refuseUnknown(id)
    return begin(server, {
      kind: 'reconcile',
      title: words('Reconcile', id),
      task: { kind: 'reconcile', source: id, request, dryRun: dry },
    })
  },
})

export const converting = endpoint({
  id: 'convert',
  method: 'post',
  path: '/api/convert',
  summary: 'A job that brings flows in another currency to US dollars at average rates.',
  input: z.object({
    source,
    currencySource: z.string().max(100).default('fx').describe('the source of the exchange rates'),
    dryRun,
  }),
  gives: { json: 'job', accepted: true },
  run: async (server, { source: id, currencySource, dryRun: dry }) => {
    refuseUnknown(id)
    return begin(server, {
      kind: 'convert',
      title: words('Convert', id),
      task: { kind: 'convert', source: id, rates: currencySource, dryRun: dry },
    })
  },
})
