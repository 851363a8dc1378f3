import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alignReport } from '../../src/workbench/reports/align.js'
import { exposureReport } from '../../src/workbench/reports/exposure.js'
import { session } from '../cli/session.js'
import { openGoodsLake, type GoodsLake } from './goods-lake.js'

let lake: GoodsLake
beforeAll(async () => {
  lake = await openGoodsLake()
})
afterAll(() => lake.close())

const run = (line: string) => session([...line.split(' '), '--workspace', lake.workspace])

describe('rapport exposure', () => {
  test('prints both ends, the annexes, and what could not be matched', async () => {
    const { code, stdout } = await run('exposure Serbia RUS --regime invented --year 2021')
    expect(code).toBe(0)
    expect(stdout).toMatch(/2021\s+400,000\s+100,000\s+140,000\s+25\.00 % – 35\.00 %/)
    expect(stdout).toContain('IV tier 1')
    expect(stdout).toContain('As if Russia applied Counter-sanctions 2')
    expect(stdout).toContain('This is no legal advice.')
    const other = await run('exposure SRB RUS --regime other --year 2021')
    expect(other.stdout).toContain('854800 is not in HS 2017: no concordance in the lake')
  })

  test('prints JSON of its schema', async () => {
    const { stdout } = await run('exposure SRB RUS --regime invented --years 2018-2021 --format json')
    const report = exposureReport.parse(JSON.parse(stdout))
    expect(report.sides[0]?.years.map(({ value }) => value.low.value)).toEqual([150_000, null, null, 100_000])
  })

  test('prints a CSV with a row a total, annex, product and code without a fellow', async () => {
    const { stdout } = await run('exposure SRB RUS --regime other --year 2021 --format csv')
    const [, total, , product] = stdout.split('\r\n')
    expect(total).toContain(',total,2021,,,,100000,100000,400000,')
    expect(product).toContain(',product,2021,851762,,sure,100000,100000,')
    expect(stdout).toContain(',unmatched,,854800,')
    const lines = stdout.split('\r\n').filter((line) => line !== '')
    expect(lines.slice(1).every((line) => line.endsWith(',,2026-01-01,no legal advice'))).toBe(true)
  })

  test('says how many products it leaves out', async () => {
    const cut = await run('exposure SRB RUS --regime invented --year 2021 --top 1')
    expect(cut.stdout).toContain('1 of 2 products; --top 0 shows all (in every format).')
    const whole = await run('exposure SRB RUS --regime invented --year 2021')
    expect(whole.stdout).not.toContain('--top 0')
    const { stdout } = await run('exposure SRB RUS --regime invented --year 2021 --top 1 --format json')
    const [side] = exposureReport.parse(JSON.parse(stdout)).sides
    expect([side?.products.length, side?.productsInAll]).toEqual([1, 2])
  })

  test('names the countries, the date of the list and what the ends mean', async () => {
    const { stdout } = await run('exposure SRB RUS --regime invented --year 2021')
    const [title, list, ends] = stdout.split('\n')
    expect(title).toBe('Invented 1/2020: listed goods in the trade of Serbia with Russia')
    expect(list).toMatch(
      /^List of goods: the files state no date, imported on 2026-01-01.* No legal advice\.$/,
    )
    expect(ends).toMatch(/^Sure: .* Possible: /)
  })

  test('says where no source has months', async () => {
    const { stdout } = await run('exposure SRB RUS --regime other --year 2021 --months')
    expect(stdout).toContain('No source has months of this flow by product.')
  })

  test('lists the regimes for an unknown one, and takes one way to name years', async () => {
    const unknown = await run('exposure SRB RUS --regime nothing')
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('invented-1-2020')])
    expect(unknown.stderr).toContain('[unknown-regime]')
    const twice = await run('exposure SRB RUS --regime other --year 2018 --years 2018-2021')
    expect(twice.code).toBe(2)
  })
})

describe('rapport scenario align', () => {
  test('prints base year, shares and other suppliers', async () => {
    const { code, stdout } = await run('scenario align SRB RUS --regime invented --base-year 2021')
    expect(code).toBe(0)
    expect(stdout).toContain('Base year 2021: as asked')
    expect(stdout).toMatch(/2021\s+400,000\s+100,000\s+140,000\s+25\.00 % – 35\.00 %\s+12\.50 % – 17\.50 %/)
    expect(stdout).toContain('DEU 0.1, CHN 0.07')
    // Germany, Russia, China and Serbia sell; Bosnia, Russia and Serbia buy
    expect(stdout).toContain('4 exporters and 3 importers: who is not in it cannot be named')
    expect(stdout).toContain('imported on 2026-01-01')
    expect(stdout).toContain('No legal advice.')
  })

  test('prints JSON of its schema, and a CSV', async () => {
    const { stdout } = await run('scenario align SRB RUS --regime invented --format json')
    expect(alignReport.parse(JSON.parse(stdout)).base.year).toBe(2018)
    const table = await run('scenario align SRB RUS --regime invented --base-year 2021 --format csv')
    expect(table.stdout).toContain(',alternative,,721420,DEU,,,,100000,,4,3,,,2026-01-01,no legal advice')
  })

  test('says how many products it leaves out, and gives all where all are asked for', async () => {
    const line = 'scenario align SRB RUS --regime invented --base-year 2021'
    const cut = await run(`${line} --top 1`)
    expect(cut.stdout).toContain('1 of 2 products; --top 0 shows all (in every format).')
    const whole = await run(`${line} --top 0 --format json`)
    const { sides } = alignReport.parse(JSON.parse(whole.stdout))
    const [year] = sides.find(({ flow }) => flow === 'import')?.years ?? []
    expect([year?.products.length, year?.productsInAll, year?.among]).toEqual([
      2,
      2,
      { exporters: 4, importers: 3 },
    ])
    expect((await run(line)).stdout).not.toContain('--top 0')
  })

  test('of a list with dates names the day of adoption, of one without none', async () => {
    const dated = await run('scenario align SRB RUS --regime invented --as-of 2020-04-01')
    expect(dated.stdout).toContain('as in force on 2020-04-01 towards Russia')
    const undated = await run('scenario align SRB RUS --regime other --as-of 2020-04-01')
    expect(undated.stdout).toContain('If Serbia adopted Other 9/2019 as listed (the list has no dates)')
    expect(undated.stdout).toContain('Other 9/2019 is taken whole, whatever the day of adoption.')
    const later = await run('scenario align SRB RUS --regime invented --as-of 2027-01-01')
    expect(later.stdout).toContain('2027-01-01, is after the import of the lists')
  })

  test('refuses a regime that is not in the lake', async () => {
    const { code, stderr } = await run('scenario align SRB RUS')
    expect([code, stderr]).toEqual([2, expect.stringContaining('“eu”')])
  })
})
