import type { Workspace } from '../../workbench.js'
import type { Answer } from '../answer.js'
import { briefCsv, briefDocument, briefFile, traceBrief } from './brief.js'
import { measured, traceMeasure } from './measure.js'
import { rows } from './rows.js'
import { align, diversion, exposure } from './goods.js'
import { target } from './scenarios.js'
import { screenName } from './screen.js'
import { status } from './status.js'
import { difference, sql } from './data.js'

/**
 * What the computing process does for the server. The input was parsed at the endpoint.
 * @throws Refusal what the façade refuses with
 */
export type Operation = (workspace: Workspace, input: never, signal: AbortSignal) => Promise<Answer>

/** Every operation by name: an endpoint asks for one of them. */
const table = {
  brief: briefDocument,
  'brief-file': briefFile,
  'brief-csv': briefCsv,
  'trace-brief': traceBrief,
  measure: measured,
  'trace-measure': traceMeasure,
  rows,
  exposure,
  align,
  diversion,
  target,
  screen: screenName,
  status,
  difference,
  sql,
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof table
export const operations: Readonly<
  Record<string, (workspace: Workspace, input: unknown, signal: AbortSignal) => Promise<Answer>>
> = table as never
