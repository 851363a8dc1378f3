import { describe, expect, test } from 'vitest'
import { wits } from '../../src/sources/wits/source.js'
import { rowsIn } from '../lake/workspace.js'
import { contract, workspaceIn } from './contract.js'
import { pulled, refusedPull } from './pulling.js'
import { failing, inTurn, standIn, typed } from './stand-in.js'
import { nothing, tariffs, usualList, witsServer } from './wits-server.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }
const xml = 'application/xml'

contract('WITS', {
  source: wits,
  given: { dyad, years: '2018-2019' },
  serve: witsServer(),
  calls: 2 + 3 + 4, // two lists; Serbia has no preference for Russia in 2019
  data: 2,
  table: 'tariff',
  rows: 7 * 2,
  empty: typed(xml, nothing()),
  refused: [
    [
      'observations without their nomenclature',
      typed(xml, tariffs('688', '000', '2018').replaceAll(/NOMENCODE="H5"/g, '')),
      'pull-schema',
      'no NOMENCODE',
    ],
    [
      'an error',
      typed(xml, '<Error><ErrorMessage>Bad request</ErrorMessage></Error>'),
      'pull-refused',
      'Bad request',
    ],
    ['no data set', typed(xml, '<message:Other></message:Other>'), 'pull-schema', 'no DataSet'],
    ['no XML', typed(xml, 'Sorry'), 'pull-schema', 'no XML'],
    ['a page of its site', typed('text/html', '<html></html>'), 'pull-refused', 'text/html'],
  ],
})

const pulledFrom = async (reporters: string, years: string, listed = usualList) => {
  const server = await standIn(witsServer(listed))
  const [reporter = '', partner = ''] = reporters.split('-')
  const workspace = workspaceIn()
  const report = await pulled(workspace, wits, server.url, { given: { dyad: { reporter, partner }, years } })
  const calls = server.calls.map(({ url }) =>
    /(?:country|reporter)\/.*/.exec(url)?.[0].replace('/product/all', ''),
  )
  return { workspace, report, calls }
}

describe('the list of a reporter', () => {
  test('says which years and partners are asked for', async () => {
    const { calls } = await pulledFrom('SRB-RUS', '2018-2022')
    expect(calls).toEqual([
      'country/688/year/all',
      'country/643/year/all',
      ...['000/year/2018', '643/year/2018', '000/year/2019', '000/year/2021', '643/year/2021'].map(
        (rest) => `reporter/688/partner/${rest}/datatype/reported`,
      ),
      ...['000/year/2018', '688/year/2018', '000/year/2019', '688/year/2019'].map(
        (rest) => `reporter/643/partner/${rest}/datatype/reported`,
      ),
    ])
  })

  test('that does not exist leaves the other’s, and is named', async () => {
    const { report } = await pulledFrom('SRB-RUS', '2018', { '643': usualList['643'] ?? {} })
    expect(report.pages).toMatchObject({ kept: 2, empty: ['list-688-2018'] })
  })

  test('of a member of the Union is the Union’s', async () => {
    const { calls, workspace } = await pulledFrom('SRB-DEU', '2018')
    expect(calls).toContain('country/918/year/all')
    expect(calls).toContain('reporter/918/partner/688/year/2018/datatype/reported')
    expect(new Set((await rowsIn(workspace, 'tariff')).map((row) => row['reporter']))).toEqual(
      new Set(['SRB', 'EUN']),
    )
  })

  test('has numbers of WITS’s own: the United States are 840', async () => {
    const server = await standIn(witsServer())
    const given = { dyad: { reporter: 'USA', partner: 'CHE' }, years: '2018' }
    const plan = await pulled(workspaceIn(), wits, server.url, { given, dryRun: true })
    expect(plan.urls.map((url) => /country\/(\d+)/.exec(url)?.[1])).toEqual(['840', '756'])
    expect(plan.calls).toEqual({ made: 0, left: 2, listed: 4 })
  })

  test.each([
    ['<wits:datasource><wits:other></wits:other></wits:datasource>', 'no element dataavailability'],
    [
      '<d><dataavailability><reporter><partnerlist>000;</partnerlist></reporter></dataavailability></d>',
      'no year',
    ],
    ['<d><dataavailability><reporter><year>2018</year></reporter></dataavailability></d>', 'no partnerlist'],
  ])('of another form is refused by what it lacks', async (body, says) => {
    const server = await standIn(inTurn(typed(xml, body)))
    const problem = await refusedPull(workspaceIn(), wits, server.url, { given: { dyad, years: '2018' } })
    expect(problem).toMatchObject({ code: 'pull-schema' })
    expect(problem.message).toContain(says)
  })
})

test('most favoured nation and preferences are told apart', async () => {
  const { workspace } = await pulledFrom('SRB-RUS', '2018')
  const rows = await rowsIn(workspace, 'tariff')
  expect(
    new Set(rows.map((row) => `${row['reporter']} ${row['partner']} ${row['kind']} ${row['rate']}`)),
  ).toEqual(
    new Set([
      'SRB WLD mfn 5.0000',
      'SRB RUS preferential 1.0000',
      'RUS WLD mfn 5.0000',
      'RUS SRB preferential 1.0000',
    ]),
  )
})

test('a tariff that the list has and the publisher does not find is unknown, not zero', async () => {
  const workspace = workspaceIn()
  const given = { dyad, years: '2018' }
  const list = witsServer({ '688': { '2018': ['000', '643'] } })
  const gone = failing(404, { message: 'NoRecordsFound' })
  const server = await standIn(inTurn(list, list, list, gone, list))
  const report = await pulled(workspace, wits, server.url, { given })
  expect(report.pages).toMatchObject({ kept: 1 })
  expect(report.pages.empty).toEqual(['list-643-2018', '688-643-2018'])
})
