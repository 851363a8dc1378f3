import { barChart } from '../../charts/bar-chart.js'
import { countryOf } from '../../domain/country.js'
import { known } from '../../domain/quantity.js'
import { groupOf } from '../../domain/group.js'
import { statementsOf, type Statement } from '../../lake/statements.js'
import { yearReached } from '../../measures/relations/reading.js'
import {
  figure,
  say,
  type Brief,
  type Exhibit,
  type Figure,
  type SectionBlock,
  type Word,
} from '../section.js'
import { column, dateWord, spanText, spelled } from './relations-words.js'
import { decimalsOf } from './stated.js'

/** The most rows of one table. */
const rowsShown = 40

type Side = { readonly country: string; readonly about: string }

/**
 * What documents state of answers in a country: questions that were answered about the other country with all their
 * answers, then what else was asked there, answers without a date among them, so that no stated figure is lost.
 */
export const statedOpinionBlocks = async (
  brief: Brief,
  side: Side,
  years: readonly number[],
): Promise<SectionBlock[]> => {
  const all = (
    await statementsOf(brief.read.lake, { indicator: 'opinion', reporter: side.country }, brief.read.asOf)
  ).filter(({ period }) => period === null || years.includes(yearReached(period) ?? 0))
  const asked = new Set(
    all.filter(({ partner, period }) => partner === side.about && period !== null).map(questionOf),
  )
  const whole = all.filter((each) => each.period !== null && asked.has(questionOf(each)))
  const rest = all.filter((each) => !whole.includes(each))
  if (!all.some(({ partner }) => partner === side.about)) return []
  return [
    ...exhibitOf(whole, {
      id: `opinion-${side.country}`,
      title: say('opinion.exhibit', { ...fill(side), years: spanOf(whole) }),
      about: side.about,
    }),
    ...exhibitOf(rest, {
      id: `opinion-${side.country}-others`,
      title: say('opinion.others-exhibit', fill(side)),
      about: null,
    }),
  ]
}

const fill = ({ country, about }: Side) => ({ country: { country }, about: { country: about } })

/** Answers of one question and wave are parts of one whole. */
const questionOf = ({ document, dimension, period }: Statement): string =>
  JSON.stringify([document, dimension, period])

const spanOf = (statements: readonly Statement[]): Word => {
  const years = statements.map(({ period }) => yearReached(period) ?? 0)
  return years.length === 0 ? '' : spanText(Math.min(...years), Math.max(...years))
}

/** The newest question first, those without a date last; within a question the answer given most. */
const inOrder = (statements: readonly Statement[]): Statement[] => {
  const questions = [...new Set(statements.map(questionOf))]
  const end = ({ period }: Statement): string => period?.split('/').at(-1) ?? ''
  return statements.toSorted(
    (a, b) =>
      (yearReached(b.period) ?? 0) - (yearReached(a.period) ?? 0) ||
      (end(a) === end(b) ? 0 : end(a) < end(b) ? 1 : -1) ||
      questions.indexOf(questionOf(a)) - questions.indexOf(questionOf(b)) ||
      b.value - a.value,
  )
}

const exhibitOf = (
  statements: readonly Statement[],
  { id, title, about }: Pick<Exhibit, 'id' | 'title'> & { readonly about: string | null },
): SectionBlock[] => {
  if (statements.length === 0) return []
  const rows = inOrder(statements).slice(0, rowsShown)
  return [
    {
      kind: 'exhibit',
      id,
      title,
      subtitle: say('opinion.subtitle-stated'),
      chart: about === null || rows.length < 2 ? null : barsOf(rows, about),
      columns: [
        column(say('key.question')),
        column(say('key.answer')),
        column(say('opinion.column-about')),
        column(say('column.cites')),
        column(say('key.period')),
        column(say('column.share'), say('unit.percent')),
      ],
      rows: rows.map((each) => ({
        cells: [
          spelled(each.dimension ?? ''),
          spelled(each.category ?? ''),
          placeWord(each.partner),
          each.cites === null ? each.title : { place: each.cites },
          each.period === null ? say('stated.period-open') : dateWord(each.period),
          shareOf(each),
        ],
      })),
      conventions: ['opinion-as-printed', 'record-document', 'document-as-stated'],
      sources: [{ source: 'documents', record: 'document' }],
      notes: [
        { id: 'opinion-no-size', values: { count: statements.length } },
        ...(statements.length > rows.length
          ? [
              say('measure.more-rows', {
                shown: { number: rows.length },
                count: { number: statements.length },
              }),
            ]
          : []),
      ],
    },
  ]
}

/** As finely as it is printed there. */
const shareOf = ({ value, resolution, lineage }: Statement): Figure =>
  figure(known(value, 'share', lineage), 'percent-bare', decimalsOf((resolution ?? 0.001) * 100))

/** A country or a group by its name; a matter or an organisation in its own words. */
const placeWord = (code: string | null): Word => {
  if (code === null) return ''
  return countryOf(code) !== null || groupOf(code) !== null ? { country: code } : code
}

const barsOf =
  (rows: readonly Statement[], about: string): Exhibit['chart'] =>
  (words) => ({
    drawing: barChart({
      bars: rows.map((each) => ({
        name: `${spelled(each.dimension ?? '')}: ${spelled(each.category ?? '')} (${words.text(dateWord(each.period ?? ''))})`,
        value: each.value,
        highlighted: each.partner === about,
      })),
      role: 'reporter',
      order: 'given',
      format: (value) => words.number(value, 'percent', 0),
    }),
    alt: words.text(say('opinion.alt', { count: { number: rows.length } })),
  })
