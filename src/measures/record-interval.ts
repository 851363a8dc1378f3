import { known, type Quantity } from '../domain/quantity.js'
import type { Measure, Measured, MeasuredRow, Reader } from './measure.js'
import { computed, plain } from './trade/lineages.js'

/**
 * A result on mirror data with the interval between the two records where they differ: the same measure computed from
 * the reporter's own record in the same source, in `also` as `recordLow` and `recordHigh`. The interval is of the
 * records as they stand, so that it holds the freight and insurance in one of them too.
 */
export const withRecordInterval = async (
  read: Reader,
  measure: Measure,
  parameters: Readonly<Record<string, unknown>>,
  result: Measured,
): Promise<Measured> => {
  const { shape } = measure.params
  if (result.basis?.record !== 'mirror' || !('record' in shape) || !('source' in shape)) return result
  const own = await measure.compute(read, { ...parameters, source: result.basis.source, record: 'own' })
  if (own.basis === null) return result
  const byKey = new Map(own.rows.map((row) => [keyText(row), row.value]))
  let found = false
  const rows = result.rows.map((row): MeasuredRow => {
    const interval = between(measure.id, row.value, byKey.get(keyText(row)))
    if (interval === null) return row
    found = true
    return { ...row, also: { ...row.also, ...interval } }
  })
  return found ? { ...result, rows, notes: [...result.notes, { id: 'record-interval', values: {} }] } : result
}

const keyText = ({ key }: MeasuredRow): string => JSON.stringify(key)

const between = (
  id: string,
  mirror: Quantity,
  own: Quantity | undefined,
): { readonly recordLow: Quantity; readonly recordHigh: Quantity } | null => {
  if (own === undefined || own.value === null || mirror.value === null || own.value === mirror.value)
    return null
  const lineage = computed(
    id,
    {},
    ['record-own', 'record-mirror'],
    `between ${plain(own.value)} and ${plain(mirror.value)}`,
    { own: own.lineage, mirror: mirror.lineage },
  )
  return {
    recordLow: known(Math.min(own.value, mirror.value), mirror.unit, lineage),
    recordHigh: known(Math.max(own.value, mirror.value), mirror.unit, lineage),
  }
}
