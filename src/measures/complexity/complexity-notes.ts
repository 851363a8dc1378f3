import { yearsText } from '../../domain/period.js'
import type { NullReason, Unit } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import type { Measured, MeasuredRow, Note, Reader } from '../measure.js'
import { basisOfBooks, type Book } from '../trade/book.js'
import { conditionsOf, groups, missingYearsNote, noRecord, readingConventions } from '../trade/flow-values.js'
import { isNamed, levelNote, revisionNotes } from '../trade/structure.js'
import type { MatrixQuestion } from './complexity-book.js'
import type { Figures } from './complexity-figures.js'
import type { Ground } from './complexity-ground.js'
import type { Left, YearGround } from './year-ground.js'
import { presets, type LeftOut } from './presets.js'
import { countryTotals } from './specialisation.js'

/** Rows of a year without a record. */
export const unanswered = (
  id: string,
  unit: Unit,
  year: number,
  keys: readonly Readonly<Record<string, string>>[],
): MeasuredRow[] =>
  (keys.length === 0 ? [{}] : keys).map((key) => ({ key: { year, ...key }, value: noRecord(id, unit) }))

/** Joins what a measure found with what its matrix rests on. Who stayed is told of the last year. */
export const fromGround = async (
  read: Reader,
  question: MatrixQuestion,
  ground: Ground,
  { rows, conventions, notes }: Pick<Measured, 'rows' | 'conventions' | 'notes'>,
): Promise<Measured> => {
  const { book, years } = ground
  const last = years.flatMap((each) => each.ground ?? []).at(-1)
  return {
    rows,
    basis: basisOfBooks([book], isNamed(question)),
    conventions: [...new Set([...matrixConventions(question, book), ...conventions])],
    notes: [
      ...missingYearsNote(book.choice, question.years, yearsText),
      ...(await skippedNotes(read, book, question.years)),
      ...(last === undefined ? [] : await importerNotes(read, book, last.year)),
      ...(last === undefined ? [] : keptNotes(question, book, last)),
      ...revisionNotes(book, question.years),
      ...notes,
    ],
  }
}

const matrixConventions = ({ rca, preset }: MatrixQuestion, { choice }: Book): ConventionId[] => [
  ...readingConventions(choice, 'export'),
  'groups-excluded',
  'own-trade-once',
  'world-present',
  `specialised-${rca}`,
  `preset-${preset}`,
]

const skippedNotes = async (read: Reader, { choice }: Book, years: readonly number[]): Promise<Note[]> => {
  const world = { reporter: 'WLD', partner: 'WLD' }
  const where = conditionsOf(choice, { dyad: world, flow: 'export', years }, 'all', 'all')
  const sums = await groups(read, choice, where, ['period'])
  return sums.flatMap(({ key, nulls }): Note[] =>
    nulls === 0 ? [] : [{ id: 'nulls-skipped', values: { year: Number(key['period']), count: nulls } }],
  )
}

/** A mirror matrix is what the importers that reported say: how many they are. */
const importerNotes = async (read: Reader, { choice }: Book, year: number): Promise<Note[]> => {
  if (choice.record !== 'mirror') return []
  const world = { reporter: 'WLD', partner: 'WLD' }
  const where = conditionsOf(choice, { dyad: world, flow: 'export', years: [year] }, 'all', 'all')
  const importers = await groups(read, choice, where, ['partner'])
  return [{ id: 'reporters-counted', values: { year, count: importers.length } }]
}

/** How many names a note gives of those left out. */
const first = 10
const named = (codes: readonly string[]): string =>
  codes.length > first ? `${codes.slice(0, first).join(', ')}, …` : codes.join(', ')

const keptNotes = (question: MatrixQuestion, book: Book, ground: YearGround): Note[] => {
  const { year, trade, m, unions, unspecified } = ground
  const { source } = book.choice.scope
  return [
    {
      id: 'matrix-kept',
      values: {
        year,
        economies: m.countries,
        present: trade.countries.length - unions.length,
        goods: m.products,
        listed: trade.products.length,
      },
    },
    levelNote(book),
    ...(book.level === 1 ? [{ id: 'few-products' as const, values: {} }] : []),
    ...(question.threshold === 1
      ? []
      : [{ id: 'threshold' as const, values: { threshold: question.threshold } }]),
    ...(question.preset === 'none'
      ? []
      : [{ id: 'preset-stated' as const, values: { rule: presets[question.preset].stated } }]),
    ...(unspecified.length === 0
      ? []
      : [{ id: 'unspecified-goods' as const, values: { year, products: unspecified.join(', ') } }]),
    ...leftNotes(ground),
    ...(unions.length === 0
      ? []
      : [{ id: 'unions-beside-members' as const, values: { year, countries: unions.join(', ') } }]),
    ...(book.choice.record === 'mirror' && source.unions.length > 0
      ? [{ id: 'trade-within-union' as const, values: {} }]
      : []),
    ...otherMatrixNotes(question, book),
  ]
}

const leftNotes = ({ year, leftOut, countries, products, diversity, ubiquity }: YearGround): Note[] => {
  const reasons = (left: readonly Left[]) => [...new Set(left.map(({ reason }) => reason))].toSorted()
  const codes = (left: readonly Left[], reason: LeftOut) =>
    left.filter((each) => each.reason === reason).map(({ code }) => code)
  const unspecialised = countries.filter((_, at) => diversity[at] === 0)
  const unexported = products.filter((_, at) => ubiquity[at] === 0)
  return [
    ...reasons(leftOut.countries).map((reason): Note => {
      const left = codes(leftOut.countries, reason)
      return { id: `left-${reason}`, values: { year, count: left.length, countries: named(left) } }
    }),
    ...reasons(leftOut.products).map((reason): Note => {
      const left = codes(leftOut.products, reason)
      return { id: `left-${reason}`, values: { year, count: left.length, products: named(left) } }
    }),
    ...(unspecialised.length === 0
      ? []
      : [
          {
            id: 'specialised-in-nothing' as const,
            values: { year, count: unspecialised.length, countries: named(unspecialised) },
          },
        ]),
    ...(unexported.length === 0
      ? []
      : [
          {
            id: 'specialised-by-nobody' as const,
            values: { year, count: unexported.length, products: named(unexported) },
          },
        ]),
  ]
}

/** A publisher’s rule applied to another list of products gives other numbers than the publisher’s. */
const otherMatrixNotes = ({ preset }: MatrixQuestion, { choice, level }: Book): Note[] => {
  const { classification: theirs } = presets[preset]
  if (theirs === null || (choice.classification === theirs.code && level === theirs.digits)) return []
  return [{ id: 'preset-other-products', values: { classification: theirs.code, digits: theirs.digits } }]
}

/** Below these exports, in USD, a territory on top of a ranking is the mark of a missing filter. */
const smallExports = 1e9

/** Small territories among the first five of a ranking of all. */
export const unfilteredNotes = (
  { ground }: Figures,
  { preset }: MatrixQuestion,
  codes: readonly string[],
  values: ArrayLike<number | NullReason>,
): Note[] => {
  if (preset !== 'none') return []
  const totals = countryTotals(ground.exports)
  const small = codes
    .map((code, at) => ({ code, value: values[at] as number | NullReason }))
    .flatMap(({ code, value }) => (typeof value === 'number' ? [{ code, value }] : []))
    .toSorted((a, b) => b.value - a.value || a.code.localeCompare(b.code, 'en'))
    .slice(0, 5)
    .filter(({ code }) => (totals[ground.countries.indexOf(code)] as number) < smallExports)
    .map(({ code }) => code)
  if (small.length === 0) return []
  return [
    {
      id: 'unfiltered-ranking',
      values: { year: ground.year, countries: small.join(', '), presets: 'oec, atlas-2014' },
    },
  ]
}

/** Why there is no complexity in a year, or what turned its sign where diversity did not. */
export const eigenvectorNotes = ({ ground }: Figures): Note[] => {
  const { year, m, ofCountries } = ground
  const result = ground.complexity()
  if (result.reason === null)
    return result.sign === 'diversity' ? [] : [{ id: 'sign-by-other-rule', values: { year } }]
  if (result.reason === 'too-few')
    return [{ id: 'matrix-too-few', values: { year, economies: m.countries, goods: m.products } }]
  if (result.reason === 'ambiguous') return [{ id: 'matrix-ambiguous', values: { year } }]
  const [, ...apart] = result.components
  if (apart.length === 0) return [{ id: 'matrix-nearly-disconnected', values: { year } }]
  const codes = apart.flatMap(({ countries }) => countries.map((at) => ofCountries[at] as string))
  const count = result.components.length
  return [{ id: 'matrix-disconnected', values: { year, count, countries: named(codes.toSorted()) } }]
}
