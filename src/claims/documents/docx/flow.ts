import type { ParagraphBuilder } from './paragraph.js'
import type { DocxDraft, DocxTable } from './table.js'

/** A paragraph while it is read. */
export type Paragraph = {
  readonly number: number
  style: string | null
  outline: number | null
  numbered: boolean | null
  /** Its style hides it. */
  hidden: boolean
  /** All its letters so far are bold. */
  bold: boolean
  /** Its end is deleted: the next paragraph goes on it. */
  markDeleted: boolean
  readonly contents: boolean
  readonly text: ParagraphBuilder
}

/** What holds for the text of a run. */
export type Run = {
  hidden: boolean
  bold: boolean
  raised: boolean
  struck: boolean
  /** The note whose own mark follows as text. */
  custom: { readonly type: 'footnote' | 'endnote'; readonly id: string } | null
}

/** Paragraphs and tables in a row: the body, or a text box in one of its paragraphs. */
export type Flow = {
  readonly out: DocxDraft[]
  readonly tables: DocxTable[]
  paragraph: Paragraph | null
  /** The paragraph before, where its end is deleted. */
  carried: Paragraph | null
  run: Run
  /** The fields that are open, the outermost first. */
  fields: { instruction: string; result: boolean }[]
  /** How many of them have not come to their result yet. */
  waiting: number
  /** What stood in text boxes of the paragraph: it follows the paragraph. */
  readonly boxes: DocxDraft[]
}

export const flowOf = (): Flow => ({
  out: [],
  tables: [],
  paragraph: null,
  carried: null,
  run: { hidden: false, bold: false, raised: false, struck: false, custom: null },
  fields: [],
  waiting: 0,
  boxes: [],
})

/** Where a finished block of the flow goes: into the cell that is open, else into the flow itself. */
export const sinkOf = ({ out, tables }: Flow): DocxDraft[] => {
  const table = tables.at(-1)
  if (table === undefined) return out
  // Text of a table outside of its cells is broken; it is kept before the table.
  return table.rows.at(-1)?.cells.at(-1)?.parts ?? out
}
