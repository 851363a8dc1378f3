import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diversityMeasure } from '../../../src/measures/complexity/diversity-measure.js'
import { eciMeasure } from '../../../src/measures/complexity/eci-measure.js'
import { expyMeasure } from '../../../src/measures/complexity/expy-measure.js'
import { prodyMeasure } from '../../../src/measures/complexity/prody-measure.js'
import { openLake, type Lake } from '../../../src/lake/lake.js'
import type { Reader } from '../../../src/measures/measure.js'
import { baci } from '../../../src/sources/baci/source.js'
import { gdp } from '../../../src/sources/wdi/source.js'
import { baciText, imported, write } from '../../lake/workspace.js'
import { allLineages, measured, noteIds } from '../small-lake.js'
import { byName, redone } from './complexity-lake.js'

const series = (code: string, ...rows: readonly string[]): string =>
  [
    '"Data Source","World Development Indicators",',
    '',
    '"Last Updated Date","2024-05-30",',
    '',
    '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021",',
    ...rows.map((line) => {
      const [iso, before, now] = line.split(' ')
      return `"${iso}","${iso}","a series","${code}","${before}","${now}",`
    }),
    '',
  ].join('\r\n')

const population = series(
  'SP.POP.TOTL',
  'SRB 7000000 7000000',
  'RUS 140000000 140000000',
  'DEU 80000000 80000000',
  'MAC 600000 600000',
)

// International dollars: 140 bn / 7 m = 20,000 a head; 4,200 bn / 140 m = 30,000; 4,000 bn / 80 m = 50,000; none of Macao.
const product = series(
  'NY.GDP.MKTP.PP.CD',
  'SRB 140000000000 140000000000',
  'RUS 4200000000000 4200000000000',
  'DEU 4000000000000 4000000000000',
)

/*
 * Thousands of dollars: Serbia 2 bn of 2701 and 2 bn of 8401, Russia 4 bn of 2701, Germany 1, 2 and 3 bn of 2701, 8401 and
 * 9001, Macao 30 m of 9001, China (no population here) 2 bn of 8401, and 1 m of 9701 from Germany.
 */
const trade = (year: number) =>
  baciText(
    `${year},688,643,270100,2000000,1`,
    `${year},688,276,840100,2000000,1`,
    `${year},643,688,270100,4000000,1`,
    `${year},276,688,270100,1000000,1`,
    `${year},276,643,840100,2000000,1`,
    `${year},276,688,900100,3000000,1`,
    `${year},446,688,900100,30000,1`,
    `${year},156,688,840100,2000000,1`,
    `${year},276,688,970100,1000,1`,
  )

let folder: string
let lake: Lake
let read: Reader
let bare: Lake
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-complexity-'))
  const [full, without] = [`${folder}/full`, `${folder}/bare`]
  const files = [2020, 2021].map((year) => write(folder, `BACI_HS17_Y${year}_V202401.csv`, trade(year)))
  await imported(full, baci, files)
  await imported(without, baci, files)
  await imported(full, gdp, [
    write(folder, 'API_SP.POP.TOTL_DS2.csv', population),
    write(folder, 'API_NY.GDP.MKTP.PP.CD_DS2.csv', product),
  ])
  lake = await openLake(full, [baci, gdp], { memory: 256, threads: 2 })
  bare = await openLake(without, [baci, gdp], { memory: 256, threads: 2 })
  read = { lake, asOf: null }
})
afterAll(() => {
  lake.close()
  bare.close()
  rmSync(folder, { recursive: true, force: true })
})

const asked = { dyad: 'SRB-RUS', years: '2021', countries: 'all' } as const
const countriesIn = ({ rows }: { rows: readonly { key: Readonly<Record<string, string | number>> }[] }) =>
  rows.map(({ key }) => key['country']).toSorted()

describe('who stays', () => {
  test('by no rule, is everyone', async () => {
    const result = await measured(read, diversityMeasure, asked)
    expect(countriesIn(result)).toEqual(['CHN', 'DEU', 'MAC', 'RUS', 'SRB'])
    expect(result.conventions).toContain('preset-none')
  })

  test('by the OEC’s rule, has a million people, a billion of exports, and half a billion of world trade', async () => {
    const result = await measured(read, diversityMeasure, { ...asked, preset: 'oec' })
    expect(countriesIn(result)).toEqual(['DEU', 'RUS', 'SRB'])
    expect(result.notes).toEqual(
      expect.arrayContaining([
        { id: 'left-population-below', values: { year: 2021, count: 1, countries: 'MAC' } },
        { id: 'left-population-unknown', values: { year: 2021, count: 1, countries: 'CHN' } },
        { id: 'left-world-trade-below', values: { year: 2021, count: 1, products: '9701' } },
        { id: 'preset-other-products', values: { classification: 'HS1992', digits: 4 } },
      ]),
    )
    expect(noteIds(result)).toContain('preset-stated')
  })

  test('by the Atlas’ rule, has exports in each of three years', async () => {
    // there is no 2019, so the mean over 2019–2021 is of nobody
    const result = await measured(read, diversityMeasure, { ...asked, preset: 'atlas-2014' })
    expect(byName(result)).toEqual([
      ['RUS', 'undefined'],
      ['SRB', 'undefined'],
    ])
    expect(result.notes).toContainEqual({
      id: 'left-exports-unknown',
      values: { year: 2021, count: 3, countries: 'DEU, RUS, SRB' },
    })
    expect(result.notes).toContainEqual({
      id: 'left-named',
      values: { year: 2021, count: 1, countries: 'MAC' },
    })
  })

  test('a country that the rule leaves out has no number', async () => {
    const result = await measured(read, eciMeasure, {
      ...asked,
      dyad: 'MAC-SRB',
      countries: 'dyad',
      preset: 'oec',
    })
    expect(result.rows[0]?.value).toMatchObject({ value: null, reason: 'undefined' })
  })

  test('cannot be said without population: the command that brings it is named', async () => {
    for (const more of [{ preset: 'oec' }, { rca: 'per-head' }])
      await expect(
        measured({ lake: bare, asOf: null }, eciMeasure, { ...asked, ...more }),
      ).rejects.toMatchObject({
        problem: { code: 'measure-refused', remedy: expect.stringContaining('rapport pull gdp') },
      })
  })
})

test('per head, a country without a population is specialised in nothing', async () => {
  const result = await measured(read, diversityMeasure, { ...asked, rca: 'per-head' })
  expect(byName(result)).toContainEqual(['CHN', 0])
  expect(result.conventions).toContain('specialised-per-head')
  // Serbia's 2701: (2 bn/7 m) / (7 bn/227.6 m) = 9.3; its 8401: (2 bn/7 m) / (4 bn/227.6 m) = 16.3
  expect(byName(result)).toContainEqual(['SRB', 2])
})

describe('the income of products and exports', () => {
  // Shares: Serbia 1/2 in 2701 and in 8401; Russia 1 in 2701; Germany 1/6, 2/6, 3/6 (without the million of 9701).
  const question = { ...asked, preset: 'oec' } as const
  const incomes = { SRB: 20_000, RUS: 30_000, DEU: 50_000 }
  const coal = (0.5 * incomes.SRB + incomes.RUS + incomes.DEU / 6) / (0.5 + 1 + 1 / 6) // 29,000
  const engines = (0.5 * incomes.SRB + incomes.DEU / 3) / (0.5 + 1 / 3) // 32,000

  test('is the mean of incomes, weighted by the product’s share in the exports of each', async () => {
    const { countries: _, ...ofProducts } = question
    const result = await measured(read, prodyMeasure, ofProducts)
    expect(result.rows.map(({ key }) => key['product'])).toEqual(['9001', '8401', '2701'])
    expect(result.rows[0]?.value.value).toBeCloseTo(50_000, 6) // Germany alone
    expect(result.rows[1]?.value.value).toBeCloseTo(engines, 6)
    expect(result.rows[2]?.value.value).toBeCloseTo(coal, 6)
    for (const { value } of result.rows) expect(redone(value)).toBeCloseTo(value.value as number, 6)
  })

  test('is for exports the mean of their products’', async () => {
    const { rows } = await measured(read, expyMeasure, { ...question, countries: 'dyad' })
    expect(rows[0]?.value.value).toBeCloseTo((coal + engines) / 2, 6)
    expect(rows[1]?.value.value).toBeCloseTo(coal, 6)
    expect(rows[0]?.also?.['income']?.value).toBe(20_000)
    expect(rows[0]?.also?.['covered']?.value).toBe(1)
    const leaves = allLineages(rows[0]!.also!['income']!.lineage).filter(({ kind }) => kind === 'rows')
    expect(leaves).toHaveLength(2)
  })

  test('leaves countries of unknown income out, and names them', async () => {
    const result = await measured(read, expyMeasure, asked)
    expect(result.notes).toContainEqual({
      id: 'income-unknown',
      values: { year: 2021, count: 2, countries: 'CHN, MAC' },
    })
    // Macao's 9001 is priced by Germany's income alone
    expect(result.rows.find(({ key }) => key['country'] === 'MAC')?.value.value).toBeCloseTo(50_000, 6)
  })

  test('is not known without incomes, and says which command brings them', async () => {
    const result = await measured({ lake: bare, asOf: null }, expyMeasure, { ...asked, countries: 'dyad' })
    expect(byName(result)).toEqual([
      ['SRB', 'no-report'],
      ['RUS', 'no-report'],
    ])
    expect(result.notes).toContainEqual({
      id: 'income-missing',
      values: { year: 2021, command: 'rapport pull gdp' },
    })
  })
})
