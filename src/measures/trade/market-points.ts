import { z } from 'zod'
import type { CountryCode } from '../../domain/country.js'
import { yearsText } from '../../domain/period.js'
import { unknown, type Quantity, type Unit } from '../../domain/quantity.js'
import type { Choice } from '../../lake/choice.js'
import type { ConventionId } from '../conventions.js'
import type { Note, Reader } from '../measure.js'
import { chooseRecord, readingConventions } from './flow-values.js'
import { growthMethods } from './growth-kernel.js'
import { growthQuantity } from './growth.js'
import { crossesRevision } from './hs-revisions.js'
import { computed, ratio } from './lineages.js'
import { demandOf, servedMarkets, type Demand, type MarketQuestion, type Served } from './markets.js'
import { dyad, product, reading, years } from './params.js'

/** Parameters of the measures that set one point a market. */
export const marketParams = {
  dyad: dyad.describe(
    'the exporter first; WLD as partner for the largest markets, a country to have it among them in any case',
  ),
  years,
  product,
  method: z.enum(growthMethods).default('log-linear').describe('how a rate is made of the values'),
  gaps: z
    .enum(['refuse', 'allow'])
    .default('refuse')
    .describe('whether years without a value may be passed over (at least four remain)'),
  top: z.coerce
    .number()
    .int()
    .min(0)
    .default(20)
    .describe('how many of the largest partners are shown; 0 for all'),
  ...reading,
}
export type MarketParams = z.output<z.ZodObject<typeof marketParams>>

/** What points of markets are made of: both sides from one source, and the world's growth. */
export type MarketGround = {
  readonly choice: Choice
  readonly served: Served
  readonly demand: Demand
  /** The year that sizes and shares are of: the last of the window that the exports cover. */
  readonly year: number
  /** World imports of that year. */
  readonly world: Quantity
  readonly worldGrowth: Quantity
  readonly notes: readonly Note[]
  readonly conventions: readonly ConventionId[]
}

/**
 * The record of all the reporter's exports. Where a partner is named, one that knows of that partner comes first: the
 * points are there to see it among the others.
 */
const chooseSupply = async (read: Reader, question: MarketParams): Promise<Choice | null> => {
  const world = { reporter: question.dyad.reporter, partner: 'WLD' }
  const choose = (asked: Partial<MarketParams>) =>
    chooseRecord(read, { ...question, ...asked, flow: 'export' }, { partners: 'all' })
  const pair = question.dyad.partner === 'WLD' ? null : await choose({})
  if (pair === null) return choose({ dyad: world })
  const { scope, record, classification } = pair
  return choose({ dyad: world, source: scope.source.id, record, classification })
}

/** Reads exports by market and imports of every market over the window; null where no record has the exports. */
export const marketGround = async (read: Reader, question: MarketParams): Promise<MarketGround | null> => {
  const choice = await chooseSupply(read, question)
  if (choice === null || choice.partners === 'some') return null
  const asked: MarketQuestion = { years: question.years, product: question.product }
  const [served, demand] = await Promise.all([
    servedMarkets(read, choice, question.dyad.reporter, asked),
    demandOf(read, choice, asked),
  ])
  const year = choice.covered.at(-1) ?? (question.years.at(-1) as number)
  const window =
    question.gaps === 'allow'
      ? question.years.filter((each) => demand.reporters(each).length > 0)
      : question.years
  const steady = demand.steady(window)
  const grown = growthOfSeries(
    question,
    'WLD',
    'import',
    question.years.map((each) => [each, demand.world(each, steady)] as const),
  )
  // Nobody reports every year: the years that some report do not make a series.
  const isBroken = steady.length === 0 && grown.value === null
  const worldGrowth: Quantity = isBroken ? { ...grown, reason: 'gap' } : grown
  return {
    choice,
    served,
    demand,
    year,
    world: demand.world(year),
    worldGrowth,
    notes: [
      {
        id: 'world-growth-reporters',
        values: { count: steady.length, years: yearsText(window) },
      },
      { id: 'reporters-counted', values: { year, count: demand.reporters(year).length } },
      ...revisionNotes(choice, question),
    ],
    conventions: [
      ...new Set<ConventionId>([
        ...readingConventions(choice, 'export'),
        ...demandConventions(demand),
        'world-of-reporters',
        growthConvention[question.method],
        ...(question.gaps === 'allow' ? (['growth-gaps-allowed'] as const) : []),
        'no-composite',
      ]),
    ],
  }
}

const growthConvention: Readonly<Record<(typeof growthMethods)[number], ConventionId>> = {
  'log-linear': 'growth-log-linear',
  'log-points': 'growth-log-points',
  compound: 'growth-compound',
  'year-on-year': 'growth-year-on-year',
}

/** Whose record the demand side is of. */
export const demandConventions = ({ choice }: Pick<Demand, 'choice'>): ConventionId[] => {
  if (choice === null) return []
  if (choice.record === 'reconciled') return ['market-demand-reconciled']
  return choice.record === 'own'
    ? ['imports-cif', 'market-demand-own']
    : ['exports-fob', 'market-demand-mirror']
}

/** True where a single product below the chapter cannot be followed through the window. */
export const notComparable = (choice: Choice, { years: window, product: code }: MarketQuestion): boolean =>
  code.length > 2 && code !== 'TOTAL' && crossesRevision(choice.classification, window)

const revisionNotes = (choice: Choice, { years: window, product: code }: MarketQuestion): Note[] =>
  choice.level === 2 && code !== 'TOTAL' && crossesRevision(choice.classification, window)
    ? [{ id: 'revisions-crossed', values: {} }]
    : []

type Asked = Pick<MarketParams, 'method' | 'gaps' | 'product'>

/** Growth of a series that was read, as a quantity whose inputs are the years' values. */
export const growthOfSeries = (
  asked: Asked & { readonly classificationChange?: boolean },
  reporter: CountryCode,
  flow: 'export' | 'import',
  series: readonly (readonly [number, Quantity])[],
  partner: CountryCode = 'WLD',
): Quantity => {
  const points = series.map(([year, value]) => ({ year, value }))
  const found = growthQuantity({ ...asked, dyad: { reporter, partner }, flow }, points).value
  return asked.classificationChange === true
    ? unknown('classification-change', found.unit, found.lineage)
    : found
}

/** A point: growth of the reporter's exports to a market, of the market's imports, and its part of the world's. */
export type MarketPoint = {
  readonly exports: Quantity
  readonly imports: Quantity
  readonly exportGrowth: Quantity
  readonly demandGrowth: Quantity
  readonly marketShare: Quantity
}

/** Works out one market's point from what was read. */
export const pointOf = async (
  ground: MarketGround,
  question: MarketParams,
  market: CountryCode,
): Promise<MarketPoint> => {
  const { served, demand, year, choice, world } = ground
  const asked = { ...question, classificationChange: notComparable(choice, question) }
  const series = (of: (market: CountryCode, year: number) => Promise<Quantity>) =>
    Promise.all(question.years.map(async (each) => [each, await of(market, each)] as const))
  const [exports, imports] = await Promise.all([series(served.value), series(demand.value)])
  const at = (values: typeof exports) => values.find(([each]) => each === year)?.[1] as Quantity
  return {
    exports: at(exports),
    imports: at(imports),
    exportGrowth: growthOfSeries(asked, question.dyad.reporter, 'export', exports, market),
    demandGrowth: growthOfSeries(asked, market, 'import', imports),
    marketShare: worldShare(at(imports), world, { market, year, product: question.product }),
  }
}

/** A market's part of the imports of the world. */
export const worldShare = (
  imports: Quantity,
  world: Quantity,
  asked: { readonly market: CountryCode; readonly year: number; readonly product: string },
): Quantity =>
  ratio(imports, world, 'share', (arithmetic) =>
    computed('partner-share', { ...asked, flow: 'import' }, [], arithmetic, {
      part: imports.lineage,
      whole: world.lineage,
    }),
  )

/** Of a reporter whose record has no exports to any market: there is nothing to set a point for. */
export const noMarkets = (measure: string, unit: Unit, { choice, year }: MarketGround): Quantity =>
  unknown(
    'zero',
    unit,
    computed(measure, { source: choice.scope.source.id, year }, [], 'no exports to any market', {}),
  )

/** The largest of a list, with the partner asked for whatever its size. */
export const shown = (largest: readonly CountryCode[], top: number, partner: CountryCode): CountryCode[] => {
  const first = top === 0 ? [...largest] : largest.slice(0, top)
  return partner === 'WLD' || first.includes(partner) ? first : [...first, partner]
}
