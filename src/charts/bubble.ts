import { layAxis, type BubbleAxis, type LaidAxis } from './bubble-axis.js'
import { bubbleKey, diagonalLook, referenceLook, sideLooks, type BubbleSide } from './bubble-key.js'
import { areaScale, radiusOf } from './bubble-size.js'
import { type Drawing, type Format, type Size } from './drawing.js'
import { diamond, disc, rule, smallLine, words, type Paint } from './graphic.js'
import { key } from './key.js'
import { labelGraphics } from './label-graphics.js'
import { placeLabels } from './label-places.js'
import type { Json } from './option.js'
import { bareAxis, base, gridLines, smallSize } from './style.js'
import { textWidth, wrap } from './text-width.js'

export type Bubble = {
  readonly label: string
  readonly x: number
  readonly y: number
  /** In proportion to the area drawn. Null is drawn as a small diamond, which has no size. */
  readonly area: number | null
  readonly side: BubbleSide
  /** Named first, in semibold, with a border of ink. */
  readonly emphasised?: boolean
}

export type BubbleChart = Size & {
  readonly points: readonly Bubble[]
  readonly x: BubbleAxis
  readonly y: BubbleAxis
  /** What the area says: `Share in world imports`. */
  readonly area: { readonly title: string; readonly format: Format }
  /** What the sides mean. A side left out here is not in the key. */
  readonly sides?: { readonly [side in BubbleSide]?: string }
  /** Words for the line x = y; left out: no line. */
  readonly diagonal?: string
  /** A dotted horizontal line, such as the growth of world imports. */
  readonly reference?: { readonly y: number; readonly label: string }
}

/** What the caller must say in words, because the picture does not. */
export type BubbleDrawing = Drawing & {
  /** Points whose name found no place. */
  readonly unlabelled: readonly string[]
  /** Points drawn at an axis' end, beyond which they lie. */
  readonly clipped: readonly string[]
}

/** Points on two value axes, areas in proportion to a third value. Sides differ in colour and in depth of tint. */
export const bubbleChart = ({ points, x, y, area, reference, ...rest }: BubbleChart): BubbleDrawing => {
  const { width = 720, height = 480, sides = {}, diagonal } = rest
  const areas = points.map((point) => point.area ?? 0)
  const perUnit = areaScale(areas, (width - 60) * (height - 120))
  const radii = points.map((point) => (point.area === null ? unknownRadius : radiusOf(point.area, perUnit)))
  const legend = key(
    bubbleKey({
      sides,
      diagonal,
      reference: reference?.label,
      area,
      largest: Math.max(0, ...areas),
      perUnit,
    }),
    0,
    width,
    0,
  )
  const yTitle = wrap(y.title, width, smallSize, 2)
  const xTitle = wrap(x.title, width - 40, smallSize, 2)
  const top = legend.height + yTitle.length * smallLine + 10
  const bottom = height - 24 - xTitle.length * smallLine
  const yAxis = layAxis(
    y,
    points.map((point) => point.y),
    radii,
    reference === undefined ? [] : [reference.y],
    [bottom, top],
  )
  const ticks = yAxis.scale.ticks.map((tick): [number, string] => [tick, y.format(tick)])
  const left = Math.ceil(Math.max(...ticks.map(([, text]) => textWidth(text, smallSize)))) + 12
  const acrossTo = (end: number) =>
    layAxis(
      x,
      points.map((point) => point.x),
      radii,
      [],
      [left, end],
    )
  // Half of the last tick's text stands beyond the plot.
  const lastTick = x.format(acrossTo(width).scale.max)
  const right = width - Math.max(14, Math.ceil(textWidth(lastTick, smallSize) / 2) + 2)
  const xAxis = acrossTo(right)
  const drawn = points.map((point, index) => drawnPoint(point, radii[index] ?? 0, xAxis, yAxis, { x, y }))
  const order = drawn.toSorted((a, b) => rankOf(a) - rankOf(b) || b.radius - a.radius)
  const bounds = { x: left + 2, y: top, width: width - left - 2, height: bottom - top }
  const places = placeLabels(order, drawn, bounds)
  return {
    width,
    height,
    unlabelled: order.filter((_, index) => places[index] === null).map(({ point }) => point.label),
    clipped: drawn.filter(({ clipped }) => clipped).map(({ point }) => point.label),
    option: {
      ...base,
      grid: { left, right: width - right, top, bottom: height - bottom, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: xAxis.range[0], max: xAxis.range[1], ...bareAxis },
      yAxis: { type: 'value', min: yAxis.range[0], max: yAxis.range[1], ...bareAxis },
      graphic: [
        ...legend.graphics,
        ...comparisonLines(diagonal !== undefined, reference?.y, { x: xAxis, y: yAxis }),
        // The largest first, so that no bubble hides a smaller one.
        ...drawn.toSorted((a, b) => b.radius - a.radius).map(bubble),
        words(yTitle.join('\n'), 0, legend.height, { colour: 'muted' }),
        words(xTitle.join('\n'), right, bottom + 22, { colour: 'muted', align: 'right' }),
        ...order.flatMap((each, index) =>
          labelGraphics(each.lines, each, places[index], each.point.emphasised),
        ),
      ],
      series: [
        gridLines('yAxis', ticks),
        gridLines(
          'xAxis',
          xAxis.scale.ticks.map((tick) => [tick, x.format(tick)] as const),
        ),
      ],
    },
  }
}

const unknownRadius = 4

type Drawn = {
  readonly point: Bubble
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly clipped: boolean
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
  readonly far: number
}

/** A point in pixels with its words; a point beyond an axis' end has its value in them. */
const drawnPoint = (
  point: Bubble,
  radius: number,
  xAxis: LaidAxis,
  yAxis: LaidAxis,
  axes: { x: BubbleAxis; y: BubbleAxis },
): Drawn => {
  const [across, up] = [xAxis.place(point.x), yAxis.place(point.y)]
  const values = [
    across.clipped ? axes.x.format(point.x) : [],
    up.clipped ? axes.y.format(point.y) : [],
  ].flat()
  const lines = [
    ...wrap(point.label, 130, smallSize, 2),
    ...(values.length === 0 ? [] : [`(${values.join('; ')})`]),
  ]
  const clipped = across.clipped || up.clipped
  const width = Math.max(...lines.map((line) => textWidth(line, smallSize, point.emphasised))) + 2
  return {
    point,
    x: across.at,
    y: up.at,
    radius,
    clipped,
    lines,
    width,
    height: lines.length * smallLine,
    far: clipped || point.emphasised ? 80 : 0,
  }
}

/** What must be named comes first: the emphasised, then what the axis cannot show. */
const rankOf = ({ point, clipped }: Drawn) => (point.emphasised ? 0 : clipped ? 1 : 2)

/** A dashed border says that the point lies further out. */
const bubble = ({ point, x, y, radius, clipped }: Drawn): Json => {
  const look = { ...sideLooks[point.side], dashed: clipped }
  const style: Paint = point.emphasised ? { ...look, stroke: 'ink', lineWidth: 2 } : look
  return point.area === null ? diamond(x, y, radius, style) : disc(x, y, radius, style)
}

/** The line x = y through the part of the plot that both axes show, and the dotted line across. */
const comparisonLines = (
  diagonal: boolean,
  reference: number | undefined,
  { x, y }: { x: LaidAxis; y: LaidAxis },
): Json[] => {
  const from = Math.max(x.range[0], y.range[0])
  const to = Math.min(x.range[1], y.range[1])
  return [
    ...(diagonal && from < to
      ? [rule([x.pixel(from), y.pixel(from)], [x.pixel(to), y.pixel(to)], diagonalLook)]
      : []),
    ...(reference === undefined
      ? []
      : [
          rule(
            [x.pixel(x.range[0]), y.pixel(reference)],
            [x.pixel(x.range[1]), y.pixel(reference)],
            referenceLook,
          ),
        ]),
  ]
}
