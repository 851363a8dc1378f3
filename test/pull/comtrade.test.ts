import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comtradePull } from '../../src/sources/comtrade/pull.js'
import { comtrade as comtradeAlone } from '../../src/sources/comtrade/source.js'
import { flowsIn, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { comtradeServer, codes } from './comtrade-server.js'
import { fakeClock, filesWith, pulled, refusedPull } from './pulling.js'
import { failing, fine, standIn } from './stand-in.js'

const comtrade = { ...comtradeAlone, pull: comtradePull }
const dyad = { reporter: 'SRB', partner: 'RUS' }
const key = 'a-good-key'
const asked = (years: string, more = {}) => ({ given: { dyad, years, ...more } })
const workspaceIn = (): string => path.join(temporaryFolder(), 'workspace')

const parameters = (url: string) => Object.fromEntries(new URL(url, 'http://x').searchParams)

describe('with a key', () => {
  test('five years of a dyad are four calls: totals and chapters of both books', async () => {
    const server = await comtradeServer()
    const workspace = workspaceIn()
    const plan = await pulled(workspace, comtrade, server.url, { ...asked('2018-2022'), key, dryRun: true })
    expect(plan.calls).toEqual({ made: 0, left: 4, listed: 0 })
    expect(plan.quota.perDay).toBe(500)
    const report = await pulled(workspace, comtrade, server.url, { ...asked('2018-2022'), key })
    expect(report).toMatchObject({
      outcome: 'imported',
      calls: { made: 4 },
      pages: { kept: 4 },
      quota: { today: 4 },
    })
    expect(server.calls.map(({ url }) => url.split('?')[0])).toEqual(Array(4).fill('/data/v1/get/C/A/HS'))
    const [totals, chapters, mirror] = server.calls.map(({ url }) => parameters(url))
    expect(totals).toEqual({
      reporterCode: '688',
      period: '2018,2019,2020,2021,2022',
      partner2Code: '0',
      cmdCode: 'TOTAL',
      flowCode: 'M,X,RM,RX',
      customsCode: 'C00',
      motCode: '0',
      maxRecords: '100000',
      format: 'JSON',
      breakdownMode: 'classic',
      includeDesc: 'false',
    })
    expect(chapters).toMatchObject({ reporterCode: '688', partnerCode: '643,0', cmdCode: 'AG2' })
    expect(mirror).toMatchObject({ reporterCode: '643', cmdCode: 'TOTAL' })
    expect(plan.urls).toEqual(server.calls.map(({ url }) => server.url + url))
    expect(filesWith(workspace, key)).toEqual([])
  })

  test('both books can be measured: totals with every partner and the world, chapters with the two', async () => {
    const server = await comtradeServer()
    const workspace = workspaceIn()
    await pulled(workspace, comtrade, server.url, { ...asked('2021'), key })
    const rows = await rowsIn(workspace)
    const have = (reporter: string, level: number) =>
      new Set(
        rows
          .filter((row) => row['reporter'] === reporter && row['level'] === level)
          .map((row) => row['partner']),
      )
    for (const [reporter, partner] of [
      ['SRB', 'RUS'],
      ['RUS', 'SRB'],
    ] as const) {
      expect(have(reporter, 0)).toContain('WLD')
      expect(have(reporter, 0).size).toBeGreaterThan(200)
      expect(have(reporter, 2)).toEqual(new Set([partner, 'WLD']))
    }
    expect(await rejectsOf(workspace)).toEqual([])
  })

  test('subheadings are cut by years to stay under the limit of rows', async () => {
    const server = await comtradeServer()
    const options = { ...asked('2021-2022', { products: 'HS6' }), key, quotas: { rows: 30_000 } }
    const plan = await pulled(workspaceIn(), comtrade, server.url, { ...options, dryRun: true })
    const periods = plan.urls.map(parameters).filter(({ cmdCode }) => cmdCode === 'AG6')
    expect(periods.map(({ period }) => period)).toEqual(['2021', '2022', '2021', '2022'])
    await pulled(workspaceIn(), comtrade, server.url, options)
    expect(server.answered()).toBe(plan.calls.left)
  })

  test('more than twelve years are asked for in several calls, months year by year', async () => {
    const plan = async (years: string, more = {}) => {
      const { urls } = await pulled(workspaceIn(), comtrade, 'https://example.org', {
        ...asked(years, more),
        key,
        dryRun: true,
      })
      return urls.map(parameters).map(({ period = '' }) => period.split(',').length)
    }
    expect(new Set(await plan('2008-2022'))).toEqual(new Set([12, 3]))
    expect(await plan('2021-2022', { monthly: true })).toEqual(Array(8).fill(12))
  })

  test('one that is refused is said to be, and where one is had', async () => {
    const server = await comtradeServer()
    const problem = await refusedPull(workspaceIn(), comtrade, server.url, {
      ...asked('2021'),
      key: 'a-bad-key',
    })
    expect(problem).toMatchObject({
      code: 'pull-key',
      remedy: expect.stringContaining('comtradedeveloper.un.org'),
    })
    expect(problem.message).toContain('invalid subscription key')
    expect(JSON.stringify(problem)).not.toContain('a-bad-key')
  })

  test('a used-up quota stops the pull with the hour, and the pages that came stay', async () => {
    const workspace = workspaceIn()
    const server = await comtradeServer({ quota: 3 })
    const problem = await refusedPull(workspace, comtrade, server.url, { ...asked('2018-2022'), key })
    expect(problem.code).toBe('pull-quota')
    expect(problem.message).toContain('Come back after 2026-03-01 13:02 UTC')
    const report = await refusedPull(workspace, comtrade, server.url, { ...asked('2018-2022'), key })
    expect(report.code).toBe('pull-quota')
    expect(server.answered()).toBe(5) // the three, the refused fourth, and the fourth again
  })

  test('a server that is asked too often is asked again when it says', async () => {
    const server = await comtradeServer({ busyEvery: 3 })
    const clock = fakeClock()
    const report = await pulled(workspaceIn(), comtrade, server.url, { ...asked('2018-2022'), key, clock })
    expect(report.calls.made).toBe(5)
    expect(clock.slept).toContain(2000)
  })

  test('a limit of rows that nobody told us of shows, and the answer is asked for in parts', async () => {
    const server = await comtradeServer({ limits: { get: 500, preview: 500 } })
    const workspace = workspaceIn()
    const report = await pulled(workspace, comtrade, server.url, { ...asked('2018-2022'), key })
    expect(report.calls.made).toBeGreaterThan(20)
    const whole = workspaceIn()
    await pulled(whole, comtrade, (await comtradeServer()).url, { ...asked('2018-2022'), key })
    expect((await flowsIn(workspace)).toSorted()).toEqual((await flowsIn(whole)).toSorted())
  })
})

describe('without a key', () => {
  test('the plan keeps to one year a call and stays under 500 rows: as many calls as it says', async () => {
    const server = await comtradeServer()
    const workspace = workspaceIn()
    const plan = await pulled(workspace, comtrade, server.url, { ...asked('2021-2022'), dryRun: true })
    expect(plan.calls.left).toBe(16) // two books, two years, totals and chapters, imports and exports apart from re-trade
    await pulled(workspace, comtrade, server.url, asked('2021-2022'))
    expect(server.answered()).toBe(plan.calls.left)
    expect(server.calls.every(({ headers }) => !('ocp-apim-subscription-key' in headers))).toBe(true)
    expect(new Set(server.calls.map(({ url }) => url.split('?')[0]))).toEqual(
      new Set(['/public/v1/preview/C/A/HS']),
    )
  })

  test('subheadings that are too many for a call are asked for by lists of their codes, all of them', async () => {
    const server = await comtradeServer()
    const workspace = workspaceIn()
    const given = asked('2021', { products: 'HS6' })
    const plan = await pulled(workspace, comtrade, server.url, { ...given, dryRun: true })
    expect(plan.calls).toEqual({ made: 0, left: 34, listed: 4 * 3 + 4 * 15 })
    const report = await pulled(workspace, comtrade, server.url, given)
    expect(report.calls.made).toBe(server.answered())
    expect(server.calls.some(({ url }) => url.endsWith('/HS.json'))).toBe(true)
    expect(Math.max(...server.calls.map(({ url }) => url.length))).toBeLessThan(4096)
    const rows = (await rowsIn(workspace)).filter(
      (row) =>
        row['partner'] === 'WLD' &&
        row['reporter'] === 'SRB' &&
        row['flow'] === 'import' &&
        row['level'] === 6,
    )
    expect(rows.map((row) => row['product']).toSorted()).toEqual([...codes.AG6].toSorted())
  })
})

describe('answers', () => {
  test('with fields in another case are read all the same', async () => {
    const server = await comtradeServer({
      row: (row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, each]) => [name[0]?.toUpperCase() + name.slice(1), each]),
        ),
    })
    const report = await pulled(workspaceIn(), comtrade, server.url, { ...asked('2021'), key })
    expect(report.pages.kept).toBe(4)
  })

  test('whose field has gone are refused by its name', async () => {
    const server = await comtradeServer({
      row: ({ primaryValue, ...row }) => ({ ...row, tradeValue: primaryValue }),
    })
    const problem = await refusedPull(workspaceIn(), comtrade, server.url, { ...asked('2021'), key })
    expect(problem).toMatchObject({
      code: 'pull-schema',
      message: 'The rows of UN Comtrade have no field primaryValue.',
    })
  })

  test('without rows are no data and are named: Russia has not reported since 2022', async () => {
    const server = await comtradeServer({ reported: (reporter) => reporter !== '643' })
    const report = await pulled(workspaceIn(), comtrade, server.url, { ...asked('2022'), key })
    expect(report.pages).toMatchObject({
      kept: 2,
      empty: ['643-2022-TOTAL-all-M_X_RM_RX', '643-2022-AG2-688_0-M_X_RM_RX'],
    })
  })

  test.each([
    [
      'an error beside no data',
      { count: 0, data: [], error: 'Invalid parameter' },
      'pull-refused',
      'Invalid parameter',
    ],
    ['a status in the body', { statusCode: 401, message: 'Access denied' }, 'pull-key', 'Access denied'],
    ['no list of rows', { count: 1 }, 'pull-schema', 'no list “data”'],
  ])('under status 200 that are %s end the pull', async (_, body, code, says) => {
    const server = await standIn(fine(body))
    const problem = await refusedPull(workspaceIn(), comtrade, server.url, { ...asked('2021'), key })
    expect(problem.code).toBe(code)
    expect(problem.message).toContain(says)
  })

  test('that say so under status 200 are asked for again', async () => {
    const busy = fine({ statusCode: 429, message: 'Rate limit is exceeded. Try again in 3 seconds.' })
    const server = await standIn(busy)
    const clock = fakeClock()
    await refusedPull(workspaceIn(), comtrade, server.url, { ...asked('2021'), key, clock })
    expect(server.calls).toHaveLength(6)
    expect(clock.slept.filter((each) => each === 3000)).not.toEqual([])
  })
})

describe('countries', () => {
  const plan = async (years: string, pair = dyad) => {
    const options = { given: { dyad: pair, years }, key, dryRun: true }
    const { urls } = await pulled(workspaceIn(), comtrade, 'https://example.org', options)
    return urls
      .map(parameters)
      .map(({ reporterCode, partnerCode = 'all', period }) => [reporterCode, partnerCode, period])
  }

  test('have the numbers of the year: Serbia is 688 from 2006, 891 before', async () => {
    expect(await plan('2004-2007')).toEqual([
      ['891', 'all', '2004,2005'],
      ['891', '643,0', '2004,2005'],
      ['688', 'all', '2006,2007'],
      ['688', '643,0', '2006,2007'],
      ['643', 'all', '2004,2005'],
      ['643', '891,0', '2004,2005'],
      ['643', 'all', '2006,2007'],
      ['643', '688,0', '2006,2007'],
    ])
  })

  test('that have none in that year are refused before a call', async () => {
    const options = { given: { dyad: { reporter: 'SCG', partner: 'RUS' }, years: '2015' }, key, dryRun: true }
    expect(await refusedPull(workspaceIn(), comtrade, 'https://example.org', options)).toMatchObject({
      code: 'country-not-existing',
    })
  })
})

test.each(['2022-03', '202203', '2021-01..2021-12'])(
  '%s in the place of years is refused before any call',
  async (years) => {
    const server = await standIn(failing(500))
    const problem = await refusedPull(workspaceIn(), comtrade, server.url, asked(years))
    expect(problem).toMatchObject({ code: 'usage-period', remedy: expect.stringContaining('--monthly') })
    expect(problem.message).toContain('is a month; years are due here')
    expect(server.calls).toEqual([])
  },
)

test('what is missing is asked for with an example', async () => {
  expect(
    await refusedPull(workspaceIn(), comtrade, 'https://example.org', { given: { years: '2021' } }),
  ).toMatchObject({
    code: 'usage-option',
    message: 'UN Comtrade needs --dyad SRB-RUS.',
  })
})
