import type { DocumentText } from '../documents/document.js'
import type { Passage } from '../mentions/mention.js'
import { mentionsOf } from './between.js'

/**
 * The source a document names for what stands at a place of a block: the note marked next after it in its sentence,
 * words such as `according to SIPRI` in its sentence, or the line beneath the table or figure.
 */
export const noteSources = (
  document: DocumentText,
  passages: readonly Passage[],
): ((block: number, start: number, end: number) => string | null) => {
  const notes = new Map<string, string>()
  for (const { kind, mark, text } of document.blocks)
    if (kind === 'footnote' && mark !== null && !notes.has(mark)) notes.set(mark, text)
  const byBlock = new Map(passages.map((passage) => [passage.index, passage]))
  const below = sourceBelow(document)
  return (block, start, end) => {
    const here = document.blocks[block]
    if (here === undefined) return null
    if (here.cell !== null) return below(block)
    const passage = byBlock.get(block)
    const sentence = passage?.sentences.find((each) => each.start <= start && end <= each.end)
    const mark = here.marks.find(({ at }) => at >= end && (sentence === undefined || at <= sentence.end + 1))
    const note = mark === undefined ? undefined : notes.get(mark.mark)
    if (note !== undefined) return note
    if (sentence === undefined) return null
    const said = mentionsOf(sentence, 'concept').find(({ concept }) => concept === 'according')
    if (said === undefined) return null
    return sourceSaid(here.text.slice(said.start, Math.min(sentence.end, said.end + mostOfName)))
  }
}

/** A source's name is read so far; a word is not cut. */
const mostOfName = 60

/** `according to UN Comtrade`: up to a comma, a bracket or the sentence's end, whose stop is not the name's. */
const sourceSaid = (text: string): string | null => {
  const [name = ''] = text.split(/[,;()]|\s[—–]\s/u)
  const whole = name.length < text.length || name.length < mostOfName ? name : name.replace(/\s\S*$/u, '')
  return /(?:^|[\s.])\p{L}\.$/u.test(whole.trim())
    ? whole.trim()
    : whole.trim().replace(/[.!?:]+["”»’]?$/u, '')
}

const sourceLine = /^(?:sources?|источники?|izvori?|извори?)\s*:\s*/iu

const sourceBelow = ({ blocks }: DocumentText): ((cell: number) => string | null) => {
  /** By block, the first after it that is no cell of its table. */
  const ends = new Uint32Array(blocks.length)
  for (let at = blocks.length - 1; at >= 0; at--)
    ends[at] = blocks[at]?.cell?.table === blocks[at + 1]?.cell?.table ? (ends[at + 1] ?? at + 1) : at + 1
  return (cell) => {
    const end = ends[cell] ?? blocks.length
    for (const next of [blocks[end], blocks[end + 1]])
      if (next !== undefined && sourceLine.test(next.text)) return next.text.replace(sourceLine, '')
    return null
  }
}
