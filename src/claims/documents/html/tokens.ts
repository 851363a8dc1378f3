import { Tokenizer } from 'htmlparser2'
import {
  blockElements,
  boundaryElements,
  headElements,
  impliedEnds,
  voidElements,
  type ImpliedEnd,
} from './elements.js'

/** An element's start. `close` is the index of the token that ends it; an empty element's own. */
export type HtmlOpen = {
  readonly type: 'open'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  close: number
  /** Place of the start tag in the source. */
  readonly start: number
  readonly end: number
}
export type HtmlClose = { readonly type: 'close'; readonly open: number }
/** Text of the source; where `text` is not as long as the place, it stands for it: an entity. */
export type HtmlText = {
  readonly type: 'text'
  readonly text: string
  readonly start: number
  readonly end: number
}
export type HtmlToken = HtmlOpen | HtmlClose | HtmlText

/** Deeper than this an end tag looks for no start: browsers nest no deeper, and time stays proportional to length. */
const reach = 256

/**
 * The tokens of an HTML text. Each element that opens also closes, and they nest: missing end tags are put in, stray ones
 * left out, much as a browser does it. Nothing is recursive, so that no depth is too deep.
 */
export const htmlTokens = (source: string): HtmlToken[] => {
  const tokens: HtmlToken[] = []
  const open: { name: string; index: number }[] = []
  const count = new Map<string, number>()
  const selfClosing = /^\uFEFF?\s*<\?xml\b/.test(source)
  let foreign = 0
  let tag = { name: '', start: 0 }
  let attributes: Record<string, string> = {}
  let attribute = { name: '', value: '' }
  let position = 0

  const counted = (name: string, add: number): void => void count.set(name, (count.get(name) ?? 0) + add)
  const pop = (): void => {
    const last = open.pop()
    if (last === undefined) return
    counted(last.name, -1)
    if (last.name === 'svg' || last.name === 'math') foreign--
    const token = tokens[last.index] as HtmlOpen
    token.close = tokens.length
    tokens.push({ type: 'close', open: last.index })
  }
  /** Ends the nearest of `names` and all within it, if it is in reach and nothing of `within` stands between. */
  const end = (names: ReadonlySet<string>, within: ReadonlySet<string> | null): boolean => {
    const lowest = Math.max(0, open.length - reach)
    for (let index = open.length - 1; index >= lowest; index--) {
      const { name } = open[index] as { name: string }
      if (names.has(name)) {
        while (open.length > index) pop()
        return true
      }
      if (within?.has(name)) return false
    }
    return false
  }
  const anyOpen = (names: ReadonlySet<string>): boolean =>
    [...names].some((name) => (count.get(name) ?? 0) > 0)
  const imply = ({ ends, within }: ImpliedEnd): void => {
    if (anyOpen(ends)) end(ends, within)
  }
  const start = (last: number, closed: boolean): void => {
    const { name } = tag
    // HTML within a drawing left open: the drawing has ended.
    if (foreign > 0 && blockElements.has(name) && (count.get('foreignobject') ?? 0) === 0) end(drawings, null)
    if (foreign === 0) {
      if ((count.get('head') ?? 0) > 0 && open.at(-1)?.name === 'head' && !headElements.has(name)) pop()
      for (const one of impliedEnds(name)) imply(one)
    }
    const index = tokens.length
    tokens.push({ type: 'open', name, attributes, close: index, start: tag.start, end: last })
    attributes = {}
    if (voidElements.has(name) || (closed && (selfClosing || foreign > 0))) return
    open.push({ name, index })
    counted(name, 1)
    if (name === 'svg' || name === 'math') foreign++
  }
  const slice = (from: number, to: number): string => source.slice(from, to)
  const text = (from: number, to: number, value: string): void => {
    if (to > from || value !== '') tokens.push({ type: 'text', text: value, start: from, end: to })
    position = to
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (from, to) => {
        if (from >= 0) text(from, to, slice(from, to)) // the tokenizer gives −1 for a tag that the file's end cuts
      },
      ontextentity: (code, to) => text(position, to, String.fromCodePoint(code)),
      onopentagname: (from, to) => {
        tag = { name: slice(from, to).toLowerCase(), start: from - 1 }
        attributes = {}
      },
      onattribname: (from, to) => void (attribute = { name: slice(from, to).toLowerCase(), value: '' }),
      onattribdata: (from, to) => void (attribute.value += slice(from, to)),
      onattribentity: (code) => void (attribute.value += String.fromCodePoint(code)),
      onattribend: () => {
        if (keptAttributes.has(attribute.name) && !Object.hasOwn(attributes, attribute.name))
          attributes[attribute.name] = attribute.value
      },
      onopentagend: (to) => {
        start(to + 1, false)
        position = to + 1
      },
      onselfclosingtag: (to) => {
        start(to + 1, true)
        position = to + 1
      },
      onclosetag: (from, to) => {
        const name = slice(from, to).toLowerCase()
        const closed = source.indexOf('>', to)
        position = closed === -1 ? source.length : closed + 1
        if (name === 'br') {
          const index = tokens.length
          tokens.push({ type: 'open', name, attributes: {}, close: index, start: from - 2, end: to + 1 })
        } else if ((count.get(name) ?? 0) > 0) end(new Set([name]), endBoundary(name))
      },
      oncomment: (_from, to) => void (position = to + 1),
      oncdata: (from, to, offset) => {
        if (foreign > 0 || selfClosing) text(from, to - offset, slice(from, to - offset))
        position = to + 1
      },
      ondeclaration: (_from, to) => void (position = to + 1),
      onprocessinginstruction: (_from, to) => void (position = to + 1),
      onend: () => {
        while (open.length > 0) pop()
      },
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return tokens
}

const keptAttributes = new Set(
  (
    'alt aria-hidden aria-level class colspan epub:type hidden href id name open role rowspan scope src start style type ' +
    'value'
  ).split(' '),
)

const drawings = new Set(['svg', 'math'])
const tableParts = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'])
const onlyTable = new Set(['table'])

/** What an end tag does not reach across: an inline element's no block, a block's no table. */
const endBoundary = (name: string): ReadonlySet<string> | null => {
  if (name === 'table' || name === 'body' || name === 'html') return null
  if (tableParts.has(name)) return onlyTable
  return blockElements.has(name) ? boundaryElements : blockElements
}
