import type { Note } from '../measure.js'
import type { Book } from './book.js'

/** Years in which a revision of the Harmonized System came into force. */
export const hsRevisions: readonly number[] = [1996, 2002, 2007, 2012, 2017, 2022]

/** True where a revision came into force after the one year and not after the other. */
export const crossesRevision = (from: number, to: number): boolean =>
  hsRevisions.some((year) => year > from && year <= to)

/** A book that does not name its revision: its codes may change their meaning inside a series. */
const isUnnamed = ({ choice }: Book): boolean => choice.classification === 'HS'

/**
 * True where the codes of two years mean different goods: headings and subheadings of a book that does not name its
 * revision, with a revision in between. Chapters and sections are compared as they stand.
 */
export const codesChange = (book: Book, from: number, to: number): boolean =>
  isUnnamed(book) && book.level > 2 && crossesRevision(from, to)

/** Says that chapters are compared across revisions, where the years of a result span one. */
export const revisionNotes = (book: Book, years: readonly number[]): Note[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return isUnnamed(book) && book.level <= 2 && crossesRevision(first, last)
    ? [{ id: 'revisions-crossed', values: {} }]
    : []
}
