import type { BlockDraft } from './assemble.js'
import { captionOf, contentsHeading, sourceLine } from './classify.js'
import { isFurniture } from './plain/furniture.js'
import { withHeadings } from './plain/headings.js'
import type { Piece } from './plain/pieces.js'
import { isClosed } from './plain/wrap.js'

/**
 * Tells what blocks are where the document does not mark it, as plain text is told: captions and lines that name a source,
 * tables of contents, what only stands about on a page, headings that are only set bold.
 */
export const withRoles = (drafts: readonly BlockDraft[]): BlockDraft[] =>
  withPlainHeadings(withContents(drafts.map(withCaption).map(withFurniture)))

const isText = ({ kind }: BlockDraft): boolean =>
  kind === 'paragraph' || kind === 'heading' || kind === 'item'

/** A caption by its text; one that stands as a table's first row, over all its columns, as well. */
const withCaption = (block: BlockDraft): BlockDraft => {
  const { kind, cell, gathered } = block
  const overTable =
    cell !== null && cell.row === 0 && cell.columnSpan > 1 && cell.columnSpan === cell.table.columns
  if ((isText(block) || overTable) && captionOf(gathered.text) !== null)
    return { ...block, kind: 'caption', level: null, cell: null, captionFor: cell?.table ?? block.captionFor }
  return kind === 'paragraph' && sourceLine(gathered.text) !== null ? { ...block, kind: 'caption' } : block
}

const withFurniture = (block: BlockDraft): BlockDraft =>
  isText(block) && isFurniture(block.gathered.text) ? { ...block, kind: 'furniture', level: null } : block

/** What stands under the heading “Contents”: items, and paragraphs that end in the numbers of pages. */
const withContents = (blocks: readonly BlockDraft[]): BlockDraft[] => {
  let within = false
  let page = 0
  return blocks.map((block) => {
    const { kind, gathered } = block
    const next = kind === 'paragraph' ? Number(/\s(\d{1,4})$/.exec(gathered.text.slice(-8))?.[1] ?? -1) : -1
    if (within && (kind === 'item' || (next >= page && gathered.text.length < longestEntry))) {
      page = Math.max(page, next)
      return { ...block, kind: 'contents' }
    }
    page = 0
    within =
      (kind === 'heading' || kind === 'paragraph' || kind === 'contents') && contentsHeading(gathered.text)
    return block
  })
}

const longestEntry = 200

/**
 * Headings that are paragraphs set bold; where nothing is marked and nothing is bold, those that look like headings.
 * A title is only told where nothing is marked.
 */
const withPlainHeadings = (blocks: readonly BlockDraft[]): BlockDraft[] => {
  const marked = blocks.some(({ kind }) => kind === 'heading')
  const titled = marked || blocks.some(({ kind }) => kind === 'title')
  const bold = (block: BlockDraft): boolean => block.bold && block.kind === 'paragraph'
  const onlyBold = marked || blocks.some(bold)
  if (!onlyBold && blocks.filter(isProse).length < leastProse) return [...blocks]
  const told = withHeadings(blocks.map((block) => pieceOf(block, !onlyBold || bold(block))))
  return blocks.map((block, index) => {
    const { kind, level } = told[index] as Piece
    if (block.kind !== 'paragraph' && block.kind !== 'item') return block
    if (kind === 'heading') return { ...block, kind, level }
    if (kind !== 'title') return block
    return titled ? { ...block, kind: 'heading', level: 1 } : { ...block, kind }
  })
}

/** Fewer paragraphs have no headings that go without saying. */
const leastProse = 2

const isProse = ({ kind, gathered: { text } }: BlockDraft): boolean =>
  kind === 'paragraph' && text.length > 60 && isClosed(text)

/** A block as its lines would show it. */
const pieceOf = ({ kind, gathered, level, cell }: BlockDraft, alone: boolean): Piece => ({
  kind: cell === null ? kind : 'table',
  parts: [{ start: 0, end: gathered.text.length }],
  raw: gathered.text,
  mark: null,
  grid: null,
  level,
  alone,
})
