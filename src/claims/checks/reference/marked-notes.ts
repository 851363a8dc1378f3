import { notesHeading } from '../../documents/classify.js'
import type { NoteMark } from '../../documents/document.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { noteRun } from './note-runs.js'
import type { Span } from '../rule.js'

/** A numbered note, and a numbered mark in the text, with the block each stands in. */
export type NumberedNote = {
  readonly block: number
  readonly number: number
  readonly bracketed: boolean
  /** Of one found by the lines of the document: its line, and what it says. */
  readonly line?: { readonly span: Span; readonly text: string }
}
export type NumberedMark = NoteMark & { readonly block: number; readonly number: number }

/** Notes and marks with numbers; stars and letters belong to tables as often as to notes. */
export const numberedNotes = (
  read: ReadDocument,
): { readonly notes: readonly NumberedNote[]; readonly marks: readonly NumberedMark[] } => {
  const marks = read.document.blocks.flatMap(({ marks: own }, block) =>
    own.filter(({ mark }) => isNumber(mark)).map((mark) => ({ ...mark, block, number: Number(mark.mark) })),
  )
  const listed = [...footnotes(read), ...underHeading(read)]
  const run = noteRun(read)
  if (run !== null && run.notes.length >= listed.length) return run
  const round = listed.length > 0 ? null : inRoundBrackets(read)
  if (round !== null) return round
  const notes = listed.length > 0 ? listed : smallPrint(read, new Set(marks.map(({ number }) => number)))
  return {
    notes,
    marks: notes.some(({ bracketed }) => bracketed) ? [...marks, ...unread(read, marks)] : marks,
  }
}

const isNumber = (mark: string): boolean => /^\d{1,3}$/.test(mark)

/** Notes with their marks; those that begin with it in brackets, `[3]` or Markdown's `[^3]`, have marks that look the same. */
const footnotes = (read: ReadDocument): NumberedNote[] =>
  read.document.blocks.flatMap(({ kind, mark }, block) => {
    if (kind !== 'footnote' || mark === null || !isNumber(mark)) return []
    const { start } = spanIn(read, block)
    const before = read.document.text.slice(Math.max(0, start - 12), start)
    return [{ block, number: Number(mark), bracketed: /\[\^?\d{1,3}\]:?\s{0,4}$/u.test(before) }]
  })

/** Paragraphs `[1] …` under `Notes` that no mark leads to are not read as notes. */
const underHeading = ({ document: { blocks } }: ReadDocument): NumberedNote[] => {
  let under = false
  return blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'heading') under = notesHeading(text)
    const number = /^\[(\d{1,3})\]\s/u.exec(text)?.[1]
    const isNote = under && number !== undefined && (kind === 'paragraph' || kind === 'item')
    return isNote ? [{ block, number: Number(number), bracketed: true }] : []
  })
}

/** Notes set as paragraphs at the end, `1. Prices of 2015.`, where the text has a mark 1. */
const smallPrint = ({ document: { blocks } }: ReadDocument, marks: ReadonlySet<number>): NumberedNote[] =>
  blocks.flatMap(({ kind, text }, block) => {
    const number = Number(/^(\d{1,3})(?:[.)]\s|\s)/u.exec(text)?.[1])
    const isNote = block * 2 > blocks.length && (kind === 'paragraph' || kind === 'item') && marks.has(number)
    return isNote ? [{ block, number, bracketed: false }] : []
  })

/**
 * Notes `(1) Without services.` that close a document, counted from one, where the text has such a mark right after a word; null
 * where it has none: a list like others.
 */
const inRoundBrackets = (
  read: ReadDocument,
): { readonly notes: readonly NumberedNote[]; readonly marks: readonly NumberedMark[] } | null => {
  const { blocks } = read.document
  const numberOf = (text: string): number => Number(/^\((\d{1,2})\)\s/u.exec(text)?.[1] ?? 0)
  const first = blocks.findLastIndex(({ text }) => numberOf(text) === 1)
  if (first < 1) return null
  const count = blocks.slice(first).findIndex(({ text }, at) => numberOf(text) !== at + 1)
  const end = count < 0 ? blocks.length : first + count
  const marks = blocks.slice(0, first).flatMap(({ kind, text }, block) => {
    if (kind === 'furniture') return []
    return Array.from(text.matchAll(/(?<=[\p{L}.,;:!?”"»’%\d])\((\d{1,2})\)(?![\p{L}\d])/gu)).map(
      ({ 0: all, 1: mark = '', index }) => ({
        ...spanIn(read, block, index, index + all.length),
        at: index,
        mark,
        block,
        number: Number(mark),
      }),
    )
  })
  if (marks.length === 0 || end - first < 2) return null
  const notes = blocks
    .slice(first, end)
    .map((_, at) => ({ block: first + at, number: at + 1, bracketed: true }))
  return { notes, marks }
}

/** Marks in brackets that no note answers to are read as text. */
const unread = (read: ReadDocument, known: readonly NumberedMark[]): NumberedMark[] => {
  const taken = new Set(known.map(({ start }) => start))
  return read.document.blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'footnote' || kind === 'furniture') return []
    return Array.from(text.matchAll(/(?<=[\p{L}\p{N}.,;:!?”"»’)%])\[\^?(\d{1,3})\]/gu)).flatMap(
      ({ 0: all, 1: mark = '', index }) => {
        const { start, end } = spanIn(read, block, index, index + all.length)
        return taken.has(start) ? [] : [{ at: index, mark, start, end, block, number: Number(mark) }]
      },
    )
  })
}

/** Where a note stands, its mark with it. */
export const noteSpan = (read: ReadDocument, { block, number, line }: NumberedNote): Span => {
  if (line !== undefined) return line.span
  const span = spanIn(read, block)
  const from = Math.max(0, span.start - 12)
  const before = read.document.text.slice(from, span.start)
  const mark = before.lastIndexOf(String(number))
  if (mark < 0) return span
  const opens = /[[(^]{0,2}$/u.exec(before.slice(0, mark))?.[0].length ?? 0
  return { ...span, start: from + mark - opens }
}
