import { draft, type Gathered } from '../draft.js'
import { htmlTokens } from '../html/tokens.js'
import { lowered, notesOf, raisedMark } from '../raised.js'
import { emphasisRun, unpaired, type Emphasis } from './emphasis.js'
import type { SourceText } from './source-text.js'

type Span = { readonly from: number; readonly to: number }

/** A part of a block's text by what it is to a reader. */
type Piece =
  | (Span & { readonly type: 'text' })
  | (Span & { readonly type: 'space' })
  | (Span & { readonly type: 'stand'; readonly text: string })
  | (Span & { readonly type: 'raised'; readonly text: string })
  | (Span & { readonly type: 'mark'; readonly text: string })
  | Emphasis

export type Inline = {
  readonly gathered: Gathered
  /** Places of pictures. */
  readonly pictures: readonly { readonly start: number; readonly end: number }[]
}

/**
 * The reading text of a block: marks of emphasis, addresses of links, pictures and tags left out, entities and escapes
 * as the characters they stand for, marks of notes taken out.
 * @param links the names of links that the document defines elsewhere, in lower case
 */
export const readInline = (source: SourceText, links: ReadonlySet<string>): Inline => {
  const { pieces, pictures } = piecesOf(source.text, links)
  const left = unpaired(pieces.filter((piece) => piece.type === 'emphasis'))
  const block = draft()
  const add = (from: number, to: number): void =>
    block.add(source.text.slice(from, to), source.at(from), source.text.slice(to, to + 8))
  for (const piece of pieces) {
    const { from, to } = piece
    if (piece.type === 'text') add(from, to)
    else if (piece.type === 'space') block.stand(' ', source.at(from), to - from)
    else if (piece.type === 'stand')
      block.stand(piece.text, source.at(from), source.at(to - 1) + 1 - source.at(from))
    else if (piece.type === 'emphasis') add(from, from + (left.get(from) ?? 0))
    else if (piece.type === 'mark') block.mark([piece.text], source.at(from), source.at(to))
    else {
      const rest = source.text.slice(to + '</sup>'.length, to + '</sup>'.length + 8)
      const notes = notesOf(block.before(), lowered(piece.text), rest)
      if (notes !== null) block.mark(notes, source.at(from), source.at(to))
      else if (/^[-+−]?\d{1,3}$/.test(piece.text)) block.add(raisedMark(piece.text), source.at(from))
      else add(from, to)
    }
  }
  const places = pictures.map(({ from, to }) => ({ start: source.at(from), end: source.at(to) }))
  return { gathered: block.done(), pictures: places }
}

const escapable = /[!-/:-@[-`{-~]/
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
const autolink = /<((?:[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000})|(?:[\w.+-]{1,64}@[\w.-]{1,255}))>/iy
const comment = /<!--|<\?/y
const tag = /<\/?([a-z][\w-]{0,40})(?:[\s/][^<>]{0,2000})?>/iy
const raisedTag = /<sup\b[^<>]{0,200}>([^<>\n]{1,16})<\/sup>/iy
const destination =
  /\(\s{0,3}(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500})?)(?:\s{1,3}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,3}\)/y
const label = /\[([^[\]]{0,200})\]/y
const note = /\[\^([^\s[\]]{1,60})\]/y
const deleted = /^(?:del|s|strike|script|style)$/i

/** How far a deletion or comment is followed to its end. */
const longest = 5000

const piecesOf = (
  text: string,
  links: ReadonlySet<string>,
): { pieces: Piece[]; pictures: { from: number; to: number }[] } => {
  const pieces: Piece[] = []
  const pictures: { from: number; to: number }[] = []
  const closing = bracketPairs(text)
  const fences = backtickRuns(text)
  /** Where the text of a link ends, and where the link does. */
  const linkEnds = new Map<number, number>()
  let index = 0
  let from = 0
  const at = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = index
    return pattern.exec(text)
  }
  /** Ends the text before `index`, and goes on after what stands there. */
  const piece = (made: Piece | null, next: number): void => {
    if (index > from) pieces.push({ type: 'text', from, to: index })
    if (made !== null) pieces.push(made)
    index = next
    from = next
  }
  const linkEnd = (close: number): number | null => {
    destination.lastIndex = close + 1
    const address = destination.exec(text)
    if (address !== null) return close + 1 + address[0].length
    label.lastIndex = close + 1
    const reference = label.exec(text)
    if (reference !== null && reference[1] !== '')
      return links.has(nameOf(reference[1] ?? '')) ? close + 1 + reference[0].length : null
    const open = closing.get(-close - 1)
    if (open === undefined || close - open > 300 || !links.has(nameOf(text.slice(open + 1, close))))
      return null
    return close + 1 + (reference?.[0].length ?? 0)
  }
  const bracket = (): boolean => {
    const called = at(note)
    if (called !== null) {
      piece(
        { type: 'mark', text: called[1] ?? '', from: index, to: index + called[0].length },
        index + called[0].length,
      )
      return true
    }
    const close = closing.get(index)
    const end = close === undefined ? null : linkEnd(close)
    if (close === undefined || end === null) return false
    linkEnds.set(close, end)
    piece(null, index + 1)
    return true
  }
  const picture = (): boolean => {
    const close = text[index + 1] === '[' ? closing.get(index + 1) : undefined
    const end = close === undefined ? null : linkEnd(close)
    if (end === null) return false
    pictures.push({ from: index, to: end })
    piece(null, end)
    return true
  }
  const angle = (): boolean => {
    const raised = at(raisedTag)
    if (raised !== null) {
      const start = index + raised[0].indexOf('>') + 1
      const inner = raised[1] ?? ''
      piece({ type: 'raised', text: inner, from: start, to: start + inner.length }, index + raised[0].length)
      return true
    }
    const address = at(autolink)
    if (address !== null) {
      const inner = address[1] ?? ''
      piece({ type: 'text', from: index + 1, to: index + 1 + inner.length }, index + address[0].length)
      return true
    }
    if (at(comment) !== null) {
      const end = text.slice(index, index + longest).search(/-->|\?>/)
      piece(null, end === -1 ? index + 1 : index + end + (text[index + end] === '-' ? 3 : 2))
      return true
    }
    const found = at(tag)
    if (found === null) return false
    const end = index + found[0].length
    const name = (found[1] ?? '').toLowerCase()
    if (deleted.test(name) && text[index + 1] !== '/') {
      const close = text
        .slice(end, end + longest)
        .toLowerCase()
        .indexOf(`</${name}`)
      piece(null, close === -1 ? end : end + close)
    } else
      piece(/^(?:br|p|div|li|td|th|tr)$/.test(name) ? { type: 'space', from: index, to: end } : null, end)
    return true
  }
  const code = (): boolean => {
    const end = fences.get(index)
    if (end === undefined) return false
    const ticks = ticksAt(text, index)
    const start = index + ticks
    piece(null, end)
    for (const { 0: line, index: offset } of text.slice(start, end - ticks).matchAll(/\n|[^\n]+/g)) {
      const place = { from: start + offset, to: start + offset + line.length }
      pieces.push(line === '\n' ? { type: 'space', ...place } : { type: 'text', ...place })
    }
    return true
  }
  while (index < text.length) {
    const char = text[index] as string
    const next = text[index + 1] ?? ''
    let done = false
    if (char === '\n') {
      piece({ type: 'space', from: index, to: index + 1 }, index + 1)
      done = true
    } else if (char === '\\' && (escapable.test(next) || next === '\n')) {
      piece(
        next === '\n' ? null : { type: 'text', from: index + 1, to: index + 2 },
        index + (next === '\n' ? 1 : 2),
      )
      done = true
    } else if (char === '&') {
      const found = at(entity)?.[0]
      const meaning = found === undefined ? '' : entityText(found)
      if (found !== undefined && meaning !== found) {
        piece({ type: 'stand', text: meaning, from: index, to: index + found.length }, index + found.length)
        done = true
      }
    } else if (char === '`') done = code()
    else if (char === '!') done = picture()
    else if (char === '[') done = bracket()
    else if (char === ']') {
      const end = linkEnds.get(index)
      if (end !== undefined) {
        piece(null, end)
        done = true
      }
    } else if (char === '<') done = angle()
    else if (char === '*' || char === '_') {
      const run = emphasisRun(text, index)
      piece(run, run.to)
      done = true
    } else if (char === '~' && next === '~') {
      const end = text.slice(index + 2, index + longest).indexOf('~~')
      if (end > 0) {
        piece(null, index + 4 + end)
        done = true
      }
    }
    // A run of backticks that closes nothing is passed as a whole.
    if (!done) index += char === '`' ? ticksAt(text, index) : 1
  }
  piece(null, index)
  return { pieces, pictures }
}

const ticksAt = (text: string, index: number): number => {
  let end = index
  while (text[end] === '`') end += 1
  return end - index
}

/** A link's name as it is compared: letters of one case, single spaces. */
export const nameOf = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

const known = new Map<string, string>()

/** What an entity stands for; itself where it stands for nothing. */
const entityText = (source: string): string => {
  const before = known.get(source)
  if (before !== undefined) return before
  const text = htmlTokens(source)
    .map((token) => (token.type === 'text' ? token.text : ''))
    .join('')
  if (known.size < 5000) known.set(source, text)
  return text
}

/** By position of an opening bracket that of its closing one, and by −1 − closing that of the opening one. */
const bracketPairs = (text: string): Map<number, number> => {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (const { 0: char, index } of text.matchAll(/\\.|[[\]]/gs)) {
    if (char === '[') open.push(index)
    else if (char === ']') {
      const start = open.pop()
      if (start === undefined) continue
      pairs.set(start, index)
      pairs.set(-index - 1, start)
    }
  }
  return pairs
}

/** By position of a code span's first backtick, where it ends. */
const backtickRuns = (text: string): Map<number, number> => {
  const runs = [...text.matchAll(/`+/g)].map(({ 0: run, index }) => ({ from: index, width: run.length }))
  const later = new Map<number, number>()
  const ends = new Map<number, number>()
  for (const { from, width } of runs.toReversed()) {
    const close = later.get(width)
    if (close !== undefined) ends.set(from, close + width)
    later.set(width, from)
  }
  return ends
}
