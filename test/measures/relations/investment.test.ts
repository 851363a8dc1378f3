import { describe, expect, test } from 'vitest'
import { investment } from '../../../src/measures/relations/investment.js'
import { cdis } from '../../../src/sources/cdis/source.js'
import { answer, answers, measured } from '../small-lake.js'
import { expectRowsAgain, withFiles, type GivenFile } from './files.js'

/** Reporter, O reported or SCC derived, series, counterpart, values of 2020, 2021 and 2022 in millions. */
const positions: GivenFile = [
  cdis,
  'dataset_2025-07-01T00_00_00.csv',
  [
    'DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,UNIT,SCALE,2020,2021,2022',
    ...[
      'FRA O INWD_D_NETLA_FALL_ALL ESP 100 120 -5',
      'ESP O OTWD_D_NETAL_FALL_ALL FRA 90 C ',
      'FRA SCC INWD_D_NETLA_FALL_ALL ESP 90  ',
      'FRA O INWD_D_NETLA_F51_ALL ESP 70  ',
      'FRA O OTWD_D_NETAL_FALL_ALL ESP 400  ',
    ].map((row) => {
      const [reporter, record, series, counterpart, ...values] = row.split(' ')
      return `IMF.STA:DIP(12.0.0),${reporter}.${record}.${series}.${counterpart}.A,OBS_VALUE,${reporter},${record},${series},${counterpart},Annual,US dollar,Millions,${values.join(',')}`
    }),
  ].join('\n'),
]
const asked = { dyad: 'FRA-ESP', years: '2020-2023' }

describe('direct investment', () => {
  test('inward as the one reports it, with the outward of the other beside it', async () => {
    await withFiles([positions], async (read) => {
      const result = await measured(read, investment, asked)
      expect(answers(result)).toEqual([100e6, 120e6, -5e6, 'no-report'])
      const beside = result.rows.map(({ also }) => answer(also?.['counterpart'] as never))
      expect(beside).toEqual([90e6, 'suppressed', 'no-report', 'no-report']) // 2021 is confidential
      expect(result.rows[0]?.also?.['derived']?.value).toBe(90e6)
      expect(result.notes).toEqual([
        { id: 'investment-derived', values: { years: '2020' } },
        { id: 'investment-negative', values: { years: '2022' } },
      ])
      await expectRowsAgain(read, result)
    })
  })

  test('of one instrument, and of the other direction', async () => {
    await withFiles([positions], async (read) => {
      const of2020 = { ...asked, years: '2020' }
      expect(answers(await measured(read, investment, { ...of2020, instrument: 'equity' }))).toEqual([70e6])
      expect(answers(await measured(read, investment, { ...of2020, direction: 'outward' }))).toEqual([400e6])
      expect(
        answers(await measured(read, investment, { ...of2020, dyad: 'ESP-FRA', direction: 'outward' })),
      ).toEqual([90e6])
    })
  })

  test('is no number where the lake has none', async () => {
    await withFiles([], async (read) => {
      const result = await measured(read, investment, asked)
      expect(answers(result)).toEqual(['no-report', 'no-report', 'no-report', 'no-report'])
      expect(result.basis).toBeNull()
    })
  })
})
