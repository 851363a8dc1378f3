import { plainText } from './text.js'
import type { Line } from './word.js'

/** A line longer than this, in letters, is no label of a chart. */
const longestLabel = 60

/**
 * Lines of a column that are the letters of a chart: short ones among which three or more bare numbers fall in equal
 * steps, as the marks of an axis do from the top down (the rows of a table or list rarely do, but for years), and a row of such numbers next to them.
 */
export const chartLines = (lines: readonly Line[]): Set<Line> => {
  const found = new Set<Line>()
  let from = 0
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at]
    if (line !== undefined && isLabel(line)) continue
    for (const part of axisIn(lines.slice(from, at))) found.add(part)
    from = at + 1
  }
  return found
}

const isLabel = (line: Line): boolean => {
  const text = line.text
  if (isScale(line)) return true
  return line.segments.length <= 3 && text.length <= longestLabel && !/\p{L}{2}[.!?;:]$/u.test(text)
}

/** From the first mark of the axis to the last, with the row of numbers under it. */
const axisIn = (lines: readonly Line[]): readonly Line[] => {
  const marks = lines.flatMap((line, at) => {
    const value = numberAt(line)
    return value === null ? [] : [{ at, value }]
  })
  if (marks.length < 3) return []
  const steps = marks.slice(1).map(({ value }, index) => value - (marks[index]?.value ?? 0))
  const step = steps[0] ?? 0
  if (step >= 0 || marks.every(({ value }) => value >= 1800 && value <= 2100)) return []
  if (steps.some((other) => Math.abs(other - step) > 0.01 * Math.abs(step))) return []
  let until = (marks.at(-1)?.at ?? 0) + 1
  const next = lines[until]
  if (next !== undefined && isScale(next)) until++
  return lines.slice(marks[0]?.at ?? 0, until)
}

/** The number a line consists of or begins with, apart from labels that stand in the drawing beside it. */
const numberAt = ({ segments }: Line): number | null => {
  const [first, ...labels] = segments
  if (first === undefined || labels.some(({ words }) => /\d/.test(plainText(words)))) return null
  const text = plainText(first.words)
  return /^[−–-]?\d[\d., ]{0,12}\s?%?$/.test(text) ? valueOf(text) : null
}

const valueOf = (text: string): number => {
  const digits = text.replace(/[−–]/, '-').replace(/[\s%]/g, '')
  const plain = /[.,]\d{3}$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.')
  return Number(plain)
}

/** Four or more numbers in equal steps and nothing else. */
const isScale = ({ segments }: Line): boolean => {
  const texts = segments.flatMap(({ words }) => words.map(({ text }) => text))
  if (texts.length < 4 || texts.some((text) => !/^\d{1,4}$/.test(text))) return false
  const step = Number(texts[1]) - Number(texts[0])
  return step !== 0 && texts.slice(1).every((text, at) => Number(text) - Number(texts[at]) === step)
}
