import type { BlockDraft } from './assemble.js'
import { withoutStart, type Gathered } from './draft.js'

/** A block before notes are told apart. */
export type NoteDraft = BlockDraft & {
  /** Ids that lead to this block. */
  readonly anchors: readonly string[]
  /** It stands in a list of notes. */
  readonly notes: boolean
  /** Its number in a numbered list. */
  readonly number: string | null
}

const longestNumber =
  /^\s{0,4}(?:\[(\w{1,4})\]|\((\w{1,4})\)|(\d{1,3})[.)]|(\d{1,3}|[*†‡§]{1,3}))(?=\s|\p{Lu})/u

/**
 * Tells notes from text: what a mark leads to, what stands in a list of notes, a paragraph that begins with a raised mark. A
 * note's own mark is taken out of its text; a second paragraph of a note has none.
 * @param targets by an id that leads to a note: the mark it is called by
 */
export const withNotes = <Draft extends NoteDraft>(
  drafts: readonly Draft[],
  targets: ReadonlyMap<string, string>,
): Draft[] => {
  let last: string | null = null
  return drafts.map((one) => {
    const target = one.anchors.find((id) => targets.has(id)) ?? null
    if (!isNote(one, target)) {
      last = null
      return one
    }
    const continues = target !== null && target === last
    last = target
    const expected = continues ? null : ((target === null ? null : targets.get(target)) ?? null)
    const { gathered, mark } = ownMark(one.gathered, expected, one.notes)
    return {
      ...one,
      kind: 'footnote',
      level: null,
      gathered,
      mark: mark ?? expected ?? (continues ? null : noteNumber(one)),
    }
  })
}

const noteNumber = ({ notes, number }: NoteDraft): string | null => (notes ? number : null)

const isNote = ({ kind, cell, notes, gathered }: NoteDraft, target: string | null): boolean => {
  if (cell !== null || gathered.text === '') return false
  if (kind !== 'paragraph' && kind !== 'item' && kind !== 'furniture') return false
  return notes || target !== null || (kind !== 'item' && gathered.marks[0]?.at === 0)
}

/** The mark a note begins with, and its text without it. */
const ownMark = (
  gathered: Gathered,
  expected: string | null,
  listed: boolean,
): { gathered: Gathered; mark: string | null } => {
  const first = gathered.marks[0]
  if (first?.at === 0) return { gathered: { ...gathered, marks: gathered.marks.slice(1) }, mark: first.mark }
  const found = longestNumber.exec(gathered.text.slice(0, 12))
  const written = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? null
  if (found === null || written === null) return { gathered, mark: null }
  const sure = written === expected || (listed && found[4] === undefined)
  return sure
    ? { gathered: withoutStart(gathered, found[0].length), mark: written }
    : { gathered, mark: null }
}
