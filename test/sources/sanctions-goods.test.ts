import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCode } from '../../src/sources/sanctions-goods/parse.js'
import { sanctionsGoods } from '../../src/sources/sanctions-goods/source.js'
import { counts, imported, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const cn = '"code","product"\n"01019999","Invented horses, with ""quotes"""\n"01019998","Others"\n'
const priority = 'hs6,tier,subtier\n010199,1,1\n010198,3,3A\n'
const header =
  'regime,annex,direction,tier,classification,product,partial,description,valid_from,valid_to,wind_down,note'
const row = 'Invented 1/2030,IV,export,,CN2022,ex 0101 99 99,,invented horses,2030-02-26,,2030-05-26,'
const template = `${header}\n${row}\n`
const listed = (workspace: string) => rowsIn(workspace, 'listed_good')

test.each([
  ['8517 62 00', { product: '85176200', partial: false }],
  ['ex 8517 62 00', { product: '85176200', partial: true }],
  ['ex8517', { product: '8517', partial: true }],
  ['0101.29', { product: '010129', partial: false }],
  ['01', { product: '01', partial: false }],
  ['85176', null],
  ['8517 to 8520', null],
  ['', null],
])('the code %s', (text, code) => expect(readCode(text)).toEqual(code))

test('a list of CN codes is of exports, without annexes and dates', async () => {
  const { workspace } = await importText(sanctionsGoods, 'codes.csv', cn)
  expect(await listed(workspace)).toMatchObject([
    {
      regime: 'EU 833/2014',
      annex: null,
      direction: 'export',
      classification: 'CN2022',
      product: '01019999',
      partial: false,
      description: 'Invented horses, with "quotes"',
      valid_from: null,
      tier: null,
    },
    { product: '01019998' },
  ])
})

test('the Common High Priority List has tiers and is in HS 2022; the date is that of its name', async () => {
  const { workspace, result } = await importText(sanctionsGoods, 'chpl_2030-02.csv', priority)
  expect(result.ok && result.value.snapshot.vintage).toBe('2030-02')
  expect(await listed(workspace)).toMatchObject([
    {
      regime: 'Common High Priority List',
      tier: '1',
      classification: 'HS2022',
      product: '010199',
      valid_from: null,
    },
    { tier: '3A', product: '010198' },
  ])
})

test('the template takes any list; “ex” covers a part', async () => {
  const { workspace } = await importText(
    sanctionsGoods,
    'goods.csv',
    `${template}Counter 2/2030,,import,,TNVED2022,0101,true,,2030-08-07,2031-12-31,,\n`,
  )
  expect(await listed(workspace)).toMatchObject([
    { annex: 'IV', product: '01019999', partial: true, valid_from: '2030-02-26', wind_down: '2030-05-26' },
    {
      direction: 'import',
      product: '0101',
      partial: true,
      valid_to: '2031-12-31',
      classification: 'TNVED2022',
    },
  ])
})

test.each([
  ['has no regime', row.replace('Invented 1/2030', ''), 'sanctions-goods-regime'],
  ['has no direction', row.replace('export', 'both ways'), 'sanctions-goods-direction'],
  ['is in no classification', row.replace('CN2022', 'ECCN'), 'sanctions-goods-classification'],
  ['is in a revision that does not exist', row.replace('CN2022', 'HS2019'), 'sanctions-goods-classification'],
  ['has words for a code', row.replace('ex 0101 99 99', 'horses'), 'sanctions-goods-code'],
  ['has a date of another form', row.replace('2030-02-26', '26/02/2030'), 'sanctions-goods-date'],
  ['has a day no calendar has', row.replace('2030-02-26', '2030-02-30'), 'sanctions-goods-date'],
  ['is partial perhaps', row.replace(',,invented', ',maybe,invented'), 'sanctions-goods-partial'],
  ['has too many cells', `${row},more`, 'sanctions-goods-shape'],
])('a row is rejected when it %s', async (_, bad, code) => {
  const { workspace } = await importText(sanctionsGoods, 'goods.csv', `${template}${bad}\n`)
  expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
})

test('a tier that is none, and a code that is not of six digits, are rejected', async () => {
  const { workspace } = await importText(
    sanctionsGoods,
    'chpl.csv',
    `${priority}010197,5,\n0101,1,1\n010196,3,4A\n`,
  )
  expect(await rejectsOf(workspace)).toEqual([
    '3 sanctions-goods-tier',
    '4 sanctions-goods-code',
    '5 sanctions-goods-tier',
  ])
})

test('a table of other codes is left aside', async () => {
  for (const text of ['code,product\n01,Animals\n', 'code,name\n01019999,Horses\n'])
    expect((await importText(sanctionsGoods, 'codes.csv', text)).result).toMatchObject({
      error: { code: 'input-unrecognised' },
    })
})

describe('hostile CN list', () => hostile(sanctionsGoods, 'codes.csv', cn))
describe('hostile priority list', () => hostile(sanctionsGoods, 'chpl.csv', priority))
describe('hostile template', () => hostile(sanctionsGoods, 'goods.csv', template))

describe('the lists of October 2022 and February 2024', () => {
  const folder = path.resolve('..', 'shared', 'data', 'relations', 'eu-833-goods')
  test('have 2,223 CN codes and 50 HS codes, four of them in the first tier', async (context) => {
    if (!existsSync(folder)) context.skip(`no data in ${folder}`)
    const workspace = path.join(temporaryFolder(), 'workspace')
    const files = ['export_sanctions_cn_codes.csv', 'common_high_priority_list_2024-02.csv']
    const report = await imported(
      workspace,
      sanctionsGoods,
      files.map((name) => path.join(folder, name)),
    )
    expect(counts(report)).toEqual({ read: 2_273, kept: 2_273, rejected: 0 })
    expect(report.snapshot.vintage).toBe('2024-02')
    const goods = await listed(workspace)
    const inTier = (tier: string) => goods.filter((good) => good['tier'] === tier).length
    expect(['1', '2', '3A', '3B', '4A', '4B'].map(inTier)).toEqual([4, 5, 16, 9, 11, 5])
    const cnCodes = goods
      .filter(({ classification }) => classification === 'CN2022')
      .map(({ product }) => String(product))
    expect(new Set(cnCodes).size).toBe(2_223)
    expect(
      ['84', '72', '62'].map((chapter) => cnCodes.filter((code) => code.startsWith(chapter)).length),
    ).toEqual([305, 204, 198])
    const high = new Set(goods.filter(({ tier }) => tier !== null).map(({ product }) => product))
    expect(cnCodes.filter((code) => high.has(code.slice(0, 6)))).toHaveLength(38)
  }, 30_000)
})
