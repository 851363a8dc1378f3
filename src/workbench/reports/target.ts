import { z } from 'zod'
import { lineageTable } from '../../briefs/lineage-table.js'
import { Flow } from '../../domain/flow.js'
import type { Quantity } from '../../domain/quantity.js'
import { conventions } from '../../measures/conventions.js'
import { noteIds } from '../../measures/measure.js'
import { askCases } from '../../scenarios/target/asks.js'
import { targetFlows } from '../../scenarios/target/series.js'
import type { TargetResult } from '../target.js'
import type { Agree } from './agreement.js'
import { briefReport } from './brief.js'
import { basisFields } from './exposure.js'
import { licences } from './licences.js'
import { quantity as whole } from './lineage.js'

const count = z.number().int()
const quantity = whole.extend({ lineage: z.string().describe('its entry in `lineages`') })
const notes = z.array(
  z.object({ id: z.enum(noteIds), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
)
const basis = basisFields.unwrap()

const trend = z.object({
  rate: quantity.describe('growth a year, fitted to the logarithms of the years’ values'),
  standardError: quantity.describe('of the slope, in logarithmic points a year'),
  low: quantity.describe('95 % interval of the rate'),
  high: quantity,
})
const span = z.object({ value: quantity, low: quantity, high: quantity })

const roomSide = z.object({
  country: z.string().describe('whose trade with the world'),
  flow: Flow,
  basis,
  value: quantity.describe('of the last year, of the products looked at'),
  trend,
  share: quantity.describe('the flow’s part of it in the last year'),
})

const room = z.object({
  classification: z.string(),
  level: count.describe('digits of the products; 1 for a source’s sections'),
  products: z.array(z.string()).describe('the largest that together make nine tenths of the flow'),
  covered: quantity.describe('what part of the flow they are'),
  basis,
  demand: roomSide.nullable().describe('what the buyer imports of them from all'),
  capacity: roomSide.nullable().describe('what the seller exports of them to all'),
  conventions: z.array(z.enum(conventions)),
})

const movers = z.object({
  products: z.array(
    z.object({
      product: z.string(),
      adds: quantity.describe('potential less trade: what the product would add at its potential'),
      potential: quantity,
      trade: quantity,
    }),
  ),
  classification: z.string(),
  level: count,
  basis,
  together: quantity.describe('what the products shown would add'),
  conventions: z.array(z.enum(conventions)),
  notes,
})

const ask = z.object({
  case: z
    .enum(askCases)
    .describe(
      'together: both flows at one rate; other-held: the other stays as in the last year; other-on-trend: it grows on its trend; alone: the target is of this flow',
    ),
  needs: quantity.describe('what the flow would have to be'),
  adds: quantity.describe('by how much more than in the last year'),
  rate: quantity.describe('growth a year'),
  ends: z
    .tuple([quantity, quantity])
    .nullable()
    .describe('the same with the other flow at either end of its trend’s interval'),
  apart: quantity.describe('how far above the growth shown, in its standard errors'),
  demandShare: quantity.nullable().describe('the part of the buyer’s imports it would be'),
  capacityShare: quantity.nullable().describe('the part of the seller’s exports it would be'),
})

/** `rapport scenario target REPORTER PARTNER --format json`. */
export const targetReport = z.object({
  schema: z.literal('rapport/target@1'),
  dyad: z.object({ reporter: z.string(), partner: z.string() }),
  flow: z.enum(targetFlows).describe('of what the target is'),
  scope: z.literal('goods'),
  value: quantity.describe('the target, in current US dollars'),
  by: count.describe('the year of the target'),
  from: count.describe('the first year of the trends'),
  last: count.describe('the last year with a record'),
  ahead: count.describe('years from the last to the target’s'),
  basis,
  years: z.array(
    z.object({
      year: count,
      export: quantity.nullable(),
      import: quantity.nullable(),
      whole: quantity.describe('what the target is of'),
    }),
  ),
  current: quantity,
  gap: quantity.describe('the target less the current value'),
  multiple: quantity.describe('the target over the current value'),
  asked: quantity.describe('growth a year that leads to the target'),
  apart: quantity.describe('how far above the growth shown, in its standard errors'),
  trend: trend.describe('growth shown by what the target is of'),
  projected: span.describe('the sum of the flows, each carried on at its own trend'),
  shortfall: quantity.describe('the target less that sum'),
  sides: z.array(
    z.object({
      flow: Flow,
      last: quantity,
      trend,
      projected: span,
      asks: z.array(ask),
      room: room.nullable().describe('null where the record has no products of the last year'),
      movers: movers.nullable().describe('null where there is nothing to make potentials of'),
    }),
  ),
  conventions: z.array(z.enum(conventions)),
  notes,
  caveats: z.array(z.string()),
  lineages: briefReport.shape.lineages,
  licences,
})

/** A value in which each number names its lineage instead of holding it. */
type Named<T> = T extends Quantity
  ? Omit<T, 'lineage'> & { readonly lineage: string }
  : T extends object
    ? { [Key in keyof T]: Named<T[Key]> }
    : T

const isQuantity = (value: object): value is Quantity =>
  'value' in value && 'lineage' in value && 'reason' in value

/** Numbers of one scenario rest on the same few sums: each lineage is printed once. */
const named = <T>(value: T, add: (lineage: Quantity['lineage']) => string): Named<T> => {
  const of = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each
    if (Array.isArray(each)) return each.map(of)
    if (isQuantity(each)) return { ...each, lineage: add(each.lineage) }
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, of(inner)]))
  }
  return of(value) as Named<T>
}

/** What is printed of the scenario for programs. */
export const reportTarget = ({ licences: held, ...found }: TargetResult) => {
  const { add, entries } = lineageTable()
  return {
    schema: 'rapport/target@1' as const,
    ...named(found, add),
    lineages: entries,
    licences: held,
  }
}

true satisfies Agree<ReturnType<typeof reportTarget>, z.infer<typeof targetReport>>
