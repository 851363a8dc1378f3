import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { concentration } from '../../../src/measures/trade/concentration.js'
import { answers, measured, noteIds, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const concentrationOf = (parameters: Readonly<Record<string, string | number>>) =>
  measured(small.read, concentration, {
    dyad: 'SRB-RUS',
    flow: 'import',
    years: '2010',
    source: 'wto-hs2',
    ...parameters,
  })
const indexOf = async (parameters: Readonly<Record<string, string | number>>) =>
  (await concentrationOf(parameters)).rows[0]?.value.value

describe('over products', () => {
  // 600 of 700 and 100 of 700: Σs² = (36 + 1) / 49 = 0.7551020, root 0.8689661
  test.each([
    ['hhi', 'list', 0.755102],
    ['unctad', 'list', 0.854158], // n = 97, √(1/97) = 0.1015346: 0.7674315 / 0.8984654
    ['unctad', 'nonzero', 0.552622], // n = 2, √(1/2) = 0.7071068: 0.1618593 / 0.2928932
    ['normalised', 'nonzero', 0.5102041], // (0.7551020 − 0.5) / 0.5
    ['theil', 'nonzero', 0.2830309], // 6/7 ln(12/7) + 1/7 ln(2/7)
    ['effective', 'list', 1.3243243], // 49 / 37
    ['top-n', 'list', 1],
  ])('%s with n of the %s is %f', async (form, n, expected) => {
    expect(await indexOf({ form, n })).toBeCloseTo(expected, 6)
  })

  test('the largest one alone has six sevenths', async () => {
    expect(await indexOf({ form: 'top-n', top: 1 })).toBeCloseTo(6 / 7, 12)
  })

  test('unctad’s form over the code list is the default', async () => {
    const result = await concentrationOf({})
    expect(result.rows[0]?.value.value).toBeCloseTo(0.854158, 6)
    expect(result.conventions).toEqual(expect.arrayContaining(['concentration-unctad', 'n-code-list']))
  })

  test('of the world is by the World rows, where they know products', async () => {
    expect(await indexOf({ dyad: 'SRB-WLD', form: 'hhi' })).toBeCloseTo(0.595 ** 2 + 0.405 ** 2, 12)
  })

  test('of the world is by sums of partners, where there are none', async () => {
    // Serbia's exports: 500 fuel, 300 machines, 100 gold of 900
    const asked = { dyad: 'SRB-WLD', flow: 'export', source: 'baci', form: 'hhi' }
    expect(await indexOf(asked)).toBeCloseTo((25 + 9 + 1) / 81, 12)
  })
})

describe('over partners', () => {
  // 700, 500 (nes), 350, 350, 100 of 2000: 0.1225 + 0.0625 + 0.030625 + 0.030625 + 0.0025
  test('counts unspecified ones and no World row', async () => {
    expect(await indexOf({ over: 'partners', form: 'hhi' })).toBeCloseTo(0.24875, 12)
  })

  test('with n of those with trade is five', async () => {
    expect(await indexOf({ over: 'partners', form: 'normalised', n: 'nonzero' })).toBeCloseTo(0.0609375, 12)
  })
})

describe('n', () => {
  test('of items with trade makes years incomparable, and says so', async () => {
    const result = await concentrationOf({ years: '2010-2011', n: 'nonzero' })
    expect(result.conventions).toContain('n-nonzero')
    expect(noteIds(result)).toEqual(['not-comparable-years'])
  })

  test('is of items with trade where the level has no code list here, and says that too', async () => {
    const result = await concentrationOf({ source: 'baci', years: '2010-2011', form: 'hhi' })
    expect(result.conventions).toContain('n-nonzero')
    expect(noteIds(result)).toContain('not-comparable-years')
  })
})

describe('where there is nothing to spread', () => {
  test('the reason is told apart: nothing traded, no report, kept back, one item', async () => {
    expect(answers(await concentrationOf({ dyad: 'SRB-DEU', years: '2013-2014' }))).toEqual([
      'no-report',
      'zero',
    ])
    expect(answers(await concentrationOf({ flow: 'export', source: 'books', years: '2012' }))).toEqual([
      'suppressed',
    ])
    expect(answers(await concentrationOf({ years: '2011', n: 'nonzero' }))).toEqual(['undefined']) // n = 1
  })

  test('a record that the lake does not have gives no report', async () => {
    const result = await concentrationOf({ dyad: 'HUN-SVK', years: '2010' })
    expect(answers(result)).toEqual(['no-report'])
    expect(result.basis).toBeNull()
  })
})
