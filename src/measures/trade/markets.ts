import { countryOf, type CountryCode } from '../../domain/country.js'
import { dyadText } from '../../domain/dyad.js'
import type { FlowRecord } from '../../domain/flow.js'
import { groupOf, membersIn } from '../../domain/group.js'
import type { Condition } from '../../domain/lineage.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import { emptySum, mergeSums, type Sum } from '../../lake/reading.js'
import type { Reader } from '../measure.js'
import { conditionsOf, groups, isOne, levelOf, quantityOf } from './flow-values.js'
import { computed, plain } from './lineages.js'

/** A country or territory that can be a market; a union where it reports in place of its members. */
export const isMarket = (code: CountryCode, choice: Choice): boolean =>
  ['state', 'territory'].includes(countryOf(code)?.kind ?? '') || choice.scope.source.unions.includes(code)

/** True of the exporter itself, and of a union it is a member of: what goes there is no export to another market. */
export const isHome = (market: CountryCode, exporter: CountryCode, year: number): boolean => {
  const union = groupOf(market)
  return market === exporter || (union !== null && membersIn(union, year).includes(exporter))
}

/** Values by country and year, read at once. */
type Cells = ReadonlyMap<string, Sum>
const cellsOf = (sums: readonly Sum[], column: 'reporter' | 'partner'): Cells =>
  new Map(sums.map((sum) => [`${String(sum.key[column])} ${String(sum.key['period'])}`, sum]))

const countriesIn = (cells: Cells): CountryCode[] =>
  [...new Set([...cells.keys()].map((key) => key.slice(0, key.lastIndexOf(' '))))].toSorted()

/** What a market question reads: one product or `TOTAL`, over a window of years. */
export type MarketQuestion = {
  readonly years: readonly number[]
  readonly product: string
  /** Whose record of the imports; without it the market’s own, else the mirror. */
  readonly demand?: FlowRecord | undefined
}

const productsOf = (product: string): readonly string[] | 'all' => (product === 'TOTAL' ? 'all' : [product])

/** Years in which the record of a pair exists, by the same source, record and classification as `choice`. */
export const pairYears = async (
  read: Reader,
  choice: Choice,
  pair: {
    readonly reporter: CountryCode
    readonly partner: CountryCode
    readonly flow: 'export' | 'import'
    readonly years: readonly number[]
  },
): Promise<readonly number[]> => {
  const found = await choicesFor(
    read.lake,
    { ...pair, level: choice.level, products: 'one' },
    {
      source: choice.scope.source.id,
      record: choice.record,
      classification: choice.classification,
      asOf: read.asOf,
    },
  )
  return found[0]?.covered ?? []
}

/** The reporter's exports by market. */
export type Served = {
  /** 0 where the record covers the pair and the year, and has no row; unknown where it does not. */
  readonly value: (market: CountryCode, year: number) => Promise<Quantity>
  /** Markets with a value above zero in the year, largest first, ties by code. */
  readonly largest: (year: number) => readonly CountryCode[]
}

/** Reads the exports of a reporter to each market, all from the record chosen. */
export const servedMarkets = async (
  read: Reader,
  choice: Choice,
  reporter: CountryCode,
  { years, product }: MarketQuestion,
): Promise<Served> => {
  const dyad = { reporter, partner: 'WLD' }
  const where = conditionsOf(choice, { dyad, flow: 'export', years }, 'all', productsOf(product))
  const cells = cellsOf(await groups(read, choice, where, ['period', 'partner']), 'partner')
  const all = countriesIn(cells).filter(
    (code) => !isHome(code, reporter, years.at(-1) ?? 0) && isMarket(code, choice),
  )
  return {
    value: async (market, year) => {
      const found = cells.get(`${market} ${year}`)
      const pair = { reporter, partner: market, flow: 'export' as const, years: [year] }
      const covered = found !== undefined || (await pairYears(read, choice, pair)).length > 0
      return quantityOf(found ?? nothing(choice, where, 'partner', market, year), covered)
    },
    largest: (year) =>
      all
        .map((code) => [code, cells.get(`${code} ${year}`)?.value ?? 0] as const)
        .filter(([, value]) => value > 0)
        .toSorted(bySize)
        .map(([code]) => code),
  }
}

const bySize = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || a[0].localeCompare(b[0], 'en')

/** The selection of one country and year of a wider one, without a row. */
const nothing = (
  choice: Choice,
  where: readonly Condition[],
  column: 'reporter' | 'partner',
  code: CountryCode,
  year: number,
): Sum => emptySum(choice.scope, [...narrowed(where, column, [code], [year])])

const narrowed = (
  where: readonly Condition[],
  column: 'reporter' | 'partner',
  codes: readonly CountryCode[],
  years: readonly number[],
): Condition[] => [
  ...where.filter((each) => each.column !== column && each.column !== 'period'),
  isOne(column, ...codes),
  isOne('period', ...years.map(String)),
]

const precedence = ['own', 'mirror', 'reconciled']

/** Imports of each market from the world. */
export type Demand = {
  /** The record they are read from; null where the source has none. */
  readonly choice: Choice | null
  readonly value: (market: CountryCode, year: number) => Promise<Quantity>
  /** The world: the sum over the economies that report in that year, and how many they are. */
  readonly world: (year: number, only?: readonly CountryCode[]) => Quantity
  readonly reporters: (year: number) => readonly CountryCode[]
  /** Economies with a value in every year of a list: those that growth of the world is measured over. */
  readonly steady: (years: readonly number[]) => readonly CountryCode[]
  readonly largest: (year: number) => readonly CountryCode[]
}

/**
 * Reads what each market imports from the world, from the source of the exports: the market's own books, else the
 * others' exports to it; of a reconciled source its one record. The World row where the source publishes one for
 * every year of the market, else the sum over its suppliers.
 */
export const demandOf = async (read: Reader, supply: Choice, question: MarketQuestion): Promise<Demand> => {
  const { years, product } = question
  const choices = await choicesFor(
    read.lake,
    {
      reporter: 'WLD',
      partner: 'WLD',
      flow: 'import',
      years,
      level: product === 'TOTAL' ? 'total' : supply.level || levelOf(product),
      partners: 'all',
      products: product === 'TOTAL' ? 'all' : 'one',
    },
    {
      source: supply.scope.source.id,
      record: question.demand,
      classification: supply.classification,
      asOf: read.asOf,
    },
  )
  // The market's own books before others' even where they have fewer years: the demand is its own.
  const [choice] = choices
    .filter(({ partners }) => partners === 'all')
    .toSorted((a, b) => precedence.indexOf(a.record) - precedence.indexOf(b.record))
  if (choice === undefined) return noDemand
  const asked = { dyad: { reporter: 'WLD', partner: 'WLD' }, flow: 'import' as const, years }
  const publishes = choice.worldLevel !== null && (product === 'TOTAL' || choice.worldLevel === choice.level)
  const wheres = {
    summed: conditionsOf(choice, asked, 'all', productsOf(product)),
    published: conditionsOf(choice, asked, 'world', productsOf(product)),
  }
  const cellsBy = async (kind: 'summed' | 'published') =>
    cellsOf(await groups(read, choice, wheres[kind], ['period', 'reporter']), 'reporter')
  const [summed, published] = await Promise.all([
    cellsBy('summed'),
    publishes ? cellsBy('published') : Promise.resolve<Cells>(new Map()),
  ])
  const all = countriesIn(summed).filter((code) => isMarket(code, choice))
  // One series is of one kind: where the source leaves a World row out, every year of the market is summed.
  const kindOf = new Map(
    all.map((code) => [
      code,
      years.some((year) => summed.has(`${code} ${year}`) && !published.has(`${code} ${year}`))
        ? ('summed' as const)
        : ('published' as const),
    ]),
  )
  const cell = (code: CountryCode, year: number): Sum | undefined =>
    (kindOf.get(code) === 'published' ? published : summed).get(`${code} ${year}`)
  const size = (code: CountryCode, year: number): number | null => cell(code, year)?.value ?? null
  const reporters = (year: number) => all.filter((code) => size(code, year) !== null)
  return {
    choice,
    reporters,
    steady: (window) => all.filter((code) => window.every((year) => size(code, year) !== null)),
    value: async (market, year) => {
      const found = cell(market, year)
      const pair = { reporter: market, partner: 'WLD', flow: 'import' as const, years: [year] }
      const covered = found !== undefined || (await pairYears(read, choice, pair)).length > 0
      return quantityOf(found ?? nothing(choice, wheres.summed, 'reporter', market, year), covered)
    },
    world: (year, only = reporters(year)) =>
      worldSum(
        choice,
        (['published', 'summed'] as const).map((kind) => {
          const codes = only.filter((code) => kindOf.get(code) === kind)
          const sums = codes.flatMap((code) => cell(code, year) ?? [])
          return mergeSums(choice.scope, narrowed(wheres[kind], 'reporter', codes, [year]), sums)
        }),
        { year, product },
      ),
    largest: (year) =>
      all
        .map((code) => [code, size(code, year) ?? 0] as const)
        .filter(([, value]) => value > 0)
        .toSorted(bySize)
        .map(([code]) => code),
  }
}

const noDemand: Demand = {
  choice: null,
  value: (market, year) => Promise.resolve(noImports(`${market}-WLD`, year)),
  world: (year) => noImports('WLD-WLD', year),
  reporters: () => [],
  steady: () => [],
  largest: () => [],
}

const noImports = (dyad: string, year: number): Quantity =>
  unknown(
    'no-report',
    'USD',
    computed('trade-value', { dyad, flow: 'import', year }, [], 'no record of it in the lake', {}),
  )

/** Published and summed parts of the world together. */
const worldSum = (
  choice: Choice,
  parts: readonly Sum[],
  { year, product }: { year: number; product: string },
): Quantity => {
  const filled = parts.filter(({ value }) => value !== null)
  const [first, second] = filled
  if (first === undefined) return quantityOf(parts[1] ?? emptySum(choice.scope, []), false)
  if (second === undefined) return quantityOf(first, true)
  const [a, b] = [first.value as number, second.value as number]
  const lineage = computed(
    'trade-value',
    { dyad: dyadText({ reporter: 'WLD', partner: 'WLD' }), flow: 'import', year, product },
    ['total-published', 'total-summed'],
    `${plain(a)} + ${plain(b)}`,
    { sum: first.lineage, own: second.lineage },
  )
  return known(a + b, 'USD', lineage)
}
