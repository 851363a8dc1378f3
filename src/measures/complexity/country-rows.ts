import type { NullReason, Quantity, Unit } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import type { Measured, MeasuredRow, Note, Reader } from '../measure.js'
import type { MatrixQuestion } from './complexity-book.js'
import { absent, figuresOf, standingOf, worked, type Figures } from './complexity-figures.js'
import { groundOf } from './complexity-ground.js'
import { fromGround, unanswered, unfilteredNotes } from './complexity-notes.js'

/** An index of countries in one year, or why there is none at all. */
export type CountryIndex =
  | {
      readonly codes: readonly string[]
      /** In the order of the codes; a reason where one country has none. */
      readonly values: ArrayLike<number | NullReason>
      readonly arithmetic: (at: number) => string
      readonly also?: (at: number) => Readonly<Record<string, Quantity>>
    }
  | { readonly reason: NullReason; readonly arithmetic: string }

type CountryQuestion = MatrixQuestion & { readonly countries: 'dyad' | 'all' }

type CountryMeasure = {
  readonly id: string
  readonly unit: Unit
  readonly conventions: readonly ConventionId[]
  readonly index: (figures: Figures) => CountryIndex
  readonly notes?: (figures: Figures) => readonly Note[]
}

/** A measure of countries: the two of the dyad, or all that have a value, year by year. */
export const measuredCountries = async (
  read: Reader,
  question: CountryQuestion,
  { id, unit, conventions, index, notes }: CountryMeasure,
): Promise<Measured> => {
  const ground = await groundOf(read, question)
  const asked = askedFor(question)
  const nothing = (year: number) =>
    unanswered(
      id,
      unit,
      year,
      asked.map((country) => ({ country })),
    )
  if (ground === null)
    return { rows: question.years.flatMap(nothing), basis: null, conventions: ['nominal-usd'], notes: [] }
  const found = ground.years.map(({ year, ground: own }) => {
    if (own === null) return { rows: nothing(year), notes: [] }
    const figures = figuresOf(id, unit, question, own, conventions)
    const each = index(figures)
    const rows = rowsOf(figures, each, asked, question.countries)
    const ranking = 'reason' in each ? [] : unfilteredNotes(figures, question, each.codes, each.values)
    return { rows, notes: notes?.(figures) ?? [], ranking }
  })
  return fromGround(read, question, ground, {
    rows: found.flatMap(({ rows }) => rows),
    conventions,
    // of the last year with a matrix, as who stayed is told of it alone
    notes: [
      ...found.flatMap((each) => each.notes),
      ...(found.findLast(({ ranking }) => ranking !== undefined)?.ranking ?? []),
    ],
  })
}

/** The world is no country: of the dyad only countries have a row. */
const askedFor = ({ dyad: { reporter, partner } }: CountryQuestion): string[] =>
  [reporter, partner].filter((code, at, both) => code !== 'WLD' && both.indexOf(code) === at)

const rowsOf = (
  figures: Figures,
  index: CountryIndex,
  asked: readonly string[],
  which: CountryQuestion['countries'],
): MeasuredRow[] => {
  const { year } = figures.ground
  if ('reason' in index) {
    const none = (country: string): MeasuredRow => ({
      key: { year, country },
      value: worked(figures, { country }, index.reason, index.arithmetic),
    })
    return asked.length > 0
      ? asked.map(none)
      : [{ key: { year }, value: worked(figures, {}, index.reason, index.arithmetic) }]
  }
  const places = new Map(index.codes.map((code, at) => [code, at]))
  const values = Array.from(index.values).filter((value) => typeof value === 'number')
  const row = (country: string): MeasuredRow => {
    const at = places.get(country)
    const key = { year, country }
    if (at === undefined) {
      const { reason, arithmetic } = absent(figures, { country })
      return { key, value: worked(figures, { country }, reason, arithmetic) }
    }
    const value = index.values[at] as number | NullReason
    return {
      key,
      value: worked(figures, { country }, value, index.arithmetic(at)),
      also: {
        ...(typeof value === 'number' && standingOf(figures, { country }, value, values)),
        ...index.also?.(at),
      },
    }
  }
  if (which === 'dyad' && asked.length > 0) return asked.map(row)
  const listed = [...index.codes, ...asked.filter((code) => !places.has(code))]
  return listed.map(row).toSorted(byValue)
}

/** The highest first, those without a value last; ties by code. */
const byValue = (a: MeasuredRow, b: MeasuredRow): number => {
  const [first, second] = [a.value.value ?? -Infinity, b.value.value ?? -Infinity]
  if (first !== second) return first > second ? -1 : 1
  return String(a.key['country']).localeCompare(String(b.key['country']), 'en')
}
