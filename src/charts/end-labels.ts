import type { Json } from './option.js'
import { hex } from './palette.js'
import { spread } from './scale.js'
import { fontFamily, fontSize, lineHeight, literal } from './style.js'
import { textWidth, wrap } from './text-width.js'

/** A name at the end of a line: the point it belongs to, in pixels, and its words. */
export type EndLabel = {
  readonly name: string
  readonly colour: string
  readonly bold?: boolean
  readonly x: number
  readonly y: number
}

const longest = 168
const gap = 8

/** The room to the right that the names need. */
export const endMargin = (names: readonly string[]): number =>
  gap +
  4 +
  Math.max(0, ...names.flatMap((name) => wrapped(name).map((line) => textWidth(line, fontSize, true))))

const wrapped = (name: string): string[] => wrap(name, longest, fontSize, 2)

/**
 * Label options, in the order given. Names of lines that reach `edge`, the right end of the plot, are moved apart so
 * that no two touch; a line that ends earlier has its name at its end, on a halo of paper.
 */
export const endLabels = (
  labels: readonly EndLabel[],
  { edge, top, bottom }: { edge: number; top: number; bottom: number },
): Json[] => {
  const atEdge = labels.filter(({ x }) => x > edge - 1)
  const boxes = atEdge.map(({ name, y }) => ({ at: y, size: wrapped(name).length * lineHeight }))
  const middles = spread(boxes, top, bottom)
  return labels.map((label) => {
    const { name, colour, bold = false, y } = label
    const middle = middles[atEdge.indexOf(label)]
    return {
      show: true,
      position: 'right',
      distance: gap,
      align: 'left',
      offset: [0, middle === undefined ? 0 : Math.round(middle - y)],
      color: colour,
      fontFamily,
      fontSize,
      fontWeight: bold ? 600 : 400,
      lineHeight,
      formatter: literal(wrapped(name).join('\n')),
      ...(middle === undefined && { textBorderColor: hex('paper'), textBorderWidth: 3 }),
    }
  })
}
