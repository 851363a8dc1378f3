import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { cfsp } from '../../src/sources/cfsp/source.js'
import {
  counts,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  sharedFolder,
  temporaryFolder,
  write,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const declarationHeader = 'date,reference,title,subject,country,invited,aligned,counter,source_url'
const declaration = '2022-05-06,EX 9,On an example,measures,SRB,yes,yes,Council,https://example.org/9'
const countHeader = 'country,year,invited,aligned,counter,document,stated_at,note'
const count = 'SRB,2022,80,36,Commission,Report 2022,p. 9,'

const declared = async (...lines: readonly string[]) =>
  importText(cfsp, 'mine.csv', `${[declarationHeader, ...lines].join('\n')}\n`)
const counted = async (...lines: readonly string[]) =>
  importText(cfsp, 'mine.csv', `${[countHeader, ...lines].join('\n')}\n`)

test('the README’s examples are files that can be imported', async () => {
  const readme = readFileSync('src/sources/cfsp/README.md', 'utf8')
  const [first = '', second = ''] = [...readme.matchAll(/```csv\n([\s\S]*?)```/g)].map((each) => each[1])
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const report = await imported(workspace, cfsp, [
    write(folder, 'a.csv', first),
    write(folder, 'b.csv', second),
  ])
  expect(counts(report)).toEqual({ read: 4, kept: 4, rejected: 0 })
  expect(await rowsIn(workspace, 'event')).toHaveLength(2)
  expect(await rowsIn(workspace, 'observation')).toHaveLength(4)
})

describe('a declaration', () => {
  test('is an event between a country and the Union, with its source', async () => {
    const { workspace } = await declared(declaration)
    expect(await rowsIn(workspace, 'event')).toMatchObject([
      {
        date: '2022-05-06',
        kind: 'alignment',
        parties: ['SRB', 'EUN'],
        title: 'On an example',
        status: 'aligned',
        document: 'https://example.org/9',
        stated_at: 'EX 9',
        cites: 'Council',
        note: 'measures',
      },
    ])
  })

  test('that a country did not join is not one it was not invited to', async () => {
    const { workspace } = await declared(
      declaration.replace('yes,yes', 'yes,no'),
      declaration.replace('SRB,yes,yes', 'MNE,no,'),
      declaration.replace('SRB,yes,yes', 'ALB,YES,Partial'),
    )
    expect((await rowsIn(workspace, 'event')).map(({ status }) => status)).toEqual([
      'not-aligned',
      'not-invited',
      'partly-aligned',
    ])
  })

  test('counts once for each country and counter, however often it is told', async () => {
    const { workspace } = await declared(
      declaration,
      declaration,
      declaration.replace('SRB', 'Serbia').replace('yes,yes', 'yes,no'),
      declaration.replace('SRB', 'MNE'),
      declaration.replace('Council', 'ISAC Fund'),
      declaration.replace('EX 9', ''),
      declaration.replace('EX 9', '').replace('05-06', '05-07'),
    )
    expect(await rejectsOf(workspace)).toEqual(['2 cfsp-twice', '3 cfsp-twice'])
    expect(await rowsIn(workspace, 'event')).toHaveLength(5)
  })
})

describe('the counts of a year', () => {
  test('are two observations that say who counted', async () => {
    const { workspace } = await counted(count)
    const found = await rowsIn(workspace, 'observation')
    expect(found.toSorted((a, b) => Number(b['value']) - Number(a['value']))).toMatchObject([
      {
        indicator: 'cfsp-invited',
        reporter: 'SRB',
        partner: 'EUN',
        period: '2022',
        dimension: 'counter',
        category: 'Commission',
        value: '80.000000',
        unit: 'count',
        document: 'Report 2022',
        stated_at: 'p. 9',
        row: '1',
        place: 'invited',
      },
      { indicator: 'cfsp-aligned', category: 'Commission', value: '36.000000', place: 'aligned' },
    ])
  })

  test('of two counters differ and both stand', async () => {
    const { workspace } = await counted(count, count.replace('80,36,Commission', '85,38,ISAC Fund'))
    const found = await rowsIn(workspace, 'observation')
    expect(found.map(({ category, value }) => `${String(category)} ${Number(value)}`).toSorted()).toEqual([
      'Commission 36',
      'Commission 80',
      'ISAC Fund 38',
      'ISAC Fund 85',
    ])
  })

  test('may lack one of the two: what is not stated is not there', async () => {
    const { workspace } = await counted(count.replace('80,36', ',36'), count.replace('80,36', '80,'))
    expect((await rowsIn(workspace, 'observation')).map(({ indicator }) => indicator)).toEqual([
      'cfsp-aligned',
      'cfsp-invited',
    ])
  })

  test('may be of a country that joined all, or none', async () => {
    const { workspace } = await counted(count.replace('80,36', '80,80'), count.replace('80,36', '80,0'))
    expect(await rowsIn(workspace, 'observation')).toHaveLength(4)
  })
})

const bad: readonly (readonly [string, string, string, string])[] = [
  ['declaration has no counter', declarationHeader, declaration.replace('Council', ''), 'cfsp-counter'],
  [
    'declaration has no source',
    declarationHeader,
    declaration.replace('https://example.org/9', ''),
    'cfsp-missing',
  ],
  ['declaration has no title', declarationHeader, declaration.replace('On an example', ''), 'cfsp-missing'],
  ['declaration is of a month', declarationHeader, declaration.replace('2022-05-06', '2022-05'), 'cfsp-date'],
  ['declaration is of no day', declarationHeader, declaration.replace('05-06', '02-29'), 'cfsp-date'],
  ['declaration is of no country', declarationHeader, declaration.replace('SRB', 'SRX'), 'cfsp-country'],
  ['declaration has no answer', declarationHeader, declaration.replace('yes,yes', 'yes,'), 'cfsp-answer'],
  [
    'declaration has another answer',
    declarationHeader,
    declaration.replace('yes,yes', 'yes,maybe'),
    'cfsp-answer',
  ],
  [
    'declaration was joined uninvited',
    declarationHeader,
    declaration.replace('yes,yes', 'no,yes'),
    'cfsp-answer',
  ],
  ['declaration has too many cells', declarationHeader, `${declaration},more`, 'cfsp-shape'],
  ['count has no counter', countHeader, count.replace('Commission', ''), 'cfsp-counter'],
  ['count has no document', countHeader, count.replace('Report 2022', ''), 'cfsp-missing'],
  ['count is of a month', countHeader, count.replace('2022', '2022-05'), 'cfsp-date'],
  ['count is of no country', countHeader, count.replace('SRB', 'SRX'), 'cfsp-country'],
  [
    'count is of more than were invited to',
    countHeader,
    count.replace('80,36', '80,81'),
    'cfsp-more-aligned',
  ],
  ['count is a share', countHeader, count.replace('80,36', '80,45%'), 'cfsp-count'],
  ['count is negative', countHeader, count.replace('80,36', '80,-36'), 'cfsp-count'],
  ['count is neither', countHeader, count.replace('80,36', ','), 'cfsp-count'],
  ['count has too few cells', countHeader, 'SRB,2022', 'cfsp-shape'],
]

describe('a row is rejected when its', () => {
  const folder = sharedFolder()
  const workspace = path.join(folder, 'workspace')
  const of = (header: string) => bad.filter((each) => each[1] === header)
  beforeAll(async () => {
    const file = (name: string, header: string, good: string) =>
      write(folder, name, `${[header, good, ...of(header).map((each) => each[2])].join('\n')}\n`)
    const report = await imported(workspace, cfsp, [
      file('1.csv', declarationHeader, declaration.replace('EX 9', 'EX 8')),
      file('2.csv', countHeader, count),
    ])
    expect(counts(report)).toEqual({ read: bad.length + 2, kept: 2, rejected: bad.length })
  })
  test.each(bad)('%s', async (_, header, line, code) => {
    const row = of(header).findIndex((each) => each[2] === line) + 2
    const found = (await rejectsIn(workspace)).find(
      (each) => Number(each['row']) === row && each['file'] === (header === countHeader ? 2 : 1),
    )
    expect(found?.['code']).toBe(code)
    expect(cfsp.rejects[code]).toBeDefined()
  })
})

describe('a file of the Union’s declarations', () => {
  test('may call the counter a publisher, and has nothing to say in a blank line', async () => {
    const text = `${declarationHeader.replace('counter', 'Publisher')}\n${declaration}\n${','.repeat(8)}\n`
    const { workspace, result } = await importText(cfsp, 'mine.csv', text)
    expect(result.ok && result.value.snapshot.originals).toMatchObject([{ read: 2, kept: 1, empty: 1 }])
    expect(await rowsIn(workspace, 'event')).toMatchObject([{ cites: 'Council' }])
  })

  test.each([
    ['counter', declarationHeader, declaration],
    ['source_url', declarationHeader, declaration],
    ['counter', countHeader, count],
    ['document', countHeader, count],
  ])('without the column %s is refused with its name', async (column, header, line) => {
    const { result } = await importText(cfsp, 'mine.csv', `${header.replace(column, 'what')}\n${line}\n`)
    expect(result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
    expect(result.ok ? '' : result.error.message).toContain(`“${column}”`)
  })

  test('of another kind is not taken for one', async () => {
    const { result } = await importText(cfsp, 'mine.csv', 'country,year,note\nSRB,2020,x\n')
    expect(result).toMatchObject({ ok: false, error: { code: 'input-unrecognised' } })
  })
})

describe('hostile input', () => {
  hostile(cfsp, 'declarations.csv', `${[declarationHeader, declaration].join('\n')}\n`)
  hostile(cfsp, 'counts.csv', `${[countHeader, count].join('\n')}\n`)
})
