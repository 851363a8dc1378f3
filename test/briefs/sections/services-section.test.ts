import { expect, test } from 'vitest'
import { services } from '../../../src/briefs/sections/services.js'
import { batis } from '../../../src/sources/batis/source.js'
import { documents as documentsSource } from '../../../src/sources/documents/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

/** Reporter, partner, flow, item, year; reported, completed and balanced values in millions. */
const file = (...rows: readonly string[]): GivenFile => [
  batis,
  'OECD-WTO_BATIS_BPM6_December2025_bulk.csv',
  [
    'Reporter,Partner,Flow,Item_code,Year,Reported_value,Final_value,Balanced_value',
    ...rows.map((row) => row.split(' ').join(',')),
  ].join('\n'),
]

const both = file(
  'RS RU X S 2020 80 80 90',
  'RS RU X SC 2020 40 40 45',
  'RS RU X S 2021 100 100 110',
  'RS RU X SC 2021 60 60 66',
  'RS RU X SD 2021 NA 40 44', // not reported, but estimated
  'RU RS M S 2021 120 120 110', // the buyer’s book of the same
  'RU RS M SC 2021 75 75 66',
)
const asked = { reporter: 'SRB', partner: 'RUS', year: 2022 }

test('the section leads with the total in the seller’s book and its largest item', async () => {
  const document = await written(services, [both], asked)
  // 60 of 100
  expect(sentences(document)[0]).toBe(
    'In 2021 services from Serbia to Russia came to US$ 100.0 million (BaTIS, book of Serbia). The largest item was transport, with 60.0% of them.',
  )
})

test('each item has value, share and change in one book, and the same year in the others', async () => {
  const table = exhibit(await written(services, [both], asked), 'services-export')
  expect(table.table.columns.map(({ title }) => title)).toEqual([
    'Item',
    'BaTIS, book of Serbia',
    'Share',
    'Change on 2020',
    'BaTIS, book of Russia',
    'BaTIS, book of Serbia completed by estimates',
    'BaTIS, book of Russia completed by estimates',
    'BaTIS, balanced between both',
  ])
  expect(cells(table)).toEqual([
    ['transport', '60.0', '60.0', '+50.0', '75.0', '60.0', '75.0', '66.0'], // 60 / 40 − 1
    ['travel', '–', '–', '–', '–', '40.0', '–', '44.0'], // a cell left out is no zero
    ['All services', '100.0', '100.0', '+25.0', '120.0', '100.0', '120.0', '110.0'],
  ])
})

test('a direction that nobody has is said, without a drawing', async () => {
  const document = await written(services, [both], asked)
  expect(missingIn(document)).toEqual([
    ['Services from Russia to Serbia: no record of these years is in the lake.', null],
  ])
  expect(exhibitsIn(document).map(({ id }) => id)).toEqual(['services-export'])
})

test('a year before the brief’s is named as the latest', async () => {
  const { notes } = exhibit(await written(services, [both], asked), 'services-export')
  expect(notes.flat().map(({ text }) => text)).toContain('2021 is the latest year with services.')
})

test('what documents state stands apart, each with its item', async () => {
  const stated: GivenFile = [
    documentsSource,
    'figures.csv',
    `id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note
f1,services-value,SRB,RUS,2019,export,transport,50000000,USD,1000000,exact,paper,1,,,`,
  ]
  const document = await written(services, [stated], asked)
  expect(cells(exhibit(document, 'stated-services'))[0]?.slice(0, 3)).toEqual([
    'Services, Serbia to Russia: transport',
    '2019',
    'US$ 50 million',
  ])
  expect(missingIn(document)).toEqual([
    [
      'No record of trade in services between Serbia and Russia in 2012–2022 is in the lake.',
      'rapport import batis FILE',
    ],
  ])
})

test('every number has its reference, and the section is worded in every language', async () => {
  const documents = await writtenIn(services, [both], asked)
  expect(documents.en.figures.every(({ value, source }) => value === null || source !== '')).toBe(true)
  for (const document of Object.values(documents)) {
    expect(document.figures.length).toBe(documents.en.figures.length)
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}/)
  }
})
