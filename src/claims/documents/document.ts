import type { Said } from '../messages/said.js'
/** The formats a document can come in. */
export const documentFormats = ['text', 'markdown', 'html', 'docx', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/**
 * What a block is to a reader. `contents` is a line of a table of contents; `furniture` is what stands on a page
 * without being said by its author: running heads, page numbers, navigation, comment forms.
 */
export const blockKinds = [
  'title',
  'heading',
  'paragraph',
  'item',
  'cell',
  'caption',
  'footnote',
  'contents',
  'furniture',
] as const
export type BlockKind = (typeof blockKinds)[number]

/**
 * A stretch of a block's reading text and where it stands in the document's text. Where both are equally long,
 * character follows character; else the whole stretch stands for the whole place (an entity, a ligature, a join).
 */
export type Stretch = {
  /** Position in the block's `text`, and its length there. */
  readonly at: number
  readonly length: number
  /** Position in the document's `text`, and its length there. */
  readonly from: number
  readonly width: number
}

/** A footnote's mark, taken out of the reading text. */
export type NoteMark = {
  /** Position in the block's `text` before which the mark stood. */
  readonly at: number
  /** `14`, `*`; superscript digits as plain ones. */
  readonly mark: string
  /** Place in the document's `text`. */
  readonly start: number
  readonly end: number
}

/** Where a cell stands. Rows and columns count from 0 and include header rows; a spanning cell stands at its first. */
export type CellPlace = {
  /** Index in the document's `tables`. */
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly header: boolean
}

/** A paragraph, heading, cell, note …, as a person reads it: hyphens at line ends joined, marks of notes out. */
export type Block = {
  readonly kind: BlockKind
  /** The reading text: one line, single spaces, no marks of notes. */
  readonly text: string
  /** In order of `at`, covering all of `text`. */
  readonly stretches: readonly Stretch[]
  readonly marks: readonly NoteMark[]
  readonly cell: CellPlace | null
  /** Of a footnote: its own mark. */
  readonly mark: string | null
  /** Of a heading: 1 the highest. */
  readonly level: number | null
  /** From 1; of PDF the page on which it begins, else null. */
  readonly page: number | null
  /** From 1: line in the file (text, Markdown, HTML) or on the page (PDF); null for DOCX. */
  readonly line: number | null
  /** From 1: paragraph in the document (DOCX); else null. */
  readonly paragraph: number | null
}

/** A table; its cells are blocks. */
export type Table = {
  /** Index in the document's `blocks` of its caption, null where it has none. */
  readonly caption: number | null
  readonly rows: number
  readonly columns: number
}

/** Something a reader could not read, or read only after mending it. */
export type Unreadable = {
  /** `scanned-page`, `encrypted`, `mended-spaces`, `image`, `damaged` … */
  readonly what: string
  /** A sentence for the user; with the page where it is of one. */
  readonly says: Said
  readonly page: number | null
  readonly start: number | null
  readonly end: number | null
}

/** A document as text with places. */
export type DocumentText = {
  readonly format: DocumentFormat
  /** Of text, Markdown and HTML: the file's own, so that offsets fit the file; of PDF and DOCX: what was extracted. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
  readonly unreadable: readonly Unreadable[]
  readonly pages: number | null
  /** What the file calls itself in its metadata, null where it says nothing. */
  readonly title: string | null
}

/** A place in a document's `text`, UTF-16, end excluded. */
export type Place = { readonly start: number; readonly end: number }

/** Where a part of a block's reading text stands in the document's text. An empty part is an empty place. */
export const placeIn = (block: Block, start: number, end: number): Place => {
  const first = stretchAt(block, start)
  const last = end > start ? stretchAt(block, end - 1) : first
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  const from = first.from + (first.length === first.width ? start - first.at : 0)
  if (end <= start) return { start: from, end: from }
  const until = last.length === last.width ? last.from + (end - last.at) : last.from + last.width
  return { start: from, end: Math.max(from, until) }
}

/** The place of a whole block, from its first character to its last. */
export const placeOf = (block: Block): Place => placeIn(block, 0, block.text.length)

const stretchAt = ({ stretches }: Block, position: number): Stretch | undefined => {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.at ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return stretches[low]
}
