import type { BlockKind } from '../document.js'
import type { Line } from '../plain/lines.js'
import { nameOf } from './inline.js'
import type { Part } from './source-text.js'
import { cellsOf, isDelimiterRow } from './table-row.js'

/** A block of Markdown before its inline marks are read. */
export type SourceBlock =
  | {
      readonly type: 'text'
      readonly kind: BlockKind
      readonly level: number | null
      /** Of a note: its name. */
      readonly note: string | null
      readonly parts: readonly Part[]
    }
  | { readonly type: 'table'; readonly rows: readonly (readonly Part[])[] }
  /** A table written in HTML, by its place in the file. */
  | { readonly type: 'html'; readonly start: number; readonly end: number }

export type SourceBlocks = {
  readonly blocks: readonly SourceBlock[]
  /** Names of the links that are defined. */
  readonly links: ReadonlySet<string>
}

/** The list or note that blocks set in belong to. */
type Within = { readonly kind: 'item' | 'footnote' }
type Open = { kind: BlockKind; note: string | null; parts: Part[] }

const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/
const underline = /^ {0,3}(=+|-+)[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/
const item = /^[ \t]*(?:[-*+]|(\d{1,2})[.)])(?=[ \t]|$)[ \t]*(?:\[[ xX]\][ \t]+)?/
const noteDefinition = /^ {0,3}\[\^([^\s[\]]{1,60})\]:[ \t]*/
const linkDefinition =
  /^ {0,3}\[((?!\^)[^[\]]{1,200})\]:[ \t]*(?:<[^<>]{0,2000}>|\S{1,2000})(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/
const rawBlock = /^ {0,3}<(script|style|textarea|!--)/i

/**
 * Cuts lines into blocks (CommonMark, with the pipe tables, notes and task lists of GitHub). Code in fences, definitions of
 * links, scripts and comments are left out.
 * @param lines the file's lines without front matter
 */
export const sourceBlocks = (lines: readonly Line[]): SourceBlocks => {
  const blocks: SourceBlock[] = []
  const links = new Set<string>()
  const ends = endFinder(lines)
  const state: { open: Open | null; within: Within | null; quoted: boolean } = {
    open: null,
    within: null,
    quoted: false,
  }
  const flush = (level: number | null = null): void => {
    const { open } = state
    state.open = null
    if (open === null || open.parts.length === 0) return
    blocks.push({
      type: 'text',
      kind: level === null ? open.kind : 'heading',
      level,
      note: open.note,
      parts: open.parts,
    })
  }
  const start = (kind: BlockKind, note: string | null, part: Part): void => {
    flush()
    state.open = { kind, note, parts: part.text.trim() === '' ? [] : [part] }
  }
  /** A block that ends whatever list it stands in. */
  const alone = (block: SourceBlock | null): void => {
    flush()
    if (block !== null) blocks.push(block)
    state.within = null
  }
  /** Reads what begins on a line, and gives the last line it took. */
  const take = (index: number, line: Line, quote: number, text: string): number => {
    const part = (skip: number): Part => ({ text: text.slice(skip), from: line.start + quote + skip })
    const paragraph = state.open !== null && state.open.parts.length > 0 ? state.open : null
    const left = ends.leftOut(index, text)
    if (left !== null) return (flush(), left)
    const html = /^ {0,3}<table\b/i.test(text) ? ends.html(index, 'table') : null
    if (html !== null) {
      alone({ type: 'html', start: line.start + quote, end: lines[html]?.end ?? line.end })
      return html
    }
    const hashes = heading.exec(text)
    if (hashes !== null) {
      start('heading', null, withoutHashes(part(hashes[0].length)))
      flush(hashes[1]?.length ?? 1)
      alone(null)
      return index
    }
    const rule = underline.exec(text)?.[1]
    if (rule !== undefined && paragraph?.kind === 'paragraph')
      return (flush(rule.startsWith('=') ? 1 : 2), index)
    if (isRule(text)) return (alone(null), index)
    const table = tableAt(lines, index, quote)
    if (table !== null) return (alone({ type: 'table', rows: table.rows }), table.last)
    const note = noteDefinition.exec(text)
    if (note !== null) {
      start('footnote', note[1] ?? '', part(note[0].length))
      state.within = { kind: 'footnote' }
      return index
    }
    const link = paragraph === null ? linkDefinition.exec(text) : null
    if (link !== null) return (links.add(nameOf(link[1] ?? '')), index)
    const marker = item.exec(text)
    // Only a list's first number begins one within a paragraph: a line may begin with any other.
    if (marker !== null && (paragraph === null || paragraph.kind === 'item' || (marker[1] ?? '1') === '1')) {
      start('item', null, part(marker[0].length))
      state.within = { kind: 'item' }
    } else if (state.open !== null) state.open.parts.push(part(0))
    else {
      if (!/^(?: {2}|\t)/.test(text)) state.within = null
      start(state.within?.kind ?? 'paragraph', null, part(0))
    }
    return index
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const quote = quoteWidth(line.text)
    const text = line.text.slice(quote)
    if (quote > 0 !== state.quoted && (quote > 0 || state.open === null)) {
      alone(null)
      state.quoted = quote > 0
    }
    if (text.trim() === '') flush()
    else index = take(index, line, quote, text)
  }
  flush()
  return { blocks, links }
}

/** How many characters at a line's start are marks of quotation. */
const quoteWidth = (text: string): number => /^(?: {0,3}>){1,20} ?/.exec(text)?.[0].length ?? 0

const isRule = (text: string): boolean => {
  const marks = text.replace(/[ \t]/g, '')
  return marks.length >= 3 && (/^-+$/.test(marks) || /^\*+$/.test(marks) || /^_+$/.test(marks))
}

/** A heading's text without the number signs that may close it. */
const withoutHashes = ({ text, from }: Part): Part => {
  let end = text.trimEnd().length
  const whole = end
  while (end > 0 && text[end - 1] === '#') end -= 1
  const closed = end < whole && (end === 0 || /[ \t]/.test(text[end - 1] ?? ''))
  return { text: text.slice(0, closed ? end : whole), from }
}

/** Finds the line on which something ends; null where it never does, so that what is left open hides nothing. */
type EndFinder = {
  /** Of code in fences, a script, a style sheet or a comment that begins on the line. */
  readonly leftOut: (index: number, text: string) => number | null
  readonly html: (index: number, name: string) => number | null
}

const endFinder = (lines: readonly Line[]): EndFinder => {
  /** What was looked for in vain, and from which line on. */
  const missing = new Map<string, number>()
  const find = (key: string, first: number, ends: (text: string) => boolean): number | null => {
    if ((missing.get(key) ?? Number.POSITIVE_INFINITY) <= first) return null
    for (let at = first; at < lines.length; at++) if (ends(lines[at]?.text ?? '')) return at
    missing.set(key, Math.min(first, missing.get(key) ?? first))
    return null
  }
  const html = (index: number, name: string): number | null => {
    const close = name === '!--' ? '-->' : `</${name}`
    return find(name, index, (text) => text.toLowerCase().includes(close))
  }
  return {
    html,
    leftOut: (index, text) => {
      const mark = fence.exec(text)?.[1]
      const raw = rawBlock.exec(text)?.[1]
      if (raw !== undefined) return html(index, raw.toLowerCase())
      if (mark === undefined) return null
      const width = Math.min(mark.length, 100)
      const close = new RegExp(`^[ >]{0,60}${mark[0]}{${width},}[ \\t]*$`)
      return find(`${mark[0]}${width}`, index + 1, (line) => close.test(line))
    },
  }
}

/** The table whose header stands on a line and whose delimiter row on the next. */
const tableAt = (
  lines: readonly Line[],
  index: number,
  quote: number,
): { rows: Part[][]; last: number } | null => {
  const header = lines[index] as Line
  const delimiter = lines[index + 1]?.text.slice(quote) ?? ''
  if (!delimiter.includes('-') || !isDelimiterRow(delimiter)) return null
  const first = cellsOf(header.text.slice(quote), header.start + quote)
  const width = cellsOf(delimiter, 0).length
  if (first.length !== width || (width === 1 && !header.text.includes('|'))) return null
  const rows = [first]
  let last = index + 1
  while (last + 1 < lines.length) {
    const { text, start } = lines[last + 1] as Line
    if (!text.includes('|') || text.trim() === '') break
    last += 1
    rows.push(cellsOf(text.slice(quote), start + quote).slice(0, width))
  }
  return { rows, last }
}
