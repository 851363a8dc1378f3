import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorSizes, exporterWeight, type Gaps } from '../../../src/measures/reconciliation/reliability.js'
import { normal, seeded } from './seeded.js'

type Row = {
  readonly gap: number
  readonly exporter: number
  readonly importer: number
  readonly year?: number
  readonly chapter?: number
  readonly weight?: number
}

const gapsOf = (rows: readonly Row[]): Gaps => {
  const column = (of: (row: Row) => number): Int32Array => Int32Array.from(rows, of)
  const size = (of: (row: Row) => number): number => Math.max(...rows.map(of)) + 1
  const [year, chapter] = [(row: Row) => row.year ?? 0, (row: Row) => row.chapter ?? 0]
  return {
    gap: Float64Array.from(rows, ({ gap }) => gap),
    weight: Float64Array.from(rows, ({ weight }) => weight ?? 1),
    exporter: column(({ exporter }) => exporter),
    importer: column(({ importer }) => importer),
    year: column(year),
    chapter: column(chapter),
    sizes: {
      exporter: size(({ exporter }) => exporter),
      importer: size(({ importer }) => importer),
      year: size(year),
      chapter: size(chapter),
    },
  }
}

/** Every exporter with every importer in every year and chapter. */
const crossed = (
  exporters: readonly number[],
  importers: readonly number[],
  of: (sigma: number, tau: number, year: number, chapter: number) => number,
): Row[] =>
  exporters.flatMap((sigma, exporter) =>
    importers.flatMap((tau, importer) =>
      [0, 1, 2].flatMap((year) =>
        [0, 1].map((chapter) => ({ exporter, importer, year, chapter, gap: of(sigma, tau, year, chapter) })),
      ),
    ),
  )

describe('sizes of errors', () => {
  test('two exporters and two importers by hand', () => {
    // Gaps 0.2, 0.4 of the first exporter, 0.6, 0.8 of the second: the mean is 0.5, a side has 0.25 of it. The exporters
    // are 0.2 below and above the mean, the importers 0.1: 0.05 and 0.45; 0.15 and 0.35.
    const of = (gap: number, exporter: number, importer: number): Row[] =>
      Array.from({ length: 5 }, () => ({ gap, exporter, importer }))
    const sizes = errorSizes(gapsOf([...of(0.2, 0, 0), ...of(0.4, 0, 1), ...of(0.6, 1, 0), ...of(0.8, 1, 1)]))
    expect(sizes.exporters.map((each) => each?.toFixed(10))).toEqual(['0.0500000000', '0.4500000000'])
    expect(sizes.importers.map((each) => each?.toFixed(10))).toEqual(['0.1500000000', '0.3500000000'])
  })

  test('differ between countries as their gaps do, whatever the year and the chapter add', () => {
    const rows = crossed(
      [0.1, 0.2, 0.4],
      [0.1, 0.3],
      (sigma, tau, year, chapter) => sigma + tau + 0.05 * year + 0.1 * chapter,
    )
    const { exporters, importers } = errorSizes(gapsOf(rows))
    const between = (sizes: readonly (number | null)[], a: number, b: number) =>
      (sizes[b] as number) - (sizes[a] as number)
    expect(between(exporters, 0, 1)).toBeCloseTo(0.1, 10)
    expect(between(exporters, 0, 2)).toBeCloseTo(0.3, 10)
    expect(between(importers, 0, 1)).toBeCloseTo(0.2, 10)
  })

  test('are found in their order where records differ from the truth by chance', () => {
    const deviate = normal(seeded(3))
    const [sigmas, taus] = [
      [0.05, 0.15, 0.4, 0.8],
      [0.7, 0.3, 0.1, 0.02],
    ]
    const rows = Array.from({ length: 60 }, () =>
      crossed(sigmas as number[], taus as number[], (sigma, tau) =>
        Math.abs(sigma * deviate() - tau * deviate()),
      ),
    ).flat()
    const { exporters, importers } = errorSizes(gapsOf(rows))
    const order = (sizes: readonly (number | null)[]) =>
      sizes.map((size, index) => ({ size: size as number, index })).toSorted((a, b) => a.size - b.size)
    expect(order(exporters).map(({ index }) => index)).toEqual([0, 1, 2, 3])
    expect(order(importers).map(({ index }) => index)).toEqual([3, 2, 1, 0])
  })

  test('of exporters become those of importers where the sides are changed about', () => {
    const deviate = normal(seeded(4))
    const rows = crossed([0.1, 0.5, 0.9], [0.2, 0.6], (sigma, tau) =>
      Math.abs(sigma * deviate() - tau * deviate()),
    )
    const turned = rows.map((row) => ({ ...row, exporter: row.importer, importer: row.exporter }))
    const [one, other] = [errorSizes(gapsOf(rows)), errorSizes(gapsOf(turned))]
    for (const [index, size] of one.exporters.entries())
      expect(other.importers[index]).toBeCloseTo(size as number, 9)
    for (const [index, size] of one.importers.entries())
      expect(other.exporters[index]).toBeCloseTo(size as number, 9)
  })

  test('are larger in proportion where every gap is, and the same where every weight is', () => {
    const deviate = normal(seeded(5))
    const rows = crossed([0.1, 0.5, 0.9], [0.2, 0.6], (sigma, tau) =>
      Math.abs(sigma * deviate() - tau * deviate()),
    )
    const one = errorSizes(gapsOf(rows))
    const tripled = errorSizes(gapsOf(rows.map((row) => ({ ...row, gap: 3 * row.gap, weight: 7 }))))
    for (const [index, size] of one.exporters.entries())
      expect(tripled.exporters[index]).toBeCloseTo(3 * (size as number), 9)
  })

  test('count a large flow for more than a small one', () => {
    const rows = crossed([0, 0], [0, 0], () => 0.1).map((row, index) => ({
      ...row,
      gap: row.exporter === 1 && index % 2 === 0 ? 0.5 : 0.1,
    }))
    const heavy = rows.map((row) => ({ ...row, weight: row.gap > 0.2 ? 20 : 5 }))
    const [even, uneven] = [errorSizes(gapsOf(rows)), errorSizes(gapsOf(heavy))]
    const lead = ({ exporters }: typeof even) => (exporters[1] as number) - (exporters[0] as number)
    expect(lead(uneven)).toBeGreaterThan(lead(even))
  })

  test('are positive, at least a tenth of the mean, where an effect says less than nothing', () => {
    const rows = crossed([0, 0, 3], [0, 0], (sigma) => sigma)
    const { exporters } = errorSizes(gapsOf(rows))
    for (const size of exporters) expect(size).toBeGreaterThan(0)
    expect(exporters[0]).toBeCloseTo(0.05, 10) // the mean gap is 1
  })

  test('are equal for two countries whose records meet only each other’s', () => {
    const rows = Array.from({ length: 20 }, (_, index) => [
      { gap: 0.3 + 0.01 * index, exporter: 0, importer: 1 },
      { gap: 0.9, exporter: 1, importer: 0 },
    ]).flat()
    const { exporters, importers } = errorSizes(gapsOf(rows))
    expect(exporters[0]).toBeCloseTo(importers[1] as number, 10)
    expect(exporters[1]).toBeCloseTo(importers[0] as number, 10)
  })

  test('of a country with fewer than ten flows are not told', () => {
    const rows = [
      ...crossed([0.1, 0.2], [0.1, 0.2], (sigma, tau) => sigma + tau),
      ...Array.from({ length: 9 }, () => ({ gap: 5, exporter: 2, importer: 0 })),
    ]
    expect(errorSizes(gapsOf(rows)).exporters[2]).toBeNull()
  })

  test('flows too small to have a weight count for nothing', () => {
    const rows = crossed([0.1, 0.2], [0.1, 0.2], (sigma, tau) => sigma + tau)
    const noise = rows.map((row) => ({ ...row, gap: 9, weight: -1 }))
    expect(errorSizes(gapsOf([...rows, ...noise]))).toEqual(errorSizes(gapsOf(rows)))
  })
})

describe('the weight of the exporter’s record', () => {
  const size = fc.double({ min: 1e-6, max: 1e3, noNaN: true })

  test('is σ_j² / (σ_i² + σ_j²): of errors of 1 and 2 it is 4 / 5', () => {
    expect(exporterWeight(1, 2)).toBeCloseTo(0.8, 12)
  })
  test('is a half where errors are equal, not known, or none', () => {
    expect([
      exporterWeight(2, 2),
      exporterWeight(null, 2),
      exporterWeight(2, null),
      exporterWeight(0, 0),
    ]).toEqual([0.5, 0.5, 0.5, 0.5])
  })
  test('lies between 0 and 1, and is what is left where the two are changed about', () => {
    fc.assert(
      fc.property(size, size, (one, other) => {
        const weight = exporterWeight(one, other)
        expect(weight).toBeGreaterThanOrEqual(0)
        expect(weight).toBeLessThanOrEqual(1)
        expect(weight + exporterWeight(other, one)).toBeCloseTo(1, 12)
        expect(weight > 0.5).toBe(other > one && weight !== 0.5)
      }),
    )
  })
  test('does not depend on the scale of errors', () => {
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.01, max: 100, noNaN: true }), (one, other, scale) => {
        expect(exporterWeight(one * scale, other * scale)).toBeCloseTo(exporterWeight(one, other), 9)
      }),
    )
  })
})
