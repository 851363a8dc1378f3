import { expect, test } from 'vitest'
import { section } from '../../../src/briefs/section.js'
import { openClaimBlocks } from '../../../src/briefs/sections/disagreements/open-claims.js'
import { documents } from '../../../src/sources/documents/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, writtenIn } from './written.js'

const facts: GivenFile = [
  documents,
  'figures.csv',
  `id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note
a,duration,SRB,,2020,stay,,12,days,1,exact,paper,7,"Stays (from p. 3), Table 2, row 4",,
b,duration,SRB,,2020,work,,3,decades,1,exact,paper,8,paragraph 2,,`,
]
const claims = section({ id: 'disagreements', title: 'disagree.title', write: openClaimBlocks })

test('open claims have unit and place in the language of the brief, names and units of their own as noted', async () => {
  const written = await writtenIn(claims, [facts], { reporter: 'SRB', partner: 'RUS', year: 2020 })
  const rows = (language: 'en' | 'ru' | 'sr-Latn') =>
    cells(exhibit(written[language], 'open-claims')).map((row) => [row[3], row[5]])
  expect(rows('en')).toEqual([
    ['12 days', 'line 7, Stays (from p. 3), Table 2, row 4'],
    ['3 decades', 'line 8, paragraph 2'],
  ])
  expect(rows('ru')).toEqual([
    ['12 (дни)', 'строка 7, Stays (со с. 3), таблица 2, строка 4'],
    ['3 (decades)', 'строка 8, абзац 2'],
  ])
  expect(rows('sr-Latn')[0]).toEqual(['12 (dani)', 'red 7, Stays (od str. 3), tabela 2, red 4'])
})
