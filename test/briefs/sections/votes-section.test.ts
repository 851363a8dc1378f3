import { expect, test } from 'vitest'
import { votes } from '../../../src/briefs/sections/votes.js'
import { cfsp } from '../../../src/sources/cfsp/source.js'
import { unVotes } from '../../../src/sources/un-votes/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

/** Number, day, issues, votes of Russia and Serbia: 1 yes, 2 abstain, 3 no. France and the United States are there to make it a table. */
const wide = (...rows: readonly string[]): GivenFile => [
  unVotes,
  'wide.csv',
  [
    'rcid,date,me,nu,di,hr,co,ec,FRA,RUS,SRB,USA',
    ...rows.map((row) => {
      const [id, date, issues = '', ballots = ''] = row.split(' ')
      const flags = ['me', 'nu', 'di', 'hr', 'co', 'ec'].map((each) =>
        issues.includes(each) ? 'TRUE' : 'FALSE',
      )
      return [id, date, ...flags, 1, ...ballots, 1].join(',')
    }),
  ].join('\n'),
]

const calls = wide(
  // 2016: two of two alike
  '1 2016-02-01 me 11',
  '2 2016-03-01 hr 33',
  // 2018: alike in 5 and 6, one abstained in 7, opposite in 8; 5 and 6 on the same two issues
  '5 2018-02-01 me+co 11',
  '6 2018-03-01 me+co 33',
  '7 2018-06-01 hr 21',
  '8 2018-11-01 hr 31',
)
const list: GivenFile = [
  unVotes,
  'es.csv',
  `resolution,date,title,iso3,vote
A/RES/ES-10/1,2018-01-09,On lamps : resolution / adopted by the General Assembly,SRB,A
A/RES/ES-10/1,2018-01-09,On lamps,RUS,N`,
]
const counts: GivenFile = [
  cfsp,
  'counts.csv',
  `country,year,invited,aligned,counter,document,stated_at,note
SRB,2017,50,25,Commission,Report 2017,p. 1,
SRB,2018,40,30,Commission,Report 2018,p. 1,
SRB,2018,48,36,Institute,Analysis 2018,p. 1,`,
]
const asked = { reporter: 'SRB', partner: 'RUS', year: 2018 }

test('the section leads with the votes of the latest year, and the first year beside it', async () => {
  const document = await written(votes, [calls], asked)
  expect(sentences(document).slice(0, 2)).toEqual([
    'In 2018 Serbia and Russia voted the same in 2 of the 4 roll calls of the United Nations General Assembly in which both took part (0.500), and against each other in 1.',
    'In 2016 they voted the same in 2 of 2 (1.000).',
  ])
})

test('each year has its number of roll calls, and a year without any its reason', async () => {
  const document = await written(votes, [calls], asked)
  // year, alignment, roll calls, same, one abstained, opposite
  expect(cells(exhibit(document, 'votes'))).toEqual([
    ['2016', '1.000', '2', '2', '0', '0'],
    ['2017', '–', '–', '–', '–', '–'],
    ['2018', '0.500', '4', '2', '1', '1'],
  ])
})

test('issues stand by year with the number of roll calls, and those coded on the same ones are named', async () => {
  const document = await written(votes, [calls], asked)
  const issues = exhibit(document, 'votes-by-issue')
  expect(cells(issues)).toEqual([
    ['Palestinian conflict', '1.00 (1)', '1.00 (2)'], // 2016: roll call 1; 2018: 5 and 6
    ['nuclear weapons', '– (0)', '– (0)'],
    ['arms control', '– (0)', '– (0)'],
    ['human rights', '1.00 (1)', '0.00 (2)'], // 2018: 7 and 8
    ['colonialism', '– (0)', '1.00 (2)'],
    ['economic development', '– (0)', '– (0)'],
  ])
  expect(issues.notes.flat().map(({ text }) => text)).toContain(
    'In 2018 the edition codes one and the same roll calls as these issues: Palestinian conflict, colonialism.',
  )
  expect(sentences(document)[2]).toBe(
    'By issue, the votes of 2018 were alike most often here: Palestinian conflict (1.00; roll calls: 2); least often here: human rights (0.00; roll calls: 2).',
  )
})

test('key roll calls are those of emergency sessions and those that part the two, with both votes', async () => {
  const document = await written(votes, [calls, list], asked)
  expect(cells(exhibit(document, 'votes-key'))).toEqual([
    ['9 January 2018', 'A/RES/ES-10/1', 'On lamps', 'abstained', 'no', 'emergency special session'],
    ['1 November 2018', 'voeten-wide:8', 'human rights', 'yes', 'no', 'opposite votes'],
  ])
})

test('each vote in the table has a reference to its row, and no number', async () => {
  const document = await written(votes, [calls, list], asked)
  const { table } = exhibit(document, 'votes-key')
  const cited = table.rows.map(({ cells: each }) => [each[3], each[4]].map((runs) => runs?.[0]?.ref ?? 0))
  expect(new Set(cited.flat()).size).toBe(4)
  const entries = cited.flat().map((ref) => document.figures[ref - 1])
  expect(entries.map((entry) => [entry?.text, entry?.value, entry?.reason])).toEqual([
    ['abstained', null, null],
    ['no', null, null],
    ['yes', null, null],
    ['no', null, null],
  ])
  // The list of single resolutions has Serbia in its first row; roll call 8 is the sixth of the other file.
  expect(entries[0]?.locator).toMatch(/^es\.csv, row 1\b/)
  expect(entries[2]?.locator).toMatch(/^wide\.csv, row 6\b/)
})

test('no year is left out of the table, however many there are', async () => {
  const many = Array.from({ length: 27 }, (_, at) => `${at} ${1992 + at}-02-01 me 11`)
  const long = { reporter: 'RUS', partner: 'FRA', year: 2011, until: '2018-12-31' }
  const years = cells(exhibit(await written(votes, [wide(...many)], long), 'votes')).map(([year]) => year)
  expect([years[0], years.at(-1)]).toEqual(['1992', '2018'])
})

test('where the two never opposed each other, a sentence says so', async () => {
  const document = await written(votes, [calls], { ...asked, year: 2016 })
  expect(sentences(document).at(-1)).toBe(
    'In 2016 there was no roll call in which one of Serbia and Russia voted yes and the other no.',
  )
  expect(exhibitsIn(document).map(({ id }) => id)).not.toContain('votes-key')
})

test('declarations of the Union are told by each counter, in one line a counter', async () => {
  const document = await written(votes, [calls, counts], asked)
  expect(sentences(document).slice(-2)).toEqual([
    'In 2018 Serbia aligned with 30 of the 40 EU foreign-policy declarations that it was invited to join, 75.0% (Commission).',
    'In 2018 Serbia aligned with 36 of the 48 EU foreign-policy declarations that it was invited to join, 75.0% (Institute).', // 36 / 48
  ])
  const declarations = exhibit(document, 'eu-declarations-SRB')
  expect(cells(declarations)[0]).toEqual(['2017', 'Commission', 'Report 2017', '50', '25', '', '50.0'])
  expect(declarations.chart).not.toBeNull()
})

test('what is not in the lake is said with the command that brings it, and nothing is drawn', async () => {
  const document = await written(votes, [], asked)
  expect(exhibitsIn(document)).toEqual([])
  expect(missingIn(document)).toEqual([
    [
      'No roll call of the United Nations General Assembly in 1999–2018 in which both Serbia and Russia took part is in the lake.',
      'rapport import un-votes FILE',
    ],
    [
      'There is no count of EU foreign-policy declarations that these countries were invited to join: Serbia, Russia.',
      'rapport import cfsp FILE',
    ],
  ])
})

test('of a pair that never voted no command is named where votes are there; members of the Union are not invited', async () => {
  const document = await written(votes, [calls], { reporter: 'DEU', partner: 'FRA', year: 2018 })
  expect(missingIn(document).map(([, command]) => command)).toEqual([null])
})

test('every figure rests on rows, and the section is worded in every language', async () => {
  const documents = await writtenIn(votes, [calls, list, counts], asked)
  expect(
    documents.en.figures
      .filter(({ value }) => value !== null && value !== 0)
      .every(({ source }) => source !== ''),
  ).toBe(true)
  for (const document of Object.values(documents)) {
    expect(document.figures.length).toBe(documents.en.figures.length)
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}/)
  }
})
