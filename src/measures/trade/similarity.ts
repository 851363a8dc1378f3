import { z } from 'zod'
import { countryOf } from '../../domain/country.js'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type Reader } from '../measure.js'
import { basisOfBooks, type Book } from './book.js'
import { missingYearsNote, readingConventions } from './flow-values.js'
import { plain } from './lineages.js'
import { dyad, reading, years } from './params.js'
import { baskets, overlap } from './similarity-kernel.js'
import {
  besideWhole,
  bookWith,
  figure,
  isNamed,
  level,
  levelNote,
  missingNotes,
  reporterNotes,
  revisionNotes,
  skippedIn,
  unanswered,
  withheld,
  worked,
} from './structure.js'
import { vectorOf } from './vector.js'

const id = 'similarity'

const params = z.object({
  dyad,
  years,
  market: z
    .string()
    .refine((code) => countryOf(code) !== null, 'a market is WLD or a code of the country table')
    .default('WLD')
    .describe('where both export to: WLD for the world, or one country'),
  level,
  ...reading,
})
type Params = z.output<typeof params>

/** How alike the exports of two countries are. */
export const similarity = measure({
  id,
  name: { en: 'Export similarity', ru: 'Сходство экспорта', sr: 'Sličnost izvoza' },
  meaning:
    'The part of both countries’ exports that is spread over the same products, to the world or to one market: 1 when the shares are the same, 0 when no product is exported by both. Symmetric.',
  unit: 'index',
  formula: '\\sum_k \\min(s_{ik}, s_{jk})',
  reference:
    'Finger and Kreinin 1979, “A Measure of ‘Export Similarity’ and Its Possible Uses”, Economic Journal 89(356)',
  params,
  example: { dyad: 'SRB-BIH', years: '2014-2018', level: 2 },
  compute: async (read, question) => {
    const asked = { ...question, flow: 'export' as const }
    const of = (reporter: string) => ({ reporter, partner: question.market })
    const found = await bookWith(
      read,
      { ...asked, dyad: of(question.dyad.reporter) },
      async (book) =>
        [
          await besideWhole(read, book, {
            flow: 'export',
            years: question.years,
            dyad: of(question.dyad.partner),
            record: book.choice.record,
          }),
        ] as const,
    )
    return found === null
      ? unanswered(id, 'index', question.years)
      : answered(read, question, found.book, found.beside[0])
  },
})

const answered = async (read: Reader, question: Params, book: Book, other: Book): Promise<Measured> => {
  const asked = { partner: question.market, flow: 'export' as const, years: question.years }
  const [a, b] = await Promise.all([
    vectorOf(read, book, { ...asked, reporter: question.dyad.reporter }),
    vectorOf(read, other, { ...asked, reporter: question.dyad.partner }),
  ])
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, 'export'),
    'similarity-shares',
    question.market === 'WLD' ? 'total-summed' : 'similarity-one-market',
    'groups-excluded',
  ]
  return {
    rows: question.years.map((year) => {
      const both = baskets(
        [...a.products, ...b.products],
        (product) => a.value(product, year),
        (product) => b.value(product, year),
      )
      const inputs = { exports: a.total(year), partnerExports: b.total(year) }
      const subject = {
        id,
        parameters: { dyad: dyadText(question.dyad), year, market: question.market, level: book.level },
        conventions,
      }
      const value = figure(subject, 'index', inputs, (x = 0, y = 0) => {
        const says = `Σ min(x_k / ${plain(x)}, y_k / ${plain(y)}) over ${both.products.length} products`
        return both.a.total > 0 && both.b.total > 0
          ? worked(overlap(both.a, both.b), says)
          : withheld('undefined', says)
      })
      return { key: { year }, value, also: inputs }
    }),
    basis: basisOfBooks([book, other], isNamed(question)),
    conventions,
    notes: [
      levelNote(book),
      ...missingYearsNote(book.choice, question.years, yearsText),
      ...skippedIn([a, b], question.years),
      ...(await reporterNotes(read, book, { ...asked, reporter: question.dyad.reporter }, question.years)),
      ...(await missingNotes(read, book, { ...asked, reporter: question.dyad.reporter }, question.years)),
      ...(await missingNotes(read, other, { ...asked, reporter: question.dyad.partner }, question.years)),
      ...revisionNotes(book, question.years),
    ],
  }
}
