import { z } from 'zod'
import type { ConvertReport } from '../workbench.js'
import { command, Exit } from './command.js'
import { inWorkspace } from './workspace.js'

export const convertCommand = command({
  name: 'convert',
  summary:
    'Bring flows in another currency to US dollars at average rates, with amount and rate as evidence.',
  example: ['rapport convert eurostat', 'rapport convert eurostat --dry-run'],
  arguments: ['source'],
  input: z.object({
    source: z.string().describe('a source in the lake whose flows are in another currency, such as eurostat'),
    currencySource: z
      .string()
      .default('fx')
      .meta({ value: 'SOURCE' })
      .describe('the source of the exchange rates'),
    dryRun: z.boolean().default(false).describe('compute everything, change nothing'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { source, currencySource, dryRun, format }, output) =>
    inWorkspace(context, output, async (workspace) => {
      const report = await workspace.convert(
        source,
        { rates: currencySource },
        { dryRun, signal: context.signal, onNote: (note) => output.note(note) },
      )
      if (!report.ok) return output.refuse(report.error)
      output.result(
        format === 'json'
          ? JSON.stringify({ schema: 'rapport/convert@1', ...report.value }, null, 2)
          : reportText(report.value),
      )
      return Exit.done
    }),
})

const reportText = ({ snapshot, outcome, seconds, found }: ConvertReport): string => {
  const outcomes = {
    imported: `Converted as ${snapshot.id} in ${seconds.toFixed(1)} s.`,
    known: `Already in the lake as ${snapshot.id}; nothing was changed.`,
    tried: `Tried in ${seconds.toFixed(1)} s; nothing was changed.`,
  }
  const missing = found.leftOut.reduce((sum, { rows }) => sum + rows, 0)
  return [
    outcomes[outcome],
    `${number(found.rows)} ${found.rows === 1 ? 'row' : 'rows'} in dollars, ${number(missing)} left out for want of a rate.`,
    ...(found.noValue === 0
      ? []
      : [`${number(found.noValue)} rows have no value in the source, and none here.`]),
    ...(snapshot.derived?.notes ?? []).map((note) => `Note: ${note}`),
  ].join('\n')
}

const number = (value: number): string => value.toLocaleString('en-GB')
