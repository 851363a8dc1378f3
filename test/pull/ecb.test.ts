import { expect, test } from 'vitest'
import { fx } from '../../src/sources/wdi/source.js'
import { rowsIn } from '../lake/workspace.js'
import { asked, contract, workspaceIn } from './contract.js'
import { ecbServer, header } from './ecb-server.js'
import { pulled } from './pulling.js'
import { fine, standIn, typed, type Behaviour } from './stand-in.js'

const given = { dyad: { reporter: 'SRB', partner: 'RUS' }, years: '2018-2019' }

const record = (date: string) => ({
  indicator: { id: 'PA.NUS.FCRF', value: 'Official exchange rate' },
  country: { id: 'RS', value: 'Serbia' },
  countryiso3code: 'SRB',
  date,
  value: 100.5,
  obs_status: '',
})
const head = { page: 1, pages: 1, per_page: 20_000, total: 2, lastupdated: '2026-01-28' }

/** The World Bank and the ECB, told apart by the path. */
const both =
  (ecb: Behaviour, bank = fine([head, [record('2018'), record('2019')]])): Behaviour =>
  (request, response) =>
    (request.url?.startsWith('/v2/') ? bank : ecb)(request, response)

contract('The ECB beside the World Bank', {
  source: fx,
  given,
  serve: both(ecbServer),
  calls: 2,
  data: 1,
  table: 'observation',
  rows: 2 + 2 + 4, // of the World Bank two years; of the ECB two years and of each two months
  empty: both(typed('text/csv', `${header}\n`), fine([{ ...head, total: 0 }, []])),
  refused: [
    [
      'a column of another name',
      typed('text/csv', `${header.replace('EXR_SUFFIX', 'SUFFIX')}\n`),
      'pull-schema',
      'The answer of the ECB has no column EXR_SUFFIX',
    ],
    ['an error', typed('text/csv', '<error>Sorry</error>'), 'pull-refused', 'The ECB says: Sorry'],
    ['a page of its site', typed('text/html', '<html></html>'), 'pull-refused', 'text/html'],
  ],
  urls: (url) => ({ 'fx-ecb': url }),
})

test('each publisher is asked at its own address, and one snapshot holds both', async () => {
  const bank = await standIn(fine([head, [record('2018')]]))
  const ecb = await standIn(ecbServer)
  const workspace = workspaceIn()
  const report = await pulled(workspace, fx, bank.url, { given, urls: { fx: bank.url, 'fx-ecb': ecb.url } })
  expect(ecb.calls.map(({ url }) => url)).toEqual([
    '/data/EXR/A+M.USD.EUR.SP00.A?format=csvdata&startPeriod=2018&endPeriod=2019',
  ])
  expect(bank.calls).toHaveLength(1)
  expect(report.import?.snapshot.originals.map(({ name }) => name)).toEqual([
    '0001-PA.NUS.FCRF-SRB_RUS-2018_2019-1.json',
    '0002-ecb-USD-EUR-2018-2019.csv',
  ])
  const rows = await rowsIn(workspace, 'observation')
  expect(new Set(rows.map((row) => row['unit']))).toEqual(new Set(['LCU/USD', 'USD/EUR']))
})

test('without years all of them are asked for', async () => {
  const plan = await pulled(workspaceIn(), fx, 'https://example.org', {
    urls: { fx: 'https://example.org', 'fx-ecb': 'https://example.net' },
    dryRun: true,
  })
  expect(asked(plan.urls[1] ?? '')).toEqual({ format: 'csvdata' })
})
