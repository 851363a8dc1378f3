import { reportTarget } from '../../workbench/reports/target.js'
import type { Workspace } from '../../workbench.js'
import { json, type Answer } from '../answer.js'
import { valueOf } from './value.js'

export const target = async (
  workspace: Workspace,
  { request }: { readonly request: Parameters<Workspace['target']>[0] },
): Promise<Answer> => json(reportTarget(valueOf(await workspace.target(request))))
