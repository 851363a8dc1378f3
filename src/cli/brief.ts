import { z } from 'zod'
import { briefFormats } from '../domain/brief-formats.js'
import { languages } from '../messages/language.js'
import { command, Exit } from './command.js'
import { countryArgument } from '../workbench/dyad-argument.js'
import { inWorkspace } from './workspace.js'

export const brief = command({
  name: 'brief',
  summary: 'Write the brief on two countries, every number traceable to the cell it came from.',
  example: [
    'rapport brief SRB RUS',
    'rapport brief Serbia Russia --year 2018 --format html,pdf,docx,xlsx --out out/',
    'rapport brief DEU CHN --format docx --languages en,ru,sr-Latn,sr-Cyrl',
  ],
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
    format: z.array(z.enum(briefFormats)).default(['html']).describe('what is written'),
    languages: z
      .array(z.enum(languages))
      .optional()
      .describe('several languages at once, each number computed once; without it the one of --lang'),
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
        languages: [...new Set(input.languages ?? [context.settings.lang])],
        ...(input.asOf && { asOf: input.asOf }),
        onSection: (id) => progress.step(`section ${id}`),
      })
      if (!briefs.ok) return output.refuse(briefs.error)
      const several = briefs.value.length > 1
      const { writeBriefFiles } = await import('../workbench/brief-files.js')
      for (const document of briefs.value)
        files.push(
          ...(await writeBriefFiles(document, input.format, input.out, (format) =>
            progress.step(several ? `writing ${format}, ${document.language}` : `writing ${format}`),
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
