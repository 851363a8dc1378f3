import { type Drawing, type Format, type Size } from './drawing.js'
import { hex, type Colour } from './palette.js'
import { place, valueScale } from './scale.js'
import { bareAxis, base, fontFamily, fontSize, gridLines, literal, smallSize } from './style.js'
import { textWidth } from './text-width.js'

export type DumbbellRow = {
  /** A year, mostly. */
  readonly name: string
  /** What the reporter's books say; null where they say nothing. */
  readonly reporter: number | null
  /** What the partner's books say. */
  readonly partner: number | null
  /** Stands at the right: the gap, `+12%`. */
  readonly text?: string
}

export type Dumbbell = Size & {
  /** From top to bottom. */
  readonly rows: readonly DumbbellRow[]
  /** Names of the two records: `Serbia’s record`, `Russia’s record`. */
  readonly reporter: string
  readonly partner: string
  /** Over the column at the right. */
  readonly textTitle?: string
  readonly unit: string
  readonly format: Format
}

/** Two records of one flow, a row a year: how far apart two countries' books are. */
export const dumbbell = ({
  rows,
  reporter,
  partner,
  textTitle = '',
  unit,
  format,
  ...rest
}: Dumbbell): Drawing => {
  const { width = 720, height = 60 + rows.length * 24 } = rest
  const scale = valueScale(rows.flatMap((row) => [row.reporter ?? [], row.partner ?? []].flat()))
  const left = Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, fontSize)), 0)) + 14
  const texts = [textTitle, ...rows.map(({ text = '' }) => text)]
  const right = Math.max(20, Math.ceil(Math.max(...texts.map((text) => textWidth(text, fontSize)))) + 18)
  const top = 48
  const dots = (side: 'reporter' | 'partner') => ({
    type: 'scatter',
    silent: true,
    symbol: side === 'reporter' ? 'circle' : 'diamond',
    symbolSize: side === 'reporter' ? 10 : 12,
    itemStyle: { color: hex(side), opacity: 1 },
    data: rows.flatMap((row, index) => (row[side] === null ? [] : [[row[side], index]])),
  })
  return {
    width,
    height,
    option: {
      ...base,
      graphic: [
        ...key(reporter, 'reporter', left),
        ...key(partner, 'partner', left + textWidth(reporter, fontSize) + 40),
        {
          type: 'text',
          silent: true,
          right: 0,
          top: 27,
          style: { ...plain, fill: hex('muted'), text: literal(textTitle) },
        },
        {
          type: 'text',
          silent: true,
          right: 0,
          top: 6,
          style: { ...plain, fill: hex('muted'), fontSize: smallSize, text: literal(unit) },
        },
        ...rows.map(({ text = '' }, index) => ({
          type: 'text',
          silent: true,
          x: width,
          y: place({ min: 0, max: rows.length, ticks: [] }, index + 0.5, top, height - 12),
          style: {
            ...plain,
            align: 'right',
            verticalAlign: 'middle',
            fill: hex('muted'),
            text: literal(text),
          },
        })),
      ],
      grid: { left, right, top, bottom: 12, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: scale.min, max: scale.max, ...bareAxis },
      yAxis: {
        type: 'category',
        inverse: true,
        ...bareAxis,
        axisLabel: { interval: 0, margin: 12, fontSize, fontFamily, color: hex('ink') },
        data: rows.map(({ name }) => name),
      },
      series: [
        gridLines(
          'xAxis',
          scale.ticks.map((tick) => [tick, format(tick)] as const),
        ),
        bars(rows),
        dots('reporter'),
        dots('partner'),
      ],
    },
  }
}

const plain = { fontFamily, fontSize }

/** The two names with their marks, on top: direct labels would stand on the first row's dots. */
const key = (name: string, side: Colour, x: number) => [
  {
    type: side === 'reporter' ? 'circle' : 'polygon',
    silent: true,
    shape:
      side === 'reporter'
        ? { cx: x + 5, cy: 12, r: 5 }
        : {
            points: [
              [x + 5, 6],
              [x + 11, 12],
              [x + 5, 18],
              [x - 1, 12],
            ],
          },
    style: { fill: hex(side) },
  },
  {
    type: 'text',
    silent: true,
    x: x + 18,
    y: 12,
    style: { ...plain, verticalAlign: 'middle', fill: hex(side), text: literal(name) },
  },
]

/** The line between the two dots of a row. */
const bars = (rows: readonly DumbbellRow[]) => ({
  type: 'line',
  data: [],
  silent: true,
  markLine: {
    silent: true,
    z: 1,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: hex('other'), width: 2.5, type: 'solid' },
    data: rows.flatMap((row, index) =>
      row.reporter === null || row.partner === null
        ? []
        : [[{ coord: [row.reporter, index] }, { coord: [row.partner, index] }]],
    ),
  },
})
