import { expect, test } from 'vitest'
import { opinion } from '../../../src/briefs/sections/opinion.js'
import { documents as documentsSource } from '../../../src/sources/documents/source.js'
import { polls } from '../../../src/sources/polls/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

/** Country, about, wave, field work from and to, n, question, answer, share. */
const waves = (...rows: readonly string[]): GivenFile => [
  polls,
  'polls.csv',
  [
    'pollster,client,wave,field_from,field_to,country,population,n,mode,design_effect,question_id,question,language,about,answer,share,base,document,stated_at,note',
    ...rows.map((row) => {
      const [country, about, wave, from, to, n, question, answer, share] = row.split(' ')
      return `Lamp,,${wave},${from},${to},${country},adults,${n},CATI,,${question},On ${question}?,en,${about},${answer},${share},all,Report ${wave},p. 1,`
    }),
  ].join('\n'),
]

const asked = { reporter: 'FRA', partner: 'ESP', year: 2022 }
const given = waves(
  'FRA ESP first 2021-03-01 2021-03-09 400 light good 0.4',
  'FRA ESP first 2021-03-01 2021-03-09 400 light bad 0.6',
  'FRA ESP second 2022-03-01 2022-03-09 400 light good 0.5',
  'FRA ESP second 2022-03-01 2022-03-09 400 light bad 0.45',
  'FRA ESP second 2022-03-01 2022-03-09 400 shade yes 0.255',
  'FRA ESP second 2022-03-01 2022-03-09 400 shade no 0.7',
)

test('the section leads with the answer given most to what was asked last, its error, and its change', async () => {
  const document = await written(opinion, [given], asked)
  // 1.96 · √(0.5 · 0.5 / 400) = 4.9 points; change 0.5 − 0.4, error 1.96 · √(0.25/400 + 0.24/400) = 6.86
  expect(sentences(document)).toEqual([
    'In France 50.0% (± 4.9 points, n = 400) answered “good” to “On light?” (Lamp, second).',
    'Since the wave before, this answer changed by +10.0 points (± 6.9).',
  ])
})

test('questions of one scale stand in one chart, with question, field dates, sample and error in the table', async () => {
  const document = await written(opinion, [given], asked)
  const [light, shade] = exhibitsIn(document)
  expect(light?.title.map(({ text }) => text).join('')).toBe('“On light?”: France on Spain, 2021–2022')
  expect(cells(light!)).toEqual([
    ['On light?', 'good', 'all', 'Lamp', '1 March 2022–9 March 2022', '400', '50', '4.9'],
    ['On light?', 'bad', 'all', 'Lamp', '1 March 2022–9 March 2022', '400', '45', '4.9'], // 1.96 · √(0.2475 / 400)
    ['On light?', 'good', 'all', 'Lamp', '1 March 2021–9 March 2021', '400', '40', '4.8'], // 1.96 · √(0.24 / 400)
    ['On light?', 'bad', 'all', 'Lamp', '1 March 2021–9 March 2021', '400', '60', '4.8'],
  ])
  expect(JSON.stringify(light?.chart)).toContain('1 March 2022–9 March 2022')
  // a share printed with a digit keeps it, and so do the others of its table
  expect(cells(shade!).map((row) => row[6])).toEqual(['25.5', '70.0'])
})

test('a direction that nobody asked is missing, with the command; the other stands', async () => {
  expect(missingIn(await written(opinion, [given], asked))).toEqual([
    ['No poll in Spain on France in 2013–2022 is in the lake.', 'rapport import polls FILE'],
  ])
})

test('without any poll one sentence says so, and nothing is drawn', async () => {
  const document = await written(opinion, [], asked)
  expect(missingIn(document)).toEqual([
    [
      'No poll on Spain in France, or on France in Spain, in 2013–2022 is in the lake.',
      'rapport import polls FILE',
    ],
  ])
  expect(exhibitsIn(document)).toEqual([])
})

test('what a document states has no sample: a bar a statement, and the note says what is missing', async () => {
  const papers: GivenFile = [
    documentsSource,
    'figures.csv',
    `id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note
f1,opinion,FRA,ESP,2021-02,best-neighbour,spain,0.3,share,0.01,exact,paper,1,,Lamp,
f2,opinion,FRA,ESP,2022,model-country,spain,0.2,share,0.01,exact,paper,2,,Wick,`,
  ]
  const document = await written(opinion, [papers], asked)
  const table = exhibit(document, 'opinion-FRA')
  expect(cells(table)).toEqual([
    ['model country', 'spain', 'Spain', 'Wick', '2022', '20'],
    ['best neighbour', 'spain', 'Spain', 'Lamp', 'February 2021', '30'],
  ])
  expect(table.chart).not.toBeNull()
  expect(sentences(document)).toEqual([
    'In France 20% answered “spain” to “model country” (Wick, 2022); the size of the sample is not stated.',
  ])
})

test('what documents state of a question stands whole; other questions, and what has no date, in a table of its own', async () => {
  const papers: GivenFile = [
    documentsSource,
    'figures.csv',
    `id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note
f1,opinion,FRA,ESP,2022,best-neighbour,spain,0.3,share,0.01,exact,paper,1,,Lamp,
f2,opinion,FRA,ITA,2022,best-neighbour,italy,0.45,share,0.01,exact,paper,1,,Lamp,
f3,opinion,FRA,,2022,best-neighbour,none,0.1,share,0.01,exact,paper,1,,Lamp,
f4,opinion,FRA,ITA,2021,best-neighbour,italy,0.4,share,0.01,exact,paper,2,,Lamp,
f5,opinion,FRA,ESP,,trust,much,0.125,share,0.001,exact,paper,3,,,`,
  ]
  const document = await written(opinion, [papers], asked)
  expect(cells(exhibit(document, 'opinion-FRA'))).toEqual([
    ['best neighbour', 'italy', 'Italy', 'Lamp', '2022', '45'],
    ['best neighbour', 'spain', 'Spain', 'Lamp', '2022', '30'],
    ['best neighbour', 'none', '', 'Lamp', '2022', '10'],
  ])
  expect(cells(exhibit(document, 'opinion-FRA-others'))).toEqual([
    ['best neighbour', 'italy', 'Italy', 'Lamp', '2021', '40'],
    ['trust', 'much', 'Spain', 'paper', 'not stated', '12.5'],
  ])
})

test('every number has its reference, and the section is worded in every language', async () => {
  const documents = await writtenIn(opinion, [given], asked)
  for (const document of Object.values(documents)) {
    expect(document.figures.length).toBe(documents.en.figures.length)
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}/)
  }
})
