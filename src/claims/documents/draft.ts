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
