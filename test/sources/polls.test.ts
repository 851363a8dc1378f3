import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { polls } from '../../src/sources/polls/source.js'
import { exceeds, shareOf } from '../../src/sources/polls/share.js'
import {
  counts,
  imported,
  importInto,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  sharedFolder,
  temporaryFolder,
  write,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const header =
  'pollster,client,wave,field_from,field_to,country,population,n,mode,design_effect,question_id,question,language,about,answer,share,base,document,stated_at,note'
const row =
  'Asker,Payer,w1,2023-02-10,2023-02-24,SRB,adults,1000,CATI,1.25,q1,Friend or foe?,en,RUS,friend,0.4,all,report,p. 3,'
const other = row.replace('friend,0.4', 'foe,0.3')
const read = async (...lines: readonly string[]) =>
  importText(polls, 'my poll.csv', `${[header, ...lines].join('\n')}\n`)

test('the README’s example is a file that can be imported', async () => {
  const readme = readFileSync('src/sources/polls/README.md', 'utf8')
  const example = /```csv\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const { workspace } = await importText(polls, 'example.csv', example)
  expect((await rowsIn(workspace, 'poll_answer')).map(({ answer, share }) => [answer, share])).toEqual([
    ['Russia', '0.340000'],
    ['another country', '0.580000'],
  ])
  expect(await rejectsOf(workspace)).toEqual([])
})

describe('an answer', () => {
  test('is kept with its question, its field dates, its sample size and its mode', async () => {
    const { workspace } = await read(row)
    expect(await rowsIn(workspace, 'poll_answer')).toMatchObject([
      {
        pollster: 'Asker',
        client: 'Payer',
        wave: 'w1',
        field_from: '2023-02-10',
        field_to: '2023-02-24',
        country: 'SRB',
        population: 'adults',
        n: 1000,
        mode: 'CATI',
        design_effect: '1.2500',
        question_id: 'q1',
        question: 'Friend or foe?',
        language: 'en',
        about: 'RUS',
        answer: 'friend',
        share: '0.400000',
        base: 'all',
        document: 'report',
        stated_at: 'p. 3',
        note: null,
        row: '1',
      },
    ])
  })

  test('of a poll that does not say its sample size, its mode or its design effect has none: not zero', async () => {
    const { workspace } = await read(row.replace('1000,CATI,1.25', ',,'))
    expect(await rowsIn(workspace, 'poll_answer')).toMatchObject([
      { n: null, mode: null, design_effect: null, share: '0.400000' },
    ])
  })

  test('in per cent is the same share, to the last digit', async () => {
    const { workspace } = await read(
      row.replace('0.4', '40%'),
      row.replace('w1', 'w2').replace('0.4', '33.3333 %'),
    )
    const shares = (await rowsIn(workspace, 'poll_answer')).map(({ share }) => share)
    expect(shares).toEqual(['0.400000', '0.333333'])
  })

  test('may be about a country under any name, and about what is none', async () => {
    const { workspace } = await read(
      row.replace('RUS', 'Russian Federation').replace('SRB', 'Serbia'),
      row.replace('RUS', 'the weather'),
      row.replace(',RUS', ','),
    )
    expect((await rowsIn(workspace, 'poll_answer')).map(({ country, about }) => [country, about])).toEqual([
      ['SRB', 'RUS'],
      ['SRB', 'the weather'],
      ['SRB', null],
    ])
  })

  test('may have field dates as exact as the report is', async () => {
    const dates = [
      ['2023', '2023'],
      ['2023-02', '2023-02-24'],
      ['2023-02-28', '2023-03'],
      ['2024-02-29', '2024'],
    ]
    const { workspace } = await read(
      ...dates.map(([from, to], index) =>
        row.replace('2023-02-10,2023-02-24', `${from},${to}`).replace('w1', `w${index}`),
      ),
    )
    const found = await rowsIn(workspace, 'poll_answer')
    expect(found.map(({ field_from, field_to }) => [field_from, field_to])).toEqual(dates)
  })
})

const bad: readonly (readonly [string, string, string])[] = [
  ['has no question', row.replace('Friend or foe?', ''), 'polls-missing'],
  ['has no field dates', row.replace('2023-02-10,2023-02-24', ','), 'polls-missing'],
  ['has only the first day', row.replace('2023-02-24', ''), 'polls-missing'],
  ['has no pollster', row.replace('Asker', ' '), 'polls-missing'],
  ['has no document', row.replace('report', ''), 'polls-missing'],
  ['has a date in words', row.replace('2023-02-10', '10 February'), 'polls-date'],
  ['has a day the calendar has not', row.replace('2023-02-24', '2023-02-30'), 'polls-date'],
  ['has a date in another order', row.replace('2023-02-10', '10.02.2023'), 'polls-date'],
  ['ends before it begins', row.replace('2023-02-24', '2023-02-09'), 'polls-order'],
  ['ends in the year before', row.replace('2023-02-24', '2022'), 'polls-order'],
  ['is of a country that is none', row.replace('SRB', 'SRX'), 'polls-country'],
  ['has a sample of none', row.replace(',1000,', ',0,'), 'polls-n'],
  ['has a sample with a fraction', row.replace(',1000,', ',1000.5,'), 'polls-n'],
  ['has a sample with a space', row.replace(',1000,', ',1 000,'), 'polls-n'],
  ['has a mode of its own', row.replace('CATI', 'telepathy'), 'polls-mode'],
  ['has a design effect of none', row.replace('1.25', '0'), 'polls-design-effect'],
  ['has a per cent without its sign', row.replace('0.4', '40'), 'polls-share'],
  ['has a share above one', row.replace('0.4', '1.01'), 'polls-share'],
  ['has more than 100 per cent', row.replace('0.4', '101%'), 'polls-share'],
  ['has a negative share', row.replace('0.4', '-0.4'), 'polls-share'],
  ['has a decimal comma', row.replace('0.4', '"0,4"'), 'polls-share'],
  ['has no share', row.replace('0.4', ''), 'polls-share'],
  ['has less than a number', row.replace('0.4', '<1%'), 'polls-share'],
  ['says the same twice', row, 'polls-twice'],
  ['has too few cells', 'Asker,Payer', 'polls-shape'],
  ['has too many', `${row},more`, 'polls-shape'],
]

describe('an answer is rejected when it', () => {
  const folder = sharedFolder()
  const workspace = path.join(folder, 'workspace')
  beforeAll(async () => {
    const text = [header, row, ...bad.map(([, line]) => line)].join('\n')
    const report = await imported(workspace, polls, [write(folder, 'polls.csv', `${text}\n`)])
    expect(counts(report)).toEqual({ read: bad.length + 1, kept: 1, rejected: bad.length })
  })
  test.each(bad.map(([says, , code], index) => [says, code, index] as const))(
    '%s',
    async (_, code, index) => {
      expect((await rejectsIn(workspace))[index]).toMatchObject({ row: String(index + 2), code })
      expect(polls.rejects[code]).toBeDefined()
    },
  )
})

describe('the answers to one question', () => {
  test('may stay below one, and may go above it by what rounding explains', async () => {
    const { workspace } = await read(row, other, row.replace('friend,0.4', 'neither,0.305'))
    expect(await rejectsOf(workspace)).toEqual([])
  })

  test('lose the row that brings them above it; what fits after it is kept', async () => {
    const { workspace } = await read(
      row,
      other,
      row.replace('friend,0.4', 'neither,0.306'),
      row.replace('friend,0.4', 'cannot say,30%'),
    )
    expect(await rejectsOf(workspace)).toEqual(['3 polls-sum'])
    expect((await rowsIn(workspace, 'poll_answer')).map(({ answer }) => answer)).toEqual([
      'friend',
      'foe',
      'cannot say',
    ])
  })

  test.each([
    ['another wave', 'w1', 'w2'],
    ['another question', 'q1', 'q2'],
    ['another base', ',all,', ',who know it,'],
    ['another matter', 'RUS', 'CHN'],
    ['another country', 'SRB', 'MNE'],
    ['another group', 'adults', 'students'],
    ['another report', 'report', 'second report'],
    ['another pollster', 'Asker', 'Other asker'],
  ])('have their own 100 per cent in %s', async (_, from, to) => {
    const full = row.replace('0.4', '0.9')
    const { workspace } = await read(full, full.replace(from, to))
    expect(await rejectsOf(workspace)).toEqual([])
    expect(await rowsIn(workspace, 'poll_answer')).toHaveLength(2)
  })

  test('never exceed it, whatever the shares', async () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 1000 }).map((permille) => `${permille / 10}%`),
      fc.integer({ min: 0, max: 100 }).map((percent) => String(percent / 100)),
      fc.string({ maxLength: 5 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const lines = cells.map((each, index) =>
          row.replace('friend,0.4', () => `answer ${index},"${each.replaceAll('"', '""')}"`),
        )
        const folder = temporaryFolder()
        const workspace = path.join(folder, 'workspace')
        const file = write(folder, 'polls.csv', `${[header, ...lines].join('\n')}\n`)
        const result = await importInto(workspace, polls, [file])
        if (!result.ok) {
          expect(['input-no-rows', 'input-encoding']).toContain(result.error.code)
          return
        }
        const rows = await rowsIn(workspace, 'poll_answer')
        expect(counts(result.value)).toMatchObject({ read: cells.length, kept: rows.length })
        const sum = rows.reduce((all, { share }) => all + (shareOf(String(share)) ?? 0n), 0n)
        expect(exceeds(sum)).toBe(false)
      }),
      { numRuns: 15 },
    )
  })
})

describe('a file of polls', () => {
  test('may have its columns in any order, in the spelling of a spreadsheet, with semicolons', async () => {
    const order = [...header.split(',').keys()].toReversed()
    const line = (text: string) => {
      const cells = text.split(',')
      return order.map((index) => cells[index]).join(';')
    }
    const text = `${line(header).replaceAll('_', ' ').toUpperCase()}\n${line(row)}\n${';'.repeat(19)}\n`
    const { workspace, result } = await importText(polls, 'export.csv', text)
    expect(result.ok && result.value.snapshot.originals).toMatchObject([{ read: 2, kept: 1, empty: 1 }])
    expect(await rowsIn(workspace, 'poll_answer')).toMatchObject([{ pollster: 'Asker', share: '0.400000' }])
  })

  test.each(['pollster', 'mode', 'base'])(
    'without the column %s is refused with its name',
    async (column) => {
      const text = `${header.replace(column, 'what')}\n${row}\n`
      const { result } = await importText(polls, 'polls.csv', text)
      expect(result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
      expect(result.ok ? '' : result.error.message).toContain(`“${column}”`)
    },
  )

  test('of another kind is not taken for one', async () => {
    const { result } = await importText(polls, 'polls.csv', 'country,year,share\nSRB,2020,1\n')
    expect(result).toMatchObject({ ok: false, error: { code: 'input-unrecognised' } })
  })
})

describe('hostile input', () => hostile(polls, 'polls.csv', `${[header, row, other].join('\n')}\n`))
