import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type Reader } from '../measure.js'
import { basisOfBooks, type Book } from './book.js'
import { missingYearsNote, readingConventions } from './flow-values.js'
import { plain } from './lineages.js'
import { intraIndustryForms, intraIndustryOf, type TwoWay } from './intra-industry-kernel.js'
import { dyad, reading, years } from './params.js'
import {
  besideWhole,
  bookWith,
  crossesRevisions,
  figure,
  isNamed,
  level,
  levelNote,
  revisionNotes,
  skippedIn,
  unanswered,
  withheld,
  worked,
} from './structure.js'
import { vectorOf, type Vector } from './vector.js'

const id = 'intra-industry'

const params = z.object({
  dyad,
  years,
  form: z.enum(intraIndustryForms).default('unadjusted').describe('which index'),
  span: z.coerce
    .number()
    .int()
    .positive()
    .default(1)
    .describe('for marginal: how many years back the change is counted from'),
  level,
  ...reading,
})
type Params = z.output<typeof params>

/** How much of the two-way trade is an exchange of the same products. */
export const intraIndustry = measure({
  id,
  name: { en: 'Intra-industry trade', ru: 'Внутриотраслевая торговля', sr: 'Intraindustrijska razmena' },
  meaning:
    'The part of exports and imports together that is matched within the same product: 0 when each product moves one way only, 1 when every export is matched by an import (marginal: the same of changes). Falls as the level gets finer.',
  unit: 'index',
  formula: '\\frac{\\sum_k (x_k + m_k - |x_k - m_k|)}{\\sum_k (x_k + m_k)}',
  reference:
    'Grubel and Lloyd 1975, Intra-Industry Trade, ch. 2; Brülhart 1994, “Marginal Intra-Industry Trade”, Weltwirtschaftliches Archiv 130(3)',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2018', level: 2 },
  compute: async (read, question) => {
    const window = windowOf(question)
    const found = await bookWith(
      read,
      { ...question, flow: 'export', years: window },
      async (book) =>
        [
          await besideWhole(read, book, {
            dyad: question.dyad,
            flow: 'import',
            years: window,
            record: question.record,
          }),
        ] as const,
    )
    return found === null
      ? unanswered(id, 'index', question.years)
      : answered(read, question, found.book, found.beside[0])
  },
})

/** The years that are read: with those that changes are counted from. */
const windowOf = ({ years: asked, form, span }: Params): number[] =>
  form === 'marginal'
    ? [...new Set([...asked.map((year) => year - span), ...asked])].toSorted((a, b) => a - b)
    : [...asked]

const answered = async (read: Reader, question: Params, book: Book, imported: Book): Promise<Measured> => {
  const window = windowOf(question)
  const [x, m] = await Promise.all([
    vectorOf(read, book, { ...question.dyad, flow: 'export', years: window }),
    vectorOf(read, imported, { ...question.dyad, flow: 'import', years: window }),
  ])
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, 'export'),
    ...readingConventions(imported.choice, 'import'),
    ...(book.choice.record === 'reconciled' ? [] : (['valuations-mixed'] as const)),
    `intra-industry-${question.form}`,
  ]
  return {
    rows: question.years.map((year) => {
      const inputs = inputsOf(question, x, m, year)
      return {
        key: { year },
        value: indexOf(question, { x, m, book }, inputs, year, conventions),
        also: { exports: x.total(year), imports: m.total(year) },
      }
    }),
    basis: basisOfBooks([book, imported], isNamed(question)),
    conventions: [...new Set(conventions)],
    notes: [
      levelNote(book),
      ...missingYearsNote(book.choice, question.years, yearsText),
      ...skippedIn([x, m], question.years),
      ...revisionNotes(book, question.years),
    ],
  }
}

const inputsOf = (
  { form, span }: Params,
  x: Vector,
  m: Vector,
  year: number,
): Readonly<Record<string, Quantity>> => ({
  exports: x.total(year),
  imports: m.total(year),
  ...(form === 'marginal' && { exportsBefore: x.total(year - span), importsBefore: m.total(year - span) }),
})

const indexOf = (
  { dyad: asked, form, span }: Params,
  { x, m, book }: { readonly x: Vector; readonly m: Vector; readonly book: Book },
  inputs: Readonly<Record<string, Quantity>>,
  year: number,
  conventions: readonly ConventionId[],
): Quantity => {
  const parameters = {
    dyad: dyadText(asked),
    year,
    form,
    level: book.level,
    ...(form === 'marginal' && { span }),
  }
  return figure({ id, parameters, conventions }, 'index', inputs, () => {
    if (form === 'marginal' && book.level > 2 && crossesRevisions(book, [year - span, year]))
      return withheld('classification-change', 'codes changed between the two years')
    const products = [...new Set([...x.products, ...m.products])]
      .toSorted()
      .flatMap((product) => twoWay(product, x, m, year, form === 'marginal' ? year - span : null))
    const { numerator, denominator } = intraIndustryOf[form](products)
    const says = `${plain(numerator)} / ${plain(denominator)}`
    return denominator > 0 ? worked(numerator / denominator, says) : withheld('undefined', says)
  })
}

/** Both flows of a product, or their change; a product of which one is not known is left out of all sums. */
const twoWay = (product: string, x: Vector, m: Vector, year: number, before: number | null): TwoWay[] => {
  const at = (when: number) => [x.value(product, when), m.value(product, when)] as const
  const [[x1, m1], [x0, m0]] = [at(year), before === null ? ([0, 0] as const) : at(before)]
  return x1 === null || m1 === null || x0 === null || m0 === null ? [] : [{ x: x1 - x0, m: m1 - m0 }]
}
