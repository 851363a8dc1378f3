import type { Drawing } from '../../src/charts/drawing.js'
import { textWidth } from '../../src/charts/text-width.js'

type Element = {
  readonly type: string
  readonly z?: number
  readonly x?: number
  readonly y?: number
  readonly rotation?: number
  readonly shape?: { readonly [name: string]: number }
  readonly style: {
    readonly text?: string
    readonly fill?: string
    readonly fillOpacity?: number
    readonly fontSize?: number
    readonly fontWeight?: number
    readonly lineHeight?: number
    readonly align?: 'left' | 'center' | 'right'
    readonly verticalAlign?: 'top' | 'middle' | 'bottom'
  }
}

/** The shapes and words that an option draws in pixels. */
export const elementsOf = ({ option }: Pick<Drawing, 'option'>): readonly Element[] =>
  (option['graphic'] ?? []) as unknown as readonly Element[]

/** Filled circles: the marks, without the rings of a key. */
export const discsOf = (drawing: Drawing): readonly { cx: number; cy: number; r: number }[] =>
  elementsOf(drawing).flatMap(({ type, shape, style }) =>
    type === 'circle' && style.fill !== 'none'
      ? [{ cx: shape?.['cx'] ?? 0, cy: shape?.['cy'] ?? 0, r: shape?.['r'] ?? 0 }]
      : [],
  )

export type WordsBox = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The measured box of each text that stands level. */
export const boxesOfWords = (drawing: Pick<Drawing, 'option'>): readonly WordsBox[] =>
  elementsOf(drawing).flatMap(({ type, x = 0, y = 0, rotation = 0, style }) => {
    if (type !== 'text' || rotation !== 0) return []
    const lines = (style.text ?? '').split('\n')
    const width = Math.max(
      ...lines.map((line) => textWidth(line, style.fontSize ?? 12, (style.fontWeight ?? 400) >= 600)),
    )
    const height = lines.length * (style.lineHeight ?? 15)
    const left = style.align === 'center' ? width / 2 : style.align === 'right' ? width : 0
    const up = style.verticalAlign === 'middle' ? height / 2 : style.verticalAlign === 'bottom' ? height : 0
    return [{ text: lines.join(' '), x: x - left, y: y - up, width, height }]
  })

/** Pairs of texts whose boxes overlap by more than a rounding of the pixel. */
export const touching = (boxes: readonly WordsBox[]): readonly (readonly [string, string])[] =>
  boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.x + 0.2 < other.x + other.width &&
          other.x + 0.2 < one.x + one.width &&
          one.y + 0.2 < other.y + other.height &&
          other.y + 0.2 < one.y + one.height,
      )
      .map((other) => [one.text, other.text] as const),
  )
