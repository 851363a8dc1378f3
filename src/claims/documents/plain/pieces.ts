import type { BlockKind, Place } from '../document.js'
import { captionOf, headingLike, sourceLine } from '../classify.js'
import { headOf, isFurniture, isPageNumber } from './furniture.js'
import type { Grid } from './grid.js'
import { itemOf } from './items.js'
import { indentOf, type Chunk, type Line } from './lines.js'
import type { NoteBook } from './notes.js'
import { tableAt } from './tables.js'
import { continues, isClosed, isFull } from './wrap.js'

/** A part of the document as its lines show it, before it is known what stands around it. */
export type Piece = {
  readonly kind: BlockKind | 'table'
  readonly parts: readonly Place[]
  /** Text of its lines as they stand, with a space between two. */
  readonly raw: string
  readonly mark: string | null
  readonly grid: Grid | null
  readonly level: number | null
  /** Stands between blank lines alone. */
  readonly alone: boolean
}

type Start = { readonly kind: BlockKind; readonly at: number; readonly mark: string | null }
type Open = { start: Start; lines: Line[] }

/** What pieces are told by. */
export type Setting = {
  readonly notes: NoteBook
  readonly contents: ReadonlySet<number>
  /** The width at which lines were broken, null where they were not. */
  readonly width: number | null
  /** Running heads, as {@link headOf} gives them. */
  readonly heads: ReadonlySet<string>
}

/** The pieces of lines that stand together. */
export const piecesOf = (chunk: Chunk, setting: Setting): Piece[] => {
  const pieces: Piece[] = []
  // a text without blank lines, a line a paragraph: there every line stands alone
  const unbroken = setting.width === null && chunk.some(({ text }) => text.length > 132)
  let open: Open | null = null
  const close = (): void => {
    if (open !== null)
      pieces.push(
        pieceOf(
          open.start,
          open.lines,
          open.lines.length === chunk.length || (unbroken && open.lines.length === 1),
        ),
      )
    open = null
  }
  let looked = 0
  for (let at = 0; at < chunk.length; at += 1) {
    const line = chunk[at] as Line
    const table = at < looked || setting.contents.has(line.index) ? null : tableAt(chunk, at)
    looked = Math.max(looked, table?.until ?? 0)
    if (table?.grid) {
      close()
      pieces.push(tableOf(table.grid, chunk.slice(at, table.until)))
      at = table.until - 1
      continue
    }
    const above: Open | null = open
    const start = startOf(line, above, setting)
    if (above !== null && belongs(line, start, above, setting)) above.lines.push(line)
    else {
      close()
      open = { start: start ?? { kind: 'paragraph', at: 0, mark: null }, lines: [line] }
    }
  }
  close()
  return pieces
}

const pieceOf = (given: Start, lines: readonly Line[], alone: boolean): Piece => {
  // a note's mark that nothing follows is text
  const empty = lines.every((line, index) => line.text.slice(index === 0 ? given.at : 0).trim() === '')
  const start: Start = empty ? { kind: 'paragraph', at: 0, mark: null } : given
  const parts = lines.map((line, index) => trimmed(line, index === 0 ? start.at : 0))
  return {
    kind: start.kind,
    parts,
    raw: lines.map((line, index) => line.text.slice(index === 0 ? start.at : 0).trim()).join(' '),
    mark: start.mark,
    grid: null,
    level: null,
    alone,
  }
}

const tableOf = (grid: Grid, lines: readonly Line[]): Piece => ({
  ...pieceOf({ kind: 'cell', at: 0, mark: null }, lines, false),
  kind: 'table',
  grid,
})

const trimmed = (line: Line, at: number): Place => {
  const text = line.text.slice(at)
  const end = line.end - (text.length - text.trimEnd().length)
  return { start: Math.min(end, line.start + at + (text.length - text.trimStart().length)), end }
}

/** What a line begins by its own form, null where it is prose. */
const startOf = (line: Line, above: Open | null, { notes, contents, heads }: Setting): Start | null => {
  const { text } = line
  if (contents.has(line.index)) return { kind: 'contents', at: 0, mark: null }
  const note = notes.starts.get(line.index)
  if (note !== undefined) return { kind: 'footnote', ...note }
  if (captionOf(text) !== null || sourceLine(text) !== null) return { kind: 'caption', at: 0, mark: null }
  const address =
    above?.start.kind === 'furniture' && /^\d/.test(text.trim()) && text.length < 60 && !isClosed(text)
  if (address || isFurniture(text) || (heads.size > 0 && heads.has(headOf(text) ?? '')))
    return { kind: 'furniture', at: 0, mark: null }
  const item = itemOf(text)
  return item === null ? null : { kind: 'item', at: item.at, mark: null }
}

/** Whether a line belongs to the piece that stands open above it. */
const belongs = (line: Line, start: Start | null, above: Open, { width }: Setting): boolean => {
  const last = above.lines.at(-1) as Line
  const running = width !== null && isFull(last, line, width) && !isClosed(last.text)
  if (start?.kind === 'furniture' && above.start.kind === 'footnote' && isAddress(line.text)) return true
  if (start !== null) return running && mayBeProse(start, line) && isProse(above)
  if (above.start.kind === 'furniture' || above.start.kind === 'contents') return false
  if (above.start.kind === 'footnote') return true
  // two numbers side by side would read as one
  if (isValues(line.text)) return /\p{L}/u.test(last.text) && !isClosed(last.text) && last.text.length < 120
  if (isLabel(above)) return true
  if (width === null && isValues(last.text)) return false
  const indented = indentOf(line) - indentOf(last)
  const hangs = above.start.kind === 'item' && indentOf(line) > indentOf(above.lines[0] as Line)
  if (hangs && (width !== null || !isClosed(last.text))) return true
  if (above.start.kind === 'paragraph' && indented >= 2 && above.lines.length > 1 && isClosed(last.text))
    return false
  if (opensBold(above)) return true
  return continues(last, line, width)
}

/** A line that goes on with a sentence can look as if it began something: `14 companies`, `Table 2. In 2021`, `– in all`. */
const mayBeProse = (start: Start, { text }: Line): boolean =>
  start.kind !== 'contents' && !(start.kind === 'footnote' && /^\s*[⁰¹²³⁴-⁹[]/.test(text.slice(0, 20)))

const isProse = ({ start, lines }: Open): boolean =>
  start.kind !== 'furniture' && (lines.length > 1 || !headingLike(lines[0]?.text ?? ''))

/** The rest of a note: the address of what it cites, on a line of its own. */
const isAddress = (text: string): boolean => /^\s{0,40}<?(?:https?:\/\/|www\.)/i.test(text)

/** `33 (31 %)`, `4,177`: a value under its name, as polls and copied tables have it. */
const isValues = (text: string): boolean =>
  text.length < 60 && /^[\s\d.,%()+–-]*\d[\s\d.,%()+–-]*$/.test(text) && !isPageNumber(text)

/** `Table 3` alone: its title follows on the next line. */
const isLabel = ({ start, lines }: Open): boolean => {
  if (start.kind !== 'caption' || lines.length > 1) return false
  const text = lines[0]?.text.trim() ?? ''
  return text.length < 24 && !/[:.]\s*\S{2}/.test(text.slice(8))
}

const opensBold = ({ lines }: Open): boolean =>
  lines.length < 4 &&
  lines[0]?.text.trimStart().startsWith('**') === true &&
  lines.reduce((count, { text }) => count + (text.slice(0, 400).match(/\*\*/g)?.length ?? 0), 0) % 2 === 1
