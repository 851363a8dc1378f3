import { z } from 'zod'
import { endpoint } from '../endpoint.js'
import { asOf, dyad, flag, lang, list, year } from '../inputs.js'

const question = {
  dyad,
  year: year.optional().describe('the year; without it the latest with data'),
  lang,
  only: list.optional().describe('only these sections'),
  asOf,
  flow: z.enum(['export', 'import']).optional().describe('of products: this flow alone, by code'),
  hs: z
    .string()
    .regex(/^(?:\d\d|\d{4})?$/, 'a chapter (27) or a heading (2709)')
    .optional()
    .describe('of products: what is within this chapter or heading'),
}

/** The question as the façade asks it: a flow and a code are a step down into the products. */
const asked = <T extends { flow?: 'export' | 'import' | undefined; hs?: string | undefined }>({
  flow,
  hs,
  ...rest
}: T) => ({ ...rest, drill: flow === undefined ? undefined : { flow, within: hs ?? '' } })

export const brief = endpoint({
  id: 'brief',
  method: 'get',
  path: '/api/brief/{dyad}',
  summary:
    'The brief on two countries, or sections of it: text, exhibits with charts, and every number with its lineage.',
  input: z.object({
    ...question,
    format: z
      .enum(['json', 'html', 'md', 'csv'])
      .default('json')
      .describe('csv is the table of one exhibit, which `exhibit` names'),
    exhibit: z.string().optional().describe('the exhibit of which csv is wanted'),
    lineages: z
      .enum(['true', 'false'])
      .default('true')
      .describe('false leaves them out of the JSON: /api/trace gives one of them'),
  }),
  gives: { json: 'brief', others: ['text/html', 'text/markdown', 'text/csv'] },
  example: '/api/brief/SRB-RUS?only=summary',
  run: ({ compute }, { format, exhibit, lineages, ...given }, { signal }) => {
    const wanted = asked(given)
    if (format === 'json') return compute.ask('brief', { ...wanted, lineages: lineages === 'true' }, signal)
    if (format === 'csv') return compute.ask('brief-csv', { ...wanted, exhibit: exhibit ?? '' }, signal)
    return compute.ask('brief-file', { ...wanted, format }, signal)
  },
})

export const trace = endpoint({
  id: 'trace',
  method: 'get',
  path: '/api/trace/{dyad}/{ref}',
  summary:
    'A number of a brief down to the rows it rests on; asked with the parameters the brief was asked with.',
  input: z.object({
    ...question,
    ref: z.coerce.number().int().min(1).describe('the number’s reference'),
    all: flag.describe('every row, not the first twenty'),
  }),
  gives: { json: 'trace' },
  example: '/api/trace/SRB-RUS/1',
  run: ({ compute }, given, { signal }) => compute.ask('trace-brief', asked(given), signal),
})

export const rows = endpoint({
  id: 'rows',
  method: 'get',
  path: '/api/rows/{snapshot}/{file}',
  summary: 'A file as it came, around one of its rows.',
  input: z.object({
    snapshot: z.string().describe('the snapshot’s id'),
    file: z.coerce.number().int().min(0).describe('the file’s number in the snapshot'),
    row: z.coerce.number().int().min(1).describe('the row, counted below the header'),
    around: z.coerce.number().int().min(0).max(200).default(10).describe('rows on each side'),
    format: z.enum(['json', 'csv']).default('json').describe('csv is a file to save'),
  }),
  gives: { json: 'rows', others: ['text/csv'] },
  run: ({ compute }, given, { signal }) => compute.ask('rows', given, signal),
})
