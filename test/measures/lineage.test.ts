import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { milliText, parseMilli } from '../../src/domain/decimal.js'
import type { ComputedLineage, Lineage, RowsLineage } from '../../src/domain/lineage.js'
import type { Quantity } from '../../src/domain/quantity.js'
import { rowLineages, rowsOf, sampleSize, sumFlows } from '../../src/lake/reading.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'
import type { Measured, Reader } from '../../src/measures/measure.js'
import { concentrationOf } from '../../src/measures/trade/concentration-kernel.js'
import { growth } from '../../src/measures/trade/growth.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import { workedOut } from './arithmetic.js'
import { caseName, examples } from './examples.js'
import { openQuickLakes } from './quick-lake.js'
import { allLineages, measured, openSmallLake, type OpenLake } from './small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const quantities = ({ rows }: Measured): Quantity[] =>
  rows.flatMap(({ value, also }) => [
    value,
    ...Object.entries(also ?? {}).flatMap(([name, each]) => (ofTheFit.has(name) ? [] : [each])),
  ])

/** These stand on the lineage of their rate (tested below), whose arithmetic gives the rate. */
const ofTheFit = new Set(['standardError', 'low', 'high'])

/** Lineages that were run again already: many questions rest on the same rows. */
const found = new Set<string>()

/** Runs the selection again: it must give the rows, their count, their exact sum and the first of them. */
const expectRows = async ({ lake }: Reader, leaf: RowsLineage): Promise<void> => {
  const rows = await rowsOf(lake, leaf.selection)
  const known = rows.flatMap(({ value }) => value ?? [])
  expect(rows).toHaveLength(leaf.rows)
  expect(rows.length - known.length).toBe(leaf.nulls)
  // A sum across all reporters is of thousands of rows, and names none of them; trade with oneself is of few.
  const ofOne = leaf.selection.where.some(
    ({ column, op }) => (column === 'reporter' && op === 'in') || op === 'same-as',
  )
  expect(leaf.sample).toEqual(ofOne || leaf.selection.table !== 'flow' ? rows.slice(0, sampleSize) : [])
  const sum = known.reduce((total, value) => total + parseMilli(value), 0n)
  expect(known.length === 0 ? null : milliText(sum)).toBe(leaf.sum)
}

describe.each(examples.map((each) => [caseName(each), each] as const))('%s', (_name, example) => {
  const all = async () => quantities(await measured(small.read, example.measure, example.parameters))

  test('rests on rows that its selections give again, to the last one', async () => {
    const leaves = (await all()).flatMap(({ lineage }) => rowLineages(lineage))
    expect(leaves.length).toBeGreaterThan(0)
    for (const leaf of leaves) {
      const key = JSON.stringify(leaf)
      if (!found.has(key)) await expectRows(small.read, leaf)
      found.add(key)
    }
  })

  test('is what its arithmetic gives over the sums of those rows', async () => {
    let checked = 0
    for (const quantity of await all()) {
      if (quantity.value === null) continue
      expect(quantity.value, arithmeticOf(quantity.lineage)).toBeCloseTo(
        await again(small.read, quantity),
        Number.isInteger(quantity.value) ? 3 : 9,
      )
      checked += 1
    }
    expect(checked).toBeGreaterThan(0)
  })

  test('prints the numbers that it was computed from', async () => {
    for (const { lineage, value } of await all())
      for (const each of allLineages(lineage))
        if (value !== null && each.kind === 'computed' && workedOut(each.arithmetic) !== null)
          for (const input of Object.values(each.inputs)) {
            const number = await valueOf(small.read, input)
            expect(each.arithmetic).toContain(String(Number(number.toPrecision(12))))
          }
  })
})

const arithmeticOf = (lineage: Lineage): string => (lineage.kind === 'rows' ? 'rows' : lineage.arithmetic)

/** A quantity worked out anew from its leaves. */
const again = async (read: Reader, { lineage, unit }: Quantity): Promise<number> => {
  if (lineage.kind === 'rows') return valueOf(read, lineage)
  if (lineage.measure === 'growth') return growthAgain(read, lineage, unit)
  if (lineage.measure === 'partner-rank') return rankAgain(read, lineage, unit)
  return valueOf(read, lineage)
}

const valueOf = async (read: Reader, lineage: Lineage): Promise<number> => {
  if (lineage.kind === 'rows') return Number(lineage.sum ?? '0') // no rows where the reporter reported: none
  if (lineage.measure === 'concentration') return concentrationAgain(read, lineage)
  const inputs: Record<string, number> = {}
  for (const [name, input] of Object.entries(lineage.inputs)) inputs[name] = await valueOf(read, input)
  const { sum = 0, own = 0, exports = 0, imports = 0, part = 0, whole = 0 } = inputs
  switch (lineage.measure) {
    case 'trade-value':
      return lineage.parameters['ownTrade'] === 'none' ? sum - own : sum + own
    case 'balance':
      return exports - imports
    case 'turnover':
      return exports + imports
    case 'partner-share':
    case 'product-share':
    case 'share-in-product':
      return part / whole
    default:
      return workedOut(lineage.arithmetic) ?? Number.NaN
  }
}

/** Least squares by the sums of products, not by deviations from the mean as the kernel does. */
const growthAgain = async (read: Reader, lineage: ComputedLineage, unit: string): Promise<number> => {
  const told = workedOut(lineage.arithmetic)
  if (told !== null) return told
  const used = Object.entries(lineage.inputs).filter(([year]) => lineage.arithmetic.includes(`${year}: `))
  const points = await Promise.all(
    used.map(async ([year, input]) => [Number(year) - 2000, Math.log(await valueOf(read, input))] as const),
  )
  const n = points.length
  const total = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0)
  const [x, y, xx, xy] = [
    total(([t]) => t),
    total(([, v]) => v),
    total(([t]) => t * t),
    total(([t, v]) => t * v),
  ]
  const b = (n * xy - x * y) / (n * xx - x * x)
  return unit === 'rate' ? Math.exp(b) - 1 : b
}

/** Rank, or the number ranked, from the partners within the selection of all of them. */
const rankAgain = async (read: Reader, { inputs, arithmetic }: ComputedLineage, unit: string) => {
  const all = inputs['all'] as RowsLineage
  const sums = await regrouped(read, all, 'partner')
  const ranked = sums.filter(({ key, value }) => value !== null && value > 0 && key['partner'] !== 'X-NES')
  if (unit === 'count') return ranked.length
  const own = await valueOf(read, inputs['value'] as Lineage)
  const greater = ranked.filter(({ value }) => (value as number) > own).length
  expect(arithmetic).toBe(`1 + ${greater} partners with a greater value, of ${ranked.length} ranked`)
  return 1 + greater
}

const concentrationAgain = async (read: Reader, lineage: ComputedLineage): Promise<number> => {
  const { form, over, n } = lineage.parameters
  const sums = await regrouped(
    read,
    lineage.inputs['all'] as RowsLineage,
    over === 'products' ? 'product' : 'partner',
  )
  const values = sums.flatMap(({ value }) => (value !== null && value > 0 ? [value] : []))
  return concentrationOf(values, Number(n), form as 'hhi', 3).value as number
}

/** The rows of a leaf, summed by a column. */
const regrouped = ({ lake }: Reader, { selection }: RowsLineage, by: 'partner' | 'product') => {
  const source = lake.sources.find(({ id }) => id === selection.source)
  const snapshots = selection.snapshots.map(lake.snapshot)
  if (source === undefined || selection.record === 'document') throw new Error('not a selection of flows')
  return sumFlows(lake, { source, record: selection.record, snapshots, years: [] }, selection.where, [by])
}

test('growth’s standard error and interval stand on the same lineage as the rate', async () => {
  const asked = { dyad: 'SRB-WLD', flow: 'import', years: '2010-2012', source: 'wto-hs2' }
  const { rows } = await measured(small.read, growth, asked)
  expect(Object.keys(rows[0]?.also ?? {})).toEqual([...ofTheFit])
  for (const each of Object.values(rows[0]?.also ?? {})) expect(each.lineage).toEqual(rows[0]?.value.lineage)
})

test('of more than twenty rows the first twenty are named, and the rest can be listed', async () => {
  const lakes = await openQuickLakes()
  try {
    const rows = Array.from({ length: 45 }, (_, index) => ({
      reporter: 'SRB',
      partner: 'RUS',
      flow: 'import' as const,
      year: 2010,
      product: String(index + 10),
      value: `${index}.001`,
    }))
    // the newer snapshot's row numbers start again: the order is snapshot, file, row
    const read = await lakes.lake([
      { source: wtoHs2, rows: rows.map((row) => ({ ...row, year: 2011 })) },
      { source: wtoHs2, rows },
    ])
    const result = await measured(read, tradeValue, { dyad: 'SRB-RUS', flow: 'import', years: '2010-2011' })
    for (const { value } of result.rows) {
      const leaf = value.lineage as RowsLineage
      expect(leaf.rows).toBe(45)
      expect(leaf.sample).toHaveLength(20)
      expect(leaf.sum).toBe('990.045') // 0 + 1 + … + 44 and 45 times a tenth of a cent
      await expectRows(read, leaf)
    }
  } finally {
    lakes.close()
  }
})
