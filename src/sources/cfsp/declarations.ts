import { isIsoDate } from '../../domain/iso-date.js'
import { accept, reject, type RowParser, type RowValues } from '../../lake/source.js'
import type { Cells } from '../../lake/readers/csv.js'
import { countryLabels } from '../../messages/country-labels.js'
import { declarationColumns, isBlank, isMisshapen, lacks, trimmed } from './columns.js'

const needed = ['date', 'title', 'country', 'invited', 'counter', 'source_url'] as const

const statuses = new Map([
  ['yes', 'aligned'],
  ['no', 'not-aligned'],
  ['partial', 'partly-aligned'],
])

/** Each row is an event between a country and the Union. One told twice by the same counter would count twice. */
export const parseDeclarations: RowParser<Cells> = () => {
  const countryOf = countryLabels()
  const met = new Set<string>()
  return ({ value }) => {
    const cells = trimmed(value)
    if (isBlank(cells)) return []
    const code = fault(cells, countryOf)
    if (code !== null) return [reject(code)]
    const { date, reference, title, counter, country = '' } = cells
    const key = JSON.stringify([reference || [date, title], countryOf(country), counter?.toLowerCase()])
    if (met.has(key)) return [reject('cfsp-twice')]
    met.add(key)
    return [accept(valuesOf(cells, countryOf))]
  }
}

type CountryLabels = ReturnType<typeof countryLabels>

/** The first reason why a row cannot be kept. */
const fault = (cells: Cells, countryOf: CountryLabels): string | null => {
  if (isMisshapen(cells, declarationColumns)) return 'cfsp-shape'
  if (lacks(cells, ['counter'])) return 'cfsp-counter'
  if (lacks(cells, needed)) return 'cfsp-missing'
  if (!isDay(cells['date'] ?? '')) return 'cfsp-date'
  if (!countryOf(cells['country'] ?? '')) return 'cfsp-country'
  return statusOf(cells) === null ? 'cfsp-answer' : null
}

/** Null where the answer is none: who was not invited cannot align, and silence of the source is no refusal. */
const statusOf = (cells: Cells): string | null => {
  const [invited, aligned] = [cells['invited']?.toLowerCase(), cells['aligned']?.toLowerCase() ?? '']
  if (invited === 'no') return aligned === '' || aligned === 'no' ? 'not-invited' : null
  return invited === 'yes' ? (statuses.get(aligned) ?? null) : null
}

const valuesOf = (cells: Cells, countryOf: CountryLabels): RowValues => ({
  date: cells['date'] as string,
  kind: 'alignment',
  parties: [countryOf(cells['country'] ?? '') as string, 'EUN'],
  title: cells['title'] as string,
  status: statusOf(cells),
  document: cells['source_url'] as string,
  stated_at: cells['reference'] || null,
  cites: cells['counter'] as string,
  note: cells['subject'] || null,
})

/** Declarations are dated by the day. */
const isDay = (date: string): boolean => date.length === 10 && isIsoDate(date)
