import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { opinion } from '../../../src/measures/relations/opinion.js'
import { errorOfChange, standardErrorOf } from '../../../src/measures/relations/opinion-kernel.js'
import { documents } from '../../../src/sources/documents/source.js'
import { polls } from '../../../src/sources/polls/source.js'
import { imported, temporaryFolder, withLake } from '../../lake/workspace.js'
import { answer, answers, measured, noteIds } from '../small-lake.js'
import { expectRowsAgain, withFiles, type GivenFile } from './files.js'

/** Pollster, wave, month, about, n, design effect, mode, question, answer, share. */
const waves = (...rows: readonly string[]): GivenFile => [
  polls,
  'polls.csv',
  [
    'pollster,client,wave,field_from,field_to,country,population,n,mode,design_effect,question_id,question,language,about,answer,share,base,document,stated_at,note',
    ...rows.map((row) => {
      const [pollster, wave, month, about, n, effect, mode, question, given, share] = row.split(' ')
      return `${pollster},,${wave},${month},${month},FRA,adults,${n},${mode},${effect},${question},On lighthouses: ${question}?,en,${about},${given},${share},all respondents,Report ${wave},p. 1,`
    }),
  ].join('\n'),
]
const asked = { dyad: 'FRA-ESP', years: '2021-2023' }

describe('polls', () => {
  const given = waves(
    'Lamp 2021-1 2021-03 ESP 1000 1 CATI q1 good 0.4',
    'Lamp 2021-1 2021-03 ESP 1000 1 CATI q1 bad 0.5',
    'Lamp 2022-1 2022-03 ESP 800 2 CAWI q1 good 0.5',
    'Wick 2022-1 2022-05 ESP 900 1 CATI q1 good 0.45', // another pollster: no wave of the same series
    'Lamp 2022-1 2022-03 ITA 800 2 CAWI q2 good 0.9', // about another country
  )

  test('give shares with their sampling error, and a year without any its reason', async () => {
    await withFiles([given], async (read) => {
      const result = await measured(read, opinion, asked)
      expect(
        result.rows.map(({ key, value, also }) => [
          key['year'],
          key['pollster'],
          answer(value),
          also?.['margin']?.value,
        ]),
      ).toEqual([
        [2021, 'Lamp', 0.4, expect.closeTo(1.96 * Math.sqrt((0.4 * 0.6) / 1000), 12)],
        [2021, 'Lamp', 0.5, expect.closeTo(1.96 * Math.sqrt((0.5 * 0.5) / 1000), 12)],
        [2022, 'Lamp', 0.5, expect.closeTo(0.049, 12)], // 1.96 · √(2 · 0.5 · 0.5 / 800) = 1.96 · 0.025
        [2022, 'Wick', 0.45, expect.closeTo(1.96 * Math.sqrt((0.45 * 0.55) / 900), 12)],
        [2023, undefined, 'no-report', undefined],
      ])
      expect(result.rows[0]?.key).toMatchObject({ wave: '2021-1', answer: 'good', base: 'all respondents' })
      expect(noteIds(result)).toEqual(['opinion-modes-differ'])
      await expectRowsAgain(read, result)
    })
  })

  test('a change is since the wave before of the same pollster, with the error of both', async () => {
    await withFiles([given], async (read) => {
      const result = await measured(read, opinion, { ...asked, what: 'change' })
      expect(result.rows.map(({ key, value }) => [key['year'], answer(value)])).toEqual([
        [2021, 'no-report'],
        [2022, expect.closeTo(0.1, 12)], // 0.5 − 0.4
        [2023, 'no-report'],
      ])
      // √(0.4 · 0.6 / 1000 + 2 · 0.5 · 0.5 / 800) = √(0.00024 + 0.000625)
      expect(result.rows[1]?.also?.['standardError']?.value).toBeCloseTo(Math.sqrt(0.000865), 12)
    })
  })

  test('without the size of the sample have no margin', async () => {
    await withFiles([waves('Lamp 2022-1 2022-03 ESP  1 CATI q1 good 0.5')], async (read) => {
      const result = await measured(read, opinion, { ...asked, years: '2022' })
      expect(answers(result)).toEqual([0.5])
      expect(answer(result.rows[0]?.also?.['margin'] as never)).toBe('no-report')
      expect(noteIds(result)).toEqual(['opinion-no-size'])
    })
  })

  test('can be narrowed to a question by its id or its words', async () => {
    await withFiles([given], async (read) => {
      const of = async (question: string) =>
        answers(await measured(read, opinion, { ...asked, years: '2021', question }))
      expect(await of('q1')).toEqual([0.4, 0.5])
      expect(await of('LIGHTHOUSES')).toEqual([0.4, 0.5])
      expect(await of('windmills')).toEqual(['no-report'])
    })
  })
})

describe('what documents state', () => {
  const figures: GivenFile = [
    documents,
    'figures.csv',
    `id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note
f1,opinion,FRA,ESP,2022-02,best-lighthouses,spain,0.34,share,0.01,exact,paper,1,,Lamp,
f2,opinion,FRA,ESP,,best-lighthouses,nobody,0.1,share,0.01,exact,paper,2,,Lamp,`,
  ]
  test('stands where there are no polls, without a margin; what has no date is left out and counted', async () => {
    await withFiles([figures], async (read) => {
      const result = await measured(read, opinion, { ...asked, years: '2022' })
      expect(answers(result)).toEqual([0.34])
      expect(result.rows[0]?.key).toMatchObject({
        pollster: 'Lamp',
        question: 'best-lighthouses',
        answer: 'spain',
      })
      expect(result.notes).toContainEqual({ id: 'undated-left-out', values: { count: 1 } })
      await expectRowsAgain(read, result)
    })
  })

  test('the facts that ship have an answer for their own country', async () => {
    const workspace = `${temporaryFolder()}/workspace`
    await imported(workspace, documents, ['facts'])
    await withLake(workspace, async (lake) => {
      const result = await measured({ lake, asOf: null }, opinion, { dyad: 'SRB-RUS', years: '2023' })
      expect(result.rows.length).toBeGreaterThan(1)
      expect(answers(result)).toContain(0.34)
    })
  })
})

describe('laws of the sampling error', () => {
  const sampled = fc.record({
    share: fc.integer({ min: 0, max: 1000 }).map((mille) => mille / 1000),
    n: fc.integer({ min: 1, max: 5000 }),
    designEffect: fc.constantFrom(null, 1, 1.5, 2),
  })

  test('four times the sample halves it, and an answer and its contrary have the same', () => {
    fc.assert(
      fc.property(sampled, (of) => {
        const error = standardErrorOf(of) as number
        expect(standardErrorOf({ ...of, n: of.n * 4 })).toBeCloseTo(error / 2, 12)
        expect(standardErrorOf({ ...of, share: 1 - of.share })).toBeCloseTo(error, 12)
      }),
      { numRuns: 50 },
    )
  })

  test('that of a change is no smaller than either', () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        const both = errorOfChange(a, b) as number
        expect(both).toBeGreaterThanOrEqual(standardErrorOf(a) as number)
        expect(both).toBeGreaterThanOrEqual(standardErrorOf(b) as number)
      }),
      { numRuns: 50 },
    )
    expect(
      errorOfChange({ share: 0.5, n: null, designEffect: null }, { share: 0.5, n: 100, designEffect: null }),
    ).toBeNull()
  })
})
