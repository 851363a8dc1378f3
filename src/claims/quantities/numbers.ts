import { codeAt } from './codes.js'
import { dateAt } from './dates.js'
import type { Found, NumberStyle, Quantity, TextLanguage } from './found.js'
import { fractionAt } from './fractions.js'
import { lexiconOf } from './lexicon.js'
import { shapeAt } from './code-shapes.js'
import { ordinalAt, rankNumberAt, timesAt } from './ordinals.js'
import { openedBy } from './phrases.js'
import { quantityAt } from './quantities.js'
import { at, attached, decimalOf, isDigits, place, type Match, type Recogniser, type Scan } from './scan.js'
import { tokensOf } from './tokens.js'
import { vagueAt } from './vague.js'

/** In order of precedence: what makes a number no quantity is asked first. */
const recognisers: readonly Recogniser[] = [
  rankNumberAt,
  codeAt,
  dateAt,
  shapeAt,
  fractionAt,
  timesAt,
  ordinalAt,
  quantityAt,
  vagueAt,
]

/**
 * Finds all quantities, dates and codes of a reading text (a sentence, a paragraph, a table cell), in order and without
 * overlap. Every run of digits is inside exactly one of them; what is not understood is `unread`, with the reason.
 * Positions are UTF-16 in `text`.
 *
 * A quantity's `value` has the sign that is written before it (`−4 %` is −4 with sign −1), while `28 % less` is 28 with
 * sign −1: {@link signed} reads both alike.
 */
export const numbersIn = (
  text: string,
  { language, style }: { language: TextLanguage; style: NumberStyle },
): Found[] => {
  const tokens = tokensOf(text, language)
  const { lexicon, openers } = lexiconOf(language)
  const scan: Scan = {
    text,
    tokens,
    lexicon,
    opened: tokens.map((token) => openedBy(openers, token)),
    language,
    decimal: decimalOf(style, language),
    parts: new Map(),
  }
  const found: Found[] = []
  for (let index = 0; index < scan.tokens.length;) {
    const match = matchAt(scan, index)
    if (match !== null) found.push(...match.found)
    index = match === null ? index + 1 : Math.max(match.next, index + 1)
  }
  return found
}

/** The quantity's value with the sign that the text gives it, before it or in words after it. */
export const signed = ({ value, sign }: Quantity): number => (sign < 0 ? -Math.abs(value) : value)

const matchAt = (scan: Scan, index: number): Match | null => {
  for (const recognise of recognisers) {
    const match = recognise(scan, index)
    if (match !== null) return match
  }
  return isDigits(at(scan, index)) ? unreadAt(scan, index) : null
}

/** Tokens taken together with digits that nothing explains. */
const mostUnread = 40

const unreadAt = (scan: Scan, index: number): Match => {
  let next = index + 1
  while (next - index < mostUnread && attached(scan, next) && /^[\p{L}\d]/u.test(at(scan, next).text))
    next += 1
  return {
    found: [
      { type: 'unread', ...place(scan, index, next), why: 'not a number, a date or a code that is known' },
    ],
    next,
  }
}
