import type { RowAnswer } from '../../lake/source.js'
import { judge } from './judge.js'

/** Dimensions and attributes of an observation of the WITS API by their ids. */
export type Fields = Readonly<Record<string, string>>

/** An observation of the API judged; its place is the year, after the place of its series where that has to be told. */
export const judgeFields = (fields: Fields, series = ''): readonly RowAnswer[] => {
  const field = (name: string): string => (fields[name] ?? '').trim()
  const [measure, value, year] = [field('OBS_VALUE_MEASURE'), field('OBS_VALUE'), field('TIME_PERIOD')]
  return judge(
    {
      reporter: field('REPORTER'),
      partner: field('PARTNER'),
      year,
      nomenclature: field('NOMENCODE'),
      product: field('PRODUCTCODE'),
      duty: field('TARIFFTYPE'),
      rate: value === 'NaN' ? '' : value,
      min: field('MIN_RATE'),
      max: field('MAX_RATE'),
      lines: field('TOTALNOOFLINES'),
      without: field('NBR_NA_LINES'),
      method: field('DATATYPE'),
      notes: measure === '' || /^simple\s*average$/i.test(measure) ? [] : [`measure ${measure}`],
    },
    [series, year || 'no year'].filter((part) => part !== '').join(' '),
  )
}
