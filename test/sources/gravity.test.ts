import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from '../../src/engine/sql.js'
import { gravity } from '../../src/sources/gravity/source.js'
import {
  counts,
  imported,
  importText,
  rejectsOf,
  rowsIn,
  temporaryFolder,
  withLake,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const pairsHeader =
  '"iso_o","iso_d","contig","comlang_off","comlang_ethno","colony","comcol","curcol","col45","smctry","dist","distcap","distw","distwces"'
const pair = (of: string, distances: string, ties = '1,0,0,0,0,0,0,0') =>
  `${of
    .split('-')
    .map((code) => `"${code}"`)
    .join(',')},${ties},${distances}`
const pairs = (...rows: readonly string[]) => `${[pairsHeader, ...rows].join('\n')}\n`

const yearlyHeader =
  'year,country_id_o,country_id_d,iso3_o,iso3_d,country_exists_o,country_exists_d,distw_harmonic,distw_arithmetic,dist,distcap,contig,comlang_off,comlang_ethno,comcol,col45,col_dep_ever,col_dep,pop_o,fta_wto'
const yearly = (...rows: readonly string[]) => `${[yearlyHeader, ...rows].join('\n')}\n`

const citiesHeader = '"iso3","country","area","landlocked","city_en","lat","lon","cap","maincity"'
const cities = (...rows: readonly string[]) => `${[citiesHeader, ...rows].join('\n')}\n`

const read = async (name: string, text: string) => {
  const { workspace, result } = await importText(gravity, name, text)
  if (!result.ok) throw new Error(result.error.message)
  const rows = await rowsIn(workspace, 'observation')
  const value = (
    indicator: string,
    reporter: string,
    partner: string | null = null,
    period: string | null = null,
  ) => {
    const found = rows.filter(
      (row) =>
        row['indicator'] === indicator &&
        row['reporter'] === reporter &&
        row['partner'] === partner &&
        row['period'] === period &&
        row['dimension'] === null,
    )
    return found.map((row) => Number(row['value']))
  }
  return { rows, value, rejects: await rejectsOf(workspace), report: result.value }
}

describe('a pair of GeoDist', () => {
  test('is an observation a variable; a dot is missing, and no row', async () => {
    const { rows, value, report } = await read(
      'dist_cepii.csv',
      pairs(pair('HUN-ROU', '600.5,640,"620.12345678901","."'), pair('HUN-AUT', '200,210,220,230')),
    )
    expect(value('distance', 'HUN', 'ROU')).toEqual([600.5])
    expect(value('distance-capitals', 'HUN', 'ROU')).toEqual([640])
    expect(value('distance-weighted', 'HUN', 'ROU')).toEqual([620.123457])
    expect(value('distance-weighted-ces', 'HUN', 'ROU')).toEqual([])
    expect(value('contiguity', 'HUN', 'ROU')).toEqual([1])
    expect(value('colony', 'HUN', 'ROU')).toEqual([0])
    expect(rows).toHaveLength(23)
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['km', '0-1']))
    expect(counts(report)).toEqual({ read: 2, kept: 2, rejected: 0 })
  })

  test('is of a country by a code that ISO has changed', async () => {
    const text = pairs(...['ROM', 'ZAR', 'TMP', 'PAL'].map((code) => pair(`HUN-${code}`, '1,2,3,4')))
    const { rows } = await read('dist_cepii.csv', text)
    expect([...new Set(rows.map(({ partner }) => partner))].toSorted()).toEqual(['COD', 'PSE', 'ROU', 'TLS'])
  })

  test('of YUG is Serbia’s, said to be so in each row, certain only for Belgrade’s distances', async () => {
    const { rows } = await read('dist_cepii.csv', pairs(pair('YUG-HUN', '300,310,320,330')))
    expect(rows.every(({ reporter, note }) => reporter === 'SRB' && String(note).includes('YUG'))).toBe(true)
    const certain = rows.filter(({ qualifier }) => qualifier === 'exact').map(({ indicator }) => indicator)
    expect(certain).toEqual(['distance', 'distance-capitals'])
  })

  test('is rejected for an unknown code, a negative distance, a tie that is neither 0 nor 1', async () => {
    const { rejects } = await read(
      'dist_cepii.csv',
      pairs(
        pair('HUN-AUT', '1,2,3,4'),
        pair('HUN-AUX', '1,2,3,4'),
        pair('HUN-AUT', '-1,2,3,4'),
        pair('HUN-AUT', '1,2,3,4', '2,0,0,0,0,0,0,0'),
        pair('HUN-AUT', '1,2,3'),
      ),
    )
    expect(rejects).toEqual(['2 gravity-country', '3 gravity-value', '4 gravity-value', '5 gravity-shape'])
  })
})

describe('a pair and year of Gravity', () => {
  const text = yearly(
    '1990,YUG.1,HUN.1,YUG,HUN,1,1,1,2,300,301,1,0,0,0,0,0,0,9,0',
    '2004,SCG.1,HUN.1,SCG,HUN,1,1,1,2,310,311,1,0,0,0,0,0,0,9,',
    '2000,YUG.2,HUN.1,YUG,HUN,1,1,1,2,305,306,1,0,0,0,0,0,0,9,NA',
    '2010,SRB.1,HUN.1,SRB,HUN,1,1,4,5,320,321,1,0,0,0,0,0,0,9,1',
    '2011,SRB.1,HUN.1,SRB,HUN,1,1,4,,320,321,1,0,,0,0,0,0,9,1',
    '2012,SRB.1,HUN.1,SRB,HUN,0,1,4,5,999,321,1,0,0,0,0,0,0,9,1',
  )
  test('gives what does not change once, as of the latest year that has it', async () => {
    const { rows, value, report } = await read('Gravity_V202211.csv', text)
    expect(value('distance', 'SRB', 'HUN')).toEqual([320])
    expect(value('distance-weighted', 'SRB', 'HUN')).toEqual([5])
    const noted = (indicator: string) =>
      rows.find((row) => row['indicator'] === indicator && row['reporter'] === 'SRB')
    expect(noted('distance')).toMatchObject({
      note: 'as of 2011, the latest year of the pair in the file',
      row: '5',
    })
    expect(noted('distance-weighted')).toMatchObject({
      note: 'as of 2010, the latest year of the pair in the file',
      row: '4',
    })
    expect(report.snapshot.vintage).toBe('202211')
  })

  test('is Serbia and Montenegro from 1992 where it is coded YUG', async () => {
    const { value } = await read('Gravity_V202211.csv', text)
    expect(value('distance', 'YUG', 'HUN')).toEqual([300])
    expect(value('distance', 'SCG', 'HUN')).toEqual([310])
  })

  test('gives a trade agreement for the years in which there was one and both existed', async () => {
    const { rows } = await read('Gravity_V202211.csv', text)
    const years = rows.flatMap(({ indicator, period }) => (indicator === 'trade-agreement' ? period : []))
    expect(years).toEqual(['2010', '2011'])
  })

  test('is rejected for its year, its codes, or a value that is none', async () => {
    const good = '2010,SRB.1,HUN.1,SRB,HUN,1,1,4,5,320,321,1,0,0,0,0,0,0,9,1'
    const { rejects } = await read(
      'Gravity_V202211.csv',
      yearly(
        good,
        good.replace('2010', 'x'),
        good.replace(',SRB,', ',SER,'),
        good.replace('320', 'far'),
        `${good},1`,
      ),
    )
    expect(rejects).toEqual(['2 gravity-year', '3 gravity-country', '4 gravity-value', '5 gravity-shape'])
  })
})

test('a country has the place of its capital; other cities stand under their names', async () => {
  const { rows, value, rejects } = await read(
    'geo_cepii.csv',
    cities(
      '"DEU","Germany",3.5e+05,0,"Berlin",52.5,13.4,1,0',
      '"DEU","Germany",357000,0,"Essen",51.5,7,0,1',
      '"YUG","Serbia and Montenegro",102000,0,"Belgrade",44.8,20.5,1,1',
      '"XXX","Nowhere",1,0,"City",1,1,1,1',
      '"AUT","Austria",1,0,"Vienna",148,16,1,1',
    ),
  )
  expect(value('latitude', 'DEU')).toEqual([52.5])
  expect(value('area', 'DEU')).toEqual([350000])
  expect(rows.filter(({ category }) => category === 'Essen')).toHaveLength(2)
  expect(rows.find(({ indicator, reporter }) => indicator === 'area' && reporter === 'SRB')).toMatchObject({
    qualifier: 'uncertain',
  })
  expect(rejects).toEqual(['4 gravity-country', '5 gravity-value'])
})

describe('hostile input', () => {
  hostile(gravity, 'dist_cepii.csv', pairs(pair('HUN-ROM', '600.5,640,".",620')))
  hostile(gravity, 'geo_cepii.csv', cities('"DEU","Germany",357000,0,"Berlin",52.5,13.4,1,0'))
  hostile(
    gravity,
    'Gravity_V202211.csv',
    yearly('2010,SRB.1,HUN.1,SRB,HUN,1,1,4,5,320,321,1,0,0,0,0,0,0,9,1'),
  )
})

describe('GeoDist as published, with the check values of its description', () => {
  const data = path.resolve('..', 'shared', 'data', 'trade', 'gravity-country')
  test('Belgrade, Moscow, Berlin, Budapest', async (context) => {
    if (!existsSync(data)) context.skip(`no data in ${data}`)
    const workspace = path.join(temporaryFolder(), 'w')
    const files = ['dist_cepii.csv.gz', 'geo_cepii.csv.gz'].map((name) => path.join(data, name))
    const report = await imported(workspace, gravity, files)
    expect(counts(report)).toEqual({ read: 50_176 + 238, kept: 50_176 + 238, rejected: 0 })
    const value = async (indicator: string, reporter: string, partner: string) =>
      withLake(workspace, async (lake) => {
        const parquet = lake.manifest.snapshots.flatMap((snapshot) => lake.files(snapshot, 'observation'))
        const found = await lake.engine.rows(sql`
          select value from ${lake.engine.parquet(parquet)}
          where indicator = ${indicator} and reporter = ${reporter} and partner = ${partner}`)
        return found.map((row) => Number(row['value']))
      })
    expect(await value('distance', 'SRB', 'RUS')).toEqual([1714.992])
    expect(await value('distance', 'DEU', 'RUS')).toEqual([2065.183])
    expect(await value('contiguity', 'SRB', 'HUN')).toEqual([1])
    expect((await value('distance', 'SRB', 'HUN'))[0]).toBeCloseTo(317.13, 2)
    // Twelve variables of each pair less the weighted distances that are missing, and the cities’.
    expect(report.snapshot.tables.observation?.[0]?.rows).toBe(12 * 50_176 - 2 * 2_215 + 4 * 225 + 2 * 13)
  })
})
