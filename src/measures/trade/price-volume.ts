import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { known, unknown, type NullReason, type Quantity } from '../../domain/quantity.js'
import { measure, type MeasuredRow, type Note } from '../measure.js'
import { basisOfBooks, bookOf, type Book } from './book.js'
import { missingYearsNote, noRecord, readingConventions } from './flow-values.js'
import { codesChange, revisionNotes } from './hs-revisions.js'
import { computed, ratio } from './lineages.js'
import { sumNotes } from './mirror-notes.js'
import { dyad, flow, reading, years } from './params.js'
import { priceForms, priceIndices, priceSums, volumeIndices, type PriceSums } from './price-volume-kernel.js'
import { inWords } from './price-volume-words.js'
import { vectorOf, type Vector } from './vector.js'

const params = z.object({
  dyad,
  flow,
  years,
  base: z.coerce
    .number()
    .int()
    .min(1800)
    .max(2199)
    .optional()
    .describe('the year that each year is compared with; without it the year before each'),
  form: z.enum(priceForms).default('fisher').describe('which price index; the volume is its counterpart'),
  limit: z.coerce
    .number()
    .gt(1)
    .optional()
    .describe('a product whose unit value changed by more than this factor is left out; without it none is'),
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .optional()
    .describe('digits of the products matched: 2, 4 or 6; without it the finest the record has'),
  ...reading,
})
type Params = z.output<typeof params>

const parts = ['value', 'price', 'volume'] as const
type Part = (typeof parts)[number]

/** How much of a change of value is prices, and how much is quantities. */
export const priceVolume = measure({
  id: 'price-volume',
  name: { en: 'Price and volume', ru: 'Цены и физический объём', sr: 'Cene i fizički obim' },
  meaning:
    'Value against an earlier year as price index times volume index, over the products with a value and a weight in both years; unit values (dollars a kilogram) stand for prices. 1 is no change.',
  unit: 'index',
  formula:
    'P_F = \\sqrt{\\frac{\\sum p_1 q_0}{\\sum p_0 q_0} \\cdot \\frac{\\sum p_1 q_1}{\\sum p_0 q_1}}, \\quad \\frac{V_1}{V_0} = P_F Q_F',
  reference:
    'IMF, Export and Import Price Index Manual 2009, ch. 2; Silver 2010, The wrongs and rights of unit value indices, Review of Income and Wealth 56',
  params,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2020-2021', level: 6 },
  compute: async (read, question) => {
    const [first, last] = [question.years[0] as number, question.years.at(-1) as number]
    const window =
      question.base === undefined
        ? [first - 1, ...question.years]
        : [...new Set([question.base, ...question.years])].toSorted((a, b) => a - b)
    const asked = { ...question, years: window }
    const book = await bookOf(read, asked, question.dyad.partner === 'WLD' ? { partners: 'all' } : {})
    if (book === null) return { rows: noRows(question), basis: null, conventions: ['nominal-usd'], notes: [] }
    const vector = await vectorOf(read, book, {
      ...question.dyad,
      flow: question.flow,
      years: window,
      weights: true,
    })
    const results = question.years.map((year) => ofYear(question, book, vector, year))
    return {
      rows: results.flatMap(({ rows }) => rows),
      basis: basisOfBooks([book], question.source !== undefined || question.record !== undefined),
      conventions: [
        ...readingConventions(book.choice, question.flow),
        `price-${question.form}` as const,
        'unit-values-as-prices',
      ],
      notes: [
        ...missingYearsNote(book.choice, window, yearsText),
        ...revisionNotes(book, [Math.min(window[0] as number, first), last]),
        ...(await sumNotes(read, book.choice, { ...question, years: window }, vector.total)),
        ...results.flatMap(({ notes }) => notes),
      ],
    }
  },
})

const noRows = ({ years: asked }: Params): MeasuredRow[] =>
  asked.flatMap((year) =>
    parts.map((part) => ({ key: { year, part }, value: noRecord('price-volume', 'index') })),
  )

type YearResult = { readonly rows: readonly MeasuredRow[]; readonly notes: readonly Note[] }

const ofYear = (question: Params, book: Book, vector: Vector, year: number): YearResult => {
  const base = question.base ?? year - 1
  const sums = priceSums(
    vector.products.flatMap((product) => {
      const [before, now] = [vector.weighed(product, base), vector.weighed(product, year)]
      return before === null || now === null ? [] : [{ before, now }]
    }),
    question.limit ?? null,
  )
  const reason = reasonOf(book, vector, base, year, sums)
  const rows = parts.map((part) => ({
    key: { year, part },
    value: quantityOfPart(question, vector, base, year, sums, part, reason),
    ...(reason === null && part === 'price' && { also: beside(question, vector, base, year, sums) }),
  }))
  if (reason !== null) return { rows, notes: [] }
  const share = (value: number, at: number) => value / (vector.total(at).value as number)
  const covered = { before: share(sums.p0q0, base), now: share(sums.p1q1, year) }
  return {
    rows,
    notes: [{ id: 'covered-by-weights', values: { year, base, count: sums.products, ...covered } }],
  }
}

/** Why there is no index: a year without a record, other codes, no weights at all, or no product matched. */
const reasonOf = (
  book: Book,
  vector: Vector,
  base: number,
  year: number,
  sums: PriceSums,
): NullReason | null => {
  const [before, now] = [vector.total(base), vector.total(year)]
  if (now.value === null) return now.reason
  if (before.value === null) return before.reason === 'no-report' ? 'gap' : before.reason
  if (codesChange(book, Math.min(base, year), Math.max(base, year))) return 'classification-change'
  if (before.value === 0 || now.value === 0) return 'zero'
  if (sums.products > 0) return null
  const weighs = (at: number) => vector.products.some((product) => vector.weighed(product, at) !== null)
  return weighs(base) && weighs(year) ? 'undefined' : 'no-report'
}

const lineageOf = (
  question: Params,
  vector: Vector,
  base: number,
  year: number,
  what: string,
  arithmetic: string,
) =>
  computed(
    'price-volume',
    { dyad: dyadText(question.dyad), flow: question.flow, year, base, form: question.form, part: what },
    [`price-${question.form}`, 'unit-values-as-prices'],
    arithmetic,
    { before: vector.total(base).lineage, now: vector.total(year).lineage },
  )

const quantityOfPart = (
  question: Params,
  vector: Vector,
  base: number,
  year: number,
  sums: PriceSums,
  part: Part,
  reason: NullReason | null,
): Quantity => {
  if (reason !== null)
    return unknown(reason, 'index', lineageOf(question, vector, base, year, part, 'not computed'))
  const indices = {
    value: () => sums.p1q1 / sums.p0q0,
    price: () => priceIndices(sums)[question.form],
    volume: () => volumeIndices(sums)[question.form],
  }
  const over = `over the ${sums.products} products with weights in both years`
  const said = `${inWords(sums, question.form, part)} ${over}`
  return known(indices[part](), 'index', lineageOf(question, vector, base, year, part, said))
}

/** All three price indices, and what share of each year's value the matched products are. */
const beside = (question: Params, vector: Vector, base: number, year: number, sums: PriceSums) => {
  const indices = priceIndices(sums)
  const index = (form: Params['form']) =>
    quantityOfPart({ ...question, form }, vector, base, year, sums, 'price', null)
  const covered = (value: number, at: number) => {
    const total = vector.total(at)
    const says = 'value with weights of the matched products'
    const part = known(value, 'USD', lineageOf(question, vector, base, year, 'covered', says))
    return ratio(part, total, 'share', (arithmetic) =>
      computed('price-volume', { year: at }, [], arithmetic, { part: part.lineage, whole: total.lineage }),
    )
  }
  return {
    ...Object.fromEntries(priceForms.map((form) => [form, { ...index(form), value: indices[form] }])),
    coveredBefore: covered(sums.p0q0, base),
    coveredNow: covered(sums.p1q1, year),
    products: known(
      sums.products,
      'count',
      lineageOf(question, vector, base, year, 'products', 'products with weights in both years'),
    ),
  }
}
