import { placeFlags } from './flags.js'
import type { Json } from './option.js'
import { hex } from './palette.js'
import { fontFamily, literal } from './style.js'
import { shorten, textWidth } from './text-width.js'

/** Something that happened: a thin rule through the chart with its words on top. */
export type EventMark = { readonly year: number; readonly label: string }

type Placed = { readonly x: number; readonly text: string; readonly left: boolean; readonly from: number }

const size = 11
const laneHeight = 15
const longest = 190

/** Where each mark's words stand over the plot, and the height they take together. */
export const placeMarks = (
  marks: readonly EventMark[],
  toX: (year: number) => number,
  edge: number,
): { readonly placed: readonly Placed[]; readonly height: number } => {
  const words = marks.map(({ year, label }) => ({ x: toX(year), text: shorten(label, longest, size) }))
  const flags = words.map(({ x, text }) => ({ x, width: textWidth(text, size) + 6, height: laneHeight }))
  const places = placeFlags(flags, edge)
  const placed = words.map(({ x, text }, index) => {
    const { left, from } = places[index] ?? { left: false, from: 0 }
    return { x, text, left, from }
  })
  return {
    placed,
    height: marks.length === 0 ? 0 : Math.max(...placed.map(({ from }) => from)) + laneHeight + 4,
  }
}

/** The rules and words as mark lines between pixels: from the foot of the plot up to the words' lane. */
export const markLines = (placed: readonly Placed[], top: number, bottom: number): Json[] =>
  placed.map(({ x, text, left, from }) => [
    { x, y: bottom },
    {
      x,
      y: top - 2 - from - laneHeight,
      lineStyle: { color: hex('other'), width: 1, type: [2, 2] },
      label: {
        position: 'end',
        distance: 0,
        align: left ? 'right' : 'left',
        verticalAlign: 'top',
        offset: [left ? -4 : 4, 0],
        color: hex('muted'),
        fontSize: size,
        fontFamily,
        formatter: literal(text),
      },
    },
  ])
