import { z } from 'zod'
import type { Status } from '../workbench/status.js'
import { command, Exit } from './command.js'
import { dyadArgument } from './dyad-argument.js'
import type { Output } from './output.js'
import { inWorkspace } from './workspace.js'

export const status = command({
  name: 'status',
  summary: 'Show what the lake holds, and what two countries still lack.',
  example: ['rapport status', 'rapport status --dyad SRB-RUS'],
  input: z.object({
    dyad: z
      .string()
      .optional()
      .describe('two countries, SRB-RUS: which records there are of them, and which are missing'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { dyad, format }, output) => {
    const pair = dyad === undefined ? undefined : dyadArgument(dyad)
    return inWorkspace(context, output, async (workspace) => {
      const found = await workspace.status(pair)
      if (!found.ok) return output.refuse(found.error)
      if (format === 'json') output.result(JSON.stringify(found.value, null, 2))
      else show(found.value, output)
      return Exit.done
    })
  },
})

const number = (value: number): string => value.toLocaleString('en-GB')

const show = ({ workspace, snapshots, bytes, dyad }: Status, output: Output): void => {
  output.result(
    `Workspace ${workspace}: ${snapshots.length} ${snapshots.length === 1 ? 'snapshot' : 'snapshots'}, ${number(Math.ceil(bytes / 2 ** 20))} MB.`,
  )
  output.table(
    snapshots.map((each) => ({
      source: each.source,
      years: each.years ?? '–',
      kept: number(each.kept),
      rejected: number(each.rejected),
      imported: each.importedAt.slice(0, 10),
      vintage: each.vintage ?? '–',
      redistribute: each.redistribute,
      snapshot: each.superseded ? `${each.id} (older)` : each.id,
    })),
    [
      { key: 'source', title: 'Source' },
      { key: 'years', title: 'Years' },
      { key: 'kept', title: 'Kept', align: 'right' },
      { key: 'rejected', title: 'Rejected', align: 'right' },
      { key: 'imported', title: 'Imported' },
      { key: 'vintage', title: 'Vintage' },
      { key: 'redistribute', title: 'Redistribute' },
      { key: 'snapshot', title: 'Snapshot' },
    ],
  )
  for (const { source, reasons } of snapshots)
    for (const { code, says, rows } of reasons)
      output.result(`${source}: ${number(rows)} rejected: ${says} [${code}]`)
  if (dyad === null) return
  output.result(`\nRecords of ${dyad.dyad}:`)
  if (dyad.records.length === 0) output.result('none')
  else
    output.table(
      dyad.records.map((each) => ({ ...each, level: each.level === 1 ? 'sections' : `HS${each.level}` })),
      ['flow', 'source', 'record', 'level', 'years'],
    )
  for (const { what, command: brings } of dyad.lacks) output.result(`Lacks ${what}. Bring it with: ${brings}`)
}
