import { captionLabel, isBareLabel, isMarker } from './signs.js'
import { endsSentence, sameSize } from './paragraphs.js'
import { sourceLine } from '../classify.js'
import type { Body } from './body.js'
import { asNote } from './notes.js'
import { textOf } from './block-words.js'
import type { Draft, DraftBlock } from './draft.js'

/** Tells headings, title, captions and notes from paragraphs. */
export const withRoles = (drafts: readonly Draft[], body: Body): Draft[] =>
  levelled(
    joinLabels(
      drafts.map((draft): Draft => {
        if (draft.kind !== 'paragraph' && draft.kind !== 'item') return draft
        const noted = asNote(draft)
        if (noted.kind === 'footnote') return noted
        if (isCaption(draft, body.size) || isSource(draft)) return { ...draft, kind: 'caption' }
        return isHeading(draft, body) ? { ...draft, kind: 'heading' } : draft
      }),
    ),
  )

/** The line under an exhibit that names its source. */
const isSource = (block: DraftBlock): boolean =>
  block.kind === 'paragraph' && sourceLine(textOf(block)) !== null

const isCaption = (block: DraftBlock, body: number): boolean => {
  const text = textOf(block)
  const label = captionLabel(text)
  if (label === null || text.length > 500) return false
  const first = block.lines[0]?.words[0]
  const apart = !sameSize(block.size, body) || first?.style.bold === true || first?.style.italic === true
  return label.parted || (apart && /^\s\p{Lu}/u.test(text.slice(label.label.length)))
}

const isHeading = (block: DraftBlock, body: Body): boolean => {
  const text = textOf(block)
  if (text.length > 250 || block.lines.length > 4 || !/\p{L}{2}/u.test(text)) return false
  if (block.kind === 'item' && isMarker(text.split(' ')[0] ?? '') && /^[^\p{L}\d(]/u.test(text)) return false
  if (/[,;]$/.test(text) || (endsSentence(text) && /[.;:]$/.test(text) && block.lines.length > 1))
    return false
  if (block.size > 1.07 * body.size) return true
  return block.bold && !body.bold && block.size >= 0.93 * body.size && !/[.:]$/.test(text)
}

/** A label alone on its line (`Таблица 5`) and the title under it are one caption. */
const joinLabels = (drafts: readonly Draft[]): Draft[] => {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const before = joined.at(-1)
    const titles = draft.kind === 'heading' || draft.kind === 'paragraph'
    if (
      before?.kind === 'caption' &&
      titles &&
      isBareLabel(textOf(before)) &&
      textOf(draft).length <= 250 &&
      isUnder(before, draft)
    )
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...draft.lines], last: draft.last }
    else joined.push(draft)
  }
  return joined
}

const isUnder = (label: DraftBlock, title: DraftBlock): boolean =>
  label.last.page === title.first.page &&
  title.first.y > label.last.y &&
  title.first.y - label.last.y < 3 * Math.max(title.size, label.size)

/** The largest heading, alone of its size and at the head of the document, is its title; the others’ levels go by size, then weight. */
const levelled = (drafts: readonly Draft[]): Draft[] => {
  const headings = drafts.filter((draft): draft is DraftBlock => draft.kind === 'heading')
  const ranks = [...new Set(headings.map(rankOf))].toSorted((a, b) => b - a)
  const largest = headings.filter((heading) => rankOf(heading) === ranks[0])
  const title =
    largest.length === 1 && (largest[0]?.first.page ?? 9) <= 2 && headings[0] === largest[0]
      ? largest[0]
      : null
  const levels = ranks.filter((rank) => title === null || rank !== ranks[0])
  return drafts.map((draft) => {
    if (draft.kind !== 'heading') return draft
    if (draft === title) return { ...draft, kind: 'title' }
    return { ...draft, level: Math.min(6, levels.indexOf(rankOf(draft)) + 1) }
  })
}

const rankOf = ({ size, bold }: DraftBlock): number => Math.round(2 * size) * 2 + (bold ? 1 : 0)
