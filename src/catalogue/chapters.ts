import { hsChapters } from '../messages/hs-chapters.js'

const all = Object.keys(hsChapters).toSorted()

/** What a text of chapters says: those it names, and the parts of it that name none. */
export type ReadChapters = { readonly chapters: readonly string[]; readonly unread: readonly string[] }

/**
 * Chapters of the HS from `94`, `7`, `84-85`, `HS 44, 94`: separated by commas, semicolons, bars or spaces. A range holds the chapters
 * that there are: 76–78 is 76 and 78, for the HS keeps 77 free. A longer code is no chapter: to cut it short would widen what was said.
 */
export const readChapters = (text: string): ReadChapters => {
  const chapters = new Set<string>()
  const unread: string[] = []
  const parts = text
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[,;|\s]+/)
    .filter((part) => part !== '' && !/^hs$/i.test(part))
  for (const part of parts) {
    const [, first, last] = /^(?:hs)?(\d{1,2})(?:-(\d{1,2}))?$/i.exec(part) ?? []
    const found = first === undefined ? [] : between(first, last ?? first)
    if (found.length === 0) unread.push(part)
    for (const chapter of found) chapters.add(chapter)
  }
  return { chapters: [...chapters].toSorted(), unread }
}

const between = (first: string, last: string): readonly string[] => {
  const [from, to] = [first.padStart(2, '0'), last.padStart(2, '0')]
  return all.filter((chapter) => chapter >= from && chapter <= to)
}
