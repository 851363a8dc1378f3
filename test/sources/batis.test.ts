import { describe, expect, test } from 'vitest'
import { batisCodes } from '../../src/sources/batis/codes.js'
import { batis } from '../../src/sources/batis/source.js'
import { importText, rejectsOf, rowsIn } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const header =
  'Reporter,type_Reporter,Partner,type_Partner,Flow,Item_code,type_Item,Year,Reported_value,Final_value,Final_value_methodology,Balanced_value'
const good = 'RS,c,RU,c,X,SC1,s,2021,12.5,12.5,R_NAT,13.123456789'
const name = 'OECD-WTO_BATIS_BPM6_December2025_bulk.csv'
const text = (...lines: readonly string[]): string => `${[header, good, ...lines].join('\n')}\n`

const read = async (...lines: readonly string[]) => {
  const { workspace, result } = await importText(batis, name, text(...lines))
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, rows: await rowsIn(workspace), report: result.value }
}

describe('a row of BaTIS', () => {
  test('gives its three values as three rows that no sum can mix', async () => {
    const { rows, report } = await read()
    expect(
      rows.map((row) => [row['classification'], row['reported_by'], row['value_usd']]).toSorted(),
    ).toEqual([
      ['EBOPS2010', 'reconciled', '13123456.789'],
      ['EBOPS2010-final', 'estimate', '12500000.000'],
      ['EBOPS2010-reported', 'reporter', '12500000.000'],
    ])
    expect(new Set(rows.map(({ classification }) => classification)).size).toBe(3)
    expect(rows[0]).toMatchObject({
      reporter: 'SRB',
      partner: 'RUS',
      flow: 'export',
      period: '2021',
      level: 2,
      product: 'SC1',
      valuation: 'na',
      net_kg: null,
    })
    expect(report.snapshot.vintage).toBe('2025-12')
  })

  test('without a reported value has two: what is missing is not 0', async () => {
    const { rows } = await read('RS,c,RU,c,M,S,s,2020,,5,E3,NA')
    expect(rows.filter(({ period }) => period === '2020')).toMatchObject([
      {
        classification: 'EBOPS2010-final',
        product: 'TOTAL',
        level: 0,
        flow: 'import',
        value_usd: '5000000.000',
      },
    ])
  })

  test('keeps a zero, a small value, and a negative one as reported', async () => {
    const { rows } = await read('RS,c,RU,c,X,SF,s,2020,-1.5,0,E0,1e-05')
    const of2020 = rows.filter(({ period }) => period === '2020').map(({ value_usd }) => value_usd)
    expect(of2020.toSorted()).toEqual(['-1500000.000', '0.000', '10.000'])
  })

  test.each([
    ['888', 'XKX'],
    ['WL', 'WLD'],
    ['EU', 'EUN'],
    ['NA', 'NAM'],
    ['YU', 'SCG'],
    ['AUT', 'AUT'],
    ['XKV', 'XKX'],
  ])('has the partner %s for %s', async (code, country) => {
    const { rows } = await read(good.replace(',RU,', `,${code},`).replace('2021', '2019'))
    expect(rows.find(({ period }) => period === '2019')).toMatchObject({ partner: country })
  })

  test('of the OECD’s edition has other words for the same', async () => {
    const { result, workspace } = await importText(
      batis,
      'batis.csv',
      `${header.replace('Final_value_methodology', 'Methodology').replace('Year', 'year')}\n${good.replace(',X,', ',EXP,').replace('RS,', 'SRB,')}\n`,
    )
    expect(result.ok).toBe(true)
    expect((await rowsIn(workspace))[0]).toMatchObject({ reporter: 'SRB', flow: 'export' })
  })

  const bad: readonly (readonly [string, string, string])[] = [
    ['is of a group', good.replace(',RU,', ',ROW,'), 'batis-economy'],
    ['goes neither way', good.replace(',X,', ',B,'), 'batis-flow'],
    ['is a sum of other items', good.replace('SC1', 'SOX'), 'batis-derived'],
    ['is another sum of items', good.replace('SC1', 'SPX4'), 'batis-derived'],
    ['is of an item of BPM5', good.replace('SC1', 'S205'), 'batis-item'],
    ['has no year', good.replace('2021', ''), 'batis-year'],
    ['has a value in words', good.replace('13.123456789', 'c'), 'batis-value'],
    ['has a value beyond measure', good.replace('13.123456789', '1e12'), 'batis-value'],
    ['has no value at all', 'RS,c,RU,c,X,SC1,s,2020,,,,NA', 'batis-empty'],
    ['has too few cells', 'RS,c,RU', 'batis-shape'],
  ]
  test.each(bad)('is rejected when it %s', async (_, line, code) => {
    const { workspace } = await read(line)
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(batis.rejects[code]).toBeDefined()
  })
})

test('a code has one meaning', () => {
  expect(new Set(batisCodes.map(({ code }) => code)).size).toBe(batisCodes.length)
})

describe('hostile input', () => {
  hostile(batis, name, text())
})
