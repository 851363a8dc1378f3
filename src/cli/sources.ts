import { z } from 'zod'
import { command, Exit } from './command.js'

export const sourcesCommand = command({
  name: 'sources',
  summary: 'List the systems that data can come from: what they cover, their licence, how to get the data.',
  example: ['rapport sources', 'rapport sources --format json'],
  input: z.object({
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (_context, { format }, output) => {
    const { listSources } = await import('../workbench/listings.js')
    const sources = listSources()
    if (format === 'json') output.result(JSON.stringify({ schema: 'rapport/sources@1', sources }, null, 2))
    else
      output.result(
        sources
          .map(({ id, name, covers, licence, obtain, home, inputs }) =>
            [
              `${output.paint('bold', id)}  ${name}`,
              `    Covers: ${covers}`,
              `    Files: ${inputs.join('; ')}`,
              `    Licence: ${licence.name}; redistribution: ${licence.redistribute}. ${licence.note}`,
              `    How to get it: ${obtain}`,
              `    ${home}`,
            ].join('\n'),
          )
          .join('\n\n'),
      )
    return Exit.done
  },
})
