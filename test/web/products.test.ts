import { describe, expect, test } from 'vitest'
import type { ExhibitBlock } from '../../web/src/core.js'
import { tilesOf } from '../../web/src/exhibits/tiles.js'
import { codeIn, levelsOf, productLeads } from '../../web/src/pages/product-drill.js'

const leads = productLeads(({ flow, hs }) => `${flow} ${hs}`)
const lead = (id: string, product: string) => leads({ id } as ExhibitBlock, { product })

describe('a product leads', () => {
  test('from a chapter to its headings, in the flow of its table', () =>
    expect(lead('products-import-chapters', '27')).toBe('import 27'))
  test('from a heading to its subheadings', () =>
    expect(lead('products-export-27', '2709')).toBe('export 2709'))
  test('from a subheading among all to its heading', () =>
    expect(lead('products-export-subheadings', '270900')).toBe('export 2709'))
  test('nowhere from a subheading within its heading', () =>
    expect(lead('products-export-2709', '270900')).toBeNull())
  test('nowhere from a section, whose number is no chapter', () =>
    expect(lead('products-import-sections', '05')).toBeNull())
  test('nowhere from another exhibit', () => expect(lead('partners-import', '27')).toBeNull())
})

test('levels of a code are its chapter, its heading, itself', () => {
  expect(levelsOf('2709')).toEqual(['27', '2709'])
  expect(levelsOf(null)).toEqual([])
})

test.each([
  ['27', '27'],
  ['HS 27', '27'],
  ['2709', '2709'],
  ['27.09', '2709'],
  ['270900', '2709'],
  ['270', '27'],
  ['2', null],
  ['fuel', null],
])('a reader who types “%s” means %s', (text, code) => expect(codeIn(text)).toBe(code))

test('tiles are the named rectangles of a chart', () => {
  const shape = { x: 1, y: 2, width: 3, height: 4 }
  const option = {
    graphic: [
      { type: 'rect', name: '27', shape },
      { type: 'rect', shape },
      { type: 'text', name: 'x' },
    ],
  }
  expect(tilesOf({ option, width: 720, height: 400, alt: '' })).toEqual([{ code: '27', ...shape }])
  expect(tilesOf(null)).toEqual([])
})
