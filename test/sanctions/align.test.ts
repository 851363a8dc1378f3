import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { baseYearOf, yearBefore } from '../../src/sanctions/align-base.js'
import { quantile } from '../../src/sanctions/align-prices.js'
import { alignOf, type Align } from '../../src/sanctions/align.js'
import { openGoodsLake, type GoodsLake } from './goods-lake.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }
let lake: GoodsLake
beforeAll(async () => {
  lake = await openGoodsLake()
})
afterAll(() => lake.close())

const asked = (more: object = {}): Promise<Align> => alignOf(lake.read, { dyad, regime: 'invented', ...more })
const sideOf = ({ sides }: Align, flow: 'export' | 'import') => sides.find((side) => side.flow === flow)
const ends = (value?: { low: { value: number | null }; high: { value: number | null } }) => [
  value?.low.value,
  value?.high.value,
]

describe('the align scenario', () => {
  test('stands on the last year recorded before the first measure, with the latest beside it', async () => {
    const { base, sides } = await asked()
    expect([base.year, base.latest]).toEqual([2018, 2021]) // the first measure is of March 2020
    expect(sides.map(({ years }) => years.map(({ year }) => year))).toEqual([
      [2018, 2021],
      [2018, 2021],
    ])
  })

  test('puts export annexes on exports and import annexes on imports, of what is in force on the day', async () => {
    // On the day of the lists 271019 has ended: 851762 (50) sure, 854231 (20) possible; imports 450 to 475.
    const found = await asked()
    expect(ends(sideOf(found, 'export')?.years[0]?.value)).toEqual([50_000, 70_000])
    expect(ends(sideOf(found, 'import')?.years[0]?.value)).toEqual([450_000, 475_000])
  })

  test('takes the list as it was in force on the day of adoption', async () => {
    // On 1 April 2020 annex V was not there yet, 271019 still was (100): 150 to 170. Iron came in June 2022.
    const found = await asked({ adopted: '2020-04-01' })
    const [exports, imports] = [sideOf(found, 'export'), sideOf(found, 'import')]
    expect(ends(exports?.years[0]?.value)).toEqual([150_000, 170_000])
    expect(ends(imports?.years[0]?.value)).toEqual([450_000, 450_000])
    expect([exports?.listed, exports?.notInForce, imports?.notInForce]).toEqual([3, 1, 1])
    expect(exports?.windDown).toEqual(['2021-06-30', '2021-06-30'])
  })

  test('gives shares of the trade with the partner and with the world', async () => {
    // 100 to 140 of 400 to Russia and of 800 to everyone
    const [year] = sideOf(await asked({ baseYear: 2021 }), 'export')?.years ?? []
    expect([ends(year?.share), ends(year?.shareOfAll)]).toEqual([
      [0.25, 0.35],
      [0.125, 0.175],
    ])
  })

  test('ranks other suppliers by what they sell to others than the reporter', async () => {
    // Germany 130 − 30, China 75 − 5; the partner and the reporter are no alternatives
    const [year] = sideOf(await asked({ baseYear: 2021 }), 'import')?.years ?? []
    const iron = year?.products.find(({ product }) => product === '721420')
    expect(iron?.alternatives?.map(({ country, withOthers }) => [country, withOthers.value])).toEqual([
      ['DEU', 100_000],
      ['CHN', 70_000],
    ])
    expect(year?.products.find(({ product }) => product === '270900')?.alternatives).toEqual([])
  })

  test('ranks other customers by what they buy from others than the reporter', async () => {
    // Bosnia buys 20 of 851762, all from Germany
    const [year] = sideOf(await asked({ baseYear: 2021 }), 'export')?.years ?? []
    const radios = year?.products.find(({ product }) => product === '851762')
    expect(radios?.alternatives?.map(({ country, withOthers }) => [country, withOthers.value])).toEqual([
      ['BIH', 20_000],
    ])
  })

  test('shows unit values with the partner', async () => {
    // 50 thousand dollars over 10 tonnes
    const [year] = sideOf(await asked({ baseYear: 2021 }), 'import')?.years ?? []
    const iron = year?.products.find(({ product }) => product === '721420')
    expect(iron?.price?.withPartner.value).toBe(5)
    expect(iron?.price?.quartiles).toBeNull() // of three partners
  })

  test('runs for any dyad, and says where nothing is recorded', async () => {
    const found = await alignOf(lake.read, {
      dyad: { reporter: 'DEU', partner: 'BIH' },
      regime: 'other',
      baseYear: 2019,
    })
    const [base, latest] = sideOf(found, 'export')?.years ?? []
    expect([base?.value.low.reason, latest?.value.low.value]).toEqual(['no-report', 20_000])
  })

  test('says in words what values cannot show', async () => {
    const { caveats } = await asked()
    expect(caveats.join(' ')).toMatch(/Exemptions, licences, contracts under wind-down/)
    expect(caveats).toContain('This is no legal advice.')
  })
})

describe('the base year', () => {
  test('is before the list’s first day, else before the regulation’s year, else not told', () => {
    expect(yearBefore({ name: 'EU 833/2014', first: '2022-02-26' })?.year).toBe(2021)
    expect(yearBefore({ name: 'EU 833/2014', first: null })?.year).toBe(2013)
    expect(yearBefore({ name: 'Common High Priority List', first: null })).toBeNull()
  })

  test('is one asked for, and the latest where nothing is recorded before', () => {
    const regime = { name: 'EU 833/2014', first: null }
    expect(baseYearOf(regime, [2015, 2018], 2016).year).toBe(2016)
    expect(baseYearOf(regime, [2015, 2018], undefined).year).toBe(2018)
    expect(baseYearOf(regime, [2012, 2018], undefined).year).toBe(2012)
  })
})

describe('quantiles', () => {
  test('lie between neighbours', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([1, 2, 4, 8], share))).toEqual([1, 1.75, 3, 5, 8])
  })

  test('rise with the share and stay within the values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const sorted = all.toSorted((a, b) => a - b)
        const found = quantile(sorted, share)
        expect(found).toBeGreaterThanOrEqual((sorted[0] as number) - 1e-9)
        expect(found).toBeLessThanOrEqual((sorted.at(-1) as number) + 1e-9)
      }),
    )
  })
})
