import type { Language } from '../../messages/language.js'
import { csv } from '../../workbench/csv.js'
import { measureRows } from '../../workbench/measure-rows.js'
import { reportMeasure } from '../../workbench/reports/measure.js'
import type { Across, MeasureResult, Workspace } from '../../workbench.js'
import { csvAnswer, json, type Answer } from '../answer.js'
import { valueOf } from './value.js'

export type MeasureQuestion = {
  readonly id: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly across?: Across | undefined
  readonly asOf?: string | undefined
  readonly lang: Language
}

const compute = async (
  workspace: Workspace,
  { id, parameters, across, asOf }: MeasureQuestion,
): Promise<MeasureResult> =>
  valueOf(
    await workspace.measure(id, parameters, {
      ...(asOf !== undefined && { asOf }),
      ...(across !== undefined && { across }),
    }),
  )

const documentOf = async (workspace: Workspace, question: MeasureQuestion) =>
  valueOf(
    await workspace.measureDocument(
      await compute(workspace, question),
      question.lang,
      question.asOf === undefined ? {} : { asOf: question.asOf },
    ),
  )

/** A measure as data, as a table, as its default chart, or as an exhibit that a page shows. */
export const measured = async (
  workspace: Workspace,
  { format, ...question }: MeasureQuestion & { readonly format: 'json' | 'csv' | 'svg' | 'exhibit' },
): Promise<Answer> => {
  if (format === 'exhibit') return json(await documentOf(workspace, question))
  const result = await compute(workspace, question)
  if (format === 'json') return json(reportMeasure(result))
  if (format === 'csv') return csvAnswer(csv(measureRows(result)), `${question.id}.csv`)
  return {
    type: 'image/svg+xml',
    body: valueOf(await workspace.measureSvg(result, question.lang)),
    download: `${question.id}.svg`,
  }
}

export const traceMeasure = async (
  workspace: Workspace,
  { ref, all, ...question }: MeasureQuestion & { readonly ref: number; readonly all: boolean },
): Promise<Answer> =>
  json(valueOf(await workspace.traceIn(await documentOf(workspace, question), ref, { all })))
