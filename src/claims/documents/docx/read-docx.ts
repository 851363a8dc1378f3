import { say } from '../../messages/said.js'
import { refusal } from '../../../domain/problem.js'
import { assemble } from '../assemble.js'
import type { DocumentText, Unreadable } from '../document.js'
import { moved } from '../draft.js'
import { withNotes } from '../notes.js'
import { noteCounter } from './note-counter.js'
import { openPackage, type Package } from './package.js'
import { relationsOf } from './relations.js'
import { readStory, type Story, type StoryKind } from './story.js'
import { readStyles } from './styles.js'
import { withTabTables } from './tab-tables.js'
import type { DocxDraft } from './table.js'
import { readXml } from './xml.js'

/**
 * Reads a DOCX file as it stands with all tracked changes accepted. Places are places in the extracted `text`: blocks
 * in order, an empty line between them, cells of a row parted by tabs, rows by line breaks, marks of notes raised.
 * @throws Refusal `document-encrypted`, `document-format`, `document-damaged`, `document-too-large`
 */
export const readDocx = async (bytes: Uint8Array): Promise<DocumentText> => {
  const file = await openPackage(bytes)
  const main = await mainPart(file)
  const relations = await relationsOf(file, main)
  const partOf = (type: string): string | null => relations.find((one) => one.type === type)?.target ?? null
  const styles = await readStyles(file, partOf('styles'))
  const unread = new Map<string, number>()
  const notes = await noteCounter(file, partOf('settings'))
  const read = (part: string, kind: StoryKind, calledAs: Story['calledAs']): Promise<DocxDraft[]> =>
    readStory(file, part, {
      kind,
      styles,
      noteNumber: notes.call,
      calledAs,
      unread: (what) => void unread.set(what, (unread.get(what) ?? 0) + 1),
    })
  const body = await read(main, 'body', () => null)
  const of = async (type: 'footnote' | 'endnote'): Promise<DocxDraft[]> => {
    const part = partOf(`${type}s`)
    return part === null || !file.has(part)
      ? []
      : notes.ordered(type, await read(part, 'notes', notes.calledAs(type)))
  }
  const footnotes = await of('footnote')
  const endnotes = await of('endnote')
  const furniture: DocxDraft[] = []
  for (const { type, target } of relations)
    if ((type === 'header' || type === 'footer') && file.has(target))
      for (const one of await read(target, 'furniture', () => null)) furniture.push(one)
  const { text, drafts } = putTogether([
    ...withNotes(withTitle(withTabTables(body)), new Map()),
    ...footnotes,
    ...endnotes,
    ...furniture,
  ])
  const { blocks, tables } = assemble(drafts, null)
  return {
    format: 'docx',
    text,
    blocks,
    tables,
    unreadable: [...unread].map(([what, count]) => notRead(what, count)),
    pages: null,
    title: await titleOf(file),
  }
}

const mainPart = async (file: Package): Promise<string> => {
  const stated = (await relationsOf(file, '')).find(({ type }) => type === 'officeDocument')?.target
  const main = stated ?? 'word/document.xml'
  if (!file.has(main)) {
    const other =
      file.has('mimetype') ||
      file.has('content.xml') ||
      file.has('xl/workbook.xml') ||
      file.has('ppt/presentation.xml')
    throw other || stated === undefined
      ? refusal('document-format', 'The archive holds no DOCX document.')
      : refusal('document-damaged', 'The document is broken: its main part is missing.')
  }
  if (!/^word\//i.test(main) && /^(?:xl|ppt)\//i.test(main))
    throw refusal('document-format', 'The archive holds a workbook or slides, no DOCX document.')
  return main
}

/** The blocks with their places in the whole text, and that text. */
const putTogether = (drafts: readonly DocxDraft[]): { text: string; drafts: DocxDraft[] } => {
  const parts: string[] = []
  let length = 0
  let before: DocxDraft | null = null
  const placed = drafts
    .filter(({ gathered }) => gathered.text !== '')
    .map((one) => {
      const gap = before === null ? '' : separator(before, one)
      const from = length + gap.length
      parts.push(gap, one.raw)
      length = from + one.raw.length
      before = one
      return { ...one, gathered: moved(one.gathered, from) }
    })
  return { text: parts.join(''), drafts: placed }
}

const separator = (before: DocxDraft, after: DocxDraft): string => {
  if (before.cell === null || after.cell === null || before.cell.table !== after.cell.table) return '\n\n'
  return before.cell.row === after.cell.row ? '\t' : '\n'
}

/** A document whose only first-level heading comes before all others has it for a title, unless a style says which it is. */
const withTitle = (body: readonly DocxDraft[]): DocxDraft[] => {
  const highest = body.filter(({ kind, level }) => kind === 'heading' && level === 1)
  const first = body.find(
    ({ kind, gathered }) => (kind === 'heading' || kind === 'title') && gathered.text !== '',
  )
  if (first === undefined || highest.length !== 1 || highest[0] !== first) return [...body]
  return body.map((one) => (one === first ? { ...one, kind: 'title', level: null } : one))
}

const parts = ['image', 'chart', 'diagram'] as const

const notRead = (what: string, count: number): Unreadable => ({
  what,
  says: say('read/parts', { what: parts.find((each) => each === what) ?? 'document', count }),
  page: null,
  start: null,
  end: null,
})

const titleOf = async (file: Package): Promise<string | null> => {
  const stated = (await relationsOf(file, '')).find(({ type }) => type === 'core-properties')?.target
  const part = stated ?? 'docProps/core.xml'
  if (!file.has(part)) return null
  let within = false
  let title = ''
  await readXml(file.read(part), {
    open: (name) => void (within = name === 'dc:title'),
    close: () => void (within = false),
    text: (text) => {
      if (within && title.length < 1000) title += text
    },
  })
  return title.replace(/\s+/g, ' ').trim() || null
}
