import type { Reader } from '../measure.js'
import { bookOf, type Book, type BookQuestion } from './book.js'

/**
 * The book of a reporter's flow with all partners. Where a partner is named, one that knows of that partner comes
 * first: a source that lacks the one country asked about answers nothing, however well it knows the others.
 */
export const wholeBookOf = async (read: Reader, question: BookQuestion): Promise<Book | null> => {
  const world = { reporter: question.dyad.reporter, partner: 'WLD' }
  const whole = { partners: 'all' } as const
  const pair = question.dyad.partner === 'WLD' ? null : await bookOf(read, question, whole)
  if (pair === null) return bookOf(read, { ...question, dyad: world }, whole)
  const { scope, record, classification } = pair.choice
  return bookOf(read, { ...question, dyad: world, source: scope.source.id, record, classification }, whole)
}
