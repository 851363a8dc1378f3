import { lineChart, type LineSeries } from '../../charts/line-chart.js'
import type { Quantity } from '../../domain/quantity.js'
import { yearRange } from '../../domain/period.js'
import { carriedOn } from '../../scenarios/target/kernel.js'
import type { Ask } from '../../scenarios/target/asks.js'
import type { Target, TargetSide } from '../../scenarios/target/target.js'
import { figure, say, type Brief, type Exhibit, type Figure, type Word } from '../section.js'
import { countries } from './dyad-words.js'
import { column } from './relations-words.js'
import { fill, millionDigits, wayOf, wholeDigits } from './targets-words.js'

const million = say('unit.usd-million')
const yearly = say('unit.percent-a-year')

/** What is asked of each flow beside what it has shown: a row a year of the target, a flow and a way to share it out. */
export const askedExhibit = (brief: Brief, found: readonly Target[], value: Figure): Exhibit => {
  const [first] = found as readonly [Target]
  return {
    kind: 'exhibit',
    id: `targets-asked-${first.value.value}`,
    title: say('targets.asked-exhibit', { ...countries(brief), value }),
    subtitle: say('targets.asked-subtitle', fill(first)),
    chart: null,
    columns: [
      column(say('targets.column-by')),
      column(say('column.flow')),
      column(say('targets.column-other')),
      column(say('targets.column-needs'), undefined, true),
      column(say('targets.column-asked'), yearly),
      column(say('targets.column-shown'), yearly),
      column(say('targets.column-error'), say('targets.unit-points')),
      column(say('targets.column-apart'), undefined, true),
    ],
    rows: found.flatMap((target) =>
      target.sides.flatMap((side) =>
        side.asks.map((ask) => ({
          cells: [
            String(target.by),
            say(`flow.${side.flow}`),
            say(
              `targets.case-${ask.case}`,
              ask.case === 'other-held' ? { last: String(target.last) } : undefined,
            ),
            needsWord(target, side, ask),
            rateWord(ask),
            figure(side.trend.rate, 'change'),
            figure(side.trend.standardError, 'percent-bare'),
            figure(ask.apart, 'number', 1),
          ],
        })),
      ),
    ),
    conventions: conventionsOf(first),
    sources: [first.basis],
    notes: [...first.notes, say('targets.note-trend'), say('targets.note-ends')],
  }
}

/** As fine as the other flow’s interval allows, where it goes on at its own rate. */
const needsWord = ({ sides }: Target, side: TargetSide, { needs, ends }: Ask): Word => {
  const other = sides.find(({ flow }) => flow !== side.flow)
  return figure(needs, 'usd', ends === null || other === undefined ? 2 : wholeDigits(other.projected))
}

/** Growth asked; with both ends where the other flow’s rate is uncertain. */
const rateWord = ({ rate, ends }: Ask): Word =>
  ends === null || (ends[0].value === null && ends[1].value === null)
    ? figure(rate, 'change')
    : say('targets.with-ends', {
        rate: figure(rate, 'change', 0),
        low: figure(ends[0], 'change', 0),
        high: figure(ends[1], 'change', 0),
      })

/** What numbers on a target’s flows rest on. */
const conventionsOf = ({ conventions }: Target): Exhibit['conventions'] => [
  ...conventions,
  'goods-only',
  'growth-log-linear',
  'growth-gaps-allowed',
]

/** Both flows and their sum to the last year, carried on at their own rates, with the target. */
export const lineExhibit = (brief: Brief, found: Target, value: Figure): Exhibit => {
  const { years, last, by, sides, projected } = found
  const sideOf = (flow: 'export' | 'import') => sides.find((side) => side.flow === flow) as TargetSide
  const millions = (quantity: Quantity | null) => figure(quantity as Quantity, 'usd-million')
  return {
    kind: 'exhibit',
    id: `targets-line-${found.value.value}`,
    title: say('targets.line-exhibit', { ...countries(brief), ...fill(found) }),
    subtitle: say('targets.line-subtitle'),
    chart: (words) => ({
      drawing: lineChart({
        series: [
          ...(['import', 'export', 'whole'] as const).flatMap((part): LineSeries[] => {
            const name = words.text(say(partMessages[part]))
            const carried = carriedPoints(found, part === 'whole' ? sides : [sideOf(part)])
            const isCarried = carried.every(([, each]) => each !== null)
            // The name stands once, at the end of what is drawn.
            return [
              { name: isCarried ? '' : name, role: roles[part], points: pointsOf(found, part) },
              ...(isCarried ? [{ name, role: roles[part], line: 'dashed' as const, points: carried }] : []),
            ]
          }),
          {
            name: words.text(say('targets.series-target')),
            role: 'other',
            points: yearRange(last, by).map((year) => [year, inMillions(found.value)] as const),
          },
        ],
        unit: words.text(million),
        format: (each) => words.number(each, 'number', 0),
      }),
      alt: words.text(say('targets.line-alt', fill(found))),
    }),
    columns: [
      column(say('column.year')),
      column(say('column.exports'), million),
      column(say('column.imports'), million),
      column(say('column.turnover'), million),
    ],
    rows: [
      ...years.map((row) => ({
        cells: [String(row.year), millions(row.export), millions(row.import), millions(row.whole)],
      })),
      {
        cells: [
          say('targets.carried-on', { year: String(by) }),
          ...[sideOf('export').projected, sideOf('import').projected, projected].map((span): Word =>
            figure(span.value, 'usd-million', millionDigits(span)),
          ),
        ],
      },
      {
        cells: [
          say('targets.target-in', { year: String(by) }),
          '',
          '',
          figure(value.quantity, 'usd-million', 0),
        ],
        emphasis: true,
      },
    ],
    conventions: conventionsOf(found),
    sources: [found.basis],
    notes: [],
  }
}

const partMessages = { import: 'flow.import', export: 'flow.export', whole: 'column.turnover' } as const
const roles = { import: 'partner', export: 'reporter', whole: 'total' } as const

const inMillions = ({ value }: Quantity): number | null => (value === null ? null : value / 1e6)

const pointsOf = ({ years }: Target, part: 'export' | 'import' | 'whole'): LineSeries['points'] =>
  years.map((row) => [row.year, row[part] === null ? null : inMillions(row[part])] as const)

/** The sum of flows carried on from the last year, year by year; none where a rate is not known. */
const carriedPoints = ({ last, by }: Target, sides: readonly TargetSide[]): LineSeries['points'] => {
  const parts = sides.map((side) => ({ value: side.last.value, rate: side.trend.rate.value }))
  return yearRange(last, by).map((year) => [
    year,
    parts.reduce<number | null>(
      (sum, { value, rate }) =>
        sum === null || value === null || rate === null
          ? null
          : sum + carriedOn(value / 1e6, rate, year - last),
      0,
    ),
  ])
}

/** The flow’s two countries in the order in which goods go. */
export const way = (found: Target, flow: 'export' | 'import'): Word => say('targets.way', wayOf(found, flow))
