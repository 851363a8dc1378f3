import { describe, expect, test } from 'vitest'
import { cdis } from '../../src/sources/cdis/source.js'
import { imts } from '../../src/sources/imts/source.js'
import { rowsIn } from '../lake/workspace.js'
import { contract, workspaceIn } from './contract.js'
import { csv, headers, imfServer } from './imf-server.js'
import { pulled, refusedPull } from './pulling.js'
import { standIn, typed } from './stand-in.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }

const refused = (header: string) =>
  [
    [
      'a column of another name',
      typed(csv, `${header.replace('COUNTERPART_COUNTRY', 'PARTNER')}\n`),
      'pull-schema',
      'no column COUNTERPART_COUNTRY',
    ],
    ['an error', typed(csv, '{"message":"Internal error"}'), 'pull-refused', 'Internal error'],
    ['a page of its site', typed('text/html', '<html></html>'), 'pull-refused', 'text/html'],
  ] as const

contract('The IMF’s trade by partner', {
  source: imts,
  given: { dyad, years: '2018-2019' },
  serve: imfServer(),
  calls: 1,
  data: 0,
  table: 'flow',
  rows: 2 * 2 * 2 * 2, // two reporters, exports and imports, the other and the world, two years
  empty: typed(csv, `${headers.IMTS}\n`),
  refused: refused(headers.IMTS),
})

contract('The IMF’s direct investment', {
  source: cdis,
  given: { dyad, years: '2018-2019' },
  serve: imfServer(),
  calls: 1,
  data: 0,
  table: 'observation',
  rows: 2 * 2 * 2 * 2 * 2, // as reported and as derived
  empty: typed(csv, `${headers.DIP}\n`),
  refused: refused(headers.DIP),
})

const plan = async (source: typeof imts, given: object) => {
  const { urls } = await pulled(workspaceIn(), source, 'https://example.org', { given, dryRun: true })
  return urls.map((url) => url.replace('https://example.org/data/', ''))
}

describe('a key of the IMF', () => {
  test('has its parts in the order of the dataset, and the world beside the two', async () => {
    expect(await plan(imts, { dyad, years: '2018-2022' })).toEqual([
      'IMF.STA,IMTS/SRB+RUS.XG_FOB_USD+MG_CIF_USD.SRB+RUS+G001.A?startPeriod=2018&endPeriod=2022',
    ])
    expect(await plan(imts, { dyad, years: '2021', monthly: true })).toEqual([
      'IMF.STA,IMTS/SRB+RUS.XG_FOB_USD+MG_CIF_USD.SRB+RUS+G001.M?startPeriod=2021-01&endPeriod=2021-12',
    ])
    expect(await plan(cdis, { dyad })).toEqual([
      'IMF.STA,DIP/SRB+RUS..INWD_D_NETLA_FALL_ALL+OTWD_D_NETAL_FALL_ALL.SRB+RUS+G001.A',
    ])
  })

  test('has codes of its own, and predecessors where the years begin before a country', async () => {
    const pair = { reporter: 'XKX', partner: 'EUN' }
    expect((await plan(imts, { dyad: pair, years: '2018' }))[0]).toContain('KOS+G998.')
    expect((await plan(imts, { dyad, years: '2004-2010' }))[0]).toContain('/SRB+SCG+RUS.')
    for (const source of [imts, cdis])
      expect(
        await refusedPull(workspaceIn(), source, 'https://example.org', {
          given: { dyad: { reporter: 'EAEU', partner: 'RUS' }, years: '2018' },
        }),
      ).toMatchObject({ code: 'usage-country' })
  })
})

test('estimates keep their flag, and months their period', async () => {
  const server = await standIn(imfServer())
  const workspace = workspaceIn()
  await pulled(workspace, imts, server.url, { given: { dyad, years: '2018', monthly: true } })
  const rows = await rowsIn(workspace)
  expect(new Set(rows.map((row) => row['period']))).toEqual(new Set(['2018-01', '2018-02']))
  expect(new Set(rows.map((row) => row['reported_by']))).toEqual(new Set(['estimate']))
})
