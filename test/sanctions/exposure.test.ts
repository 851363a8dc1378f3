import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exposureOf, type Exposure, type ExposureSide } from '../../src/sanctions/exposure.js'
import { openGoodsLake, type GoodsLake } from './goods-lake.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }
let lake: GoodsLake
beforeAll(async () => {
  lake = await openGoodsLake()
})
afterAll(() => lake.close())

const asked = (regime: string, years = [2021]): Promise<Exposure> =>
  exposureOf(lake.read, { dyad, regime, years })
const sideOf = ({ sides }: Exposure, flow: 'export' | 'import', regime = 'Invented 1/2020'): ExposureSide =>
  sides.find((side) => side.flow === flow && side.regime === regime) as ExposureSide
const ends = ({ low, high }: ExposureSide['years'][number]['value']) => [low.value, high.value]

describe('the exposure of a dyad', () => {
  test('is an interval: what codes cover whole, and what holds a listed part', async () => {
    // 851762 (100) is listed whole; of 854231 (40) a finer code is listed; 271019 (200) ended in 2020. Of 400.
    const [year] = sideOf(await asked('invented'), 'export').years
    expect(year && ends(year.value)).toEqual([100_000, 140_000])
    expect(year?.total.value).toBe(400_000)
    expect(year && ends(year.share)).toEqual([0.25, 0.35])
    expect(year?.codes).toEqual({ sure: 1, possible: 2 })
  })

  test('holds import restrictions against imports, as if the reporter applied the regime', async () => {
    // 2709 covers 270900 (900) whole; “ex 7214 20” a part of 721420 (50)
    const side = sideOf(await asked('invented'), 'import')
    expect(side.years.map(({ value }) => ends(value))).toEqual([[900_000, 950_000]])
    expect(side.imposedBy).toBe('SRB')
    expect(side.says).toContain('RUS → SRB')
  })

  test('counts a code of two annexes once in the total, and shows it in each', async () => {
    const { annexes, years } = sideOf(await asked('invented'), 'export')
    expect(annexes.map(({ annex, tier, value }) => [annex, tier, ...ends(value)])).toEqual([
      ['IV', '1', 100_000, 100_000],
      ['IV', '2', 0, 40_000],
      ['V', null, 100_000, 100_000],
    ])
    expect(years[0]?.value.low.value).toBe(100_000)
  })

  test('counts what had not ended in the year', async () => {
    // In 2018, of half the size, nothing had ended: 851762, 271019 whole, 854231 in part.
    const side = sideOf(await asked('invented', [2018, 2021]), 'export')
    expect(side.years.map(({ value }) => ends(value))).toEqual([
      [150_000, 170_000],
      [100_000, 140_000],
    ])
  })

  test('tells measures apart by their dates against the year', async () => {
    const { validity } = sideOf(await asked('invented'), 'export')
    expect(validity.map(({ standing, listed, value }) => [standing, listed, ...ends(value)])).toEqual([
      ['in-force', 2, 100_000, 140_000],
      ['from-within', 1, 100_000, 100_000],
      ['ended', 1, 200_000, 200_000],
      ['winding-down', 1, 0, 40_000],
    ])
  })

  test('holds counter-measures against the flows that the partner would stop', async () => {
    const side = sideOf(await asked('invented'), 'export', 'Counter-sanctions 2')
    expect([side.imposedBy, side.restricts, side.flow]).toEqual(['RUS', 'import', 'export'])
    expect(side.years.map(({ value }) => ends(value))).toEqual([[60_000, 60_000]])
  })

  test('says which direction a list does not have', async () => {
    const found = await asked('other')
    expect(found.notApplied).toHaveLength(2) // its own imports, and exports of the counter-measures
    expect(found.notApplied[0]).toContain('no import restrictions')
  })

  test('names a code that the flow’s edition does not have, and what would match it', async () => {
    const { unmatched, notes, years } = sideOf(await asked('other'), 'export', 'Other 9/2019')
    expect(unmatched.map(({ product, why }) => [product, why])).toEqual([
      ['854800', '854800 is not in HS 2017: no concordance in the lake'],
    ])
    expect(unmatched[0]?.remedy).toContain('rapport import concordance')
    expect(notes.join(' ')).toContain('no concordance between them')
    expect(years.map(({ value }) => ends(value))).toEqual([[100_000, 100_000]]) // 851762 as it stands
  })

  test('applies a concordance where the lake has one', async () => {
    // 851762 of HS 2017 holds 851762 and 852491 of HS 2022, of which one is listed; 854800 is what 854231 became.
    const withTable = await openGoodsLake(`
      HS2022,HS2017,851762,851762,correlation
      HS2022,HS2017,852491,851762,correlation
      HS2022,HS2017,854800,854231,correlation`)
    const found = await exposureOf(withTable.read, { dyad, regime: 'other', years: [2021] }).finally(
      withTable.close,
    )
    const side = sideOf(found, 'export', 'Other 9/2019')
    expect(side.years.map(({ value }) => ends(value))).toEqual([[40_000, 140_000]])
    expect(side.notes.join(' ')).toContain('by the correlation table')
    expect(side.unmatched).toEqual([])
  })

  test('gives no number for a year without a record', async () => {
    const [year] = sideOf(await asked('invented', [2019, 2021]), 'export').years
    expect([year?.value.low.value, year?.value.low.reason]).toEqual([null, 'no-report'])
  })

  test('without a year takes the last with flows by product', async () => {
    expect((await exposureOf(lake.read, { dyad, regime: 'invented' })).years).toEqual([2021])
  })

  test('can be redone: the rows of each end are a selection', async () => {
    const [year] = sideOf(await asked('invented'), 'export').years
    const { lineage } = year?.value.high ?? {}
    expect(lineage?.kind === 'rows' && lineage.selection.where).toContainEqual({
      column: 'product',
      op: 'in',
      values: ['851762', '854231'],
    })
    expect(lineage?.kind === 'rows' && [lineage.rows, lineage.sum]).toEqual([2, '140000'])
  })

  test('refuses a regime that is not there, and a country with itself', async () => {
    await expect(asked('eu')).rejects.toThrow(/there are counter-sanctions-2/)
    const self = { reporter: 'SRB', partner: 'SRB' }
    await expect(exposureOf(lake.read, { dyad: self, regime: 'other' })).rejects.toThrow(/itself/)
  })

  test('says that it is no legal advice, and as of when the lists are', async () => {
    const { caveats } = await asked('invented')
    expect(caveats.join(' ')).toContain('imported on 2026-01-01')
    expect(caveats.at(-1)).toBe('This is no legal advice.')
  })
})
