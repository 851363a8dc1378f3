import { unknown, known, type Quantity, type Unit } from '../domain/quantity.js'
import type { Condition } from '../domain/lineage.js'
import { recordsOf, type LakeRecord } from '../lake/records.js'
import type { Source } from '../lake/source.js'
import { computed } from './trade/lineages.js'
import type { Reader } from './measure.js'

/** One indicator of one source, by country and period. */
export type Indicator = {
  readonly source: Source | null
  readonly snapshots: readonly string[]
  /** The value of a country (of a pair, where a partner is given) in a year; unknown with `no-report` where there is none. */
  readonly value: (reporter: string, year: number, partner?: string) => Quantity
  readonly countries: readonly string[]
  readonly records: readonly LakeRecord[]
}

export type IndicatorQuestion = {
  readonly indicator: string
  readonly unit: Unit
  readonly years: readonly number[]
  readonly reporters?: readonly string[]
  readonly partners?: readonly string[]
  /** A source to read; without it the first that has the indicator, in the registry's order. */
  readonly source?: string | undefined
  /** Dimension and category; without them the rows that have none. */
  readonly of?: readonly [dimension: string, category: string]
}

/** Reads an indicator (`gdp-current-usd`, `population`, `distance`) from one source, the first that has it for what is asked. */
export const indicatorOf = async (read: Reader, question: IndicatorQuestion): Promise<Indicator> => {
  const periods = question.years.map(String)
  const where: Condition[] = [
    { column: 'indicator', op: 'in', values: [question.indicator] },
    ...(periods.length === 0 ? [] : [{ column: 'period', op: 'in' as const, values: periods }]),
    ...(question.reporters ? [{ column: 'reporter', op: 'in' as const, values: question.reporters }] : []),
    ...(question.partners ? [{ column: 'partner', op: 'in' as const, values: question.partners }] : []),
    ...(question.of
      ? [
          { column: 'dimension', op: 'in' as const, values: [question.of[0]] },
          { column: 'category', op: 'in' as const, values: [question.of[1]] },
        ]
      : []),
  ]
  const sources = read.lake.sources.filter(
    ({ id }) => question.source === undefined || id === question.source,
  )
  for (const source of sources.filter(({ id }) => id !== 'documents')) {
    const found = await recordsOf(read.lake, source, 'observation', where, read.asOf)
    const records = question.of ? found : found.filter((record) => record.text('dimension') === null)
    if (records.length > 0) return indicatorFrom(source, records, question)
  }
  return indicatorFrom(null, [], question)
}

const keyOf = (reporter: string | null, period: string | null, partner: string | null): string =>
  `${reporter ?? ''} ${partner ?? ''} ${period ?? ''}`

const indicatorFrom = (
  source: Source | null,
  records: readonly LakeRecord[],
  { indicator, unit }: IndicatorQuestion,
): Indicator => {
  const byKey = new Map(
    records.map((record) => [
      keyOf(record.text('reporter'), record.text('period'), record.text('partner')),
      record,
    ]),
  )
  return {
    source,
    snapshots: [...new Set(records.map(({ snapshot }) => snapshot))],
    countries: [...new Set(records.flatMap((record) => record.text('reporter') ?? []))].toSorted(),
    records,
    value: (reporter, year, partner) => {
      // What does not change from year to year (a distance) stands without a period.
      const found =
        byKey.get(keyOf(reporter, String(year), partner ?? null)) ??
        byKey.get(keyOf(reporter, null, partner ?? null))
      const value = found?.number('value') ?? null
      if (found === undefined)
        return unknown(
          'no-report',
          unit,
          computed(indicator, { reporter, year, ...(partner && { partner }) }, [], 'none in the lake', {}),
        )
      return value === null
        ? unknown('suppressed', unit, found.lineage('value'))
        : known(value, unit, found.lineage('value'))
    },
  }
}
