import { z } from 'zod'
import type { PullReport } from '../workbench.js'
import { command, Exit } from './command.js'
import { dyadArgument } from '../workbench/dyad-argument.js'
import { reportText, steps } from './import.js'
import { inWorkspace } from './workspace.js'

export const pullCommand = command({
  name: 'pull',
  summary: 'Ask a source over the network and import what it answers; goes on where it was interrupted.',
  example: [
    'rapport pull comtrade --dyad SRB-RUS --years 2018-2022',
    'rapport pull comtrade --dyad SRB-RUS --years 2018-2022 --products HS4 --dry-run',
  ],
  arguments: ['source'],
  input: z.object({
    source: z.string().describe('which source to ask; `rapport sources` lists them'),
    dyad: z.string().optional().meta({ value: 'SRB-RUS' }).describe('the two countries, reporter first'),
    years: z.string().optional().meta({ value: '2018-2022' }).describe('a year, or the first and the last'),
    products: z
      .enum(['HS2', 'HS4', 'HS6'])
      .optional()
      .describe('how deep products go (default HS2: totals and chapters)'),
    monthly: z.boolean().default(false).describe('the months of the years in place of the years'),
    dryRun: z.boolean().default(false).describe('only say how many calls it takes, and which'),
    fresh: z
      .boolean()
      .default(false)
      .describe('ask for everything anew, whatever an earlier start has brought'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, input, output) => {
    const { source, dyad, years, products, monthly, dryRun, fresh, format } = input
    const request = {
      dyad: dyad === undefined ? null : dyadArgument(dyad),
      years: years ?? null,
      products: products ?? null,
      monthly,
    }
    const { keys, urls, quotas } = context.settings
    const [key, quota] = [keys[source], quotas[source]]
    const progress = output.progress()
    return inWorkspace(context, output, async (workspace) => {
      if (!dryRun) progress.step(`pulling ${source}`)
      const report = await workspace
        .pull(source, request, {
          dryRun,
          fresh,
          urls,
          signal: context.signal,
          ...(key !== undefined && { key }),
          ...(quota && { quotas: quota }),
          onPage: ({ id, rows, bytes, became, done, total }) =>
            progress.unit(
              `${done} of ${total}: ${id} · ${answerText(became, rows)} · ${size(bytes)}`,
              done,
              total,
            ),
          onStep: (step, file) => progress.step(`${steps[step]} ${file}`),
          onNote: (note) => output.note(note),
        })
        .finally(() => progress.end())
      if (!report.ok) return output.refuse(report.error)
      const found = workspace.sources().find(({ id }) => id === source)
      output.result(
        format === 'json'
          ? JSON.stringify({ schema: 'rapport/pull@1', ...report.value }, null, 2)
          : pullText(report.value, found?.name ?? source, found?.rejects ?? {}),
      )
      return Exit.done
    })
  },
})

const answerText = (became: 'kept' | 'empty' | 'dropped', rows: number | null): string => {
  if (became === 'empty') return 'no data'
  if (became === 'dropped') return 'asked for in parts'
  return rows === null ? 'whole' : counted(rows, 'row')
}

const pullText = (report: PullReport, name: string, rejects: Readonly<Record<string, string>>): string => {
  if (report.outcome === 'planned') return planText(report, name)
  const { calls, pages, bytes, seconds } = report
  const took = `${counted(calls.made, 'call')} to ${name}, ${size(bytes)}, ${seconds.toFixed(1)} s`
  if (report.outcome === 'unchanged') return `Nothing new since the last pull (${took}).`
  return [
    `Pulled ${counted(pages.kept, 'answer')} (${took}${pages.earlier > 0 ? `; ${pages.earlier} of them came earlier` : ''}).`,
    ...(pages.empty.length > 0
      ? [
          `No data, which is not zero: ${pages.empty.slice(0, 10).join(', ')}${more(pages.empty.length - 10)}.`,
        ]
      : []),
    ...(report.import ? [reportText(report.import, rejects)] : []),
  ].join('\n')
}

const planText = ({ calls, pages, quota, key, urls }: PullReport, name: string): string => {
  const listed = calls.listed > 0 ? `, and about ${calls.listed} more once the lists of codes are read` : ''
  const perDay =
    quota.perDay === null
      ? 'no limit a day is known'
      : `${quota.perDay} a day; made today from this workspace: ${quota.today}`
  return [
    `At least ${counted(calls.left, 'call')} to ${name}${listed}; an answer at the row limit is asked for again in parts.`,
    `Allowed ${key ? 'with your key' : 'without a key'}: ${perDay}.`,
    ...(pages.kept > 0 ? [`Already here from an earlier start: ${counted(pages.kept, 'answer')}.`] : []),
    ...urls,
  ].join('\n')
}

const more = (count: number): string => (count > 0 ? ` and ${count} more` : '')
const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
