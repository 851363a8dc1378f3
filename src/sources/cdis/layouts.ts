import type { Cells } from '../../lake/readers/csv.js'
import { powerOfNumber, powerOfWord } from './amount.js'

/** A line of any of the files, with the observations on it. */
export type Line = {
  readonly reporter: string
  readonly counterpart: string
  readonly indicator: string
  /** Whose calculation it is, where a column says so. */
  readonly record: string
  readonly frequency: string
  readonly dataset: string
  readonly unit: string
  /** The power of ten that the numbers are to be multiplied by; null where the file does not say. */
  readonly power: number | null
  /** What the line's cells are; null for what is neither. */
  readonly holds: 'values' | 'statuses' | null
  readonly observations: readonly Observation[]
}

export type Observation = {
  readonly period: string
  readonly value: string
  readonly status: string
  /** Named where a line has several. */
  readonly place?: string
}

/** A line read in the portal's words. The series' code, where there is one, is surer than the columns beside it. */
const ofPortal = (cells: Cells) => {
  const at = (name: string): string => (cells[`${name}.ID`] ?? cells[name] ?? '').trim()
  const key = at('SERIES_CODE').split('.')
  const [reporter, record, indicator, counterpart, frequency] = key.length === 5 ? key : []
  return {
    reporter: reporter ?? at('COUNTRY'),
    record: record ?? at('DV_TYPE'),
    indicator: indicator ?? at('INDICATOR'),
    counterpart: counterpart ?? at('COUNTERPART_COUNTRY'),
    frequency: frequency ?? at('FREQUENCY'),
    dataset: at('DATAFLOW') || at('DATASET'),
    unit: at('UNIT'),
    power: portalPower(cells),
  }
}

/**
 * A table made in the portal is in the unit that its SCALE names in words. A message of the service is in dollars,
 * and its SCALE, a bare 6, says how the portal would show them. A bare number in a table leaves open which of the
 * two it means. `UNIT_MULT` is SDMX's own multiplier.
 */
const portalPower = (cells: Cells): number | null => {
  const multiplier = cells['UNIT_MULT']?.trim() ?? ''
  if (multiplier !== '') return powerOfNumber(multiplier)
  const scale = cells['SCALE']?.trim() ?? ''
  const isMessage = cells['DATAFLOW'] !== undefined && cells['SERIES_CODE'] === undefined
  if (isMessage) return scale === '' || powerOfNumber(scale) !== null ? 0 : null
  return powerOfWord(scale)
}

/** One observation a line: SDMX-CSV. */
export const portalLong = (cells: Cells): Line => ({
  ...ofPortal(cells),
  holds: 'values',
  observations: [
    {
      period: cells['TIME_PERIOD']?.trim() ?? '',
      value: cells['OBS_VALUE']?.trim() ?? '',
      status: cells['STATUS']?.trim() ?? '',
    },
  ],
})

/** A column a year: the portal's own tables. */
export const portalWide = (cells: Cells): Line => {
  const measure = (cells['OBS_MEASURE'] ?? 'OBS_VALUE').trim()
  const holds = measure === 'OBS_VALUE' ? 'values' : /^(?:OBS_)?STATUS$/.test(measure) ? 'statuses' : null
  return { ...ofPortal(cells), holds, observations: byYear(cells, holds) }
}

const ofSurvey = (cells: Cells) => {
  const at = (name: string): string => (cells[name] ?? '').trim()
  const indicator = at('INDICATOR_NAME') || at('INDICATOR_CODE')
  return {
    reporter: at('COUNTRY_NAME'),
    counterpart: at('COUNTERPART_COUNTRY_NAME'),
    indicator,
    record: '',
    frequency: 'A',
    dataset: '',
    unit: '',
    // The older files have no column for it: the indicator's name says “US Dollars”, and no more.
    power: /, millions$/i.test(indicator) ? 6 : 0,
  }
}

/** The older site's file with a column a year, and lines of values and of statuses. */
export const surveyWide = (cells: Cells): Line => {
  const attribute = (cells['ATTRIBUTE'] ?? '').trim().toLowerCase()
  const holds = attribute === 'value' ? 'values' : attribute === 'status' ? 'statuses' : null
  return { ...ofSurvey(cells), holds, observations: byYear(cells, holds) }
}

/** The older site's file with one observation a line. */
export const surveyLong = (cells: Cells): Line => ({
  ...ofSurvey(cells),
  holds: 'values',
  observations: [
    {
      period: (cells['TIME_PERIOD'] ?? '').trim(),
      value: (cells['VALUE'] ?? '').trim(),
      status: (cells['STATUS'] ?? '').trim(),
    },
  ],
})

const byYear = (cells: Cells, holds: Line['holds']): Observation[] =>
  Object.entries(cells).flatMap(([name, cell]) => {
    if (!/^\d{4}$/.test(name) || cell.trim() === '') return []
    const text = cell.trim()
    return [
      {
        period: name,
        place: name,
        value: holds === 'statuses' ? '' : text,
        status: holds === 'statuses' ? text : '',
      },
    ]
  })
