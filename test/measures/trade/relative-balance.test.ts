import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relativeBalance } from '../../../src/measures/trade/relative-balance.js'
import { answers, books, measured, openSmallLake, type OpenLake } from '../small-lake.js'
import { openQuickLakes } from '../quick-lake.js'
import { expectTraceable } from './levels-again.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const asked = { dyad: 'SRB-RUS', years: '2010-2014', source: 'books' }

test('is the balance over the turnover, null where either flow is not known', async () => {
  const result = await measured(small.read, relativeBalance, asked)
  // 2010: (600 − 742) / 1342; 2011: (50 − 848) / 898; 2012: exports kept back; 2013: nothing out, 100 in; 2014: no report
  expect(answers(result)).toEqual([-142 / 1342, -798 / 898, 'suppressed', -1, 'no-report'])
  expect(result.rows[0]?.also).toMatchObject({ exports: { value: 600 }, imports: { value: 742 } })
  expect(result.conventions).toContain('valuations-mixed')
  await expectTraceable(small.read, result)
})

test('prints an arithmetic that can be redone', async () => {
  const { rows } = await measured(small.read, relativeBalance, asked)
  expect(rows[0]?.value.lineage).toMatchObject({
    measure: 'relative-balance',
    arithmetic: '(600 − 742) / (600 + 742)',
  })
})

test('no trade at all has no balance, and what nobody reports is not known', async () => {
  const lakes = await openQuickLakes()
  try {
    const row = { reporter: 'SRB', partner: 'RUS', year: 2010, product: '27', value: '0' }
    const rows = [
      { ...row, flow: 'export' as const },
      { ...row, flow: 'import' as const },
    ]
    const read = await lakes.lake([{ source: books, rows }])
    const of = (dyad: string) => measured(read, relativeBalance, { dyad, years: '2010' })
    expect(answers(await of('SRB-RUS'))).toEqual(['undefined'])
    expect(answers(await of('DEU-FRA'))).toEqual(['no-report'])
  } finally {
    lakes.close()
  }
})

test('lies between −1 and 1, and changes its sign with the direction of the flows', async () => {
  const lakes = await openQuickLakes()
  try {
    const value = fc.integer({ min: 1, max: 1e9 })
    await fc.assert(
      fc.asyncProperty(value, value, async (x, m) => {
        const rows = (['export', 'import'] as const).flatMap((flow) => [
          {
            reporter: 'SRB',
            partner: 'RUS',
            flow,
            year: 2010,
            product: '27',
            value: String(flow === 'export' ? x : m),
          },
          {
            reporter: 'HRV',
            partner: 'RUS',
            flow,
            year: 2010,
            product: '27',
            value: String(flow === 'export' ? m : x),
          },
        ])
        const read = await lakes.lake([{ source: books, rows }])
        const [one, other] = await Promise.all(
          ['SRB-RUS', 'HRV-RUS'].map(async (dyad) =>
            Number(answers(await measured(read, relativeBalance, { dyad, years: '2010' }))[0]),
          ),
        )
        expect(Math.abs(one as number)).toBeLessThanOrEqual(1)
        expect(one).toBeCloseTo(-(other as number), 12)
      }),
      { numRuns: 5 },
    )
  } finally {
    lakes.close()
  }
})
