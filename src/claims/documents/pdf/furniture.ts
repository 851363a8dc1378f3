import { captionLabel, isContinued } from './signs.js'
import type { Line } from './word.js'

/** Lines of one page from the top down, and its height. */
export type PageLines = { readonly lines: readonly Line[]; readonly height: number }

/** How many lines from an edge, and which share of the page, running heads can take. */
const edgeLines = 4
const edgeShare = 0.14
/** … or of a small page so many points. */
const edgePoints = 56
/** On so many pages a line at one place is the pages’; of a shorter document on all of them. */
const enoughPages = 3

type AtEdge = { readonly line: Line; readonly key: string; readonly outermost: boolean }

/** Lines that are furniture of the pages: repeated at one place on three pages or more (or on all of fewer), or nothing but a page number. */
export const furnitureOf = (pages: readonly PageLines[]): Set<Line> => {
  const edges = pages.map(edgesOf)
  const places = new Map<string, Line[]>()
  for (const { line, key } of edges.flat()) add(places, key, line)
  const found = new Set<Line>()
  const enough = Math.max(2, Math.min(enoughPages, pages.length))
  for (const { line, key, outermost } of edges.flat()) {
    if (pagesAt(places.get(key) ?? [], line.y) >= enough) found.add(line)
    else if (outermost && isPageNumber(line.text)) found.add(line)
  }
  for (const page of edges) inward(page, found)
  for (const line of numberedHeads(edges.flat(), enough)) found.add(line)
  return found
}

/**
 * Lines that begin or end with their page’s number, as other pages’ lines do at the same height: running heads with the
 * name of a short chapter. The number is the page’s where it runs with the pages.
 */
const numberedHeads = (edges: readonly AtEdge[], enough: number): Line[] => {
  const heads = new Map<string, Line[]>()
  for (const { line } of edges)
    for (const number of numbersAtEnds(line.text)) {
      const key = `${line.page - number} ${Math.round(line.y / 4)}`
      add(heads, key, line)
    }
  return [...heads.values()].filter((lines) => new Set(lines.map(({ page }) => page)).size >= enough).flat()
}

const numbersAtEnds = (text: string): Set<number> =>
  new Set(
    [/^(\d{1,4})(?=\s|$)/.exec(text)?.[1], /(?:^|\s)(\d{1,4})$/.exec(text)?.[1]].flatMap((part) =>
      part === undefined ? [] : [Number(part)],
    ),
  )

const add = (groups: Map<string, Line[]>, key: string, line: Line): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [line])
  else group.push(line)
}

/** A page number inside of a running head is the outermost of what is left. */
const inward = (page: readonly AtEdge[], found: Set<Line>): void => {
  const left = page.filter(({ line }) => !found.has(line))
  for (const { line } of [left[0], left.at(-1)].filter((edge) => edge !== undefined)) {
    const beside = page.some(
      ({ line: other }) => found.has(other) && Math.abs(other.y - line.y) < 3 * line.size,
    )
    if (beside && isPageNumber(line.text)) found.add(line)
  }
}

/** Pages with a line at that height; so many as are enough to know. */
const pagesAt = (lines: readonly Line[], y: number): number => {
  const pages = new Set<number>()
  for (const line of lines) {
    if (Math.abs(line.y - y) < 4) pages.add(line.page)
    if (pages.size >= enoughPages) break
  }
  return pages.size
}

const edgesOf = ({ lines, height }: PageLines): AtEdge[] => {
  const edge = Math.max(edgePoints, edgeShare * height)
  const top = lines.slice(0, edgeLines).filter(({ y }) => y < edge)
  const bottom = lines.slice(-edgeLines).filter(({ y }) => y > height - edge)
  return [
    ...top.map((line, at) => ({ line, at, key: `top ${keyOf(line)}`, outermost: at === 0 })),
    ...bottom.map((line, at) => ({
      line,
      at,
      key: `foot ${keyOf(line)}`,
      outermost: at === bottom.length - 1,
    })),
  ].filter(({ line }) => !inTable(line, lines) && !isOwnCaption(line))
}

const keyOf = (line: Line): string => line.text.toLowerCase()

const isOwnCaption = (line: Line): boolean => {
  const text = line.text
  return captionLabel(text) !== null && !isContinued(text)
}

/** The header of a table that goes on over several pages also stands at one place. */
const inTable = (line: Line, lines: readonly Line[]): boolean => {
  if (line.segments.length < 3) return false
  const next = lines[lines.indexOf(line) + 1]
  return next !== undefined && next.segments.length >= 3 && next.y - line.y < 2.5 * line.size
}

/** `12`, `– 12 –`, `xii`, `Page 3 of 10`, `стр. 5`, `5/10`. */
export const isPageNumber = (text: string): boolean =>
  /^[-–—|[\s]{0,3}(\d{1,4}|[ivxlc]{1,7})[-–—|\]\s]{0,3}$/i.test(text) ||
  /^(page|p\.|pg\.?|str\.|strana|стр\.|страница|страна)\s?\d{1,4}((\s?(of|od|од|из|\/)\s?)\d{1,4})?$/i.test(
    text,
  ) ||
  /^\d{1,4}\s?(of|od|од|из|\/)\s?\d{1,4}$/i.test(text)
