import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  balassa,
  countryTotals,
  diversity,
  perHead,
  pruned,
  specialised,
  ubiquity,
} from '../../../src/measures/complexity/specialisation.js'
import { at, exportsOf, furthest, matrix } from './matrices.js'

describe('two countries with 80, 20 and 50, 150', () => {
  const trade = exportsOf([80, 20], [50, 150]) // x_i = 100, 200; x_wk = 130, 170; x_w = 300

  test('have revealed comparative advantages by Balassa', () => {
    // (80·300)/(100·130), (20·300)/(100·170), (50·300)/(200·130), (150·300)/(200·170)
    const expected = [24_000 / 13_000, 6_000 / 17_000, 15_000 / 26_000, 45_000 / 34_000]
    expect(furthest(balassa(trade).values, expected)).toBeLessThan(1e-15)
  })

  test('are each specialised in one product', () => {
    expect(specialised(balassa(trade))).toEqual(matrix('10', '01'))
  })

  test('have advantages per head by their populations of 10 and 30', () => {
    // world per head 130/40 = 3.25 and 170/40 = 4.25; 80/10 = 8, 20/10 = 2, 50/30, 150/30 = 5
    const expected = [8 / 3.25, 2 / 4.25, 50 / 30 / 3.25, 5 / 4.25]
    expect(furthest(perHead(trade, [10, 30]).values, expected)).toBeLessThan(1e-15)
  })
})

describe('specialisation', () => {
  test('begins at the threshold, not above it', () => {
    const index = exportsOf([0.999, 1, 1.001])
    expect([...specialised(index).values]).toEqual([0, 1, 1])
    expect([...specialised(index, 1.001).values]).toEqual([0, 0, 1])
  })

  test('is none where nothing is exported, even with a threshold of 0', () => {
    expect([...specialised(balassa(exportsOf([1, 0], [1, 0])), 0).values]).toEqual([1, 0, 1, 0])
  })

  test('of a country as specialised as the world is exactly 1, whatever the sizes', () => {
    const basket = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
    const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(basket, sizes, (values, factors) => {
        const trade = exportsOf(...factors.map((factor) => values.map((value) => value * factor)))
        expect(balassa(trade).values.every((value) => value === 1)).toBe(true)
      }),
    )
  })
})

describe('Balassa’s index', () => {
  const trades = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
    .chain(([countries, products]) =>
      fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e13, noNaN: true })), {
          minLength: products,
          maxLength: products,
        }),
        { minLength: countries, maxLength: countries },
      ),
    )

  test('weighted by the countries’ shares in world trade adds up to 1 for each product', () => {
    fc.assert(
      fc.property(trades, (rows) => {
        const trade = exportsOf(...rows)
        const totals = countryTotals(trade)
        const world = totals.reduce((sum, total) => sum + total, 0)
        const { values, products } = balassa(trade)
        for (let product = 0; product < products; product += 1) {
          if (rows.every((row) => row[product] === 0)) continue
          const sum = totals.reduce(
            (all, total, country) => all + (total / world) * (values[country * products + product] as number),
            0,
          )
          expect(sum).toBeCloseTo(1, 12)
        }
      }),
    )
  })

  test('is a number everywhere: 0 where there is no trade, never NaN', () => {
    fc.assert(
      fc.property(trades, (rows) => {
        const trade = exportsOf(...rows)
        for (const [index, value] of balassa(trade).values.entries())
          expect(value > 0 && Number.isFinite(value), `${value}`).toBe((trade.values[index] as number) > 0)
      }),
    )
  })

  test('holds for values far outside money', () => {
    const expected = [24_000 / 13_000, 6_000 / 17_000, 15_000 / 26_000, 45_000 / 34_000]
    for (const unit of [1e-200, 1e200]) {
      const trade = exportsOf([80 * unit, 20 * unit], [50 * unit, 150 * unit])
      expect(furthest(balassa(trade).values, expected), `${unit}`).toBeLessThan(1e-12)
    }
  })

  test('refuses what is not an export', () => {
    for (const value of [-1, NaN, Infinity])
      expect(() => balassa(exportsOf([1, value])), `${value}`).toThrow(RangeError)
    expect(() => balassa({ countries: 2, products: 2, values: new Float64Array(3) })).toThrow(RangeError)
  })
})

describe('the index per head', () => {
  test('leaves a country of unknown population out of the world', () => {
    const known = perHead(exportsOf([80, 20], [50, 150]), [10, 30])
    const more = perHead(exportsOf([80, 20], [999, 1], [50, 150], [7, 7]), [10, null, 30, 0])
    expect([...more.values]).toEqual([...known.values.slice(0, 2), 0, 0, ...known.values.slice(2), 0, 0])
  })

  test('needs a population, or none, for each country', () => {
    expect(() => perHead(exportsOf([1], [2]), [1])).toThrow(RangeError)
  })
})

describe('diversity and ubiquity', () => {
  test('count the ones of rows and columns', () => {
    const m = matrix('1101', '0100')
    expect([...diversity(m)]).toEqual([3, 1])
    expect([...ubiquity(m)]).toEqual([1, 2, 0, 1])
  })
})

describe('pruning', () => {
  test('drops rows and columns of zeros and names them', () => {
    expect(pruned(matrix('0000', '0101', '0000', '0001'))).toEqual({
      specialisation: matrix('11', '01'),
      countries: [1, 3],
      products: [1, 3],
      dropped: { countries: [0, 2], products: [0, 2] },
    })
  })

  test('of nothing leaves nothing', () => {
    expect(pruned(matrix('00', '00')).specialisation).toEqual({
      countries: 0,
      products: 0,
      values: new Uint8Array(0),
    })
  })

  test('is done in one go and keeps every one', () => {
    const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 30, maxLength: 30 })
    fc.assert(
      fc.property(bits, (values) => {
        const whole = { countries: 5, products: 6, values: Uint8Array.from(values) }
        const once = pruned(whole)
        expect(pruned(once.specialisation).dropped).toEqual({ countries: [], products: [] })
        expect(diversity(once.specialisation)).toEqual(diversity(whole).filter((count) => count > 0))
        for (const [row, country] of once.countries.entries())
          for (const [column, product] of once.products.entries())
            expect(at(once.specialisation, row, column)).toBe(at(whole, country, product))
      }),
    )
  })
})
