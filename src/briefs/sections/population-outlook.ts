import type { Quantity } from '../../domain/quantity.js'
import { statementsOf, type Statement } from '../../lake/statements.js'
import { indicatorOf } from '../../measures/indicator.js'
import {
  figure,
  missing,
  say,
  text,
  type Brief,
  type Exhibit,
  type SectionBlock,
  type Word,
} from '../section.js'
import { documentKeys } from './document-keys.js'
import { countries } from './dyad-words.js'
import { column, dateWord, periodWord } from './relations-words.js'

const indicators = ['population', 'population-change'] as const

/** What documents state of the population of either country in years to come, with what is recorded for the year. */
export const outlookBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const both = [brief.dyad.reporter, brief.dyad.partner]
  const stated = await statementsOf(
    brief.read.lake,
    { indicator: [...indicators], reporter: both },
    brief.read.asOf,
  )
  const coming = stated.filter(
    ({ partner, period }) => partner === null && Number(period?.slice(0, 4)) > brief.year,
  )
  if (coming.length === 0)
    return [missing(say('people.no-outlook', countries(brief)), 'rapport import documents FOLDER')]
  const recorded = await indicatorOf(brief.read, {
    indicator: 'population',
    unit: 'persons',
    years: [brief.year],
    reporters: both,
  })
  const now = both.flatMap((country) => {
    const quantity = recorded.value(country, brief.year)
    return quantity.value === null ? [] : [{ country, quantity, source: recorded.source?.id ?? '' }]
  })
  return [
    ...coming.filter(({ indicator }) => indicator === 'population').map(leadOf),
    outlookExhibit(brief, coming, now),
  ]
}

const quantityOf = ({ value, unit, lineage }: Statement): Quantity => ({
  value,
  unit: unit === 'share' ? 'share' : 'persons',
  reason: null,
  lineage,
})

const leadOf = (statement: Statement): SectionBlock =>
  text(
    say('people.outlook-lead', {
      country: { country: statement.reporter ?? '' },
      period: periodWord(statement.period ?? ''),
      value: figure(quantityOf(statement), 'integer'),
    }),
  )

type Recorded = { readonly country: string; readonly quantity: Quantity; readonly source: string }

const outlookExhibit = (brief: Brief, coming: readonly Statement[], now: readonly Recorded[]): Exhibit => {
  const { keyOf, notes } = documentKeys(coming.map(({ title }) => title))
  const what = (indicator: string): Word =>
    say(indicator === 'population' ? 'people.population' : 'people.population-change')
  return {
    kind: 'exhibit',
    id: 'population-outlook',
    title: say('people.outlook-exhibit', countries(brief)),
    subtitle: say('people.outlook-subtitle'),
    chart: null,
    columns: [
      column(say('key.country')),
      column(say('column.indicator')),
      column(say('key.period')),
      column(say('column.value'), undefined, true),
      column(say('column.document-key')),
      column(say('column.cites')),
    ],
    rows: [
      ...now.map(({ country, quantity, source }) => ({
        cells: [
          { country },
          what('population'),
          String(brief.year),
          figure(quantity, 'integer'),
          { source, short: true },
          '',
        ],
      })),
      ...coming.map((statement) => ({
        cells: [
          { country: statement.reporter ?? '' },
          what(statement.indicator),
          dateWord(statement.period ?? ''),
          figure(quantityOf(statement), statement.unit === 'share' ? 'change-percent' : 'integer'),
          keyOf(statement.title),
          { place: statement.cites ?? '' },
        ],
      })),
    ],
    conventions: ['record-document', 'document-as-stated'],
    sources: [
      { source: 'documents', record: 'document' },
      ...[...new Set(now.map(({ source }) => source))].map((source) => ({ source, record: 'document' })),
    ],
    notes,
  }
}
