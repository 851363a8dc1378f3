import type { SideLine } from './sides.js'

/** Lines of a paragraph at the least, and those of what stands beside it. */
const paragraph = 6
const aside = 3

/** A paragraph of some lines, and beside it something that stands on other baselines than its: a table, a box. */
export const beside = (text: readonly SideLine[], other: readonly SideLine[]): boolean => {
  if (other.length < aside || !hasParagraph(text)) return false
  const places = new Set(text.map(({ y }) => Math.round(2 * y)))
  const level = other.filter(({ y }) => [-1, 0, 1].some((by) => places.has(Math.round(2 * y) + by)))
  return level.length < 0.4 * other.length
}

/** Lines in equal steps, all but the last as long as the longest. */
const hasParagraph = (lines: readonly SideLine[]): boolean => {
  const end = Math.max(...lines.map((line) => (line.kind === 'prose' ? line.end : -Infinity)))
  let count = 0
  let pitch = 0
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const full = line.kind === 'prose' && end - line.end < 4 * line.size
    const goesOn = before !== undefined && count > 0 && Math.abs(before.size - line.size) < 0.3
    const next = goesOn ? line.y - before.y : 0
    if (!full || (goesOn && next > 2 * line.size)) count = 0
    else if (!goesOn || count === 1 || Math.abs(next - pitch) < 0.05 * pitch) count = goesOn ? count + 1 : 1
    else count = 2
    pitch = next
    if (count >= paragraph) return true
  }
  return false
}
