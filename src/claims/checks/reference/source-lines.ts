import { placeOf } from '../../documents/document.js'
import type { ReadDocument } from '../../reading.js'

/** A line of a document as its author set it, before paragraphs are made of lines. */
export type SourceLine = {
  /** Without tags and marks of emphasis. */
  readonly text: string
  /** Where it begins in the document's text. */
  readonly start: number
  readonly end: number
  /** Index of the block it belongs to. */
  readonly block: number
  /** Of an item of a numbered list in HTML: its number. */
  readonly number: number | null
  /** It is a rule that parts the text, or has one before it. */
  readonly parted: boolean
}

type Raw = Omit<SourceLine, 'block'>

/**
 * The lines of a document, those of HTML between the tags that end one. Lines that no block was made of, of scripts or
 * comments, are left out.
 */
export const sourceLines = (read: ReadDocument): SourceLine[] => {
  const { format, text } = read.document
  const lines = format === 'html' ? htmlLines(text) : plainLines(text)
  const places = read.document.blocks
    .map((block, index) => ({ ...placeOf(block), index }))
    .toSorted((a, b) => a.start - b.start)
  let next = 0
  return lines.flatMap((line): SourceLine[] => {
    while (next < places.length && (places[next]?.end ?? 0) <= line.start) next++
    const place = places[next]
    return place === undefined || place.start >= line.end ? [] : [{ ...line, block: place.index }]
  })
}

/** `---`, `***`, `____`, also of dashes. */
const rule = /^[\s>]{0,8}(?:[-–—_=]{3,200}|\*{3,200}|(?:[-*_] ){2,40}[-*_]?)\s{0,8}$/u
const emphasis = /^(\s{0,8}(?:[-+•] )?)(?:\*\*|__)(\d{1,3}[.)]?)(?:\*\*|__)/u

const plainLines = (text: string): Raw[] => {
  const lines: Raw[] = []
  let parted = false
  for (const { 0: line, index } of text.matchAll(/[^\r\n]{1,20000}/gu)) {
    if (line.trim() === '') continue
    if (rule.test(line.slice(0, 240))) parted = true
    else {
      const head = line.slice(0, 400).replace(emphasis, '$1$2')
      lines.push({ text: head, start: index, end: index + line.length, number: null, parted })
      parted = false
    }
  }
  return lines
}

const tags =
  /<(\/?)(p|div|li|ol|ul|dl|dt|tr|table|section|article|main|footer|aside|h[1-6]|br|hr|body|blockquote)(?=[\s/>])([^<>]{0,500})>/giu

const htmlLines = (text: string): Raw[] => {
  const lines: Raw[] = []
  const lists: { next: number }[] = []
  let from = 0
  let number: number | null = null
  let parted = false
  const flush = (until: number): void => {
    // no line that is looked at is longer: its beginning tells what it is
    const source = text.slice(from, Math.min(until, from + 2000))
    const said = source.replace(/<[^<>]{0,500}>/gu, (tag) => (/^<\/?(?:d[td]|td)/iu.test(tag) ? ' ' : ''))
    const head = entities(said).replace(/\s+/gu, ' ').trim()
    if (head === '') return
    lines.push({ text: head.slice(0, 400), start: from, end: until, number, parted })
    number = null
    parted = false
  }
  for (const { 0: tag, 1: closes, 2: written = '', 3: attributes = '', index } of text.matchAll(tags)) {
    const name = written.toLowerCase()
    if (name === 'dt' && closes === '/') continue // what it names follows
    flush(index)
    from = index + tag.length
    if (name === 'ol' || name === 'ul') {
      if (closes === '/') lists.pop()
      else {
        const start = /\bstart\s?=\s?["']?(\d{1,3})/iu.exec(attributes)?.[1] ?? '1'
        lists.push({ next: name === 'ol' ? Number(start) : Number.NaN })
      }
    } else if (name === 'li' && closes === '') {
      const list = lists.at(-1)
      number = list === undefined || Number.isNaN(list.next) ? null : list.next++
    } else if (name === 'hr') parted = true
  }
  flush(text.length)
  return lines
}

const entities = (text: string): string =>
  text.replace(/&nbsp;|&#160;|&#8203;/gu, ' ').replace(/&amp;/gu, '&')
