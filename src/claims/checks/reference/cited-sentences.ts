import type { Passage, Sentence } from '../../mentions/mention.js'
import { passageAt } from '../passage-at.js'
import type { ReadDocument } from '../../reading.js'
import { numberedNotes } from './marked-notes.js'

/** A sentence and the note it sends its reader to. */
export type CitedSentence = {
  readonly passage: Passage
  readonly sentence: Sentence
  /** Index of the note’s block. */
  readonly note: number
}

/** The sentences of a document that carry the mark of a note, with the note; marks and notes used twice are left out. */
export const citedSentences = (read: ReadDocument): CitedSentence[] => {
  const { notes, marks } = numberedNotes(read)
  const byNumber = new Map<number, number[]>()
  const shared = new Map<number, number>()
  for (const { block } of notes) shared.set(block, (shared.get(block) ?? 0) + 1)
  for (const { number, block } of notes) byNumber.set(number, [...(byNumber.get(number) ?? []), block])
  return marks.flatMap(({ number, block, at }) => {
    const [note, ...others] = byNumber.get(number) ?? []
    const passage = passageAt(read, block)
    // A mark after the full stop belongs to the sentence before it
    const sentence = passage?.sentences.findLast(({ start }) => start < at)
    if (
      note === undefined ||
      others.length > 0 ||
      (shared.get(note) ?? 0) > 1 ||
      passage === undefined ||
      sentence === undefined
    )
      return []
    return note === block ? [] : [{ passage, sentence, note }]
  })
}
