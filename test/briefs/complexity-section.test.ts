import { afterAll, beforeAll, expect, test } from 'vitest'
import { complexity } from '../../src/briefs/sections/complexity.js'
import type { Brief, SectionBlock } from '../../src/briefs/section.js'
import { chartWords } from '../../src/briefs/wording.js'
import { nestedRows, row } from '../measures/complexity/complexity-lake.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../measures/quick-lake.js'
import { books } from '../measures/small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const written = async (
  rows: readonly QuickRow[],
  more: Partial<Brief> = {},
): Promise<readonly SectionBlock[]> =>
  complexity.write({
    read: await lakes.lake([{ source: books, rows }]),
    dyad: { reporter: 'SRB', partner: 'RUS' },
    year: 2018,
    until: '2018-12-31',
    first: 2017,
    main: null,
    ...more,
  })

const exhibitsIn = (blocks: readonly SectionBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'exhibit' ? [block] : []))
const words = chartWords('en', { sources: [books], snapshots: [] })

// Balassa's index reaches 1 for Germany in 84 (7/6) and 90 (7/3), for Serbia in 27 (1) and 84 (7/4), for Russia in 27 (2).
const rows = [...nestedRows({ year: 2017 }), ...nestedRows()]

test('the section leads with the index and rank of both countries', async () => {
  const [lead] = await written(rows)
  if (lead?.kind !== 'text') throw new Error('no lead')
  expect(words.text(lead.said)).toMatch(
    /^In 2018 the economic complexity index of Serbia was .+ \(rank 2 of 3 economies compared\), that of Russia .+ \(rank \d\)\.$/,
  )
})

test('it shows specialisation, the product space with what goes to the partner lit, and both indices over years', async () => {
  const exhibits = exhibitsIn(await written(rows))
  expect(exhibits.map(({ id }) => id)).toEqual(['complexity-advantages', 'product-space', 'complexity-index'])
  expect(words.text(exhibits[1]!.title)).toBe(
    'Product space, 2018: lit are the products that Serbia exports to Russia',
  )
  for (const { chart } of exhibits) expect(chart?.(words).drawing.option).toBeDefined()
})

test('products with an index of 1 or more are listed by exports, those to the partner beside', async () => {
  const [advantages] = exhibitsIn(await written(rows))
  // Serbia: 27 and 84 for 2 bn each; of 27 half a billion to Russia
  expect(advantages?.rows.map(({ cells }) => cells.map((cell) => words.text(cell)))).toEqual([
    ['2018', 'HS 27 · Mineral fuels and oils', '1.000', '2,000.0', '500.0'],
    ['2018', 'HS 84 · Machinery and mechanical equipment', '1.750', '2,000.0', '0.0'],
  ])
})

test('without exports to the partner in the record, what the reporter is specialised in is lit, and the title says so', async () => {
  const elsewhere = rows.map((each) =>
    each.reporter === 'SRB' && each.partner === 'RUS' ? { ...each, partner: 'DEU' } : each,
  )
  const exhibits = exhibitsIn(await written(elsewhere))
  expect(words.text(exhibits[1]!.title)).toBe(
    'Product space, 2018: lit are the products that Serbia is specialised in',
  )
})

test('of a source’s sections there is no product space, and the index has its note', async () => {
  const sections = ['01', '05', '16']
  const coarse = ['27', '84', '90']
  const ofSections = rows.map((each) => ({
    ...each,
    level: 1,
    product: sections[coarse.indexOf(each.product)] ?? '',
  }))
  const exhibits = exhibitsIn(await written(ofSections))
  expect(exhibits.map(({ id }) => id)).toEqual(['complexity-advantages', 'complexity-index'])
  expect(exhibits[1]?.notes.map((note) => ('id' in note ? note.id : ''))).toContain('few-products')
})

test('where there is no index, one block says so with the command', async () => {
  for (const few of [[row('SRB', 'RUS', '84', 1)], nestedRows({ year: 1999 })]) {
    const blocks = await written(few)
    expect(blocks.map(({ kind }) => kind)).toEqual(['missing'])
    expect(blocks[0]).toMatchObject({ command: 'rapport import baci FILE' })
  }
})

test('a matrix in parts has no index, but its products and their network', async () => {
  const parts = [row('DEU', 'SRB', '90', 5), row('SRB', 'DEU', '84', 4), row('RUS', 'SRB', '27', 3)]
  const blocks = await written(parts)
  expect(exhibitsIn(blocks).map(({ id }) => id)).toEqual(['complexity-advantages', 'product-space'])
})
