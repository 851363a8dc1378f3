import { type Drawing, type Format, type Size } from './drawing.js'
import { rectangle, rule, smallLine, words, type Paint } from './graphic.js'
import { answerLook, spansOf, type Span } from './likert-spans.js'
import { key } from './key.js'
import type { Json } from './option.js'
import { base, fontSize, smallSize } from './style.js'
import { textWidth, wrap } from './text-width.js'

/** A question of one wave, as a row. */
export type LikertRow = {
  readonly question: string
  /** Stands below in small type: number of respondents, field dates. */
  readonly note?: string
  /** Parts of 1, in the order of the answers. Null is no answer of that kind, or none published. */
  readonly shares: readonly (number | null)[]
  /** Part of 1. Null or left out: not asked or not published. */
  readonly dontKnow?: number | null
  /** The sampling error of one answer: `±3`, in points. Printed with its share, or below if it does not fit. */
  readonly error?: { readonly answer: number; readonly text: string }
}

export type LikertChart = Size & {
  readonly rows: readonly LikertRow[]
  /** What can be answered, from one end of the scale to the other. */
  readonly answers: readonly string[]
  /** Which answer is the neutral one of an ordered scale: its middle is where the sides part. Left out: no sides. */
  readonly neutral?: number
  readonly dontKnow?: string
  /** Prints a share, a part of 1. */
  readonly format: Format
}

/**
 * Answers to questions as bars of shares. An ordered scale with a neutral answer parts at the neutral middle, so that
 * the two sides are compared from one line; other answers are stacked from the left. Those who do not know stand
 * apart at the right. All lengths are on one scale: 1 is as long in each.
 */
export const likertChart = ({ rows, answers, neutral, dontKnow, format, ...rest }: LikertChart): Drawing => {
  const { width = 720 } = rest
  const looks = answers.map((_, index) => answerLook(index, answers.length, neutral))
  const legend = key(
    answers.map((text, index) => ({
      text,
      markWidth: 14,
      mark: (left, middle) => [rectangle(left, middle - 6, 14, 12, looks[index] ?? unknownLook)],
    })),
    0,
    width,
    0,
  )
  const left = Math.min(250, Math.round(width * 0.36))
  const spans = rows.map((row) => spansOf(row.shares, neutral))
  const from = Math.min(0, ...spans.flat().map((span) => span.from))
  const to = Math.max(neutral === undefined ? 1 : 0, ...spans.flat().map((span) => span.to))
  const unknown = Math.max(0, ...rows.map((row) => row.dontKnow ?? 0))
  const apart = rows.some((row) => (row.dontKnow ?? null) !== null)
  const head = apart ? wrap(dontKnow ?? '', 110, smallSize, 2) : []
  const headWidth = Math.max(0, ...head.map((line) => textWidth(line, smallSize)))
  const room = width - left - 12
  // The column at the right is as wide as its longest bar or its heading.
  const perShare = apart
    ? Math.min(
        (room - columnGap - headWidth) / (to - from),
        (room - columnGap - unknownText) / (to - from + unknown),
      )
    : room / (to - from)
  const zero = left - from * perShare
  const column = left + (to - from) * perShare + columnGap
  let y = legend.height + head.length * smallLine + rowGap / 2
  const graphics: Json[] = [
    ...legend.graphics,
    ...(head.length > 0 ? [words(head.join('\n'), column, legend.height, { colour: 'muted' })] : []),
  ]
  for (const [index, row] of rows.entries()) {
    const own = spans[index] ?? []
    const texts = own.map((span) => segmentText(row, span, perShare, format))
    const note = [row.note ?? [], errorBelow(row, own, texts, answers, format)].flat().join('; ')
    const question = wrap(row.question, left - 14, fontSize, 4)
    const small = note === '' ? [] : wrap(note, left - 14, smallSize, 3)
    const textHeight = question.length * questionLine + small.length * smallLine
    const height = Math.max(barHeight, textHeight)
    const middle = y + height / 2
    const bar = middle - barHeight / 2
    graphics.push(
      words(question.join('\n'), 0, middle - textHeight / 2, { size: fontSize }),
      ...(small.length > 0
        ? [
            words(small.join('\n'), 0, middle - textHeight / 2 + question.length * questionLine, {
              colour: 'muted',
              size: 11,
            }),
          ]
        : []),
      ...own.flatMap((span, at) => [
        rectangle(
          zero + span.from * perShare,
          bar,
          (span.to - span.from) * perShare,
          barHeight,
          looks[span.answer] ?? unknownLook,
        ),
        ...label(texts[at] ?? '', zero + ((span.from + span.to) / 2) * perShare, middle),
      ]),
      ...unknownBar(row.dontKnow ?? null, column, bar, perShare, format),
    )
    // The line of the middle runs from bar to bar: within a bar it would cross the neutral share's number.
    if (neutral !== undefined)
      graphics.push(
        rule([zero, y - rowGap / 2], [zero, bar], middleLine),
        rule([zero, bar + barHeight], [zero, y + height + rowGap / 2], middleLine),
      )
    y += height + rowGap
  }
  return { width, height: rest.height ?? Math.ceil(y - rowGap + 8), option: { ...base, graphic: graphics } }
}

const barHeight = 26
const rowGap = 16
const questionLine = smallLine
const columnGap = 20
const unknownText = 46
const middleLine: Paint = { stroke: 'muted', lineWidth: 1 }
const unknownLook: Paint = { fill: 'other', opacity: 0.45 }

/** A share with its error, the share alone, or nothing: what fits within its part of the bar. */
const segmentText = (row: LikertRow, { share, answer }: Span, perShare: number, format: Format): string => {
  const whole = row.error?.answer === answer ? `${format(share)} ${row.error.text}` : format(share)
  return [whole, format(share)].find((text) => textWidth(text, smallSize) <= share * perShare - 4) ?? ''
}

/** The sampling error in words where the bar had no room for it. */
const errorBelow = (
  { error }: LikertRow,
  spans: readonly Span[],
  texts: readonly string[],
  answers: readonly string[],
  format: Format,
): string[] => {
  const at = spans.findIndex(({ answer }) => answer === error?.answer)
  const share = spans[at]?.share
  if (error === undefined || share === undefined || texts[at]?.endsWith(error.text)) return []
  return [`${answers[error.answer] ?? ''}: ${format(share)} ${error.text}`]
}

const label = (text: string, x: number, y: number): Json[] =>
  text === '' ? [] : [words(text, x, y, { align: 'center', vertical: 'middle' })]

/** Those who do not know, in grey, with their share at the end; nothing where it is not known. */
const unknownBar = (share: number | null, x: number, y: number, perShare: number, format: Format): Json[] =>
  share === null
    ? []
    : [
        rectangle(x, y, share * perShare, barHeight, unknownLook),
        words(format(share), x + share * perShare + 5, y + barHeight / 2, {
          colour: 'muted',
          vertical: 'middle',
        }),
      ]
