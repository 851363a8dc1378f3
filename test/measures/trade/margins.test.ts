import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reader } from '../../../src/measures/measure.js'
import {
  extensive,
  intensive,
  logarithmicMean,
  marginSums,
  meanMargins,
  ofRest,
} from '../../../src/measures/trade/margins-kernel.js'
import { margins } from '../../../src/measures/trade/margins.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { answers, measured, noteIds } from '../small-lake.js'
import { expectRowsAgain, expectWorkedOut, threeCountries } from '../structure-lake.js'

let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  lakes = await openQuickLakes()
  read = await threeCountries(lakes)
})
afterAll(() => lakes.close())

const marginsOf = (parameters: Readonly<Record<string, string | number>> = {}) =>
  measured(read, margins, { dyad: 'SRB-RUS', years: '2010', ...parameters })

describe('Serbia’s margins in Russia', () => {
  // Others sell Russia 350 of machines and 100 of steel; Serbia fuels for 30, which nobody else does, and machines for 10.
  test('are weighted with what others sell there', async () => {
    const { rows, notes } = await marginsOf()
    expect(rows.map(({ key }) => key['margin'])).toEqual(['extensive', 'intensive', 'both'])
    expect(rows[0]!.value.value).toBeCloseTo(350 / 450, 12)
    expect(rows[1]!.value.value).toBeCloseTo(40 / 350, 12)
    expect(rows[2]!.value.value).toBeCloseTo(40 / 450, 12)
    expect(rows[0]!.also).toMatchObject({ products: { value: 2 }, restProducts: { value: 2 } })
    expect(notes).toContainEqual({ id: 'margins-alone', values: { year: 2010, count: 1, products: '27' } })
  })

  test('by count are products over products', async () => {
    expect(answers(await marginsOf({ form: 'count' }))).toEqual([2 / 2])
    // Germany: machines and steel, of two that others sell Russia (fuels and machines)
    expect(answers(await marginsOf({ form: 'count', dyad: 'DEU-RUS' }))).toEqual([1])
  })

  test('are what their arithmetic gives over rows that can be read again', async () => {
    for (const { value } of (await marginsOf()).rows) {
      expectWorkedOut(value)
      await expectRowsAgain(read, value)
    }
  })

  test('have no value where nobody else sells there, none of its products, or nothing is known', async () => {
    // to Serbia others than Russia sell machines alone, Russia fuels alone
    expect(answers(await marginsOf({ dyad: 'RUS-SRB' }))).toEqual([0, 'undefined', 80 / 150])
    expect(answers(await marginsOf({ years: '2011' }))).toEqual(['undefined', 'undefined', 'undefined'])
    expect(answers(await marginsOf({ years: '2012' }))).toEqual(['no-report'])
    expect(answers(await marginsOf({ years: '2011-2012' })).slice(3)).toEqual([
      'no-report',
      'no-report',
      'no-report',
    ])
    expect(answers(await marginsOf({ dyad: 'SRB-BIH', years: '2010' }))[1]).toBe('undefined')
  })
})

describe('over markets', () => {
  test('leave out a market where others sell none of the same products', async () => {
    // in Germany only Serbia sells machines: Russia is left, with all the weight
    const { rows, notes } = await marginsOf({ dyad: 'SRB-WLD' })
    expect(rows[0]!.value.value).toBeCloseTo(350 / 450, 12)
    expect(rows[1]!.value.value).toBeCloseTo(40 / 350, 12)
    expect(rows[0]!.also).toMatchObject({ markets: { value: 1 } })
    expect(notes).toContainEqual({ id: 'markets-left-out', values: { year: 2010, count: 1 } })
  })

  test('are a row a year, also without a report', async () => {
    const result = await marginsOf({ dyad: 'SRB-WLD', years: '2010-2012', form: 'count' })
    // markets Russia (2 of 2) and Germany (1 of 2)
    expect(answers(result)).toEqual([3 / 4, 'undefined', 'no-report'])
    expect(noteIds(result)).toContain('years-missing')
  })
})

describe('for any market', () => {
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 ** 9 }))
  const market = fc
    .array(fc.record({ own: amount, rest: amount }), { minLength: 1, maxLength: 20 })
    .map((each) => ({ own: each.map(({ own }) => own), rest: each.map(({ rest }) => rest) }))
  const runs = { numRuns: 50 }

  test('EM·IM is the country’s exports over the rest’s, and EM a share', () => {
    fc.assert(
      fc.property(market, (each) => {
        const sums = marginSums(each)
        const [em, im, both] = [extensive(sums), intensive(sums), ofRest(sums)]
        if (em !== null) expect(em >= 0 && em <= 1).toBe(true)
        if (em !== null && im !== null)
          expect((em * im) / ((both as number) || 1)).toBeCloseTo(both === 0 ? 0 : 1, 12)
        expect(sums.alone.length).toBeLessThanOrEqual(sums.products)
      }),
      runs,
    )
  })

  test('EM does not depend on how much the country sells, only on what', () => {
    fc.assert(
      fc.property(market, fc.integer({ min: 2, max: 1000 }), (each, factor) => {
        const more = { ...each, own: each.own.map((value) => value * factor) }
        expect(extensive(marginSums(more))).toBe(extensive(marginSums(each)))
        const [before, after] = [intensive(marginSums(each)), intensive(marginSums(more))]
        if (before !== null && after !== null) expect(after).toBeCloseTo(before * factor, 3)
      }),
      runs,
    )
  })

  test('means over markets lie between the markets’, and their product is the mean of the products', () => {
    fc.assert(
      fc.property(fc.array(market, { minLength: 1, maxLength: 6 }), (each) => {
        const all = each.map(marginSums)
        const means = meanMargins(all)
        const used = all.filter(({ own, covered }) => own > 0 && covered > 0)
        expect(means === null).toBe(used.length === 0)
        if (means === null) return
        const ems = used.map((sums) => extensive(sums) as number)
        expect(means.extensive).toBeGreaterThanOrEqual(Math.min(...ems) * (1 - 1e-9))
        expect(means.extensive).toBeLessThanOrEqual(Math.max(...ems) * (1 + 1e-9))
        const logs = used.map((sums) => Math.log(ofRest(sums) as number))
        const both = Math.log(means.extensive * means.intensive)
        expect(both).toBeGreaterThanOrEqual(Math.min(...logs) - 1e-9)
        expect(both).toBeLessThanOrEqual(Math.max(...logs) + 1e-9)
      }),
      runs,
    )
  })

  test('the logarithmic mean is symmetric and lies between the geometric and the arithmetic', () => {
    const share = fc.double({ min: 1e-9, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const mean = logarithmicMean(a, b)
        expect(mean).toBeCloseTo(logarithmicMean(b, a), 12)
        expect(mean).toBeGreaterThanOrEqual(Math.sqrt(a * b) * (1 - 1e-9))
        expect(mean).toBeLessThanOrEqual(((a + b) / 2) * (1 + 1e-9))
      }),
      runs,
    )
    expect(logarithmicMean(0.3, 0.3)).toBeCloseTo(0.3, 15)
    expect(logarithmicMean(0.3, 0)).toBe(0)
    expect(logarithmicMean(0.5, 0.25)).toBeCloseTo(0.25 / Math.LN2, 12)
    expect(logarithmicMean(0.5, 0.5 * (1 + 1e-9))).toBeCloseTo(0.5, 8)
  })
})

test('two markets are weighted with the logarithmic means of their shares', () => {
  // A: 30 of own 40, rest 60 of 100, EM 1/2 (30 of 60); B: 10 of 40, rest 40 of 100, EM 1
  const a = marginSums({ own: [30, 0], rest: [30, 30] })
  const b = marginSums({ own: [10], rest: [40] })
  const [wa, wb] = [(0.75 - 0.6) / Math.log(0.75 / 0.6), (0.25 - 0.4) / Math.log(0.25 / 0.4)]
  const means = meanMargins([a, b])!
  expect(means.extensive).toBeCloseTo(0.5 ** (wa / (wa + wb)), 12)
  // IM: 30/30 and 10/40
  expect(means.intensive).toBeCloseTo(0.25 ** (wb / (wa + wb)), 12)
})
