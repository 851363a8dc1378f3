import { z } from 'zod'
import type { ImportReport } from '../workbench.js'
import { command, Exit } from './command.js'
import { withStdin } from './stdin-file.js'
import { inWorkspace } from './workspace.js'

export const steps = {
  hash: 'hashing',
  read: 'reading',
  sort: 'sorting',
  check: 'checking',
  keep: 'keeping',
  done: 'done:',
} as const

export const importCommand = command({
  name: 'import',
  summary: 'Bring files of a source into the lake: every row is kept or rejected with a reason.',
  example: ['rapport import ots ots-flows/', 'rapport import baci BACI_HS17_Y2020_V202301.csv --dry-run'],
  arguments: ['source', 'files...'],
  input: z.object({
    source: z.string().describe('where the files come from; `rapport sources` lists them'),
    files: z
      .array(z.string())
      .min(1)
      .meta({ value: 'FILE' })
      .describe('files, or folders taken as their files; - is stdin'),
    name: z
      .string()
      .optional()
      .meta({ value: 'NAME' })
      .describe('the name of the file that comes on stdin, where - stands for a file'),
    dryRun: z.boolean().default(false).describe('read and judge everything, change nothing'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { source, files, name, dryRun, format }, output) => {
    const progress = output.progress()
    const { paths, remove } = await withStdin(files, name, context.stdin)
    return inWorkspace(context, output, async (workspace) => {
      const report = await workspace
        .import(source, paths, {
          dryRun,
          signal: context.signal,
          onStep: (step, file) => progress.step(`${steps[step]} ${file}`),
          onNote: (note) => output.note(note),
        })
        .finally(() => progress.end())
      if (!report.ok) return output.refuse(report.error)
      const rejects = workspace.sources().find(({ id }) => id === source)?.rejects ?? {}
      output.result(
        format === 'json'
          ? JSON.stringify({ schema: 'rapport/import@1', ...report.value }, null, 2)
          : reportText(report.value, rejects),
      )
      return Exit.done
    }).finally(remove)
  },
})

/** The report for reading: counts that add up, each reason with its first rows. */
export const reportText = (report: ImportReport, rejects: Readonly<Record<string, string>>): string => {
  const { snapshot, outcome, leftAside, examples } = report
  const counts = snapshot.originals.reduce(
    (sum, { read, kept, rejected, empty }) => ({
      read: sum.read + read,
      kept: sum.kept + kept,
      rejected: sum.rejected + rejected,
      empty: sum.empty + empty,
    }),
    { read: 0, kept: 0, rejected: 0, empty: 0 },
  )
  const outcomes = {
    imported: `Imported as ${snapshot.id} in ${report.seconds.toFixed(1)} s.`,
    known: `Already in the lake as ${snapshot.id}; nothing was changed.`,
    tried: `Tried in ${report.seconds.toFixed(1)} s; nothing was changed.`,
  }
  const rows = Object.entries(snapshot.tables).map(
    ([table, files = []]) =>
      `  ${table}: ${number(files.reduce((sum, file) => sum + file.rows, 0))} rows in ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
  )
  const reasons = Object.entries(snapshot.reasons).flatMap(([code, count]) => [
    `  ${number(count)} × ${rejects[code] ?? ''} [${code}]`,
    ...examples
      .filter((each) => each.code === code)
      .map(({ name, row, raw }) => `      ${name}, row ${row}: ${raw.slice(0, 120)}`),
  ])
  return [
    outcomes[outcome],
    `Read ${number(counts.read)} rows: ${number(counts.kept)} kept, ${number(counts.rejected)} rejected${
      counts.empty === 0 ? '' : `, ${number(counts.empty)} without data`
    }.`,
    ...rows,
    ...(reasons.length > 0 ? ['Rejected:', ...reasons] : []),
    ...(leftAside.length > 0 ? [`Left aside, not files of this source: ${leftAside.join(', ')}.`] : []),
  ].join('\n')
}

const number = (value: number): string => value.toLocaleString('en-GB')
