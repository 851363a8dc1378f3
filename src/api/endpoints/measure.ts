import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { countryArgument, dyadArgument } from '../../workbench/dyad-argument.js'
import { endpoint } from '../endpoint.js'
import { asOf, flag, lang, list } from '../inputs.js'

const question = {
  id: z.string().describe('the measure'),
  peers: list.optional().describe('the same for other reporters, with ranks'),
  partners: list.optional().describe('the same for other partners, with ranks'),
  products: list.optional().describe('the same for several products, with ranks'),
  lang,
  asOf,
  rest: z.record(z.string(), z.string()).default({}),
}
type Question = z.output<z.ZodObject<typeof question>>

/** Countries may be named in words. */
const asked = ({ id, lang: language, asOf: day, peers, partners, products, rest }: Question) => {
  const { dyad, ...others } = rest
  const across = {
    ...(peers && { peers: peers.map(countryArgument) }),
    ...(partners && { partners: partners.map(countryArgument) }),
    ...(products && { products }),
  }
  return {
    id,
    lang: language,
    asOf: day,
    parameters: { ...others, ...(dyad !== undefined && { dyad: dyadText(dyadArgument(dyad)) }) },
    across: Object.keys(across).length === 0 ? undefined : across,
  }
}

export const measure = endpoint({
  id: 'measure',
  method: 'get',
  path: '/api/measure/{id}',
  summary:
    'One measure, with its conventions and where its numbers come from; its own parameters are query parameters.',
  input: z.object({
    ...question,
    format: z
      .enum(['json', 'csv', 'svg', 'exhibit'])
      .default('json')
      .describe('exhibit is a brief of one exhibit'),
  }),
  passThrough: true,
  gives: { json: 'measure', orJson: 'brief', others: ['text/csv', 'image/svg+xml'] },
  example: '/api/measure/turnover?dyad=SRB-RUS&years=2018',
  run: async ({ compute }, { format, ...input }, { signal }) =>
    compute.ask('measure', { ...asked(input), format }, signal),
})

export const traceMeasure = endpoint({
  id: 'trace-measure',
  method: 'get',
  path: '/api/trace/measure/{id}/{ref}',
  summary: 'A number of a measure’s exhibit down to the rows it rests on.',
  input: z.object({
    ...question,
    ref: z.coerce.number().int().min(1).describe('the number’s reference'),
    all: flag.describe('every row, not the first twenty'),
  }),
  passThrough: true,
  gives: { json: 'trace' },
  run: async ({ compute }, { ref, all, ...input }, { signal }) =>
    compute.ask('trace-measure', { ...asked(input), ref, all }, signal),
})
