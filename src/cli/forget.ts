import { z } from 'zod'
import { command, Exit } from './command.js'
import { inWorkspace } from './workspace.js'

const userOf = (env: Readonly<Record<string, string | undefined>>): string =>
  env['USER'] ?? env['USERNAME'] ?? env['LOGNAME'] ?? 'unknown'

export const forget = command({
  name: 'forget',
  summary:
    'Take a snapshot out of the workspace, with its files; a line stays that says which, who, when and why.',
  example: [
    'rapport forget ots-f4a0204b8536 --why "the licence does not allow us to keep it"',
    'rapport forget ots-f4a0204b8536 --dry-run',
  ],
  arguments: ['snapshot'],
  input: z.object({
    snapshot: z.string().describe('the snapshot’s id; `rapport status` lists them'),
    why: z.string().optional().meta({ value: 'TEXT' }).describe('the reason, kept in the manifest'),
    by: z
      .string()
      .optional()
      .meta({ value: 'NAME' })
      .describe('who decides; without it the user of this machine'),
    dryRun: z.boolean().default(false).describe('say what would go, change nothing'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { snapshot, why, by, dryRun, format }, output) =>
    inWorkspace(context, output, async (workspace) => {
      const done = await workspace.forget(snapshot, {
        who: by ?? userOf(context.surroundings.machine.env),
        why: why ?? null,
        dryRun,
      })
      if (!done.ok) return output.refuse(done.error)
      const { rows, originals, derived, outcome } = done.value
      if (format === 'json') {
        output.result(JSON.stringify({ schema: 'rapport/forget@1', ...done.value }, null, 2))
        return Exit.done
      }
      const what = `${snapshot}: ${rows.toLocaleString('en-GB')} rows, ${originals} ${originals === 1 ? 'original' : 'originals'}`
      output.result(outcome === 'tried' ? `Would forget ${what}; nothing was changed.` : `Forgot ${what}.`)
      if (derived.length > 0)
        output.note(
          `${derived.join(', ')} ${derived.length === 1 ? 'was' : 'were'} computed from it: the numbers stay, and can no longer be traced to its rows`,
        )
      return Exit.done
    }),
})
