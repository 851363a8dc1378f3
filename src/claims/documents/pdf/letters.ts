import { spaceBetween, type Word } from './word.js'

/** Words of a line from left to right, with letters that are set apart put together, and text from right to left turned. */
export const readable = (words: readonly Word[]): readonly Word[] => turned(together(words))

/** Gaps between letters of one word differ by less, of what they are in the middle. */
const evenly = 1.4
/** So many letters in a row are set apart on purpose. */
const enough = 4

/** `E X P O R T S` as one word: letters with no space drawn between them, as far apart as each other. */
const together = (words: readonly Word[]): readonly Word[] => {
  if (words.length < enough) return words
  const found: Word[] = []
  let from = 0
  for (let at = 0; at <= words.length; at++) {
    const [before, word] = [words[at - 1], words[at]]
    if (word !== undefined && isLetter(word) && (before === undefined || at === from || isNear(before, word)))
      continue
    found.push(...joined(words.slice(from, at)))
    from = at
    if (word !== undefined && !isLetter(word)) {
      found.push(word)
      from = at + 1
    }
  }
  return found
}

const isLetter = ({ text }: Word): boolean => text.length <= 2 && /^\p{L}{1,2}$/u.test(text)

const isNear = (before: Word, word: Word): boolean =>
  word.x - before.end < before.size && Math.abs(word.size - before.size) < 0.2 && word.style === before.style

const joined = (letters: readonly Word[]): readonly Word[] => {
  const gaps = letters.slice(1).flatMap((word, at) => {
    const before = letters[at] as Word
    return before.spaced && word.spaced ? [] : [word.x - before.end]
  })
  if (gaps.length < enough - 1) return letters
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const words: Word[] = []
  for (const letter of letters) {
    const word = words.at(-1)
    if (word !== undefined && letter.x - word.end <= evenly * middle)
      words[words.length - 1] = joinedWith(word, letter)
    else words.push(letter)
  }
  return words
}

const joinedWith = (word: Word, next: Word, text = word.text + next.text): Word => ({
  ...word,
  text,
  end: Math.max(word.end, next.end),
  spaced: word.spaced || next.spaced,
})

/** Hebrew, Arabic and their kin. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Text from right to left stands as it is drawn, last letter first; its words come in one, in the order they are read. */
const turned = (words: readonly Word[]): readonly Word[] => {
  if (!words.some(({ text }) => fromRight.test(text))) return words
  const found: Word[] = []
  let open = false
  for (const word of words) {
    const rtl = fromRight.test(word.text)
    const before = found.at(-1)
    const text = rtl ? inReadingOrder(word.text) : word.text
    if (rtl && open && before !== undefined && word.x - before.end < word.size)
      found[found.length - 1] = joinedWith(
        before,
        word,
        `${text}${spaceBetween(before, word) ? ' ' : ''}${before.text}`,
      )
    else found.push(rtl ? { ...word, text } : word)
    open = rtl
  }
  return found
}

/** Letters turned round with their marks; numbers run from left to right within them. */
const inReadingOrder = (text: string): string =>
  (text.match(/\d+(?:[.,]\d+)*|\P{M}\p{M}*|\p{M}/gu) ?? []).toReversed().join('')
