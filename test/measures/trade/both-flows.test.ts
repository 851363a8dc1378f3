import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { balance } from '../../../src/measures/trade/balance.js'
import { turnover } from '../../../src/measures/trade/turnover.js'
import { answers, measured, noteIds, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const of = (measure: typeof balance, parameters: Readonly<Record<string, string>>) =>
  measured(small.read, measure, parameters)

describe('balance and turnover', () => {
  const asked = { dyad: 'SRB-RUS', years: '2010-2014', source: 'books' }

  test('are the difference and the sum of both flows in the reporter’s own books', async () => {
    // exports 600, 50, kept back, 0; imports 742, 848, 0, 100; nothing of 2014
    expect(answers(await of(balance, asked))).toEqual([-142, -798, 'suppressed', -100, 'no-report'])
    expect(answers(await of(turnover, asked))).toEqual([1342, 898, 'suppressed', 100, 'no-report'])
  })

  test('show both parts, and are null where either is', async () => {
    const { rows } = await of(balance, { ...asked, years: '2012' })
    expect(rows[0]?.value.value).toBeNull()
    expect(rows[0]?.also?.['imports']?.value).toBe(0)
    expect(rows[0]?.also?.['exports']?.reason).toBe('suppressed')
  })

  test('say that FOB and CIF are mixed, and what was kept back', async () => {
    const result = await of(turnover, asked)
    expect(result.conventions).toEqual(
      expect.arrayContaining(['exports-fob', 'imports-cif', 'valuations-mixed', 'record-own']),
    )
    expect(noteIds(result)).toEqual(['years-missing', 'nulls-skipped'])
  })

  test('of a reconciled record mix nothing', async () => {
    const result = await of(balance, { dyad: 'SRB-RUS', years: '2010', source: 'baci' })
    expect(answers(result)).toEqual([500_000 - 730_125])
    expect(result.conventions).not.toContain('valuations-mixed')
  })

  test('with the world say how the world was summed', async () => {
    const result = await of(balance, { dyad: 'SRB-WLD', years: '2010', source: 'books' })
    expect(answers(result)).toEqual([600 - (742 + 200)])
    expect(result.conventions).toContain('total-summed')
  })

  test('take no exports from one source and imports from another', async () => {
    const result = await of(balance, { dyad: 'SRB-RUS', years: '2015' })
    expect(answers(result)).toEqual(['no-report']) // wto-hs2 has the imports of 2015, nothing has the exports
    expect(result.basis).toBeNull()
  })

  test('are refused for a mirror of a reconciled source', async () => {
    await expect(
      of(turnover, { dyad: 'SRB-RUS', years: '2010', source: 'baci', record: 'mirror' }),
    ).rejects.toMatchObject({ problem: { code: 'measure-refused' } })
  })

  test('of stated flows are null where the statements contradict each other', async () => {
    const result = await of(balance, { dyad: 'SRB-RUS', years: '2020-2021', record: 'document' })
    expect(answers(result)).toEqual([996_000_000 - 1_500_000_000, 'contradictory'])
    expect(result.basis).toMatchObject({ source: 'documents', record: 'document' })
  })
})
