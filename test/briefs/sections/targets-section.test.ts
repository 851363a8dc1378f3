import { expect, test } from 'vitest'
import { targets } from '../../../src/briefs/sections/targets.js'
import { cars, statedTarget } from '../../scenarios/target-lake.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, written, writtenIn, wordsOf } from './written.js'

const asked = { reporter: 'SRB', partner: 'RUS', year: 2020 }
const twice = 692_820_000

test('a target without a year is worked out for five and ten years on', async () => {
  const document = await written(targets, [...cars, statedTarget(twice)], asked)
  expect(sentences(document).slice(0, 4)).toEqual([
    'A target of US$ 693 million for the turnover of Serbia and Russia is stated in: “paper”.',
    'No year is given for it. What it asks is worked out for 2025 and 2030, five and ten years after 2020, the last year with a record.',
    'In 2020 the turnover in goods was US$ 346.4 million (CEPII BACI: reconciled record); the target is 2.00 times that.',
    // 2^(1/5) − 1 = 14.87 %; the turnover’s own fit is worked out in the tests of growth
    expect.stringMatching(
      /^To reach it in 2025 the turnover would have to grow by \+14\.9% a year from 2020 on\./,
    ),
  ])
})

test('what is asked of each flow stands beside what it has shown', async () => {
  const document = await written(targets, [...cars, statedTarget(twice, '2025')], asked)
  expect(sentences(document)[0]).toBe(
    'A target of US$ 693 million by 2025 for the turnover of Serbia and Russia is stated in: “paper”.',
  )
  const rows = cells(exhibit(document, `targets-asked-${twice}`))
  expect(rows).toHaveLength(6)
  // (492.82 / 146.41)^(1/5) − 1 = 3.36603^0.2 − 1 = 27.5 %, against 10 % shown
  expect(rows[1]?.slice(0, 6)).toEqual([
    '2025',
    'Exports',
    'stays as in 2020',
    'US$ 492.82 million',
    '+27.5',
    '+10.0',
  ])
})

test('the line ends in the target, with each flow carried on before it', async () => {
  const document = await written(targets, [...cars, statedTarget(twice, '2025')], asked)
  const line = exhibit(document, `targets-line-${twice}`)
  expect(line.chart).not.toBeNull()
  expect(cells(line).at(-1)).toEqual(['2025, target', '', '', '693']) // in the unit of its column
  expect(cells(line).at(-2)?.[0]).toBe('2025, carried on')
})

test('a target of either order of the two is found, and one whose year has passed is set against what was recorded', async () => {
  // 346.41 of 400 is 86.6 %
  const document = await written(targets, [...cars, statedTarget(400_000_000, '2020', 'RUS,SRB')], asked)
  expect(sentences(document).at(-1)).toBe(
    'For 2020, the year of the target, a turnover of US$ 346.4 million was recorded (CEPII BACI: reconciled record), 87% of the target.',
  )
  expect(exhibitsIn(document)).toEqual([])
})

test('without a stated target one sentence names the command, and without a record another', async () => {
  expect(missingIn(await written(targets, cars, asked))).toEqual([
    [
      'No document in the lake states a target for the trade between Serbia and Russia. The command works out what one would ask of each flow.',
      'rapport scenario target SRB RUS --value AMOUNT --by YEAR',
    ],
  ])
  const bare = missingIn(await written(targets, [statedTarget(twice)], asked))
  expect(bare.map(([, command]) => command)).toEqual([
    'rapport pull comtrade --dyad SRB-RUS --years 2016-2020',
  ])
})

test('every number has its reference, and the section is worded in every language', async () => {
  const documents = await writtenIn(targets, [...cars, statedTarget(twice)], asked)
  expect(documents.en.figures.every(({ value, source }) => value === null || source !== '')).toBe(true)
  for (const document of Object.values(documents)) {
    expect(document.figures.length).toBe(documents.en.figures.length)
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}/)
  }
})
