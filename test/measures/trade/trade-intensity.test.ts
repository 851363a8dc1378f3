import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reader } from '../../../src/measures/measure.js'
import { tradeIntensity } from '../../../src/measures/trade/trade-intensity.js'
import {
  excludingSelfIntensity,
  worldExportsIntensity,
} from '../../../src/measures/trade/trade-intensity-kernel.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { answers, measured, openSmallLake } from '../small-lake.js'
import { expectRowsAgain, expectWorkedOut, threeCountries } from '../structure-lake.js'

let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  lakes = await openQuickLakes()
  read = await threeCountries(lakes)
})
afterAll(() => lakes.close())

const intensity = (parameters: Readonly<Record<string, string | number>> = {}) =>
  measured(read, tradeIntensity, { dyad: 'SRB-RUS', years: '2010', ...parameters })
const indexOf = async (parameters: Readonly<Record<string, string | number>> = {}) =>
  (await intensity(parameters)).rows[0]!.value.value

describe('Serbia’s trade intensity with Russia', () => {
  test('is Russia’s weight in its exports against that in the world’s', async () => {
    expect(await indexOf()).toBeCloseTo(40 / 100 / (490 / 1000), 12)
  })

  test('of one product is of that product’s trade alone', async () => {
    // fuels: 30 of 30 go to Russia, of the world's 310 30 do
    expect(await indexOf({ product: '27' })).toBeCloseTo(1 / (30 / 310), 12)
  })

  test('without self is against imports of the world without Serbia', async () => {
    // Russia imports 539, the world 1100, Serbia 253
    const result = await intensity({ form: 'excluding-self' })
    expect(result.rows[0]!.value.value).toBeCloseTo(0.4 / (539 / (1100 - 253)), 12)
    expect(result.conventions).toEqual(expect.arrayContaining(['intensity-excluding-self', 'imports-cif']))
  })

  test('is what its arithmetic gives over rows that can be read again', async () => {
    for (const form of ['world-exports', 'excluding-self']) {
      const [row] = (await intensity({ form })).rows
      expectWorkedOut(row!.value)
      await expectRowsAgain(read, row!.value)
    }
  })
})

describe('where there is none', () => {
  test('the reason is told apart: no report, nothing to compare with, nothing sent', async () => {
    expect(answers(await intensity({ years: '2010-2012' }))[2]).toBe('no-report')
    expect(answers(await intensity({ years: '2013' }))).toEqual(['undefined']) // the world sends nothing to Russia
    expect(answers(await intensity({ product: '72' }))).toEqual(['undefined']) // Serbia exports no steel
    expect(answers(await intensity({ dyad: 'DEU-RUS', product: '27' }))).toEqual(['undefined'])
    expect(answers(await intensity({ dyad: 'RUS-DEU', product: '84' }))).toEqual(['undefined'])
  })

  test('a mirror has no exports to who did not report, instead of zero', async () => {
    const small = await openSmallLake()
    try {
      // Bosnia reports 2010 alone: what Serbia sold there in 2011 is not known
      const asked = { dyad: 'SRB-BIH', years: '2010-2011', source: 'wto-hs2' }
      const result = await measured(small.read, tradeIntensity, asked)
      expect(answers(result)[1]).toBe('no-report')
      expect(result.rows[1]!.also!['exports']!.reason).toBe('no-report')
      expect(result.rows[0]!.value.value).toBeGreaterThan(0)
    } finally {
      small.close()
    }
  })
})

describe('for any trade', () => {
  const value = fc.integer({ min: 1, max: 10 ** 9 })

  test('the intensities of all reporters with a partner, weighted with their exports, are 1', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (flows) => {
        const [to, all] = [0, 1].map((at) => flows.reduce((sum, flow) => sum + (flow[at] as number), 0)) as [
          number,
          number,
        ]
        const world = to + all
        const weighted = flows.map(([x, rest]) => {
          const { value: index } = worldExportsIntensity(x, x + rest, to, world)
          return ((x + rest) / world) * (index as number)
        })
        expect(weighted.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('neither form knows the currency', () => {
    fc.assert(
      fc.property(value, value, value, value, fc.integer({ min: -9, max: 9 }), (x, i, j, w, power) => {
        const scale = 2 ** power
        expect(worldExportsIntensity(x * scale, i * scale, j * scale, w * scale).value).toBe(
          worldExportsIntensity(x, i, j, w).value,
        )
        expect(
          excludingSelfIntensity(x * scale, i * scale, j * scale, (w + i) * scale, i * scale).value,
        ).toBe(excludingSelfIntensity(x, i, j, w + i, i).value)
      }),
      { numRuns: 50 },
    )
  })

  test('a world that only the reporter imports to has no index', () => {
    expect(excludingSelfIntensity(1, 2, 3, 5, 5).value).toBe('undefined')
    expect(worldExportsIntensity(0, 0, 3, 5).value).toBe('undefined')
    expect(worldExportsIntensity(0, 2, 3, 5).value).toBe(0)
  })
})
