import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnTrend, exponentialFit } from '../../web/src/exhibits/trend.js'
import { briefFormats } from '../../src/domain/brief-formats.js'
import { named, toggled } from '../../web/src/pages/choices.js'

const years = [2016, 2017, 2018]

describe('a small drawing of a series', () => {
  test('has its greatest value on top and its least at the bottom', () =>
    expect(drawnTrend({ years, values: [1, 3, 2] }, 104, 24).lines).toEqual(['2.0,22.0 52.0,2.0 102.0,12.0']))
  test('has rank one on top', () =>
    expect(drawnTrend({ years, values: [1, 3, 2], downwards: true }, 104, 24).lines).toEqual([
      '2.0,2.0 52.0,22.0 102.0,12.0',
    ]))
  test('is broken where a year is missing', () =>
    expect(drawnTrend({ years, values: [1, null, 2] }, 104, 24).lines).toHaveLength(2))
  test('has a line at zero only where the values cross it', () => {
    expect(drawnTrend({ years, values: [-1, 0, 1] }, 104, 24).zero).toBe(12)
    expect(drawnTrend({ years, values: [1, 2, 3] }, 104, 24).zero).toBeNull()
  })
})

describe('growth by least squares through logarithms', () => {
  test('of a series that doubles each year is one hundred per cent', () =>
    expect(exponentialFit([100, 200, 400])?.rate).toBeCloseTo(1, 12))
  test('of 100, 121, 121 is the square root of 1.21 less one: the slope is half the difference of the outer logarithms', () =>
    expect(exponentialFit([100, 121, 121])?.rate).toBeCloseTo(0.1, 12))
  test('has a fitted curve that leaves no bias in the logarithms', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (values) => {
          const fit = exponentialFit(values)?.fit ?? []
          const rest = values.reduce(
            (sum, value, index) => sum + Math.log(value) - Math.log(fit[index] ?? 1),
            0,
          )
          expect(Math.abs(rest)).toBeLessThan(1e-6)
        },
      ),
    ))
  test('is unknown where a value is missing, zero or below', () => {
    expect(exponentialFit([1, null, 2])).toBeNull()
    expect(exponentialFit([1, 0, 2])).toBeNull()
    expect(exponentialFit([1])).toBeNull()
  })
})

describe('a choice among formats in an address', () => {
  const usual = ['html', 'pdf'] as const
  test('is the usual where the address names none, or none that there is', () => {
    expect(named(briefFormats, null, usual)).toEqual(usual)
    expect(named(briefFormats, 'odt', usual)).toEqual(usual)
  })
  test('keeps the list’s order', () =>
    expect(named(briefFormats, 'json,html', usual)).toEqual(['html', 'json']))
  test('puts one in or takes it out', () => {
    expect(toggled(briefFormats, ['html', 'pdf'], 'md', usual)).toBe('html,pdf,md')
    expect(toggled(briefFormats, ['html', 'pdf', 'md'], 'pdf', usual)).toBe('html,md')
  })
  test('says nothing where it is the usual again, or nothing is left', () => {
    expect(toggled(briefFormats, ['html'], 'pdf', usual)).toBeNull()
    expect(toggled(briefFormats, ['json'], 'json', usual)).toBeNull()
  })
})
