/** Stands for a letter that the fonts do not have: PDF/UA allows no text without a glyph. */
export const absentLetter = '◊'

/** Marks that turn the direction of what follows, and control signs: they print nothing and would move the rest. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n\r])\p{Cc}/gu

const longWord = /[^\s\u200b]{28,}/gu

/** Text as the fonts can print it; a word longer than a column may break anywhere. */
export const printable = (text: string, letters: ReadonlySet<number>): string =>
  withLetters(text, letters).replace(longWord, (word) => word.replace(/[^]{12}(?=[^]{6})/gu, '$&\u200b'))

/** Text or markup of a picture with the fonts’ own letters only. */
export const withLetters = (text: string, letters: ReadonlySet<number>): string =>
  text
    .replace(turning, '')
    .replace(/[⇄⇆↔]/g, '–')
    .replace(/[^\x20-\x7e\s]/gu, (letter) =>
      letters.has(letter.codePointAt(0) ?? 0) ? letter : absentLetter,
    )
