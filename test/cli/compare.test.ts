import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { session } from './session.js'

/** Exporter, importer, product and thousands of dollars of invented flows: 688 Serbia, 643 Russia, 276 Germany. */
const flows = `
  688 643 270900 500
  688 643 840810 80
  643 688 270900 900
  276 688 840810 300
  276 643 840810 100
  643 276 270900 700`

const year = (at: number, times: number): string =>
  [
    't,i,j,k,v,q',
    ...flows
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([i, j, k, v]) => `${at},${i},${j},${k},${Number(v) * times},10.000`),
  ].join('\n')

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapport-compare-'))
  for (const at of [2018, 2019, 2020])
    writeFileSync(path.join(folder, `BACI_HS17_Y${at}_V202301.csv`), year(at, at - 2017))
  expect((await run(`import baci ${folder}`)).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (line: string) => session([...line.split(' '), '--workspace', path.join(folder, 'ws')])

describe('rapport compare', () => {
  test('lays a dyad’s two years beside each other, with what changed', async () => {
    const { code, stdout } = await run('compare SRB RUS --year 2018 --with 2020 --section summary --limit 0')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^2018: .*\n2020: .* matched, of which /)
    // 580 thousand in 2018, three times as much in 2020: 1,740 − 580 = 1,160 thousand, 200 %
    expect(stdout).toMatch(/2018 → 2020 +0\.6 +1\.7 +\+200\.0% \(\+1\.2 m\)/)
  })

  test('lays peers beside the first country, by role', async () => {
    const { code, stdout } = await run('compare SRB RUS --year 2020 --peers Germany --section summary')
    expect(code).toBe(0)
    // Germany: 100 thousand × 3
    expect(stdout).toMatch(/Figure +SRB-RUS +DEU-RUS/)
    expect(stdout).toMatch(/Reporter: exports to Russia, US\$ million · 2020 +1\.7 +0\.3/)
  })

  test('lays what the lake says beside what it said on an earlier day', async () => {
    const { code, stdout } = await run('compare SRB RUS --year 2018 --since 1999-12-31 --format json')
    expect(code).toBe(0)
    const found = JSON.parse(stdout)
    const latest = await run('compare SRB RUS --since 1999-12-31 --section summary --format json')
    expect(JSON.parse(latest.stdout).first).toMatchObject({ year: 2020 }) // the latest that the later day knows
    expect(found).toMatchObject({ kind: 'editions', first: { year: 2018, asOf: '1970-01-01' } })
    // before the first import nothing was known of the flow of 580 thousand
    expect(found.others[0].only).toContainEqual(
      expect.objectContaining({ section: 'summary', figure: expect.objectContaining({ value: 580_000 }) }),
    )
  })

  test('compares two briefs in files, and says that nothing changed', async () => {
    const out = path.join(folder, 'out')
    expect((await run(`brief SRB RUS --year 2019 --only summary --format json --out ${out}`)).code).toBe(0)
    const file = path.join(out, 'SRB-RUS-2019.json')
    const { code, stdout } = await run(`compare ${file} ${file}`)
    expect(code).toBe(0)
    expect(stdout).toMatch(/(\d+) matched, of which \1 without change and 0 changed/)
    const { stdout: json } = await run(`compare ${file} ${file} --format json`)
    expect(JSON.parse(json)).toMatchObject({ schema: 'rapport/compare@1', kind: 'editions' })
    const { stdout: table } = await run(`compare ${file} ${file} --format csv`)
    expect(table).toMatch(/^section,exhibit,row,/)
  })

  test.each([
    ['compare SRB RUS --year 2018', 'Say what with'],
    ['compare SRB RUS --year 2018 --with 2018', 'are both 2018'],
    ['compare SRB RUS --with 2018 --peers DEU', 'Say what with'],
    ['compare SRB RUS --with 2018 --since 2020-01-01', 'Say what with'],
    ['compare SRB RUS --since 2020-01-01 --as-of 2020-01-01', 'is not before'],
    ['compare SRB RUS --since 2020', 'a day is written as'],
    ['compare SRB RUS --peers RUS', 'RUS is no peer'],
    ['compare SRB b.json', 'compared with another brief'],
    ['compare a.json b.json --with 2018', 'have their years'],
    ['compare SRB Atlantis --with 2018', 'Atlantis'],
  ])('%s is refused', async (line, words) => {
    const { code, stdout, stderr } = await run(line)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(words)
  })
})
