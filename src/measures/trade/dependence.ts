import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { groupOf } from '../../domain/group.js'
import { yearRange, yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import { known, unknown, type NullReason } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type Note, type Reader } from '../measure.js'
import { basisOfBooks, bookOf, type Book } from './book.js'
import { booksBeside, judgedYears, type JudgedYear } from './dependence-ground.js'
import { dependenceRow, judge, type DependenceMethod, type Judged } from './dependence-rows.js'
import { readingConventions } from './flow-values.js'
import { computed, plain } from './lineages.js'
import { crossesRevision } from './hs-revisions.js'
import { dyad, reading, year } from './params.js'

const params = z.object({
  dyad: dyad.describe(
    'the importer (a country, or a union such as EUN) first; as partner WLD for all dependences, a country for those on it',
  ),
  year,
  method: z
    .enum(['geodep', 'swd-352'])
    .optional()
    .describe(
      'the tests of CEPII for one country (its default), or of the European Commission for a union (its default)',
    ),
  window: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('how many years, the last of them the year, are judged; without it 3 by geodep, 1 by swd-352'),
  needed: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('in how many of those years the tests must hold; without it 2 of 3, or more than half'),
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .default(6)
    .describe('digits of the products: 6 and no other'),
  top: z.coerce.number().int().min(0).default(20).describe('how many products are shown; 0 for all'),
  ...reading,
})
type Params = z.output<typeof params>

/** Products that come from few suppliers, that few countries export, and that the importer does not make good itself. */
export const dependence = measure({
  id: 'dependence',
  name: { en: 'Strategic dependence', ru: 'Стратегическая зависимость', sr: 'Strateška zavisnost' },
  meaning:
    'Imports of products at HS6 on which a country or a union depends: concentrated suppliers and more imports than exports, and for one country concentrated exporters in the world too. With a partner, only those of which it is the largest supplier.',
  unit: 'USD',
  formula:
    '\\sum_j s_{jik}^2 > 0.4, \\; \\sum_c s_{ck}^2 > 0.4, \\; m_{ik} / x_{ik} > 1 \\text{ in } \\ge 2 \\text{ of } 3 \\text{ years}',
  reference:
    'Lefebvre and Wibaux 2024, Import Dependencies: Where Does the EU Stand?, CEPII Policy Brief 47; European Commission, SWD(2021) 352, Strategic dependencies and capacities, core dependency indicators',
  params,
  chart: { kind: 'treemap' },
  example: { dyad: 'SRB-WLD', year: '2018', source: 'baci' },
  compute: async (read, question) => {
    if (question.level !== 6) throw coarse('Dependence is judged product by product at HS6.')
    const group = groupOf(question.dyad.reporter)
    const method = question.method ?? (group === null ? 'geodep' : 'swd-352')
    if (method === 'swd-352' && group === null)
      throw refusal(
        'measure-refused',
        'For a single country all imports come from outside it: the second test of swd-352 says nothing.',
        { remedy: 'Ask for --method geodep, or name a union such as EUN.' },
      )
    const window = question.window ?? (method === 'geodep' ? 3 : 1)
    const years = yearRange(question.year - window + 1, question.year)
    const reporter = method === 'swd-352' ? 'WLD' : question.dyad.reporter
    const ask = { ...question, dyad: { reporter, partner: 'WLD' }, flow: 'import' as const, years }
    const book = await bookOf(read, ask, { partners: 'all' })
    if (book === null) {
      if ((await bookOf(read, { ...ask, level: undefined }, { partners: 'all' })) !== null)
        throw coarse('The record has no products at HS6.')
      return nothing(question, 'no-report', [])
    }
    const settings = { method, needed: question.needed ?? Math.floor(window / 2) + 1 }
    return judged(read, question, book, { ...settings, years, reporter })
  },
})

const coarse = (message: string) =>
  refusal('measure-refused', message, { remedy: 'Leave --level out, and name a source at HS6 such as baci.' })

type Settings = {
  readonly method: DependenceMethod
  readonly needed: number
  readonly years: readonly number[]
  readonly reporter: string
}

const judged = async (
  read: Reader,
  question: Params,
  book: Book,
  { method, needed, years, reporter }: Settings,
): Promise<Measured> => {
  if (crossesRevision(book.choice.classification, years))
    return nothing(question, 'classification-change', [book])
  const books = await booksBeside(read, book, { reporter, years })
  const who = method === 'swd-352' ? (groupOf(question.dyad.reporter) ?? reporter) : reporter
  const found = await judgedYears(read, books, who, years)
  if (found.length < needed) return nothing(question, found.length === 0 ? 'no-report' : 'too-few', [book])
  const all = everyProduct(found, method)
  const { partner } = question.dyad
  const flagged = [...all]
    .filter(([, each]) => each.filter(({ holds }) => holds).length >= needed)
    .filter(([, each]) => partner === 'WLD' || each.at(-1)?.suppliers.countries[0]?.code === partner)
    .toSorted(([a, one], [b, other]) => importsOf(other) - importsOf(one) || (a < b ? -1 : 1))
  const parameters = { dyad: dyadText(question.dyad), method }
  const shown = question.top === 0 ? flagged : flagged.slice(0, question.top)
  const rows = shown.map(([product, each]) => dependenceRow(product, each, method, parameters))
  const total = [...all.values()].reduce((sum, each) => sum + importsOf(each), 0)
  const share = flagged.reduce((sum, [, each]) => sum + importsOf(each), 0) / (total || 1)
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, 'import'),
    method === 'geodep' ? 'dependence-geodep' : 'dependence-swd',
    ...(partner === 'WLD' ? [] : (['dependence-on-partner'] as const)),
    'named-suppliers',
  ]
  return {
    rows: rows.length > 0 ? rows : [none(question, total)],
    basis: basisOfBooks([book], question.source !== undefined || question.record !== undefined),
    conventions,
    notes: [
      {
        id: 'judged-years',
        values: { years: yearsText(found.map((each) => each.year)), count: found.length },
      },
      {
        id: 'dependences-found',
        values: { count: flagged.length, products: imported(all), share },
      },
      ...found.flatMap(missingNote),
    ],
  }
}

const importsOf = (each: readonly Judged[]): number => each.at(-1)?.suppliers.total ?? 0

/** Products imported in the last year judged. */
const imported = (all: ReadonlyMap<string, readonly Judged[]>): number =>
  [...all.values()].filter((each) => importsOf(each) > 0).length

const everyProduct = (
  years: readonly JudgedYear[],
  method: DependenceMethod,
): ReadonlyMap<string, readonly Judged[]> => {
  const products = [...new Set(years.flatMap(({ imports }) => imports.products))].toSorted()
  return new Map(products.map((product) => [product, years.map((each) => judge(each, product, method))]))
}

const missingNote = ({ year: at, missing }: JudgedYear): Note[] =>
  missing.length === 0 ? [] : [{ id: 'members-missing', values: { year: at, countries: missing.join(', ') } }]

const none = (question: Params, total: number) => ({
  key: { product: 'TOTAL' },
  value: known(
    0,
    'USD',
    computed(
      'dependence',
      { dyad: dyadText(question.dyad), year: question.year },
      [],
      `no product is flagged, of imports of ${plain(total)}`,
      {},
    ),
  ),
})

const nothing = (question: Params, reason: NullReason, books: readonly Book[]): Measured => ({
  rows: [
    {
      key: { product: 'TOTAL' },
      value: unknown(
        reason,
        'USD',
        computed('dependence', { dyad: dyadText(question.dyad), year: question.year }, [], 'not judged', {}),
      ),
    },
  ],
  basis: basisOfBooks(books, question.source !== undefined || question.record !== undefined),
  conventions: ['nominal-usd'],
  notes: [],
})
