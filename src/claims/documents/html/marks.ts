import { marksIn } from '../raised.js'
import type { HtmlOpen, HtmlToken } from './tokens.js'

/** A mark of a note found in the source, with the note it leads to. */
export type LinkedMark = {
  readonly marks: readonly string[]
  /** The id of the note, null where the mark is no link. */
  readonly target: string | null
}

const referenceClass =
  /(?:^|[\s_-])(?:foot|end)?note-?(?:ref(?:erence)?|anchor|call)(?:$|[\s_-])|(?:^|\s)(?:reference|fnref|noteref|sd(?:foot|end)noteanc|MsoFootnoteReference|MsoEndnoteReference)(?:$|\s)/i
const backClass = /back-?(?:link|ref)|(?:foot)?note-?back|reversefootnote/i
const noteTarget = /fn|note|ftn|edn|cite|ref|bib|приме|napomen/i
const arrows = /^(?:\s|\p{Default_Ignorable_Code_Point}|[↩↑⤴⏎↵^⇑▲]|back|return|назад|nazad|наверх)+$/iu

/** Longest text that can be a mark, and how many tokens are looked through for it. */
const longestMark = 16
const reach = 48

/** The text within an element, null where it is longer than any mark. */
export const shortText = (tokens: readonly HtmlToken[], index: number): string | null => {
  const { close } = tokens[index] as HtmlOpen
  if (close - index > reach) return null
  let text = ''
  for (let at = index + 1; at < close; at++) {
    const token = tokens[at]
    if (token?.type === 'text') text += token.text
    if (text.length > 4 * longestMark) return null
  }
  const short = text.replace(/\s+/g, ' ').trim()
  return short.length > longestMark ? null : short
}

/** The first text after an element, as far as it stands close by. */
export const textAfter = (tokens: readonly HtmlToken[], index: number): string => {
  for (let at = index + 1; at < Math.min(tokens.length, index + 6); at++) {
    const token = tokens[at]
    if (token?.type === 'text') return token.text.slice(0, 8)
  }
  return ''
}

/** A link from a note back to where it is called. */
export const isBackLink = (tokens: readonly HtmlToken[], index: number): boolean => {
  const { name, attributes } = tokens[index] as HtmlOpen
  if (attributes.role === 'doc-backlink' || backClass.test(attributes.class ?? '')) return true
  if (name !== 'a' || !attributes.href?.startsWith('#')) return false
  return arrows.test(shortText(tokens, index) ?? '')
}

/**
 * The marks that a link or a raised element states beyond doubt: it has the role or class of one, or it is a link within
 * the document whose text is a mark. Null where that is not so, as with any other link.
 */
export const linkedMark = (tokens: readonly HtmlToken[], index: number): LinkedMark | null => {
  const opened = tokens[index] as HtmlOpen
  if (opened.name !== 'a' && opened.name !== 'sup' && opened.name !== 'span') return null
  const link = opened.name === 'a' ? opened : linkWithin(tokens, index)
  const named = isNamed(opened) || (link !== null && isNamed(link))
  if (opened.name === 'span' && !named) return null
  const target = link === null ? null : targetOf(link)
  if (!named && target === null) return null
  const text = shortText(tokens, index)
  const marks = text === null || text === '' ? null : marksIn(text)
  if (text === null || marks === null) return null
  const raised = opened.name === 'sup' || hasRaised(tokens, index) || /^[[(].*[\])]$/.test(text)
  return named || raised || noteTarget.test(target ?? '') ? { marks, target } : null
}

const isNamed = ({ attributes }: HtmlOpen): boolean =>
  attributes.role === 'doc-noteref' ||
  attributes['epub:type'] === 'noteref' ||
  referenceClass.test(attributes.class ?? '')

const targetOf = ({ attributes: { href = '' } }: HtmlOpen): string | null => {
  const hash = href.indexOf('#')
  return hash === -1 || hash === href.length - 1 || href.length > 2000 ? null : decoded(href.slice(hash + 1))
}

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment // a stray per cent sign: the id is as it is written
  }
}

const linkWithin = (tokens: readonly HtmlToken[], index: number): HtmlOpen | null => {
  const { close } = tokens[index] as HtmlOpen
  for (let at = index + 1; at < Math.min(close, index + reach); at++) {
    const token = tokens[at]
    if (token?.type === 'open' && token.name === 'a') return token
  }
  return null
}

const hasRaised = (tokens: readonly HtmlToken[], index: number): boolean => {
  const { close } = tokens[index] as HtmlOpen
  for (let at = index - 1; at < Math.min(close, index + reach); at++) {
    const token = tokens[at]
    if (token?.type === 'open' && token.name === 'sup') return true
  }
  return false
}
