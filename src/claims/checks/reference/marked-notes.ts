import type { NoteMark } from '../../documents/document.js'
import type { ReadDocument } from '../../reading.js'

/** A numbered note, and a numbered mark in the text, with the block each stands in. */
export type NumberedNote = { readonly block: number; readonly number: number }
export type NumberedMark = NoteMark & { readonly block: number; readonly number: number }

/** Notes and marks with numbers; stars and letters belong to tables as often as to notes. */
export const numberedNotes = ({ document }: ReadDocument): {
  readonly notes: readonly NumberedNote[]
  readonly marks: readonly NumberedMark[]
} => ({
  notes: document.blocks.flatMap(({ kind, mark }, block) =>
    kind === 'footnote' && mark !== null && isNumber(mark) ? [{ block, number: Number(mark) }] : [],
  ),
  marks: document.blocks.flatMap(({ marks }, block) =>
    marks.filter(({ mark }) => isNumber(mark)).map((mark) => ({ ...mark, block, number: Number(mark.mark) })),
  ),
})

const isNumber = (mark: string): boolean => /^\d{1,3}$/.test(mark)
