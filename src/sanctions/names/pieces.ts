import { remembered } from './remembered.js'
import { romanise, romaniseSyllable } from './romanise.js'

/** A word as it stands in a name. */
export type Piece = {
  /** Its place among the pieces of the name. */
  readonly at: number
  readonly text: string
  /** See {@link romanise}. */
  readonly plain: string
  readonly sound: string
  /** Whether it stands in brackets. */
  readonly aside: boolean
  /** The word as {@link piecesOf} took it apart: the same object wherever it is written so. */
  readonly part: Part
}

/** Words with the apostrophes within them; a hyphen parts two. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`ʻ‘][\p{L}\p{M}]+)*/gu
/** `I.R.G.C.`, of three letters and more: an abbreviation, not initials. */
const dotted = /(?<![\p{L}.])(?:\p{L}\.){2,}\p{L}(?:\.|(?![\p{L}\p{N}]))/gu

/** The words of a name in Latin letters. */
export const piecesOf = (written: string): Piece[] => {
  const composed = written.normalize('NFKC')
  const text = composed.includes('.')
    ? composed.replace(dotted, (letters) => letters.replaceAll('.', ''))
    : composed
  const depths = opening.test(text) ? depthsOf(text) : null
  const pieces: Piece[] = []
  for (const match of text.matchAll(word))
    for (const part of parted(match[0]))
      if (part.plain !== '')
        pieces.push({
          at: pieces.length,
          text: part.text,
          plain: part.plain,
          sound: part.sound,
          aside: depths !== null && depths[match.index] !== 0,
          part,
        })
  return pieces
}

const opening = /[([（［]/

/** How many brackets are open at each place. */
const depthsOf = (text: string): Uint8Array => {
  const depths = new Uint8Array(text.length)
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string
    if ('([（［'.includes(letter)) depth += 1
    else if (')]）］'.includes(letter)) depth = Math.max(0, depth - 1)
    depths[at] = depth
  }
  return depths
}

export type Part = { readonly text: string; readonly plain: string; readonly sound: string }

/** One written word as the words it is: each Han sign, each syllable of a Korean name, an article written to its name. */
const parted = remembered((text: string): readonly Part[] => {
  if (/^\p{Script=Hangul}{2,4}$/u.test(text))
    return Array.from(text.normalize('NFC'), (syllable, at) => {
      const { plain, sound } = romaniseSyllable(syllable, at === 0)
      return { text: syllable, plain, sound }
    })
  if (/\p{Script=Han}/u.test(text) && text.length > 1)
    return (text.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []).map(partOf)
  if (/^\p{Script=Arabic}/u.test(text)) return [arabic(text.replace(/^و?ال(?=\p{L}{3})/u, ''))]
  const article = /^(?:Al|El)(?=\p{Lu}\p{Ll}{2})/u.exec(text)?.[0]
  return article === undefined ? [partOf(text)] : [partOf(article), partOf(text.slice(article.length))]
})

/** A first `ع` stands for a vowel; an `h` that would read as one letter with that before it (`zh`, `kh`) is left out. */
const arabic = (text: string): Part => ({
  ...partOf(text.replace(/^ع/u, 'ا').replace(/(?<=.)ة$|(?<=[زسكکدتگ])ه/gu, '')),
  text,
})

const partOf = (text: string): Part => {
  const { plain, sound } = romanise(text.replace(/['’ʼ`ʻ‘]/gu, ''))
  return { text, plain: letters(plain), sound: letters(sound) }
}

const letters = (part: string): string => part.replace(/[^a-z0-9]/g, '')
