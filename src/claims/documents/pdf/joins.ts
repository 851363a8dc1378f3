import { spaceBetween, type Word } from './word.js'

/** What stands between two words: a space, nothing, or nothing and the hyphen before it goes. */
export type Join = 'space' | 'none' | 'hyphen' | 'mended'

/** Between words of one line. `1 ,806` is one number however its parts were set. */
export const joinInLine = (before: Word, after: Word): Join => {
  if (!spaceBetween(before, after)) return 'none'
  const gap = (after.x - before.end) / Math.max(before.size, 0.1)
  const split = gap < 0.35 && /\d$/.test(before.text) && /^[.,]\d/.test(after.text)
  return split ? 'mended' : 'space'
}

const conjunction = /^(and|or|to|и|или|i|ili)$/

const hyphen = /[-\u00ad\u2010]$/

/**
 * Between the last word of a line and the first of the next. A hyphen after a small letter and before another is the
 * printer’s, unless `compounds` (words the text hyphenates within lines) has the word; others are the writer’s.
 */
export const joinOfLines = (before: string, after: string, compounds: ReadonlySet<string>): Join => {
  if (hyphen.test(before)) {
    if (!/[\p{L}\d][-\u00ad\u2010]$/u.test(before)) return 'space'
    const [head = ''] = /[\p{L}’']*$/u.exec(before.slice(0, -1)) ?? []
    const [tail = ''] = /^[\p{L}’']*/u.exec(after) ?? []
    if (conjunction.test(after)) return 'space' // import- and export duties
    if (!/\p{Ll}$/u.test(head) || !/^\p{Ll}/u.test(tail)) return 'none'
    return compounds.has(`${head}-${tail}`.toLowerCase()) ? 'none' : 'hyphen'
  }
  if (/\d[–—]$/.test(before) && /^\d/.test(after)) return 'none'
  if (/\p{L}[–—]$/u.test(before) && /^\p{L}/u.test(after)) return 'none'
  return /[^\s/]\/$/.test(before) ? 'none' : 'space'
}

/** Words with a hyphen inside, in small letters. */
export const compoundsIn = (words: Iterable<string>): Set<string> => {
  const compounds = new Set<string>()
  for (const word of words) {
    const found = /^\P{L}*(\p{L}+[-\u00ad\u2010]\p{L}+)\P{L}*$/u.exec(word)?.[1]
    if (found !== undefined) compounds.add(found.replace(/[\u00ad\u2010]/, '-').toLowerCase())
  }
  return compounds
}
