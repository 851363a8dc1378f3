import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureText } from '../../../src/briefs/figure-text.js'
import { roundedUsd } from '../../../src/briefs/sections/summary-sentences.js'
import { known } from '../../../src/domain/quantity.js'
import { computed } from '../../../src/measures/trade/lineages.js'

const usd = (value: number) => known(value, 'USD', computed('trade-value', {}, [], 'given', {}))
const printed = (value: number, uncertain: number | null): string => {
  const { quantity, as, digits } = roundedUsd(usd(value), uncertain)
  return figureText(quantity, as, 'en', digits)
}

test('a value is rounded to the place in which two records of it differ', () => {
  expect(printed(1_187_000_000, 26_000_000)).toBe('US$ 1.19 billion') // tens of millions
  expect(printed(1_187_000_000, 250_000_000)).toBe('US$ 1.2 billion') // hundreds
  expect(printed(1_187_000_000, 3_000_000_000)).toBe('US$ 1 billion') // never to nothing
  expect(printed(599_400_000, 12_000_000)).toBe('US$ 599 million')
  expect(printed(599_440_000, null)).toBe('US$ 599.4 million')
})

test('what is printed is no farther from the value than what is uncertain, or than half a digit of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20_000, max: 4e12 }),
      fc.integer({ min: 1, max: 4e12 }),
      (value, uncertain) => {
        const [, number, size] =
          /([\d.,]+)\s(thousand|million|billion)/u.exec(printed(value, uncertain)) ?? []
        const scale = { thousand: 1e3, million: 1e6, billion: 1e9 }[size as 'million']
        const shown = Number(number?.replaceAll(',', '')) * scale
        expect(shown).toBeGreaterThan(0)
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.max(uncertain / 2, scale / 200, 500) * 1.001)
      },
    ),
  )
})
