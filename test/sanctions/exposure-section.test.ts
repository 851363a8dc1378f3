import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exposure } from '../../src/briefs/sections/exposure.js'
import type { Brief, Exhibit, Word } from '../../src/briefs/section.js'
import { session } from '../cli/session.js'
import { openGoodsLake, type GoodsLake } from './goods-lake.js'

let lake: GoodsLake
beforeAll(async () => {
  lake = await openGoodsLake()
})
afterAll(() => lake.close())

const blocksFor = (more: Partial<Brief> = {}) =>
  exposure.write({
    read: lake.read,
    dyad: { reporter: 'SRB', partner: 'RUS' },
    year: 2021,
    until: '2021-12-31',
    first: 2018,
    main: null,
    ...more,
  })
const valueOf = (word: Word | undefined) =>
  typeof word === 'object' && 'quantity' in word ? word.quantity.value : undefined

describe('the section on dependence and exposure', () => {
  test('shows each list, the scenario of the largest, and its products', async () => {
    const exhibits = (await blocksFor()).filter((block): block is Exhibit => block.kind === 'exhibit')
    const ids = exhibits.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['listed-goods', 'align', 'align-products-export']))
    const listed = exhibits.find(({ id }) => id === 'listed-goods')
    const own = listed?.rows.find(({ cells }) => cells[0] === 'Invented 1/2020')
    expect([valueOf(own?.cells[3]), valueOf(own?.cells[4]), valueOf(own?.cells[5])]).toEqual([
      400_000, 100_000, 140_000,
    ])
    expect(listed?.sources.map(({ source }) => source)).toContain('sanctions-goods')
  })

  test('says among how many countries others are ranked', async () => {
    const exhibits = (await blocksFor()).filter((block): block is Exhibit => block.kind === 'exhibit')
    const products = exhibits.find(({ id }) => id === 'align-products-export')
    // In 2018 Germany, Russia, China and Serbia sell; Bosnia, Russia and Serbia buy.
    expect(products?.notes).toContainEqual({
      says: 'exposure.others-among',
      with: { exporters: { number: 4 }, importers: { number: 3 } },
    })
  })

  test('has no later year than the brief', async () => {
    const blocks = await blocksFor({ year: 2018 })
    const align = blocks.find((block): block is Exhibit => block.kind === 'exhibit' && block.id === 'align')
    expect(align?.rows.map(({ cells }) => cells[1])).toEqual(['2018', '2018'])
  })

  test('says what is missing, with the command that brings it', async () => {
    const blocks = await blocksFor({ dyad: { reporter: 'SRB', partner: 'USA' }, year: 1999 })
    expect(blocks.every(({ kind }) => kind === 'missing')).toBe(true)
  })

  test.each(['en', 'ru', 'sr-Latn', 'sr-Cyrl'])('is written in %s', async (lang) => {
    const { code } = await session(
      [
        'brief',
        'SRB',
        'RUS',
        '--only',
        'exposure',
        '--lang',
        lang,
        '--format',
        'md',
        '--out',
        lake.workspace,
      ].concat(['--workspace', lake.workspace, '--quiet']),
    )
    expect(code).toBe(0)
  })
})
