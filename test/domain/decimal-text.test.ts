import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointMoved } from '../../src/domain/decimal-text.js'

/** Digits, so many at least. */
const digits = (minLength: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength: 20 }).map((each) => each.join(''))
const number = fc.tuple(digits(1), digits(0))
const powers = fc.integer({ min: -25, max: 25 })
const moved = (text: string, power: number): string => {
  const [whole = '', fraction = ''] = text.split('.')
  return pointMoved(whole, fraction, power)
}

describe('a number times a power of ten', () => {
  test.each([
    ['0.1', 6, '100000'],
    ['1.2345678', 6, '1234567.8'],
    ['12', 3, '12000'],
    ['12', -3, '0.012'],
    ['12', -2, '0.12'],
    ['120', -1, '12'],
    ['.5', 1, '5'],
    ['.5', 0, '0.5'],
    ['007.50', 0, '7.5'],
    ['0.000', 9, '0'],
    ['0', -9, '0'],
    ['9007199254740993.01', 2, '900719925474099301'],
  ])('%s, ten to the power of %i, is %s', (text, power, value) => {
    expect(moved(text, power)).toBe(value)
  })

  test('is exact', () => {
    fc.assert(
      fc.property(number, powers, ([whole, fraction], power) => {
        const [before = '', behind = ''] = pointMoved(whole, fraction, power).split('.')
        // Both as whole numbers of the smallest place of either.
        const places = 60
        const result = BigInt(before + behind.padEnd(places, '0'))
        expect(result).toBe(BigInt(whole + fraction.padEnd(places + power, '0')))
      }),
    )
  })

  test('has no idle zeros', () => {
    fc.assert(
      fc.property(number, powers, ([whole, fraction], power) => {
        expect(pointMoved(whole, fraction, power)).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
      }),
    )
  })

  test('moved back is the number again', () => {
    fc.assert(
      fc.property(number, powers, ([whole, fraction], power) => {
        const plain = pointMoved(whole, fraction, 0)
        expect(moved(moved(plain, power), -power)).toBe(plain)
      }),
    )
  })
})
