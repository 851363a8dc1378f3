import { expect } from 'vitest'
import { milliText, parseMilli } from '../../../src/domain/decimal.js'
import type { Lineage } from '../../../src/domain/lineage.js'
import { rowLineages, rowsOf } from '../../../src/lake/reading.js'
import type { Measured, Reader } from '../../../src/measures/measure.js'
import { workedOut } from '../arithmetic.js'

const inputsText = (lineage: Lineage): string => (lineage.kind === 'rows' ? 'rows' : lineage.arithmetic)

/** Every number whose arithmetic is an expression is what it gives, and every selection gives its sum again. */
export const expectTraceable = async ({ lake }: Reader, { rows }: Measured): Promise<void> => {
  let checked = 0
  for (const { value, also = {} } of rows)
    for (const each of [value, ...Object.values(also)]) {
      if (each.value === null) continue
      const told = each.lineage.kind === 'rows' ? null : workedOut(each.lineage.arithmetic)
      if (told !== null) {
        expect(each.value, inputsText(each.lineage)).toBeCloseTo(told, 8)
        checked += 1
      }
      for (const leaf of rowLineages(each.lineage)) {
        if (leaf.selection.table !== 'flow') continue
        const found = await rowsOf(lake, leaf.selection)
        const known = found.flatMap((row) => row.value ?? [])
        expect(found).toHaveLength(leaf.rows)
        const sum = milliText(known.reduce((total, text) => total + parseMilli(text), 0n))
        expect(known.length === 0 ? null : Number(sum)).toBe(leaf.sum === null ? null : Number(leaf.sum))
      }
    }
  expect(checked).toBeGreaterThan(0)
}
