import { describe, expect, test } from 'vitest'
import { people } from '../../../src/briefs/sections/people.js'
import { cdis } from '../../../src/sources/cdis/source.js'
import { documents as documentsSource } from '../../../src/sources/documents/source.js'
import { knomad } from '../../../src/sources/knomad/source.js'
import { registrations } from '../../../src/sources/registrations/source.js'
import { unDesa } from '../../../src/sources/un-desa/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

const stocks: GivenFile = [
  unDesa,
  'migrants.csv',
  `year,destination,origin,stock
2010,France,Spain,160
2010,France,World,1000
2015,France,Spain,200
2015,France,World,800
2015,Spain,France,90`,
]
const money: GivenFile = [
  knomad,
  'bilateral_remittances_2017.csv',
  `sending_country,receiving_country,usd_million
France,Spain,1.5
France,World,6`,
]
const modelled: GivenFile = [
  knomad,
  'bilateral_migrants.csv',
  'origin,destination,stock_2017\nFrance,Spain,250',
]
const firms: GivenFile = [
  registrations,
  'registrations.csv',
  `registry,country,owner_country,period,kind,count,basis,as_of,publisher,document,stated_at,note
Register,FRA,ESP,2021,company,12,period,,Daily,Daily 2023,p. 1,
Register,FRA,ESP,,branch,25,stock,2021-06-30,Register,Answer,p. 1,`,
]
const papers: GivenFile = [
  documentsSource,
  'figures.csv',
  `id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note
f1,residence-permits,FRA,ESP,2021,granted,temporary,70,persons,1,exact,paper,1,,,
f2,population,ESP,,2050,total,persons,44000000,persons,1,exact,paper,2,,Office,
f3,population-change,ESP,,2050,total,persons,-0.07,share,0.01,exact,paper,3,,Office,
f4,population,FRA,,2015,total,persons,66000000,persons,1,exact,paper,4,,Office,`,
]
/** Reporter, series, counterpart, values of 2020 and 2021 in millions. */
const positions: GivenFile = [
  cdis,
  'dataset_2025-07-01T00_00_00.csv',
  [
    'DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,UNIT,SCALE,2020,2021',
    ...[
      'FRA INWD_D_NETLA_FALL_ALL ESP 100 120',
      'ESP OTWD_D_NETAL_FALL_ALL FRA 90 140',
      'FRA OTWD_D_NETAL_FALL_ALL ESP 400 ',
    ].map((row) => {
      const [reporter, series, counterpart, ...values] = row.split(' ')
      return `IMF.STA:DIP(12.0.0),${reporter}.O.${series}.${counterpart}.A,OBS_VALUE,${reporter},O,${series},${counterpart},Annual,US dollar,Millions,${values.join(',')}`
    }),
  ].join('\n'),
]
const asked = { reporter: 'FRA', partner: 'ESP', year: 2022 }

describe('people', () => {
  test('are told in both directions, the latest stock with its share and the first beside it', async () => {
    const document = await written(people, [stocks], asked)
    expect(sentences(document)).toEqual([
      'Migrants from Spain living in France in 2015: 200, 25.00% of all migrants there.', // 200 / 800
      'In 2010 there were 160.',
      'Migrants from France living in Spain in 2015: 90.',
    ])
    expect(cells(exhibit(document, 'migrants-un-desa'))).toEqual([
      ['Spain', 'France', '2010', '160', '1,000', '16.00'],
      ['Spain', 'France', '2015', '200', '800', '25.00'],
      ['France', 'Spain', '2015', '90', '', ''],
    ])
  })

  test('counted and modelled stocks stand in tables of their own', async () => {
    const counted: GivenFile = [
      unDesa,
      'migrants.csv',
      'year,destination,origin,stock\n2015,France,Spain,200',
    ]
    const document = await written(people, [counted, modelled], asked)
    expect(sentences(document)).toEqual([
      'Migrants from Spain living in France in 2015: 200.',
      'A model puts the migrants from France living in Spain in 2017 at 250.',
    ])
    const tables = exhibitsIn(document)
    expect(tables.map(({ id }) => id)).toEqual(['migrants-un-desa', 'migrants-knomad'])
    expect(tables.map(({ chart }) => chart)).toEqual([null, null]) // one stock is no picture
  })

  test('a direction that the source does not have is said, without a command that would not bring it', async () => {
    const one: GivenFile = [unDesa, 'migrants.csv', 'year,destination,origin,stock\n2015,France,Spain,200']
    expect(missingIn(await written(people, [one], asked))[0]).toEqual([
      'The tables here have no count of migrants from France in Spain.',
      null,
    ])
  })
})

test('permits and firms are tables of their own, in words', async () => {
  const document = await written(people, [firms, papers], asked)
  expect(cells(exhibit(document, 'permits'))).toEqual([
    ['Spain', 'France', 'residence permits', 'temporary', '2021', '70'],
  ])
  expect(cells(exhibit(document, 'registrations'))).toEqual([
    ['Spain', 'France', 'registered in the period', 'company', '2021', '12'],
    ['Spain', 'France', 'on the register on the day', 'branch', '30 June 2021', '25'],
  ])
})

test('remittances are said to be modelled, and money is of the country it leaves', async () => {
  const document = await written(people, [money], asked)
  expect(sentences(document)).toEqual([
    'A model puts remittances from France to Spain in 2017 at US$ 1.5 million, 25.00% of all that is sent from France.', // 1.5 / 6
  ])
  expect(exhibit(document, 'remittances').chart).toBeNull()
  expect(missingIn(document)).toContainEqual([
    'The model here has no estimate of remittances from Spain to France.',
    null,
  ])
})

test('direct investment stands as both book it, never one figure made of two', async () => {
  const document = await written(people, [positions], asked)
  expect(sentences(document)).toEqual([
    'At the end of 2021 the direct investment of Spain in France was US$ 120.0 million in the book of France and US$ 140.0 million in the book of Spain.',
    'At the end of 2020 the direct investment of France in Spain was US$ 400.0 million (book of France); the other book has no figure.',
  ])
  expect(cells(exhibit(document, 'investment-in-FRA'))).toEqual([
    ['2020', '100.0', '90.0'],
    ['2021', '120.0', '140.0'],
  ])
  expect(exhibit(document, 'investment-in-FRA').table.columns.map(({ title }) => title)).toEqual([
    'Year',
    'Book of France',
    'Book of Spain',
  ])
  expect(cells(exhibit(document, 'investment-in-ESP'))).toEqual([['2020', '–', '400.0']])
  expect(wordsOf(document)).not.toMatch(/130|95\.0/) // the means of 120 and 140, of 100 and 90
})

test('the outlook has what is stated of years to come, and nothing of years that were', async () => {
  const document = await written(people, [papers], asked)
  expect(sentences(document)).toEqual(['For 2050 a population of 44,000,000 is stated for Spain.'])
  expect(cells(exhibit(document, 'population-outlook'))).toEqual([
    ['Spain', 'population', '2050', '44,000,000', 'D1', 'Office'],
    ['Spain', 'change of the population', '2050', '−7.0%', 'D1', 'Office'],
  ])
})

test('a model that has nothing of the pair is not asked for again', async () => {
  const elsewhere: GivenFile = [
    knomad,
    'bilateral_remittances_2017.csv',
    'sending_country,receiving_country,usd_million\nFrance,Italy,1.5',
  ]
  expect(missingIn(await written(people, [elsewhere], asked))).toContainEqual([
    'No estimate of remittances between France and Spain in 2013–2022.',
    null,
  ])
})

test('each part that is not there has its sentence and its command, and nothing is drawn', async () => {
  const document = await written(people, [], asked)
  expect(exhibitsIn(document)).toEqual([])
  expect(missingIn(document).map(([, command]) => command)).toEqual([
    'rapport import un-desa FILE',
    'rapport import documents FOLDER',
    'rapport import registrations FILE',
    'rapport import knomad FILE',
    'rapport pull cdis --dyad FRA-ESP',
    'rapport import documents FOLDER',
  ])
})

test('every number has its reference, and the section is worded in every language', async () => {
  const documents = await writtenIn(people, [stocks, money, firms, papers, positions], asked)
  expect(documents.en.figures.every(({ value, source }) => value === null || source !== '')).toBe(true)
  for (const document of Object.values(documents)) {
    expect(document.figures.length).toBe(documents.en.figures.length)
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}/)
  }
})
