import { describe, expect, test } from 'vitest'
import { eurostat } from '../../src/sources/eurostat/source.js'
import { rowsIn } from '../lake/workspace.js'
import { contract, workspaceIn } from './contract.js'
import { csv, eurostatServer, fault, queued } from './eurostat-server.js'
import { fakeClock, pulled, refusedPull } from './pulling.js'
import { standIn, typed } from './stand-in.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }
const header = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE'

contract('Eurostat', {
  source: eurostat,
  given: { dyad, years: '2021-2022' },
  serve: eurostatServer(),
  calls: 1,
  data: 0,
  table: 'flow_in_currency',
  rows: 2 * 3 * 2 * 2, // two partners, the total and two chapters, both ways, two years
  empty: typed(csv, `${header}\n`),
  refused: [
    [
      'a column of another name',
      typed(csv, `${header.replace('OBS_VALUE', 'VALUE')}\nx,x,A,EU27_2020,RU,TOTAL,1,V,2021,1\n`),
      'pull-schema',
      'no column OBS_VALUE',
    ],
    [
      'a fault',
      typed('application/xml', fault('150', 'INVALID_QUERY_FILTER: no')),
      'pull-refused',
      'Eurostat says: INVALID_QUERY_FILTER',
    ],
    ['another XML', typed('text/xml', '<html/>'), 'pull-schema', 'no fault that is known'],
    ['a page of its site', typed('text/html', '<html></html>'), 'pull-refused', 'text/html'],
  ],
})

/** The keys that would be asked, without the dataset. */
const plan = async (years: string, more = {}, quotas = {}) => {
  const given = { dyad, years, ...more }
  const { urls } = await pulled(workspaceIn(), eurostat, 'https://example.org', {
    given,
    quotas,
    dryRun: true,
  })
  return urls.map((url) => {
    const { pathname, searchParams } = new URL(url)
    const [frequency, reporters, partners, products = '', flows] = (pathname.split('/').at(-1) ?? '').split(
      '.',
    )
    const count = products === '' ? 'all' : products.split('+').length
    return `${frequency} ${reporters} ${partners} ${count} ${flows} ${searchParams.get('startPeriod')}..${searchParams.get('endPeriod')}`
  })
}

describe('who is asked', () => {
  test('is the Union for its trade with both, where neither is a member: of theirs it has no record', async () => {
    expect(await plan('2018-2022')).toEqual(['A EU27_2020 XS+RU 99 1+2 2018..2022'])
  })

  test('is the member for its trade with the other country, or each of two', async () => {
    expect(await plan('2021', { dyad: { reporter: 'SRB', partner: 'DEU' } })).toEqual([
      'A DE XS 99 1+2 2021..2021',
    ])
    expect(await plan('2021', { dyad: { reporter: 'DEU', partner: 'FRA' } })).toEqual([
      'A DE FR 99 1+2 2021..2021',
      'A FR DE 99 1+2 2021..2021',
    ])
  })

  test('is a country as long as it is a member', async () => {
    expect(await plan('2019-2022', { dyad: { reporter: 'GBR', partner: 'RUS' } })).toEqual([
      'A GB RU 99 1+2 2019..2019',
      'A EU27_2020 GB+RU 99 1+2 2020..2022',
    ])
  })

  test('is the Union itself, when it is one of the two', async () => {
    expect(await plan('2021', { dyad: { reporter: 'EUN', partner: 'RUS' } })).toEqual([
      'A EU27_2020 RU 99 1+2 2021..2021',
    ])
  })

  test('has the codes of the year, which are ISO’s but for Serbia', async () => {
    expect(await plan('2005-2006', { dyad: { reporter: 'SRB', partner: 'GRC' } })).toEqual([
      'A GR CS+YU 99 1+2 2005..2005',
      'A GR XS 99 1+2 2006..2006',
    ])
    const given = { dyad: { reporter: 'EAEU', partner: 'RUS' }, years: '2021' }
    expect(await refusedPull(workspaceIn(), eurostat, 'https://example.org', { given })).toMatchObject({
      code: 'country-not-existing',
    })
  })
})

describe('what is too much for a call', () => {
  test('is asked by parts: every product of a year, months one by one', async () => {
    expect(await plan('2021-2022', { products: 'HS6' })).toEqual([
      'A EU27_2020 XS+RU all 1+2 2021..2021',
      'A EU27_2020 XS+RU all 1+2 2022..2022',
    ])
    expect(await plan('2021', { products: 'HS4', monthly: true })).toHaveLength(12)
    expect(await plan('2021', { monthly: true })).toEqual(['M EU27_2020 XS+RU 99 1+2 2021-01..2021-12'])
  })

  test('and would be given later, is split; it makes up the same rows', async () => {
    const given = { dyad, years: '2019-2022', products: 'HS6' }
    const [small, whole] = [workspaceIn(), workspaceIn()]
    const narrow = await standIn(eurostatServer({ limits: { atOnce: 90_000, atAll: 5_000_000 } }))
    const report = await pulled(small, eurostat, narrow.url, { given })
    expect(report.calls.made).toBe(4 + 8) // four that are put off, and of each imports and exports apart
    await pulled(whole, eurostat, (await standIn(eurostatServer())).url, { given })
    const worth = async (workspace: string) =>
      (await rowsIn(workspace, 'flow_in_currency'))
        .map((row) => ['partner', 'flow', 'period', 'product'].map((name) => String(row[name])).join(' '))
        .toSorted()
    expect(await worth(small)).toEqual(await worth(whole))
  })

  test('and small, is waited for, and given up in clear words', async () => {
    const server = await standIn(typed('application/xml', queued))
    const clock = fakeClock()
    const given = { dyad, years: '2021' }
    const problem = await refusedPull(workspaceIn(), eurostat, server.url, { given, clock })
    expect(problem.code).toBe('pull-unreachable')
    expect(problem.message).toContain('prepares the answer for later')
    expect(clock.slept).toContain(30_000)
    expect(server.calls).toHaveLength(6)
  })

  test('and refused (413), is asked for in parts, until a part can be cut no further', async () => {
    const given = { dyad, years: '2021' }
    const limits = { atOnce: 250, atAll: 250 }
    const cut = await standIn(eurostatServer({ limits }))
    const report = await pulled(workspaceIn(), eurostat, cut.url, { given })
    expect(report.calls.made).toBeGreaterThan(1)
    const all = await standIn(eurostatServer({ limits: { atOnce: 0, atAll: 0 } }))
    const problem = await refusedPull(workspaceIn(), eurostat, all.url, { given })
    expect(problem).toMatchObject({ code: 'pull-refused' })
    expect(problem.message).toContain('413')
  })
})

test('values are in euro, of the Union as reporter', async () => {
  const server = await standIn(eurostatServer({ reported: (_, partner) => partner === 'XS' }))
  const workspace = workspaceIn()
  await pulled(workspace, eurostat, server.url, { given: { dyad, years: '2021' } })
  expect(await rowsIn(workspace, 'flow_in_currency')).toContainEqual(
    expect.objectContaining({
      reporter: 'EUN',
      partner: 'SRB',
      product: 'TOTAL',
      flow: 'import',
      currency: 'EUR',
      value: '1000.500',
    }),
  )
})
