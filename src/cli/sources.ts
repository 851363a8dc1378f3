import { z } from 'zod'
import { refusal } from '../domain/problem.js'
import { command, Exit } from './command.js'

export const sourcesCommand = command({
  name: 'sources',
  summary: 'List the systems that data can come from: what they cover, their licence, how to get the data.',
  example: ['rapport sources', 'rapport sources comtrade', 'rapport sources --format json'],
  arguments: ['source...'],
  input: z.object({
    source: z.array(z.string()).default([]).describe('sources to be shown in full; without any, a line each'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (_context, { source: ids, format }, output) => {
    const { listSources } = await import('../workbench/listings.js')
    const all = listSources()
    const unknown = ids.find((id) => !all.some((each) => each.id === id))
    if (unknown !== undefined)
      return output.refuse(refusal('unknown-source', `There is no source “${unknown}”.`).problem)
    const sources = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id))
    if (format === 'json') output.result(JSON.stringify({ schema: 'rapport/sources@1', sources }, null, 2))
    else if (ids.length === 0) {
      output.table(
        all.map(({ id, name, brings, pull, licence }) => ({
          id,
          name,
          brings: brings.map((table) => table.replaceAll('_', ' ')).join(', ') || 'flow (computed)',
          pull: pull ? 'yes' : '–',
          redistribute: licence.redistribute,
        })),
        ['id', 'name', 'brings', 'pull', 'redistribute'],
      )
      output.result('\nIn full: rapport sources ID')
    } else
      output.result(
        sources
          .map(({ id, name, covers, licence, obtain, home, inputs, caveats, citation }) =>
            [
              `${output.paint('bold', id)}  ${name}`,
              `    Covers: ${covers}`,
              `    Files: ${inputs.join('; ')}`,
              `    Licence: ${licence.name}; redistribution: ${licence.redistribute}. ${licence.note}`,
              `    How to get it: ${obtain}`,
              `    Cite as: ${citation}`,
              ...caveats.map((caveat) => `    To know: ${caveat}`),
              `    ${home}`,
            ].join('\n'),
          )
          .join('\n\n'),
      )
    return Exit.done
  },
})
