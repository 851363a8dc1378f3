import type { CountryCode } from '../../domain/country.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import type { Cells } from '../../lake/readers/csv.js'
import { scaled } from './amount.js'
import { imfCountries } from './countries.js'
import type { Line, Observation } from './layouts.js'
import { seriesOf, type Series } from './series.js'

/** A line with its codes resolved. */
type Position = {
  readonly line: Line
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly series: Series
  readonly derived: boolean
  readonly power: number
}

/** Reads the lines of one layout. A cell is confidential once, though a file may say so twice. */
export const parseCdis =
  (layout: (cells: Cells) => Line): RowParser<Cells> =>
  () => {
    const countryOf = imfCountries()
    const confidential = new Set<string>()
    let width = 0
    return ({ value }) => {
      const names = Object.keys(value)
      if (names.every((name) => value[name]?.trim() === '')) return []
      // A line that is cut short would lose its last years without a word.
      if (names.length < width || names.some((name) => name.startsWith('#'))) return [reject('cdis-shape')]
      width = names.length
      const found = positionOf(layout(value), countryOf)
      if (typeof found === 'string') return [reject(found)]
      return found === null
        ? []
        : found.line.observations.flatMap((each) => answers(found, each, confidential))
    }
  }

/** The code of a reject, null for a line that is not read, or the line resolved. */
const positionOf = (line: Line, countryOf: ReturnType<typeof imfCountries>): Position | string | null => {
  if (line.dataset !== '' && !/\b(?:DIP|CDIS)\b/.test(line.dataset)) return 'cdis-dataset'
  const series = seriesOf(line.indicator)
  if (series === null) return 'cdis-indicator'
  if (line.holds === null) return 'cdis-measure'
  if (!/^(?:A|Annual)?$/i.test(line.frequency))
    return /^[A-Z]\w*$/i.test(line.frequency) ? null : 'cdis-period'
  if (series === 'other') return null
  if (series === 'no-currency') return 'cdis-unit'
  if (line.unit !== '' && !/^(?:USD|US dollars?)$/i.test(line.unit)) return 'cdis-unit'
  const derived = series.derived ?? derivedBy(line.record)
  if (derived === null) return 'cdis-record'
  const [reporter, partner] = [countryOf(line.reporter), countryOf(line.counterpart)]
  if (reporter === undefined || partner === undefined) return 'cdis-country'
  if (reporter === null || partner === null) return null
  return line.power === null ? 'cdis-scale' : { line, reporter, partner, series, derived, power: line.power }
}

/** Reported by the economy itself, or derived by the IMF from its counterpart's report. */
const derivedBy = (record: string): boolean | null => {
  if (/^(?:O|Reported official data)$/i.test(record)) return false
  return /^(?:SCC|Derived using counterparty information)$/i.test(record) ? true : null
}

const isConfidential = (text: string): boolean => /^(?:C|Confidential)$/i.test(text)

const answers = (position: Position, observed: Observation, met: Set<string>): RowAnswer[] => {
  const { line } = position
  const { period, value, status, place } = observed
  const secret = isConfidential(status) || isConfidential(value)
  if (!secret && value === '') return []
  if (!/^(?:19|20|21)\d\d$/.test(period)) return [reject('cdis-period', place)]
  if (!secret) {
    const amount = scaled(value, position.power)
    return [
      amount === null
        ? reject('cdis-value', place)
        : kept(position, observed, amount, ...reliability(status)),
    ]
  }
  if (value !== '' && !isConfidential(value)) return [reject('cdis-status', place)]
  const key = [line.reporter, line.counterpart, line.indicator, line.record, period].join('|')
  if (met.has(key)) return []
  met.add(key)
  return [kept(position, observed, null, null, 'confidential')]
}

/** What the status says of a number; one that we do not know makes it uncertain, and is told. */
const reliability = (status: string): [qualifier: string, note: string | null] => {
  if (/^(?:A|Normal value)?$/i.test(status)) return ['exact', null]
  if (/^(?:E|Estimated value|Estimate)$/i.test(status)) return ['estimate', null]
  return ['uncertain', `status ${status}`]
}

const kept = (
  { reporter, partner, series, derived }: Position,
  { period, place }: Observation,
  value: string | null,
  qualifier: string | null,
  note: string | null,
): RowAnswer =>
  accept(
    {
      indicator: `fdi-${series.direction}-position${derived ? '-derived' : ''}`,
      reporter,
      partner,
      period,
      dimension: series.instrument === null ? null : 'instrument',
      category: series.instrument,
      value,
      unit: 'USD',
      qualifier,
      note,
    },
    place === undefined ? {} : { place },
  )
