import { plainText } from './text.js'
import { readable } from './letters.js'
import { isEven } from './sides.js'
import { sizeOf, type Line, type Segment, type Word } from './word.js'

/** A gap this wide, in ems, may part columns; a narrower one is a space. */
const columnGap = 0.8

type Baseline = { readonly y: number; readonly words: Word[] }

/** A page’s words as segments, from the top down. */
export const segmentsOf = (words: readonly Word[]): Segment[] =>
  withRaised(baselinesOf(words))
    .flatMap(({ words: all, y }) => parted(readable(all.toSorted((a, b) => a.x - b.x)), y))
    .toSorted((a, b) => a.y - b.y || a.x - b.x)

/** Segments of one column as lines, from the top down. */
export const linesOf = (segments: readonly Segment[], page: number): Line[] => {
  const lines: Segment[][] = []
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    const first = line?.[0]
    const same = first !== undefined && segment.y - first.y <= 0.3 * Math.min(first.size, segment.size)
    if (line !== undefined && same) line.push(segment)
    else lines.push([segment])
  }
  return lines.map((line) => lineOf(line.length > 1 && isEven(inOrder(line)) ? [together(line)] : line, page))
}

const inOrder = (segments: readonly Segment[]): Segment[] => segments.toSorted((a, b) => a.x - b.x)

/** Words that only justification has drawn apart. */
const together = (segments: readonly Segment[]): Segment =>
  segmentOf(
    inOrder(segments).flatMap(({ words }) => words),
    segments[0]?.y ?? 0,
  )

/** One line of segments on one baseline. */
export const lineOf = (segments: readonly Segment[], page: number): Line => {
  const parts = segments.toSorted((a, b) => a.x - b.x)
  const words = parts.flatMap((part) => part.words)
  const size = sizeOf(words)
  return {
    segments: parts,
    x: Math.min(...parts.map(({ x }) => x)),
    end: Math.max(...parts.map(({ end }) => end)),
    y: parts.find((part) => part.size === size)?.y ?? (parts[0] as Segment).y,
    size,
    page,
    text: plainText(words),
    bold: words.every(({ style, text }) => style.bold || !/[\p{L}\d]/u.test(text)),
    number: 0,
  }
}

/** A segment of words that stand side by side. */
export const segmentOf = (words: readonly Word[], y: number): Segment => {
  const first = words[0] as Word
  let end = first.end
  for (const word of words) if (word.end > end) end = word.end
  return { words, x: first.x, end, y, size: sizeOf(words) }
}

const baselinesOf = (words: readonly Word[]): Baseline[] => {
  const baselines: Baseline[] = []
  let size = 0
  for (const word of words.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = baselines.at(-1)
    if (last !== undefined && word.y - last.y <= 0.2 * Math.min(word.size, size)) {
      last.words.push(word)
      size = Math.max(size, word.size)
    } else {
      baselines.push({ y: word.y, words: [word] })
      size = word.size
    }
  }
  return baselines
}

/** Small words a little above or below a larger one that they touch belong to its line: marks of notes, exponents, indices. */
const withRaised = (baselines: readonly Baseline[]): Baseline[] => {
  const sorted = baselines.map(({ words }) => words.toSorted((a, b) => a.x - b.x))
  const hosted = baselines.map((): Word[] => [])
  for (const [at, words] of sorted.entries()) {
    const near = [at + 1, at + 2, at + 3, at - 1, at - 2].filter((index) => sorted[index] !== undefined)
    for (const word of words) {
      const host = near.find((index) => touches(word, sorted[index] as readonly Word[])) ?? at
      hosted[host]?.push(word)
    }
  }
  return baselines
    .map(({ y }, at) => ({ y, words: hosted[at] as Word[] }))
    .filter(({ words }) => words.length > 0)
}

const touches = (word: Word, hosts: readonly Word[]): boolean => {
  let low = 0
  let high = hosts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hosts[middle] as Word).x <= word.x) low = middle + 1
    else high = middle
  }
  const near = (host: Word | undefined, gap: (host: Word) => number): boolean => {
    if (host === undefined || word.size > 0.85 * host.size || word.text.length > 8) return false
    const above = (host.y - word.y) / host.size
    return above > -0.35 && above < 0.75 && Math.abs(gap(host)) <= 0.35 * host.size
  }
  return near(hosts[low - 1], (host) => word.x - host.end) || near(hosts[low], (host) => host.x - word.end)
}

const parted = (words: readonly Word[], y: number): Segment[] => {
  const segments: Segment[] = []
  let current: Word[] = []
  let end = -Infinity
  for (const word of words) {
    const size = Math.max(word.size, current.at(-1)?.size ?? 0)
    if (current.length > 0 && word.x - end > columnGap * size) {
      segments.push(segmentOf(current, y))
      current = []
      end = -Infinity
    }
    current.push(word)
    end = Math.max(end, word.end)
  }
  if (current.length > 0) segments.push(segmentOf(current, y))
  return segments
}
