import type { Unreadable } from '../document.js'
import { draft } from '../draft.js'
import { lowered, notesOf, raisedMark } from '../raised.js'
import { blockElements } from './elements.js'
import { closeFigure, isPicture, pictureOf, type FigureFrame } from './figure.js'
import { anchorsKept, anchorsOf, frameOf, root, type Frame } from './frame.js'
import { isBackLink, linkedMark, shortText, textAfter } from './marks.js'
import { preformatted } from './preformatted.js'
import { roleFinder } from './role.js'
import { spanOf, tableBlocks, type HtmlDraft, type TableFrame } from './table.js'
import type { HtmlOpen, HtmlToken } from './tokens.js'

/** What a walk through the tokens gives: the blocks in order, and where the marks of notes lead. */
export type Walked = {
  readonly drafts: readonly HtmlDraft[]
  /** By id of a note: its mark. */
  readonly targets: ReadonlyMap<string, string>
  readonly unreadable: readonly Unreadable[]
  readonly title: string | null
}

/** Walks once through the tokens and gathers blocks: a block element ends one, an inline element does not. */
export const walk = (tokens: readonly HtmlToken[]): Walked => {
  const roleOf = roleFinder(tokens)
  const frames: Frame[] = []
  const tables: TableFrame[] = []
  const drafts: HtmlDraft[] = []
  const targets = new Map<string, string>()
  const unreadable: Unreadable[] = []
  let title: string | null = null
  let block = draft()
  let anchors: string[] = []
  let broken = false
  /** Up to which token text is bold, and whether all of the block's is. */
  const bold = { until: -1, all: true }
  const top = (): Frame => frames.at(-1) ?? root
  const sink = (): HtmlDraft[] => {
    const table = tables.at(-1)
    if (table === undefined) return drafts
    return table.caption ? table.captions : (table.cell?.parts ?? table.stray)
  }
  const flush = (): void => {
    broken = false
    if (block.isEmpty()) return
    const { kind, level, furniture, notes, main, anchor, number } = top()
    const gathered = block.done()
    const around = anchorsOf(anchor)
    sink().push({
      kind: furniture ? 'furniture' : kind,
      gathered,
      level: kind === 'heading' && !furniture ? level : null,
      mark: null,
      cell: null,
      captionFor: null,
      bold: bold.all,
      paragraph: null,
      anchors: [...anchors, ...around],
      notes,
      main,
      number,
    })
    block = draft()
    anchors = []
    bold.all = true
  }
  const mark = (found: readonly string[]): void => {
    const { start, end } = textPlace(tokens, index)
    block.mark(found, start, end)
  }

  let index = 0
  const figures: FigureFrame[] = []
  const open = (opened: HtmlOpen): void => {
    const { name, attributes, close } = opened
    if (name === 'br') {
      if (broken) flush()
      else {
        block.stand(' ', opened.start, opened.end - opened.start)
        broken = true
      }
      return
    }
    if (name === 'img' && isPicture(attributes) && !top().furniture) unreadable.push(pictureOf(opened))
    if (name === 'title' && title === null) title = longText(tokens, index)
    const role = roleOf(index)
    // Within a caption blocks are lines of it; a button or a share link is no part of the line it stands in.
    const isBlock =
      role === 'furniture' || (blockElements.has(name) && (top().kind !== 'caption' || tablePart.has(name)))
    if (!isBlock && blockElements.has(name)) block.stand(' ', opened.start, 0)
    if (role === 'skipped' || isBackLink(tokens, index)) {
      if (isBlock) flush()
      index = close
      return
    }
    if (name === 'wbr' || name === 'img') return
    const linked = linkedMark(tokens, index)
    if (linked !== null) {
      const called = !block.isEmpty()
      if (called && linked.target !== null && linked.marks[0] !== undefined && !targets.has(linked.target))
        targets.set(linked.target, linked.marks[0])
      mark(linked.marks)
      index = close
      return
    }
    if (name === 'sup' && raised(close)) return
    if (isBlock) flush()
    const lines = name === 'pre' && !top().furniture ? preformatted(tokens, index, top()) : null
    if (lines !== null) {
      for (const one of lines) sink().push(one)
      index = close
      return
    }
    if (isBold(opened)) bold.until = Math.max(bold.until, close)
    const id = attributes.id ?? (name === 'a' ? attributes.name : undefined)
    if (!isBlock && id !== undefined && block.isEmpty() && anchors.length < anchorsKept) anchors.push(id)
    if (close === index) return
    if (isBlock || role !== null) frames.push(frameOf(opened, index, top(), role, isBlock ? id : undefined))
    if (isBlock) openTable(opened)
    if (name === 'figure') figures.push({ open: index, from: sink().length, into: sink() })
  }
  /** Takes a raised element out where it is the mark of a note. */
  const raised = (close: number): boolean => {
    const text = shortText(tokens, index)
    if (text === null || text === '') return false
    const after = textAfter(tokens, close)
    const found = notesOf(block.before(), lowered(text), after)
    if (found === null) {
      const fraction = /^\s*[/⁄]/.test(after)
      // 3<sup>1</sup>/<sub>2</sub> is no 31/2, and 10<sup>6</sup> no 106.
      if (fraction && /\d$/.test(block.before())) block.stand(' ', (tokens[index] as HtmlOpen).start, 0)
      const power = tokens[index + 1]
      if (fraction || close !== index + 2 || power?.type !== 'text' || !/^[-+−]?\d{1,3}$/.test(power.text))
        return false
      block.add(raisedMark(power.text), power.start, after)
      index = close
      return true
    }
    mark(found)
    index = close
    return true
  }
  const openTable = ({ name, attributes }: HtmlOpen): void => {
    const table = tables.at(-1)
    if (name === 'table') {
      if (tables.length >= deepestTable) return
      const presentation = attributes.role === 'presentation' || attributes.role === 'none'
      const key = { rows: 0, columns: 0 }
      tables.push({
        open: index,
        presentation,
        key,
        captions: [],
        stray: [],
        rows: [],
        head: false,
        cell: null,
        caption: false,
      })
    } else if (table === undefined) return
    else if (name === 'caption') table.caption = true
    else if (name === 'thead') table.head = true
    else if (name === 'tr') table.rows.push([])
    else if (name === 'td' || name === 'th') {
      if (table.rows.length === 0) table.rows.push([])
      table.cell = {
        header: name === 'th' || table.head,
        rowSpan: spanOf(attributes.rowspan),
        columnSpan: spanOf(attributes.colspan),
        parts: [],
      }
      table.rows.at(-1)?.push(table.cell)
    }
  }
  const closeTable = (opened: number, name: string): void => {
    const table = tables.at(-1)
    if (table === undefined) return
    if (name === 'table' && table.open === opened) {
      tables.pop()
      const into = sink()
      for (const one of tableBlocks(table)) into.push(one)
    } else if (name === 'caption') table.caption = false
    else if (name === 'thead') table.head = false
    else if (name === 'td' || name === 'th') table.cell = null
  }
  const close = (opened: number): void => {
    const { name } = tokens[opened] as HtmlOpen
    const framed = top().open === opened
    const isBlock = blockElements.has(name) && (framed || top().kind !== 'caption')
    if (isBlock || (framed && top().furniture)) flush()
    else if (blockElements.has(name)) block.stand(' ', (tokens[opened] as HtmlOpen).end, 0)
    if (framed) frames.pop()
    if (isBlock) closeTable(opened, name)
    if (figures.at(-1)?.open === opened) closeFigure(figures)
  }
  const text = (part: string, start: number, end: number): void => {
    if (part.length !== end - start) return block.stand(part, start, end - start)
    if (part.trim() !== '') {
      broken = false
      if (index > bold.until) bold.all = false
    }
    if (!top().preformatted) return block.add(part, start, textAfter(tokens, index))
    let at = 0
    for (const { 0: gap, index: found } of part.matchAll(/\r?\n[ \t]{0,200}\r?\n/g)) {
      block.add(part.slice(at, found), start + at)
      flush()
      at = found + gap.length
    }
    block.add(part.slice(at), start + at)
  }

  for (; index < tokens.length; index++) {
    const token = tokens[index] as HtmlToken
    if (token.type === 'open') open(token)
    else if (token.type === 'close') close(token.open)
    else text(token.text, token.start, token.end)
  }
  flush()
  return { drafts, targets, unreadable, title }
}

const isBold = ({ name, attributes: { style = '' } }: HtmlOpen): boolean =>
  name === 'b' || name === 'strong' || /font-weight\s{0,4}:\s{0,4}(?:bold|[6-9]00)/i.test(style)

/** The place of the text within an element. */
const textPlace = (tokens: readonly HtmlToken[], index: number): { start: number; end: number } => {
  const { close, start, end } = tokens[index] as HtmlOpen
  const texts = tokens
    .slice(index + 1, close)
    .filter((token) => token.type === 'text' && token.text.trim() !== '')
  const [first, last] = [texts[0], texts.at(-1)]
  return first?.type === 'text' && last?.type === 'text'
    ? { start: first.start, end: last.end }
    : { start, end }
}

/** Tables within tables are read as such down to here: deeper ones are cells of the last. */
const deepestTable = 16

const tablePart = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

const longestTitle = 1000

const longText = (tokens: readonly HtmlToken[], index: number): string | null => {
  const { close } = tokens[index] as HtmlOpen
  let text = ''
  for (let at = index + 1; at < close && text.length < longestTitle; at++) {
    const token = tokens[at]
    if (token?.type === 'text') text += token.text
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, longestTitle) || null
}
