import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reader } from '../../../src/measures/measure.js'
import {
  adjusted,
  intraIndustryForms,
  intraIndustryOf,
  marginal,
  unadjusted,
  type Quotient,
  type TwoWay,
} from '../../../src/measures/trade/intra-industry-kernel.js'
import { intraIndustry } from '../../../src/measures/trade/intra-industry.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { answers, books, measured, noteIds, openSmallLake } from '../small-lake.js'
import { expectRowsAgain, expectWorkedOut, threeCountries } from '../structure-lake.js'

let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  lakes = await openQuickLakes()
  read = await threeCountries(lakes)
})
afterAll(() => lakes.close())

const intra = (parameters: Readonly<Record<string, string | number>> = {}) =>
  measured(read, intraIndustry, { dyad: 'SRB-RUS', years: '2010', ...parameters })

describe('intra-industry trade of Serbia and Russia', () => {
  // exports 30 and 10, imports 88 and 0: matched 2·30, together 128, balance 48
  test.each([
    ['unadjusted', 60 / 128],
    ['adjusted', 60 / (128 - 48)],
  ])('%s is %f', async (form, expected) => {
    expect((await intra({ form })).rows[0]!.value.value).toBeCloseTo(expected, 12)
  })

  test('marginal is of changes since the year before', async () => {
    // fuels +20 and +10, machines −5 and 0: (20 + 10 − 10 + 5 − 5) / (20 + 10 + 5)
    const result = await intra({ form: 'marginal', years: '2010-2011' })
    expect(answers(result)[0]).toBe('no-report')
    expect(result.rows[1]!.value.value).toBeCloseTo(20 / 35, 12)
  })

  test('mixes FOB and CIF, and says so with the level', async () => {
    const result = await intra()
    expect(result.conventions).toEqual(
      expect.arrayContaining(['exports-fob', 'imports-cif', 'valuations-mixed']),
    )
    expect(noteIds(result)).toContain('product-level')
  })

  test('is what its arithmetic gives over rows that can be read again', async () => {
    for (const form of intraIndustryForms) {
      const [row] = (await intra({ form, years: '2011' })).rows
      expectWorkedOut(row!.value)
      await expectRowsAgain(read, row!.value)
    }
  })
})

describe('where there is none', () => {
  test('the reason is told apart', async () => {
    expect(answers(await intra({ dyad: 'SRB-BIH' }))).toEqual(['undefined']) // no trade at all
    expect(answers(await intra({ dyad: 'SRB-BIH', form: 'adjusted', years: '2013' }))).toEqual(['undefined']) // one way
    expect(answers(await intra({ years: '2012' }))).toEqual(['no-report'])
    expect(answers(await intra({ dyad: 'HUN-SVK' }))).toEqual(['no-report'])
  })

  test('a product kept back on one side is in no sum', async () => {
    // 2013 with Germany: exports not known, imports 5
    expect(answers(await intra({ dyad: 'SRB-DEU', years: '2013' }))).toEqual(['suppressed'])
  })

  test('codes of two revisions that the source does not name are not compared', async () => {
    const row = (year: number, flow: 'export' | 'import', value: string): QuickRow => ({
      reporter: 'SRB',
      partner: 'RUS',
      flow,
      year,
      product: '8408',
      level: 4,
      value,
    })
    const rows = [2011, 2012, 2013].flatMap((year) => [
      row(year, 'export', `${year}`),
      row(year, 'import', '9'),
    ])
    const across = await lakes.lake([{ source: books, rows }])
    const asked = { dyad: 'SRB-RUS', years: '2012-2013', form: 'marginal' }
    const result = await measured(across, intraIndustry, asked)
    // exports +1, imports the same: nothing matched
    expect(answers(result)).toEqual(['classification-change', 0])
    // chapters are compared as they stand
    const chapters = await measured(across, intraIndustry, { ...asked, level: 2, years: '2011-2012' })
    expect(answers(chapters)[1]).toBe(0)
    expect(noteIds(chapters)).toContain('revisions-crossed')
    const each = await measured(across, intraIndustry, { ...asked, form: 'unadjusted', years: '2011-2012' })
    expect(noteIds(each)).toContain('revisions-apart')
  })

  test('a reconciled source has one record, and no mirror to ask for', async () => {
    const small = await openSmallLake()
    try {
      const asked = { dyad: 'SRB-RUS', years: '2010', source: 'baci', level: 2 }
      // exports 500 fuel; imports 650.125 fuel and 80 machines: 2·500 of 1230.125
      const result = await measured(small.read, intraIndustry, asked)
      expect(result.rows[0]!.value.value).toBeCloseTo(1000 / 1230.125, 12)
      expect(result.conventions).not.toContain('valuations-mixed')
      await expect(measured(small.read, intraIndustry, { ...asked, record: 'mirror' })).rejects.toMatchObject(
        {
          problem: { code: 'measure-refused' },
        },
      )
    } finally {
      small.close()
    }
  })
})

describe('for any trade', () => {
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 ** 9 }))
  const products = fc.array(fc.record({ x: amount, m: amount }), { minLength: 1, maxLength: 20 })
  const changes = fc.array(
    fc.record({ x: fc.integer({ min: -1e9, max: 1e9 }), m: fc.integer({ min: -1e9, max: 1e9 }) }),
    { minLength: 1, maxLength: 20 },
  )
  const index = ({ numerator, denominator }: Quotient) => (denominator > 0 ? numerator / denominator : null)
  const runs = { numRuns: 50 }

  test('lies between 0 and 1, adjusted no lower than unadjusted', () => {
    fc.assert(
      fc.property(products, changes, (each, change) => {
        const [raw, corrected, moved] = [
          index(unadjusted(each)),
          index(adjusted(each)),
          index(marginal(change)),
        ]
        for (const value of [raw, corrected, moved])
          if (value !== null) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1 + 1e-12)
          }
        if (raw !== null && corrected !== null) expect(corrected).toBeGreaterThanOrEqual(raw - 1e-12)
      }),
      runs,
    )
  })

  test('is the same for both countries, and in any currency', () => {
    fc.assert(
      fc.property(products, fc.integer({ min: -20, max: 20 }), (each, power) => {
        const mirrored = each.map(({ x, m }): TwoWay => ({ x: m, m: x }))
        const scaled = each.map(({ x, m }): TwoWay => ({ x: x * 2 ** power, m: m * 2 ** power }))
        for (const form of intraIndustryForms) {
          const value = index(intraIndustryOf[form](each))
          expect(index(intraIndustryOf[form](mirrored))).toBe(value)
          expect(index(intraIndustryOf[form](scaled))).toBe(value)
        }
      }),
      runs,
    )
  })

  test('does not fall when two products are taken for one', () => {
    fc.assert(
      fc.property(products, (each) => {
        const [a = { x: 0, m: 0 }, b = { x: 0, m: 0 }, ...rest] = each
        const [fine, coarse] = [
          index(unadjusted(each)),
          index(unadjusted([{ x: a.x + b.x, m: a.m + b.m }, ...rest])),
        ]
        if (fine !== null && coarse !== null) expect(coarse).toBeGreaterThanOrEqual(fine - 1e-12)
      }),
      runs,
    )
  })

  test('is 0 where every product moves one way, and 1 where it is matched', () => {
    expect(
      index(
        unadjusted([
          { x: 3, m: 0 },
          { x: 0, m: 9 },
        ]),
      ),
    ).toBe(0)
    expect(
      index(
        unadjusted([
          { x: 3, m: 3 },
          { x: 9, m: 9 },
        ]),
      ),
    ).toBe(1)
    expect(
      index(
        adjusted([
          { x: 2, m: 1 },
          { x: 4, m: 2 },
        ]),
      ),
    ).toBe(1) // unbalanced alike
    expect(index(marginal([{ x: 2, m: 2 }]))).toBe(1)
    expect(index(marginal([{ x: 2, m: -2 }]))).toBe(0) // they part
  })
})
