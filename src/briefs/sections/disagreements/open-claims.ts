import { units } from '../../../domain/quantity.js'
import { statementsOf, type Statement } from '../../../lake/statements.js'
import { say, type Brief, type SectionBlock, type Word } from '../../section.js'
import { documentKeys } from '../document-keys.js'
import { countries } from '../dyad-words.js'
import { column, dateWord, spelled } from '../relations-words.js'
import { isInTable } from '../stated-products.js'
import { indicatorSaid, isChapter, statedFigure, totalIndicators } from '../stated.js'

/** The most rows of the table. */
const rowsShown = 60

/** What another section shows of documents, by the indicator. */
const shownElsewhere = new Set([
  'services-value',
  'opinion',
  'population',
  'population-change',
  'residence-permits',
  'work-permits',
  'companies-registered',
  'sole-proprietors-registered',
  'arms-ordered',
  'arms-delivered',
])

/** Figures that documents state of the two, or of one of them, and that no other section shows or holds against anything. */
export const openClaimBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const { reporter, partner } = brief.dyad
  const pair = [reporter, partner]
  const stated = await statementsOf(brief.read.lake, { reporter: pair }, brief.read.asOf)
  const isOfPair = ({ partner: of }: Statement): boolean => of === null || pair.includes(of)
  const asked = new Set(stated.filter((each) => each.partner !== null && isOfPair(each)).map(listOf))
  const open = stated.filter((each) => (isOfPair(each) || asked.has(listOf(each))) && !isShown(each))
  if (open.length === 0) return []
  const rows = open.slice(0, rowsShown)
  const { keyOf, notes } = documentKeys(rows.map(({ title }) => title))
  return [
    {
      kind: 'exhibit',
      id: 'open-claims',
      title: say('disagree.open-exhibit', countries(brief)),
      subtitle: say('disagree.open-subtitle'),
      chart: null,
      columns: [
        column(say('disagree.column-of')),
        column(say('column.indicator')),
        column(say('key.period')),
        column(say('column.value'), undefined, true),
        column(say('column.document-key')),
        column(say('column.place')),
      ],
      rows: rows.map((each) => ({
        cells: [
          {
            all: [each.reporter ?? '', ...(each.partner === null ? [] : [each.partner])].map((country) => ({
              country,
            })),
          },
          claimSaid(each),
          each.period === null ? say('stated.period-open') : dateWord(each.period),
          valueSaid(each),
          keyOf(each.title),
          { place: each.statedAt },
        ],
      })),
      conventions: ['record-document', 'document-as-stated'],
      sources: [{ source: 'documents', record: 'document' }],
      notes: [
        ...notes,
        ...(open.length > rows.length
          ? [say('measure.more-rows', { shown: { number: rows.length }, count: { number: open.length } })]
          : []),
      ],
    },
  ]
}

/** What stands in one list or comparison of a document: a rank of one country among others. */
const listOf = ({ document, indicator, dimension, period }: Statement): string =>
  JSON.stringify([document, indicator, dimension, period])

const isShown = (statement: Statement): boolean =>
  shownElsewhere.has(statement.indicator) ||
  (statement.partner !== null && isTotal(statement)) ||
  isInTable(statement)

const isTotal = ({ indicator, category }: Statement): boolean =>
  category === 'TOTAL' && totalIndicators.includes(indicator)

/** Of dollars and shares the value has the unit; a unit that is none of ours stands in its own word. */
const valueSaid = (statement: Statement): Word => {
  const { unit } = statement
  const value = statedFigure(statement)
  if (unit === 'USD' || unit === 'share') return value
  const own = units.find((each) => each === unit)
  return say('disagree.value-unit', { value, unit: own === undefined ? spelled(unit) : { unit: own } })
}

/** What the figure is of; where no words are known for it, those under which it was transcribed. */
const claimSaid = (statement: Statement): Word => {
  const said = indicatorSaid(statement)
  const { dimension, category } = statement
  if (typeof said !== 'string')
    return category === null || category === 'TOTAL' || isChapter(category)
      ? said
      : say('stated.of-product', { figure: said, product: spelled(category) })
  const of = [dimension, category].flatMap((each) => (each === null ? [] : [spelled(each)]))
  return of.length === 0 ? said : `${said}: ${of.join(', ')}`
}
