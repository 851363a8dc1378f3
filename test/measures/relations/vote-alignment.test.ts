import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { keyRollCalls } from '../../../src/measures/relations/key-roll-calls.js'
import type { RollCall } from '../../../src/measures/relations/roll-calls.js'
import { sessionOf } from '../../../src/measures/relations/sessions.js'
import { voteAlignment } from '../../../src/measures/relations/vote-alignment.js'
import { unVotes } from '../../../src/sources/un-votes/source.js'
import { answer, answers, measured, noteIds } from '../small-lake.js'
import { workedOut } from '../arithmetic.js'
import { expectRowsAgain, quantitiesOf, withFiles, type GivenFile } from './files.js'

/** Number, day, the issues in the order me nu di hr co ec, votes of France, Russia, Serbia: 1 yes, 2 abstain, 3 no, 8 absent, 9 no member. */
const wide = (...rows: readonly string[]): GivenFile => [
  unVotes,
  'wide.csv',
  [
    'rcid,date,me,nu,di,hr,co,ec,FRA,RUS,SRB,USA',
    ...rows.map((row) => {
      const [id, date, issues = '', votes = ''] = row.split(' ')
      const flags = ['me', 'nu', 'di', 'hr', 'co', 'ec'].map((each) =>
        issues.includes(each) ? 'TRUE' : 'FALSE',
      )
      return [id, date, ...flags, ...votes].join(',')
    }),
  ].join('\n'),
]

const years = wide(
  // 2018: Russia and Serbia vote alike twice, once one abstains, once they oppose; one is absent, one no member
  '1 2018-02-01 me 1111',
  '2 2018-03-01 me+hr 1331',
  '3 2018-06-01 hr 1211',
  '4 2018-11-01 hr 1311',
  '5 2018-12-01 - 1181',
  '6 2018-12-02 - 1191',
  // 2019: nothing but an absence
  '7 2019-01-10 - 1181',
)
const list: GivenFile = [
  unVotes,
  'es.csv',
  `resolution,date,title,iso3,vote
A/RES/ES-11/1,2022-03-02,On a war,SRB,Y
A/RES/ES-11/1,2022-03-02,On a war,RUS,N
A/RES/ES-11/2,2018-03-24,On another,SRB,A
A/RES/ES-11/2,2018-03-24,On another,RUS,N`,
]
const asked = { dyad: 'SRB-RUS', years: '2018' }

describe('roll calls of a year', () => {
  test.each([
    [{}, [0.5], 4], // roll calls 1 to 4: 2 alike of 4
    [{ form: 'lijphart' }, [0.625], 4], // (2 + 1/2) / 4
    [{ form: 's-score' }, [0.25], 4], // 1 − (1 + 2) / 4
    [{ form: 'yes-no' }, [2 / 3], 3], // without roll call 3
    [{ absent: 'abstain' }, [0.4], 5], // roll call 5 is yes against abstain; the non-member of 6 never counts
    [{ issue: 'hr' }, [1 / 3], 3],
    [{ issue: 'me' }, [1], 2],
    [{ issue: 'ec' }, ['too-few'], 0],
  ] as const)('%j', async (more, wanted, total) => {
    await withFiles([years], async (read) => {
      const result = await measured(read, voteAlignment, { ...asked, ...more })
      expect(answers(result)).toEqual(
        wanted.map((each) => (typeof each === 'number' ? expect.closeTo(each, 12) : each)),
      )
      expect(result.rows[0]?.also?.['rollCalls']?.value).toBe(total)
      if (typeof wanted[0] === 'number') expect(noteIds(result)).toContain('few-votes')
    })
  })

  test('are the same from either side', async () => {
    await withFiles([years], async (read) => {
      for (const dyad of ['SRB-RUS', 'RUS-SRB'])
        expect(answers(await measured(read, voteAlignment, { ...asked, dyad }))).toEqual([0.5])
    })
  })

  test('by issue: a row each, and a roll call on two issues in both', async () => {
    await withFiles([years], async (read) => {
      const result = await measured(read, voteAlignment, { ...asked, by: 'issue' })
      expect(result.rows.map(({ key, value }) => [key['issue'], answer(value)])).toEqual([
        ['me', 1],
        ['nu', 'too-few'],
        ['di', 'too-few'],
        ['hr', expect.closeTo(1 / 3, 12)],
        ['co', 'too-few'],
        ['ec', 'too-few'],
      ])
      expect(result.conventions).toContain('issues-overlap')
    })
  })

  test('are null with a reason where both voted in none, and where there are none', async () => {
    await withFiles([years], async (read) => {
      const result = await measured(read, voteAlignment, { ...asked, years: '2019-2020' })
      expect(answers(result)).toEqual(['too-few', 'no-report'])
      expect(result.rows.map(({ also }) => answer(also?.['rollCalls'] as never))).toEqual([0, 'no-report'])
    })
  })

  test('rest on the votes of both, and the arithmetic gives the number', async () => {
    await withFiles([years, list], async (read) => {
      const result = await measured(read, voteAlignment, { ...asked, years: '2018-2022' })
      await expectRowsAgain(read, result)
      for (const { value, lineage } of quantitiesOf(result).filter(({ unit }) => unit === 'index'))
        if (value !== null && lineage.kind === 'computed')
          expect(workedOut(lineage.arithmetic)).toBeCloseTo(value, 12)
    })
  })

  test('without any votes in the lake are all null', async () => {
    await withFiles([], async (read) => {
      const result = await measured(read, voteAlignment, asked)
      expect(answers(result)).toEqual(['no-report'])
      expect(result.basis).toBeNull()
    })
  })
})

describe('editions', () => {
  const later = wide('901 2021-05-01 me 1111')
  const library: GivenFile = [
    unVotes,
    '2025_7_3_ga_voting.csv',
    `undl_id,ms_code,ms_name,ms_vote,date,session,resolution,title
41,SRB,SERBIA,Y,2018-12-01,73,A/RES/73/9,On lighthouses
41,RUS,RUSSIAN FEDERATION,N,2018-12-01,73,A/RES/73/9,On lighthouses
42,SRB,SERBIA,Y,2020-12-01,75,A/RES/75/9,On lighthouses
42,RUS,RUSSIAN FEDERATION,N,2020-12-01,75,A/RES/75/9,On lighthouses`,
  ]

  test('are never added: a year is counted in the one that has most of it, and the notes say which', async () => {
    await withFiles([years, later, library], async (read) => {
      const result = await measured(read, voteAlignment, { ...asked, years: '2018-2021' })
      expect(answers(result)).toEqual([0.5, 'too-few', 0, 1]) // of 2018 the library has one, the other edition four
      expect(result.notes.filter(({ id }) => id === 'vote-edition').map(({ values }) => values)).toEqual([
        { edition: 'undl', years: '2020' },
        { edition: 'voeten-wide', years: '2018, 2021' },
      ])
      expect(result.notes.filter(({ id }) => id === 'votes-end').map(({ values }) => values['date'])).toEqual(
        ['2020-12-01', '2021-05-01'],
      )
    })
  })

  test('final votes are of those that hold no others', async () => {
    await withFiles([years, library], async (read) => {
      expect(answers(await measured(read, voteAlignment, { ...asked, votes: 'final' }))).toEqual([0])
      expect(
        answers(await measured(read, voteAlignment, { ...asked, votes: 'final', years: '2019' })),
      ).toEqual(['no-report'])
    })
  })

  test('a list of single resolutions is no year: it is read only if named', async () => {
    await withFiles([years, list], async (read) => {
      const of2022 = { ...asked, years: '2022' }
      expect(answers(await measured(read, voteAlignment, of2022))).toEqual(['no-report'])
      expect(answers(await measured(read, voteAlignment, { ...of2022, edition: 'by-resolution' }))).toEqual([
        0,
      ])
    })
  })

  test('a file without dates has one code a seat: before 2007 Serbia’s may be another’s', async () => {
    const votes: GivenFile = [
      unVotes,
      'un_votes.csv',
      'rcid,country,country_code,vote\n1,Yugoslavia,YU,yes\n1,Russia,RU,yes\n2,Yugoslavia,YU,yes\n2,Russia,RU,yes',
    ]
    const calls: GivenFile = [
      unVotes,
      'un_roll_calls.csv',
      `rcid,session,importantvote,date,unres,amend,para,short,descr
1,60,0,2006-04-01,R/60/1,0,0,A,A
2,61,0,2007-04-01,R/61/1,0,0,B,B`,
    ]
    await withFiles([votes, calls], async (read) => {
      expect(answers(await measured(read, voteAlignment, { ...asked, years: '2006-2007' }))).toEqual([
        'too-few',
        1,
      ])
      const sessions = { ...asked, years: '2006', period: 'session' }
      expect((await measured(read, voteAlignment, sessions)).rows[0]).toMatchObject({
        also: { session: { value: 61 } },
        value: { value: 1 },
      })
    })
  })
})

describe('sessions', () => {
  const call = (more: Partial<RollCall>): RollCall => ({
    edition: 'undl',
    id: 'undl:1',
    date: null,
    session: null,
    resolution: null,
    title: null,
    issues: [],
    ballots: [null, null],
    addresses: [null, null],
    ...more,
  })

  test.each([
    [{ session: '74', date: '2030-01-01' }, 74], // as stated
    [{ session: '11th emergency', date: '2022-03-02' }, null],
    [{ resolution: 'A/RES/74/12' }, 74],
    [{ resolution: 'A/RES/ES-11/1', date: '2022-03-02' }, null],
    [{ date: '2019-09-16' }, 73], // the 74th opened on Tuesday 17 September 2019
    [{ date: '2019-09-17' }, 74],
    [{ date: '2022-09-12' }, 76], // the 77th on 13 September 2022
    [{ date: '2023-09-05' }, 78], // since 2023 a week earlier
    [{ date: '1946-02-01' }, 1],
    [{}, null],
  ] as const)('%j', (more, wanted) => {
    expect(sessionOf(call(more))).toBe(wanted)
  })

  test('a session is asked for by the year in which it opened', async () => {
    await withFiles([years], async (read) => {
      // session 72, opened in 2017: roll calls 1, 2 and 3, of which two alike
      const result = await measured(read, voteAlignment, { ...asked, years: '2017-2018', period: 'session' })
      expect(answers(result)).toEqual([expect.closeTo(2 / 3, 12), 0]) // session 73: roll call 4 alone
    })
  })
})

test('key roll calls: emergency sessions whatever the votes, else yes against no, by date', async () => {
  await withFiles([years, list], async (read) => {
    const found = await keyRollCalls(read, { reporter: 'SRB', partner: 'RUS' }, 2018)
    expect(found.map(({ date, votes, why, title }) => [date, ...votes, why, title])).toEqual([
      ['2018-03-24', 'abstain', 'no', 'emergency-session', 'On another'],
      ['2018-11-01', 'yes', 'no', 'opposite', null],
    ])
    expect(found[0]?.lineages[1]).toMatchObject({ rows: 1, sample: [{ value: 'no' }] })
    expect(await keyRollCalls(read, { reporter: 'SRB', partner: 'RUS' }, 2018, { limit: 0 })).toHaveLength(1)
  })
})

const real = path.resolve(
  '..',
  'shared',
  'data',
  'relations',
  'unga-votes',
  'unga_rollcalls_1946_2024_wide.csv.gz',
)

/** The file with a few of its members alone: the others are not asked for. */
const columnsOfTwo = (text: string): string => {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const kept = (lines[0] ?? []).flatMap((name, at) =>
    /^[a-z]+$|^(?:FRA|RUS|SRB|USA)$/.test(name) ? [at] : [],
  )
  return lines.map((cells) => kept.map((at) => cells[at]).join(',')).join('\n')
}

test('the published roll calls give the agreement that a count by hand gave', async (context) => {
  if (!existsSync(real)) return context.skip(`no data in ${path.dirname(real)}`)
  await withFiles(
    [[unVotes, 'wide.csv', columnsOfTwo(gunzipSync(readFileSync(real)).toString())]],
    async (read) => {
      const { rows } = await measured(read, voteAlignment, { dyad: 'SRB-RUS', years: '2014-2023' })
      const of = (year: number) => {
        const row = rows.find(({ key }) => key['year'] === year)
        return [row?.value.value?.toFixed(3), row?.also?.['rollCalls']?.value]
      }
      expect(of(2014)).toEqual(['0.597', 77])
      expect(of(2019)).toEqual(['0.617', 81])
      expect(of(2021)).toEqual(['0.625', 72])
      expect(of(2023)).toEqual(['0.434', 76])
    },
  )
}, 60_000)
