import type { Reader } from '../measure.js'
import type { Book } from '../trade/book.js'
import { bookWith, worldBook } from '../trade/structure.js'
import type { MatrixParams } from './complexity-params.js'

/** What is read: a product named sets the level. */
export type MatrixQuestion = MatrixParams & { readonly product?: string | undefined }

/**
 * Records of all countries’ exports by product in which the reporter is, best first: most of the years, then the level.
 * Without a level it is four digits, where the record has them or finer, else two: finer lists have so few exporters a
 * product that small trade decides. A source’s sections come last, whatever their years: twenty products say too little.
 */
export const worldBooks = async (read: Reader, question: MatrixQuestion): Promise<Book[]> => {
  const asked = {
    ...question,
    dyad: { reporter: question.dyad.reporter, partner: 'WLD' },
    flow: 'export' as const,
  }
  const found: Book[] = []
  for (const level of levelsOf(question)) {
    const best = await bookWith(
      read,
      { ...asked, level },
      async (book) => [await worldBook(read, book, 'WLD', question.years)] as const,
    )
    // Without a level the finest would come: what is wanted here is a source that has sections alone.
    if (best !== null && (level !== undefined || best.book.level === 1)) found.push(best.beside[0])
  }
  const isCoarse = ({ level }: Book) => Number(level === 1)
  return found.toSorted(
    (a, b) => isCoarse(a) - isCoarse(b) || b.choice.covered.length - a.choice.covered.length,
  )
}

const levelsOf = ({ product, level }: MatrixQuestion): (number | undefined)[] => {
  if (product !== undefined) return product.length === 2 ? [2, undefined] : [product.length]
  return level === undefined ? [4, 2, undefined] : [level]
}
