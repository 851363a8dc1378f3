import { z } from 'zod'
import type { Change, TableDifference } from '../workbench/difference.js'
import { command, Exit } from './command.js'
import type { Output } from './output.js'
import { inWorkspace } from './workspace.js'

export const diff = command({
  name: 'diff',
  summary:
    'Show what changed between two snapshots of a source: who was delisted, which names came, which values were revised.',
  example: [
    'rapport diff sanctions-eu',
    'rapport diff sanctions-ofac-0a1b2c3d4e5f sanctions-ofac-5f4e3d2c1b0a --format json',
  ],
  arguments: ['from', 'to'],
  input: z.object({
    from: z
      .string()
      .describe('the earlier snapshot’s id; or a source, whose two latest snapshots are compared'),
    to: z.string().optional().describe('the later snapshot’s id'),
    limit: z.coerce
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .default(20)
      .meta({ value: 'N' })
      .describe('how many changes of each table are listed; the counts are always of all'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { from, to, limit, format }, output) =>
    inWorkspace(context, output, async (workspace) => {
      const found = await workspace.difference(to === undefined ? [from] : [from, to], limit)
      if (!found.ok) return output.refuse(found.error)
      if (format === 'json') {
        output.result(JSON.stringify({ schema: 'rapport/diff@1', ...found.value }, null, 2))
        return Exit.done
      }
      const state = ({ id, vintage, importedAt }: typeof found.value.from) =>
        `${id} (${vintage === null ? `imported ${importedAt.slice(0, 10)}` : `of ${vintage}`})`
      output.result(`${state(found.value.from)} → ${state(found.value.to)}`)
      for (const table of found.value.tables) show(table, output)
      return Exit.done
    }),
})

const number = (value: number): string => value.toLocaleString('en-GB')

const show = ({ table, added, removed, changed, same, changes }: TableDifference, output: Output): void => {
  output.result(
    `\n${table}: ${number(removed)} removed, ${number(added)} added, ${number(changed)} changed, ${number(same)} the same`,
  )
  for (const change of changes) output.result(`  ${marks[change.kind]} ${line(change)}`)
  const more = added + removed + changed - changes.length
  if (more > 0 && changes.length > 0) output.result(`  and ${number(more)} more (--limit)`)
}

const marks = { removed: '−', added: '+', changed: '~' } as const

const line = ({ kind, key, before, after }: Change): string => {
  const known = Object.values(key)
    .filter((cell) => cell !== null)
    .join(' · ')
  const cells = kind === 'changed' ? changedCells(before ?? {}, after ?? {}) : allCells(after ?? before ?? {})
  return cells === '' ? known : `${known}: ${cells}`
}

const shortened = (text: string | null): string =>
  text === null ? 'none' : text.length > 80 ? `${text.slice(0, 79)}…` : text

const changedCells = (
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): string =>
  Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${shortened(before[name] ?? null)} → ${shortened(after[name] ?? null)}`)
    .join('; ')

const allCells = (cells: Readonly<Record<string, string | null>>): string =>
  Object.values(cells)
    .filter((cell) => cell !== null)
    .slice(0, 3)
    .map(shortened)
    .join('; ')
