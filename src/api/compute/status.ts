import { basename } from 'node:path'
import type { Dyad } from '../../domain/dyad.js'
import type { Workspace } from '../../workbench.js'
import { json, type Answer } from '../answer.js'
import { valueOf } from './value.js'

/** What the lake holds. The workspace is told by its name: where it lies on the machine is nobody's business. */
export const status = async (
  workspace: Workspace,
  {
    dyad,
    findings,
    sources,
  }: {
    readonly dyad?: Dyad | undefined
    readonly findings: number
    readonly sources?: readonly string[] | undefined
  },
): Promise<Answer> => {
  const found = valueOf(await workspace.status(dyad, { findings, ...(sources && { sources }) }))
  return json({ ...found, workspace: basename(found.workspace) })
}
