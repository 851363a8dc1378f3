import { beforeAll, describe, expect, test } from 'vitest'
import { showDiversion } from '../../src/cli/diversion-text.js'
import { createOutput } from '../../src/cli/output.js'
import { createScreen } from '../../src/cli/screen.js'
import { findDiversion } from '../../src/sanctions/diversion/diversion.js'
import { diversionReport } from '../../src/workbench/reports/diversion.js'
import { sharedFolder } from '../lake/workspace.js'
import { inLake, makeBaciLake, makeLake, vias } from '../sanctions/diversion/lake.js'
import { session, sink } from './session.js'

/*
 * Germany and Italy sell through three countries to Russia, 2019–2021 against 2022–2024: Armenia’s ten listed codes rise eightfold,
 * all goods through Kyrgyzstan fivefold (the placebo), nothing through Kazakhstan.
 */
const folder = sharedFolder()
let workspace = ''
beforeAll(async () => {
  workspace = await makeBaciLake(`${folder}/baci`)
})

const run = (line: string) => session(['diversion', ...line.split(' '), '--workspace', workspace])
const asked = `--origin DEU,ITA --target RUS --via ${vias.join(',')} --regime invented`

describe('rapport diversion', () => {
  test('prints the list’s date, the number of tests, and the planted route before the placebo', async () => {
    const { code, stdout, stderr } = await run(asked)
    expect([code, stderr]).toEqual([0, expect.stringContaining('baci')])
    expect(stdout).toMatch(
      /^Diversion signals: Germany, Italy to Russia, 2019–2021 against 2022–2024, Invented 1\/2022\n/,
    )
    expect(stdout).toMatch(
      /the files state no date, imported on 2026-01-01.* No legal advice\. A signal is no proof\./,
    )
    // 10 codes on 3 routes; 30 / ((118 + 1) · 0.1) = 2.52
    expect(stdout).toContain(
      '30 tests of a code on a route, 10 stand at a false discovery rate of 10 % (Benjamini–Hochberg); 3 tests of whole routes.',
    )
    expect(stdout).toContain('at least 3 codes')
    expect(stdout).toMatch(/\nARM +named +10 +118 .* 10\nK[AG][ZS] /)
    expect(stdout).toMatch(/\n {3}1 +ARM +8[45]010[1-5] /)
    expect(stdout).toContain('25 of 30 rows; --limit 0 shows all.')
    expect(stdout).toContain('\nre-exports: a trading hub')
  })

  test('has no empty columns where a flow has one record', async () => {
    const { stdout } = await run(asked)
    expect(stdout).toContain('one reconciled record a flow')
    expect(stdout).not.toMatch(/ lost 20| arrived 20|one-record\)/)
  })

  test('prints JSON of its schema', async () => {
    const { stdout } = await run(`${asked} --limit 3 --format json`)
    const report = diversionReport.parse(JSON.parse(stdout))
    expect([report.tests, report.found, report.total, report.rows.length]).toEqual([30, 10, 30, 3])
    expect(report.advice).toBe('no legal advice')
    expect(report.listDate).toEqual({ vintage: null, importedOn: '2026-01-01' })
    expect(report.rows.every(({ via, found }) => via === 'ARM' && found)).toBe(true)
    expect(report.routes.find(({ via }) => via === 'KGZ')?.found).toBe(0)
  })

  test('prints a CSV whose every row says the windows, the list’s date and that it is no advice', async () => {
    const { stdout } = await run(`${asked} --limit 0 --format csv`)
    const [header = '', ...lines] = stdout.split('\r\n').filter((line) => line !== '')
    expect(header).toMatch(/^rank,found,target,via,product,.*,list_date,list_imported,.*,advice$/)
    expect(lines).toHaveLength(30)
    for (const line of lines) expect(line).toMatch(/,2019–2021,2022–2024,.*,2026-01-01,.*,no legal advice$/)
    expect(lines.filter((line) => /^\d+,true,RUS,ARM,/.test(line))).toHaveLength(10)
    expect(lines.filter((line) => /^\d+,true,/.test(line))).toHaveLength(10)
  })

  test('chooses intermediaries, and says that it knows no neighbours where the lake does not', async () => {
    const { stdout } = await run('--origin DEU,ITA --target RUS --regime invented')
    expect(stdout).toContain('Intermediaries: 3 chosen: no neighbours by land, for the lake does not say')
    const json = await run('--origin DEU,ITA --target RUS --regime invented --format json')
    const report = diversionReport.parse(JSON.parse(json.stdout))
    expect(report.neighboursKnown).toBe(false)
    expect(report.intermediaries.map(({ country }) => country).toSorted()).toEqual(vias.toSorted())
  })

  test('of an intermediary whose own exports are not in the data does not say that it passed nothing on', async () => {
    const { stdout } = await run('--origin DEU --target RUS --via GEO --regime invented --format json')
    const [row] = diversionReport.parse(JSON.parse(stdout)).rows
    expect(row?.declared).toEqual({ pre: 300_000, post: 300_000 }) // 100 thousand dollars a year
    expect(row?.onward).toEqual({ exports: null, imports: null })
    expect(row?.innocent).toEqual(['intermediary-stopped'])
  })

  test('is the same in every run', async () => {
    const line = `${asked} --limit 0 --format json`
    expect((await run(line)).stdout).toBe((await run(line)).stdout)
  })

  test.each([
    ['--origin DEU --target RUS --regime unheard-of', 'unknown-regime', 'invented-1-2022'],
    ['--origin DEU --target RUS --regime invented --pre 2016-2018 --post 2019-2021', 'no-data', '2019–2021'],
    ['--origin DEU --target RUS --regime invented --pre 2021 --post 2022-2023', 'usage-period', 'equal ones'],
    ['--origin DEU --target DEU --regime invented', 'usage-option', 'is an origin and the target'],
    ['--origin Atlantis --target RUS', 'usage', 'Atlantis'],
  ])('refuses %s', async (line, problem, words) => {
    const { code, stdout, stderr } = await run(line)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`[${problem}`)
    expect(stderr).toContain(words)
  })
})

describe('the text of a scan of each country’s own records', () => {
  test('shows what was lost in transit and says why a number is missing', async () => {
    const own = await makeLake(`${folder}/own`)
    const found = await inLake(own, (read) =>
      findDiversion(read, { origins: ['DEU', 'ITA'], target: 'RUS', via: vias, regime: 'invented' }),
    )
    const [stdout, stderr] = [sink(), sink()]
    const output = createOutput({
      stdout: createScreen(stdout.stream, {}, true),
      stderr: createScreen(stderr.stream, {}, true),
      quiet: false,
      json: false,
      clock: () => 0,
    })
    showDiversion({ ...found, licences: [] }, 1, '2026-01-08T23:59:59.000Z', output)
    const [first, second] = found.rows
    expect(stdout.text()).toContain('each country’s own records; HS 2022')
    expect(stdout.text()).toContain('lost 2022–2024')
    // Armenia records half of what was declared to it
    expect(stdout.text()).toContain(` ${((first?.lost?.value ?? 0) / 1e6).toFixed(3)} `)
    expect(stdout.text()).not.toContain(` ${second?.product} `)
    expect(stdout.text()).toContain('target-stopped: the target has no record of some of the years')
    expect(stdout.text()).not.toContain('older than a week') // on the seventh day
  })
})
