import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { desta } from '../../src/sources/desta/source.js'
import {
  counts,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  temporaryFolder,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const header =
  'number,base_treaty,name,entry_type,consolidated,year,entryforceyear,language,typememb,regioncon,wto_listed,wto_name,c1,c2,c3,mc1,mc2,mc3'
const entry = (number: string, type: string, years: string, members: string, base = number) =>
  `${number},${base},Northern Lights Pact,${type},0,${years},English,1,Europe,1,NA,${members},0,0,NA`
const textOf = (...lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`

const read = async (name: string, content: string) => {
  const { workspace, result } = await importText(desta, name, content)
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, report: result.value }
}

describe('an entry of the list', () => {
  test('has its members and years; signed is not in force, and NA is unknown', async () => {
    const { workspace, report } = await read(
      'desta_list_of_treaties_02_03.csv',
      textOf(
        entry('51', 'base_treaty', '2007,2009', '578,688,NA'),
        entry('52', 'base_treaty', '2011,NA', '356,840,250'),
        entry('53', 'negotiation', 'NA,NA', '756,688,NA'),
      ),
    )
    expect(report.snapshot.vintage).toBe('02_03')
    expect(
      (await rowsIn(workspace, 'agreement')).map(({ agreement, kind, parties, signed, in_force }) => [
        agreement,
        kind,
        parties,
        signed,
        in_force,
      ]),
    ).toEqual([
      ['desta:51', 'base-treaty', ['NOR', 'SRB'], '2007', '2009'],
      ['desta:52', 'base-treaty', ['IND', 'USA', 'FRA'], '2011', null],
      ['desta:53', 'negotiation', ['CHE', 'SRB'], null, null],
    ])
  })

  test('has 688 for every Yugoslavia, told apart by the year of signature', async () => {
    const years = ['1991', '1992', '2005', '2006']
    const { workspace } = await read(
      'list.csv',
      textOf(...years.map((year, index) => entry(String(index), 'base_treaty', `${year},NA`, '688,643,203'))),
    )
    expect((await rowsIn(workspace, 'agreement')).map(({ parties }) => parties)).toEqual([
      ['YUG', 'SUN', 'CSK'],
      ['SCG', 'RUS', 'CSK'],
      ['SCG', 'RUS', 'CZE'],
      ['SRB', 'RUS', 'CZE'],
    ])
  })

  test('has the Czech Republic and Slovakia apart where both are members, though signed in 1992', async () => {
    const { workspace } = await read('list.csv', textOf(entry('1', 'base_treaty', '1992,1993', '203,703,NA')))
    expect((await rowsIn(workspace, 'agreement'))[0]?.['parties']).toEqual(['CZE', 'SVK'])
  })

  test('may be an accession, a withdrawal or a consolidated text: none of them is an agreement of its own', async () => {
    const { workspace } = await read(
      'list.csv',
      textOf(
        entry('3+1', 'accession', '1997,NA', '12,710,NA', '3'),
        entry('3_1', 'withdrawal', '2006,NA', '12,710,NA', '3'),
        entry('3a', 'consolidated', '1997,1998', '12,710,NA', '3'),
        entry('4', 'protocol or amendment', '1997,1998', '12,900,492', '3'),
      ),
    )
    expect(
      (await rowsIn(workspace, 'agreement')).map(({ agreement, kind, signed, ended, note }) => [
        agreement,
        kind,
        signed,
        ended,
        note,
      ]),
    ).toEqual([
      ['desta:3+1', 'accession', '1997', null, 'part of desta:3'],
      ['desta:3_1', 'withdrawal', null, '2006', 'part of desta:3'],
      ['desta:3a', 'consolidated', '1997', null, 'part of desta:3'],
      ['desta:4', 'protocol-or-amendment', '1997', null, 'part of desta:3'],
    ])
    expect((await rowsIn(workspace, 'agreement')).at(-1)?.['parties']).toEqual(['DZA', 'XKX', 'MCO'])
  })

  test.each([
    ['has a number of no country', entry('9', 'base_treaty', '2007,2009', '578,999,NA'), 'desta-country'],
    ['has a name for a number', entry('9', 'base_treaty', '2007,2009', '578,Serbia,NA'), 'desta-country'],
    ['has no members', entry('9', 'base_treaty', '2007,2009', 'NA,NA,NA'), 'desta-country'],
    ['is of a kind nobody has', entry('9', 'gossip', '2007,2009', '578,688,NA'), 'desta-type'],
    ['has a day for a year', entry('9', 'base_treaty', '1 May,2009', '578,688,NA'), 'desta-year'],
    ['has no number', entry('NA', 'base_treaty', '2007,2009', '578,688,NA'), 'desta-number'],
    ['has too many cells', `${entry('9', 'base_treaty', '2007,2009', '578,688,NA')},1`, 'desta-shape'],
  ])('is rejected when it %s', async (_, line, code) => {
    const { workspace, report } = await read(
      'list.csv',
      textOf(entry('1', 'base_treaty', '2007,2009', '578,688,NA'), line),
    )
    expect(counts(report)).toEqual({ read: 2, kept: 1, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(desta.rejects[code]).toBeDefined()
  })
})

test('the list by dyads has a row for each pair of an agreement', async () => {
  const { workspace } = await read(
    'desta_list_of_treaties_02_03_dyads.csv',
    'country1,country2,iso1,iso2,number,base_treaty,name,entry_type,consolidated,year,entryforceyear,language,typememb,regioncon,wto_listed,wto_name\n' +
      'Norway,Serbia,578,688,51,51,Northern Lights Pact,base_treaty,0,2004,2005,English,1,Europe,1,NA\n',
  )
  expect(await rowsIn(workspace, 'agreement')).toMatchObject([
    { agreement: 'desta:51', parties: ['NOR', 'SCG'], signed: '2004', note: 'one pair of its members' },
  ])
})

test('depth comes in a file of its own, by the number of the treaty; NA makes no row', async () => {
  const { workspace } = await read(
    'desta_indices_version_02_03.csv',
    'number,name,year,depth_index,depth_rasch,enforce\n51,Northern Lights Pact,2007,3,-0.71828,1\n52,Other,2008,NA,NA,NA\n53,Other,2008,deep,1.5,NA\n',
  )
  expect(
    (await rowsIn(workspace, 'observation')).map(
      ({ indicator, period, dimension, category, value, unit }) => [
        indicator,
        period,
        dimension,
        category,
        Number(value),
        unit,
      ],
    ),
  ).toEqual([
    ['agreement-depth', '2007', 'agreement', 'desta:51', 3, 'index'],
    ['agreement-depth-rasch', '2007', 'agreement', 'desta:51', -0.71828, 'index'],
    ['agreement-depth-rasch', '2008', 'agreement', 'desta:53', 1.5, 'index'],
  ])
  expect((await rejectsIn(workspace)).map(({ row, place, code }) => [row, place, code])).toEqual([
    ['3', 'depth_index', 'desta-value'],
  ])
})

describe('hostile input', () => {
  hostile(desta, 'list.csv', textOf(entry('51', 'base_treaty', '2007,2009', '578,688,NA')))
  hostile(desta, 'indices.csv', 'number,year,depth_index,depth_rasch\n51,2007,3,-0.7\n')
})

const file = path.resolve('..', 'shared', 'data', 'relations', 'desta', 'DESTA_treaties.csv.gz')
describe('the real list', () => {
  beforeEach((context) => {
    if (!existsSync(file)) context.skip(`no data in ${file}`)
  })

  test('has 1,217 entries, 842 of them base treaties; 26 with a Yugoslavia or Serbia', async () => {
    const workspace = path.join(temporaryFolder(), 'workspace')
    const report = await imported(workspace, desta, [file])
    expect(counts(report)).toEqual({ read: 1217, kept: 1217, rejected: 0 })
    const rows = await rowsIn(workspace, 'agreement')
    const tally = (kind: string) => rows.filter((row) => row['kind'] === kind).length
    expect(
      ['base-treaty', 'accession', 'negotiation', 'protocol-or-amendment', 'consolidated', 'withdrawal'].map(
        tally,
      ),
    ).toEqual([842, 199, 82, 34, 30, 30])
    const yugoslav = rows.filter((row) =>
      (row['parties'] as readonly string[]).some((code) => ['YUG', 'SCG', 'SRB'].includes(code)),
    )
    expect(yugoslav).toHaveLength(26)
    expect(rows.find((row) => row['agreement'] === 'desta:651')).toMatchObject({
      parties: ['RUS', 'SCG'],
      signed: '2000',
      in_force: '2006',
    })
    expect(rows.find((row) => row['agreement'] === 'desta:682')?.['parties']).toContain('YUG')
    expect(rows.find((row) => row['agreement'] === 'desta:342')).toMatchObject({
      signed: '2008',
      in_force: '2013',
    })
  })
})
