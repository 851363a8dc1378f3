import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contributionsOf } from '../../../src/measures/trade/contribution-kernel.js'
import { contribution } from '../../../src/measures/trade/contribution.js'
import type { Measured } from '../../../src/measures/measure.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { answer, books, measured } from '../small-lake.js'
import { expectTraceable } from './levels-again.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const row = (partner: string, year: number, product: string, value: string | null, more = {}): QuickRow => ({
  reporter: 'SRB',
  partner,
  flow: 'import',
  year,
  product,
  value,
  ...more,
})

/** From Russia 100 + 60 + 40 = 200, then 130 + 50 + 45 (31 gone, 87 new) = 225; from Germany 300, then 275. */
const rows = [
  row('RUS', 2010, '27', '100'),
  row('RUS', 2010, '84', '60'),
  row('RUS', 2010, '31', '40'),
  row('RUS', 2011, '27', '130'),
  row('RUS', 2011, '84', '50'),
  row('RUS', 2011, '87', '45'),
  row('DEU', 2010, '84', '300'),
  row('DEU', 2011, '84', '275'),
]
const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2011' }
const of = async (parameters: Readonly<Record<string, string | number>> = {}, given = rows) =>
  measured(await lakes.lake([{ source: books, rows: given }]), contribution, { ...asked, ...parameters })

const said = ({ rows: all }: Measured) =>
  all.map(({ key, value }) => [key['product'] ?? key['partner'], answer(value)])

describe('contributions of products', () => {
  test('are their changes over the whole of the year before, the largest first, up or down', async () => {
    const result = await of()
    // 25 / 200; 45 / 200; −40 / 200; 30 / 200; −10 / 200
    expect(said(result)).toEqual([
      ['TOTAL', 0.125],
      ['87', 0.225],
      ['31', -0.2],
      ['27', 0.15],
      ['84', -0.05],
    ])
    expect(result.rows[1]?.value.unit).toBe('points')
    expect(result.rows[1]?.value.lineage).toMatchObject({ arithmetic: '(45 − 0) / 200' })
    await expectTraceable(await lakes.lake([{ source: books, rows }]), result)
  })

  test('that are not listed are told together', async () => {
    const result = await of({ top: 2 })
    expect(said(result).map(([code]) => code)).toEqual(['TOTAL', '87', '31'])
    expect(result.notes).toHaveLength(1)
    expect(result.notes[0]).toMatchObject({ id: 'parts-not-listed', values: { year: 2011, count: 2 } })
    expect(result.notes[0]?.values['value']).toBeCloseTo(0.1, 12) // 0.15 − 0.05
  })

  test('have a reason in a year without a report, and after one', async () => {
    const result = await of({ years: '2010-2012' })
    expect(said(result).filter(([code]) => code === 'TOTAL')).toEqual([
      ['TOTAL', 'gap'],
      ['TOTAL', 0.125],
      ['TOTAL', 'no-report'],
    ])
    expect(said(await of({ dyad: 'DEU-FRA' }))).toEqual([['TOTAL', 'no-report']])
  })

  test('cannot be over nothing', async () => {
    expect(said(await of({}, [row('DEU', 2010, '84', '1'), row('RUS', 2011, '27', '5')]))).toEqual([
      ['TOTAL', 'zero'],
    ])
  })

  test('leave out a product that is not known in one of the years, and say so', async () => {
    // without 31, kept back in 2011: 160 to 225 − 0; 27 adds 30 / 160
    const result = await of({}, [...rows, row('RUS', 2011, '31', null)])
    expect(said(result)).toEqual([
      ['TOTAL', 65 / 160],
      ['87', 45 / 160],
      ['27', 30 / 160],
      ['84', -10 / 160],
    ])
    expect(result.notes).toContainEqual({ id: 'parts-unknown', values: { year: 2011, count: 1 } })
  })

  test('of headings are not computed across a revision that the source does not name', async () => {
    const fine = [2011, 2012, 2013].map((year) => row('RUS', year, '2709', '10', { level: 4 }))
    const result = await of({ years: '2012-2013' }, fine)
    expect(said(result)).toEqual([
      ['TOTAL', 'classification-change'],
      ['TOTAL', 0],
      ['2709', 0],
    ])
    const chapters = await of({ years: '2012-2013', level: 2 }, fine)
    expect(said(chapters)[0]).toEqual(['TOTAL', 0])
    expect(chapters.notes).toContainEqual({ id: 'revisions-crossed', values: {} })
    const named = fine.map((each) => ({ ...each, classification: 'HS2007' }))
    expect(said(await of({ years: '2012' }, named))[0]).toEqual(['TOTAL', 0])
  })
})

describe('contributions of partners', () => {
  test('are to the growth of all imports', async () => {
    // 500 to 500: Russia +25, Germany −25
    const result = await of({ over: 'partners' })
    expect(said(result)).toEqual([
      ['WLD', 0],
      ['DEU', -0.05],
      ['RUS', 0.05],
    ])
    await expectTraceable(await lakes.lake([{ source: books, rows }]), result)
  })

  test('of one product are to the growth of its imports', async () => {
    // chapter 84: 360 to 325
    expect(said(await of({ over: 'partners', product: '84' }))).toEqual([
      ['WLD', -35 / 360],
      ['DEU', -25 / 360],
      ['RUS', -10 / 360],
    ])
  })

  test('in a mirror a partner that stopped reporting is not one that stopped trading', async () => {
    const mirror = (partner: string, year: number, value: string, from = 'SRB') =>
      row(from, year, '27', value, { reporter: partner })
    const given = [
      mirror('RUS', 2010, '100'),
      mirror('RUS', 2011, '110'),
      mirror('HRV', 2010, '50'), // Croatia reports no 2011: that it is the partner named changes nothing
      mirror('BIH', 2010, '40'),
      mirror('BIH', 2011, '9', 'DEU'), // Bosnia does, and bought nothing from Serbia
    ]
    const all = { over: 'partners', flow: 'export', record: 'mirror' }
    const result = await of(all, given)
    expect(said(await of({ ...all, dyad: 'SRB-HRV' }, given))).toEqual(said(result))
    // (110 + 0) − (100 + 40) over 140
    expect(said(result)).toEqual([
      ['WLD', -30 / 140],
      ['BIH', -40 / 140],
      ['RUS', 10 / 140],
    ])
    expect(result.notes).toContainEqual({ id: 'parts-unknown', values: { year: 2011, count: 1 } })
  })
})

test('products of one product, and documents, are refused', async () => {
  await expect(of({ product: '27' })).rejects.toMatchObject({ problem: { code: 'measure-refused' } })
  await expect(of({ record: 'document' })).rejects.toMatchObject({ problem: { code: 'measure-refused' } })
})

describe('contributions of any parts', () => {
  const values = fc.dictionary(fc.stringMatching(/^\d\d$/), fc.integer({ min: 0, max: 1e12 }), { minKeys: 1 })
  const asMap = (record: Readonly<Record<string, number>>) => new Map(Object.entries(record))
  const add = (all: readonly (number | null)[]) => all.reduce<number>((sum, each) => sum + (each ?? 0), 0)

  test('add up to the growth of their sum', () => {
    fc.assert(
      fc.property(values, values, (before, now) => {
        const [from, to] = [add(Object.values(before)), add(Object.values(now))]
        fc.pre(from > 0)
        const { growth, parts } = contributionsOf(asMap(before), asMap(now))
        const scale = Math.max(1, to / from)
        expect(add([...parts.values()]) / scale).toBeCloseTo((growth as number) / scale, 12)
        expect((growth as number) / scale).toBeCloseTo((to / from - 1) / scale, 12)
      }),
      { numRuns: 50 },
    )
  })

  test('do not change with the unit', () => {
    fc.assert(
      fc.property(values, values, (before, now) => {
        const twice = (record: Readonly<Record<string, number>>) =>
          new Map(Object.entries(record).map(([code, value]) => [code, value * 1024]))
        const [one, other] = [
          contributionsOf(asMap(before), asMap(now)),
          contributionsOf(twice(before), twice(now)),
        ]
        expect(other.parts).toEqual(one.parts) // a power of two changes no digit
        expect(other.growth).toBe(one.growth)
      }),
      { numRuns: 50 },
    )
  })

  test('a part that grows like the whole adds its share of the growth', () => {
    const { growth, parts } = contributionsOf(
      new Map([
        ['27', 30],
        ['84', 70],
      ]),
      new Map([
        ['27', 33],
        ['84', 77],
      ]),
    )
    expect(growth).toBeCloseTo(0.1, 12)
    expect(parts.get('27')).toBeCloseTo(0.3 * 0.1, 12)
  })
})
