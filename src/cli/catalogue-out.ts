import { mkdir, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { z } from 'zod'
import { attempt, refusal } from '../domain/problem.js'
import { command, Exit } from './command.js'
import { misuse } from './input.js'

export const catalogueTemplate = command({
  name: 'catalogue template',
  summary: 'Print an empty table with every heading that an import knows.',
  example: 'rapport catalogue template > members.csv',
  input: z.object({}),
  run: async (_context, _given, output) => {
    const { template } = await import('../workbench/catalogue-filter.js')
    output.result(template())
    return Exit.done
  },
})

export const catalogueExport = command({
  name: 'catalogue export',
  summary:
    'Write the catalogue out, or all that is held of one organisation. Holds personal data where entries do.',
  example: [
    'rapport catalogue export --format csv --out catalogue.csv',
    'rapport catalogue export --id org-7 --format json --media org-7-files',
  ],
  input: z.object({
    id: z.string().optional().describe('only this entry'),
    format: z
      .enum(['csv', 'json', 'vcard'])
      .default('csv')
      .describe('json has everything that is held; csv and vcard can be imported again as well'),
    out: z.string().optional().meta({ value: 'FILE' }).describe('where to; else to stdout'),
    media: z
      .string()
      .optional()
      .meta({ value: 'FOLDER' })
      .describe('with --id: where the entry’s media files go'),
  }),
  run: async ({ settings, cwd }, { id, format, out, media }, output) => {
    if (media !== undefined && id === undefined)
      throw misuse({ name: 'catalogue export' }, '--media is for one entry: --id is missing.')
    const { exportCatalogue, mediaFile, showOrganisation } = await import('../workbench/catalogue-read.js')
    const done = await attempt(async () => {
      const written = await exportCatalogue(settings.workspace, { format, id })
      if (media !== undefined && id !== undefined) {
        const { entry } = await showOrganisation(settings.workspace, id)
        const folder = resolve(cwd, media)
        await mkdir(folder, { recursive: true })
        for (const { name } of entry.media)
          await writeFile(join(folder, name), await mediaFile(settings.workspace, id, name), { flag: 'wx', mode: 0o600 })
      }
      return written
    })
    if (!done.ok) return output.refuse(done.error)
    if (out === undefined) await output.write(done.value)
    else {
      const path = resolve(cwd, out)
      await writeFile(path, done.value, { mode: 0o600 })
      output.note(`Wrote ${path}.`)
    }
    return Exit.done
  },
}) // prettier-ignore

export const catalogueErase = command({
  name: 'catalogue erase',
  summary: 'Erase an entry with its files. What stays is its id, the day, who did it, and the reason.',
  example: 'rapport catalogue erase org-7 --reason "asked to be taken out"',
  arguments: ['id'],
  input: z.object({
    id: z.string().describe('the entry’s id; `rapport catalogue search` tells it'),
    reason: z
      .string()
      .max(500)
      .optional()
      .meta({ value: 'TEXT' })
      .describe('why; it stays, so it names nobody'),
    by: z
      .string()
      .max(200)
      .optional()
      .meta({ value: 'NAME' })
      .describe('who decides; without it the user of this machine'),
    yes: z.boolean().default(false).describe('do not ask'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { id, reason, by, yes, format }, output) => {
    const { eraseOrganisation } = await import('../workbench/catalogue.js')
    const { showOrganisation } = await import('../workbench/catalogue-read.js')
    const workspace = context.settings.workspace
    const done = await attempt(async () => {
      const { entry } = await showOrganisation(workspace, id)
      if (!yes) {
        output.warn(`${id} is ${entry.organisation.name}, with ${entry.organisation.contacts.length} contacts and ${entry.media.length} files. Erased, nothing of it comes back.`)
        if ((await answerOf(context.stdin)) !== id)
          throw refusal('usage-option', 'Nothing was erased.', { remedy: `Answer with ${id}, or give --yes.` })
      }
      return eraseOrganisation(workspace, id, { who: by ?? userInfo().username, reason: reason ?? null })
    })
    if (!done.ok) return output.refuse(done.error)
    if (format === 'json') output.result(JSON.stringify(done.value, null, 2))
    else output.result(`Erased ${id}. What stays: its id, ${done.value.at.slice(0, 10)}, ${done.value.who}${done.value.reason === null ? '' : `, “${done.value.reason}”`}.`)
    return Exit.done
  },
}) // prettier-ignore

/** The first line that is typed; an empty one where nobody types. */
const answerOf = async (stdin: NodeJS.ReadableStream): Promise<string> => {
  const lines = createInterface({ input: stdin })
  try {
    for await (const line of lines) return line.trim()
    return ''
  } finally {
    lines.close()
  }
}

export const catalogueDecide = command({
  name: 'catalogue decide',
  summary:
    'Write down what was decided about an organisation of the catalogue and an entry of a list; the log names it by its id alone.',
  example:
    'rapport catalogue decide org-7 --entry "EU:EU.7511.15" --decision no-match --reason "another country and number"',
  arguments: ['id'],
  input: z.object({
    id: z.string().describe('the organisation’s id in the catalogue'),
    entry: z.string().meta({ value: 'LIST:ID' }).describe('the list’s entry, as `rapport catalogue show` prints it'),
    decision: z.enum(['match', 'no-match', 'unsure']).describe('what was decided'),
    reason: z.string().describe('why, for whoever asks later; it names nobody'),
    by: z.string().optional().describe('who decided; else the user of this machine'),
  }),
  run: async ({ settings }, { id, by, ...decided }, output) => {
    const { decideOn } = await import('../workbench/catalogue-decide.js')
    const done = await attempt(() =>
      decideOn(settings.workspace, id, { ...decided, by: by ?? userInfo().username }, (note) => output.note(note)),
    )
    if (!done.ok) return output.refuse(done.error)
    const { number, decision, list, entry, score, hash } = done.value
    output.result(`${number}: ${decision}, ${id} and ${list}:${entry}, score ${score}; hash ${hash}`)
    return Exit.done
  },
}) // prettier-ignore
