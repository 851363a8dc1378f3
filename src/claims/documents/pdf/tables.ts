import { plainText, wordsIn } from './text.js'
import { columnsIn, type Columns } from './table-columns.js'
import { withJustified } from './justified.js'
import { tableRows } from './table-rows.js'
import { sourceLine } from '../classify.js'
import { captionLabel, isContentsLine, isMarker } from './signs.js'
import type { DraftTable } from './draft.js'
import type { Line } from './word.js'

/** A part of a column: lines of text, or a table. */
export type Part = { readonly lines: readonly Line[]; readonly table: DraftTable | null }

/** Lines of one column (from the top down), with the tables among them. */
export const withTables = (given: readonly Line[]): Part[] => {
  const lines = withJustified(given)
  const parts: Part[] = []
  let text: Line[] = []
  let at = 0
  while (at < lines.length) {
    const found = tableAt(lines, at)
    if (found === null) {
      text.push(lines[at] as Line)
      at++
      continue
    }
    const above = headerAbove(text, found.columns)
    if (text.length > above) parts.push({ lines: text.slice(0, text.length - above), table: null })
    const members = [...text.slice(text.length - above), ...lines.slice(at, at + found.length)]
    parts.push({ lines: members, table: tableRows(members, found.columns) })
    text = []
    at += found.length
  }
  if (text.length > 0) parts.push({ lines: text, table: null })
  return parts
}

const tableAt = (lines: readonly Line[], from: number): { length: number; columns: Columns } | null => {
  const first = lines[from] as Line
  if (!isTabular(first)) return null
  const members = [first]
  let last = first
  let rich = first
  let until = from + 1 // after the last line known to be the table’s
  let wraps = 0 // lines since then that go on with one cell
  for (let at = until; at < lines.length && at - until - wraps < 4; at++) {
    const line = lines[at] as Line
    const before = lines[at - 1] as Line
    if (line.y - before.y > 3.2 * Math.max(line.size, before.size) || line.y < before.y) break
    if (isContentsLine(line.text) || isOfExhibit(line.text)) break
    if (wraps < longestWrap && wrapsOn(line, before, rich)) wraps++
    else if (isTabular(line)) {
      if (!shareGap(line, last) && !shareGap(line, rich)) break
      members.push(line)
      last = line
      if (line.segments.length > rich.segments.length) rich = line
      until = at + 1
      wraps = 0
    } else if (isProse(line, rich)) break
  }
  if (!isTable(members)) return null
  const columns = columnsIn(members)
  if (columns.separators.length === 0) return null
  return { length: until - from + wrapsAfter(lines, until, columns), columns }
}

const isTabular = ({ segments }: Line): boolean => {
  if (segments.length < 2) return false
  const [first] = segments
  return !(segments.length === 2 && first !== undefined && isMarker(plainText(first.words)))
}

const shareGap = (line: Line, other: Line): boolean =>
  gapsOf(line).some(([from, until]) =>
    gapsOf(other).some(
      ([otherFrom, otherUntil]) => Math.min(until, otherUntil) - Math.max(from, otherFrom) >= 0.5 * line.size,
    ),
  )

const gapsOf = ({ segments }: Line): (readonly [number, number])[] =>
  segments.slice(1).map((segment, at) => [segments[at]?.end ?? segment.x, segment.x])

/** Two columns with nothing but narrow gaps and no figures are justified prose. */
const isTable = (members: readonly Line[]): boolean => {
  if (members.length < 2) return false
  const gaps = members.flatMap((line) => gapsOf(line).map(([from, until]) => (until - from) / line.size))
  const wide = gaps.filter((gap) => gap >= 1.5).length
  const figures = members.filter((line) =>
    line.segments.slice(1).some(({ words }) => words.length <= 4 && /\d/.test(plainText(words))),
  ).length
  if (members.length === 2)
    return wide >= 2 && (figures >= 1 || members.every(({ segments }) => segments.length >= 3))
  return wide >= 0.5 * gaps.length || figures >= 0.5 * members.length
}

/** The caption of another exhibit, or the source of this one. */
const isOfExhibit = (text: string): boolean =>
  captionLabel(text)?.parted === true || sourceLine(text) !== null

/** Lines of one cell at the most. */
const longestWrap = 12

/** A line close under another, within one column of the line with most cells. */
const wrapsOn = (line: Line, before: Line, rich: Line): boolean =>
  line.segments.length < rich.segments.length &&
  line.y - before.y < 1.5 * line.size &&
  !gapsOf(rich).some(([from, until]) => line.x < from && line.end > until)

/** A long line across the columns is the text after the table. */
const isProse = (line: Line, rich: Line): boolean => {
  const [first, second] = rich.segments
  if (first === undefined || second === undefined) return true
  const crosses = line.x < first.end && line.end > second.x
  return crosses && (wordsIn(line).length > 12 || line.end > 0.9 * rich.end) && wordsIn(line).length > 6
}

/** Lines under the last row that only go on with one of its cells. */
const wrapsAfter = (lines: readonly Line[], until: number, columns: Columns): number => {
  let count = 0
  for (let at = until; at < lines.length; at++) {
    const line = lines[at] as Line
    const before = lines[at - 1] as Line
    const text = line.text
    const tight = line.y > before.y && line.y - before.y < 1.45 * line.size
    const inOne = columns.separators.every((separator) => line.end <= separator || line.x >= separator)
    const goesOn = /^[\p{Ll}(,;]/u.test(text) || line.x > (columns.separators[0] ?? Infinity)
    if (!tight || !inOne || !goesOn || Math.abs(line.size - before.size) > 0.5) break
    count++
  }
  return count
}

/** Lines right over the first row that stand over one of its columns: a header of several lines. */
const headerAbove = (text: readonly Line[], columns: Columns): number => {
  let count = 0
  for (let at = text.length - 1; at >= 0 && count < 3; at--) {
    const line = text[at] as Line
    const below = text[at + 1]
    const y = below?.y ?? columns.top
    const over = line.x >= (columns.separators[0] ?? Infinity) - 1
    if (!over || y - line.y > 1.9 * line.size || y < line.y || wordsIn(line).length > 12) break
    count++
  }
  return count
}
