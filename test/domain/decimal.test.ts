import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { milliNumber, milliText, parseMilli } from '../../src/domain/decimal.js'

describe('thousandths', () => {
  test.each([
    ['1187079341.000', 1_187_079_341_000n, '1187079341'],
    ['0.500', 500n, '0.5'],
    ['0.001', 1n, '0.001'],
    ['-0.250', -250n, '-0.25'],
    ['-12', -12_000n, '-12'],
    ['.5', 500n, '0.5'],
    ['0.000', 0n, '0'],
    ['-0.000', 0n, '0'],
    ['99999999999999999.999', 99_999_999_999_999_999_999n, '99999999999999999.999'],
  ])('of %s', (text, milli, short) => {
    expect(parseMilli(text)).toBe(milli)
    expect(milliText(milli)).toBe(short)
  })

  test('are read again as they were written', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), (milli) => {
        expect(parseMilli(milliText(milli))).toBe(milli)
      }),
    )
  })

  test('add up exactly where doubles do not', () => {
    const parts = Array.from({ length: 10 }, () => '0.1')
    expect(parts.reduce((sum, part) => sum + Number(part), 0)).not.toBe(1)
    expect(milliText(parts.reduce((sum, part) => sum + parseMilli(part), 0n))).toBe('1')
  })

  test('become the nearest double', () => {
    expect(milliNumber(22_686_318_747_547_000n)).toBe(22_686_318_747_547)
    expect(milliNumber(-1n)).toBe(-0.001)
    fc.assert(
      fc.property(fc.integer(), (dollars) => {
        expect(milliNumber(BigInt(dollars) * 1000n)).toBe(dollars)
      }),
    )
  })
})
