import { eachGlyph, type Drawing, type Glyph } from './glyphs.js'
import { withoutShadows } from './shadows.js'
import { consider, withSuperiors, type Growing, type SignWidths } from './superiors.js'
import type { Style, Word } from './word.js'

/** A space narrower than this between digits parts no words. In ems. */
const tightSpace = 0.12
/** A gap this wide is a space though none was drawn. In ems: TeX’s thin space is 0.167, kerning stays under 0.1. */
const gapOfSpace = 0.13

/** One list for all words with nothing mended: they are many. */
const none: readonly number[] = []

/** What one page tells of the next: how wide signs are, and the words met (kept once: they are most of the memory). */
export type Known = { readonly widths: SignWidths; readonly texts: Map<string, string> }

/** A page’s words and how many of its letters have no meaning in their font. */
export type Words = { readonly words: readonly Word[]; readonly unknown: number; readonly glyphs: number }

/** Gathers glyphs into words by their places. Most of the page’s text is upright; what is not counts as an artifact. */
export const wordsOf = (drawing: Drawing, width: number, height: number, known: Known): Words => {
  const { widths } = known
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
    const meant = bulletOf(glyph.text)
    const text = legible(meant)
    if (text !== meant) unknown++
    const { way, x, y, end } = frames(glyph)
    if (text === '' || !(glyph.size > 0.5) || !isOn(glyph, width, height)) return
    if (word !== undefined && continues(word, glyph, way, x, y)) {
      const gap = (x - word.end) / word.size
      const join = space ? gap <= 0.03 || (gap < tightSpace && inNumber(word.text, text)) : gap < gapOfSpace
      if (join) {
        if (space && gap > 0.03) word.mended = [...word.mended, word.text.length]
        consider(word, word.text.length, text, x, end, widths)
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
    consider(word, 0, text, x, end, widths)
    words.push(word)
    space = false
  })
  return {
    words: settled(
      words.flatMap((each) => withSuperiors(each, widths)),
      drawing,
      known,
    ),
    unknown,
    glyphs,
  }
}

/** What lies beside the page is not to be seen. */
const isOn = (glyph: Glyph, width: number, height: number): boolean => {
  const [x, y] = [(glyph.x + glyph.endX) / 2, (glyph.y + glyph.endY) / 2]
  return x > -1 && x < width + 1 && y > -1 && y < height + glyph.size
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

/** Bullets of the symbol fonts of word processors, which have codes of private use. */
const bulletOf = (text: string): string =>
  text.replace(/[\uf06c\uf06e\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/g, '•')

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

const settled = (words: readonly Growing[], { fonts }: Drawing, { texts }: Known): Word[] => {
  const letters = new Map<number, number>()
  for (const { way, text } of words) letters.set(way, (letters.get(way) ?? 0) + text.length)
  const main = [0, 1, 3, 2].reduce((best, way) =>
    (letters.get(way) ?? 0) > (letters.get(best) ?? 0) ? way : best,
  )
  const known = (text: string): string => {
    const same = texts.get(text)
    if (same === undefined) texts.set(text, text)
    return same ?? text
  }
  const styles = new Map<string, Style>()
  const styleOf = (font: string): Style => {
    const style = styles.get(font) ?? styleFrom(fonts.get(font)?.name ?? '')
    styles.set(font, style)
    return style
  }
  return withoutShadows(
    words.map(({ text, x, end, y, size, font, spaced, mended, way, artifact, content }) => ({
      text: known(text),
      x,
      end,
      y,
      size,
      style: styleOf(font),
      spaced,
      mended,
      artifact: artifact || way !== main,
      content,
    })),
  )
}

const styleFrom = (name: string): Style => ({
  bold: /bold|black|heavy|[-_, ](demi|semi|bd|b)$|(bx|bf)\d+$|CMB/i.test(name) && !/light/i.test(name),
  italic: /italic|oblique|(ti|sl)\d+$|[-_, ](it|i)$/i.test(name),
})
