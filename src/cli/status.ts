import { z } from 'zod'
import type { Status } from '../workbench/status.js'
import { command, Exit } from './command.js'
import { dyadArgument } from '../workbench/dyad-argument.js'
import type { Output } from './output.js'
import { inWorkspace } from './workspace.js'

export const status = command({
  name: 'status',
  summary: 'Show what the lake holds, and what two countries still lack.',
  example: ['rapport status', 'rapport status --dyad SRB-RUS', 'rapport status --findings --source wto-hs2'],
  input: z.object({
    dyad: z
      .string()
      .optional()
      .describe('two countries, SRB-RUS: which records there are of them, and which are missing'),
    findings: z
      .boolean()
      .default(false)
      .describe(
        'what the imports noticed in their rows: totals that differ, duplicates, jumps; of the dyad, if named',
      ),
    source: z.array(z.string()).default([]).meta({ value: 'SOURCE' }).describe('only these sources'),
    examples: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000)
      .default(5)
      .meta({ value: 'N' })
      .describe('how many examples of each finding, the most striking first'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { dyad, findings, source, examples, format }, output) => {
    const pair = dyad === undefined ? undefined : dyadArgument(dyad)
    return inWorkspace(context, output, async (workspace) => {
      const found = await workspace.status(pair, { findings: findings ? examples : 0, sources: source })
      if (!found.ok) return output.refuse(found.error)
      if (format === 'json') output.result(JSON.stringify(found.value, null, 2))
      else {
        show(found.value, output)
        if (findings) showFindings(found.value, output)
      }
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
      findings:
        each.findings.length === 0 ? '–' : number(each.findings.reduce((sum, { count }) => sum + count, 0)),
      imported: each.importedAt.slice(0, 10),
      age: each.age === 0 ? 'today' : `${number(each.age)} d`,
      vintage: each.vintage ?? '–',
      redistribute: each.redistribute,
      snapshot: each.superseded ? `${each.id} (older)` : each.id,
    })),
    [
      { key: 'source', title: 'Source' },
      { key: 'years', title: 'Years' },
      { key: 'kept', title: 'Kept', align: 'right' },
      { key: 'rejected', title: 'Rejected', align: 'right' },
      { key: 'findings', title: 'Findings', align: 'right' },
      { key: 'imported', title: 'Imported' },
      { key: 'age', title: 'Age', align: 'right' },
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
  if (dyad.holdings.length > 0) {
    output.result('\nBeside these:')
    output.table(
      dyad.holdings.map(({ topic, source, rows, from, to }) => ({
        topic,
        source,
        rows: number(rows),
        span: from === null ? '–' : from === to ? from : `${from} – ${to ?? ''}`,
      })),
      ['topic', 'source', { key: 'rows', title: 'Rows', align: 'right' }, 'span'],
    )
  }
  output.result('')
  for (const { what, command: brings } of dyad.lacks) output.result(`Lacks ${what}. Bring it with: ${brings}`)
}

/** Findings by snapshot and kind, each with its most striking examples. */
const showFindings = ({ snapshots }: Status, output: Output): void => {
  const some = snapshots.filter(({ findings }) => findings.length > 0)
  if (some.length === 0) output.result('\nNo findings.')
  for (const { id, name, findings } of some) {
    output.result(`\n${name} (${id}):`)
    for (const { code, severity, says, count, examples } of findings) {
      output.result(`\n${number(count)} × ${severity}: ${says} [${code}]`)
      if (examples.length === 0) continue
      output.table(
        examples.map((each) => ({
          reporter: each.reporter ?? '–',
          partner: each.partner ?? '–',
          flow: each.flow ?? '–',
          period: each.period ?? '–',
          product: each.product ?? 'all',
          expected: each.expected === null ? '–' : amount(each.expected),
          found: each.found === null ? '–' : amount(each.found),
        })),
        [
          'reporter',
          'partner',
          'flow',
          'period',
          'product',
          { key: 'expected', title: 'Expected', align: 'right' },
          { key: 'found', title: 'Found', align: 'right' },
        ],
      )
    }
  }
}

const amount = (value: number): string =>
  value.toLocaleString('en-GB', value < 100 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 0 })
