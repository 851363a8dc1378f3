import type { CheckedClaim, CheckedDocument, PlacedFinding } from '../checked.js'
import type { Block } from '../documents/document.js'
import { escapeHtml } from './escape.js'
import { nested, within, type Marked, type Piece } from './html-nesting.js'
import { lastAtMost } from './places.js'
import { openFindings } from './report.js'
import type { Speaker } from '../messages/speaker.js'

/** What is looked up while the words of a document are written. */
export type Words = {
  readonly claims: ReadonlyMap<string, CheckedClaim>
  readonly findings: ReadonlyMap<string, PlacedFinding>
  readonly unread: ReadonlyMap<string, string>
  /** What is marked in each block, by its index. */
  readonly marked: ReadonlyMap<number, readonly Marked[]>
  /** Ids of all that is marked somewhere. */
  readonly placed: ReadonlySet<string>
  /** Index of the footnote with a mark. */
  readonly notes: ReadonlyMap<string, number>
  readonly speaker: Speaker
}

/** Sorts out once what is marked where. */
export const wordsOf = (document: CheckedDocument, speaker: Speaker): Words => {
  const { blocks } = document.document
  const findings = openFindings(document)
  const marked = new Map<number, Marked[]>()
  const unread = new Map<string, string>()
  const mark = (index: number, each: Marked | null) => {
    if (each === null) return
    const others = marked.get(index)
    if (others === undefined) marked.set(index, [each])
    else others.push(each)
  }
  for (const { id, block, place } of document.checked) {
    const found = blocks[block] && within(blocks[block], place)
    mark(block, found ? { ...found, what: 'claim', id, rest: false } : null)
  }
  const near = blocksNear(blocks)
  for (const { id, spans } of findings)
    spans.forEach((span, order) => {
      if (span.document !== document.index) return
      const what = order === 0 ? 'finding' : 'against'
      const parts = near(span.start, span.end).flatMap((index) => {
        const place = blocks[index] && within(blocks[index], span)
        return place ? [{ index, place }] : []
      })
      parts.forEach(({ index, place }, part) =>
        mark(index, { ...place, what, id: order === 0 ? id : `${id}-${order}`, rest: part > 0 }),
      )
    })
  for (const { index, sentences } of document.passages)
    for (const { mentions } of sentences)
      for (const mention of mentions)
        if (mention.type === 'unread') {
          const id = `u${unread.size + 1}`
          unread.set(id, speaker.tell('report/not-understood', { why: mention.why }))
          mark(index, { start: mention.start, end: mention.end, what: 'unread', id, rest: false })
        }
  return {
    claims: new Map(document.checked.map((claim) => [claim.id, claim])),
    findings: new Map(findings.map((finding) => [finding.id, finding])),
    unread,
    marked,
    placed: new Set([...marked.values()].flat().map(({ id }) => id)),
    notes: new Map(
      blocks
        .flatMap(({ kind, mark: own }, index) =>
          kind === 'footnote' && own !== null ? [[own, index] as const] : [],
        )
        .toReversed(),
    ),
    speaker,
  }
}

/** Finds the blocks that hold a part of a place, in their order: those that begin before it ends and reach into it. */
const blocksNear = (blocks: readonly Block[]) => {
  let reach = -Infinity
  const extents = blocks
    .map(({ stretches }, index) => ({
      index,
      from: stretches.reduce((least, { from }) => Math.min(least, from), Infinity),
      until: stretches.reduce((most, { from, width }) => Math.max(most, from + width), -Infinity),
    }))
    .toSorted((a, b) => a.from - b.from)
    .map((extent) => ({ ...extent, reach: (reach = Math.max(reach, extent.until)) }))
  const starts = extents.map(({ from }) => from)
  return (start: number, end: number): readonly number[] => {
    const near: number[] = []
    for (let at = lastAtMost(starts, end - 1); at >= 0; at--) {
      const { index, from, until, reach: before } = extents[at] ?? nowhere
      if (before <= start) break // no block up to here reaches that far
      if (from < end && until > start) near.push(index)
    }
    return near.toSorted((a, b) => a - b)
  }
}

const nowhere = { index: 0, from: 0, until: 0, reach: -Infinity }

/**
 * The reading text of a block: claims as `mark`, what findings are about as spans with their number. Only the
 * document’s words are text; numbers and signs are drawn by the style, so that a mark holds exactly the claim’s words.
 */
export const blockWords = (index: number, block: Block, words: Words): string => {
  const pieces = nested(words.marked.get(index) ?? [])
  let next = 0
  const inside = (from: number, until: number, claim: CheckedClaim | null): string => {
    let written = ''
    let at = from
    for (let piece = pieces[next]; piece !== undefined && piece.start < until; piece = pieces[next]) {
      next += 1
      written += linked(plain(block, at, piece.start, words), claim, words)
      const own = piece.what === 'claim' ? (words.claims.get(piece.id) ?? claim) : claim
      written += element(piece, inside(piece.start, piece.end, own), words)
      at = piece.end
    }
    return written + linked(plain(block, at, until, words), claim, words)
  }
  return inside(0, block.text.length, null) + noteMarks(block, block.text.length, Infinity, words)
}

/** Text with the marks of footnotes where they stood. */
const plain = (block: Block, from: number, until: number, words: Words): string => {
  const cuts = new Set(block.marks.map(({ at }) => at).filter((at) => at >= from && at < until))
  let written = ''
  let at = from
  for (const cut of cuts) {
    written += escapeHtml(block.text.slice(at, cut)) + noteMarks(block, cut, cut + 1, words)
    at = cut
  }
  return written + escapeHtml(block.text.slice(at, until))
}

const noteMarks = ({ marks }: Block, from: number, until: number, { notes }: Words): string =>
  marks
    .filter(({ at }) => at >= from && at < until)
    .map(({ mark }) => {
      const note = notes.get(mark)
      const sign = escapeHtml(mark)
      return `<sup>${note === undefined ? sign : `<a href="#n${note}">${sign}</a>`}</sup>`
    })
    .join('')

const linked = (html: string, claim: CheckedClaim | null, { speaker: { tell, text } }: Words): string => {
  if (claim === null || html === '') return html
  const { id, verdict, evidence } = claim
  const says = escapeHtml(
    `${tell('report/verdict', { verdict })}${evidence === null ? '' : `: ${text(evidence.says)}`}`,
  )
  return html
    .split(/(<sup>(?:[^<]|<a [^>]*>[^<]*<\/a>)*<\/sup>)/) // a note’s mark is a link of its own
    .map((part) =>
      part === '' || part.startsWith('<sup>')
        ? part
        : `<a href="#${id}" title="${says}" aria-describedby="v-${verdict}">${part}</a>`,
    )
    .join('')
}

const element = ({ what, id, first, last }: Piece, html: string, words: Words): string => {
  const own = first ? ` id="at-${id}"` : ''
  if (what === 'claim') {
    const verdict = words.claims.get(id)?.verdict ?? 'no-data'
    return `<mark class="v-${verdict}${last ? ' last' : ''}"${own} data-claim="${id}">${html}</mark>`
  }
  if (what === 'unread')
    return `<span class="unread"${own} title="${escapeHtml(words.unread.get(id) ?? '')}">${html}</span>`
  const finding = id.replace(/-\d+$/, '')
  const severity = words.findings.get(finding)?.severity ?? 'note'
  const number = finding.slice(1)
  const sign = last
    ? `<a class="sign s-${severity}" href="#${finding}" data-n="${number}" aria-label="${escapeHtml(words.speaker.tell('report/finding', { number }))}"></a>`
    : ''
  return `<span class="${what} s-${severity}"${own}>${html}</span>${sign}`
}
