import { compose } from '../briefs/compose.js'
import type { BriefDocument } from '../briefs/document.js'
import { measureExhibit } from '../briefs/exhibits/measure-exhibit.js'
import type { Dyad } from '../domain/dyad.js'
import type { Lake } from '../lake/lake.js'
import type { Language } from '../messages/language.js'
import type { MeasureResult } from '../workbench.js'

/** Rows of the table of one measure: a page can filter and sort them, a printed brief shows 25. */
const rowsShown = 2000

/**
 * A result as a brief of one exhibit, so that what shows a brief's exhibit, traces its numbers and exports its table does the same
 * with any measure.
 * @param asOf the day as of which the lake was read; null for today
 */
export const measureDocument = (
  lake: Lake,
  { measure, parameters, result }: MeasureResult,
  language: Language,
  generator: string,
  asOf: string | null,
): BriefDocument => {
  const exhibit = measureExhibit({ measure, parameters, result }, { id: measure.id, rows: rowsShown })
  const brief = {
    read: { lake, asOf },
    dyad: dyadIn(parameters),
    year: lastYear(parameters) ?? 0,
    until: `${lastYear(parameters) ?? 0}-12-31`,
    first: 0,
    main: null,
  }
  const section = { id: 'measure', title: 'measure.section' as const, write: async () => [exhibit] }
  return compose(lake, brief, [{ section, blocks: [exhibit] }], language, generator)
}

/** The countries a result is of; the world for both where it is of none. */
const dyadIn = (parameters: Readonly<Record<string, unknown>>): Dyad => {
  const { dyad, reporter } = parameters as { dyad?: Dyad; reporter?: string }
  return dyad ?? { reporter: reporter ?? 'WLD', partner: 'WLD' }
}

const lastYear = ({ year, years }: Readonly<Record<string, unknown>>): number | null => {
  if (typeof year === 'number') return year
  return Array.isArray(years) && typeof years.at(-1) === 'number' ? (years.at(-1) as number) : null
}
