import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Measured } from '../../../src/measures/measure.js'
import { rowLineages } from '../../../src/lake/reading.js'
import { duties, dutyOf, simpleMean, weightedMean } from '../../../src/measures/trade/tariff-kernel.js'
import { tariff } from '../../../src/measures/trade/tariff.js'
import { baci } from '../../../src/sources/baci/source.js'
import { wits } from '../../../src/sources/wits/source.js'
import { baciText, imported, sharedFolder, withLake, write } from '../../lake/workspace.js'
import { answers, measured, noteIds } from '../small-lake.js'
import { expectWorkedOut } from '../structure-lake.js'

/*
 * What Serbia (688) levies on Russia's (643) goods in 2021, as the result of a query in WITS: fuels 5 % for all and none
 * for Russia, pumps 8 % for all, wine 20 % for all and 10 % for Russia, spirits a duty by the litre. The Union (918) levies
 * 4 % on pumps. All numbers are invented.
 */
const header =
  '"Selected Nomen","Native Nomen","Reporter","Reporter Name","Product","Product Name","Partner","Partner Name","Tariff Year","Trade Year","Trade Source","DutyType","Simple Average","Weighted Average","Minimum Rate","Maximum Rate","Nbr of Total Lines","Nbr NA Lines"'
const row = (reporter: string, product: string, partner: string, duty: string, rate: number, without = 0) =>
  `"H5","H5","${reporter}","","${product}","","${partner}","","2021","2021","BACI","${duty}","${rate}","","${rate}","${rate}","3","${without}"`
const tariffs = [
  header,
  row('688', '270900', '000', 'MFN', 5),
  row('688', '270900', '643', 'PRF', 0),
  row('688', '841330', '000', 'MFN', 8),
  row('688', '220421', '000', 'MFN', 20),
  row('688', '220421', '643', 'PRF', 10),
  row('688', '220830', '000', 'MFN', 0, 3),
  row('688', '270900', '000', 'BND', 12),
  row('918', '841330', '000', 'MFN', 4),
].join('\n')

/** Russia sells fuels for 900 and wine for 100 thousand dollars; no pumps, no spirits. */
const trade = baciText(
  '2021,643,688,270900,900.000,1.000',
  '2021,643,688,220421,100.000,1.000',
  '2021,643,688,720110,50.000,1.000',
  '2021,688,276,841330,10.000,1.000',
)

const folder = sharedFolder()
const workspace = `${folder}/workspace`
beforeAll(async () => {
  await imported(workspace, wits, [write(folder, 'query.csv', `${tariffs}\n`)])
  await imported(workspace, baci, [write(folder, 'BACI_HS17_Y2021_V202401.csv', trade)])
})

const tariffsOf = (parameters: Readonly<Record<string, string | number>> = {}): Promise<Measured> =>
  withLake(workspace, (lake) =>
    measured({ lake, asOf: null }, tariff, { dyad: 'SRB-RUS', years: '2021', ...parameters }),
  )
const meanOf = async (parameters: Readonly<Record<string, string | number>> = {}) =>
  (await tariffsOf(parameters)).rows[0]!.value.value

describe('Serbia’s tariff on Russia’s goods', () => {
  test.each([
    ['applied', (0 + 8 + 10) / 300],
    ['mfn', (5 + 8 + 20) / 300],
    ['preferential', (0 + 10) / 200],
    ['bound', 12 / 100],
    ['margin', (5 + 0 + 10) / 300],
  ])('%s has a simple mean of %f', async (duty, expected) => {
    expect(await meanOf({ duty })).toBeCloseTo(expected, 12)
  })

  test('weighted counts what is imported: pumps and spirits are not', async () => {
    // (0·900 + 10·100) / 1000 per cent
    const result = await tariffsOf({ form: 'weighted' })
    expect(result.rows[0]!.value.value).toBeCloseTo(0.01, 12)
    expect(result.rows[0]!.also).toMatchObject({
      products: { value: 3 },
      withoutRate: { value: 1 },
      weighed: { value: 1_000_000 },
      imports: { value: 1_050_000 },
    })
    expect(result.conventions).toContain('tariff-weighted')
  })

  test('of a chapter is of its products alone; the margin is in percentage points', async () => {
    expect(await meanOf({ product: '22' })).toBeCloseTo(0.1, 12)
    const [row_] = (await tariffsOf({ product: '27', duty: 'margin' })).rows
    expect(row_!.value).toMatchObject({ value: 0.05, unit: 'points' })
  })

  test('counts the products whose duty is no share of the value', async () => {
    expect((await tariffsOf()).notes).toContainEqual({
      id: 'tariff-without-rate',
      values: { year: 2021, count: 1 },
    })
  })

  test('is seen from the exporter too', async () => {
    expect(await meanOf({ dyad: 'RUS-SRB', flow: 'export' })).toBe(await meanOf())
  })

  test('of a member of the European Union is the Union’s', async () => {
    expect(await meanOf({ dyad: 'DEU-SRB' })).toBeCloseTo(0.04, 12)
  })

  test('is what its arithmetic gives, over the rows it names', async () => {
    for (const form of ['simple', 'weighted']) {
      const { value } = (await tariffsOf({ form })).rows[0]!
      expectWorkedOut(value)
      const [leaf] = rowLineages(value.lineage)
      expect(leaf).toMatchObject({ selection: { table: 'tariff', source: 'wits' }, rows: 7 })
    }
  })
})

describe('where there is none', () => {
  test('the reason is told apart', async () => {
    expect(answers(await tariffsOf({ years: '2020-2021' }))[0]).toBe('no-report')
    expect(answers(await tariffsOf({ product: '2208' }))).toEqual(['suppressed']) // by the litre
    expect(answers(await tariffsOf({ product: '8413', form: 'weighted' }))).toEqual(['undefined']) // not imported
    // nothing is stated of China: no preference is not known to be none
    expect(answers(await tariffsOf({ dyad: 'SRB-CHN', duty: 'margin' }))).toEqual(['no-report'])
    expect(answers(await tariffsOf({ dyad: 'SRB-CHN' }))).toEqual([(5 + 8 + 20) / 300])
  })

  test('imports in another classification weigh nothing', async () => {
    const other = `${folder}/other`
    await imported(other, wits, [write(folder, 'second/query.csv', `${tariffs}\n`)])
    await imported(other, baci, [write(folder, 'second/BACI_HS92_Y2021_V202401.csv', trade)])
    const result = await withLake(other, (lake) =>
      measured({ lake, asOf: null }, tariff, { dyad: 'SRB-RUS', years: '2021', form: 'weighted' }),
    )
    expect(answers(result)).toEqual(['classification-change'])
    expect(noteIds(result)).toContain('tariff-weights')
  })
})

describe('for any duties', () => {
  const rate = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null })
  const stated = fc.record(
    { applied: rate, mfn: rate, preferential: rate, bound: rate },
    { requiredKeys: [] },
  )
  const weighed = fc.array(
    fc.record({ rate: fc.integer({ min: 0, max: 300 }), weight: fc.integer({ min: 0, max: 10 ** 9 }) }),
    { minLength: 1, maxLength: 20 },
  )

  test('the margin is MFN − applied, and without an applied duty of the source never below 0', () => {
    fc.assert(
      fc.property(stated, (each) => {
        const [margin, mfn, applied] = [dutyOf(each, 'margin'), dutyOf(each, 'mfn'), dutyOf(each, 'applied')]
        if (typeof margin !== 'number') return
        expect(margin).toBeCloseTo((mfn as number) - (applied as number), 12)
        if (each.applied === undefined) expect(margin).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 50 },
    )
  })

  test('what is not known is never 0', () => {
    for (const duty of duties) expect(dutyOf({}, duty)).toBeUndefined()
    expect(dutyOf({ mfn: 5, preferential: null }, 'applied')).toBeNull()
    expect(dutyOf({ mfn: null }, 'margin')).toBeNull()
    expect([simpleMean([]), weightedMean([{ rate: 1, weight: 0 }])]).toEqual([null, null])
  })

  test('means lie between the rates, and the weighted one does not know the currency', () => {
    fc.assert(
      fc.property(weighed, (each) => {
        const rates = each.map((one) => one.rate)
        for (const mean of [simpleMean(each), weightedMean(each)]) {
          if (mean === null) continue
          expect(mean).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9)
          expect(mean).toBeLessThanOrEqual(Math.max(...rates) + 1e-9)
        }
        const scaled = each.map((one) => ({ ...one, weight: one.weight * 1024 }))
        expect(weightedMean(scaled)).toBe(weightedMean(each))
      }),
      { numRuns: 50 },
    )
  })
})
