import type { Json } from './option.js'
import { hex, type Colour } from './palette.js'
import { fontFamily, literal, smallSize } from './style.js'

/** Line height of the small texts that {@link words} sets. */
export const smallLine = 15

/** The deepest tint on which ink stays legible (4.5:1), on light paper and on dark, for every colour of the palette. */
export const deepest = 0.55

export type WordsStyle = {
  readonly colour?: Colour
  readonly size?: number
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  /** A border of paper, for words that stand on lines. */
  readonly halo?: boolean
  /** Radians, against the clock, around the place given. */
  readonly rotation?: number
}

/** Words at a place in pixels, over every mark; lines are separated by line feeds. */
export const words = (text: string, x: number, y: number, style: WordsStyle = {}): Json => ({
  type: 'text',
  silent: true,
  z: 10,
  x,
  y,
  ...(style.rotation !== undefined && { rotation: style.rotation }),
  style: {
    text: literal(text),
    fill: hex(style.colour ?? 'ink'),
    fontFamily,
    fontSize: style.size ?? smallSize,
    fontWeight: style.bold ? 600 : 400,
    lineHeight: smallLine,
    align: style.align ?? 'left',
    verticalAlign: style.vertical ?? 'top',
    ...(style.halo && { stroke: hex('paper'), lineWidth: 3 }),
  },
})

/** How a shape is filled and bordered; a tint is the colour at an opacity, so that it follows the page's theme. */
export type Paint = {
  readonly fill?: Colour
  readonly opacity?: number
  readonly stroke?: Colour
  readonly lineWidth?: number
  readonly dashed?: boolean
}

/** A {@link Paint} as the style of a shape. */
export const paint = ({ fill, opacity = 1, stroke, lineWidth = 1, dashed = false }: Paint) => ({
  fill: fill === undefined ? 'none' : hex(fill),
  ...(opacity < 1 && { fillOpacity: Number(opacity.toFixed(3)) }),
  ...(stroke !== undefined && { stroke: hex(stroke), lineWidth }),
  ...(dashed && { lineDash: [3, 2] }),
})

/** A rectangle in pixels. */
export const rectangle = (x: number, y: number, width: number, height: number, style: Paint): Json => ({
  type: 'rect',
  silent: true,
  shape: { x, y, width, height },
  style: paint(style),
})

/** A circle in pixels. */
export const disc = (cx: number, cy: number, r: number, style: Paint): Json => ({
  type: 'circle',
  silent: true,
  z: 3,
  shape: { cx, cy, r },
  style: paint(style),
})

/** A straight line in pixels, over rectangles, below discs and words unless `z` says otherwise. */
export const rule = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  style: Paint,
  z = 2,
): Json => ({
  type: 'line',
  silent: true,
  z,
  shape: { x1, y1, x2, y2 },
  style: paint(style),
})

/** A square on its corner, in pixels. */
export const diamond = (x: number, y: number, radius: number, style: Paint): Json => ({
  type: 'polygon',
  silent: true,
  z: 3,
  shape: {
    points: [
      [x, y - radius],
      [x + radius, y],
      [x, y + radius],
      [x - radius, y],
    ],
  },
  style: paint(style),
})
