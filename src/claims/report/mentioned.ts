import type { Speaker } from '../messages/speaker.js'
import type { CheckedDocument } from '../checked.js'
import { placeIn, type Place } from '../documents/document.js'
import type { Mention } from '../mentions/mention.js'

/** What was recognised in a document, in its order, with its place in the document’s text. */
export const mentionsOf = <Type extends Mention['type']>(
  { passages }: CheckedDocument,
  type: Type,
): readonly { readonly mention: Extract<Mention, { type: Type }>; readonly place: Place }[] =>
  passages.flatMap(({ block, sentences }) =>
    sentences.flatMap(({ mentions }) =>
      mentions
        .filter((mention): mention is Extract<Mention, { type: Type }> => mention.type === type)
        .map((mention) => ({ mention, place: placeIn(block, mention.start, mention.end) })),
    ),
  )

/** The same in quotation marks. */
export const quoted = ({ tell }: Speaker, text: string, most = 80): string =>
  tell('report/quoted', { words: shortened(text, most) })

/** A place’s own words: the text between its ends, as it stands in the document. */
export const wordsAt = ({ document: { text } }: CheckedDocument, { start, end }: Place): string =>
  text.slice(start, end)

/** Words for a line of a report: line breaks as spaces, a long passage cut in its middle. */
export const shortened = (text: string, most = 80): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= most) return line
  const half = Math.floor((most - 3) / 2)
  return `${letters.slice(0, half).join('').trimEnd()} … ${letters.slice(-half).join('').trimStart()}`
}
