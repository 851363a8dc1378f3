import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exposureOf, type Exposure } from '../../src/sanctions/exposure.js'
import { templateColumns } from '../../src/sources/national/template.js'
import { national } from '../../src/sources/national/source.js'
import { sanctionsGoods } from '../../src/sources/sanctions-goods/source.js'
import { exposureReport } from '../../src/workbench/reports/exposure.js'
import { session } from '../cli/session.js'
import { imported, sharedFolder, withLake, write } from '../lake/workspace.js'

/*
 * Invented exports of Serbia to Russia by month: 851762 is listed whole, of 854231 a finer code is, 100199 is not. March 2022
 * has a row of an unlisted good alone, February 2022 none at all; imports have none.
 */
const months = `
  2021-12 851762 100
  2021-12 100199 300
  2022-01 851762 50
  2022-01 854231 30
  2022-01 100199 20
  2022-03 100199 10`

const template = [
  templateColumns.join(','),
  ...months
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(
      ([period, product, value]) =>
        `SRB,RUS,export,${period},HS2017,${product},${value},USD,1${','.repeat(9)}`,
    ),
].join('\n')

const list = [
  'regime,annex,direction,tier,classification,product,partial,description,valid_from,valid_to,wind_down,note',
  'Invented 1/2022,IV,export,,HS2017,851762,,,2022-01-15,,,',
  'Invented 1/2022,V,export,,CN2018,85423190,,,2022-01-15,,,',
].join('\n')

const folder = sharedFolder()
const workspace = path.join(folder, 'workspace')
beforeAll(async () => {
  await imported(workspace, national, [write(folder, 'office.csv', `${template}\n`)])
  await imported(workspace, sanctionsGoods, [write(path.join(folder, 'goods'), 'goods.csv', `${list}\n`)])
})

const asked = (years: readonly number[], monthly = true): Promise<Exposure> =>
  withLake(workspace, (lake) =>
    exposureOf(
      { lake, asOf: null },
      {
        dyad: { reporter: 'SRB', partner: 'RUS' },
        regime: 'invented',
        years,
        months: monthly,
      },
    ),
  )

describe('exposure by month', () => {
  test('is an interval of each month that has rows, and no other', async () => {
    const [side] = (await asked([2021, 2022])).sides
    expect(
      side?.months.map(({ period, total, value }) => [
        period,
        total.value,
        value.low.value,
        value.high.value,
      ]),
    ).toEqual([
      ['2021-12', 400, 100, 100],
      ['2022-01', 100, 50, 80],
      ['2022-03', 10, 0, 0],
    ])
    const [january] = side?.months.slice(1) ?? []
    expect([january?.share.low.value, january?.share.high.value]).toEqual([0.5, 0.8])
    expect(january?.codes).toEqual({ sure: 1, possible: 2 })
  })

  test('of a record of months alone gives years as their sums, and says of how many months', async () => {
    const [side] = (await asked([2021, 2022], false)).sides
    expect(side?.months).toEqual([])
    expect(side?.years.map(({ period, value }) => [period, value.low.value, value.high.value])).toEqual([
      ['2021', 100, 100],
      ['2022', 50, 80], // January alone has listed goods
    ])
    expect(side?.notes.join(' ')).toContain('2021 of 1 of 12 months, 2022 of 2 of 12 months')
  })

  test('can be redone: a month’s rows are a selection of that month', async () => {
    const [side] = (await asked([2022])).sides
    const { lineage } = side?.months[0]?.value.high ?? {}
    const where = lineage?.kind === 'rows' ? lineage.selection.where : []
    expect(where).toContainEqual({ column: 'period', op: 'in', values: ['2022-01'] })
    expect(lineage?.kind === 'rows' && [lineage.rows, lineage.sum]).toEqual([2, '80'])
  })

  test('is printed below the years, and has rows of its own in JSON and CSV', async () => {
    const line = 'exposure SRB RUS --regime invented --years 2021-2022 --months'.split(' ')
    const { code, stdout } = await session([...line, '--workspace', workspace])
    expect(code).toBe(0)
    expect(stdout).toMatch(/By month\nMonth +Flow, USD/)
    expect(stdout).toMatch(/2022-01 +100 +50 +80 +50\.00 % – 80\.00 % +1 – 2/)
    const json = await session([...line, '--format', 'json', '--workspace', workspace])
    const [side] = exposureReport.parse(JSON.parse(json.stdout)).sides
    expect(side?.months.map(({ period }) => period)).toEqual(['2021-12', '2022-01', '2022-03'])
    const csv = await session([...line, '--format', 'csv', '--workspace', workspace])
    expect(csv.stdout).toContain(',total,2022-01,,,,50,80,100,')
  })
})
