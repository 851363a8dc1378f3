import { chartLines } from './axes.js'
import { columnOf, leadingsOf, paragraphsOf } from './paragraphs.js'
import { withContents } from './contents.js'
import { furnitureOf } from './furniture.js'
import { linesOf, segmentsOf } from './lines.js'
import { merged } from './merge.js'
import { notesFrom, notesOf } from './notes.js'
import { gutterOf, regionsOf } from './columns.js'
import { bodyOf } from './body.js'
import { withRoles } from './roles.js'
import { withTables } from './tables.js'
import { draftBlock, type Draft, type DraftBlock } from './draft.js'
import type { Line, PageWords, Segment, Word } from './word.js'

type Page = {
  readonly head: readonly Line[]
  /** Lines of each column or spanning part, in reading order. */
  readonly regions: readonly (readonly Line[])[]
  readonly foot: readonly Line[]
}

/** Pages of words as blocks and tables in reading order. */
export const draftsOf = (pages: readonly PageWords[]): Draft[] => {
  const laid = pagesOf(pages)
  const regions = laid.flatMap((page) => page.regions)
  const body = bodyOf(regions)
  const leadings = leadingsOf(regions)
  const drafts = laid.flatMap(({ head, regions: all, foot }): Draft[] => [
    ...head.map(furniture),
    ...all.flatMap((lines) => regionDrafts(lines, body.size, leadings)),
    ...foot.map(furniture),
  ])
  return withContents(merged(withRoles(drafts, body)))
}

const pagesOf = (pages: readonly PageWords[]): Page[] => {
  const artifacts = artifactsTold(pages)
  const said = (word: Word): boolean => !artifacts || !word.artifact
  const segments = pages.map(({ words }) => segmentsOf(words.filter(said)))
  const lines = pages.map(({ page, height }, at) => ({ lines: linesOf(segments[at] ?? [], page), height }))
  const furnished = furnitureOf(lines)
  const told = lines.map(({ lines: all }) => all.filter((line) => furnished.has(line)))
  const rest = segments.map((all, at) => {
    const taken = new Set(told[at]?.flatMap((line) => line.segments))
    return all.filter((segment) => !taken.has(segment))
  })
  const gutters = commonGutters(rest)
  return pages.map(({ page, words, height }, at) => {
    const unsaid = words.filter((word) => !said(word) && !/^[.…·\s]+$/.test(word.text))
    const aside = [...linesOf(segmentsOf(unsaid), page), ...(told[at] ?? [])]
    return numbered(page, aside, regionsOf(rest[at] ?? [], gutters), height)
  })
}

/** Gutters of the document’s pages, the most frequent first. */
const commonGutters = (pages: readonly (readonly Segment[])[]): number[] => {
  const counts = new Map<number, number>()
  for (const segments of pages) {
    const x = gutterOf(segments)
    if (x !== null) counts.set(Math.round(x / 4) * 4, (counts.get(Math.round(x / 4) * 4) ?? 0) + 1)
  }
  const frequent = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b)
  return frequent.slice(0, 6).map(([x]) => x)
}

/** Numbers a page’s lines in reading order; what is set aside in its upper half comes first, the rest of that last. */
const numbered = (
  page: number,
  aside: readonly Line[],
  regions: readonly (readonly Segment[])[],
  height: number,
): Page => {
  let number = 0
  const count = (lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line, number: ++number }))
  return {
    head: count(aside.filter(({ y }) => y < height / 2)),
    regions: regions.map((region) => count(linesOf(region, page))),
    foot: count(aside.filter(({ y }) => y >= height / 2)),
  }
}

/** Marks of artifacts are believed where they cover the smaller part of the text. */
const artifactsTold = (pages: readonly PageWords[]): boolean => {
  let marked = 0
  let all = 0
  for (const { words } of pages)
    for (const { text, artifact } of words) {
      all += text.length
      if (artifact) marked += text.length
    }
  return marked < 0.5 * all
}

const regionDrafts = (
  lines: readonly Line[],
  body: number,
  leadings: ReadonlyMap<number, number>,
): Draft[] => {
  const charts = chartLines(lines)
  const rest = lines.filter((line) => !charts.has(line))
  const notes = notesFrom(rest, body)
  const text = rest.slice(0, notes)
  const column = columnOf(rest, leadings)
  return [
    ...[...charts].map(furniture),
    ...withTables(text).flatMap(({ lines: part, table }): Draft[] =>
      table === null ? paragraphsOf(part, column) : [table],
    ),
    ...notesOf(rest.slice(notes), column),
  ]
}

const furniture = (line: Line): DraftBlock => draftBlock('furniture', [line])
