import { userInfo } from 'node:os'
import { z } from 'zod'
import { attempt } from '../domain/problem.js'
import { command, Exit } from './command.js'
import { csv } from '../workbench/csv.js'
import type { Decision } from '../workbench/screen-decisions.js'

export const decisionAdd = command({
  name: 'decision add',
  summary:
    'Write down what was decided about a name and an entry of a list: a line of a log that cannot be changed unseen.',
  example:
    'rapport decision add --name "Sergei Ivanov" --birth 1981 --entry "EU:EU.7511.15" --decision no-match --reason "born 1981, the entry 1950; passport seen"',
  input: z.object({
    name: z.string().describe('the name that was screened'),
    kind: z.string().optional().describe('person, entity, vessel or aircraft'),
    birth: z.string().optional().meta({ value: 'DATE' }).describe('as it was given to the search'),
    country: z.string().optional().describe('as it was given to the search'),
    id: z.string().optional().describe('as it was given to the search'),
    entry: z.string().meta({ value: 'LIST:ID' }).describe('the entry, as `rapport screen` prints it'),
    decision: z.enum(['match', 'no-match', 'unsure']).describe('what was decided'),
    reason: z.string().describe('why, for whoever asks later'),
    by: z.string().optional().describe('who decided; else the user of this machine'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .meta({ value: 'DATE' })
      .describe('the lists as they stood on that day'),
  }),
  run: async (context, { entry, decision, reason, by, asOf, ...query }, output) => {
    const { decide } = await import('../workbench/screen-decisions.js')
    const request = { query, entry, decision, reason, by: by ?? userInfo().username, asOf }
    const done = await attempt(() => decide(context.settings.workspace, request, (note) => output.note(note)))
    if (!done.ok) return output.refuse(done.error)
    const { decision: line, torn } = done.value
    if (torn) output.warn('An unfinished line at the end of the log was moved to decisions.torn.')
    output.result(`${line.number}: ${line.decision}, ${line.list}:${line.entry}, score ${line.score}; hash ${line.hash}`)
    return Exit.done
  },
}) // prettier-ignore

const columns = [
  'number', 'at', 'by', 'name', 'kind', 'birth', 'country', 'id', 'list', 'listDate', 'snapshot', 'entry', 'score', 'decision', 'reason', 'before', 'hash',
] as const // prettier-ignore

const rowOf = ({ query, ...rest }: Decision) => ({ ...query, ...rest })

export const decisionList = command({
  name: 'decision list',
  summary: 'List the decisions that were written down.',
  example: 'rapport decision list --name "Sergei Ivanov"',
  input: z.object({
    name: z.string().optional().describe('only of this name, as it was written'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
  }),
  run: async (context, { name, format }, output) => {
    const { listDecisions } = await import('../workbench/screen-decisions.js')
    const read = await attempt(() => listDecisions(context.settings.workspace))
    if (!read.ok) return output.refuse(read.error)
    const found = read.value.filter(
      ({ query }) => name === undefined || query.name.toLowerCase() === name.toLowerCase(),
    )
    if (format === 'json') output.result(JSON.stringify({ schema: 'rapport/decisions@1', decisions: found }, null, 2))
    else if (format === 'csv') output.result(csv(found.map(rowOf), columns))
    else if (found.length === 0) output.result('No decisions.')
    else
      output.table(
        found.map((each) => ({ ...rowOf(each), at: each.at.slice(0, 16).replace('T', ' '), entry: `${each.list}:${each.entry}` })),
        ['number', 'at', 'by', 'name', 'entry', 'listDate', 'score', 'decision', 'reason'],
      )
    return Exit.done
  },
}) // prettier-ignore

export const decisionExport = command({
  name: 'decision export',
  summary: 'Write all decisions out, with their hashes.',
  example: 'rapport decision export --format csv > decisions.csv',
  input: z.object({ format: z.enum(['json', 'csv']).default('csv').describe('a table, or JSON') }),
  run: async (context, { format }, output) => {
    const { listDecisions } = await import('../workbench/screen-decisions.js')
    const read = await attempt(() => listDecisions(context.settings.workspace))
    if (!read.ok) return output.refuse(read.error)
    output.result(
      format === 'json'
        ? JSON.stringify({ schema: 'rapport/decisions@1', decisions: read.value }, null, 2)
        : csv(read.value.map(rowOf), columns),
    )
    return Exit.done
  },
})

export const decisionVerify = command({
  name: 'decision verify',
  summary:
    'Follow the chain of hashes through the log of decisions. Ends with 1 at the first line that was changed, taken out or broken off.',
  example: 'rapport decision verify',
  input: z.object({}),
  run: async (context, _given, output) => {
    const { verifyLog } = await import('../workbench/screen-decisions.js')
    const { lines, broken, last } = await verifyLog(context.settings.workspace)
    if (broken !== null) output.result(`Line ${broken.line} ${broken.says}.`)
    else if (last === null) output.result('No decisions.')
    else output.result(`${lines} decisions, each following from the one before; hash of the last line ${last}`)
    return broken === null ? Exit.done : Exit.findings
  },
}) // prettier-ignore
