import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allCountries } from '../../src/domain/country.js'
import { DyadParam, dyadText, reversed } from '../../src/domain/dyad.js'

describe('a dyad', () => {
  test('is two codes, reporter first', () => {
    expect(DyadParam.parse('SRB-RUS')).toEqual({ reporter: 'SRB', partner: 'RUS' })
  })

  test('of any two codes is read as it was written, hyphens within codes or not', () => {
    const code = fc.constantFrom(...allCountries.map((country) => country.code))
    fc.assert(
      fc.property(code, code, (reporter, partner) => {
        expect(DyadParam.parse(dyadText({ reporter, partner }))).toEqual({ reporter, partner })
      }),
      { numRuns: 500 },
    )
  })

  test('of two unspecified partners is told apart', () => {
    expect(DyadParam.parse('X-NES-X-EUR-NES')).toEqual({ reporter: 'X-NES', partner: 'X-EUR-NES' })
  })

  test.each(['', 'SRB', 'SRB-', '-RUS', 'SRBRUS', 'srb-rus', 'SRB–RUS', 'SRB-RUS-DEU', 'SRB-XYZ', 'ZZZ-RUS'])(
    'is not “%s”',
    (text) => {
      const { error } = DyadParam.safeParse(text)
      expect(error?.issues[0]?.message).toContain('SRB-RUS')
    },
  )

  test('turned about twice is the same', () => {
    const dyad = { reporter: 'SRB', partner: 'RUS' }
    expect(reversed(dyad)).toEqual({ reporter: 'RUS', partner: 'SRB' })
    expect(reversed(reversed(dyad))).toEqual(dyad)
  })
})
