import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wtoHs2 } from '../../../src/sources/wto-hs2/source.js'
import { gapOf, largestProducts } from '../../../src/measures/trade/gaps-kernel.js'
import { gaps } from '../../../src/measures/trade/gaps.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { allLineages, answer, answers, books, measured, noteIds } from '../small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const cell = (text: string): QuickRow => {
  const [reporter, partner, flow, year, product, value] = text.split(' ')
  return {
    reporter: reporter as string,
    partner: partner as string,
    flow: flow as 'export' | 'import',
    year: Number(year),
    product: product as string,
    value: value === 'NA' ? null : (value as string),
  }
}

const rows = [
  'SRB RUS export 2012 84 30',
  'SRB BIH export 2012 84 70',
  'SRB BIH export 2012 27 500',
  'SRB RUS export 2012 10 50',
  'DEU BIH export 2012 84 300',
  'DEU BIH export 2012 27 50',
  'RUS SRB import 2012 84 35',
  'RUS DEU import 2012 84 215',
  'RUS X-NES import 2012 27 20',
  'RUS SRB import 2012 10 40',
  'RUS SRB import 2011 84 200',
  'RUS SRB import 2011 10 NA',
].map(cell)

const lake = () => lakes.lake([{ source: books, rows }])
const asked = { dyad: 'SRB-RUS', year: 2012, window: 2 }

describe('indicative potential trade', () => {
  test('is the smaller of what one exports and the other imports, less what is traded already', async () => {
    const result = await measured(await lake(), gaps, asked)
    // 84: min(30 + 70, 35 + 215) − 30 = 70; 27: min(500, 20) − 0 = 20; 10: min(50, 40) − 50 < 0
    expect(result.rows.map(({ key }) => key['product'])).toEqual(['84', '27', '10'])
    expect(answers(result)).toEqual([70, 20, 0])
    expect(result.conventions).toContain('gap-upper-bound')
    expect(result.conventions).toContain('valuations-mixed')
  })

  test('has the partner’s growth and Balassa’s advantage beside it', async () => {
    const [first, , last] = (await measured(await lake(), gaps, asked)).rows
    expect(first?.also?.['demand']?.value).toBeCloseTo(0.25, 12) // 250 / 200 − 1, of two points
    // (100 / 650) / (400 / 1000): the world exports 100 + 300 of it, and 650 + 350 in all
    expect(first?.also?.['advantage']?.value).toBeCloseTo(100 / 650 / (400 / 1000), 12)
    expect(answer(last!.also!['demand']!)).toBe('suppressed')
  })

  test('prints the arithmetic over the sums of the rows it names', async () => {
    const [first] = (await measured(await lake(), gaps, asked)).rows
    expect(first?.value.lineage).toMatchObject({ arithmetic: 'max(0, min(100, 250) − 30)' })
    const sums = allLineages(first!.value.lineage).flatMap((each) => (each.kind === 'rows' ? [each.sum] : []))
    expect(sums).toEqual(['100', '250', '30'])
    expect(first?.also?.['advantage']?.lineage).toMatchObject({ arithmetic: '(100 / 650) / (400 / 1000)' })
  })

  test('of one product is of that product alone', async () => {
    const result = await measured(await lake(), gaps, { ...asked, product: '27' })
    expect(result.rows.map(({ key }) => key)).toEqual([{ product: '27' }])
    expect(answers(result)).toEqual([20])
  })

  test('is not known where the partner’s imports are not', async () => {
    const without = rows.filter(({ reporter, year }) => reporter !== 'RUS' || year !== 2012)
    const result = await measured(await lakes.lake([{ source: books, rows: without }]), gaps, asked)
    expect(answers(result)).toEqual(['no-report', 'no-report', 'no-report'])
  })

  test('of no record at all is one row without a number', async () => {
    const result = await measured(await lake(), gaps, { ...asked, year: 2015 })
    expect(answers(result)).toEqual(['no-report'])
    expect(result.basis).toBeNull()
  })

  test('by importers’ books a source that knows the partner comes before one that does not', async () => {
    const wto = ['BIH SRB import 2012 84 70', 'BIH DEU import 2012 84 300'].map(cell)
    const read = await lakes.lake([
      { source: wtoHs2, rows: wto },
      { source: books, rows },
    ])
    expect((await measured(read, gaps, { ...asked, dyad: 'SRB-RUS' })).basis?.source).toBe('books')
    const bih = await measured(read, gaps, { ...asked, dyad: 'SRB-BIH', source: 'wto-hs2' })
    expect(answers(bih)).toEqual([0]) // all that Serbia exports goes there
    expect(bih.notes).toContainEqual({ id: 'reporters-counted', values: { year: 2012, count: 1 } })
  })

  test('below the chapter growth does not cross a revision of HS that the source does not name', async () => {
    const fine = rows.map((row) => ({ ...row, product: `${row.product}0110`, level: 6 }))
    const read = await lakes.lake([{ source: books, rows: fine }])
    const result = await measured(read, gaps, asked)
    expect(answers(result)).toEqual([70, 20, 0])
    expect(answer(result.rows[0]!.also!['demand']!)).toBe('classification-change') // HS 2012
    expect(noteIds(await measured(await lake(), gaps, asked))).toContain('revisions-crossed')
  })
})

describe('the gap of a product', () => {
  const amount = fc.double({ min: 0, max: 1e12, noNaN: true })

  test('is never negative, and never more than the exports or the imports', () => {
    fc.assert(
      fc.property(amount, amount, amount, (x, m, v) => {
        const gap = gapOf(x, m, v) as number
        expect(gap).toBeGreaterThanOrEqual(0)
        expect(gap).toBeLessThanOrEqual(Math.min(x, m))
      }),
      { numRuns: 50 },
    )
  })

  test('does not fall when either side grows, nor rise with trade', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (x, m, v, more) => {
        const gap = gapOf(x, m, v) as number
        expect(gapOf(x + more, m + more, v)).toBeGreaterThanOrEqual(gap)
        expect(gapOf(x, m, v + more)).toBeLessThanOrEqual(gap)
      }),
      { numRuns: 50 },
    )
  })

  test('is not known where one of the three is not', () => {
    expect([gapOf(null, 1, 1), gapOf(1, null, 1), gapOf(1, 1, null)]).toEqual([null, null, null])
  })
})

test('products are ordered by size, ties by code, unknown ones last', () => {
  const sizes: Readonly<Record<string, number | null>> = { b: 2, a: 2, c: null, d: 0, e: 5 }
  const ordered = (top: number) => largestProducts(Object.keys(sizes), (code) => sizes[code] ?? null, top)
  expect(ordered(0)).toEqual(['e', 'a', 'b', 'd', 'c'])
  expect(ordered(2)).toEqual(['e', 'a'])
})
