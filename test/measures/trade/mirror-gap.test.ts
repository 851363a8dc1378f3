import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mirrorGap } from '../../../src/measures/trade/mirror-gap.js'
import { answers, measured, noteIds, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const gap = (parameters: Readonly<Record<string, string | number>>) =>
  measured(small.read, mirrorGap, parameters)

/** Serbia's imports from Russia in its own books: 742, 848, 0, 100; Russia's exports to Serbia: 700, 400, 10, none. */
const imports = { dyad: 'SRB-RUS', flow: 'import', years: '2010-2013', source: 'books' }

describe('within one source', () => {
  test('is the logarithm of the importer’s record, 6 % freight taken out, over the exporter’s', async () => {
    const result = await gap(imports)
    // 742 / 1.06 = 700 against 700; 848 / 1.06 = 800 against 400
    expect(result.rows[0]?.value.value).toBeCloseTo(0, 12)
    expect(result.rows[1]?.value.value).toBeCloseTo(Math.LN2, 12)
    expect(result.rows[1]?.also?.['difference']?.value).toBeCloseTo(400, 9)
  })

  test('above zero the importer records more, whichever side is asked', async () => {
    const sold = await gap({ dyad: 'RUS-SRB', flow: 'export', years: '2011', source: 'books' })
    expect(sold.rows[0]?.value.value).toBeCloseTo(Math.LN2, 12)
    expect(sold.rows[0]?.also?.['imported']?.value).toBe(848)
    expect(sold.rows[0]?.also?.['exported']?.value).toBe(400)
  })

  test.each([
    [0, Math.log(742 / 700)],
    [0.06, 0],
    [0.1, Math.log(742 / 1.1 / 700)],
  ])('with a cost of %f is %f', async (cost, expected) => {
    const { rows } = await gap({ ...imports, years: '2010', cost })
    expect(rows[0]?.value.value).toBeCloseTo(expected, 12)
  })

  test('with one side zero or missing is null, with the other side’s value and the reason', async () => {
    const { rows } = await gap({ ...imports, years: '2012-2013' })
    expect(rows.map(({ value }) => value.reason)).toEqual(['zero', 'no-report'])
    expect(rows[0]?.also?.['exported']?.value).toBe(10)
    expect(rows[1]?.also?.['imported']?.value).toBe(100)
  })

  test('of a suppressed record is suppressed', async () => {
    const result = await gap({ dyad: 'RUS-SRB', flow: 'import', years: '2012', source: 'books' })
    expect(result.rows[0]?.also?.['exported']?.reason).toBe('suppressed')
    expect(result.rows[0]?.value.value).toBeNull()
  })

  test('compares no side of one source with a side of another', async () => {
    // wto-hs2 comes first and has Serbia's own record (700), but only the books have both
    const result = await gap({ dyad: 'SRB-RUS', flow: 'import', years: '2010' })
    expect(result.basis).toMatchObject({ source: 'books', named: false })
    expect(result.rows[0]?.value.value).toBeCloseTo(0, 12)
  })

  test('says whose record there is not', async () => {
    const result = await gap({ dyad: 'SRB-RUS', flow: 'import', years: '2010', source: 'wto-hs2' })
    expect(answers(result)).toEqual(['no-report'])
    expect(result.notes).toEqual([{ id: 'one-side-missing', values: { side: 'RUS-SRB' } }])
    expect(result.rows[0]?.also?.['imported']?.value).toBe(700)
  })

  test('is refused where a flow has one reconciled record', async () => {
    await expect(gap({ ...imports, source: 'baci' })).rejects.toMatchObject({
      problem: { code: 'measure-refused' },
    })
  })
})

describe('across two sources', () => {
  const across = (source: string, against: string, more = {}) =>
    gap({ dyad: 'SRB-RUS', flow: 'import', years: '2010', source, against, ...more })

  test('only a CIF record is brought to FOB', async () => {
    // 700 CIF in wto-hs2, 730,125 FOB in baci
    const { rows } = await across('wto-hs2', 'baci')
    expect(rows[0]?.value.value).toBeCloseTo(Math.log(700 / 1.06 / 730_125), 12)
    expect(rows[0]?.also?.['difference']?.value).toBeCloseTo(700 / 1.06 - 730_125, 6)
  })

  test('the other way round is the same with the other sign', async () => {
    const [there, back] = [await across('wto-hs2', 'baci'), await across('baci', 'wto-hs2')]
    expect(back.rows[0]?.value.value).toBeCloseTo(-(there.rows[0]?.value.value as number), 12)
  })

  test('two CIF records are compared like with like', async () => {
    const { rows } = await across('wto-hs2', 'books')
    expect(rows[0]?.value.value).toBeCloseTo(Math.log(700 / 742), 12)
  })

  test('is marked as a comparison, and rests on the snapshots of both', async () => {
    const result = await across('wto-hs2', 'baci')
    expect(noteIds(result)).toEqual(['across-sources'])
    expect(result.basis?.snapshots).toHaveLength(2)
  })

  test('one source is not compared with itself', async () => {
    await expect(across('baci', 'baci')).rejects.toMatchObject({ problem: { code: 'measure-refused' } })
  })

  test('a source without the flow leaves null and the other value', async () => {
    const result = await across('wto-hs2', 'baci', { years: '2014' })
    expect(answers(result)).toEqual(['no-report'])
    expect(result.rows[0]?.also?.['imported']?.value).toBe(1024.87)
  })
})
