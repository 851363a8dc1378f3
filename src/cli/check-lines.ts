import type { Line, Tone } from '../workbench/check.js'
import { harmless, type Paint } from './colour.js'
import { displayWidth } from './table.js'

/**
 * A line of a report, broken between words where it is longer than the width; what follows is set in. Null breaks
 * nothing, so that what is piped on has one line a finding. Words of documents cannot steer the terminal.
 */
export const wrapped = ({ indent, hang, pieces }: Line, width: number | null, paint: Paint): string => {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let used = indent
  let space = 0
  const words = pieces.flatMap(({ text, tone }) =>
    harmless(text)
      .split(/( +|\n)/)
      .filter((word) => word !== '')
      .map((word) => ({ word, tone })),
  )
  for (const { word, tone } of words) {
    if (/^[ \n]+$/.test(word)) {
      space = word === '\n' ? 1 : word.length
      continue
    }
    const size = displayWidth(word)
    if (width !== null && used + space + size > width && used > hang) {
      lines.push(line)
      line = ' '.repeat(hang)
      used = hang
      space = 0
    }
    line += ' '.repeat(space) + painted(paint, tone, word)
    used += space + size
    space = 0
  }
  return [...lines, line].map((each) => each.trimEnd()).join('\n')
}

const painted = (paint: Paint, tone: Tone | null, word: string): string =>
  tone === null ? word : paint(tone, word)
