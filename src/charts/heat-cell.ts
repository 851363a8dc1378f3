import { deepest, rectangle, type Paint } from './graphic.js'
import type { Json } from './option.js'
import { hex } from './palette.js'

export type HeatScale = {
  /** The range of the scale. A value outside it has the tint of the nearer end; its number is printed as it is. */
  readonly low: number
  readonly high: number
  /** Where a diverging scale is without colour. Left out: one colour, deeper the higher. */
  readonly middle?: number
}

/**
 * The tint of a value: the deeper, the further from the low end or the middle. On a diverging scale what is below the
 * middle has a border, so that the sides stay apart in grey print.
 */
export const tintOf = (value: number, { low, high, middle }: HeatScale): Paint => {
  const from = middle ?? low
  const below = middle !== undefined && value < middle
  const span = Math.abs((below ? low : high) - from)
  const depth = span === 0 ? 1 : Math.min(1, Math.max(0, Math.abs(value - from) / span))
  const clamped = middle === undefined && value < low ? 0 : depth
  const opacity = palest + (deepest - palest) * clamped
  return below ? { fill: 'accent', opacity, stroke: 'accent' } : { fill: 'reporter', opacity }
}

/** What is low still has a tint: a cell without one would look empty. */
const palest = 0.04

/** An unfilled cell with oblique lines: one line that runs to and fro, along the border between the strokes. */
export const hatched = (x: number, y: number, width: number, height: number): Json[] => {
  const gap = 6
  const points: (readonly [number, number])[] = []
  for (let reach = gap, turn = 0; reach < width + height; reach += gap, turn++) {
    const start = [x + Math.min(reach, width), y + Math.max(0, reach - width)] as const
    const end = [x + Math.max(0, reach - height), y + Math.min(reach, height)] as const
    points.push(...(turn % 2 === 0 ? [start, end] : [end, start]))
  }
  const style = { fill: 'none', stroke: hex('other'), lineWidth: 0.75 }
  return [
    rectangle(x, y, width, height, { stroke: 'other', lineWidth: 0.75 }),
    { type: 'polyline', silent: true, shape: { points }, style },
  ]
}
