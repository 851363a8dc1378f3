import { type Drawing, type Size } from './drawing.js'
import { hex } from './palette.js'
import { placeFlags, type Flag } from './flags.js'
import { place } from './scale.js'
import { base, fontFamily, literal, smallSize } from './style.js'
import { textWidth, wrap } from './text-width.js'

export type TimelineEvent = {
  /** `2008`, `2008-12` or `2008-12-24`. */
  readonly date: string
  /** As the reader's language writes it; stands before the title. */
  readonly dateText: string
  readonly title: string
  readonly highlighted?: boolean
}

export type Timeline = Size & { readonly events: readonly TimelineEvent[] }

const line = 15
const room = 190
const axisHeight = 26

/** Dated events along one axis: each has a stem up to its words, which stand in lanes so that none overlap. */
export const timeline = ({ events, width = 720, ...rest }: Timeline): Drawing => {
  const sorted = events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const times = sorted.map(({ date }) => yearFraction(date))
  const span = { min: Math.floor(Math.min(...times)), max: Math.floor(Math.max(...times)) + 1, ticks: [] }
  const toX = (time: number) => place(span, time, 18, width - 18)
  const flags = sorted.map((event, index) => flagOf(event, toX(times[index] ?? 0)))
  const places = placeFlags(flags, width)
  const tops = flags.map((each, index) => (places[index]?.from ?? 0) + each.height)
  const height = rest.height ?? Math.max(0, ...tops) + axisHeight + 16
  const axis = height - axisHeight
  return {
    width,
    height,
    option: {
      ...base,
      graphic: [
        rule(4, axis, width - 4, axis, 'other'),
        ...years(span.min, span.max, (width - 36) / (span.max - span.min)).flatMap((year) => [
          rule(toX(year), axis, toX(year), axis + 4, 'other'),
          text(String(year), toX(year), axis + 8, 'muted', { align: 'center' }),
        ]),
        ...flags.flatMap(({ x, lines, highlighted }, index) => {
          const top = axis - 12 - (tops[index] ?? 0)
          const left = places[index]?.left ?? false
          const colour = highlighted ? 'accent' : 'ink'
          return [
            rule(x, axis, x, top + 1, highlighted ? 'accent' : 'other'),
            {
              type: 'circle',
              silent: true,
              shape: { cx: x, cy: axis, r: 3.5 },
              style: { fill: hex(colour) },
            },
            text(lines.join('\n'), x + (left ? -5 : 5), top, colour, { align: left ? 'right' : 'left' }),
          ]
        }),
      ],
    },
  }
}

type Words = Flag & { readonly lines: readonly string[]; readonly highlighted: boolean }

const flagOf = ({ dateText, title, highlighted = false }: TimelineEvent, x: number): Words => {
  const lines = wrap(`${dateText} ${title}`, room, smallSize, 3)
  const width = Math.max(...lines.map((each) => textWidth(each, smallSize))) + 5
  return { x, width, height: lines.length * line + 5, lines, highlighted }
}

const rule = (x1: number, y1: number, x2: number, y2: number, colour: 'other' | 'accent') => ({
  type: 'line',
  silent: true,
  shape: { x1, y1, x2, y2 },
  style: { stroke: hex(colour), lineWidth: 1 },
})

const text = (
  shown: string,
  x: number,
  y: number,
  colour: 'ink' | 'muted' | 'accent',
  more: { align?: string },
) => ({
  type: 'text',
  silent: true,
  x,
  y,
  style: {
    text: literal(shown),
    fill: hex(colour),
    fontFamily,
    fontSize: smallSize,
    lineHeight: line,
    ...more,
  },
})

/** `2008-07` is 2008.5: the middle of what is not said. */
const yearFraction = (date: string): number => {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return year + 0.5
  return year + (month - 1 + ((day ?? 15) - 1) / 31) / 12
}

const years = (first: number, last: number, perYear: number): number[] => {
  const step = [1, 2, 5, 10, 20].find((each) => each * perYear >= 40) ?? 50
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year % step === 0,
  )
}
