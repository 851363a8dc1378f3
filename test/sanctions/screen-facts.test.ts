import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjust } from '../../src/sanctions/screen/adjust.js'
import { birthOf, birthsIn, compareBirths } from '../../src/sanctions/screen/births.js'
import { factsOf, isTelling, noFacts, plainId } from '../../src/sanctions/screen/facts.js'

const agreement = (a: string, b: string) => compareBirths(birthsIn(a), birthsIn(b))?.agreement

describe('a date of birth', () => {
  test('is a span of days as far as it is known', () => {
    expect(birthOf('1950')).toMatchObject({ from: '1950-01-01', to: '1950-12-31', circa: false })
    expect(birthOf('1952-02')).toMatchObject({ from: '1952-02-01', to: '1952-02-29' }) // a leap year
    expect(birthOf('circa 1960')).toMatchObject({ from: '1960-01-01', circa: true })
    expect(birthOf('1955/1958')).toMatchObject({ from: '1955-01-01', to: '1958-12-31' })
    expect(birthOf('21 Mar 1950')).toMatchObject({ from: '1950-03-21', to: '1950-03-21' })
    expect(birthOf('in spring')).toBeNull()
  })

  test.each([
    ['1950-03-21', '1950-03-21', 'same-day'],
    ['1950', '1950-03-21', 'same-year'],
    ['1955/1958', '1957', 'same-year'],
    ['circa 1960', '1962', 'near'],
    ['1960', '1961', 'near'],
    ['1960', '1962', 'differs'],
    ['1950-03-21', '1950-12-03', 'day-differs'],
    ['1971; 1950-03-21', '1950-03-21; 1980', 'same-day'],
  ])('%s against %s: %s', (a, b, expected) => {
    expect(agreement(a, b)).toBe(expected)
    expect(agreement(b, a)).toBe(expected)
  })

  test('that one side lacks says nothing', () => {
    expect(compareBirths([], birthsIn('1950'))).toBeNull()
  })
})

const facts = fc.record({
  kind: fc.constantFrom('person' as const, 'entity' as const, 'vessel' as const, null),
  births: fc.array(fc.integer({ min: 1930, max: 1990 }).map((year) => birthOf(String(year))!), { maxLength: 2 }),
  countries: fc.array(fc.constantFrom('SRB', 'RUS', 'IRN'), { maxLength: 2 }),
  ids: fc.array(fc.constantFrom('AB123456', '7777777'), { maxLength: 2 }),
}) // prettier-ignore

describe('what is known beside a name', () => {
  test('gives a score in [0, 1], the same from both sides', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), facts, facts, (name, a, b) => {
        const [one, other] = [adjust(name, a, b).score, adjust(name, b, a).score]
        expect(one).toBeCloseTo(other, 12)
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('changes nothing where one side knows nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), facts, (name, known) => {
        expect(adjust(name, known, noFacts).score).toBe(name)
      }),
    )
  })

  test('lifts a likely name by a share of what lacks to 1', () => {
    const day = factsOf({ birth: '1950-03-21' })
    expect(adjust(0.8, day, day).score).toBeCloseTo(0.87, 12) // 0.8 + 0.2 × 0.35
    const more = factsOf({ birth: '1950-03-21', country: 'RUS' })
    expect(adjust(0.8, more, more).score).toBeCloseTo(0.89, 12) // 0.8 + 0.2 × (0.35 + 0.1)
  })

  test('makes no match of a shared date of birth alone', () => {
    const day = factsOf({ birth: '1950-03-21', country: 'RUS' })
    expect(adjust(0.49, day, day).score).toBe(0.49)
    expect(adjust(0, day, day).score).toBe(0)
  })

  test('takes the same name of somebody born in another year below the threshold', () => {
    expect(adjust(1, factsOf({ birth: '1950' }), factsOf({ birth: '1981' })).score).toBeCloseTo(0.68, 12)
  })

  test('finds one passport under another name', () => {
    const passport = factsOf({ id: 'AB 12-34-56' })
    expect(adjust(0, passport, factsOf({ id: 'ab123456' })).score).toBeCloseTo(0.75, 12)
  })

  test('is refused where it cannot be read, and never left out', () => {
    expect(() => factsOf({ birth: 'soon' })).toThrow('no date of birth')
    expect(() => factsOf({ birth: '1950; soon' })).toThrow('no date of birth')
    expect(() => factsOf({ country: 'Atlantis' })).toThrow('not known')
    expect(() => factsOf({ kind: 'ghost' })).toThrow('none of person')
  })

  test('compares identifiers without what spellings differ in', () => {
    expect(plainId('IMO 9187629')).toBe('9187629')
    expect(isTelling(plainId('12-34'))).toBe(false)
  })
})
