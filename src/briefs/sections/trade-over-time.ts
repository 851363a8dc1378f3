import { lineChart } from '../../charts/line-chart.js'
import type { Flow } from '../../domain/flow.js'
import { yearRange } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import { eventsOf, type DatedEvent } from '../../lake/events.js'
import {
  basisOf,
  conditionsOf,
  readingConventions,
  valuesByYear,
  type YearValues,
} from '../../measures/trade/flow-values.js'
import { turnover } from '../../measures/trade/turnover.js'
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
import { bringTrade, countries, hasValue } from './dyad-words.js'
import { statedTotals } from './stated.js'

/** How a dyad’s trade went over the years: one record in full, the others of each flow beside it. */
export const tradeOverTime = section({
  id: 'trade-over-time',
  title: 'trade.title',
  write: async (brief) => {
    const years = yearRange(brief.first, brief.year)
    const [series, events, stated, exports, imports] = await Promise.all([
      turnover.compute(brief.read, { dyad: brief.dyad, years, product: 'TOTAL' }),
      eventsOf(brief.read.lake, [brief.dyad.reporter, brief.dyad.partner], brief.read.asOf),
      statedTotals(brief),
      recordsOf(brief, 'export', years),
      recordsOf(brief, 'import', years),
    ])
    const rows = series.rows.filter(({ also }) => hasValue(also?.['exports']) || hasValue(also?.['imports']))
    const blocks: SectionBlock[] = []
    const [first, last] = [rows.at(0), rows.at(-1)]
    if (first === undefined || last === undefined)
      blocks.push(
        missing(say('trade.missing', { ...countries(brief), year: String(brief.year) }), bringTrade(brief)),
      )
    else {
      const span = { from: String(first.key['year']), to: String(last.key['year']) }
      blocks.push(
        text(
          say('trade.lead', {
            ...countries(brief),
            ...span,
            exportsFrom: figure(first.also?.['exports'] as Quantity, 'usd'),
            exportsTo: figure(last.also?.['exports'] as Quantity, 'usd'),
            importsFrom: figure(first.also?.['imports'] as Quantity, 'usd'),
            importsTo: figure(last.also?.['imports'] as Quantity, 'usd'),
          }),
        ),
      )
      if (Number(span.to) < brief.year)
        blocks.push(text(say('trade.no-record', { year: String(brief.year), to: span.to })))
      blocks.push(flowsExhibit(brief, rows.map(toPoint), span, series, events))
    }
    for (const [flow, records] of [
      ['export', exports],
      ['import', imports],
    ] as const)
      if (records.length > 1) blocks.push(recordsExhibit(brief, flow, records))
    return stated === null ? blocks : [...blocks, stated]
  },
})

type Point = { readonly year: number; readonly [part: string]: Quantity | number }

const toPoint = ({
  key,
  value,
  also,
}: Awaited<ReturnType<typeof turnover.compute>>['rows'][number]): Point => ({
  year: Number(key['year']),
  turnover: value,
  exports: also?.['exports'] as Quantity,
  imports: also?.['imports'] as Quantity,
})

const flowsExhibit = (
  brief: Brief,
  points: readonly Point[],
  span: { from: string; to: string },
  { basis, conventions, notes }: Awaited<ReturnType<typeof turnover.compute>>,
  events: readonly DatedEvent[],
): Exhibit => {
  const of = (part: 'exports' | 'imports') =>
    points.map((point) => [point.year, inMillions(point[part] as Quantity)] as const)
  const last = points.at(-1) as Point
  return {
    kind: 'exhibit',
    id: 'trade-over-time',
    title: say('trade.exhibit', { ...countries(brief), ...span }),
    subtitle: say('trade.subtitle'),
    chart: (words) => ({
      drawing: lineChart({
        series: [
          { name: words.text(say('flow.import')), role: 'partner', points: of('imports') },
          { name: words.text(say('flow.export')), role: 'reporter', points: of('exports') },
        ],
        marks: marksOf(events, points).map(({ year, title }) => ({ year, label: words.text({ title }) })),
        unit: words.text(say('unit.usd-million')),
        format: (value) => words.number(value, 'number', 0),
      }),
      alt: words.text(
        say('trade.alt', {
          to: span.to,
          exports: words.number((last['exports'] as Quantity).value ?? 0, 'usd-million'),
          imports: words.number((last['imports'] as Quantity).value ?? 0, 'usd-million'),
        }),
      ),
    }),
    columns: [
      { title: say('column.year'), numeric: false },
      ...(['exports', 'imports', 'turnover', 'balance'] as const).map((part) => ({
        title: say(`column.${part}`),
        unit: say('unit.usd-million'),
        numeric: true,
      })),
    ],
    rows: points.map((point) => ({
      cells: [
        String(point.year),
        figure(point['exports'] as Quantity, 'usd-million'),
        figure(point['imports'] as Quantity, 'usd-million'),
        figure(point['turnover'] as Quantity, 'usd-million'),
        figure(balanceOf(brief, point), 'usd-million'),
      ],
      emphasis: point.year === brief.year,
    })),
    conventions,
    sources: basis ? [basis] : [],
    notes,
  }
}

/** The balance of the same two figures that the turnover was made of. */
const balanceOf = (brief: Brief, point: Point): Quantity => {
  const [x, m, sum] = [point['exports'], point['imports'], point['turnover']] as Quantity[]
  const [a, b] = [x?.value ?? null, m?.value ?? null]
  const value = a === null || b === null ? null : a - b
  return {
    value,
    unit: 'USD',
    reason: value === null ? (sum?.reason ?? 'no-report') : null,
    lineage: {
      kind: 'computed',
      measure: 'balance',
      parameters: { dyad: `${brief.dyad.reporter}-${brief.dyad.partner}`, year: point.year },
      conventions: [],
      arithmetic: `${a ?? 'unknown'} − ${b ?? 'unknown'}`,
      inputs: { exports: (x as Quantity).lineage, imports: (m as Quantity).lineage },
    },
  }
}

/** At most one mark a year: agreements and measures before other events. */
const marksOf = (events: readonly DatedEvent[], points: readonly Point[]) => {
  const shown = events.filter(
    ({ kind, date }) => date !== null && (kind === 'agreement' || kind === 'measure' || kind === 'conflict'),
  )
  const years = new Map(shown.map(({ date, title }) => [Number((date as string).slice(0, 4)), title]))
  return [...years].flatMap(([year, title]) =>
    points.some((point) => point.year === year) ? [{ year, title }] : [],
  )
}

const inMillions = ({ value }: Quantity): number | null => (value === null ? null : value / 1e6)

type Record_ = { readonly choice: Choice; readonly values: YearValues }

/** Every record of a flow that the lake has, best first. */
const recordsOf = async (brief: Brief, flow: Flow, years: readonly number[]): Promise<Record_[]> => {
  const choices = await choicesFor(
    brief.read.lake,
    { ...brief.dyad, flow, years, level: 'total' },
    { asOf: brief.read.asOf },
  )
  return Promise.all(
    choices.map(async (choice) => ({
      choice,
      values: await valuesByYear(
        brief.read,
        choice,
        conditionsOf(choice, { ...brief, flow, years }, 'one', 'all'),
        years,
      ),
    })),
  )
}

const recordsExhibit = (brief: Brief, flow: Flow, records: readonly Record_[]): Exhibit => {
  const years = yearRange(brief.first, brief.year).filter((year) =>
    records.some(({ values }) => hasValue(values.get(year))),
  )
  const name = (record: Record_): Said =>
    say('basis', {
      source: { source: record.choice.scope.source.id },
      record: say(`record.${record.choice.record}`),
    })
  return {
    kind: 'exhibit',
    id: `records-${flow}`,
    title: say('trade.records-exhibit', {
      flow: say(`stated.trade-value-${flow}`, countries(brief)),
      from: String(years.at(0)),
      to: String(years.at(-1)),
    }),
    subtitle: say('trade.records-subtitle'),
    chart: (words) => ({
      drawing: lineChart({
        series: records.map((record) => ({
          name: words.text({ source: record.choice.scope.source.id, short: true }),
          role:
            record.choice.record === 'own'
              ? 'reporter'
              : record.choice.record === 'mirror'
                ? 'mirror'
                : 'total',
          points: years.map((year) => [year, inMillions(record.values.get(year) as Quantity)] as const),
        })),
        unit: words.text(say('unit.usd-million')),
        format: (value) => words.number(value, 'number', 0),
      }),
      alt: words.text(say('trade.records-alt')),
    }),
    columns: [
      { title: say('column.year'), numeric: false },
      ...records.map((record) => ({ title: name(record), unit: say('unit.usd-million'), numeric: true })),
    ],
    rows: years.map((year) => ({
      cells: [
        String(year),
        ...records.map(({ values }) => figure(values.get(year) as Quantity, 'usd-million')),
      ],
      emphasis: year === brief.year,
    })),
    conventions: records.flatMap(({ choice }) => readingConventions(choice, flow)),
    sources: records.flatMap(({ choice }) => basisOf(choice, false) ?? []),
    notes: [],
  }
}
