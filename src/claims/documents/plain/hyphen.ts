/** What stands between two lines of one text: a space, nothing, or nothing in place of the hyphen at the first one's end. */
export type Joint = 'space' | 'none' | 'hyphen'

/** The words of a text, to tell a word cut at a line's end from one written with a hyphen. */
export type Words = { readonly whole: ReadonlySet<string>; readonly stems: ReadonlySet<string> }

/** First parts of words that keep their hyphen. */
const keepHyphen = new Set([
  'non',
  'self',
  'ex',
  'all',
  'quasi',
  'кое',
  'экс',
  'вице',
  'северо',
  'юго',
  'северно',
  'južno',
])
/** Last parts of words that keep theirs. */
const keepHyphenBefore = new Set([
  'то',
  'либо',
  'нибудь',
  'таки',
  'in',
  'of',
  'the',
  'year',
  'term',
  'level',
  'based',
])

/** Inflected words share all but their last letters. */
const stemOf = (word: string): string => word.slice(0, Math.max(5, word.length - 3))

/** The words of a text without the halves of those that a line's end cuts. */
export const wordsOf = (text: string): Words => {
  const whole = new Set<string>()
  for (const { 0: found, index } of text.matchAll(/\p{L}+(?:[-\u2010]\p{L}+){0,5}/gu)) {
    if (/^[-\u2010\u00ad][ \t]?[\r\n]/.test(text.slice(index + found.length, index + found.length + 3)))
      continue
    if (/[-\u2010\u00ad][ \t]?\r?\n$/.test(text.slice(Math.max(0, index - 4), index))) continue
    const word = found.toLowerCase().replaceAll('\u2010', '-')
    whole.add(word)
    if (word.includes('-')) for (const part of word.split('-')) whole.add(part)
  }
  return { whole, stems: new Set([...whole].filter((word) => word.length > 4).map(stemOf)) }
}

/**
 * How two lines, or the two ends of a paragraph that a page cut, go together. A hyphen at the end goes where the word without
 * it stands elsewhere in the text, or where its halves are no words of the text; it stays where the word stands with it
 * elsewhere, where both halves are words, before a capital and before a digit.
 * @param words asked for only where a line ends in a hyphen
 */
export const jointOf = (before: string, after: string, words: () => Words): Joint => {
  const end = before.trimEnd().slice(-80)
  const start = after.trimStart().slice(0, 80)
  if (end.endsWith('\u00ad')) return 'hyphen'
  const left = /(\p{L}{1,60})[-\u2010]$/u.exec(end)?.[1]?.toLowerCase()
  const right = /^\p{Ll}{1,60}/u.exec(start)?.[0]
  if (left !== undefined && right !== undefined) return isCut(left, right, words()) ? 'hyphen' : 'none'
  if (/[\p{L}\d][-\u2010–/]$/u.test(end) && !/^[\d\s]*[-–]$/.test(end) && /^[\p{L}\d]/u.test(start))
    return 'none'
  return /\d[-–]$/.test(end) && /^\d/.test(start) ? 'none' : 'space'
}

const isCut = (left: string, right: string, { whole, stems }: Words): boolean => {
  if (whole.has(`${left}-${right}`)) return false
  if (whole.has(left + right)) return true
  if (keepHyphen.has(left) || keepHyphenBefore.has(right)) return false
  const word = left + right
  if (word.length > 6 && stems.has(stemOf(word))) return true
  return !(whole.has(left) && whole.has(right) && left.length > 2 && right.length > 2)
}
