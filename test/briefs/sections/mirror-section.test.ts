import { expect, test } from 'vitest'
import { mirror } from '../../../src/briefs/sections/mirror.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

// 404 Kenya, 800 Uganda; M imports, X exports
const books = (...rows: readonly string[]): GivenFile => [
  comtrade,
  'TradeData.csv',
  ['typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,primaryValue', ...rows]
    .map((row) => `${row}\n`)
    .join(''),
]
const asked = { reporter: 'KEN', partner: 'UGA', year: 2020 }
const sold = 'C,A,2020,404,X,800,0,TOTAL,1000000'
const bought = 'C,A,2020,800,M,404,0,TOTAL,1272000'

test('a flow stands in the exporter’s books and in the importer’s, freight and insurance taken out', async () => {
  const document = await written(mirror, [books(sold, bought)], asked)
  expect(sentences(document)).toEqual([
    'Goods Kenya → Uganda, 2020: US$ 1.0 million in the exporter’s books, US$ 1.3 million in the importer’s, freight and insurance included.',
  ])
  // 1.272 / 1.06 = 1.2 million, and ln 1.2 = 0.182
  const [row = []] = cells(exhibit(document, 'mirror-export'))
  expect(row[0]).toBe('2020')
  expect(row[1]).toMatch(/^0[.]182/)
  expect(row.slice(2)).toEqual(['1,000', '1,272', '200']) // thousand dollars
})

test('a flow that one country alone has in its books is not compared', async () => {
  const document = await written(mirror, [books(sold)], asked)
  expect(exhibitsIn(document)).toEqual([])
  expect(missingIn(document)).toEqual([
    [
      'No source in the lake has the trade of Kenya and Uganda in 2020 in the books of both, so that nothing can be laid side by side.',
      'rapport pull comtrade --dyad KEN-UGA --years 2016-2020',
    ],
  ])
})

test('every language has every word', async () => {
  const documents = await writtenIn(mirror, [books(sold, bought)], asked)
  for (const document of Object.values(documents)) {
    expect(wordsOf(document)).not.toMatch(/\{|undefined/)
    expect(exhibitsIn(document)).toHaveLength(1)
  }
})
