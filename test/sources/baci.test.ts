import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportReport } from '../../src/lake/import.js'
import { baci } from '../../src/sources/baci/source.js'
import {
  baciText,
  counts,
  flowsIn,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  sharedFolder,
  write,
} from '../lake/workspace.js'

const name = 'BACI_HS92_Y2020_V202301.csv'

/** Imports rows between two good ones, so that the file is never without any. */
const read = async (...lines: readonly string[]) => {
  const good = '2020,688,643,10121,1.5,"        0.500"'
  const text = baciText(good, ...lines, good.replace('10121', '10129'))
  const { workspace, result } = await importText(baci, name, text)
  if (!result.ok) throw new Error(result.error.message)
  return { workspace }
}

describe('a row of BACI', () => {
  test('is a flow in dollars and kilograms, its product with the zero that readers drop', async () => {
    const { workspace } = await read()
    const [row] = await rowsIn(workspace)
    expect(row).toMatchObject({
      reporter: 'SRB',
      partner: 'RUS',
      flow: 'export',
      period: '2020',
      classification: 'HS1992',
      level: 6,
      product: '010121',
      value_usd: '1500.000',
      net_kg: '500.000',
      valuation: 'fob',
      reported_by: 'reconciled',
      file: 1,
      row: '1',
    })
  })

  test('keeps every digit of its value', async () => {
    const { workspace } = await read(
      '2020,688,643,270900,0.12345,0.00001',
      '2020,688,643,270799,9999999999.99999,1e3',
    )
    const rows = await rowsIn(workspace)
    expect(rows.slice(1, 3).map(({ value_usd, net_kg }) => [value_usd, net_kg])).toEqual([
      ['123.450', '0.010'],
      ['9999999999999.990', '1000000.000'],
    ])
  })

  test.each([
    ['a quantity that is not given', '2020,688,643,270900,1,           NA'],
    ['a quantity that is empty', '2020,688,643,270900,1,'],
  ])('may have %s: the weight is unknown, not zero', async (_, line) => {
    const { workspace } = await read(line)
    expect((await rowsIn(workspace))[1]).toMatchObject({ value_usd: '1000.000', net_kg: null })
  })

  test('is Serbia and Montenegro under 891 until 2005, and Serbia under 688 from 2006', async () => {
    const { workspace } = await read(
      '2004,891,643,270900,1,NA',
      '2005,891,643,270900,1,NA',
      '2006,688,643,270900,1,NA',
    )
    expect((await flowsIn(workspace)).slice(1, 4)).toEqual([
      '2004 SCG→RUS 270900 1000',
      '2005 SCG→RUS 270900 1000',
      '2006 SRB→RUS 270900 1000',
    ])
  })

  test('names no country of its own under 490 and 899: Taiwan, and areas not specified', async () => {
    const { workspace } = await read('2020,490,899,270900,1,NA')
    expect((await flowsIn(workspace))[1]).toBe('2020 TWN→X-NES 270900 1000')
  })
})

const bad: readonly (readonly [says: string, line: string, code: string])[] = [
  ['has a comma in its number', '2020,688,643,270900,1,5,NA', 'baci-shape'],
  ['has a comma in its quoted number', '2020,688,643,270900,"1,5",NA', 'baci-value'],
  ['has too few cells', '2020,688,643,270900,1', 'baci-shape'],
  ['is blank', '', 'baci-shape'],
  ['has a negative value', '2020,688,643,270900,-1,NA', 'baci-negative'],
  ['has no value', '2020,688,643,270900,,NA', 'baci-value'],
  ['has a value just beyond what is possible', '2020,688,643,270900,10000000000,NA', 'baci-value'],
  ['has a value beyond what money can hold', '2020,688,643,270900,999999999999999,NA', 'baci-value'],
  ['has a value that is not finite', '2020,688,643,270900,inf,NA', 'baci-value'],
  ['has a negative quantity', '2020,688,643,270900,1,-1', 'baci-quantity'],
  ['has words for a quantity', '2020,688,643,270900,1,n/a', 'baci-quantity'],
  ['has a quantity beyond measure', '2020,688,643,270900,1,1e30', 'baci-quantity'],
  ['is of an unknown country', '2020,688,999,270900,1,NA', 'baci-country'],
  ['is of a country before it existed', '2004,688,643,270900,1,NA', 'baci-country'],
  ['is of a country after it ended', '2010,891,643,270900,1,NA', 'baci-country'],
  ['has a year with a fraction', '2020.7,688,643,270900,1,NA', 'baci-year'],
  ['has a year in another base', '0x7e4,688,643,270900,1,NA', 'baci-year'],
  ['has a month for a year', '202001,688,643,270900,1,NA', 'baci-year'],
  ['has a chapter for a product', '2020,688,643,27,1,NA', 'baci-product'],
  ['has a word for a product', '2020,688,643,TOTAL,1,NA', 'baci-product'],
]

describe('a row of BACI is rejected when it', () => {
  const folder = sharedFolder()
  const workspace = path.join(folder, 'workspace')
  let report: ImportReport
  beforeAll(async () => {
    const lines = bad.map(([, line]) => line)
    report = await imported(workspace, baci, [
      write(folder, name, baciText('2020,688,643,10121,1,NA', ...lines)),
    ])
  })

  test.each(bad)('%s', async (_, line, code) => {
    const row = bad.findIndex((each) => each[1] === line) + 2
    const rejects = await rejectsIn(workspace)
    expect(rejects[row - 2]).toEqual({
      file: 1,
      row: String(row),
      place: null,
      code,
      raw: line.replaceAll('"', ''),
    })
    expect(baci.rejects[code]).toBeDefined()
  })

  test('and the counts add up, with up to three examples for each reason', () => {
    expect(counts(report)).toEqual({ read: bad.length + 1, kept: 1, rejected: bad.length })
    expect(Object.values(report.snapshot.reasons).reduce((sum, each) => sum + each, 0)).toBe(bad.length)
    expect(report.examples.filter(({ code }) => code === 'baci-year')).toEqual(
      bad.flatMap(([, line, code], index) =>
        code === 'baci-year' ? [{ code, name, row: index + 2, raw: line }] : [],
      ),
    )
  })
})

describe('a file of BACI', () => {
  test.each([
    ['BACI_HS92_Y2020_V202301.csv', 'HS1992'],
    ['BACI_HS96_Y2020_V202301.csv', 'HS1996'],
    ['BACI_HS02_Y2020_V202301.csv', 'HS2002'],
    ['BACI_HS17_Y2020_V202301.csv', 'HS2017'],
    ['baci_hs22_y2020_v202401b.CSV', 'HS2022'],
  ])('%s says its revision by its name: %s', async (named, classification) => {
    const { workspace, result } = await importText(baci, named, baciText('2020,688,643,10121,1,NA'))
    expect(result.ok && result.value.snapshot.vintage).toMatch(/^20240?1|^202301/)
    expect((await rowsIn(workspace)).map((row) => row['classification'])).toEqual([classification])
  })

  test('without a row that can be kept is refused with its name and the first row’s reason', async () => {
    const { workspace, result } = await importText(
      baci,
      name,
      baciText('2020,688,643,270900,x,NA', '2020,688,643,270900,1,y'),
    )
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'input-no-rows',
        message: 'None of the 2 rows could be kept. The first one: The value is not a number.',
        place: { file: name, row: 1 },
      },
    })
    expect(await rejectsOf(workspace)).toEqual([])
  })
})
