import { expect, test } from 'vitest'
import { agreements } from '../../../src/briefs/sections/agreements.js'
import { desta } from '../../../src/sources/desta/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

// 792 Türkiye, 688 Serbia, 643 Russia
const treaties: GivenFile = [
  desta,
  'treaties.csv',
  `number,base_treaty,name,entry_type,consolidated,year,entryforceyear,c1,c2,c3,c4
10,10,Turkey Serbia,base_treaty,0,2009,2010,792,688,NA,NA
11,10,Turkey Serbia services,protocol or amendment,0,2018,2019,792,688,NA,NA
12,12,Straits,base_treaty,0,2000,2006,643,688,792,NA
13,13,Turkey Serbia talks,negotiation,0,2011,NA,792,688,NA,NA`,
]
const asked = { reporter: 'SRB', partner: 'TUR', year: 2020 }

test('the section counts what is in force at the end of the year, the oldest first', async () => {
  const document = await written(agreements, [treaties], asked)
  expect(sentences(document)).toEqual([
    'Trade agreements in force on 31 December 2020 that have both Serbia and Türkiye as parties: 2; the oldest since 2006.',
  ])
  expect(cells(exhibit(document, 'agreements'))).toEqual([
    ['2006', 'Straits'],
    ['2010', 'Turkey Serbia'],
  ])
})

test('two stand on a timeline; one alone is no line', async () => {
  expect(exhibit(await written(agreements, [treaties], asked), 'agreements').chart).not.toBeNull()
  const before = await written(agreements, [treaties], { ...asked, year: 2009 })
  expect(exhibit(before, 'agreements').chart).toBeNull()
  expect(sentences(before)).toEqual([
    'Trade agreements in force on 31 December 2009 that have both Serbia and Türkiye as parties: 1, since 2006.',
  ])
})

test('a list that ends before the year says so', async () => {
  const document = await written(agreements, [treaties], asked)
  const notes = exhibit(document, 'agreements')
    .notes.flat()
    .map(({ text }) => text)
  expect(notes).toContain(
    'DESTA: the latest entry into force in the list is of 2019; later agreements are not in it.',
  )
})

test('no agreement in the list is a sentence; no list is the command that brings one', async () => {
  const none = await written(agreements, [treaties], { ...asked, partner: 'FRA', year: 2018 })
  expect(exhibitsIn(none)).toEqual([])
  expect(sentences(none)).toEqual([
    'The list in the lake has no trade agreement in force on 31 December 2018 that binds Serbia and France to each other.',
  ])
  const empty = await written(agreements, [], asked)
  expect(missingIn(empty)).toEqual([
    [
      'No list of trade agreements is in the lake: those of Serbia and Türkiye in force on 31 December 2020 are not shown.',
      'rapport pull desta',
    ],
  ])
  expect(exhibitsIn(empty)).toEqual([])
})

test('the count rests on what each agreement rests on, and the section is worded in every language', async () => {
  const documents = await writtenIn(agreements, [treaties], asked)
  expect(documents.en.figures[0]).toMatchObject({ value: 2, source: desta.name })
  for (const document of Object.values(documents)) {
    expect(document.figures.length).toBe(documents.en.figures.length)
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}/)
    for (const { title } of exhibitsIn(document))
      expect(title.map(({ text }) => text).join('')).not.toContain('..')
  }
})
