/** Signs of a word that may be superior: digits that stand together, or a letter; with their widths in ems. */
type Candidate = { readonly at: number; readonly x: number; text: string; widths: number[] }

/** The widest a font’s digits and first letters have been drawn so far, in ems, by font and sign. */
export type SignWidths = Map<string, Map<string, number>>

/** Signs that marks of notes are made of. */
const mayBeSuperior = (sign: string): boolean => /^[\da-e]$/.test(sign)

const measure = (widths: SignWidths, font: string, sign: string, width: number): void => {
  const signs = widths.get(font) ?? new Map<string, number>()
  widths.set(font, signs)
  if (width < 1 && width > (signs.get(sign) ?? 0)) signs.set(sign, width)
}

/** Against the same sign’s usual form. Superior figures are about 0.7 as wide. */
const narrow = 0.8
/** Against other digits, where the usual form was not seen. The `1` of old-style figures is 0.85 as wide as the next. */
const narrowest = 0.75

/**
 * Whether signs are drawn with a font’s own superior forms: they say `1` or `a`, on the line and in full size; only
 * their width tells.
 */
const areSuperior = ({ text, widths }: Candidate, font: string, known: SignWidths): boolean => {
  const signs = known.get(font)
  if (signs === undefined) return false
  return widths.every((width, at) => {
    const sign = text[at] ?? ''
    if (width < narrow * (signs.get(sign) ?? 0)) return true
    const others = [...signs].filter(([other]) => /\d/.test(other) && other !== sign)
    return /\d/.test(sign) && others.length >= 2 && others.every(([, other]) => width < narrowest * other)
  })
}

/** A word while its glyphs are gathered. */
export type Growing = {
  text: string
  /** Which way it is written: 0 along the line, 1 down, 2 upside down, 3 up, −1 askew. */
  readonly way: number
  readonly x: number
  end: number
  readonly y: number
  readonly size: number
  readonly font: string
  spaced: boolean
  mended: readonly number[]
  /** Digits and letters that may be superior. */
  candidates: Candidate[]
  readonly artifact: boolean
  readonly content: number | null
}

/** Remembers how wide a sign of a word is drawn, if marks of notes are made of such signs. */
export const consider = (
  word: Growing,
  at: number,
  sign: string,
  x: number,
  end: number,
  widths: SignWidths,
): void => {
  if (!mayBeSuperior(sign)) return
  const width = (end - x) / word.size
  measure(widths, word.font, sign, width)
  const run = word.candidates.at(-1)
  const joins = run !== undefined && run.at + run.text.length === at && /\d/.test(run.text) && /\d/.test(sign)
  if (joins && Math.abs((run.widths[0] ?? 0) - width) < 0.1) {
    run.text += sign
    run.widths.push(width)
  } else word.candidates.push({ at, x, text: sign, widths: [width] })
}

/** Superior figures as words of their own, raised and small as other marks are. */
export const withSuperiors = (word: Growing, widths: SignWidths): Growing[] => {
  const parts: Growing[] = []
  let from = 0
  let x = word.x
  const part = (until: number, startsAt: number, endsAt: number, raised: boolean): void => {
    if (until <= from) return
    const text = word.text.slice(from, until)
    const mended = word.mended.filter((at) => at > from && at < until).map((at) => at - from)
    const place = raised ? { y: word.y - 0.33 * word.size, size: 0.6 * word.size } : {}
    const spaced = (from === 0 || until === word.text.length) && word.spaced
    parts.push({ ...word, text, mended, x: startsAt, end: endsAt, spaced, ...place })
  }
  for (const run of word.candidates) {
    if (!areSuperior(run, word.font, widths)) continue
    const end = run.x + run.widths.reduce((sum, width) => sum + width, 0) * word.size
    part(run.at, x, run.x, false)
    from = run.at
    part(run.at + run.text.length, run.x, end, true)
    from = run.at + run.text.length
    x = end
  }
  if (parts.length === 0) return [word]
  part(word.text.length, x, word.end, false)
  return parts
}
