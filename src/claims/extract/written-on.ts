import type { Passage, Sentence } from '../mentions/mention.js'
import type { DateFound } from '../quantities/found.js'
import { mentionsOf } from './between.js'

/** Blocks looked at from the beginning: title, subtitle, authors, the date line, the first paragraph. */
const mostBlocks = 8
/** A line that holds a date and little else: a place, an agency, a name. */
const shortLine = 90

const published =
  /(?:publish|posted|issued|updated|released|dated?\b|as of|опубликован|обновл|размещен|(?<!\p{L})дата|датирован|objavljen|ažuriran|datum|објављен|ажуриран|датум)[^.!?]{0,24}$/iu

/** The mark that parts a place and a date from the news: `NAIROBI, 12 March 2024 (Agency) —`, `Ниш, 12. март 2024. –` */
const dateline = /^\.?(?:\s?г\.?)?\s{0,2}(?:[([/][^()[\]/]{1,40}[)\]/]\s{0,2})?[.,]?\s{0,2}(?:[—–:|]|-\s)/u

/**
 * The day or month a document says it was written, `2024-03-12`, by the first of its lines: a line that is a date (`12 March
 * 2024`, `Published: …`), or the head of its first paragraph. Null where none says so.
 */
export const writtenOn = (passages: readonly Passage[]): string | null => {
  for (const { block, sentences } of passages
    .filter(({ block: { kind } }) => kind !== 'cell')
    .slice(0, mostBlocks))
    for (const sentence of sentences)
      for (const date of mentionsOf(sentence, 'date'))
        if (isWritten(block.text, sentence, sentences.length, date)) return date.from
  return null
}

const isWritten = (text: string, sentence: Sentence, sentences: number, date: DateFound): boolean => {
  if (date.from === null || date.from !== date.until || !date.possible || date.opens !== null) return false
  if (date.kind !== 'day' && date.kind !== 'month') return false
  const before = text.slice(Math.max(sentence.start, date.start - 40), date.start)
  if (published.test(before)) return true
  const alone = sentences === 1 && text.length - (date.end - date.start) <= shortLine
  if (alone && (before.trim() === '' || date.kind === 'day') && !speaks(sentence)) return true
  return (
    date.start < 50 &&
    sentence.start === 0 &&
    date.kind === 'day' &&
    dateline.test(text.slice(date.end, date.end + 60))
  )
}

/** A line that says something of trade is no date line. */
const speaks = (sentence: Sentence): boolean =>
  mentionsOf(sentence, 'quantity').length > 0 ||
  mentionsOf(sentence, 'concept').some(({ concept }) =>
    [
      'export',
      'import',
      'turnover',
      'rise',
      'fall',
      'growth',
      'voted',
      'signed',
      'in-force',
      'joined',
    ].includes(concept),
  )
