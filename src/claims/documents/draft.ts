import { blockText } from './block-text.js'
import type { NoteMark, Stretch } from './document.js'
import { isInvisible, visibleParts, withoutInvisible } from './invisible.js'
import { lowered, notesOf, raisedRun } from './raised.js'

/** What a block holds before it is known what kind of block it is. */
export type Gathered = {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly marks: readonly NoteMark[]
}

/** Gathers one block: its reading text without invisible characters, and the marks of notes taken out of it. */
export type Draft = {
  /** Text that stands character by character in the document's text from `from` on; raised digits are told apart. */
  readonly add: (text: string, from: number, after?: string) => void
  /** Text that stands for another: an entity, a space for a break. */
  readonly stand: (text: string, from: number, width: number) => void
  /** Marks of notes that stand between `start` and `end`. */
  readonly mark: (marks: readonly string[], start: number, end: number) => void
  /** The last words of the text so far, white space at its end included. */
  readonly before: () => string
  readonly isEmpty: () => boolean
  readonly done: () => Gathered
}

const remembered = 40

export const draft = (): Draft => {
  const block = blockText()
  const marks: NoteMark[] = []
  let tail = ''
  const remember = (text: string): void => {
    tail = (tail + text.slice(-remembered)).slice(-remembered)
  }
  const plain = (text: string, from: number): void => {
    block.add(text, from)
    remember(text)
  }
  const mark = (found: readonly string[], start: number, end: number): void => {
    for (const one of found) marks.push({ at: block.length(), mark: one, start, end })
  }
  const part = (text: string, from: number, after: string): void => {
    let at = 0
    for (const { 0: run, index } of text.matchAll(raisedRun)) {
      plain(text.slice(at, index), from + at)
      const rest = text.slice(index + run.length, index + run.length + 8)
      const notes = notesOf(tail, lowered(run), rest === '' ? after : rest)
      if (notes === null) plain(run, from + index)
      else mark(notes, from + index, from + index + run.length)
      at = index + run.length
    }
    plain(at === 0 ? text : text.slice(at), from + at)
  }
  return {
    add: (text, from, after = '') => {
      for (const { part: visible, at } of visibleParts(text)) part(visible, from + at, after)
    },
    stand: (text, from, width) => {
      const visible = isInvisible(text) ? withoutInvisible(text) : text
      block.stand(visible, from, width)
      remember(visible)
    },
    mark,
    before: () => (block.length() === 0 ? '' : tail),
    isEmpty: () => block.length() === 0,
    done: () => {
      const { text, stretches } = block.done()
      return { text, stretches, marks: marks.map((one) => ({ ...one, at: Math.min(one.at, text.length) })) }
    },
  }
}

/** Several texts as one, a space between them, which stands for what lies between their places. */
export const joinGathered = (parts: readonly Gathered[]): Gathered => {
  const kept = parts.filter(({ text }) => text !== '')
  const [first, ...rest] = kept
  if (first === undefined) return { text: '', stretches: [], marks: parts.flatMap(({ marks }) => marks) }
  if (rest.length === 0) return first
  const texts: string[] = []
  const stretches: Stretch[] = []
  const marks: NoteMark[] = []
  let at = 0
  let end = 0
  for (const part of kept) {
    const from = part.stretches[0]?.from ?? end
    if (at > 0) {
      stretches.push({ at, length: 1, from: end, width: Math.max(0, from - end) })
      at += 1
    }
    for (const stretch of part.stretches) stretches.push({ ...stretch, at: stretch.at + at })
    for (const mark of part.marks) marks.push({ ...mark, at: mark.at + at })
    texts.push(part.text)
    at += part.text.length
    const last = part.stretches.at(-1)
    end = last === undefined ? end : last.from + last.width
  }
  return { text: texts.join(' '), stretches, marks }
}

/** A text without its first `count` characters and the white space after them. */
export const withoutStart = ({ text, stretches, marks }: Gathered, count: number): Gathered => {
  const cut = text.length - text.slice(count).trimStart().length
  return {
    text: text.slice(cut),
    stretches: stretches.flatMap((stretch) => {
      const drop = cut - stretch.at
      if (drop <= 0) return [{ ...stretch, at: stretch.at - cut }]
      if (drop >= stretch.length) return []
      const follows = stretch.length === stretch.width
      const from = follows ? stretch.from + drop : stretch.from
      return [{ at: 0, length: stretch.length - drop, from, width: stretch.width - (follows ? drop : 0) }]
    }),
    marks: marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - cut) })),
  }
}

/** The part of a text that stands between two places, its places counted from the first of them. */
export const between = ({ text, stretches, marks }: Gathered, start: number, end: number): Gathered => {
  const inside: Stretch[] = []
  for (const stretch of stretches) {
    const { at, length, from, width } = stretch
    if (from >= end || from + width <= start) continue
    const skip = length === width ? Math.max(0, start - from) : 0
    const drop = length === width ? Math.max(0, from + width - end) : 0
    inside.push({
      at: at + skip,
      length: length - skip - drop,
      from: from + skip - start,
      width: width - skip - drop,
    })
  }
  const first = inside[0]?.at ?? 0
  const part = inside.map(({ at, length }) => text.slice(at, at + length)).join('')
  return {
    text: part,
    stretches: inside.map((stretch) => ({ ...stretch, at: stretch.at - first })),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({
        ...mark,
        at: Math.min(part.length, Math.max(0, mark.at - first)),
        start: mark.start - start,
        end: mark.end - start,
      })),
  }
}

/** The same text, its places further on by `by`. */
export const moved = ({ text, stretches, marks }: Gathered, by: number): Gathered => ({
  text,
  stretches: stretches.map((stretch) => ({ ...stretch, from: stretch.from + by })),
  marks: marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })),
})
