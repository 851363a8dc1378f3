import { known, type Quantity, type Unit } from '../../domain/quantity.js'
import { statementsOf, type Statement } from '../../lake/statements.js'
import { figure, say, type Brief, type Exhibit, type Figure, type Said, type Word } from '../section.js'
import { documentKeys } from './document-keys.js'
import { countries } from './dyad-words.js'
import { spelled } from './relations-words.js'

/** A statement as a figure: printed as finely as the document prints it. */
export const statedFigure = (statement: Statement): Figure => {
  const quantity: Quantity = known(statement.value, unitOf(statement), statement.lineage)
  const { resolution } = statement
  if (statement.unit === 'USD') return figure(quantity, 'usd', usdDigits(statement.value, resolution))
  if (statement.unit === 'share') return figure(quantity, 'percent', decimalsOf((resolution ?? 0.001) * 100))
  return figure(quantity, 'number', decimalsOf(resolution ?? 1))
}

const unitOf = ({ unit, indicator }: Statement): Unit => {
  if (unit === 'USD' || unit === 'rank' || unit === 'count' || unit === 'persons' || unit === 'companies')
    return unit
  if (unit === 'share') return indicator === 'growth' || indicator === 'change' ? 'rate' : 'share'
  return 'other'
}

/** How many decimals a step of rounding shows: 0.1 → 1, 0.5 → 1, 1000 → 0. */
export const decimalsOf = (resolution: number): number =>
  resolution >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(resolution) - 1e-9))

const usdDigits = (value: number, resolution: number | null): number => {
  const size = Math.abs(value)
  const scale = size >= 999_500_000 ? 1e9 : size >= 999_500 ? 1e6 : size >= 10_000 ? 1e3 : 1
  return decimalsOf((resolution ?? 1) / scale)
}

export const totalIndicators: readonly string[] = [
  'trade-value',
  'turnover',
  'turnover-target',
  'change',
  'growth',
  'partner-share',
  'partner-rank',
]

/** What documents state of the dyad's trade as a whole, in either direction. */
export const statedTotals = async (brief: Brief): Promise<Exhibit | null> => {
  const { reporter, partner } = brief.dyad
  const both = { reporter: [reporter, partner], partner: [reporter, partner], category: 'TOTAL' }
  const statements = (
    await statementsOf(brief.read.lake, { ...both, indicator: [...totalIndicators] }, brief.read.asOf)
  ).toSorted(
    (a, b) =>
      (a.period ?? '9').localeCompare(b.period ?? '9', 'en') ||
      a.lineage.sample[0]!.row - b.lineage.sample[0]!.row,
  )
  return statements.length === 0
    ? null
    : statedExhibit('stated-totals', say('stated.topic-totals'), statements)
}

export const statedExhibit = (id: string, topic: Said, statements: readonly Statement[]): Exhibit => {
  const { keyOf, notes } = documentKeys(statements.map(({ title }) => title))
  return {
    kind: 'exhibit',
    id,
    title: say('stated.exhibit', { topic }),
    subtitle: say('stated.subtitle'),
    chart: null,
    columns: [
      { title: say('column.indicator'), numeric: false },
      { title: say('column.year'), numeric: false },
      { title: say('column.value'), numeric: true },
      { title: say('column.document-key'), numeric: false },
      { title: say('column.cites'), numeric: false },
    ],
    rows: statements.map((statement) => ({
      cells: [
        indicatorSaid(statement),
        statement.period === null ? say('stated.period-open') : { date: statement.period },
        statedFigure(statement),
        keyOf(statement.title),
        { place: statement.cites ?? '' },
      ],
    })),
    conventions: ['record-document', 'document-as-stated'],
    sources: [{ source: 'documents', record: 'document' }],
    notes,
  }
}

/** Whether a category is a chapter of the Harmonized System. */
export const isChapter = (category: string): boolean => /^\d\d$/.test(category)

/** What a statement is of, in words: the figure and, where it is of one product, which. */
export const indicatorSaid = (statement: Statement): Word => {
  const { category } = statement
  const whole = wholeSaid(statement)
  return category === null || !isChapter(category)
    ? whole
    : say('stated.of-product', {
        figure: whole,
        product: { product: category, classification: 'HS', level: 2 },
      })
}

const wholeSaid = ({ indicator, dimension, reporter, partner }: Statement): Word => {
  const who = countries({ dyad: { reporter: reporter ?? 'WLD', partner: partner ?? 'WLD' } })
  if (indicator === 'turnover' || indicator === 'turnover-target') return say(`stated.${indicator}`, who)
  if (indicator === 'change' && dimension === 'turnover') return say('stated.change-turnover', who)
  if (dimension !== 'export' && dimension !== 'import') return spelled(indicator)
  switch (indicator) {
    case 'trade-value':
    case 'change':
    case 'growth':
    case 'partner-share':
    case 'partner-rank':
      return say(`stated.${indicator}-${dimension}`, who)
    case 'services-value':
      return say(`stated.services-${dimension}`, who)
    default:
      return spelled(indicator)
  }
}
