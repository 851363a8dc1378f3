import { z } from 'zod'
import type { Trace, TracedParent, TracedStep } from '../workbench/trace.js'
import { command, Exit } from './command.js'
import { inWorkspace } from './workspace.js'

export const trace = command({
  name: 'trace',
  summary: 'Show where a number in a brief came from, down to the file, the row and what stands there.',
  example: ['rapport trace SRB-RUS-2022.json 17', 'rapport trace SRB-RUS-2018.json 40 --all'],
  arguments: ['brief', 'reference'],
  input: z.object({
    brief: z.string().meta({ value: 'BRIEF.json' }).describe('a brief written with --format json'),
    reference: z.number().int().positive().describe('the number’s reference in that brief'),
    all: z.boolean().default(false).describe('every row, not only the first twenty'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { brief, reference, all, format }, output) =>
    inWorkspace(context, output, async (workspace) => {
      const traced = await workspace.trace(brief, reference, { all })
      if (!traced.ok) return output.refuse(traced.error)
      output.result(format === 'json' ? JSON.stringify(traced.value, null, 2) : traceText(traced.value))
      return Exit.done
    }),
})

const traceText = ({ figure, step }: Trace): string =>
  [
    `Reference ${figure.ref}: ${figure.text} (${figure.value ?? 'no value'}, ${figure.unit}), section ${figure.section}`,
    ...stepLines(step, 0),
  ].join('\n')

const stepLines = (step: TracedStep, depth: number): string[] => {
  const indent = '  '.repeat(depth)
  if (step.kind === 'computed')
    return [
      `${indent}${step.as} = ${step.arithmetic}   [${step.measure}${parameterText(step.parameters)}]`,
      ...step.inputs.flatMap((input) => stepLines(input, depth + 1)),
    ]
  const open = step.rows.length <= 3
  const rows = step.rows.flatMap(({ file, row, place, value, original, parents = [] }) => [
    `${indent}  ${file}, row ${row}${place === null ? '' : ` (${place})`}: ${value ?? 'no value'}`,
    ...(original === null || !open ? [] : [`${indent}      ${JSON.stringify(original)}`]),
    ...parents.flatMap((parent) => parentLines(parent, `${indent}    `, open)),
  ])
  return [
    `${indent}${step.as} = ${step.sum ?? 'no value'}: ${step.count} ${step.count === 1 ? 'row' : 'rows'} of ${step.source} (${step.record}) where ${step.where.map(conditionText).join(', ')}`,
    ...(step.nulls > 0 ? [`${indent}  ${step.nulls} of them without a value`] : []),
    ...rows,
    ...(step.more > 0 ? [`${indent}  and ${step.more} more rows; --all lists them`] : []),
  ]
}

/** A row that another was computed from, with what it was multiplied with, and its own parents. */
const parentLines = (parent: TracedParent, indent: string, open: boolean): string[] => {
  const { role, file, row, place, value, factor, note, gone, original, parents = [] } = parent
  const at = gone === undefined ? `${file}, row ${row}` : `file ${file}, row ${row}`
  return [
    `${indent}${role}: ${at}${place === null ? '' : ` (${place})`}: ${value ?? 'no value'}${factor === null ? '' : ` × ${factor}`}${note === null ? '' : `, ${note}`}`,
    ...(gone === undefined ? [] : [`${indent}    ${gone}`]),
    ...(original === null || !open ? [] : [`${indent}    ${JSON.stringify(original)}`]),
    ...parents.flatMap((each) => parentLines(each, `${indent}    `, open)),
  ]
}

const parameterText = (parameters: Readonly<Record<string, unknown>>): string => {
  const text = Object.entries(parameters).map(([name, value]) => `${name} ${String(value)}`)
  return text.length === 0 ? '' : `: ${text.join(', ')}`
}

const conditionText = (condition: Extract<TracedStep, { kind: 'rows' }>['where'][number]): string => {
  switch (condition.op) {
    case 'in':
      return `${condition.column} ${condition.values.join(' or ')}`
    case 'not-in':
      return `${condition.column} not ${condition.values.join(' or ')}`
    case 'kind-not-in':
      return `${condition.column} no ${condition.values.join(' or ')}`
    case 'same-as':
      return `${condition.column} the same as ${condition.other}`
    case 'starts-with':
      return `${condition.column} ${condition.values.map((code) => `${code}…`).join(' or ')}`
  }
}
