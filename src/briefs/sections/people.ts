import { barChart } from '../../charts/bar-chart.js'
import { dyadText } from '../../domain/dyad.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { people as peopleMeasure } from '../../measures/relations/people.js'
import { among, found } from '../../measures/relations/reading.js'
import type { MessageId } from '../../messages/en.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown } from '../exhibits/shown.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Exhibit,
  type Said,
  type SectionBlock,
} from '../section.js'
import { countries } from './dyad-words.js'
import { investmentBlocks } from './investment-books.js'
import { outlookBlocks } from './population-outlook.js'
import {
  beside,
  column,
  holds,
  lastYear,
  numbered,
  sourcesOf,
  spanText,
  yearsOfRows,
} from './relations-words.js'
import { settledBlocks } from './settled.js'

/** Migrants, permits and firms of the one country in the other, money sent home, investment, and how many people there will be. */
export const people = section({
  id: 'people',
  title: 'people.title',
  write: async (brief) => {
    const parts = await Promise.all([
      stockBlocks(brief),
      settledBlocks(brief),
      remittanceBlocks(brief),
      investmentBlocks(brief),
      outlookBlocks(brief),
    ])
    return parts.flat()
  },
})

/** Migrants are counted every five years: so long back a series still is one. */
const [stockYears, moneyYears] = [30, 10]

type Flow = {
  readonly from: string
  readonly to: string
  readonly shown: Shown
  readonly rows: readonly MeasuredRow[]
}

/** Both directions: first of the partner's people (or money) in the reporter. */
const flowsOf = async (brief: Brief, kind: 'stock' | 'remittances', yearsBack: number): Promise<Flow[]> => {
  const { read, dyad } = brief
  const both = await Promise.all(
    (['in', 'out'] as const).map(async (direction) => {
      const shown = await computeShown(read, peopleMeasure, {
        dyad: dyadText(dyad),
        years: `${brief.year - yearsBack + 1}-${lastYear(brief)}`,
        kind,
        direction,
      })
      const [from, to] = direction === 'in' ? [dyad.partner, dyad.reporter] : [dyad.reporter, dyad.partner]
      return { from, to, shown, rows: numbered(shown.result) }
    }),
  )
  return both
}

const isTold = ({ rows }: Flow): boolean => rows.length > 0

/** Of a direction without a number where the other has one: the source is there, so no command brings it. */
const untold = (flows: readonly Flow[], says: MessageId): SectionBlock[] =>
  flows
    .filter((flow) => !isTold(flow))
    .map(({ from, to }) => missing(say(says, { origin: { country: from }, country: { country: to } }), null))

const stockBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const both = await flowsOf(brief, 'stock', stockYears)
  const flows = both.filter(isTold)
  if (flows.length === 0)
    return [
      missing(
        say('people.no-stock', {
          ...countries(brief),
          years: spanText(brief.year - stockYears + 1, lastYear(brief)),
        }),
        holds(brief, 'un-desa') ? null : 'rapport import un-desa FILE',
      ),
    ]
  const sources = [...new Set(flows.map(sourceOf))]
  return [
    ...flows.flatMap(stockLead),
    ...untold(both, 'people.no-stock-one'),
    ...sources.map((source) =>
      stockExhibit(
        brief,
        flows.filter((flow) => sourceOf(flow) === source),
      ),
    ),
  ]
}

const sourceOf = ({ shown }: Flow): string => shown.result.basis?.source ?? ''

const isModelled = ({ shown }: Flow): boolean => shown.result.conventions.includes('people-modelled')

/** Directions that one source has: what is counted and what is modelled stand apart. */
const stockExhibit = (brief: Brief, flows: readonly Flow[]): Exhibit => {
  const [first] = flows as readonly [Flow]
  return {
    ...flowTable(flows, {
      id: `migrants-${sourceOf(first)}`,
      title: say('people.stock-exhibit', {
        ...countries(brief),
        years: yearsOfRows(flows.flatMap(({ rows }) => rows)),
      }),
      subtitle: say(isModelled(first) ? 'people.stock-subtitle-modelled' : 'people.stock-subtitle'),
      columns: [
        column(say('people.column-origin')),
        column(say('people.column-residence')),
        column(say('column.year')),
        column(say('people.column-migrants'), { unit: 'persons' }),
        column(say('people.column-all-migrants'), { unit: 'persons' }),
        column(say('column.share'), say('unit.percent')),
      ],
    }),
    chart: stockBars(brief, flows),
  }
}

/** A bar a stock: years between are not known, so that no line may join them. */
const stockBars = ({ dyad }: Brief, flows: readonly Flow[]): Exhibit['chart'] => {
  const bars = flows.flatMap(({ to, rows }) => rows.map((row) => ({ to, row })))
  if (bars.length < 2) return null
  return (words) => ({
    drawing: barChart({
      bars: bars.map(({ to, row: { key, value } }) => ({
        name: `${words.text({ country: to })}, ${key['year']}`,
        value: value.value,
        highlighted: to === dyad.partner,
      })),
      role: 'reporter',
      order: 'given',
      format: (value) => words.number(value, 'integer'),
    }),
    alt: words.text(say('people.alt', { count: { number: bars.length } })),
  })
}

/** The latest stock with its share, and the first beside it. */
const stockLead = (flow: Flow): SectionBlock[] => {
  const { from, to, rows } = flow
  const [first, last] = [rows[0], rows.at(-1)]
  const share = last?.also?.['share']
  if (first === undefined || last === undefined) return []
  const fill = {
    origin: { country: from },
    country: { country: to },
    year: String(last.key['year']),
    value: figure(last.value, 'integer'),
  }
  return [
    text(
      share === undefined || share.value === null || isModelled(flow)
        ? say(isModelled(flow) ? 'people.stock-lead-modelled' : 'people.stock-lead-plain', fill)
        : say('people.stock-lead', { ...fill, share: figure(share, 'percent', 2) }),
    ),
    ...(first === last
      ? []
      : [
          text(
            say('people.stock-before', {
              year: String(first.key['year']),
              value: figure(first.value, 'integer'),
            }),
          ),
        ]),
  ]
}

const remittanceBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const both = await flowsOf(brief, 'remittances', moneyYears)
  const flows = both.filter(isTold)
  if (flows.length === 0)
    return [
      missing(
        say('people.no-remittances', {
          ...countries(brief),
          years: spanText(brief.year - moneyYears + 1, lastYear(brief)),
        }),
        (await hasRemittances(brief)) ? null : 'rapport import knomad FILE',
      ),
    ]
  return [
    ...flows.flatMap(({ from, to, rows }) =>
      rows.slice(-1).map((row) => text(remittanceLead(from, to, row))),
    ),
    ...untold(both, 'people.no-remittances-one'),
    flowTable(flows, {
      id: 'remittances',
      title: say('people.remittances-exhibit', {
        ...countries(brief),
        years: yearsOfRows(flows.flatMap(({ rows }) => rows)),
      }),
      subtitle: say('people.remittances-subtitle'),
      columns: [
        column(say('people.column-sent-from')),
        column(say('people.column-sent-to')),
        column(say('column.year')),
        column(say('column.value'), say('unit.usd-million')),
        column(say('people.column-all-sent'), say('unit.usd-million')),
        column(say('column.share'), say('unit.percent')),
      ],
    }),
  ]
}

/** Whether the model is in the lake for either country: it has files of migrants as well. */
const hasRemittances = async ({ read, dyad }: Brief): Promise<boolean> => {
  const { records } = await found(read, 'knomad', 'observation', [
    among('indicator', ['remittances-estimate']),
    among('reporter', [dyad.reporter, dyad.partner]),
  ])
  return records.length > 0
}

const remittanceLead = (from: string, to: string, { key, value, also }: MeasuredRow): Said => {
  const share = also?.['share']
  const fill = {
    from: { country: from },
    to: { country: to },
    year: String(key['year']),
    value: figure(value, 'usd'),
  }
  return share === undefined || share.value === null
    ? say('people.remittances-lead-plain', fill)
    : say('people.remittances-lead', { ...fill, share: figure(share, 'percent', 2) })
}

/** From, to, year, the number, and the whole it is a part of. */
const flowTable = (
  flows: readonly Flow[],
  head: Pick<Exhibit, 'id' | 'title' | 'subtitle' | 'columns'>,
): Exhibit => {
  const results = flows.map(({ shown: { result } }) => result)
  return {
    kind: 'exhibit',
    ...head,
    chart: null,
    rows: flows.flatMap(({ from, to, rows }) =>
      rows.map((row) => {
        const format = row.value.unit === 'USD' ? 'usd-million' : 'integer'
        return {
          cells: [
            { country: from },
            { country: to },
            String(row.key['year']),
            figure(row.value, format),
            beside(row, 'all', format),
            beside(row, 'share', 'percent-bare', 2),
          ],
        }
      }),
    ),
    conventions: results.flatMap(({ conventions }) => conventions),
    sources: sourcesOf(results),
    notes: uniqueNotes(results.flatMap(({ notes }) => notes)),
  }
}

const uniqueNotes = (notes: Shown['result']['notes']): Shown['result']['notes'] =>
  notes.filter(
    (note, index) => notes.findIndex((each) => JSON.stringify(each) === JSON.stringify(note)) === index,
  )
