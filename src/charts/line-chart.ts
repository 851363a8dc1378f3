import { roleColour, roleTextColour, type Drawing, type Format, type Role, type Size } from './drawing.js'
import { endLabels, endMargin } from './end-labels.js'
import { markLines, placeMarks, type EventMark } from './event-marks.js'
import type { Json } from './option.js'
import { hex } from './palette.js'
import { place, valueScale } from './scale.js'
import { bareAxis, base, gridLines, smallSize, smallText, yearAxis } from './style.js'
import { textWidth } from './text-width.js'

export type LineSeries = {
  readonly name: string
  readonly role: Role
  /** Left out: dashed for `mirror`, solid for the others. */
  readonly line?: 'solid' | 'dashed'
  /** In any order; a year that is null or absent is a gap. */
  readonly points: readonly (readonly [year: number, value: number | null])[]
  /** What is uncertain, from low to high: drawn as a band behind the line. */
  readonly band?: readonly (readonly [year: number, low: number, high: number])[]
}

export type LineChart = Size & {
  readonly series: readonly LineSeries[]
  readonly marks?: readonly EventMark[]
  /** Stands over the value axis: `US$ bn`. Values are drawn as given, so give them in this unit. */
  readonly unit: string
  readonly format: Format
  /** False for rates and indexes for which zero says nothing. Default true. */
  readonly zero?: boolean
}

/**
 * Values over the years, one line a series, named at its end. Series are drawn in the order given, the last on top.
 * @example lineChart({ series: [{ name: 'Exports', role: 'reporter', points: [[2017, 0.9], [2018, 1]] }], unit: 'US$ bn', format: String })
 */
export const lineChart = ({ series, marks = [], unit, format, zero = true, ...size }: LineChart): Drawing => {
  const { width = 720, height = 340 } = size
  const years = everyYear(series, marks)
  const scale = valueScale(series.flatMap(valuesOf), { zero })
  const ticks = scale.ticks.map((tick): [number, string] => [tick, format(tick)])
  const left = Math.ceil(Math.max(...ticks.map(([, text]) => textWidth(text, smallSize)))) + 12
  const right = Math.ceil(endMargin(series.map(({ name }) => name)))
  const toX = (year: number) =>
    left + ((year - (years[0] ?? 0)) / Math.max(years.length - 1, 1)) * (width - right - left)
  const { placed, height: marksHeight } = placeMarks(marks, toX, width)
  const [top, bottom] = [24 + marksHeight, height - 28]
  const toY = (value: number) => place(scale, value, bottom, top)
  const labels = series.map((each) => {
    const [year = years.at(-1) ?? 0, value] = lastKnown(each) ?? []
    return {
      name: each.name,
      colour: hex(roleTextColour(each.role)),
      x: toX(year),
      y: toY(value ?? scale.min),
    }
  })
  const ends = endLabels(labels, { edge: width - right, top, bottom })
  const unitName: Json = {
    name: unit,
    nameLocation: 'end',
    nameGap: 10 + marksHeight,
    nameTextStyle: { ...smallText, align: 'left', padding: [0, 0, 0, -left] },
  }
  return {
    width,
    height,
    option: {
      ...base,
      grid: { left, right, top, bottom: 28, outerBoundsMode: 'none' },
      xAxis: yearAxis(years, yearStep(years.length, width - right - left)),
      yAxis: { type: 'value', min: scale.min, max: scale.max, ...bareAxis, ...unitName },
      series: [
        gridLines('yAxis', ticks),
        { ...eventRules, markLine: { ...eventRules.markLine, data: markLines(placed, top, bottom) } },
        ...series.flatMap((each, index) => [
          ...bandOf(each, years, index),
          lineOf(each, years, ends[index] ?? null),
        ]),
      ],
    },
  }
}

const eventRules = { type: 'line', data: [], silent: true, markLine: { silent: true, symbol: 'none', z: 1 } }

/** Years without a gap from the first to the last that any point has: equal years, equal steps. */
const everyYear = (series: readonly LineSeries[], marks: readonly EventMark[]): number[] => {
  const known = [
    ...series.flatMap(({ points, band = [] }) => [...points, ...band].map(([year]) => year)),
    ...marks.map(({ year }) => year),
  ]
  const [first, last] = [Math.min(...known), Math.max(...known)]
  return known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Each year is named where there is room for 44 pixels, else each second, fifth or tenth. */
export const yearStep = (years: number, room: number): number =>
  [1, 2, 5, 10, 20].find((step) => (room / Math.max(years, 1)) * step >= 40) ?? 50

const valuesOf = ({ points, band = [] }: LineSeries): number[] => [
  ...points.flatMap(([, value]) => value ?? []),
  ...band.flatMap(([, low, high]) => [low, high]),
]

const lastKnown = ({ points }: LineSeries): readonly [number, number] | undefined =>
  points
    .flatMap(([year, value]) => (value === null ? [] : [[year, value] as const]))
    .toSorted(([a], [b]) => b - a)[0]

/** The line; a point with gaps on both sides and the last point get a dot, or they would not be seen or found. */
const lineOf = ({ name, role, line, points }: LineSeries, years: readonly number[], label: Json): Json => {
  const byYear = new Map(points)
  const colour = hex(roleColour(role))
  const known = (year: number) => byYear.get(year) ?? null
  const last = lastKnown({ name, role, points })?.[0]
  return {
    type: 'line',
    name,
    silent: true,
    symbol: 'none',
    connectNulls: false,
    lineStyle: {
      color: colour,
      width: role === 'other' ? 1.5 : 2.25,
      type: (line ?? (role === 'mirror' ? 'dashed' : 'solid')) === 'dashed' ? [6, 4] : 'solid',
    },
    itemStyle: { color: colour },
    data: years.map((year) => {
      const alone = known(year) !== null && known(year - 1) === null && known(year + 1) === null
      if (year !== last && !alone) return known(year)
      return { value: known(year), symbol: 'circle', symbolSize: 6, ...(year === last && { label }) }
    }),
  }
}

/** Low and what is above it, stacked: ECharts has no band of its own. */
const bandOf = ({ role, band }: LineSeries, years: readonly number[], index: number): Json[] => {
  if (band === undefined) return []
  const byYear = new Map(band.map(([year, low, high]) => [year, [low, high] as const]))
  const color = hex(roleColour(role))
  const part = (value: (low: number, high: number) => number, opacity: number): Json => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    stack: `band ${index}`,
    stackStrategy: 'all',
    lineStyle: { color, width: 0 },
    areaStyle: { color, opacity },
    data: years.map((year) => {
      const at = byYear.get(year)
      return at === undefined ? null : value(...at)
    }),
  })
  return [part((low) => low, 0), part((low, high) => high - low, 0.14)]
}
