import type { ComputedLineage, Lineage } from '../../domain/lineage.js'
import { known, unknown, type NullReason, type Quantity, type Unit } from '../../domain/quantity.js'

type Parameters = ComputedLineage['parameters']

/** A number computed from others, with the arithmetic in words a reader can redo. */
export const computed = (
  measure: string,
  parameters: Parameters,
  conventions: readonly string[],
  arithmetic: string,
  inputs: Readonly<Record<string, Lineage>>,
): ComputedLineage => ({ kind: 'computed', measure, parameters, conventions, arithmetic, inputs })

/**
 * `part / whole`, or null with the reason: a whole of zero has no shares (`undefined`), an unknown stays unknown.
 */
export const ratio = (
  part: Quantity,
  whole: Quantity,
  unit: Unit,
  lineage: (arithmetic: string) => Lineage,
): Quantity => {
  const reason = part.reason ?? whole.reason
  if (part.value === null || whole.value === null)
    return unknown(reason ?? 'undefined', unit, lineage('an input is not known'))
  if (whole.value === 0) return unknown('undefined', unit, lineage(`${plain(part.value)} / 0`))
  return known(part.value / whole.value, unit, lineage(`${plain(part.value)} / ${plain(whole.value)}`))
}

/** A combination of numbers that is null where one of them is. */
export const combine = (
  quantities: readonly Quantity[],
  unit: Unit,
  of: (values: readonly number[]) => number | NullReason,
  lineage: Lineage,
): Quantity => {
  const values: number[] = []
  for (const { value, reason } of quantities) {
    if (value === null) return unknown(reason ?? 'undefined', unit, lineage)
    values.push(value)
  }
  const result = of(values)
  return typeof result === 'number' ? known(result, unit, lineage) : unknown(result, unit, lineage)
}

/** A number as arithmetic shows it: exact, without exponent. */
export const plain = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(12)))
