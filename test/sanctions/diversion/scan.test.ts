import { beforeAll, describe, expect, test } from 'vitest'
import { findDiversion, type Diversion } from '../../../src/sanctions/diversion/diversion.js'
import { isFound } from '../../../src/sanctions/diversion/scan.js'
import { reportDiversion, diversionReport } from '../../../src/workbench/reports/diversion.js'
import { sharedFolder } from '../../lake/workspace.js'
import { inLake, isPlanted, makeLake, vias } from './lake.js'

const asked = {
  origins: ['DEU', 'ITA'],
  target: 'RUS',
  via: vias,
  regime: 'invented',
  pre: [2019, 2020, 2021],
  post: [2022, 2023, 2024],
}
const folder = sharedFolder()
let workspace = ''
let found: Diversion
beforeAll(async () => {
  workspace = await makeLake(folder)
  found = await inLake(workspace, (read) => findDiversion(read, asked))
})

const refusedWith = async (request: Partial<typeof asked>): Promise<unknown> =>
  inLake(workspace, (read) => findDiversion(read, { ...asked, ...request })).then(
    () => null,
    (error: { problem?: { code: string } }) => error.problem?.code,
  )

describe('a scan', () => {
  test('finds the planted route, all its codes and nothing else', () => {
    const standing = found.rows.filter(isFound)
    expect(standing).toHaveLength(10)
    expect(standing.every(({ via, product }) => via === 'ARM' && isPlanted(product))).toBe(true)
    expect(found.rows.slice(0, 10)).toEqual(standing)
    expect(found.routes.map(({ via, found: count }) => [via, count])[0]).toEqual(['ARM', 10])
  })

  test('does not take growth of everything for a surge of listed goods', () => {
    const placebo = found.routes.find(({ via }) => via === 'KGZ')
    expect(placebo?.found).toBe(0)
    expect(placebo?.adjusted).toBeGreaterThan(0.1)
    for (const { delta, declared } of found.rows.filter(({ via }) => via === 'KGZ')) {
      expect(declared.post / declared.pre).toBeGreaterThan(3.5) // five times, less 20 % off at both ends
      expect(Math.abs(delta as number)).toBeLessThan(0.5)
    }
  })

  test('tests each listed code on each route once', () => {
    expect(found.tests).toBe(30) // 10 codes × 3 routes: import bans and what is not yet in force are left out
    expect(found.routeTests).toBe(3)
    // 130 codes less ten listed, the one not yet in force and the one on another list
    expect(found.routes.map(({ placebos }) => placebos)).toEqual([118, 118, 118])
    // of these at least 99 with a base within a factor of ten of the code's
    expect(found.rows.every(({ placebos }) => placebos >= 99 && placebos <= 118)).toBe(true)
    expect(found.needed).toBe(3) // 1/119 · 30 tests / 0.10 = 2.52
    expect(found.rows[0]?.places).toEqual(['annex VII'])
  })

  test('says what was lost in transit, and that nothing was before', () => {
    const [row] = found.rows
    expect(row?.lost?.share).toBeCloseTo(0.5, 6) // Armenia records half, freight taken out
    expect(row?.lostBefore?.share).toBeCloseTo(0, 6)
    expect(row?.lost?.value).toBeCloseTo((row?.declared.post as number) / 2, 0)
  })

  test('shows what went on to the target, and that the target stopped reporting', () => {
    const [row] = found.rows
    expect(row?.onward.exports?.post).toBeCloseTo(0.4 * (row?.declared.post as number), 0)
    expect(row?.onward.exports?.pre).toBeCloseTo(0.01 * (row?.declared.pre as number), 0)
    expect(row?.onward.imports).toBeNull()
    expect(row?.innocent).toEqual(expect.arrayContaining(['transit', 're-exports', 'target-stopped']))
    expect(row?.innocent).not.toContain('intermediary-stopped')
  })

  test('is the same when it is run again, and whatever else is scanned beside a code keeps its p-value', async () => {
    const again = await inLake(workspace, (read) => findDiversion(read, asked))
    expect(again.rows).toEqual(found.rows)
    expect(again.routes).toEqual(found.routes)
    const alone = await inLake(workspace, (read) => findDiversion(read, { ...asked, via: ['ARM'] }))
    const ofArmenia = found.rows.filter(({ via }) => via === 'ARM')
    const byCode = new Map(alone.rows.map((row) => [row.product, row.p]))
    for (const { product, p } of ofArmenia) expect(byCode.get(product)).toBe(p)
    expect(alone.tests).toBe(10)
  })

  test('chooses who could have passed goods on before, where nobody is named', async () => {
    const { via: _, ...unnamed } = asked
    const chosen = await inLake(workspace, (read) => findDiversion(read, unnamed))
    // the window after decides nothing: Armenia’s surge is not why it is looked at
    expect(new Set(chosen.intermediaries.map(({ country }) => country))).toEqual(new Set(vias))
    expect(
      chosen.intermediaries.every((each) => each.chosen === 'entrepot' && Number(each.passage) > 0),
    ).toBe(true)
    expect(chosen.rows.filter(isFound).every(({ via }) => via === 'ARM')).toBe(true)
  })

  test('gives a report that is what its schema says', () => {
    const report = reportDiversion({ ...found, licences: [] }, 5)
    expect(diversionReport.parse(JSON.parse(JSON.stringify(report)))).toMatchObject({
      total: 30,
      found: 10,
      tests: 30,
      rate: 0.1,
    })
    expect(report.rows).toHaveLength(5)
    expect(reportDiversion({ ...found, licences: [] }, 0).rows).toHaveLength(30)
  })

  test('refuses what it cannot answer, with the reason', async () => {
    expect(await refusedWith({ pre: [2021], post: [2022, 2023] })).toBe('usage-period')
    expect(await refusedWith({ pre: [2016, 2017, 2018], post: [2019, 2020, 2021] })).toBe('no-data')
    expect(await refusedWith({ regime: 'unheard-of' })).toBe('unknown-regime')
    expect(await refusedWith({ target: 'DEU' })).toBe('usage-option')
    expect(await refusedWith({ via: ['DEU', 'RUS'] })).toBe('no-data')
  })
})

describe('editions of the Harmonized System', () => {
  test('within the windows are brought to the older one, and the same is found', async () => {
    const other = await makeLake(sharedFolderOf('two'), { editions: 'two' })
    const across = await inLake(other, (read) => findDiversion(read, asked))
    expect(across.edition).toBe('HS2017')
    expect(across.converted).toEqual(['HS2022'])
    expect(across.rows.filter(isFound).map(({ via, product }) => [via, product])).toEqual(
      found.rows.filter(isFound).map(({ via, product }) => [via, product]),
    )
    expect(across.rows[0]?.declared).toEqual(found.rows[0]?.declared)
  })

  test('without a conversion stand as they are, and it is said', async () => {
    const bare = await makeLake(sharedFolderOf('bare'), { editions: 'two', table: false })
    const across = await inLake(bare, (read) => findDiversion(read, asked))
    expect(across.unconverted).toEqual(['HS2022'])
    expect(across.converted).toEqual([])
  })
})

function sharedFolderOf(name: string): string {
  return `${folder}/${name}`
}
