import { blockText } from '../block-text.js'
import type { NoteMark, Place, Stretch } from '../document.js'
import { addVisible } from '../invisible.js'
import { jointOf, type Words } from './hyphen.js'
import { marksIn } from './marks.js'
import type { NoteBook } from './notes.js'

/** What a text is read with. */
export type Context = {
  readonly text: string
  /** Null where nothing is taken for a mark. */
  readonly notes: NoteBook | null
  /** The words of the whole text; counted when first asked for. */
  readonly words: () => Words
}

/** A block's text as a person reads it. */
export type ReadingText = {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly marks: readonly NoteMark[]
}

/**
 * Reads the places that make up a block, usually its lines, as one text: words cut at a line's end are whole, the marks
 * of notes and the signs of emphasis are out.
 */
export const readingOf = (parts: readonly Place[], { text, notes, words }: Context): ReadingText => {
  const out = blockText()
  const marks: NoteMark[] = []
  const bold = isBold(parts, text)
  parts.forEach(({ start, end }, index) => {
    const next = parts[index + 1]
    const joint =
      next === undefined ? 'none' : jointOf(text.slice(start, end), text.slice(next.start, next.end), words)
    const last = joint === 'hyphen' ? end - 1 : end
    const part = text.slice(start, last)
    let at = 0
    for (const cut of notes === null ? [] : cutsIn(part, notes, bold)) {
      if (cut.from > at) addVisible(out, part.slice(at, cut.from), start + at)
      for (const { mark, start: from, end: until } of cut.marks)
        marks.push({ at: out.length(), mark, start: start + from, end: start + until })
      at = Math.max(at, cut.until)
    }
    addVisible(out, part.slice(at), start + at)
    if (joint === 'space') out.stand(' ', end, 1)
  })
  const done = out.done()
  // what would be nothing but marks is text: a number in brackets, a raised digit alone
  if (done.text === '' && marks.length > 0) return readingOf(parts, { text, notes: null, words })
  return { ...done, marks: marks.map((mark) => ({ ...mark, at: Math.min(mark.at, done.text.length) })) }
}

type Cut = {
  readonly from: number
  readonly until: number
  readonly marks: readonly { readonly mark: string; readonly start: number; readonly end: number }[]
}

/** What is left out of a part: marks, with a space or comma that only they needed, and signs of emphasis. */
const cutsIn = (part: string, notes: NoteBook, bold: boolean): Cut[] => {
  const cuts: Cut[] = []
  for (const mark of marksIn(part, notes)) {
    const before = cuts.at(-1)
    if (before !== undefined && /^[,\s–-]{0,2}$/.test(part.slice(before.until, mark.start)))
      cuts[cuts.length - 1] = {
        ...before,
        until: Math.max(before.until, mark.end),
        marks: [...before.marks, mark],
      }
    else cuts.push({ from: mark.start, until: mark.end, marks: [mark] })
  }
  const trimmed = cuts.map((cut) => {
    const space = /\s{1,3}$/.exec(part.slice(Math.max(0, cut.from - 3), cut.from))?.[0].length ?? 0
    return /^[.,;:!?)]/.test(part.slice(cut.until)) ? { ...cut, from: cut.from - space } : cut
  })
  if (!bold) return trimmed
  const stars = Array.from(part.matchAll(emphasis), ({ index }) => ({
    from: index,
    until: index + 2,
    marks: [],
  }))
  return [...trimmed, ...stars].toSorted((a, b) => a.from - b.from)
}

const emphasis = /(?<![\p{L}\d*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\p{L}\d*])/gu

/** Whether `**` stands in pairs, as Markdown sets bold: also in texts that are no Markdown. */
const isBold = (parts: readonly Place[], text: string): boolean => {
  const count = parts.reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(emphasis)?.length ?? 0),
    0,
  )
  return count > 0 && count % 2 === 0
}
