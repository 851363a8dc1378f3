import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { measureOf } from '../../src/measures/index.js'
import { comtrade } from '../../src/sources/comtrade/source.js'
import { imported, temporaryFolder, withLake, write } from './workspace.js'

/** Rows of a download: `SRB M RUS 2020 TOTAL 100`. */
const download = (...rows: readonly string[]): string =>
  [
    'reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue,classificationCode',
    ...rows.map((row) => `${row.replaceAll(' ', ',')},H5`),
  ].join('\n')

const workspaceOf = async (...files: readonly string[]): Promise<string> => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  for (const [index, text] of files.entries())
    await imported(workspace, comtrade, [write(folder, `download-${index}.csv`, text)])
  return workspace
}

/** A measure's first value and, where there is none, the reason. */
const ask = (workspace: string, id: string, parameters: Readonly<Record<string, unknown>>) =>
  withLake(workspace, async (lake) => {
    const measure = measureOf(id)
    if (measure === null) throw new Error(id)
    const params = measure.params.parse({ dyad: 'SRB-RUS', flow: 'import', years: '2020', ...parameters })
    const { rows } = await measure.compute({ lake, asOf: null }, params)
    return rows[0]?.value.value ?? rows[0]?.value.reason
  })

describe('a download of one partner', () => {
  const rows = ['SRB M RUS 2020 TOTAL 100', 'SRB M W00 2020 TOTAL 1000']

  test('gives the flow with that partner, and the total as published', async () => {
    const workspace = await workspaceOf(download(...rows))
    expect(await ask(workspace, 'trade-value', {})).toBe(100)
    expect(await ask(workspace, 'trade-value', { dyad: 'SRB-WLD' })).toBe(1000)
  })
  test('gives its share in the published total', async () => {
    expect(await ask(await workspaceOf(download(...rows)), 'partner-share', {})).toBe(0.1)
  })
  test('gives no rank: others were not asked for', async () => {
    expect(await ask(await workspaceOf(download(...rows)), 'partner-rank', {})).toBe('no-report')
  })
  test('says nothing of another partner, not that there was no trade', async () => {
    expect(await ask(await workspaceOf(download(...rows)), 'trade-value', { dyad: 'SRB-DEU' })).toBe(
      'no-report',
    )
  })
  test('says nothing of a concentration over partners', async () => {
    const workspace = await workspaceOf(download(...rows))
    expect(await ask(workspace, 'concentration', { over: 'partners' })).toBe('no-report')
  })
})

describe('a download of all partners', () => {
  const rows = [
    'SRB M RUS 2020 TOTAL 100',
    'SRB M DEU 2020 TOTAL 600',
    'SRB M CHN 2020 TOTAL 295',
    'SRB M W00 2020 TOTAL 1000',
  ]
  test('gives ranks where the partners reach 99 % of the published total', async () => {
    expect(await ask(await workspaceOf(download(...rows)), 'partner-rank', {})).toBe(3)
    expect(await ask(await workspaceOf(download(...rows)), 'partner-share', {})).toBe(0.1)
  })
  test('and a partner without a row had no trade', async () => {
    expect(await ask(await workspaceOf(download(...rows)), 'trade-value', { dyad: 'SRB-NZL' })).toBe(0)
  })
  test('but none where a large one is missing', async () => {
    const workspace = await workspaceOf(download(...rows.filter((row) => !row.includes('CHN'))))
    expect(await ask(workspace, 'partner-rank', {})).toBe('no-report')
  })
  test('the mirror of a total is not made of one partner’s books', async () => {
    const workspace = await workspaceOf(download('RUS X SRB 2020 TOTAL 90', 'RUS X W00 2020 TOTAL 90'))
    expect(await ask(workspace, 'trade-value', { record: 'mirror' })).toBe(90)
    expect(await ask(workspace, 'trade-value', { dyad: 'SRB-WLD', record: 'mirror' })).toBe('no-report')
    expect(await ask(workspace, 'partner-rank', { record: 'mirror' })).toBe('no-report')
  })
})

describe('a download of some products', () => {
  const rows = ['SRB M RUS 2020 TOTAL 100', 'SRB M RUS 2020 27 60', 'SRB M RUS 2020 31 10']

  test('gives each product, and the total as published', async () => {
    const workspace = await workspaceOf(download(...rows))
    expect(await ask(workspace, 'trade-value', { product: '27' })).toBe(60)
    expect(await ask(workspace, 'trade-value', {})).toBe(100)
  })
  test('says nothing of a product that was not asked for', async () => {
    expect(await ask(await workspaceOf(download(...rows)), 'trade-value', { product: '84' })).toBe(
      'no-report',
    )
  })
  test('gives no share in what does not add up', async () => {
    expect(await ask(await workspaceOf(download(...rows)), 'product-share', { product: '27' })).toBe(
      'no-report',
    )
  })
  test('without a published total its sum is not taken for one', async () => {
    expect(await ask(await workspaceOf(download(...rows.slice(1))), 'trade-value', {})).toBe('no-report')
  })
  test('where the chapters reach the total, shares are given, and a chapter without a row is zero', async () => {
    const workspace = await workspaceOf(download(...rows, 'SRB M RUS 2020 84 29.5'))
    expect(await ask(workspace, 'product-share', { product: '27' })).toBeCloseTo(60 / 99.5, 12)
    expect(await ask(workspace, 'trade-value', { product: '01' })).toBe(0)
  })
})

describe('a later download', () => {
  test('replaces the cells it states anew, and hides nothing else', async () => {
    const workspace = await workspaceOf(
      download('SRB M RUS 2020 TOTAL 100', 'SRB M DEU 2020 TOTAL 600', 'SRB M RUS 2019 TOTAL 90'),
      download('SRB M RUS 2020 TOTAL 105'),
    )
    expect(await ask(workspace, 'trade-value', {})).toBe(105)
    expect(await ask(workspace, 'trade-value', { years: '2019' })).toBe(90)
    expect(await ask(workspace, 'trade-value', { dyad: 'SRB-DEU' })).toBe(600)
  })
  test('a series goes on where a country changes revision of HS', async () => {
    const text = download('SRB M RUS 2021 27 50', 'SRB M RUS 2022 27 55').replace(/H5$/, 'H6')
    const workspace = await workspaceOf(text)
    expect(await ask(workspace, 'trade-value', { product: '27', years: '2021' })).toBe(50)
    expect(await ask(workspace, 'trade-value', { product: '27', years: '2022' })).toBe(55)
  })
})
