import { z } from 'zod'
import { command, Exit } from '../../src/cli/command.js'

/** Commands that show every kind of argument, and print what reached them. */
export const trace = command({
  name: 'trace',
  summary: 'Show where a number in a brief came from, down to the file and the cell.',
  example: 'rapport trace SRB-RUS-2022.json 17',
  arguments: ['brief', 'reference'],
  input: z.object({
    brief: z.string().meta({ value: 'BRIEF.json', description: 'a brief written with --format json' }),
    reference: z.coerce.number().int().positive().describe('the number’s reference in that brief'),
    format: z.enum(['text', 'json']).default('text').describe('how it is printed'),
    only: z
      .array(z.enum(['rows', 'sums']))
      .default([])
      .describe('parts to show'),
    asOf: z.string().optional().meta({ value: 'DATE', description: 'as the lake was then' }),
    all: z.boolean().default(false).describe('every row, not the first 20'),
    links: z.boolean().default(true).describe('without links to the files'),
    limit: z.number().max(100).optional(),
  }),
  settings: ['lang'],
  run: async (context, input, output) => {
    output.result(JSON.stringify({ ...input, lang: context.settings.lang }))
    return Exit.done
  },
})

export const measure = command({
  name: 'measure',
  summary: 'Compute a measure.',
  example: ['rapport measure growth --dyad SRB-RUS', 'rapport measure rca --help'],
  arguments: ['id'],
  input: z.object({ id: z.string().optional(), rest: z.record(z.string(), z.string()).default({}) }),
  passThrough: true,
  moreHelp: async ([id]) => (id === undefined ? '' : `Parameters of ${id}:\n  --dyad`),
  run: async (_, input, output) => {
    output.result(JSON.stringify(input))
    return Exit.done
  },
})

export const check = command({
  name: 'check',
  summary: 'Check the claims of documents.',
  example: 'rapport check paper.pdf',
  arguments: ['files...'],
  input: z.object({ files: z.array(z.string()).min(1).meta({ value: 'FILE' }) }),
  run: async (_, { files }, output) => {
    output.result(files.join('\n'))
    return Exit.findings
  },
})

export const sample = [trace, measure, check]
