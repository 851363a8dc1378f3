import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { session } from './session.js'

/** Exporter, importer, product and thousands of dollars of invented flows: 688 Serbia, 643 Russia, 276 Germany, 070 Bosnia. */
const flows = `
  688 643 270900 500
  688 643 840810 80
  643 688 270900 900
  276 688 840810 300
  643 70 270900 400
  276 70 840810 100`

const year = (at: number, grown: number): string =>
  [
    't,i,j,k,v,q',
    ...flows
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([i, j, k, v]) => `${at},${i},${j},${k},${Number(v) * grown},10.000`),
  ].join('\n')

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapport-measure-'))
  for (const at of [2018, 2019, 2020])
    writeFileSync(path.join(folder, `BACI_HS17_Y${at}_V202301.csv`), year(at, at - 2017))
  const { code } = await session(['import', 'baci', folder, '--workspace', path.join(folder, 'ws')])
  expect(code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const measure = (line: string) =>
  session(['measure', ...line.split(' '), '--workspace', path.join(folder, 'ws')])

describe('rapport measure', () => {
  test('prints a table with conventions and notes', async () => {
    const { code, stdout } = await measure('partner-share --dyad SRB-RUS --flow import --year 2020')
    expect(code).toBe(0)
    expect(stdout).toContain('2020   0.75') // 2700 of 3600 thousand
    expect(stdout).toContain('Convention: ')
  })

  test('a year does for years, and years for a measure of one year are refused', async () => {
    const one = await measure('export-potential --dyad SRB-RUS --years 2020')
    expect(one.code).toBe(0)
    const several = await measure('export-potential --dyad SRB-RUS --years 2019-2020')
    expect(several.code).toBe(2)
    expect(several.stderr).toContain('is of one year')
  })

  test('lays a measure beside itself for peers, with ranks', async () => {
    const { code, stdout } = await measure(
      'partner-share --dyad SRB-RUS --flow import --year 2020 --peers Bosnia --format csv',
    )
    expect(code).toBe(0)
    const [header, ...lines] = stdout.trim().split('\n')
    expect(header).toMatch(/^reporter,year,value,.*rank,compared/)
    expect(lines[0]).toMatch(/^BIH,2020,0\.8,/) // 1200 of 1500
    expect(lines[1]).toMatch(/^SRB,2020,0\.75,/)
  })

  test('a peer that is no country is named', async () => {
    const { code, stderr } = await measure('trade-value --dyad SRB-RUS --year 2020 --peers Atlantis')
    expect(code).toBe(2)
    expect(stderr).toContain('Atlantis')
  })

  test.each(['en', 'ru', 'sr-Cyrl'])(
    'draws its chart as one SVG with title, source and description (%s)',
    async (lang) => {
      const { code, stdout } = await measure(
        `trade-value --dyad SRB-RUS --flow import --years 2018-2020 --format svg --lang ${lang}`,
      )
      expect(code).toBe(0)
      expect(stdout).toMatch(/^<svg [^>]*role="img"/)
      expect(stdout).toContain(`lang="${lang}"`)
      expect(stdout).toMatch(/<title>[^<]*2018–2020(?:\sгоды|\.)?<\/title>/)
      expect(stdout).toContain('CEPII BACI')
      expect(stdout.trim().endsWith('</svg>')).toBe(true)
      expect(stdout).not.toContain('style=')
    },
  )

  test('says what to do where there is nothing to draw', async () => {
    const { code, stdout, stderr } = await measure('trade-value --dyad SRB-FRA --year 2020 --format svg')
    expect(code).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('--format table')
  })
})
