import { draft, type Gathered } from '../draft.js'
import { lowered, notesOf, raisedMark } from '../raised.js'

/** A paragraph's text as it is extracted, marks of notes raised in it, and its reading text with places in that. */
export type ParagraphText = { readonly raw: string; readonly gathered: Gathered }

/** Gathers a paragraph from its runs. Raised runs are held back until what follows them is known. */
export type ParagraphBuilder = {
  readonly add: (text: string, raised: boolean) => void
  /** The mark of a note of the document's own. */
  readonly note: (mark: string) => void
  readonly done: () => ParagraphText
}

export const paragraphBuilder = (): ParagraphBuilder => {
  const parts: string[] = []
  const block = draft()
  let length = 0
  let held = ''
  const keep = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  const plain = (text: string, after = ''): void => {
    block.add(text, length, after)
    keep(text)
  }
  const mark = (marks: readonly string[], shown: string): void => {
    block.mark(marks, length, length + shown.length)
    keep(shown)
  }
  const settle = (after: string): void => {
    const text = held
    held = ''
    if (text === '') return
    const notes = notesOf(block.before(), lowered(text.trim()), after.slice(0, 8))
    if (notes !== null) mark(notes, raisedMark(text))
    else if (/^[\s,;]+$/.test(text))
      keep(text) // between two marks
    else plain(/^\s*[-+−]?\d{1,3}\s*$/.test(text) && !/^\s*[/⁄]/.test(after) ? raisedMark(text) : text, after)
  }
  return {
    add: (text, raised) => {
      if (raised) held += text
      else if (text !== '') {
        settle(text)
        plain(text)
      }
    },
    note: (found) => {
      settle('')
      mark([found], raisedMark(found))
    },
    done: () => {
      settle('')
      return { raw: parts.join(''), gathered: block.done() }
    },
  }
}
