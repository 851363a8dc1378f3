import type { Note } from '../measure.js'
import type { Book } from './book.js'

/** Years in which a revision of the Harmonized System came into force. */
const hsRevisions: readonly number[] = [1996, 2002, 2007, 2012, 2017, 2022]

/** True where the classification names no revision of the HS and the years lie on both sides of one. */
export const crossesRevision = (classification: string, years: readonly number[]): boolean =>
  classification === 'HS' &&
  hsRevisions.some((first) => years.some((year) => year < first) && years.some((year) => year >= first))

/**
 * True where the codes of two years mean different goods: headings and subheadings of a book that does not name its
 * revision, with a revision in between. Chapters and sections are compared as they stand.
 */
export const codesChange = (book: Book, from: number, to: number): boolean =>
  book.level > 2 && crossesRevision(book.choice.classification, [from, to])

/** Says that chapters are compared across revisions, where the years of a result span one. */
export const revisionNotes = (book: Book, years: readonly number[]): Note[] => {
  return book.level <= 2 && crossesRevision(book.choice.classification, years)
    ? [{ id: 'revisions-crossed', values: {} }]
    : []
}
