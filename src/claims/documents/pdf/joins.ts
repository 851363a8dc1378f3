import type { TextLine } from './draft.js'
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

/** What stands between each line of a block and the next. */
export const lineJoins = (lines: readonly TextLine[], compounds: ReadonlySet<string>): Join[] => {
  const joins: Join[] = []
  let open = '' // what stands before the line’s end without a space, on lines before it too
  for (const [at, { words }] of lines.slice(0, -1).entries()) {
    const from = endFrom(words)
    const end = words
      .slice(from)
      .map(({ text }) => text)
      .join('')
    open = from === 0 ? open.slice(-longestOpen) + end : end
    const next = lines[at + 1]?.words[0]?.text ?? ''
    const join = isAddress(open) ? joinInAddress(open, next) : joinOfLines(end, next, compounds)
    joins.push(join)
    if (join === 'space') open = ''
  }
  return joins
}

const longestOpen = 2000

/** Where the words begin that touch each other up to a line’s end. */
const endFrom = (words: readonly Word[]): number => {
  let from = words.length - 1
  while (from > 0 && !spaceBetween(words[from - 1] as Word, words[from] as Word)) from--
  return Math.max(0, from)
}

const isAddress = (text: string): boolean =>
  /:\/\/|(^|[^\p{L}\d.])(www\.|doi\.org\/)/iu.test(text.slice(-longestOpen))

/** Addresses go on after their own signs, also after a hyphen, and before a sign that begins nothing else. */
const joinInAddress = (address: string, next: string): Join => {
  if (/[-\u2010/_=&?%#~+]$/.test(address)) return /^[\p{L}\d%/?#&=_~+.-]/u.test(next) ? 'none' : 'space'
  if (/^[/?&=_#%][\p{L}\d]/u.test(next)) return 'none'
  if (address.endsWith('.'))
    return /^(\p{Ll}|\d)[\p{L}\d]*([/?#_]|[.-][\p{L}\d])|^(pdf|html?|aspx?|php|docx?|xlsx?)(?![\p{L}\d])/u.test(
      next,
    )
      ? 'none'
      : 'space'
  return /^[\p{Ll}\d%~-]+[/_=%][\p{L}\d%]/u.test(next) && !alternatives.test(next) ? 'none' : 'space'
}

/** What has a slash within text too. */
const alternatives = /^(and\/or|и\/или|i\/ili|\d{1,4}\/\d)/
