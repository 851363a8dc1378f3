import { eachGlyph, type Drawing, type Glyph } from './glyphs.js'
import { areSuperior, mayBeSuperior, measure, type Candidate, type SignWidths } from './superiors.js'
import type { Style, Word } from './word.js'

/** A space narrower than this between digits parts no words. In ems. */
const tightSpace = 0.12
/** A gap this wide is a space though none was drawn. In ems: TeX’s thin space is 0.167, kerning stays under 0.1. */
const gapOfSpace = 0.13

/** One list for all words with nothing mended: they are many. */
const none: readonly number[] = []

type Growing = {
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

/** A page’s words and how many of its letters have no meaning in their font. */
export type Words = { readonly words: readonly Word[]; readonly unknown: number; readonly glyphs: number }

/** Gathers glyphs into words by their places. Most of the page’s text is upright; what is not counts as an artifact. */
export const wordsOf = (drawing: Drawing, width: number, height: number, widths: SignWidths): Words => {
  const words: Growing[] = []
  let word: Growing | undefined
  let space = false
  let unknown = 0
  let glyphs = 0
  const frames = frame(width, height)
  eachGlyph(drawing, (glyph) => {
    glyphs++
    if (glyph.space) {
      space = true
      if (word !== undefined) word.spaced = true
      return
    }
    const text = legible(glyph.text)
    if (text !== glyph.text) unknown++
    const { way, x, y, end } = frames(glyph)
    if (text === '' || x > width + height || end < -height || !(glyph.size > 0.5)) return
    const candidate = mayBeSuperior(text)
    if (word !== undefined && continues(word, glyph, way, x, y)) {
      const gap = (x - word.end) / word.size
      const join = space ? gap <= 0.03 || (gap < tightSpace && inNumber(word.text, text)) : gap < gapOfSpace
      if (join) {
        if (space && gap > 0.03) word.mended = [...word.mended, word.text.length]
        if (candidate) consider(word, word.text.length, text, x, end, widths)
        word.text += text
        word.end = Math.max(word.end, end)
        word.spaced = space = false
        return
      }
    }
    word = {
      text,
      way,
      x,
      end: Math.max(x, end),
      y,
      size: Math.round(glyph.size * 10) / 10,
      font: glyph.font,
      spaced: space,
      mended: none,
      candidates: [],
      artifact: glyph.artifact,
      content: glyph.content,
    }
    if (candidate) consider(word, 0, text, x, end, widths)
    words.push(word)
    space = false
  })
  return {
    words: settled(
      words.flatMap((each) => withSuperiors(each, widths)),
      drawing,
    ),
    unknown,
    glyphs,
  }
}

const consider = (
  word: Growing,
  at: number,
  sign: string,
  x: number,
  end: number,
  widths: SignWidths,
): void => {
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
const withSuperiors = (word: Growing, widths: SignWidths): Growing[] => {
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

const continues = (word: Growing, glyph: Glyph, way: number, x: number, y: number): boolean =>
  word.way === way &&
  word.font === glyph.font &&
  Math.abs(word.size - glyph.size) < 0.15 &&
  Math.abs(word.y - y) < 0.1 * word.size &&
  x - word.end > -0.4 * word.size &&
  word.artifact === glyph.artifact &&
  word.content === glyph.content

const inNumber = (before: string, after: string): boolean =>
  /\d[.,]?$/.test(before.slice(-2)) && /^[\d.,]/.test(after)

/** Control characters and letters of private use say nothing. */
const legible = (text: string): string =>
  /[\p{Cc}\p{Co}\p{Cs}\ufffd]/u.test(text) ? text.replace(/[\p{Cc}\p{Co}\p{Cs}\ufffd]/gu, '') : text

/** Places along the line and down the page, for each way of writing. */
const frame = (width: number, height: number) => (glyph: Glyph) => {
  const dx = glyph.endX - glyph.x
  const dy = glyph.endY - glyph.y
  if (Math.abs(dy) <= 0.15 * Math.abs(dx) || (dx === 0 && dy === 0))
    return dx >= 0
      ? { way: 0, x: glyph.x, y: glyph.y, end: glyph.endX }
      : { way: 2, x: width - glyph.x, y: height - glyph.y, end: width - glyph.endX }
  if (Math.abs(dx) <= 0.15 * Math.abs(dy))
    return dy > 0
      ? { way: 1, x: glyph.y, y: width - glyph.x, end: glyph.endY }
      : { way: 3, x: height - glyph.y, y: glyph.x, end: height - glyph.endY }
  return { way: -1, x: glyph.x, y: glyph.y, end: glyph.endX }
}

const settled = (words: readonly Growing[], { fonts }: Drawing): Word[] => {
  const letters = new Map<number, number>()
  for (const { way, text } of words) letters.set(way, (letters.get(way) ?? 0) + text.length)
  const main = [0, 1, 3, 2].reduce((best, way) =>
    (letters.get(way) ?? 0) > (letters.get(best) ?? 0) ? way : best,
  )
  const styles = new Map<string, Style>()
  const styleOf = (font: string): Style => {
    const style = styles.get(font) ?? styleFrom(fonts.get(font)?.name ?? '')
    styles.set(font, style)
    return style
  }
  return withoutShadows(
    words.map(({ way, font, artifact, candidates: _candidates, ...word }) => ({
      ...word,
      style: styleOf(font),
      artifact: artifact || way !== main,
    })),
  )
}

const styleFrom = (name: string): Style => ({
  bold: /bold|black|heavy|[-_, ](demi|semi|bd|b)$|(bx|bf)\d+$|CMB/i.test(name) && !/light/i.test(name),
  italic: /italic|oblique|(ti|sl)\d+$|[-_, ](it|i)$/i.test(name),
})

/** Some programs draw bold letters twice, a little aside. */
const withoutShadows = (words: readonly Word[]): Word[] => {
  const drawn = new Map<string, Word>()
  return words.filter((word) => {
    const step = Math.max(1, word.size / 3)
    const column = Math.round(word.x / step)
    const row = Math.round(word.y / step)
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) {
        const other = drawn.get(`${column + dx} ${row + dy} ${word.text}`)
        if (other === undefined) continue
        if (Math.abs(other.x - word.x) < 0.2 * word.size && Math.abs(other.y - word.y) < 0.2 * word.size)
          return false
      }
    drawn.set(`${column} ${row} ${word.text}`, word)
    return true
  })
}
