import { conceptsIn } from './lexicon/concepts-in.js'
import type { DocumentText } from './documents/document.js'
import { countriesIn } from './mentions/countries.js'
import type { Mention, Passage, Sentence } from './mentions/mention.js'
import { sentencesOf } from './mentions/sentences.js'
import type { NumberStyle, TextLanguage } from './quantities/found.js'
import { numbersIn } from './quantities/numbers.js'

/** The blocks of a document with all that is recognised in them; furniture and contents are not read. */
export const readPassages = (document: DocumentText, language: TextLanguage, style: NumberStyle): Passage[] =>
  document.blocks.flatMap((block, index) => {
    if (block.kind === 'furniture' || block.kind === 'contents' || block.text === '') return []
    const { text } = block
    const mentions: Mention[] = [
      ...numbersIn(text, { language, style }),
      ...countriesIn(text, language),
      ...conceptsIn(text, language),
    ].toSorted((a, b) => a.start - b.start || b.end - a.end)
    return [{ index, block, sentences: sentencesWith(text, language, mentions) }]
  })

/** Each mention belongs to the sentence it begins in. */
const sentencesWith = (text: string, language: TextLanguage, mentions: readonly Mention[]): Sentence[] => {
  let at = 0
  return sentencesOf(text, language).flatMap(({ start, end }) => {
    const own: Mention[] = []
    for (; at < mentions.length && (mentions[at] as Mention).start < end; at++)
      own.push(mentions[at] as Mention)
    return inPieces({ start, end, mentions: own })
  })
}

/**
 * What is said of a number is looked for among all else in its sentence. More than this is no sentence but a list or a
 * table without its lines, read in pieces so that time grows with its length.
 */
const mostMentions = 250

const inPieces = (sentence: Sentence): Sentence[] => {
  const { mentions } = sentence
  if (mentions.length <= mostMentions) return [sentence]
  const cuts = mentions.flatMap(({ start }, at) => {
    const before = mentions[at - 1]
    return at > 0 && at % mostMentions === 0 && before !== undefined && start > before.start
      ? [{ at, start }]
      : []
  })
  return [{ at: 0, start: sentence.start }, ...cuts].map(({ at, start }, index) => {
    const next = cuts[index]
    return {
      start,
      end: next?.start ?? sentence.end,
      mentions: mentions.slice(at, next?.at ?? mentions.length),
    }
  })
}
