import type { Found, NumberStyle, TextLanguage } from './found.js'
import type { Lexicon } from './lexicon.js'
import { phraseAt, phraseBefore, type PhraseMatch, type Phrases } from './phrases.js'
import type { Part } from './parts.js'
import type { Token } from './tokens.js'

/** A text being read: its tokens, and what is needed to understand them. */
export type Scan = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  /** For each token the trees of the lexicon that it leads into. */
  readonly opened: readonly ReadonlySet<Phrases<unknown>>[]
  readonly language: TextLanguage
  /** The mark of decimals; where the document says nothing, that of its language. */
  readonly decimal: '.' | ','
  /** Numbers read already, by their first token: recognisers ask for the same ones. */
  readonly parts: Map<number, Part | null>
}

/** What was recognised from a token on, and the token after it. */
export type Match = { readonly found: readonly Found[]; readonly next: number }

/** Tries to recognise something that begins at a token; looks a bounded number of tokens ahead and back. */
export type Recogniser = (scan: Scan, index: number) => Match | null

/** The mark of decimals to read with. */
export const decimalOf = (style: NumberStyle, language: TextLanguage): '.' | ',' =>
  style.decimal === 'unknown' ? (language === 'en' ? '.' : ',') : style.decimal

/** The token at an index; beyond either end one without text. */
export const at = ({ tokens, text }: Scan, index: number): Token =>
  tokens[index] ?? {
    kind: 'end',
    text: '',
    key: '',
    forms: [],
    start: index < 0 ? 0 : text.length,
    end: index < 0 ? 0 : text.length,
    mended: null,
  }

/** Whether a token stands directly after the one before it, without white space. */
export const attached = (scan: Scan, index: number): boolean =>
  index > 0 && index < scan.tokens.length && at(scan, index - 1).end === at(scan, index).start

/** A phrase that begins at a token. */
export const phrase = <T>(
  scan: Scan,
  pick: (lexicon: Lexicon) => Phrases<T>,
  index: number,
): PhraseMatch<T> | null => {
  const tree = pick(scan.lexicon)
  return scan.opened[index]?.has(tree) === true ? phraseAt(tree, scan.tokens, index) : null
}

/** A phrase that ends before a token; `next` is its first token. */
export const before = <T>(
  scan: Scan,
  pick: (lexicon: Lexicon) => Phrases<T>,
  index: number,
): PhraseMatch<T> | null => {
  const tree = pick(scan.lexicon)
  return scan.opened[index - 1]?.has(tree) === true ? phraseBefore(tree, scan.tokens, index) : null
}

/** Place and text from a token to another, the second not included. */
export const place = (
  scan: Scan,
  from: number,
  next: number,
): { readonly start: number; readonly end: number; readonly text: string } => {
  const { start } = at(scan, from)
  const { end } = at(scan, next - 1)
  return { start, end, text: scan.text.slice(start, end) }
}

export const isDigits = ({ kind }: Token): boolean => kind === 'digits'

/** A hyphen, dash or minus. */
export const isDash = ({ text }: Token): boolean => /^[-‐‑‒–—−]$/u.test(text)

/** Begins with a capital letter. */
export const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)
