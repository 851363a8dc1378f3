import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../../../src/lake/reading.js'
import { cogMeasure } from '../../../src/measures/complexity/cog-measure.js'
import { coiMeasure } from '../../../src/measures/complexity/coi-measure.js'
import { densityMeasure } from '../../../src/measures/complexity/density-measure.js'
import { diversityMeasure } from '../../../src/measures/complexity/diversity-measure.js'
import { eciMeasure } from '../../../src/measures/complexity/eci-measure.js'
import { expyMeasure } from '../../../src/measures/complexity/expy-measure.js'
import { fitnessMeasure } from '../../../src/measures/complexity/fitness-measure.js'
import { pciMeasure } from '../../../src/measures/complexity/pci-measure.js'
import { productSpaceMeasure } from '../../../src/measures/complexity/product-space-measure.js'
import { prodyMeasure } from '../../../src/measures/complexity/prody-measure.js'
import { proximityMeasure } from '../../../src/measures/complexity/proximity-measure.js'
import { ubiquityMeasure } from '../../../src/measures/complexity/ubiquity-measure.js'
import { describeParameters } from '../../../src/measures/describe.js'
import type { Measure, Reader } from '../../../src/measures/measure.js'
import { en } from '../../../src/messages/en.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { allLineages, books, measured, openSmallLake, type OpenLake } from '../small-lake.js'
import { asked, nestedRows, row } from './complexity-lake.js'

const measures = [
  diversityMeasure,
  ubiquityMeasure,
  eciMeasure,
  pciMeasure,
  proximityMeasure,
  densityMeasure,
  coiMeasure,
  cogMeasure,
  fitnessMeasure,
  productSpaceMeasure,
  prodyMeasure,
  expyMeasure,
] as unknown as readonly Measure[]

let small: OpenLake
let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  small = await openSmallLake()
  lakes = await openQuickLakes()
  read = await lakes.lake([{ source: books, rows: [...nestedRows(), row('X-NES', 'SRB', '84', 5)] }])
})
afterAll(() => {
  small.close()
  lakes.close()
})

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  test('describes each parameter, and answers its example in words that there are', async () => {
    for (const { name, says } of describeParameters(measure.params)) expect(says, name).not.toBe('')
    const result = await measured(small.read, measure, measure.example)
    expect(result.rows.length).toBeGreaterThan(0)
    for (const convention of result.conventions) expect(Object.keys(en)).toContain(`convention.${convention}`)
    for (const note of result.notes) expect(Object.keys(en)).toContain(`note.${note.id}`)
    for (const { value } of result.rows) expect(value.value === null).toBe(value.reason !== null)
  })

  test('rests on rows that its selections give again, without those of no named country', async () => {
    const { years, ...others } = asked
    const result = await measured(read, measure, {
      ...others,
      ...(id === 'product-space' ? { year: years } : { years }),
      ...(id === 'proximity' && { product: '84' }),
    })
    const leaves = new Map(
      result.rows
        .flatMap(({ value, also }) => [value, ...Object.values(also ?? {})])
        .flatMap(({ lineage }) => allLineages(lineage))
        .flatMap((each) => (each.kind === 'rows' ? [[JSON.stringify(each), each] as const] : [])),
    )
    expect(leaves.size).toBeGreaterThan(0)
    for (const leaf of leaves.values()) {
      const rows = await rowsOf(read.lake, leaf.selection)
      expect(rows).toHaveLength(leaf.rows)
      const sum = rows.reduce((total, { value }) => total + Number(value ?? 0), 0)
      expect(sum).toBeCloseTo(Number(leaf.sum ?? 0), 3)
    }
  })
})
