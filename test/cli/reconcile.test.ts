import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BriefDocument } from '../../src/briefs/document.js'
import { session, temporaryFolder } from './session.js'

/** Serbia’s exports of two chapters to Russia in both records, with the totals that the chapters reach. */
const bothSides = [
  'reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue',
  ...['SRB,X,RUS,2020', 'RUS,M,SRB,2020'].flatMap((key, index) =>
    [
      ['TOTAL', 1000],
      ['27', 600],
      ['31', 400],
    ].map(([product, value]) => `${key},${product},${Number(value) * (index === 0 ? 1 : 1.166)}`),
  ),
].join('\n')

const around = () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'both.csv'), bothSides)
  const env = { RAPPORT_WORKSPACE: path.join(folder, 'work') }
  const run = (...argv: string[]) => session(argv, { env, cwd: folder })
  return { folder, run, file: path.join(folder, 'both.csv') }
}

describe('rapport reconcile', () => {
  test('tells what was compared, at which rate, with which weights', async () => {
    const { run, file } = around()
    await run('import', 'comtrade', file)
    const { code, stdout } = await run('reconcile', 'comtrade', '--dyad', 'SRB-RUS')
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^Reconciled as reconciled-[0-9a-f]{12} in \d+\.\d s\.$/)
    expect(lines.slice(1)).toEqual([
      '2 flows: 2 in both records, 0 in the exporter’s alone, 0 in the importer’s alone.',
      'Median rate of freight and insurance: 6.00 %.',
      'Median |ln(M/X)|: 0.1536 as reported, 0.0953 with imports made FOB.',
      'Size of errors of RUS: not told apart as exporter, not told apart as importer.',
      'Size of errors of SRB: not told apart as exporter, not told apart as importer.',
      'Note: From UN Comtrade: HS, level 2 (2020).',
      'Note: Imports are made FOB by the set rate of 6 %: the lake has no distances (`rapport import gravity`).',
      'Note: Both records of a flow have the weight ½: only 2 flows are in both records, fewer than 30.',
    ])
    const again = await run('reconcile', 'comtrade')
    expect(again.stdout).toContain('Already in the lake as reconciled-')
  })

  test('takes a rate, a level and years, and no others', async () => {
    const { run, file } = around()
    await run('import', 'comtrade', file)
    const total = await run(
      'reconcile',
      'comtrade',
      '--level',
      '0',
      '--cif',
      '0.1',
      '--years',
      '2020',
      '--dry-run',
    )
    expect(total.stdout).toContain('Note: From UN Comtrade: HS, level 0 (2020).')
    expect(total.stdout).toContain('the set rate of 10 %.')
    for (const wrong of [
      ['--cif', '6%'],
      ['--cif', '-1'],
      ['--level', '4'],
      ['--years', 'lately'],
    ])
      expect((await run('reconcile', 'comtrade', ...wrong)).code).toBe(2)
    expect((await run('reconcile', 'comtrad')).stderr).toContain('unknown-source')
    expect((await run('reconcile', 'baci')).stderr).toContain('measure-refused')
  })
})

describe('rapport trace of a reconciled number', () => {
  test('shows both records, or that their snapshot is gone', async () => {
    const { folder, run, file } = around()
    const imported = JSON.parse((await run('import', 'comtrade', file, '--format', 'json')).stdout) as {
      snapshot: { id: string }
    }
    await run('reconcile', 'comtrade')
    await run('forget', imported.snapshot.id, '--by', 'a test')
    await run('brief', 'SRB', 'RUS', '--year', '2020', '--format', 'json', '--out', folder)
    const brief = path.join(folder, 'SRB-RUS-2020.json')
    const { figures, lineages } = JSON.parse(readFileSync(brief, 'utf8')) as BriefDocument
    const ofFuels = figures.find(({ lineage }) => {
      const entry = lineages[lineage]
      return entry?.kind === 'rows' && entry.source === 'reconciled' && entry.sum === '630'
    })
    const reference = String(ofFuels?.ref)
    const gone = await run('trace', brief, reference)
    expect(gone.stdout).toContain('  made by reconciliation, row 1: 630')
    expect(gone.stdout).toContain('    exporter: file 1, row 2: 600 × 0.5, weight 0.5000')
    expect(gone.stdout).toContain(`Snapshot ${imported.snapshot.id} was forgotten on`)
    await run('import', 'comtrade', file)
    const back = await run('trace', brief, reference)
    expect(back.stdout).toContain('    exporter: both.csv, row 2: 600 × 0.5, weight 0.5000')
    expect(back.stdout).toContain('"primaryvalue":"600"')
  })
})

describe('rapport convert', () => {
  test('tells which rates were used and what was left out', async () => {
    const { folder, run } = around()
    const comext = `DATAFLOW,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE
ESTAT:DS-045409(1.0),DE,RS,TOTAL,IMPORT,VALUE_IN_EUROS,2020,1000
ESTAT:DS-045409(1.0),DE,RS,TOTAL,IMPORT,VALUE_IN_EUROS,2021,1000
`
    const ecb = `KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE
EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2020,1.1422
`
    writeFileSync(path.join(folder, 'comext.csv'), comext)
    writeFileSync(path.join(folder, 'ecb.csv'), ecb)
    await run('import', 'eurostat', path.join(folder, 'comext.csv'))
    const without = await run('convert', 'eurostat')
    expect(without.code).toBe(2)
    expect(without.stderr).toContain('rapport import fx')
    await run('import', 'fx', path.join(folder, 'ecb.csv'))
    const { code, stdout } = await run('convert', 'eurostat')
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n').slice(1)).toEqual([
      '1 row in dollars, 1 left out for want of a rate.',
      'Note: From Eurostat Comext, at average rates: EUR times USD/EUR (1 year).',
      'Note: Left out for want of a rate: 1 row in EUR of 2021.',
    ])
  })
})
