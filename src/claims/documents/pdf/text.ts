import { spaceBetween, type Line, type Word } from './word.js'

/** The words of a line from left to right. */
export const wordsIn = (line: Line): Word[] => line.segments.flatMap(({ words }) => words)

/** Words as they are read, with the spaces between them. */
export const plainText = (words: readonly Word[]): string => {
  let text = ''
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    text += before !== undefined && spaceBetween(before, word) ? ` ${word.text}` : word.text
  }
  return text
}
