import type { ComputedLineage } from '../../domain/lineage.js'
import { known, type Quantity } from '../../domain/quantity.js'
import { computed, ratio } from '../../measures/trade/lineages.js'
import { isUnspecified, type Cover } from './cover.js'
import type { GoodsFlow } from './flow.js'

/** A value of which a part is sure: what listed codes cover whole, and what holds a listed part besides. */
export type Interval = { readonly low: Quantity; readonly high: Quantity }

/** Codes of a flow that a list touches. */
export type Matched = {
  /** Covered whole. */
  readonly sure: readonly string[]
  /** Covered whole or in part. */
  readonly possible: readonly string[]
}

type Parameters = ComputedLineage['parameters']

/** Sorts a flow’s codes by what a list says of them; codes that name no goods are in neither. */
export const matchedBy = (flow: GoodsFlow, cover: Cover): Matched => {
  const sure: string[] = []
  const possible: string[] = []
  for (const product of flow.products) {
    const found = isUnspecified(product, flow.level) ? null : cover(product)
    if (found === 'whole') sure.push(product)
    if (found !== null) possible.push(product)
  }
  return { sure, possible }
}

/** The value of what is matched in a period. The number and the lineage are of the same rows. */
export const intervalIn = (
  flow: GoodsFlow,
  { sure, possible }: Matched,
  period: string,
  parameters: Parameters,
): Interval => ({
  low: sumIn(flow, sure, period, parameters),
  high: sumIn(flow, possible, period, parameters),
})

const sumIn = (
  flow: GoodsFlow,
  codes: readonly string[],
  period: string,
  parameters: Parameters,
): Quantity => {
  if (codes.length > 0) return flow.sum(codes, period)
  const all = flow.sum(null, period)
  // No code is covered: nothing of the flow, where the flow is known.
  const lineage = computed('exposure', { ...parameters, period }, [], 'no code is covered', {
    flow: all.lineage,
  })
  return all.value === null ? { ...all, lineage } : known(0, 'USD', lineage)
}

/** The shares of an interval in a whole. */
export const sharesOf = (interval: Interval, whole: Quantity, parameters: Parameters): Interval => {
  const share = (part: Quantity): Quantity =>
    ratio(part, whole, 'share', (arithmetic) =>
      computed('exposure', parameters, [], arithmetic, { part: part.lineage, whole: whole.lineage }),
    )
  return { low: share(interval.low), high: share(interval.high) }
}
