import type { Place } from '../documents/document.js'
import type { TextLanguage } from '../quantities/found.js'
import { isCapital, keyOf } from './country-words.js'
import { addresses } from './person-words.js'

/** A word or an initial of a text, as far as names go. */
export type Piece = Place & {
  readonly text: string
  readonly key: string
  readonly kind: 'initial' | 'capital' | 'lower'
  readonly near: boolean
}

const piece = /(?:\p{Lu}|Дж|Dž|Lj|Nj|Dj)\.(?!\p{Ll})|[\p{L}\p{M}]{1,60}(?:['’‑-][\p{L}\p{M}]{1,60}){0,4}/gu

/** Words and initials; `near` says that only a space, or after an initial nothing, stands before. */
export const piecesOf = (text: string, language: TextLanguage): Piece[] => {
  const pieces: Piece[] = []
  for (const { 0: found, index } of text.matchAll(piece)) {
    const own = found.replace(/['’]s$/u, '')
    const before = pieces.at(-1)
    const between = before === undefined ? null : text.slice(before.end, index)
    const kind = own.endsWith('.') ? 'initial' : isCapital(own) ? 'capital' : 'lower'
    const near =
      between === ' ' ||
      between === '\u00a0' ||
      (between === '' && before?.kind === 'initial') ||
      (between === '. ' && addresses.has(before?.key ?? ''))
    pieces.push({ start: index, end: index + own.length, text: own, key: keyOf(own, language), kind, near })
  }
  return pieces
}

/** For each piece, whether its line is a heading In Title Case. */
export const titleCase = (text: string, pieces: readonly Piece[]): boolean[] => {
  const titled: boolean[] = []
  for (let from = 0; from < pieces.length; from = titled.length) {
    const found = text.indexOf('\n', pieces[from]?.start ?? 0)
    const lineEnd = found < 0 ? text.length : found
    const line = pieces.slice(from, endOfLine(pieces, from, lineEnd))
    const long = line.filter(({ text: each }) => each.length > 3)
    const capitals = long.filter(({ kind }) => kind === 'capital').length
    const ends = /[.!?;:…]\s{0,3}$/u.test(text.slice(Math.max(0, lineEnd - 4), lineEnd))
    const isTitle = !ends && line.length <= 18 && long.length >= 4 && capitals >= 0.8 * long.length
    for (let each = 0; each < line.length; each++) titled.push(isTitle)
  }
  return titled
}

const endOfLine = (pieces: readonly Piece[], from: number, lineEnd: number): number => {
  let to = from + 1
  while ((pieces[to]?.start ?? Infinity) < lineEnd) to++
  return to
}
