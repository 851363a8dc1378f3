import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { known, type Quantity } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { basisOfBooks, type Book } from './book.js'
import { missingYearsNote, noRecord, readingConventions } from './flow-values.js'
import { computed, plain } from './lineages.js'
import { extensive, intensive, marginSums, ofRest, type MarginSums } from './margins-kernel.js'
import { marginsOverMarkets } from './margins-over-markets.js'
import { dyad, reading, years } from './params.js'
import {
  bookWith,
  figure,
  isNamed,
  level,
  levelNote,
  listedCodes,
  reporterNotes,
  revisionNotes,
  skippedIn,
  unanswered,
  withheld,
  worked,
  worldBook,
  type Worked,
} from './structure.js'
import { vectorOf, type Vector } from './vector.js'

const id = 'margins'

const params = z.object({
  dyad,
  years,
  form: z
    .enum(['hummels-klenow', 'count'])
    .default('hummels-klenow')
    .describe('products weighted with the rest of the world’s exports of them, or counted'),
  level,
  ...reading,
})
export type MarginsParams = z.output<typeof params>

/** Whether exports are many products or much of few. */
export const margins = measure({
  id,
  name: {
    en: 'Extensive and intensive margins of exports',
    ru: 'Экстенсивная и интенсивная составляющие экспорта',
    sr: 'Ekstenzivna i intenzivna margina izvoza',
  },
  meaning:
    'Extensive: the part of the rest of the world’s exports to the partner that is in products the reporter exports there too, from 0 to 1. Intensive: the reporter’s exports against the rest’s in those products. Their product is the reporter’s exports over the rest’s. With the partner WLD, means over markets.',
  unit: 'index',
  formula:
    'EM = \\frac{\\sum_{k \\in K_{ij}} x_{rjk}}{\\sum_k x_{rjk}}, \\quad IM = \\frac{\\sum_k x_{ijk}}{\\sum_{k \\in K_{ij}} x_{rjk}}',
  reference:
    'Hummels and Klenow 2005, “The Variety and Quality of a Nation’s Exports”, American Economic Review 95(3)',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2018', level: 2 },
  compute: async (read, question) => {
    const { partner } = question.dyad
    const found = await bookWith(
      read,
      { ...question, flow: 'export' },
      async (book) => [await worldBook(read, book, partner, question.years)] as const,
    )
    if (found === null) return unanswered(id, 'index', question.years, [{ id: 'world-missing', values: {} }])
    const {
      book,
      beside: [world],
    } = found
    const result =
      partner === 'WLD'
        ? await marginsOverMarkets(read, question, book, world)
        : await toOneMarket(read, question, book, world)
    const conventions: ConventionId[] = [
      ...readingConventions(book.choice, 'export'),
      'groups-excluded',
      'world-present',
      question.form === 'count' ? 'margins-count' : 'margins-hummels-klenow',
      ...(partner === 'WLD' ? (['margins-over-markets'] as const) : []),
    ]
    return {
      rows: result.rows,
      basis: basisOfBooks([book], isNamed(question)),
      conventions,
      notes: [
        levelNote(book),
        ...missingYearsNote(book.choice, question.years, yearsText),
        ...(await reporterNotes(read, world, { reporter: 'WLD', partner, flow: 'export' }, question.years)),
        ...result.notes,
        ...revisionNotes(book, question.years),
      ],
    }
  },
})

const toOneMarket = async (
  read: Reader,
  question: MarginsParams,
  book: Book,
  worldWide: Book,
): Promise<Pick<Measured, 'rows' | 'notes'>> => {
  const { reporter, partner } = question.dyad
  const asked = { partner, flow: 'export' as const, years: question.years }
  const [own, world] = await Promise.all([
    vectorOf(read, book, { ...asked, reporter }),
    vectorOf(read, worldWide, { ...asked, reporter: 'WLD' }),
  ])
  const each = question.years.map((year) => inYear(question, book, own, world, year))
  return {
    rows: each.flatMap(({ rows }) => rows),
    notes: [...skippedIn([own, world], question.years), ...each.flatMap(({ notes }) => notes)],
  }
}

const inYear = (
  question: MarginsParams,
  book: Book,
  own: Vector,
  world: Vector,
  year: number,
): { readonly rows: readonly MeasuredRow[]; readonly notes: readonly Note[] } => {
  const mine = world.products.map((product) => own.value(product, year) ?? 0)
  // Both are exact sums before they are doubles, so that what nobody else exports leaves exactly nothing.
  const rest = world.products.map((product, at) =>
    Math.max(0, (world.value(product, year) ?? 0) - (mine[at] as number)),
  )
  const sums = marginSums({ own: mine, rest })
  const inputs = { exports: own.total(year), world: world.total(year) }
  const parameters = { dyad: dyadText(question.dyad), year, level: book.level, form: question.form }
  const conventions = [question.form === 'count' ? 'margins-count' : 'margins-hummels-klenow']
  const counted = (name: string, count: number): Quantity => {
    if (inputs.exports.value === null || inputs.world.value === null) return noRecord(id, 'count')
    const lineage = computed(id, parameters, conventions, `${name}: ${count}`, {
      exports: inputs.exports.lineage,
      world: inputs.world.lineage,
    })
    return known(count, 'count', lineage)
  }
  const also = {
    ...inputs,
    products: counted('products that the reporter exports to the partner', sums.products),
    restProducts: counted('products that others export to the partner', sums.restProducts),
  }
  const row = (margin: string, work: (x: number, w: number) => Worked): MeasuredRow => ({
    key: { year, margin },
    value: figure(
      { id, parameters: { ...parameters, margin }, conventions },
      'index',
      inputs,
      (x = 0, w = 0) => work(x, w),
    ),
    also,
  })
  const alone = sums.alone
    .toSorted((a, b) => (mine[b] as number) - (mine[a] as number) || a - b)
    .map((at) => world.products[at] as string)
  const said = { year, count: alone.length, products: listedCodes(alone) }
  return {
    rows: question.form === 'count' ? [row('extensive', () => byCount(sums))] : weighted(row, sums),
    notes: sums.alone.length === 0 ? [] : [{ id: 'margins-alone', values: said }],
  }
}

const byCount = ({ products, restProducts }: MarginSums): Worked => {
  const says = `${products} / ${restProducts}`
  return restProducts > 0 ? worked(products / restProducts, says) : withheld('undefined', says)
}

const weighted = (
  row: (margin: string, work: (x: number, w: number) => Worked) => MeasuredRow,
  sums: MarginSums,
): MeasuredRow[] => {
  const answer = (value: number | null, says: string): Worked =>
    value === null ? withheld('undefined', says) : worked(value, says)
  const covered = plain(sums.covered)
  return [
    row('extensive', (x, w) => answer(extensive(sums), `${covered} / (${plain(w)} − ${plain(x)})`)),
    row('intensive', (x) => answer(intensive(sums), `${plain(x)} / ${covered}`)),
    row('both', (x, w) => answer(ofRest(sums), `${plain(x)} / (${plain(w)} − ${plain(x)})`)),
  ]
}
