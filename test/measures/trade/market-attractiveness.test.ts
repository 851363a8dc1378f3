import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDuckdb } from '../../../src/engine/duckdb/duckdb.js'
import { importFiles } from '../../../src/lake/import.js'
import { openLake, type Lake } from '../../../src/lake/lake.js'
import { layout } from '../../../src/lake/layout.js'
import { marketAttractiveness } from '../../../src/measures/trade/market-attractiveness.js'
import { tariffsFaced, type Duty } from '../../../src/measures/trade/tariff-faced-kernel.js'
import { gravity } from '../../../src/sources/gravity/source.js'
import { wits } from '../../../src/sources/wits/source.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { allLineages, answer, answers, books, measured } from '../small-lake.js'
import { markets } from './prospects-rows.js'

let lakes: QuickLakes
let other: Lake
const root = mkdtempSync(path.join(os.tmpdir(), 'rapport-markets-'))

const tariffs = [
  '"Selected Nomen","Native Nomen","Reporter","Reporter Name","Product","Product Name","Partner","Partner Name","Tariff Year","Trade Year","Trade Source","DutyType","Simple Average","Weighted Average","Minimum Rate","Maximum Rate","Nbr of Total Lines"',
  ...[
    // Russia: 6 and 2 per cent for all, of which Serbia pays 0 on the first; Germany 1 on the second; in 2013 all is free
    ['643', '840810', '000', '2011', 'MFN', '6'],
    ['643', '840820', '000', '2011', 'MFN', '2'],
    ['643', '840810', '688', '2011', 'PRF', '0'],
    ['643', '840820', '276', '2011', 'AHS', '1'],
    ['643', '840810', '000', '2013', 'MFN', '0'],
    ['643', '840810', '000', '2010', 'MFN', '50'],
  ].map(
    ([market, product, partner, year, duty, rate]) =>
      `"H5","H5","${market}","M","${product}","P","${partner}","S","${year}","${year}","BACI","${duty}","${rate}","","0","3","9"`,
  ),
].join('\n')
const distances = [
  '"iso_o","iso_d","contig","comlang_off","comlang_ethno","colony","comcol","curcol","col45","smctry","dist","distcap","distw","distwces"',
  '"HUN","RUS",0,0,0,0,0,0,0,0,1500.5,1500.5,2000,1900',
].join('\n')

beforeAll(async () => {
  lakes = await openQuickLakes()
  const engine = () => openDuckdb({ memory: 256, threads: 2, temporary: path.join(root, 'engine') })
  for (const [source, name, text] of [
    [wits, 'q.csv', tariffs],
    [gravity, 'dist_cepii.csv', distances],
  ] as const) {
    const folder = path.join(root, source.id)
    mkdirSync(folder)
    writeFileSync(path.join(folder, name), `${text}\n`)
    const now = '2026-01-01T00:00:00.000Z'
    await importFiles(layout(path.join(root, 'workspace')), engine, source, [folder], { now })
  }
  other = await openLake(path.join(root, 'workspace'), [wits, gravity], { memory: 256, threads: 2 })
})
afterAll(() => {
  lakes.close()
  other.close()
  rmSync(root, { recursive: true, force: true })
})

const lake = (rows = markets) => lakes.lake([{ source: books, rows }])
const asked = { dyad: 'SRB-WLD', year: 2012, product: '84', window: 3 }
type Result = Awaited<ReturnType<typeof measured>>
const partners = ({ rows }: Result) => rows.map(({ key }) => key['partner'])
const also = ({ rows }: Result, row: number, name: string) => answer(rows[row]!.also![name]!)

describe('markets side by side', () => {
  test('are the largest importers of the product, without the exporter', async () => {
    const result = await measured(await lake(), marketAttractiveness, asked)
    expect(partners(result)).toEqual(['RUS', 'BIH', 'CHN', 'HRV'])
    expect(answers(result)).toEqual([1440, 500, 100, 51])
    expect(result.conventions).toContain('no-composite')
  })

  test('have growth, share in world imports, concentration of suppliers and the exporter’s share', async () => {
    const result = await measured(await lake(), marketAttractiveness, asked)
    expect(also(result, 0, 'demand')).toBeCloseTo(0.2, 12)
    expect(also(result, 0, 'marketShare')).toBeCloseTo(1440 / 2100, 12)
    // 120 and 1320 of 1440: (1/12)² + (11/12)² = 122/144
    expect(also(result, 0, 'suppliers')).toBeCloseTo(122 / 144, 12)
    expect(also(result, 0, 'share')).toBeCloseTo(120 / 1440, 12)
    expect(also(result, 1, 'share')).toBe(0) // Bosnia writes down nothing from Serbia
    expect(also(result, 3, 'demand')).toBe('gap')
  })

  test('have no duty and no distance where the lake has none', async () => {
    const result = await measured(await lake(), marketAttractiveness, asked)
    for (const name of ['tariff', 'rivalTariff', 'distance']) expect(also(result, 0, name)).toBe('no-report')
  })

  test('name the market asked for, also when it reports nothing', async () => {
    const result = await measured(await lake(), marketAttractiveness, { ...asked, dyad: 'SRB-MNE', top: 1 })
    expect(partners(result)).toEqual(['RUS', 'MNE'])
    expect(answers(result)).toEqual([1440, 'no-report'])
    expect(also(result, 1, 'share')).toBe('no-report')
  })

  test('prints the share over the sums it names', async () => {
    const [first] = (await measured(await lake(), marketAttractiveness, asked)).rows
    const { lineage } = first!.also!['share']!
    expect(lineage).toMatchObject({ arithmetic: '120 / 1440' })
    const sums = allLineages(lineage).flatMap((each) => (each.kind === 'rows' ? [Number(each.sum)] : []))
    expect(sums).toEqual([120, 1440])
  })

  test('of a record that there is not is one row without a number', async () => {
    const result = await measured(await lake(), marketAttractiveness, { ...asked, year: 2020 })
    expect(answers(result)).toEqual(['no-report'])
  })
})

describe('duties and distances', () => {
  /** Flows of the test beside tariffs and distances that were imported. */
  const both = async () => {
    const { lake: flows } = await lake()
    const manifest = {
      ...flows.manifest,
      snapshots: [...flows.manifest.snapshots, ...other.manifest.snapshots],
    }
    const of = (source: string) => (source === 'wits' || source === 'gravity' ? other : flows)
    const merged: Lake = {
      ...flows,
      manifest,
      sources: [...flows.sources, ...other.sources],
      snapshots: (source, asOf) => of(source).snapshots(source, asOf),
      files: (snapshot, table, years) => of(snapshot.source).files(snapshot, table, years),
      coverage: (snapshot) => of(snapshot.source).coverage(snapshot),
    }
    return { lake: merged, asOf: null }
  }

  test('are those of the latest tariff up to the year: what the exporter pays, and the least that others pay', async () => {
    const result = await measured(await both(), marketAttractiveness, asked)
    // Serbia (0 + 2) / 2 = 1 %, Germany (6 + 1) / 2 = 3.5 %, all others (6 + 2) / 2 = 4 %
    expect(also(result, 0, 'tariff')).toBeCloseTo(0.01, 12)
    expect(also(result, 0, 'rivalTariff')).toBeCloseTo(0.035, 12)
    expect(result.rows[0]?.also?.['rivalTariff']?.lineage).toMatchObject({ parameters: { tariffYear: 2011 } })
    expect(also(result, 1, 'tariff')).toBe('no-report')
    expect(result.conventions).toContain('tariff-simple-mean')
  })

  test('are in kilometres between the two', async () => {
    const result = await measured(await both(), marketAttractiveness, { ...asked, dyad: 'HUN-WLD' })
    expect(also(result, 0, 'distance')).toBe(1500.5)
    expect(also(result, 1, 'distance')).toBe('no-report')
  })
})

describe('the duty an exporter faces', () => {
  const duty = (partner: string, product: string, kind: string, rate: number): Duty => ({
    partner,
    product,
    kind,
    rate,
  })

  test('is the applied one, else the preferential, else that of the most favoured nation', () => {
    const duties = [
      duty('WLD', 'a', 'mfn', 0.1),
      duty('SRB', 'a', 'preferential', 0.05),
      duty('SRB', 'a', 'applied', 0.04),
    ]
    expect(tariffsFaced(duties, 'SRB')).toEqual({ own: 0.04, lines: 1, rival: 0.1, rivalPartner: 'WLD' })
    expect(tariffsFaced(duties.slice(0, 2), 'SRB').own).toBe(0.05)
    expect(tariffsFaced(duties, 'DEU')).toMatchObject({ own: 0.1, rival: 0.04, rivalPartner: 'SRB' })
  })

  test('is never a bound rate, and not known without any', () => {
    expect(tariffsFaced([duty('WLD', 'a', 'bound', 0.3)], 'SRB')).toEqual({
      own: null,
      lines: 0,
      rival: null,
      rivalPartner: null,
    })
  })

  test('lies between the lowest and the highest rate, and does not depend on their order', () => {
    const some = fc.array(
      fc.record({
        partner: fc.constantFrom('WLD', 'SRB', 'DEU'),
        product: fc.constantFrom('a', 'b', 'c'),
        rate: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 9 },
    )
    fc.assert(
      fc.property(some, (each) => {
        const unique = new Map(each.map((one) => [`${one.partner} ${one.product}`, { ...one, kind: 'mfn' }]))
        const duties = [...unique.values()]
        const { own, rival } = tariffsFaced(duties, 'SRB')
        for (const value of [own, rival].filter((one) => one !== null)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...duties.map(({ rate }) => rate)) - 1e-12)
          expect(value).toBeLessThanOrEqual(Math.max(...duties.map(({ rate }) => rate)) + 1e-12)
        }
        expect(tariffsFaced(duties.toReversed(), 'SRB')).toEqual({
          own,
          rival,
          lines: expect.anything(),
          rivalPartner: tariffsFaced(duties, 'SRB').rivalPartner,
        })
      }),
      { numRuns: 50 },
    )
  })
})
