import { z } from 'zod'
import { command, Exit } from './command.js'
import { csv } from '../workbench/csv.js'
import { noteLicences } from './licence-note.js'
import { inWorkspace } from './workspace.js'

export const sqlCommand = command({
  name: 'sql',
  summary: 'Ask the lake one reading SQL statement, in a process that can reach nothing else.',
  example: [
    'rapport sql "show tables"',
    `rapport sql "select year, sum(value_usd) from flow where source = 'ots' and level = 1 and reporter = 'RUS' and partner = 'SRB' group by year order by year"`,
  ],
  arguments: ['statement'],
  input: z.object({
    statement: z
      .string()
      .meta({ value: 'SQL' })
      .describe('a single SELECT (also with, values, describe, summarize, show)'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
    rows: z
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .default(1000)
      .describe('at most so many rows; more are cut, and it is said'),
    timeout: z
      .number()
      .positive()
      .max(3600)
      .default(30)
      .meta({ value: 'SECONDS' })
      .describe('seconds until it is stopped'),
    memory: z
      .number()
      .int()
      .min(64)
      .default(512)
      .meta({ value: 'MB' })
      .describe('megabytes the engine may take'),
    explain: z.boolean().default(false).describe('the engine’s plan instead of the rows'),
  }),
  run: async (context, { statement, format, rows, timeout, memory, explain }, output) =>
    inWorkspace(context, output, async (workspace) => {
      const limits = { seconds: timeout, megabytes: memory, rssMegabytes: memory + 400, rows }
      const answer = await workspace.sql(statement, limits, { explain, signal: context.signal })
      if (!answer.ok) return output.refuse(answer.error)
      const { columns, rows: found, truncated } = answer.value
      const names = columns.map(({ name }) => name)
      const records = found.map((row) =>
        Object.fromEntries(row.map((cell, index) => [names[index] ?? '', cellOf(cell)])),
      )
      if (format === 'json')
        await output.write(`${JSON.stringify({ schema: 'rapport/sql@1', ...answer.value })}\n`)
      else if (format === 'csv') await output.write(csv(records, names))
      else output.table(records, names)
      noteLicences(answer.value.licences, output)
      if (truncated) output.warn(`Cut at ${rows} rows; there are more (--rows).`)
      return Exit.done
    }),
})

const cellOf = (cell: unknown): string | number | boolean | null =>
  cell === null || typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean'
    ? cell
    : JSON.stringify(cell)
