import { legendSizes, radiusOf } from './bubble-size.js'
import { type Format } from './drawing.js'
import { disc, rule, words, type Paint } from './graphic.js'
import type { KeyItem } from './key.js'
import { smallSize } from './style.js'
import { textWidth } from './text-width.js'

/** On which side of a comparison a point is: exports that grew faster than the market, or slower. */
export type BubbleSide = 'gained' | 'lost' | 'neutral'

/** How the points of a side are painted: sides differ in depth of tint too, for grey print. */
export const sideLooks: Readonly<Record<BubbleSide, Paint>> = {
  gained: { fill: 'reporter', opacity: 0.55, stroke: 'reporter' },
  lost: { fill: 'accent', opacity: 0.12, stroke: 'accent', lineWidth: 1.5 },
  neutral: { fill: 'other', opacity: 0.3, stroke: 'other' },
}

type AreaTitle = { readonly title: string; readonly format: Format }

/** What is said over a bubble chart: sides, lines and sizes. */
export const bubbleKey = (chart: {
  readonly sides: { readonly [side in BubbleSide]?: string }
  readonly diagonal: string | undefined
  readonly reference: string | undefined
  readonly area: AreaTitle
  readonly largest: number
  readonly perUnit: number
}): KeyItem[] => [
  ...sideKey(chart.sides),
  ...lineKey(chart.diagonal, chart.reference),
  ...sizeKey(chart.largest, chart.perUnit, chart.area),
]

const sideKey = (sides: { readonly [side in BubbleSide]?: string }): KeyItem[] =>
  (['gained', 'lost', 'neutral'] as const).flatMap((side) => {
    const text = sides[side]
    const mark: KeyItem['mark'] = (left, middle) => [disc(left + 6, middle, 6, sideLooks[side])]
    return text === undefined ? [] : [{ text, markWidth: 12, mark }]
  })

const lineKey = (diagonal: string | undefined, reference: string | undefined): KeyItem[] => [
  ...(diagonal === undefined
    ? []
    : [
        {
          text: diagonal,
          markWidth: 16,
          mark: (left: number, middle: number) => [
            rule([left, middle + 7], [left + 16, middle - 7], diagonalLook),
          ],
        },
      ]),
  ...(reference === undefined
    ? []
    : [
        {
          text: reference,
          markWidth: 24,
          mark: (left: number, middle: number) => [rule([left, middle], [left + 24, middle], referenceLook)],
        },
      ]),
]

export const diagonalLook: Paint = { stroke: 'muted' }
export const referenceLook: Paint = { stroke: 'ink', lineWidth: 1.25, dashed: true }

/** Round sizes side by side, each with its value, then what the size means: one entry, kept together. */
const sizeKey = (largest: number, perUnit: number, { title, format }: AreaTitle): KeyItem[] => {
  const sizes = legendSizes(largest, perUnit, format).map((value) => {
    const [radius, text] = [radiusOf(value, perUnit), format(value)]
    return { radius, text, width: radius * 2 + 5 + textWidth(text, smallSize) }
  })
  const [first] = sizes
  if (first === undefined) return []
  const markWidth = sizes.reduce((sum, { width }) => sum + width, 0) + 12 * (sizes.length - 1)
  const mark: KeyItem['mark'] = (left, middle) =>
    sizes.flatMap(({ radius, text }, index) => {
      const before = sizes.slice(0, index).reduce((sum, { width }) => sum + width + 12, left)
      return [
        disc(before + radius, middle, radius, { stroke: 'muted' }),
        words(text, before + radius * 2 + 5, middle, { colour: 'muted', vertical: 'middle' }),
      ]
    })
  return [{ text: title, markWidth, markHeight: first.radius * 2 + 2, mark }]
}
