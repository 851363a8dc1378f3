import { type Format } from './drawing.js'
import { rectangle, smallLine, words } from './graphic.js'
import { hatched, tintOf, type HeatScale } from './heat-cell.js'
import { key } from './key.js'
import type { Json } from './option.js'
import { smallSize } from './style.js'
import { textWidth, wrap } from './text-width.js'

export type HeatLegend = HeatScale & {
  readonly format: Format
  readonly title?: string
  readonly missing?: string
}

const barWidth = 168
const barHeight = 12
const steps = 24

/** The scale as a strip of tints with its ends (and middle) below, its title above, and what the hatching means. */
export const heatLegend = (
  { title = '', missing, format, ...scale }: HeatLegend,
  width: number,
  top: number,
): { readonly graphics: readonly Json[]; readonly height: number } => {
  const { low, high, middle } = scale
  const lines = title === '' ? [] : wrap(title, width, smallSize, 2)
  const stripTop = top + lines.length * smallLine + (lines.length > 0 ? 3 : 0)
  const ends = [low, ...(middle === undefined ? [] : [middle]), high]
  // On a diverging scale each side takes half of the strip, as each takes the full depth of its colour.
  const valueAt = (part: number) =>
    middle === undefined
      ? low + (high - low) * part
      : part < 0.5
        ? low + (middle - low) * part * 2
        : middle + (high - middle) * (part - 0.5) * 2
  const inset = Math.ceil(textWidth(format(low), smallSize) / 2)
  const entry =
    missing === undefined
      ? { graphics: [], height: 0 }
      : key(
          [{ text: missing, markWidth: 24, mark: (x, y) => hatched(x, y - 7, 24, 14) }],
          inset + barWidth + Math.ceil(textWidth(format(high), smallSize) / 2) + 24,
          width,
          stripTop - 3,
        )
  return {
    height: stripTop - top + barHeight + smallLine + 6,
    graphics: [
      ...(lines.length > 0 ? [words(lines.join('\n'), 0, top, { colour: 'muted' })] : []),
      ...Array.from({ length: steps }, (_, step) => {
        const { stroke: _stroke, ...tint } = tintOf(valueAt((step + 0.5) / steps), scale)
        return rectangle(inset + (step * barWidth) / steps, stripTop, barWidth / steps, barHeight, tint)
      }),
      ...(middle === undefined
        ? []
        : [rectangle(inset, stripTop, barWidth / 2, barHeight, { stroke: 'accent' })]),
      ...ends.map((value, index) =>
        words(format(value), inset + (barWidth * index) / (ends.length - 1), stripTop + barHeight + 3, {
          colour: 'muted',
          align: 'center',
        }),
      ),
      ...entry.graphics,
    ],
  }
}
