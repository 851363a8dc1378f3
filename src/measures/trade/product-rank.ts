import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { measure, type Measured, type MeasuredRow, type Reader } from '../measure.js'
import { basisOfBooks, bookOf, type Book } from './book.js'
import { missingYearsNote, noRecord, readingConventions } from './flow-values.js'
import { revisionNotes } from './hs-revisions.js'
import { computed, ratio } from './lineages.js'
import { sumNotes } from './mirror-notes.js'
import { dyad, flow, reading, years } from './params.js'
import { isSpecialProduct, ranksOf } from './product-rank-kernel.js'
import { statedSeries } from './stated-series.js'
import { vectorOf, type Vector } from './vector.js'

const params = z.object({
  dyad,
  flow,
  years,
  product: z
    .string()
    .regex(/^\d{1,8}$/, 'a product is a code of digits')
    .optional()
    .describe('the product ranked, leading zeros kept; without it the largest of the last year'),
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .optional()
    .describe('digits of the products where none is named: 2, 4 or 6; without it the finest there is'),
  top: z.coerce
    .number()
    .int()
    .min(0)
    .default(20)
    .describe('how many of the largest products are listed where none is named; 0 for all'),
  ...reading,
})
type Params = z.output<typeof params>

/** The place of a product among all products of a flow. */
export const productRank = measure({
  id: 'product-rank',
  name: {
    en: 'Rank of a product in the flow',
    ru: 'Место товара в потоке',
    sr: 'Rang proizvoda u toku',
  },
  meaning:
    'One more than the number of products with a greater value in the reporter’s flow with the partner: 1 is the largest. Unspecified goods and special transactions hold no rank.',
  unit: 'rank',
  formula: "1 + \\#\\{k' : x_{ijk'} > x_{ijk}\\}",
  reference: 'ITC, Trade Map user guide, “List of products exported (imported)”',
  params,
  chart: { kind: 'bump' },
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2014-2018', product: '05' },
  compute: async (read, question) => {
    if (question.record === 'document') return stated(read, question)
    const book = await bookFor(read, question)
    if (book === null) return unanswered(question)
    const vector = await vectorOf(read, book, {
      ...question.dyad,
      flow: question.flow,
      years: question.years,
    })
    return {
      rows: question.years.flatMap((year) => rowsOf(question, book, vector, year)),
      basis: basisOfBooks([book], question.source !== undefined || question.record !== undefined),
      conventions: [
        ...readingConventions(book.choice, question.flow),
        'special-products-unranked',
        'ranks-with-gaps',
      ],
      notes: [
        ...missingYearsNote(book.choice, question.years, yearsText),
        ...revisionNotes(book, question.years),
        ...(await sumNotes(read, book.choice, question, vector.total)),
      ],
    }
  },
})

const stated = (read: Reader, question: Params): Promise<Measured> => {
  if (question.product === undefined)
    throw refusal('measure-refused', 'What documents state is read of one product.', {
      remedy: 'Name it with --product.',
    })
  return statedSeries(read, { ...question, product: question.product }, 'product-rank', 'rank')
}

/** Codes of sections of the HS; 99 for what is in none. */
const section = /^(?:0[1-9]|1\d|2[0-2]|99)$/

/** Two digits are a chapter, or a section where there are no chapters. */
const bookFor = async (read: Reader, question: Params): Promise<Book | null> => {
  const whole = question.dyad.partner === 'WLD' ? ({ partners: 'all' } as const) : {}
  const level = question.product?.length ?? question.level
  const found = await bookOf(read, { ...question, level }, whole)
  if (found !== null || level !== 2 || !section.test(question.product ?? '01')) return found
  return bookOf(read, { ...question, level: 1 }, whole)
}

const unanswered = ({ years: asked, product }: Params): Measured => ({
  rows: asked.map((year) => ({
    key: { year, ...(product !== undefined && { product }) },
    value: noRecord('product-rank', 'rank'),
  })),
  basis: null,
  conventions: ['nominal-usd'],
  notes: [],
})

const rowsOf = (question: Params, book: Book, vector: Vector, year: number): MeasuredRow[] => {
  const { classification } = book.choice
  const values = new Map(
    vector.products.flatMap((code): [string, number | null][] =>
      isSpecialProduct(classification, code) ? [] : [[code, vector.value(code, year)]],
    ),
  )
  const ranks = ranksOf(values)
  const total = vector.total(year)
  const parameters = { dyad: dyadText(question.dyad), flow: question.flow, year }
  const counted = computed('product-rank', parameters, [], 'products with a rank', { all: total.lineage })
  const listed =
    question.product === undefined ? largest(question, vector, classification) : [question.product]
  if (listed.length === 0 || !vector.covered.includes(year))
    return [
      {
        key: { year, ...(question.product !== undefined && { product: question.product }) },
        value: noRecord('product-rank', 'rank'),
      },
    ]
  return listed
    .map((product): MeasuredRow => {
      const trade = vector.quantity(product, year)
      const share = ratio(trade, total, 'share', (arithmetic) =>
        computed('product-share', { ...parameters, product }, [], arithmetic, {
          part: trade.lineage,
          whole: total.lineage,
        }),
      )
      const value = rankOf(trade, ranks.get(product) ?? null, ranks.size, total, { ...parameters, product })
      return {
        key: { year, product },
        value,
        also: { trade, share, ranked: known(ranks.size, 'count', counted) },
      }
    })
    .toSorted((a, b) => (a.value.value ?? Infinity) - (b.value.value ?? Infinity) || byProduct(a, b))
}

const byProduct = (a: MeasuredRow, b: MeasuredRow): number =>
  String(a.key['product']).localeCompare(String(b.key['product']), 'en')

/** The products with the highest ranks in the last year that the record covers: the same in every year's rows. */
const largest = ({ top }: Params, vector: Vector, classification: string): string[] => {
  const last = vector.covered.at(-1)
  if (last === undefined) return []
  const codes = vector.products.filter((code) => !isSpecialProduct(classification, code))
  const ordered = codes
    .flatMap((code) => {
      const value = vector.value(code, last) ?? 0
      return value > 0 ? [{ code, value }] : []
    })
    .toSorted((a, b) => b.value - a.value || a.code.localeCompare(b.code, 'en'))
  return (top === 0 ? ordered : ordered.slice(0, top)).map(({ code }) => code)
}

const rankOf = (
  trade: Quantity,
  rank: number | null,
  ranked: number,
  all: Quantity,
  parameters: Readonly<Record<string, string | number>>,
): Quantity => {
  const arithmetic =
    rank === null ? 'holds no rank' : `1 + ${rank - 1} products with a greater value, of ${ranked} ranked`
  const conventions = ['special-products-unranked', 'ranks-with-gaps']
  const inputs = { value: trade.lineage, all: all.lineage }
  const lineage = computed('product-rank', parameters, conventions, arithmetic, inputs)
  if (rank !== null) return known(rank, 'rank', lineage)
  if (trade.value === null) return unknown(trade.reason ?? 'undefined', 'rank', lineage)
  return unknown(trade.value === 0 ? 'zero' : 'undefined', 'rank', lineage)
}
