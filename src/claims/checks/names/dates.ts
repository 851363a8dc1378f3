import type { ReadDocument } from '../../reading.js'
import type { Sentence } from '../../mentions/mention.js'
import type { DateFound } from '../../quantities/found.js'

/** A date with the block and the sentence it stands in. */
export type PlacedDate = { readonly block: number; readonly sentence: Sentence; readonly date: DateFound }

/** All dates of a document, in order. */
export const datesOf = ({ passages }: ReadDocument): PlacedDate[] =>
  passages.flatMap(({ index, sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.mentions.flatMap((date) => (date.type === 'date' ? [{ block: index, sentence, date }] : [])),
    ),
  )
