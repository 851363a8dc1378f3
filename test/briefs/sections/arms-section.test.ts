import { expect, test } from 'vitest'
import { arms } from '../../../src/briefs/sections/arms.js'
import { sipri } from '../../../src/sources/sipri/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

const header =
  'Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons'

/** Recipient, supplier, ordered in, number ordered (`?`: an estimate), weapon, number delivered, years, volume. */
const register = (...deals: readonly string[]): GivenFile => [
  sipri,
  'trade-register.csv',
  [
    header,
    ...deals.map((deal) => {
      const [recipient, supplier, year, ordered = '', weapon, delivered, years, volume] = deal
        .split(',')
        .map((each) => each.trim())
      const mark = ordered.endsWith('?') ? '?' : ''
      const number = ordered.replace('?', '')
      return `${recipient},${supplier},${year},,${number},${mark},${weapon},x,${delivered},,${years},New,,,,${volume}`
    }),
  ].join('\n'),
]

const deals = register(
  'Poland, Germany, 2008, 2, Old, 2, 2009, 10',
  'Poland, Germany, 2010, 4, Alpha, 4, 2012; 2014, 60', // 30 in 2012, 30 in 2014
  'Poland, Germany, 2013, 6?, Gamma, 1, 2013, 15',
  'Poland, Italy, 2011, 1, Delta, 1, 2013, 25',
  'Germany, Poland, 2012, 3, Epsilon, , , ', // ordered, nothing known to be delivered
  'Italy, Germany, 2011, 1, Zeta, 1, 2014, 5',
)
const asked = { reporter: 'POL', partner: 'DEU', year: 2014 }

test('the section leads with the supplier’s share of five years, and of the five before', async () => {
  const document = await written(arms, [deals], asked)
  // 2010–2014: Germany 60 + 15 of 60 + 15 + 25; 2005–2009: Germany alone
  expect(sentences(document)).toEqual([
    'In 2010–2014 Germany supplied 75.0% of the volume of major arms that Poland is known to have received: 75.0 of 100.0 million TIV, with 2 suppliers in all.',
    'In 2005–2009 the share was 100.0%.',
  ])
})

test('the register has the deals of both directions, the newest order first', async () => {
  const document = await written(arms, [deals], asked)
  // supplier, weapon, ordered in, ordered, delivered, outstanding, years, volume
  expect(cells(exhibit(document, 'arms-register'))).toEqual([
    ['Germany', 'Gamma', '2013', '6', '1', '5', '2013', '15.0'],
    ['Poland', 'Epsilon', '2012', '3', '–', '–', '–', '–'],
    ['Germany', 'Alpha', '2010', '4', '4', '0', '2012; 2014', '60.0'],
    ['Germany', 'Old', '2008', '2', '2', '0', '2009', '10.0'],
  ])
  expect(
    exhibit(document, 'arms-register')
      .notes.flat()
      .map(({ text }) => text),
  ).toEqual(['One deal of 4 with a number or a year that the register marks as an estimate.'])
})

test('volumes are no money: by year with gaps left open, and by supplier with the partner’s bar marked', async () => {
  const document = await written(arms, [deals], asked)
  const byYear = exhibit(document, 'arms-volume-received')
  expect(cells(byYear)).toEqual([
    ['2009', '10.0'],
    ['2010', '–'],
    ['2011', '–'],
    ['2012', '30.0'],
    ['2013', '15.0'],
    ['2014', '30.0'],
  ])
  expect(byYear.table.columns[1]).toMatchObject({ title: 'Volume delivered', unit: 'TIV, million' })
  expect(byYear.conventions.join(' ')).toContain('no amount of money')
  const suppliers = exhibit(document, 'arms-suppliers-POL')
  expect(cells(suppliers)).toEqual([
    ['Germany', '75.0'],
    ['Italy', '25.0'],
  ])
  expect(suppliers.chart).not.toBeNull()
  // nothing of Poland's is known to be delivered to Germany
  expect(exhibitsIn(document).map(({ id }) => id)).toEqual([
    'arms-register',
    'arms-volume-received',
    'arms-suppliers-POL',
  ])
})

test('a side that delivered before and not in the last five years is told as such', async () => {
  const document = await written(
    arms,
    [register('Poland, Germany, 2008, 2, Old, 2, 2009, 10', 'Poland, Italy, 2011, 1, Delta, 1, 2014, 25')],
    asked,
  )
  expect(sentences(document)).toEqual([
    'No delivery of major arms from Germany to Poland in 2010–2014 is known.',
  ])
  expect(exhibit(document, 'arms-volume-received').chart).toBeNull() // one year is no picture
})

test('a pair that the register does not name has a sentence and no chart', async () => {
  const document = await written(arms, [deals], { reporter: 'FRA', partner: 'ESP', year: 2014 })
  expect(exhibitsIn(document)).toEqual([])
  expect(sentences(document)).toEqual([
    'The register in the lake lists no order and no delivery of major arms between France and Spain in 1995–2014. It leaves out small arms and most ammunition.',
  ])
})

test('without the register the command that brings it stands there', async () => {
  const document = await written(arms, [], asked)
  expect(exhibitsIn(document)).toEqual([])
  expect(missingIn(document)).toEqual([
    [
      'SIPRI’s register is not in the lake: arms transfers between Poland and Germany in 1995–2014 are not shown.',
      'rapport import sipri FILE',
    ],
  ])
})

test('every number has its reference, and the section is worded in every language', async () => {
  const documents = await writtenIn(arms, [deals], asked)
  expect(documents.en.figures.length).toBeGreaterThan(20)
  for (const document of Object.values(documents)) {
    expect(document.figures.length).toBe(documents.en.figures.length)
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}|\$/) // no currency beside a volume
  }
})
