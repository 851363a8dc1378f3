import { dumbbell } from '../../../charts/dumbbell.js'
import type { Flow } from '../../../domain/flow.js'
import { yearRange } from '../../../domain/period.js'
import type { Quantity } from '../../../domain/quantity.js'
import { choicesFor, type Choice } from '../../../lake/choice.js'
import {
  basisOf,
  conditionsOf,
  readingConventions,
  valuesByYear,
} from '../../../measures/trade/flow-values.js'
import { computed } from '../../../measures/trade/lineages.js'
import { figure, say, text, type Brief, type SectionBlock } from '../../section.js'
import { countries } from '../dyad-words.js'

/** Two records that differ by less are told apart by rounding alone: half a thousand dollars on each side. */
const rounding = 1000
const shownYears = 12

type Pair = {
  readonly year: number
  readonly flow: Flow
  readonly first: Quantity
  readonly second: Quantity
  readonly a: Choice
  readonly b: Choice
}

/** Years in which two records of one flow differ: each record against the first one, by the precedence of records. */
export const recordPairs = async (brief: Brief): Promise<Pair[]> => {
  const years = yearRange(brief.first, brief.year)
  const found: Pair[] = []
  for (const flow of ['export', 'import'] as const) {
    const choices = await choicesFor(
      brief.read.lake,
      { ...brief.dyad, flow, years, level: 'total' },
      { asOf: brief.read.asOf },
    )
    const values = await Promise.all(
      choices.map((choice) =>
        valuesByYear(
          brief.read,
          choice,
          conditionsOf(choice, { ...brief, flow, years }, 'one', 'all'),
          years,
        ),
      ),
    )
    for (const [i, a] of choices.entries())
      for (const [j, b] of choices.entries())
        if (i < j)
          for (const year of years) {
            const [first, second] = [values[i]?.get(year), values[j]?.get(year)]
            if (
              first &&
              second &&
              first.value !== null &&
              second.value !== null &&
              Math.abs(first.value - second.value) > rounding
            )
              found.push({ year, flow, first, second, a, b })
          }
  }
  return found.toSorted((x, y) => x.year - y.year)
}

export const recordBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const pairs = (await recordPairs(brief)).map(ownFirst)
  if (pairs.length === 0) return []
  const shown = pairs.slice(-shownYears)
  const lead = pairs.find(({ year }) => year === brief.year) ?? (pairs.at(-1) as Pair)
  return [
    text(
      say('disagree.records-lead', {
        year: String(lead.year),
        flow: say(`stated.trade-value-${lead.flow}`, countries(brief)),
        first: figure(lead.first, 'usd', 3),
        firstSource: { source: lead.a.scope.source.id },
        second: figure(lead.second, 'usd', 3),
        secondSource: { source: lead.b.scope.source.id },
      }),
    ),
    {
      kind: 'exhibit',
      id: 'two-records',
      title: say('disagree.records-exhibit'),
      subtitle: say('disagree.records-subtitle'),
      chart: (words) => ({
        drawing: dumbbell({
          rows: shown.map((pair) => ({
            name: `${pair.year} ${words.text(say(`flow.${pair.flow}`))}`,
            reporter: (pair.first.value as number) / 1e6,
            partner: (pair.second.value as number) / 1e6,
            text: words.number((pair.second.value as number) / (pair.first.value as number) - 1, 'change'),
          })),
          reporter: words.text(say('column.first-record')),
          partner: words.text(say('column.second-record')),
          textTitle: words.text(say('unit.percent')),
          unit: words.text(say('unit.usd-million')),
          format: (value) => words.number(value, 'number', 0),
        }),
        alt: words.text(say('disagree.records-alt')),
      }),
      columns: [
        { title: say('column.year'), numeric: false },
        { title: say('column.flow'), numeric: false },
        { title: say('column.first-record'), unit: say('unit.usd'), numeric: true },
        { title: say('column.source'), numeric: false },
        { title: say('column.second-record'), unit: say('unit.usd'), numeric: true },
        { title: say('column.source'), numeric: false },
        { title: say('column.difference'), unit: say('unit.usd'), numeric: true },
        { title: say('column.ratio'), numeric: true },
      ],
      rows: shown.map((pair) => ({
        cells: [
          String(pair.year),
          say(`flow.${pair.flow}`),
          figure(pair.first, 'integer'),
          basisSaid(pair.a),
          figure(pair.second, 'integer'),
          basisSaid(pair.b),
          figure(difference(pair), 'integer'),
          figure(relative(pair), 'change'),
        ],
        emphasis: pair.year === brief.year,
      })),
      conventions: [
        ...new Set(
          shown.flatMap((pair) => [
            ...readingConventions(pair.a, pair.flow),
            ...readingConventions(pair.b, pair.flow),
          ]),
        ),
      ],
      sources: shown
        .flatMap((pair) => [basisOf(pair.a, false), basisOf(pair.b, false)])
        .filter((each) => each !== null),
      notes: [],
    },
  ]
}

const order = ['own', 'mirror', 'reconciled']

/** A country's own record stands first, a reconciled one last. */
const ownFirst = (pair: Pair): Pair =>
  order.indexOf(pair.a.record) <= order.indexOf(pair.b.record)
    ? pair
    : { ...pair, first: pair.second, second: pair.first, a: pair.b, b: pair.a }

const basisSaid = (choice: Choice) =>
  say('basis', {
    source: { source: choice.scope.source.id, short: true },
    record: say(`record.${choice.record}`),
  })

const difference = ({ first, second }: Pair): Quantity => ({
  value: (second.value as number) - (first.value as number),
  unit: 'USD',
  reason: null,
  lineage: computed('difference', {}, [], `${second.value} − ${first.value}`, {
    second: second.lineage,
    first: first.lineage,
  }),
})

const relative = ({ first, second }: Pair): Quantity => ({
  value: (second.value as number) / (first.value as number) - 1,
  unit: 'rate',
  reason: (first.value as number) === 0 ? 'undefined' : null,
  lineage: computed('difference', {}, [], `${second.value} / ${first.value} − 1`, {
    second: second.lineage,
    first: first.lineage,
  }),
})
