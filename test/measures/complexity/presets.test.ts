import { describe, expect, test } from 'vitest'
import { keptBy, presets, type Candidates } from '../../../src/measures/complexity/presets.js'

const country = (code: string, population: number | null, ...exports: (number | null)[]) => ({
  code,
  population,
  exports,
})

const candidates = (
  countries: Candidates['countries'],
  products: Candidates['products'] = [],
): Candidates => ({ countries, products })

describe('the preset of the OEC', () => {
  test('keeps countries from a million people and a billion of exports, each bound included', () => {
    const { countries, leftOut } = keptBy(
      presets.oec,
      candidates([
        country('AAA', 1e6, 1e9),
        country('BBB', 999_999, 5e9),
        country('CCC', 5e6, 999_999_999),
        country('DDD', null, 5e9),
        country('EEE', 5e6, null),
        country('FFF', 5e6, 0, 2e9), // only the last year counts
      ]),
    )
    expect(countries).toEqual([0, 5])
    expect(leftOut.countries).toEqual([
      { at: 1, reason: 'population-below' },
      { at: 2, reason: 'exports-below' },
      { at: 3, reason: 'population-unknown' },
      { at: 4, reason: 'exports-unknown' },
    ])
  })

  test('keeps products with a world trade over 500 million', () => {
    const { products, leftOut } = keptBy(
      presets.oec,
      candidates(
        [],
        [
          { code: '0101', worldTrade: 500e6 },
          { code: '0102', worldTrade: 500e6 + 1 },
          { code: '0103', worldTrade: null },
        ],
      ),
    )
    expect(products).toEqual([1])
    expect(leftOut.products).toEqual([
      { at: 0, reason: 'world-trade-below' },
      { at: 2, reason: 'world-trade-unknown' },
    ])
  })
})

describe('the preset of the Atlas of 2014', () => {
  test('leaves out Iraq, Macau and Chad, whatever their size', () => {
    const large = ['IRQ', 'SRB', 'MAC', 'TCD'].map((code) => country(code, 1e7, 2e9, 2e9, 2e9))
    const { countries, leftOut } = keptBy(presets['atlas-2014'], candidates(large))
    expect(countries).toEqual([1])
    expect(leftOut.countries.map(({ reason }) => reason)).toEqual(['named', 'named', 'named'])
  })

  test('asks for a population above 1.2 million, and a billion of exports on the mean of three years', () => {
    const { countries, leftOut } = keptBy(
      presets['atlas-2014'],
      candidates([
        country('AAA', 1_200_000, 2e9, 2e9, 2e9),
        country('BBB', 1_200_001, 0.5e9, 1e9, 1.5e9), // mean 1.0
        country('CCC', 1_200_001, 9e9, 0.5e9, 1e9, 1.4e9), // mean of the last three 0.967
        country('DDD', 5e6, 9e9, null, 9e9), // a year is missing
        country('EEE', 5e6, 9e9, 9e9), // two years only
      ]),
    )
    expect(countries).toEqual([1])
    expect(leftOut.countries.map(({ reason }) => reason)).toEqual([
      'population-below',
      'exports-below',
      'exports-unknown',
      'exports-unknown',
    ])
  })

  test('keeps every product', () => {
    const rare = candidates([], [{ code: '0101', worldTrade: null }])
    expect(keptBy(presets['atlas-2014'], rare).products).toEqual([0])
  })
})

test('without a preset all stay, known or not', () => {
  const { countries, products, leftOut } = keptBy(
    presets.none,
    candidates([country('IRQ', null, null), country('NRU', 1e4, 1e6)], [{ code: '0101', worldTrade: 1 }]),
  )
  expect([countries, products, leftOut]).toEqual([[0, 1], [0], { countries: [], products: [] }])
})

test('each preset says where it was read', () => {
  for (const [id, preset] of Object.entries(presets)) {
    expect(preset.id).toBe(id)
    expect(preset.stated).not.toBe('')
  }
})
