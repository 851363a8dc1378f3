import { dyadText, type Dyad } from '../../domain/dyad.js'
import type { Flow, FlowRecord } from '../../domain/flow.js'
import { yearRange } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Quantity } from '../../domain/quantity.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import type { ConventionId } from '../../measures/conventions.js'
import type { Basis, Measured, Note, Reader } from '../../measures/measure.js'
import { tradeValue } from '../../measures/trade/trade-value.js'
import { turnover } from '../../measures/trade/turnover.js'

/** Of what a target is: both flows together, or one of them. */
export const targetFlows = ['turnover', 'export', 'import'] as const
export type TargetFlow = (typeof targetFlows)[number]

/** Whose numbers, and over which years. */
export type SeriesRequest = {
  readonly dyad: Dyad
  readonly flow: TargetFlow
  /** The first year of the trends; without it ten years before the last. */
  readonly from?: number | undefined
  /** Later years are not looked at: a brief of 2018 knows none of 2021. */
  readonly until?: number | undefined
  readonly source?: string | undefined
  readonly record?: FlowRecord | undefined
}

/** What is known of a year, all from one record; a flow that was not asked for is null. */
export type SeriesYear = {
  readonly year: number
  readonly export: Quantity | null
  readonly import: Quantity | null
  /** What the target is of: the one flow, or both together. */
  readonly whole: Quantity
}

export type Series = {
  readonly from: number
  /** The last year with a value of what the target is of. */
  readonly last: number
  readonly years: readonly SeriesYear[]
  readonly basis: Basis
  readonly conventions: readonly ConventionId[]
  readonly notes: readonly Note[]
}

/** The window of a trend where none is asked for, in years before the last. */
const yearsBack = 10

/**
 * The flows of a dyad from one record of one source: the one that has the last recorded year, and of those the one with
 * most of the window.
 * @throws Refusal `no-data` where no record has what is asked; `usage-option` for a first year that is not before the
 * last; `unknown-source`, `measure-refused` for a record that cannot be
 */
export const seriesOf = async (read: Reader, request: SeriesRequest): Promise<Series> => {
  const { dyad, flow } = request
  if (request.record === 'document')
    throw refusal('measure-refused', 'Documents state single years, which make no trend.', {
      remedy: 'Leave --record out, or ask for own, mirror or reconciled.',
    })
  const named = read.lake.sources.find(({ id }) => id === request.source)
  if (request.source !== undefined && named === undefined)
    throw refusal('unknown-source', `There is no source “${request.source}”.`)
  const found = await candidates(read, request)
  const ends = found.map(({ years }) => years.at(-1) as number)
  if (ends.length === 0)
    throw refusal('no-data', `The lake has no record of ${whatOf(flow)} of ${dyadText(dyad)} by year.`)
  const last = Math.max(...ends)
  const asked = request.from ?? last - yearsBack
  if (asked >= last)
    throw refusal(
      'usage-option',
      `A trend from ${asked} cannot end in ${last}, the last year with a record.`,
      {
        remedy: `Name an earlier year with --from, such as ${last - yearsBack}.`,
      },
    )
  const within = ({ years }: Candidate) => years.filter((year) => year >= asked && year <= last)
  const [best] = found
    .filter(({ years }) => years.includes(last))
    .toSorted((a, b) => within(b).length - within(a).length) as [Candidate]
  const from = Math.max(asked, within(best)[0] as number)
  const { source, record, classification } = best
  const isNamed = request.source !== undefined || request.record !== undefined
  const question = { dyad, years: yearRange(from, last), product: 'TOTAL', source, record, classification }
  const { basis, rows, conventions, notes } = await (flow === 'turnover'
    ? turnover.compute(read, question)
    : tradeValue.compute(read, { ...question, flow, ownTrade: 'once' as const }))
  const years = rows.map((row) => yearOf(flow, row))
  const known = years.findLast(({ whole }) => whole.value !== null)
  if (basis === null || known === undefined)
    throw refusal('no-data', `The record of ${whatOf(flow)} of ${dyadText(dyad)} has no value.`)
  return { from, last: known.year, years, basis: { ...basis, named: isNamed }, conventions, notes }
}

const whatOf = (flow: TargetFlow): string => (flow === 'turnover' ? 'both flows' : `the ${flow}s`)

const yearOf = (flow: TargetFlow, { key, value, also }: Measured['rows'][number]): SeriesYear => ({
  year: Number(key['year']),
  export: flow === 'export' ? value : (also?.['exports'] ?? null),
  import: flow === 'import' ? value : (also?.['imports'] ?? null),
  whole: value,
})

type Candidate = Pick<Choice, 'record' | 'classification'> & {
  readonly source: string
  /** In order. */
  readonly years: readonly number[]
}

/** Every record that has all flows asked for, in the order of their standing, with the years in which it has them. */
const candidates = async (read: Reader, request: SeriesRequest): Promise<Candidate[]> => {
  const { dyad, flow, until = 2199 } = request
  const flows: readonly Flow[] = flow === 'turnover' ? ['export', 'import'] : [flow]
  const [first = [], second = null] = await Promise.all(
    flows.map(async (each) =>
      choicesFor(
        read.lake,
        { ...dyad, flow: each, years: yearRange(1948, until), level: 'total' },
        { source: request.source, record: request.record, asOf: read.asOf },
      ),
    ),
  )
  return first.flatMap(({ scope, record, classification, covered }): Candidate[] => {
    const beside =
      second === null
        ? covered
        : (second.find(
            (each) =>
              each.record === record &&
              each.classification === classification &&
              each.scope.source.id === scope.source.id,
          )?.covered ?? [])
    const years = covered.filter((year) => beside.includes(year)).toSorted((a, b) => a - b)
    return years.length === 0 ? [] : [{ source: scope.source.id, record, classification, years }]
  })
}
