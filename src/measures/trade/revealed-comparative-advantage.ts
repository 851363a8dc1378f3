import { z } from 'zod'
import type { Flow } from '../../domain/flow.js'
import { yearsText } from '../../domain/period.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type MeasuredRow, type Reader } from '../measure.js'
import { basisOfBooks, type Book } from './book.js'
import { missingYearsNote, readingConventions } from './flow-values.js'
import { headNotes, headsOf, type Heads } from './per-head.js'
import { dyad, reading, years } from './params.js'
import { advantageForms } from './revealed-comparative-advantage-kernel.js'
import { indexOf, type AdvantageFlows, type Side } from './revealed-comparative-advantage-rows.js'
import {
  besideWhole,
  bookWith,
  isNamed,
  level,
  missingNotes,
  reporterNotes,
  revisionNotes,
  skippedIn,
  top,
  unanswered,
  worldBook,
} from './structure.js'
import { vectorOf } from './vector.js'

const id = 'revealed-comparative-advantage'

const params = z.object({
  dyad,
  years,
  form: z.enum(advantageForms).default('balassa').describe('which index'),
  level,
  product: z
    .string()
    .regex(/^\d{2,6}$/, 'a product is a code of digits')
    .optional()
    .describe('one product’s code, leading zeros kept; without it the largest'),
  top,
  by: z
    .enum(['trade', 'value'])
    .default('trade')
    .describe('which products are the largest: by the reporter’s exports in the last year, or by the index'),
  ...reading,
})
type Params = z.output<typeof params>

/** How specialised the reporter is in a product, against the world. */
export const revealedComparativeAdvantage = measure({
  id,
  name: {
    en: 'Revealed comparative advantage',
    ru: 'Выявленное сравнительное преимущество',
    sr: 'Otkrivena komparativna prednost',
  },
  meaning:
    'The weight of a product in the reporter’s exports against its weight in the world’s: above 1 (in Balassa’s form) the reporter is specialised in it; 0 without exports, no value where the world has none. With a partner other than WLD, of exports to that partner alone.',
  unit: 'index',
  formula: '\\frac{x_{ik}/x_i}{x_{wk}/x_w}',
  reference:
    'Balassa 1965, Manchester School 33(2); Laursen 1998, DRUID Working Paper 98-30; Vollrath 1991, Weltwirtschaftliches Archiv 127(2); Hoen and Oosterhaven 2006, Annals of Regional Science 40(3); Yu, Cai and Leung 2009, Annals of Regional Science 43(1)',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-WLD', years: '2018', level: 2 },
  compute: async (read, question) => {
    const asked = { ...question, flow: 'export' as const, level: question.product?.length ?? question.level }
    const world = (book: Book) => worldBook(read, book, question.dyad.partner, question.years)
    const withImports =
      question.form === 'vollrath'
        ? await bookWith(read, asked, async (book) => {
            const own = await importBook(read, question, book)
            return [await world(book), own, own && (await worldImportBook(read, question, own))] as const
          })
        : null
    if (withImports !== null) {
      const { book, beside } = withImports
      return answered(read, question, [book, beside[0]], [beside[1], beside[2]])
    }
    const found = await bookWith(read, asked, async (book) => [await world(book)] as const)
    if (found === null) return unanswered(id, 'index', question.years, [{ id: 'world-missing', values: {} }])
    return answered(read, question, [found.book, found.beside[0]], null)
  },
})

/** The record of the reporter's flow and that of the world's. */
type Books = readonly [own: Book, world: Book]

const answered = async (
  read: Reader,
  question: Params,
  exports: Books,
  imports: Books | null,
): Promise<Measured> => {
  const [book, world] = exports
  const flows: AdvantageFlows = {
    exports: await sideOf(read, question, 'export', exports),
    imports: imports && (await sideOf(read, question, 'import', imports)),
    heads:
      question.form === 'per-head'
        ? await headsOf(read, world, { ...question.dyad, years: book.choice.covered })
        : new Map<number, Heads>(),
  }
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, 'export'),
    ...(flows.imports ? readingConventions(flows.imports.book.choice, 'import') : []),
    'total-summed',
    'groups-excluded',
    'own-trade-once',
    'world-present',
    `rca-${question.form}`,
    ...(question.dyad.partner === 'WLD' ? [] : (['rca-to-market'] as const)),
  ]
  const vectors = [flows.exports, ...(flows.imports ? [flows.imports] : [])].flatMap(
    ({ own, world: all }) => [own, all],
  )
  return {
    rows: rowsOf(question, flows, conventions),
    basis: basisOfBooks([book], isNamed(question)),
    conventions: [...new Set(conventions)],
    notes: [
      ...missingYearsNote(book.choice, question.years, yearsText),
      ...skippedIn(vectors, question.years),
      ...(await missingNotes(read, book, { ...question.dyad, flow: 'export' }, question.years)),
      ...(await reporterNotes(
        read,
        world,
        { reporter: 'WLD', partner: question.dyad.partner, flow: 'export' },
        question.years,
      )),
      ...revisionNotes(book, question.years),
      ...headNotes(flows.heads),
    ],
  }
}

const sideOf = async (
  read: Reader,
  question: Params,
  direction: Flow,
  [book, world]: Books,
): Promise<Side> => {
  const { reporter, partner } = question.dyad
  const asked = { partner, flow: direction, years: question.years }
  const [own, all] = await Promise.all([
    vectorOf(read, book, { ...asked, reporter }),
    vectorOf(read, world, { ...asked, reporter: 'WLD' }),
  ])
  return { book, own, world: all }
}

const importBook = (read: Reader, { dyad: pair, years: window, record }: Params, book: Book) =>
  besideWhole(read, book, { dyad: pair, flow: 'import', years: window, record })

/** The world's imports of the same record as the reporter's. */
const worldImportBook = (read: Reader, { dyad: pair, years: window }: Params, imported: Book) =>
  besideWhole(read, imported, {
    dyad: { reporter: 'WLD', partner: pair.partner },
    flow: 'import',
    years: window,
    record: imported.choice.record,
  })

const rowsOf = (question: Params, flows: AdvantageFlows, conventions: readonly string[]): MeasuredRow[] => {
  const { own, world } = flows.exports
  const last = own.covered.at(-1)
  if (last === undefined) return [...unanswered(id, 'index', question.years).rows]
  const rowOf = (product: string, year: number): MeasuredRow => ({
    key: { year, product },
    ...indexOf(question, flows, conventions, product, year),
  })
  const order = (product: string): number =>
    question.by === 'trade'
      ? (own.value(product, last) ?? -1)
      : (rowOf(product, last).value.value ?? Number.NEGATIVE_INFINITY)
  const listed = question.top === 0 ? [...new Set([...own.products, ...world.products])] : own.products
  const products =
    question.product === undefined
      ? listed
          .map((product) => ({ product, size: order(product) }))
          .toSorted((a, b) => descending(a.size, b.size) || a.product.localeCompare(b.product, 'en'))
          .slice(0, question.top || undefined)
          .map(({ product }) => product)
      : [question.product]
  // Nothing traded at all: a row for the year says so.
  if (products.length === 0) return question.years.map((year) => ({ ...rowOf('', year), key: { year } }))
  return question.years.flatMap((year) => products.map((product) => rowOf(product, year)))
}

const descending = (a: number, b: number): number => (a === b ? 0 : a > b ? -1 : 1)
