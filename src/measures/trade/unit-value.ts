import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { productWeights } from '../../lake/products.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { basisOfBooks, type Book } from './book.js'
import { missingYearsNote, readingConventions } from './flow-values.js'
import { computed, plain } from './lineages.js'
import { dyad, flow, reading, years } from './params.js'
import {
  besideWhole,
  bookWith,
  isNamed,
  level,
  listedCodes,
  revisionNotes,
  top,
  unanswered,
} from './structure.js'
import { fewestValues, isOutlier, outlying, type Outlying } from './unit-value-kernel.js'
import { selectionOf, vectorOf, type Vector } from './vector.js'

const id = 'unit-value'

const params = z.object({
  dyad,
  flow,
  years,
  product: z
    .string()
    .regex(/^\d{2,6}$/, 'a product is a code of digits')
    .optional()
    .describe('one product’s code, leading zeros kept; without it the largest'),
  level,
  top,
  ...reading,
})
type Params = z.output<typeof params>

/** Dollars a kilogram. */
export const unitValue = measure({
  id,
  name: { en: 'Unit value', ru: 'Средняя цена за килограмм', sr: 'Jedinična vrednost' },
  meaning:
    'Value of a product’s trade over its net weight, in US dollars a kilogram. Rows without a weight are in neither; a product without any weight has no unit value. Beside it how far it lies from the unit values with the reporter’s other partners.',
  unit: 'USD/kg',
  formula: '\\frac{v_{ijk}}{q_{ijk}}',
  reference:
    'United Nations, International Merchandise Trade Statistics: Compilers Manual 2010 (Revision 1), on unit values and outliers; Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', flow: 'export', years: '2018' },
  compute: async (read, question) => {
    const asked = { ...question, level: question.product?.length ?? question.level }
    const found = await bookWith(read, asked, async () => [] as const)
    if (found === null) return unanswered(id, 'USD/kg', question.years)
    // Only a record with every partner has the others to compare with.
    const partners = await besideWhole(read, found.book, {
      dyad: { reporter: question.dyad.reporter, partner: 'WLD' },
      flow: question.flow,
      years: question.years,
      record: found.book.choice.record,
    })
    return answered(read, question, found.book, partners)
  },
})

const answered = async (
  read: Reader,
  question: Params,
  book: Book,
  partners: Book | null,
): Promise<Measured> => {
  const vector = await vectorOf(read, book, {
    ...question.dyad,
    flow: question.flow,
    years: question.years,
    weights: true,
  })
  const products = listed(question, vector)
  const compared =
    partners === null || question.dyad.partner === 'WLD'
      ? null
      : await unitValuesOfPartners(read, question, partners, products)
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, question.flow),
    'unit-value-weighed',
    ...(compared === null ? [] : (['unit-value-outlier'] as const)),
  ]
  const flagged: Note[] = []
  const rows = question.years.flatMap((year): MeasuredRow[] => {
    // Nothing listed, since nothing was traded or nothing is known: a row for the year says so.
    if (products.length === 0)
      return [{ key: { year }, value: { ...unpriced(vector.total(year)), unit: 'USD/kg' } }]
    const each = products.map((product) => {
      const value = valueIn(question, vector, product, year, conventions)
      const outlier =
        value.value === null || compared === null
          ? null
          : outlying(value.value, compared.get(`${product} ${year}`) ?? [])
      return { product, value, outlier }
    })
    const outliers = each.flatMap(({ product, outlier }) => (outlier && isOutlier(outlier) ? [product] : []))
    if (outliers.length > 0)
      flagged.push({
        id: 'unit-value-outliers',
        values: { year, count: outliers.length, products: listedCodes(outliers) },
      })
    return each.map(({ product, value, outlier }) => ({
      key: { year, product },
      value,
      also: {
        trade: vector.quantity(product, year),
        ...weightOf(vector, product, year),
        ...judgement(value, outlier),
      },
    }))
  })
  return {
    rows,
    basis: basisOfBooks([book], isNamed(question)),
    conventions,
    notes: [
      ...missingYearsNote(book.choice, question.years, yearsText),
      ...(compared === null ? [{ id: 'outliers-not-judged' as const, values: {} }] : []),
      ...flagged,
      ...revisionNotes(book, question.years),
    ],
  }
}

/** The largest products of the last year that is covered. */
const listed = (question: Params, vector: Vector): readonly string[] => {
  if (question.product !== undefined) return [question.product]
  const last = vector.covered.at(-1)
  if (last === undefined) return []
  const size = (product: string) => vector.value(product, last) ?? -1
  return vector.products
    .toSorted((a, b) => size(b) - size(a) || a.localeCompare(b, 'en'))
    .slice(0, question.top || undefined)
}

/** Trade without a weight, or none at all, has no unit value. */
const unpriced = (trade: Quantity): Quantity => {
  const reason = trade.reason ?? (trade.value === 0 ? 'undefined' : 'no-report')
  return unknown(reason, 'USD/kg', trade.lineage)
}

const valueIn = (
  question: Params,
  vector: Vector,
  product: string,
  year: number,
  conventions: readonly string[],
): Quantity => {
  const weighed = vector.weighed(product, year)
  const trade = vector.quantity(product, year)
  const subject = { dyad: dyadText(question.dyad), flow: question.flow, year, product }
  const lineage = (says: string) => computed(id, subject, conventions, says, { trade: trade.lineage })
  if (weighed === null) {
    const none = unpriced(trade)
    return { ...none, lineage: lineage(trade.value === 0 ? 'no trade' : 'no row with value and weight') }
  }
  return known(
    weighed.value / weighed.kilograms,
    'USD/kg',
    lineage(`${plain(weighed.value)} / ${plain(weighed.kilograms)}`),
  )
}

/** The value of the rows with a weight, and the weight in kilograms. */
const weightOf = (vector: Vector, product: string, year: number): Readonly<Record<string, Quantity>> => {
  const weighed = vector.weighed(product, year)
  if (weighed === null) return {}
  const { lineage } = vector.quantity(product, year)
  return {
    weighed: known(weighed.value, 'USD', lineage),
    kilograms: known(weighed.kilograms, 'other', lineage),
  }
}

const judgement = (value: Quantity, outlier: Outlying | null): Readonly<Record<string, Quantity>> => {
  if (outlier === null) return {}
  const { score, median, deviation, count } = outlier
  const lineage = computed(
    id,
    {},
    ['unit-value-outlier'],
    `(ln u − ${plain(median)}) / (1.4826 · ${plain(deviation)}), over ${count} partners`,
    { value: value.lineage },
  )
  return {
    score:
      score === null
        ? unknown(count < fewestValues ? 'too-few' : 'undefined', 'z-score', lineage)
        : known(score, 'z-score', lineage),
    partners: known(count, 'count', lineage),
    outlier: known(isOutlier(outlier) ? 1 : 0, 'count', lineage),
  }
}

/** Unit values with each partner, by product and year. */
const unitValuesOfPartners = async (
  read: Reader,
  { dyad: { reporter }, flow: direction, years: window }: Params,
  partners: Book,
  products: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const asked = { reporter, partner: 'WLD', flow: direction, years: window }
  const sums = await productWeights(read.lake, selectionOf(partners, asked), 'partner', products)
  const found = new Map<string, number[]>()
  for (const [at, product] of sums.products.entries()) {
    const [kilograms, weighed] = [sums.kilograms[at] as number, sums.values[at] as number]
    if (!(kilograms > 0) || !(weighed > 0)) continue
    const key = `${product} ${sums.periods[at] as string}`
    const values = found.get(key) ?? []
    values.push(weighed / kilograms)
    found.set(key, values)
  }
  return found
}
