import { reportAlign } from '../../workbench/reports/align.js'
import { reportDiversion } from '../../workbench/reports/diversion.js'
import { reportExposure } from '../../workbench/reports/exposure.js'
import type { Workspace } from '../../workbench.js'
import { json, type Answer } from '../answer.js'
import { valueOf } from './value.js'

type Asked<Name extends 'exposure' | 'diversion' | 'align'> = Parameters<Workspace[Name]>[0]
type AsOf = { readonly asOf?: string | undefined }
const known = ({ asOf }: AsOf) => (asOf === undefined ? {} : { asOf })

export const exposure = async (
  workspace: Workspace,
  { request, ...more }: AsOf & { readonly request: Asked<'exposure'> },
): Promise<Answer> => json(reportExposure(valueOf(await workspace.exposure(request, known(more)))))

export const align = async (
  workspace: Workspace,
  { request }: { readonly request: Asked<'align'> },
): Promise<Answer> => json(reportAlign(valueOf(await workspace.align(request))))

export const diversion = async (
  workspace: Workspace,
  { request, limit, ...more }: AsOf & { readonly request: Asked<'diversion'>; readonly limit: number },
): Promise<Answer> => json(reportDiversion(valueOf(await workspace.diversion(request, known(more))), limit))
