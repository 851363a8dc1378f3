import { yearRange } from '../domain/period.js'
import type { Dyad } from '../domain/dyad.js'
import { choicesFor } from '../lake/choice.js'
import type { Reader } from '../measures/measure.js'
import type { Reading } from './goods/flow.js'
import type { Regime } from './goods/list.js'

/** The year a scenario stands on, and why that one. */
export type BaseYear = { readonly year: number; readonly latest: number; readonly why: string }

/**
 * The last full year before a regime’s first measure: of its list’s first day, else of the year in the regulation’s
 * number (`EU 833/2014`); null where neither says it.
 */
export const yearBefore = (
  regime: Pick<Regime, 'first' | 'name'>,
): { readonly year: number; readonly why: string } | null => {
  if (regime.first !== null)
    return {
      year: Number(regime.first.slice(0, 4)) - 1,
      why: `the last full year before the first measure of the list (${regime.first})`,
    }
  const [, numbered] = /\b\d{1,5}\/((?:19|20)\d\d)\b/.exec(regime.name) ?? []
  return numbered === undefined
    ? null
    : {
        year: Number(numbered) - 1,
        why: `the last full year before the one in the regulation’s number (${regime.name}), for the list has no dates`,
      }
}

/** Years with a record of the dyad’s trade by product. */
export const recordedYears = async (
  read: Reader,
  dyad: Dyad,
  reading: Reading,
): Promise<readonly number[]> => {
  const years = yearRange(1948, 2199)
  const found = await Promise.all(
    (['export', 'import'] as const).flatMap((flow) =>
      ([8, 6, 4, 2, 1] as const).map((level) =>
        choicesFor(read.lake, { ...dyad, flow, years, level }, { ...reading, asOf: read.asOf }),
      ),
    ),
  )
  const covered = found
    .flat()
    .filter(({ products }) => products === 'all')
    .flatMap((choice) => choice.covered)
  return [...new Set(covered)].toSorted((a, b) => a - b)
}

/**
 * The base year: the one asked for; else the year before the regime, or the last recorded before that; else the latest.
 * @param recorded years in order, at least one
 */
export const baseYearOf = (
  regime: Pick<Regime, 'first' | 'name'>,
  recorded: readonly number[],
  asked: number | undefined,
): BaseYear => {
  const latest = recorded.at(-1) ?? 0
  if (asked !== undefined) return { year: asked, latest, why: 'as asked' }
  const before = yearBefore(regime)
  if (before === null)
    return { year: latest, latest, why: 'the latest year in the lake, for the list has no dates' }
  const year = recorded.findLast((each) => each <= before.year)
  if (year === undefined)
    return {
      year: latest,
      latest,
      why: `the latest year in the lake, for it has none up to ${before.year}, ${before.why}`,
    }
  return year === before.year
    ? { year, latest, why: before.why }
    : { year, latest, why: `the last year in the lake up to ${before.year}, ${before.why}` }
}
