import { describe, expect, test } from 'vitest'
import { oec } from '../../src/sources/oec/source.js'
import { flowsIn, rowsIn } from '../lake/workspace.js'
import { asked, contract, workspaceIn } from './contract.js'
import { oecServer } from './oec-server.js'
import { filesWith, pulled, refusedPull } from './pulling.js'
import { failing, fine, inTurn, standIn } from './stand-in.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }
const given = { dyad, years: '2018-2019', products: 'HS4' }

contract('The OEC', {
  source: oec,
  given,
  serve: oecServer(),
  calls: 3,
  data: 1,
  table: 'flow',
  rows: 2 * 2 * 3, // both ways, two years, three headings
  empty: oecServer({ flows: [] }),
  refused: [
    ['no list', fine({ columns: [] }), 'pull-schema', 'no list “data”'],
    [
      'records without the product',
      fine({
        data: [
          { 'Exporter Country ID': 'eusrb', 'Importer Country ID': 'asrus', Year: 2018, 'Trade Value': 1 },
        ],
      }),
      'pull-schema',
      'no HS4 ID',
    ],
    ['an error', fine({ error: true, detail: 'No such cube' }), 'pull-refused', 'The OEC says: '],
    [
      'no records of some that it counts',
      fine({ data: [], page: { total: 9 } }),
      'pull-unreachable',
      'Of 9 records 0',
    ],
  ],
})

describe('the list of countries', () => {
  test('gives the ids, which say the continent, and leads to the flows both ways', async () => {
    const server = await standIn(oecServer())
    const plan = await pulled(workspaceIn(), oec, server.url, { given, dryRun: true })
    expect(plan.calls).toEqual({ made: 0, left: 1, listed: 2 })
    const workspace = workspaceIn()
    const report = await pulled(workspace, oec, server.url, { given })
    const [list, exports, imports] = server.calls.map(({ url }) => asked(url))
    expect(list).toEqual({ cube: 'trade_i_baci_a_92', level: 'Exporter Country' })
    expect(exports).toEqual({
      cube: 'trade_i_baci_a_92',
      drilldowns: 'Exporter Country,Importer Country,Year,HS4',
      measures: 'Trade Value',
      include: 'Exporter Country:eusrb;Importer Country:asrus;Year:2018,2019',
      limit: '5000,0',
    })
    expect(imports?.['include']).toContain('Exporter Country:asrus;Importer Country:eusrb')
    expect(report.import?.snapshot.originals.map(({ name }) => name)).toEqual([
      '0002-trade_i_baci_a_92-eusrb-asrus-HS4-2018-2019-0.json',
      '0003-trade_i_baci_a_92-asrus-eusrb-HS4-2018-2019-0.json',
    ])
    expect(await flowsIn(workspace)).toContain('2018 SRB→RUS 2709 1001.25')
    expect((await rowsIn(workspace))[0]).toMatchObject({
      classification: 'HS1992',
      reported_by: 'reconciled',
    })
  })

  test('has predecessors where the years begin before a country', async () => {
    const server = await standIn(oecServer())
    await pulled(workspaceIn(), oec, server.url, { given: { dyad, years: '2004-2007' } })
    expect(asked(server.calls[1]?.url ?? '')['include']).toContain('Exporter Country:eusrb,euscg;')
  })

  test.each([
    [{ members: [{ key: 'eudeu' }, { key: 'asrus' }] }, 'pull-refused', 'no SRB'],
    [{ members: [{ id: 'eudeu' }] }, 'pull-schema', 'no “key”'],
    [{}, 'pull-schema', 'no “members”'],
  ])('%j is refused by what it lacks', async (body, code, says) => {
    const server = await standIn(fine(body))
    const problem = await refusedPull(workspaceIn(), oec, server.url, { given })
    expect(problem.code).toBe(code)
    expect(problem.message).toContain(says)
  })
})

describe('answers that are cut off', () => {
  test.each([
    ['fewer than asked for, as the count beside them says', { most: 4 }, 5000],
    ['as many as asked for, and nothing says how many there are', { total: false }, 4],
  ])('because they hold %s are asked for to the end', async (_, options, rows) => {
    const server = await standIn(oecServer(options))
    const workspace = workspaceIn()
    const report = await pulled(workspace, oec, server.url, { given, quotas: { rows } })
    expect(report.calls.made).toBe(1 + 2 * 2)
    expect(new Set(await flowsIn(workspace)).size).toBe(12)
  })

  test('at exactly the end are followed by an empty one, which is no zero', async () => {
    const server = await standIn(oecServer({ total: false }))
    const workspace = workspaceIn()
    const report = await pulled(workspace, oec, server.url, { given, quotas: { rows: 6 } })
    expect(report.pages.empty).toHaveLength(2)
    expect(await rowsIn(workspace)).toHaveLength(12)
  })
})

describe('a token', () => {
  test('is sent where there is one, and kept nowhere', async () => {
    const server = await standIn(oecServer({ token: 'a-secret' }))
    const workspace = workspaceIn()
    const report = await pulled(workspace, oec, server.url, { given, key: 'a-secret' })
    expect(report).toMatchObject({ key: true, calls: { made: 3 } })
    expect(filesWith(workspace, 'a-secret')).toEqual([])
  })

  test('that is asked for is asked for in words', async () => {
    const server = await standIn(inTurn(failing(401, { error: 'A token is needed.' })))
    expect(await refusedPull(workspaceIn(), oec, server.url, { given })).toMatchObject({
      code: 'pull-key',
      remedy: expect.stringContaining('keys.oec'),
    })
  })
})
