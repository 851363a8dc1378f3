import { say } from '../../messages/said.js'
import { assemble, type CellDraft } from '../assemble.js'
import type { DocumentText, Unreadable } from '../document.js'
import { moved, type Gathered } from '../draft.js'
import { htmlTokens } from '../html/tokens.js'
import { walk } from '../html/walk.js'
import { lineFinder } from '../line-finder.js'
import { withNotes, type NoteDraft } from '../notes.js'
import { linesOf } from '../plain/lines.js'
import { sourceBlocks, type SourceBlock } from './blocks.js'
import { frontMatter } from './front-matter.js'
import { readInline } from './inline.js'
import { sourceText, type Part } from './source-text.js'

/**
 * Reads Markdown as CommonMark with GitHub's tables and notes. All places are places of the file.
 * @param text the file's text, as it was decoded
 */
export const readMarkdown = (text: string): DocumentText => {
  const lines = linesOf(text)
  const front = frontMatter(lines)
  const { blocks: sources, links } = sourceBlocks(lines.slice(front.lines))
  const unreadable: Unreadable[] = []
  const gather = (parts: readonly Part[]): Gathered => {
    const { gathered, pictures } = readInline(sourceText(parts), links)
    for (const { start, end } of pictures)
      unreadable.push({ what: 'image', says: say('read/picture', { alt: null }), page: null, start, end })
    return gathered
  }
  const read = (source: SourceBlock): NoteDraft[] => {
    if (source.type !== 'html') return draftsOf(source, gather)
    const { drafts } = walk(htmlTokens(text.slice(source.start, source.end)))
    return drafts.map((one) => ({ ...one, gathered: moved(one.gathered, source.start) }))
  }
  const drafts = withNotes(withTitle(sources.flatMap(read)), new Map())
  const { blocks, tables } = assemble(drafts, lineFinder(text))
  return { format: 'markdown', text, blocks, tables, unreadable, pages: null, title: front.title }
}

const plain: Omit<NoteDraft, 'kind' | 'gathered'> = {
  level: null,
  mark: null,
  cell: null,
  captionFor: null,
  bold: false,
  paragraph: null,
  anchors: [],
  notes: false,
  number: null,
}

const draftsOf = (
  source: Exclude<SourceBlock, { type: 'html' }>,
  gather: (parts: readonly Part[]) => Gathered,
): NoteDraft[] => {
  if (source.type === 'text')
    return [
      {
        ...plain,
        kind: source.kind,
        level: source.level,
        mark: source.note,
        gathered: gather(source.parts),
        bold: source.parts.length === 1 && isBold(source.parts[0]?.text ?? ''),
      },
    ]
  const columns = Math.max(...source.rows.slice(0, 1).map((row) => row.length))
  const table = { rows: source.rows.length, columns }
  return source.rows.flatMap((row, index) =>
    row.map((part, column): NoteDraft => {
      const cell: CellDraft = { table, row: index, column, rowSpan: 1, columnSpan: 1, header: index === 0 }
      return { ...plain, kind: 'cell', cell, gathered: gather([part]) }
    }),
  )
}

const isBold = (text: string): boolean => /^(\*\*|__)(?=\S)[^*_]{1,200}\1$/.test(text.trim())

/** The first heading of the highest level is the title of the text. */
const withTitle = (drafts: readonly NoteDraft[]): NoteDraft[] => {
  const first = drafts.findIndex(({ kind, level }) => kind === 'heading' && level === 1)
  return drafts.map((one, index) => (index === first ? { ...one, kind: 'title', level: null } : one))
}
