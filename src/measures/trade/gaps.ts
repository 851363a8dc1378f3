import { crossesRevision } from './hs-revisions.js'
import { z } from 'zod'
import { dyadText, type Dyad } from '../../domain/dyad.js'
import { yearRange } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { basisOfBooks, besideBook, type Book } from './book.js'
import { conditionsOf, groups, noRecord, readingConventions } from './flow-values.js'
import { gapOf, largestProducts } from './gaps-kernel.js'
import { computed, plain } from './lineages.js'
import { demandConventions, growthOfSeries } from './market-points.js'
import { dyad, product, reading, year } from './params.js'
import { wholeBookOf } from './whole-book.js'
import { vectorOf, type Vector } from './vector.js'

const params = z.object({
  dyad,
  year,
  product,
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .optional()
    .describe('digits of the products; without it the finest level of the record'),
  window: z.coerce
    .number()
    .int()
    .min(2)
    .default(5)
    .describe('over how many years, the last of them the year, growth of the partner’s imports is measured'),
  top: z.coerce.number().int().min(0).default(20).describe('how many products are shown; 0 for all'),
  ...reading,
})
type Params = z.output<typeof params>

/** What the reporter exports and the partner imports, and does not yet go from one to the other. */
export const gaps = measure({
  id: 'gaps',
  name: {
    en: 'Indicative potential trade',
    ru: 'Ориентировочный потенциал торговли',
    sr: 'Indikativni trgovinski potencijal',
  },
  meaning:
    'For each product the smaller of what the reporter exports and what the partner imports, less what the reporter exports to the partner: an upper bound in US dollars, not a forecast, and not to be added up over products.',
  unit: 'USD',
  formula: '\\max(0, \\min(x_{iwk}, m_{jwk}) - x_{ijk})',
  reference: 'ITC, Trade Map user guide, “Indicative potential trade” (bilateral trade); Balassa 1965',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', year: '2018' },
  compute: async (read, question) => {
    const level = question.product === 'TOTAL' ? question.level : question.product.length
    const asked = { ...question, flow: 'export' as const, years: [question.year], level }
    const book = await wholeBookOf(read, asked)
    return book === null ? nothing(question) : fromBook(read, question, book)
  },
})

const nothing = (question: Params): Measured => ({
  rows: [{ key: { product: question.product }, value: noRecord('gaps') }],
  basis: null,
  conventions: ['nominal-usd'],
  notes: [],
})

/** The four flows that a row is made of; the partner's imports over the window. */
type Flows = {
  readonly exports: Vector
  readonly trade: Vector | null
  readonly world: Vector | null
  readonly imports: Vector | null
}

const fromBook = async (read: Reader, question: Params, book: Book): Promise<Measured> => {
  const years = [question.year]
  const { reporter, partner } = question.dyad
  const { record } = book.choice
  const window = yearRange(question.year - question.window + 1, question.year)
  const beside = (pair: Dyad, flow: 'export' | 'import') =>
    flow === 'export'
      ? besideBook(read, book, { dyad: pair, flow, years, record })
      : besideBook(read, book, { dyad: pair, flow, years: window })
  const vector = (of: Book | null, pair: Dyad, flow: 'export' | 'import') =>
    of === null ? null : vectorOf(read, of, { ...pair, flow, years: flow === 'export' ? years : window })
  const everyone = { reporter: 'WLD', partner: 'WLD' }
  const ofReporter = { reporter, partner: 'WLD' }
  const ofPartner = { reporter: partner, partner: 'WLD' }
  const [between, whole, demand] = await Promise.all([
    beside(question.dyad, 'export'),
    beside(everyone, 'export'),
    beside(ofPartner, 'import'),
  ])
  const [exports, trade, world, imports] = await Promise.all([
    vectorOf(read, book, { ...ofReporter, flow: 'export', years }),
    vector(between, question.dyad, 'export'),
    vector(whole, everyone, 'export'),
    vector(demand, ofPartner, 'import'),
  ])
  const flows: Flows = { exports, trade, world, imports }
  const change = book.level > 2 && crossesRevision(book.choice.classification, window)
  const crossed: Note[] =
    book.level === 2 && crossesRevision(book.choice.classification, window)
      ? [{ id: 'revisions-crossed', values: {} }]
      : []
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, 'export'),
    ...demandConventions({ choice: demand?.choice ?? null }),
    ...(record === 'own' ? (['valuations-mixed'] as const) : []),
    'gap-upper-bound',
    'advantage-balassa',
    'growth-log-linear',
  ]
  return {
    rows: chosen(question, flows).map((code) => rowOf(question, flows, code, window, change)),
    basis: basisOfBooks([book], question.source !== undefined || question.record !== undefined),
    conventions: [...new Set(conventions)],
    notes: [
      ...crossed,
      {
        id: 'reporters-counted',
        values: { year: question.year, count: await reportersIn(read, book, world, question.year) },
      },
    ],
  }
}

/** How many books the world is read from: of a mirror record its partners’, of others the exporters’. */
const reportersIn = async (
  read: Reader,
  { choice }: Book,
  world: Vector | null,
  at: number,
): Promise<number> => {
  if (world === null || choice.record !== 'mirror') return world?.reporters(at) ?? 0
  const everyone = { dyad: { reporter: 'WLD', partner: 'WLD' }, flow: 'export' as const, years: [at] }
  return (await groups(read, choice, conditionsOf(choice, everyone, 'all', 'all'), ['partner'])).length
}

const valueIn = (vector: Vector | null, code: string, at: number): number | null =>
  vector === null ? null : vector.value(code, at)

const chosen = ({ product: asked, top, year: at }: Params, { exports, trade, imports }: Flows): string[] => {
  if (asked !== 'TOTAL') return [asked]
  const codes = [...new Set([...exports.products, ...(imports?.products ?? [])])]
  const gap = (code: string) =>
    gapOf(valueIn(exports, code, at), valueIn(imports, code, at), valueIn(trade, code, at))
  const found = largestProducts(codes, gap, top)
  return found.length === 0 ? ['TOTAL'] : found
}

const rowOf = (
  question: Params,
  flows: Flows,
  code: string,
  window: readonly number[],
  classificationChange: boolean,
): MeasuredRow => {
  const { year: at, dyad: asked } = question
  const of = (vector: Vector | null) => vector?.quantity(code, at) ?? noRecord('gaps')
  const [exports, trade, imports] = [of(flows.exports), of(flows.trade), of(flows.imports)]
  const value = gapOf(exports.value, imports.value, trade.value)
  const lineage = computed(
    'gaps',
    { dyad: dyadText(asked), year: at, product: code },
    ['gap-upper-bound'],
    value === null
      ? 'an input is not known'
      : `max(0, min(${plain(exports.value as number)}, ${plain(imports.value as number)}) − ${plain(trade.value as number)})`,
    { exports: exports.lineage, imports: imports.lineage, trade: trade.lineage },
  )
  const reason = exports.reason ?? imports.reason ?? trade.reason ?? 'no-report'
  return {
    key: { product: code },
    value: value === null ? unknown(reason, 'USD', lineage) : known(value, 'USD', lineage),
    also: {
      exports,
      imports,
      trade,
      demand: growthOfSeries(
        { product: code, method: 'log-linear', gaps: 'refuse', classificationChange },
        asked.partner,
        'import',
        window.map((each) => [each, flows.imports?.quantity(code, each) ?? noRecord('gaps')] as const),
      ),
      advantage: advantageOf(question, flows, code),
    },
  }
}

/** Balassa's index of the reporter in the product: (x_ik / x_i) / (x_wk / x_w). */
const advantageOf = (
  { dyad: asked, year: at }: Params,
  { exports, world }: Flows,
  code: string,
): Quantity => {
  const inputs = [
    exports.quantity(code, at),
    exports.total(at),
    world?.quantity(code, at) ?? noRecord('gaps'),
    world?.total(at) ?? noRecord('gaps'),
  ] as const
  const [part, whole, worldPart, worldWhole] = inputs
  const named = { part, whole, worldPart, worldWhole }
  const lineage = (arithmetic: string) =>
    computed(
      'revealed-comparative-advantage',
      { dyad: dyadText({ ...asked, partner: 'WLD' }), year: at, product: code },
      ['advantage-balassa'],
      arithmetic,
      Object.fromEntries(Object.entries(named).map(([name, each]) => [name, each.lineage])),
    )
  const [x, all, w, wAll] = inputs.map(({ value }) => value)
  if (x == null || all == null || w == null || wAll == null)
    return unknown(
      inputs.find(({ reason }) => reason !== null)?.reason ?? 'no-report',
      'index',
      lineage('an input is not known'),
    )
  const says = `(${plain(x)} / ${plain(all)}) / (${plain(w)} / ${plain(wAll)})`
  if (all === 0 || w === 0 || wAll === 0) return unknown('undefined', 'index', lineage(says))
  return known(x / all / (w / wAll), 'index', lineage(says))
}
