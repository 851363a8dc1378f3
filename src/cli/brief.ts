import { z } from 'zod'
import { command, Exit } from './command.js'
import { countryArgument } from './dyad-argument.js'
import { inWorkspace } from './workspace.js'

const formats = ['html', 'pdf', 'md', 'json'] as const

export const brief = command({
  name: 'brief',
  summary: 'Write the brief on two countries, every number traceable to the cell it came from.',
  example: ['rapport brief SRB RUS', 'rapport brief Serbia Russia --year 2018 --format html,pdf --out out/'],
  arguments: ['reporter', 'partner'],
  input: z.object({
    reporter: z.string().describe('the country whose side the brief takes: code or name'),
    partner: z.string().describe('its partner'),
    year: z
      .number()
      .int()
      .min(1800)
      .max(2199)
      .optional()
      .describe('the year; without it the latest with data'),
    format: z.array(z.enum(formats)).default(['html']).describe('what is written'),
    out: z.string().default('.').meta({ value: 'DIR' }).describe('the folder it is written to'),
    only: z.array(z.string()).optional().meta({ value: 'SECTION' }).describe('only these sections'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .meta({ value: 'DATE' })
      .describe('the lake as it was known on that day'),
    serve: z.boolean().default(false).describe('serve what was written on 127.0.0.1 until interrupted'),
  }),
  settings: ['lang', 'port'],
  run: async (context, input, output) => {
    const dyad = { reporter: countryArgument(input.reporter), partner: countryArgument(input.partner) }
    const progress = output.progress()
    const files: string[] = []
    const written = await inWorkspace(context, output, async (workspace) => {
      const briefs = await workspace.brief({
        dyad,
        year: input.year,
        only: input.only,
        languages: [context.settings.lang],
        ...(input.asOf && { asOf: input.asOf }),
        onSection: (id) => progress.step(`section ${id}`),
      })
      if (!briefs.ok) return output.refuse(briefs.error)
      const { writeBriefFiles } = await import('../workbench/brief-files.js')
      for (const document of briefs.value)
        files.push(
          ...(await writeBriefFiles(document, input.format, input.out, (format) =>
            progress.step(`writing ${format}`),
          )),
        )
      return Exit.done
    }).finally(() => progress.end())
    for (const path of files) output.result(path)
    if (written !== Exit.done || !input.serve) return written
    const { serveBrief } = await import('../api/brief-server.js')
    const { address, closed } = await serveBrief(files, context.settings.port, context.signal)
    output.note(`Serving ${address} — Ctrl-C ends it.`)
    await closed
    return Exit.done
  },
})
