import type { Workspace } from '../../workbench.js'
import { json, type Answer } from '../answer.js'
import { valueOf } from './value.js'

/** Rows that an answer to a browser holds at most; a million are for `rapport sql`. */
const rowsShown = 10_000
const limits = { seconds: 20, megabytes: 384, rssMegabytes: 768, rows: rowsShown }

/** One reading statement, in a process of its own. */
export const sql = async (
  workspace: Workspace,
  { text, explain }: { readonly text: string; readonly explain: boolean },
  signal: AbortSignal,
): Promise<Answer> =>
  json({ schema: 'rapport/sql@1', ...valueOf(await workspace.sql(text, limits, { explain, signal })) })

/** What changed between two snapshots of a source. */
export const difference = async (
  workspace: Workspace,
  { from, to, limit }: { readonly from: string; readonly to?: string | undefined; readonly limit: number },
): Promise<Answer> =>
  json({
    schema: 'rapport/diff@1',
    ...valueOf(await workspace.difference(to === undefined ? [from] : [from, to], limit)),
  })
