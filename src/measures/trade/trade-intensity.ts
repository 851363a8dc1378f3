import { z } from 'zod'
import type { CountryCode } from '../../domain/country.js'
import { dyadText } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import { yearsText } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Reader } from '../measure.js'
import { basisOfBooks, type Book } from './book.js'
import { missingYearsNote, readingConventions } from './flow-values.js'
import { dyad, product, reading, years } from './params.js'
import {
  besideWhole,
  bookWith,
  figure,
  isNamed,
  missingNotes,
  reporterNotes,
  skippedIn,
  unanswered,
  worldBook,
} from './structure.js'
import { excludingSelfIntensity, worldExportsIntensity } from './trade-intensity-kernel.js'
import { vectorOf, type Vector } from './vector.js'

const id = 'trade-intensity'

const params = z.object({
  dyad,
  years,
  product,
  form: z
    .enum(['world-exports', 'excluding-self'])
    .default('world-exports')
    .describe(
      'against the partner’s weight in world exports, or in imports of the world without the reporter',
    ),
  ...reading,
})
type Params = z.output<typeof params>

/** Whether the reporter exports more to the partner than the partner's weight in world trade. */
export const tradeIntensity = measure({
  id,
  name: { en: 'Trade intensity', ru: 'Интенсивность торговли', sr: 'Intenzitet trgovine' },
  meaning:
    'The partner’s weight in the reporter’s exports against its weight in world trade: 1 as the world, above 1 more, 0 without exports to the partner.',
  unit: 'index',
  formula: '\\frac{x_{ij}/x_i}{x_{wj}/x_w}',
  reference:
    'World Bank, WITS, trade indicators; Mikic and Gilbert, Trade Statistics in Policymaking (ESCAP 2009); Kojima 1964, Hitotsubashi Journal of Economics 5(1)',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2018' },
  compute: async (read, question) => {
    const all = { ...question, dyad: { ...question.dyad, partner: 'WLD' }, flow: 'export' as const }
    const level = question.product === 'TOTAL' ? undefined : question.product.length
    const found = await bookWith(read, { ...all, level }, (book) => besideOf(read, question, book))
    if (found === null) return unanswered(id, 'index', question.years, [{ id: 'world-missing', values: {} }])
    const { book, beside } = found
    const parts = await partsOf(read, question, book, beside)
    const [, partner, world] = beside as readonly [Book, Book, Book]
    const ofImports = question.form === 'excluding-self'
    const conventions: ConventionId[] = [
      ...readingConventions(book.choice, 'export'),
      ...(ofImports ? readingConventions(partner.choice, 'import') : []),
      'total-summed',
      'groups-excluded',
      'own-trade-once',
      'world-present',
      ofImports ? 'intensity-excluding-self' : 'intensity-world-exports',
    ]
    return {
      rows: question.years.map((year) => {
        const inputs = Object.fromEntries(
          Object.entries(parts).map(([name, vector]) => [name, flowIn(vector, question.product, year)]),
        )
        const { form, product: code } = question
        const subject = {
          id,
          parameters: { dyad: dyadText(question.dyad), year, product: code, form },
          conventions,
        }
        const work = form === 'world-exports' ? worldExportsIntensity : excludingSelfIntensity
        const value = figure(subject, 'index', inputs, (...values) =>
          work(...(values as [number, number, number, number, number])),
        )
        return { key: { year }, value, also: inputs }
      }),
      basis: basisOfBooks([book], isNamed(question)),
      conventions: [...new Set(conventions)],
      notes: [
        ...missingYearsNote(book.choice, question.years, yearsText),
        ...skippedIn(Object.values(parts), question.years),
        ...(await missingNotes(
          read,
          book,
          { reporter: question.dyad.reporter, partner: 'WLD', flow: 'export' },
          question.years,
        )),
        ...(await reporterNotes(
          read,
          world,
          { reporter: 'WLD', partner: 'WLD', flow: ofImports ? 'import' : 'export' },
          question.years,
        )),
      ],
    }
  },
})

/** The sum of the flow, or one product of it. */
const flowIn = (vector: Vector, code: string, year: number): Quantity =>
  code === 'TOTAL' ? vector.total(year) : vector.quantity(code, year)

/** The other flows of the formula in the same source: the dyad's, and the partner's weight in the world. */
const besideOf = async (
  read: Reader,
  { dyad: pair, years: window, form, record }: Params,
  book: Book,
): Promise<readonly (Book | null)[]> => {
  // A mirror has the flow only in the years that the partner reported: its own coverage, not that of all partners.
  const direct = { dyad: pair, flow: 'export' as const, years: window, record: book.choice.record }
  const importsOf = (reporter: CountryCode) =>
    besideWhole(read, book, {
      dyad: { reporter, partner: 'WLD' },
      flow: 'import',
      years: window,
      record,
    })
  const weights =
    form === 'world-exports'
      ? [pair.partner, 'WLD'].map((partner) => worldBook(read, book, partner, window))
      : [pair.partner, 'WLD', pair.reporter].map(importsOf)
  return Promise.all([besideWhole(read, book, direct), ...weights])
}

/** The flows of the formula, in its order. */
const partsOf = async (
  read: Reader,
  { dyad: pair, years: window, form }: Params,
  book: Book,
  beside: readonly Book[],
): Promise<Readonly<Record<string, Vector>>> => {
  const vector = (from: Book | undefined, reporter: CountryCode, partner: CountryCode, flow: Flow) =>
    vectorOf(read, from ?? book, { reporter, partner, flow, years: window })
  const [direct, first, second, third] = beside
  const own = {
    exports: await vector(direct, pair.reporter, pair.partner, 'export'),
    total: await vector(book, pair.reporter, 'WLD', 'export'),
  }
  return form === 'world-exports'
    ? {
        ...own,
        worldToPartner: await vector(first, 'WLD', pair.partner, 'export'),
        world: await vector(second, 'WLD', 'WLD', 'export'),
      }
    : {
        ...own,
        partnerImports: await vector(first, pair.partner, 'WLD', 'import'),
        worldImports: await vector(second, 'WLD', 'WLD', 'import'),
        reporterImports: await vector(third, pair.reporter, 'WLD', 'import'),
      }
}
