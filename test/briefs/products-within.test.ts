import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productsWithin } from '../../src/briefs/sections/products-within.js'
import type { Brief, Exhibit, Word } from '../../src/briefs/section.js'
import { rowsOf } from '../../src/lake/reading.js'
import { openLake, type Lake } from '../../src/lake/lake.js'
import { baci } from '../../src/sources/baci/source.js'
import { sources } from '../../src/sources/index.js'
import { openQuickLakes } from '../measures/quick-lake.js'
import { books } from '../measures/small-lake.js'
import { baciText, imported, sharedFolder, write } from '../lake/workspace.js'

// Thousands of dollars. Fuels: 270900 crude, 271011 and 271012 oils, 271600 electricity; machinery: 840999.
const flows = baciText(
  '2020,688,643,270900,100,1',
  '2020,688,643,271011,30,1',
  '2020,688,643,271012,20,NA',
  '2020,688,643,271600,50,NA',
  '2020,688,643,840999,300,1',
  '2020,688,276,271011,150,1',
  '2019,688,643,270900,80,1',
)
let lake: Lake
beforeAll(async () => {
  const folder = sharedFolder()
  await imported(folder, baci, [write(folder, 'in/BACI_HS17_Y2020_V202301.csv', flows)])
  lake = await openLake(folder, sources, { memory: 256, threads: 1 })
})
afterAll(() => lake.close())

const brief = (): Brief => ({
  read: { lake, asOf: null },
  dyad: { reporter: 'SRB', partner: 'RUS' },
  year: 2020,
  until: '2020-12-31',
  first: 2019,
  main: null,
})
const exhibitOf = async (within: string): Promise<Exhibit> => {
  const [block] = await productsWithin(brief(), 'export', within)
  return block as Exhibit
}
const value = (word: Word | undefined) =>
  typeof word === 'object' && 'quantity' in word ? word.quantity.value : undefined
const linesOf = ({ rows }: Exhibit) => rows.map(({ key, cells }) => [key?.['product'], value(cells[1])])

describe('the products of a flow, step by step', () => {
  test('are chapters, then headings, then subheadings, each summed from the finest codes', async () => {
    expect(linesOf(await exhibitOf(''))).toEqual([
      ['84', 300_000],
      ['27', 200_000],
    ])
    expect(linesOf(await exhibitOf('27'))).toEqual([
      ['2709', 100_000],
      ['2710', 50_000],
      ['2716', 50_000],
    ])
    expect(linesOf(await exhibitOf('2710'))).toEqual([
      ['271011', 30_000],
      ['271012', 20_000],
    ])
  })

  test('have their share in the whole flow, and the partner’s part of the reporter’s trade in them', async () => {
    const [crude, oils] = (await exhibitOf('27')).rows
    expect(value(crude?.cells[2])).toBe(0.2) // 100 of 500
    expect(value(oils?.cells[4])).toBe(0.25) // 50 of 50 + 150 to Germany
  })

  test('rest on the rows of all their codes', async () => {
    const [, oils] = (await exhibitOf('27')).rows
    const word = oils?.cells[1] as Extract<Word, { quantity: unknown }>
    const { lineage } = word.quantity
    if (lineage?.kind !== 'rows') throw new Error('rows are expected')
    expect([lineage.rows, lineage.sum]).toEqual([2, '50000'])
    const found = await rowsOf(lake, lineage.selection)
    expect(found.map(({ value: each }) => each)).toEqual(['30000', '20000'])
  })

  test('begin with sections where a record has no chapters', async () => {
    const lakes = await openQuickLakes()
    const flow = { reporter: 'SRB', partner: 'RUS', flow: 'export', year: 2020, level: 1 } as const
    const rows = [
      { ...flow, product: '05', value: '100' },
      { ...flow, product: '16', value: '300' },
    ]
    const read = await lakes.lake([{ source: books, rows }])
    const blocks = await productsWithin({ ...brief(), read }, 'export', '')
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'exhibit'])
    expect((blocks[1] as Exhibit).rows.map(({ cells }) => value(cells[1]))).toEqual([300, 100])
    await lakes.close()
  })

  test('are missing in words where nothing is finer, or nothing was traded', async () => {
    const none = await productsWithin(brief(), 'export', '2712')
    expect(none).toMatchObject([{ kind: 'missing', said: { says: 'products.none-within' } }])
    const absent = await productsWithin({ ...brief(), year: 2001 }, 'export', '27')
    expect(absent).toMatchObject([{ kind: 'missing', said: { says: 'products.no-finer' } }])
  })
})
