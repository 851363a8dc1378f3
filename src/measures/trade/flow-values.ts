import { countryOf } from '../../domain/country.js'
import type { Dyad } from '../../domain/dyad.js'
import type { Flow, FlowRecord, Level } from '../../domain/flow.js'
import type { Condition } from '../../domain/lineage.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { choicesFor, type Choice, type FlowNeed } from '../../lake/choice.js'
import { emptySum, sumFlows, type GroupColumn, type Sum } from '../../lake/reading.js'
import { refusal } from '../../domain/problem.js'
import type { ConventionId } from '../conventions.js'
import type { Basis, Note, Reader } from '../measure.js'
import { computed } from './lineages.js'
import { yearsUnderUnion } from './under-union.js'

/** What a trade measure was asked to read. */
export type FlowQuestion = {
  readonly dyad: Dyad
  readonly flow: Flow
  readonly years: readonly number[]
  readonly product: string
  readonly record?: FlowRecord | undefined
  readonly source?: string | undefined
  readonly classification?: string | undefined
}

/** The level a product code stands at; two digits are a chapter, or a section where the source has nothing finer. */
export const levelOf = (product: string): Level | 'total' =>
  product === 'TOTAL' ? 'total' : (product.length as Level)

/** What of an extract must be there: every partner, every product, or only those asked for. */
type Whole = Pick<FlowNeed, 'partners' | 'products'>

/**
 * The one record that answers a question; null where the lake has none.
 * @throws Refusal `unknown-source`; `measure-refused` for a mirror of a reconciled source
 */
export const chooseRecord = async (
  read: Reader,
  question: FlowQuestion,
  { partners = 'one', products = question.product === 'TOTAL' ? 'all' : 'one' }: Whole = {},
): Promise<Choice | null> => {
  const { source, record } = question
  const named = source === undefined ? undefined : read.lake.sources.find(({ id }) => id === source)
  if (source !== undefined && named === undefined)
    throw refusal('unknown-source', `There is no source “${source}”.`)
  if (named?.record === 'reconciled' && (record === 'mirror' || record === 'own'))
    throw refusal(
      'measure-refused',
      `${named.name} has one reconciled record a flow: neither side’s own nor a mirror.`,
      { remedy: 'Ask for --record reconciled, or name another source.' },
    )
  const level = levelOf(question.product)
  const need = { ...question.dyad, flow: question.flow, years: question.years, level, partners, products }
  const prefer = { source, record, classification: question.classification, asOf: read.asOf }
  const [exact] = await choicesFor(read.lake, need, prefer)
  if (exact || level !== 2) return exact ?? null
  // Sections have two digits as well: where a source has no chapters, the code is a section's.
  const [section] = await choicesFor(read.lake, { ...need, level: 1 }, prefer)
  return section ?? null
}

export const basisOf = (choice: Choice | null, named: boolean): Basis | null =>
  choice && {
    source: choice.scope.source.id,
    record: choice.record,
    snapshots: choice.scope.snapshots.map(({ id }) => id),
    classification: choice.classification,
    level: choice.level,
    named,
  }

/** How partners (or reporters, for the world) are summed: states, territories and unspecified ones, no group twice. */
const everyone = (column: 'reporter' | 'partner', choice: Choice): Condition => ({
  column,
  op: 'kind-not-in',
  values: ['group', 'world'],
  except: choice.scope.source.unions,
})

export const isOne = (column: string, ...values: (string | number)[]): Condition => ({
  column,
  op: 'in',
  values,
})

/** The conditions of a selection. `partner: 'all'` sums over partners, `'world'` takes the published World row. */
export const conditionsOf = (
  choice: Choice,
  { dyad, flow, years }: Pick<FlowQuestion, 'dyad' | 'flow' | 'years'>,
  partner: 'one' | 'all' | 'world',
  products: readonly string[] | 'all',
): Condition[] => [
  dyad.reporter === 'WLD' ? everyone('reporter', choice) : isOne('reporter', dyad.reporter),
  partner === 'one'
    ? isOne('partner', dyad.partner)
    : partner === 'world'
      ? isOne('partner', 'WLD')
      : everyone('partner', choice),
  isOne('flow', flow),
  isOne('period', ...years.map(String)), // the annual rows: months of the same year are the same trade
  isOne('classification', choice.classification),
  isOne('level', partner === 'world' ? (choice.worldLevel ?? choice.level) : choice.level),
  ...(products === 'all' ? [] : [isOne('product', ...products)]),
]

export type YearValues = ReadonlyMap<number, Quantity>

/**
 * Sums a selection by year; a year the record covers without a row is none recorded, zero; another is unknown. So is
 * a group or the world without a row: that a source gives no such sum says nothing of the trade. And so is a country
 * where the books name its union and none of the members.
 */
export const valuesByYear = async (
  read: Reader,
  choice: Choice,
  where: readonly Condition[],
  years: readonly number[],
): Promise<YearValues> => {
  const sums = await sumFlows(read.lake, choice.scope, where, ['period'])
  const byYear = new Map(sums.map((sum) => [Number(sum.key['period']), sum]))
  const ofSum = isSum(choice, where)
  // Of an extract of some products no row says nothing of the product.
  const empty = choice.covered.filter((year) => years.includes(year) && !byYear.has(year))
  const inUnion = ofSum ? new Set() : await yearsUnderUnion(read, choice, where, empty)
  const reported = (year: number) =>
    choice.covered.includes(year) && choice.products === 'all' && !inUnion.has(year)
  return new Map(
    years.map((year) => {
      const nothing = emptySum(choice.scope, [
        ...where.filter(({ column }) => column !== 'period'),
        isOne('period', String(year)),
      ])
      return [year, quantityOf(byYear.get(year) ?? nothing, reported(year) && !ofSum)]
    }),
  )
}

/** True where the partner, as the books read here name it, is a sum of others. */
const isSum = (choice: Choice, where: readonly Condition[]): boolean => {
  const column = choice.record === 'mirror' ? 'reporter' : 'partner'
  return where.some(
    (each) =>
      each.column === column &&
      each.op === 'in' &&
      each.values.some((code) => ['group', 'world'].includes(countryOf(String(code))?.kind ?? '')),
  )
}

/** A sum as a quantity: rows without any value are suppressed, no rows are zero only where the reporter reported. */
export const quantityOf = (sum: Sum, reported: boolean): Quantity => {
  if (sum.value !== null) return known(sum.value, 'USD', sum.lineage)
  if (sum.rows > 0) return unknown('suppressed', 'USD', sum.lineage)
  return reported ? known(0, 'USD', sum.lineage) : unknown('no-report', 'USD', sum.lineage)
}

/** The number for which no record exists at all. */
export const noRecord = (measure: string, unit: Quantity['unit'] = 'USD'): Quantity =>
  unknown('no-report', unit, computed(measure, {}, [], 'no record of this flow in the lake', {}))

/** Sums by some column; each group is a quantity with its own lineage. */
export const groups = async (
  read: Reader,
  choice: Choice,
  where: readonly Condition[],
  by: readonly GroupColumn[],
): Promise<Sum[]> => sumFlows(read.lake, choice.scope, where, by)

/** The conventions that reading a flow rests on. */
export const readingConventions = (choice: Choice | null, flow: Flow): ConventionId[] => {
  if (choice === null) return ['nominal-usd']
  if (choice.record === 'reconciled') return ['nominal-usd', 'reconciled-fob', 'record-reconciled']
  const books: Flow = choice.record === 'own' ? flow : flow === 'export' ? 'import' : 'export'
  return [
    'nominal-usd',
    books === 'export' ? 'exports-fob' : 'imports-cif',
    choice.record === 'own' ? 'record-own' : 'record-mirror',
    ...(choice.scope.source.unions.length > 0 && choice.record === 'mirror'
      ? (['union-as-one'] as const)
      : []),
  ]
}

/** Sums skip rows without a value; how many there were is said. */
export const skippedNotes = (values: YearValues): Note[] =>
  [...values].flatMap(([year, { value, lineage }]): Note[] =>
    value === null || lineage.kind !== 'rows' || lineage.nulls === 0
      ? []
      : [{ id: 'nulls-skipped', values: { year, count: lineage.nulls } }],
  )

export const missingYearsNote = (
  choice: Choice | null,
  years: readonly number[],
  text: (years: number[]) => string,
): Note[] => {
  const missing = years.filter((year) => !choice?.covered.includes(year))
  return missing.length === 0 || choice === null
    ? []
    : [{ id: 'years-missing', values: { years: text(missing), count: missing.length } }]
}
