import {
  openScreening,
  refuseQuery,
  screenReport,
  type GivenQuery,
  type Method,
  type Screening,
} from '../../workbench/screen.js'
import type { Workspace } from '../../workbench.js'
import { json, type Answer } from '../answer.js'

type Question = {
  readonly query: GivenQuery
  readonly threshold: number
  readonly limit: number
  readonly method: Method
  readonly lists?: readonly string[] | undefined
  readonly asOf?: string | undefined
}

/** The lists last searched, kept open: a name is screened as it is typed. This process lives as long as one manifest, and no day longer. */
let kept: { readonly key: string; readonly screening: Promise<Screening> } | null = null

/** Screens one name. */
export const screenName = async (
  { folder }: Workspace,
  { query, threshold, limit, method, lists, asOf }: Question,
): Promise<Answer> => {
  refuseQuery(query)
  const today = new Date().toISOString().slice(0, 10)
  const key = JSON.stringify([method, lists, asOf ?? today])
  if (kept?.key !== key) {
    const screening = openScreening(folder, { asOf, lists: lists ?? [], method })
    kept = { key, screening }
    screening.catch(() => {
      if (kept?.key === key) kept = null
    })
  }
  return json(screenReport(await kept.screening, query, { threshold, limit }))
}
