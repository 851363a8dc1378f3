import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, spansIn, yearsIn } from '../../web/src/frame/years.js'

test('years are read as the server writes them', () => {
  expect(spansIn('1996–2008, 2010–2012')).toEqual([
    { first: 1996, last: 2008 },
    { first: 2010, last: 2012 },
  ])
  expect(yearsIn('2017, 2019–2021')).toEqual([2017, 2019, 2020, 2021])
  expect(spansIn(null)).toEqual([])
})

test('stretches that touch become one', () => {
  const spans = [
    { first: 2010, last: 2012 },
    { first: 2000, last: 2003 },
    { first: 2004, last: 2004 },
  ]
  expect(joined(spans)).toEqual([
    { first: 2000, last: 2004 },
    { first: 2010, last: 2012 },
  ])
})

test('joining loses no year and adds none', () => {
  const span = fc
    .tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(20))
    .map(([first, more]) => ({ first, last: first + more }))
  const years = (spans: readonly { first: number; last: number }[]) =>
    new Set(spans.flatMap(({ first, last }) => yearsIn(`${first}–${last}`)))
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      expect(years(joined(spans))).toEqual(years(spans))
    }),
  )
})
