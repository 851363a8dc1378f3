import type { NoteMark } from '../../documents/document.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'

/** A numbered note, and a numbered mark in the text, with the block each stands in. */
export type NumberedNote = { readonly block: number; readonly number: number }
export type NumberedMark = NoteMark & { readonly block: number; readonly number: number }

/** Notes and marks with numbers; stars and letters belong to tables as often as to notes. */
export const numberedNotes = (
  read: ReadDocument,
): {
  readonly notes: readonly NumberedNote[]
  readonly marks: readonly NumberedMark[]
} => {
  const { blocks } = read.document
  const notes = blocks.flatMap(({ kind, mark }, block) =>
    kind === 'footnote' && mark !== null && isNumber(mark) ? [{ block, number: Number(mark) }] : [],
  )
  const marks = blocks.flatMap(({ marks: own }, block) =>
    own.filter(({ mark }) => isNumber(mark)).map((mark) => ({ ...mark, block, number: Number(mark.mark) })),
  )
  const known = notes.length > 0 ? notes : smallPrint(read, new Set(marks.map(({ number }) => number)))
  return {
    notes: known,
    marks: [...marks, ...(notes.some((note) => isBracketed(read, note)) ? bracketed(read, marks) : [])],
  }
}

const isNumber = (mark: string): boolean => /^\d{1,3}$/.test(mark)

/** Whether a note begins with its mark in brackets, `[3]` or Markdown's `[^3]`: its marks look the same. */
export const isBracketed = (read: ReadDocument, { block, number }: NumberedNote): boolean => {
  const { start } = spanIn(read, block)
  return new RegExp(`\\[\\^?${number}\\]:?\\s{0,4}$`, 'u').test(
    read.document.text.slice(Math.max(0, start - 12), start),
  )
}

/** Marks in brackets that no note answers to are read as text. */
const bracketed = (read: ReadDocument, known: readonly NumberedMark[]): NumberedMark[] =>
  read.document.blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'footnote' || kind === 'furniture') return []
    return Array.from(text.matchAll(/(?<=[\p{L}\p{N}.,;:!?”"»’)%])\[\^?(\d{1,3})\]/gu)).flatMap(
      ({ 0: all, 1: mark = '', index }) => {
        const { start, end } = spanIn(read, block, index, index + all.length)
        const taken = known.some((each) => each.start === start)
        return taken ? [] : [{ at: index, mark, start, end, block, number: Number(mark) }]
      },
    )
  })

/** Notes set as paragraphs at the end: `1. Prices of 2015.`, where the text has a mark 1. */
const smallPrint = ({ document: { blocks } }: ReadDocument, marks: ReadonlySet<number>): NumberedNote[] =>
  blocks.flatMap(({ kind, text }, block) => {
    const number = Number(/^(\d{1,3})(?:[.)]\s|\s)/u.exec(text)?.[1])
    return block * 2 > blocks.length && (kind === 'paragraph' || kind === 'item') && marks.has(number)
      ? [{ block, number }]
      : []
  })
