import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import type { Cells } from '../../lake/readers/csv.js'
import { countryLabels } from '../../messages/country-labels.js'
import { countColumns, isBlank, isMisshapen, lacks, trimmed } from './columns.js'

const needed = ['country', 'year', 'counter', 'document'] as const

/** Each row gives one observation for each count that it states. */
export const parseCounts: RowParser<Cells> = () => {
  const countryOf = countryLabels()
  return ({ value }) => {
    const cells = trimmed(value)
    if (isBlank(cells)) return []
    const code = fault(cells, countryOf)
    if (code !== null) return [reject(code)]
    return (['invited', 'aligned'] as const).flatMap((name) => {
      const count = cells[name] ?? ''
      return count === '' ? [] : [countOf(cells, name, countryOf(cells['country'] ?? '') as string)]
    })
  }
}

/** The first reason why a row cannot be kept. */
const fault = (cells: Cells, countryOf: ReturnType<typeof countryLabels>): string | null => {
  if (isMisshapen(cells, countColumns)) return 'cfsp-shape'
  if (lacks(cells, ['counter'])) return 'cfsp-counter'
  if (lacks(cells, needed)) return 'cfsp-missing'
  if (!/^(?:19|20|21)\d\d$/.test(cells['year'] ?? '')) return 'cfsp-date'
  if (!countryOf(cells['country'] ?? '')) return 'cfsp-country'
  const [invited, aligned] = [cells['invited'] ?? '', cells['aligned'] ?? '']
  if (invited + aligned === '' || !/^\d{0,5}$/.test(invited) || !/^\d{0,5}$/.test(aligned))
    return 'cfsp-count'
  return invited !== '' && Number(aligned) > Number(invited) ? 'cfsp-more-aligned' : null
}

const countOf = (cells: Cells, name: 'invited' | 'aligned', country: string): RowAnswer =>
  accept(
    {
      indicator: `cfsp-${name}`,
      reporter: country,
      partner: 'EUN',
      period: cells['year'] as string,
      dimension: 'counter',
      category: cells['counter'] as string,
      value: cells[name] as string,
      unit: 'count',
      qualifier: 'exact',
      document: cells['document'] as string,
      stated_at: cells['stated_at'] || null,
      note: cells['note'] || null,
    },
    { place: name },
  )
