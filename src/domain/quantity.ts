import type { Lineage } from './lineage.js'

/** Units a number can have. `share` is a fraction inside and per cent in print; `rate` likewise, for growth; `points` is a difference of two such, in percentage points. */
export const units = [
  'USD',
  'share',
  'rate',
  'index',
  'rank',
  'count',
  'years',
  'persons',
  'companies',
  'USD/1000m3',
  'log-points',
  'points',
  'z-score',
  'USD/kg',
  'km',
  'TIV',
  'days',
  'doses',
  'other',
] as const
export type Unit = (typeof units)[number]

/** Why a value is null. */
export const nullReasons = [
  'no-report',
  'suppressed',
  'zero',
  'gap',
  'classification-change',
  'too-few',
  'undefined',
  'contradictory',
] as const
export type NullReason = (typeof nullReasons)[number]

/** A number that states something, with where it came from. Never printed bare: the renderer formats and cites it. */
export type Quantity = {
  readonly value: number | null
  readonly unit: Unit
  readonly reason: NullReason | null
  readonly lineage: Lineage
}

export const known = (value: number, unit: Unit, lineage: Lineage): Quantity => ({
  value,
  unit,
  reason: null,
  lineage,
})

export const unknown = (reason: NullReason, unit: Unit, lineage: Lineage): Quantity => ({
  value: null,
  unit,
  reason,
  lineage,
})
