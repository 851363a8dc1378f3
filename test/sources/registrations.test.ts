import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { registrations } from '../../src/sources/registrations/source.js'
import {
  counts,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  sharedFolder,
  write,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const header =
  'registry,country,owner_country,period,kind,count,basis,as_of,publisher,document,stated_at,note'
const yearly = 'Register,SRB,RUS,2022,company,75,period,,Daily,Daily 1,p. 2,'
const since =
  'Register,SRB,RUS,2022-02/2023-06,company,300,cumulative,2023-06-30,,Daily 1,p. 2,by citizenship'
const onDay = 'Register,SRB,RUS,,sole-proprietor,410,stock,2023-06-30,,Daily 1,p. 3,'
const read = async (...lines: readonly string[]) =>
  importText(registrations, 'counts.csv', `${[header, ...lines].join('\n')}\n`)

test('the README’s example is a file that can be imported', async () => {
  const readme = readFileSync('src/sources/registrations/README.md', 'utf8')
  const { workspace } = await importText(
    registrations,
    'a.csv',
    /```csv\n([\s\S]*?)```/.exec(readme)?.[1] ?? '',
  )
  expect((await rowsIn(workspace, 'observation')).map(({ indicator }) => indicator)).toEqual([
    'registrations-in-period',
    'registrations-cumulative',
    'registrations-stock',
  ])
  expect(await rejectsOf(workspace)).toEqual([])
})

describe('a count of registrations', () => {
  test('is the register’s about owners of another country, with the document and the place', async () => {
    const { workspace } = await read(yearly)
    expect(await rowsIn(workspace, 'observation')).toMatchObject([
      {
        indicator: 'registrations-in-period',
        reporter: 'SRB',
        partner: 'RUS',
        period: '2022',
        dimension: 'kind',
        category: 'company',
        value: '75.000000',
        unit: 'count',
        qualifier: 'exact',
        document: 'Daily 1',
        stated_at: 'p. 2',
        cites: 'Register',
        note: 'published by Daily',
      },
    ])
  })

  test('in a period, one since a day and one on a day are three indicators', async () => {
    const { workspace } = await read(yearly, since, onDay)
    const found = await rowsIn(workspace, 'observation')
    expect(found.map(({ indicator, period, note }) => [indicator, period, note])).toEqual([
      ['registrations-in-period', '2022', 'published by Daily'],
      ['registrations-cumulative', '2022-02/2023-06', 'as of 2023-06-30; by citizenship'],
      ['registrations-stock', '2023-06-30', 'as of 2023-06-30'],
    ])
  })

  test('of none is none, and stays apart from one that is not known', async () => {
    const { workspace } = await read(yearly.replace('75', '0'), yearly.replace('75', ''))
    expect(await rowsIn(workspace, 'observation')).toMatchObject([{ value: '0.000000' }])
    expect(await rejectsOf(workspace)).toEqual(['2 registrations-missing'])
  })

  test('may name its countries in any language', async () => {
    const { workspace } = await read(yearly.replace('SRB', 'Srbija').replace('RUS', 'Российская Федерация'))
    expect(await rowsIn(workspace, 'observation')).toMatchObject([{ reporter: 'SRB', partner: 'RUS' }])
  })

  test('may spell its kind as a spreadsheet does', async () => {
    const { workspace } = await read(
      onDay.replace('sole-proprietor', 'Sole proprietor').replace('stock', 'Stock'),
    )
    expect(await rowsIn(workspace, 'observation')).toMatchObject([{ category: 'sole-proprietor' }])
  })
})

const bad: readonly (readonly [string, string, string])[] = [
  ['has no register', yearly.replace('Register', ''), 'registrations-missing'],
  ['has no document', yearly.replace('Daily 1', ''), 'registrations-missing'],
  ['is of a country that is none', yearly.replace('SRB', 'SRX'), 'registrations-country'],
  ['has owners of no country', yearly.replace('RUS', 'abroad'), 'registrations-country'],
  ['is of a kind of its own', yearly.replace('company', 'club'), 'registrations-kind'],
  ['has a separator in its number', yearly.replace('75', '7 500'), 'registrations-count'],
  ['has a fraction', yearly.replace('75', '7.5'), 'registrations-count'],
  ['is negative', yearly.replace('75', '-75'), 'registrations-count'],
  ['is about a number', yearly.replace('75', 'about 75'), 'registrations-count'],
  [
    'does not say its basis in a word that is known',
    yearly.replace('period,', 'total,'),
    'registrations-basis',
  ],
  ['is in a period that is not named', yearly.replace('2022', ''), 'registrations-period'],
  ['has a period in words', yearly.replace('2022', 'last year'), 'registrations-period'],
  ['has a period that runs backwards', since.replace('2022-02/2023-06', '2023/2022'), 'registrations-period'],
  ['has a day the calendar has not', onDay.replace('2023-06-30', '2023-06-31'), 'registrations-period'],
  ['is a stock of no day', onDay.replace('2023-06-30', ''), 'registrations-as-of'],
  ['is a stock of a span', onDay.replace('RUS,', 'RUS,2022/2023'), 'registrations-as-of'],
  [
    'is cumulative up to no day',
    since.replace('2022-02/2023-06', '2022').replace('2023-06-30', ''),
    'registrations-as-of',
  ],
  ['has too few cells', 'Register,SRB', 'registrations-shape'],
  ['has too many', `${yearly},more`, 'registrations-shape'],
]

describe('a count is rejected when it', () => {
  const folder = sharedFolder()
  const workspace = path.join(folder, 'workspace')
  beforeAll(async () => {
    const text = [header, yearly, ...bad.map(([, line]) => line)].join('\n')
    const report = await imported(workspace, registrations, [write(folder, 'counts.csv', `${text}\n`)])
    expect(counts(report)).toEqual({ read: bad.length + 1, kept: 1, rejected: bad.length })
  })
  test.each(bad.map(([says, , code], index) => [says, code, index] as const))(
    '%s',
    async (_, code, index) => {
      expect((await rejectsIn(workspace))[index]).toMatchObject({ row: String(index + 2), code })
      expect(registrations.rejects[code]).toBeDefined()
    },
  )
})

describe('a file of registrations', () => {
  test('with a blank line in it holds no count there', async () => {
    const { result } = await read(yearly, ','.repeat(11))
    expect(result.ok && result.value.snapshot.originals).toMatchObject([{ read: 2, kept: 1, empty: 1 }])
  })

  test.each(['basis', 'as_of', 'owner_country'])(
    'without the column %s is refused with its name',
    async (column) => {
      const { result } = await importText(
        registrations,
        'counts.csv',
        `${header.replace(column, 'what')}\n${yearly}\n`,
      )
      expect(result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
      expect(result.ok ? '' : result.error.message).toContain(`“${column}”`)
    },
  )

  test('of another kind is not taken for one', async () => {
    const { result } = await importText(registrations, 'counts.csv', 'country,year,count\nSRB,2020,1\n')
    expect(result).toMatchObject({ ok: false, error: { code: 'input-unrecognised' } })
  })
})

describe('hostile input', () =>
  hostile(registrations, 'counts.csv', `${[header, yearly, since, onDay].join('\n')}\n`))
