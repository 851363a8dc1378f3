import { captionOf, noteOf, sourceLine } from '../classify.js'
import type { Chunk } from './lines.js'
import { furniturePhrases } from './phrases.js'

const whole = new Set(furniturePhrases.filter((phrase) => !phrase.endsWith('…')))
const openings = furniturePhrases
  .filter((phrase) => phrase.endsWith('…'))
  .map((phrase) => phrase.slice(0, -1))

/** Longer lines say something, whatever they begin with. */
const longest = 160

/** Whether a line stands on its page without being said by the author: navigation, forms, page numbers, ways to call. */
export const isFurniture = (line: string): boolean => {
  if (line.length > longest * 2) return false
  const text = line.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (text === '' || text.length > longest) return text === ''
  return isPageNumber(text) || isPhrase(text) || isRating(text) || isContact(line.trim())
}

const isPhrase = (text: string): boolean =>
  whole.has(text.replace(/^[\s»›•|>]{1,4}/, '').replace(/[\d\s.:!?…»›→%()|>-]{1,12}$/, '')) ||
  openings.some((opening) => text.startsWith(opening) && (opening.length > 12 || !/[.!?]$/.test(text)))

/** A number alone on its line, as a page has: `12`, `- 12 -`, `Page 3 of 10`, `стр. 12`. */
export const isPageNumber = (line: string): boolean => {
  const text = line.trim().toLowerCase()
  return (
    text.length < 30 &&
    (/^[-–—|[\s]{0,4}\d{1,4}[-–—|\]\s]{0,4}$/.test(text) ||
      /^(?:page|p\.|pp\.|стр\.?|страница|страна|strana|str\.)\s?\d{1,4}(?:\s?(?:of|из|od|од|\/)\s?\d{1,4})?$/.test(
        text,
      ) ||
      /^\d{1,4}\s?(?:\/|of|из|od|од)\s?\d{1,4}$/.test(text))
  )
}

const isRating = (text: string): boolean =>
  /^\(?(?:votes|голосов|гласова|glasova)\s?:\s?\d/.test(text) ||
  /^\(?\d{1,6} (?:votes?|comments?|views?|shares?|likes?|голос\p{L}*|комментари\p{L}*|просмотр\p{L}*|komentar\p{L}*)\)?$/u.test(
    text,
  )

/** An e-mail or web address alone, a telephone number alone, a postcode with its town. */
const isContact = (text: string): boolean =>
  /^[^\s@]{1,60}@[^\s@]{1,60}$/.test(text) ||
  /^<?(?:https?:\/\/|www\.)\S{1,150}$/.test(text) ||
  /^[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,20}){0,2}\.(?:com|org|net|ru|rs|eu|int|info|gov|edu|рф|срб)\/?$/iu.test(
    text,
  ) ||
  /^\+\d[\d\s()-]{6,20}$/.test(text) ||
  /^\d{5,6}(?:, ?\p{Lu}[\p{L} .-]{1,30}(?:,[\p{L} .\d,-]{0,60})?| \p{Lu}\p{Ll}{2,20})$/u.test(text)

/**
 * The lines that stand on many pages alike, as running heads do, without their page numbers: those at the edge of a chunk, or
 * beside a page number, that return at least three times.
 */
export const runningHeads = (chunks: readonly Chunk[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const chunk of chunks)
    for (const [at, { text }] of chunk.entries()) {
      const edge = at === 0 || at === chunk.length - 1
      const head =
        edge || isPageNumber(chunk[at - 1]?.text ?? '') || isPageNumber(chunk[at + 1]?.text ?? '')
          ? headOf(text)
          : null
      if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 1)
    }
  return new Set([...counts].flatMap(([head, count]) => (count >= 3 ? [head] : [])))
}

/** A line without page numbers at its ends, for comparison; null where it is too long, too short or too full for a head. */
export const headOf = (line: string): string | null => {
  if (line.length > 200) return null
  const text = line.trim().replaceAll(/\s+/g, ' ')
  if (
    text.length > 100 ||
    text.length < 12 ||
    !/\p{L}{2,30} \S/u.test(text) ||
    /[.:;,]$|[|\t]/.test(line.trim())
  )
    return null
  return captionOf(text) !== null || sourceLine(text) !== null || noteOf(text) !== null
    ? null
    : text
        .replace(/^\d{1,4} /, '')
        .replace(/ \d{1,4}$/, '')
        .toLowerCase()
}
