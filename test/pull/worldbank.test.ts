import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cpiPull, fxPull, gdpPull } from '../../src/sources/wdi/pull.js'
import { cpi, fx, gdp } from '../../src/sources/wdi/source.js'
import { rowsIn, temporaryFolder } from '../lake/workspace.js'
import { pulled, refusedPull } from './pulling.js'
import { fine, standIn } from './stand-in.js'
import { worldBankServer } from './worldbank-server.js'

/** The World Bank’s part of the rates; the ECB’s stands in ecb.test.ts. */
const plan: typeof fxPull.plan = (...of) => fxPull.plan(...of).filter(({ at }) => at === undefined)
const rates = { ...fx, pull: { ...fxPull, plan } }
const dyad = { reporter: 'SRB', partner: 'RUS' }
const workspaceIn = (): string => path.join(temporaryFolder(), 'workspace')

describe('the World Bank', () => {
  test.each([
    [rates, 1],
    [{ ...gdp, pull: gdpPull }, 6],
    [{ ...cpi, pull: cpiPull }, 3],
  ])('is asked for each series of a source, for the two countries and the years', async (source, series) => {
    const server = await worldBankServer()
    const workspace = workspaceIn()
    const report = await pulled(workspace, source, server.url, { given: { dyad, years: '2018-2020' } })
    expect(report).toMatchObject({ outcome: 'imported', calls: { made: series } })
    expect(server.calls[0]?.url).toMatch(
      /^\/v2\/country\/SRB;RUS\/indicator\/[A-Z.]+\?format=json&per_page=20000&date=2018:2020&page=1$/,
    )
    const rows = await rowsIn(workspace, 'observation')
    expect(new Set(rows.map((row) => row['indicator'])).size).toBe(series)
    expect(new Set(rows.map((row) => row['period']))).toEqual(new Set(['2018', '2019'])) // 2020 is null: not known
    expect(report.import?.snapshot.vintage).toBe('2026-01-28')
  })

  test('is asked for every page', async () => {
    const server = await worldBankServer(40)
    const workspace = workspaceIn()
    const report = await pulled(workspace, rates, server.url)
    expect(report.calls.made).toBe(4) // 4 countries, 33 years
    expect(server.calls.map(({ url }) => new URL(url, 'http://x').searchParams.get('page'))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
    expect(report.import?.snapshot.originals.reduce((sum, { read }) => sum + read, 0)).toBe(132)
  })

  test.each([
    [
      [
        {
          message: [{ id: '120', key: 'Invalid value', value: 'The provided parameter value is not valid' }],
        },
      ],
      'pull-refused',
    ],
    [[{ page: 1, per_page: 50 }, []], 'pull-schema'],
    [[{ page: 1, pages: 1 }, [{ country: 'SRB', date: '2018', value: 1 }]], 'pull-schema'],
    [[{ page: 0, pages: 0, total: 0 }, null], 'pull-empty'],
    [[{ page: 1, pages: 5000 }, [{ countryiso3code: 'SRB', date: '2018', value: 1 }]], 'pull-refused'],
  ])('may answer %j', async (body, code) => {
    const server = await standIn(fine(body))
    expect(await refusedPull(workspaceIn(), rates, server.url)).toMatchObject({ code })
  })

  test('has no code for a group or for what is gone', async () => {
    const given = { dyad: { reporter: 'EAEU', partner: 'RUS' }, years: '2018' }
    expect(await refusedPull(workspaceIn(), rates, 'https://example.org', { given })).toMatchObject({
      code: 'usage-country',
    })
  })
})
