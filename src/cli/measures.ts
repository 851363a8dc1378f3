import { z } from 'zod'
import { command, Exit } from './command.js'

export const measuresCommand = command({
  name: 'measures',
  summary: 'List the measures with their meaning, formula and reference.',
  example: ['rapport measures', 'rapport measures --format json'],
  input: z.object({
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (_context, { format }, output) => {
    const { listMeasures } = await import('../workbench/listings.js')
    const measures = listMeasures()
    if (format === 'json') output.result(JSON.stringify({ schema: 'rapport/measures@1', measures }, null, 2))
    else
      output.result(
        measures
          .map(({ id, name, meaning, formula, reference }) =>
            [
              `${output.paint('bold', id)}  ${name.en}`,
              `    ${meaning}`,
              `    Formula: ${formula}`,
              `    Reference: ${reference}`,
            ].join('\n'),
          )
          .join('\n\n'),
      )
    return Exit.done
  },
})
