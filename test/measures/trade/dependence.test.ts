import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../../../src/domain/problem.js'
import { isGeodep, isSwd, standingOf } from '../../../src/measures/trade/dependence-kernel.js'
import { dependence } from '../../../src/measures/trade/dependence.js'
import { baci } from '../../../src/sources/baci/source.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { allLineages, answer, answers, books, measured } from '../small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

/** Exporter, importer, product, values of 2010, 2011 and 2012; - where there is no row. */
const rowsOf = (text: string): QuickRow[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [reporter = '', partner = '', product = '', ...values] = line.trim().split(/\s+/)
      return values.flatMap((value, index): QuickRow[] => {
        const flow = { reporter, partner, product, value, flow: 'export' as const }
        return value === '-' ? [] : [{ ...flow, year: 2010 + index, level: 6, classification: 'HS1992' }]
      })
    })

// 250100: suppliers 0.9² + 0.1² = 0.82; exporters of the world 90, 10 and 50 of 150: (8100 + 100 + 2500) / 22500 =
// 0.47556; 100 / 50 = 2. 840810: suppliers 0.5, but the world's exporters 0.25² + 0.25² + 0.5² = 0.375.
// 270900: one supplier, one other exporter; imports over exports 100 / 100 in 2011 and 2012, no exports in 2010.
// 300210: one supplier, no exports at all; only in 2011 and 2012.
const srb = rowsOf(`
  RUS SRB 250100 90 90 90
  DEU SRB 250100 10 10 10
  SRB BIH 250100 50 50 50
  RUS SRB 840810 50 50 50
  DEU SRB 840810 50 50 50
  CHN BIH 840810 100 100 100
  RUS SRB 270900 100 100 100
  SRB BIH 270900 - 100 100
  DEU SRB 300210 - 7 9
  X-NES SRB 300210 - 50 50`)

const lake = (rows = srb) => lakes.lake([{ source: baci, rows }])
const asked = { dyad: 'SRB-WLD', year: 2012 }
const products = ({ rows }: Awaited<ReturnType<typeof measured>>) => rows.map(({ key }) => key['product'])

describe('GEODEP', () => {
  test('flags what passes all three tests in two of the last three years, largest imports first', async () => {
    const result = await measured(await lake(), dependence, asked)
    expect(products(result)).toEqual(['250100', '300210'])
    expect(answers(result)).toEqual([100, 9])
    // imports of 2012: 100 + 100 + 100 + 9
    const found = { count: 2, products: 4, share: 109 / 309 }
    expect(result.notes).toContainEqual({ id: 'dependences-found', values: found })
    expect(result.conventions).toContain('dependence-geodep')
  })

  test('shows the three figures, the largest suppliers and their shares', async () => {
    const [first] = (await measured(await lake(), dependence, asked)).rows
    expect(first?.key).toEqual({ product: '250100', first: 'RUS', second: 'DEU' })
    const also = Object.fromEntries(Object.entries(first!.also!).map(([name, each]) => [name, answer(each)]))
    expect(also).toEqual({
      suppliers: expect.closeTo(0.82, 12),
      exporters: expect.closeTo(10_700 / 22_500, 12),
      importsToExports: 2,
      firstShare: 0.9,
      secondShare: 0.1,
      years: 3,
    })
  })

  test('passes the third test without exports, and says that there are none', async () => {
    const [, second] = (await measured(await lake(), dependence, asked)).rows
    expect(answer(second!.also!['importsToExports']!)).toBe('zero')
    expect(second?.also?.['importsToExports']?.lineage).toMatchObject({ arithmetic: 'no exports' })
    expect(answer(second!.also!['years']!)).toBe(2)
  })

  test('rests on the rows of the suppliers that are named', async () => {
    const [, second] = (await measured(await lake(), dependence, asked)).rows
    const [rows] = allLineages(second!.value.lineage)
    expect(rows).toMatchObject({ kind: 'rows', rows: 1, sum: '9' }) // and not the 50 from nobody in particular
  })

  test('on a partner keeps what that partner supplies most of', async () => {
    const of = async (dyad: string) => measured(await lake(), dependence, { ...asked, dyad })
    expect(products(await of('SRB-RUS'))).toEqual(['250100'])
    expect(products(await of('SRB-DEU'))).toEqual(['300210'])
    const none = await of('SRB-CHN')
    expect([products(none), answers(none)]).toEqual([['TOTAL'], [0]])
    expect(none.conventions).toContain('dependence-on-partner')
  })

  test('asks for two years at least, and for one where the window is one', async () => {
    const one = srb.filter(({ year }) => year === 2012)
    expect(answers(await measured(await lake(one), dependence, asked))).toEqual(['too-few'])
    const single = await measured(await lake(one), dependence, { ...asked, window: 1 })
    expect(products(single)).toEqual(['250100', '300210'])
  })

  test('of a country that is not in the record is not known', async () => {
    expect(answers(await measured(await lake(), dependence, { ...asked, dyad: 'HRV-WLD' }))).toEqual([
      'no-report',
    ])
  })

  test('is refused above HS6, by level and by record', async () => {
    const coarse = srb.map((row) => ({ ...row, product: row.product.slice(0, 2), level: 2 }))
    const read = await lakes.lake([{ source: books, rows: coarse }])
    const refused = { name: 'Refusal', problem: { code: 'measure-refused' } }
    await expect(measured(await lake(), dependence, { ...asked, level: 4 })).rejects.toMatchObject(refused)
    await expect(measured(read, dependence, asked)).rejects.toMatchObject(refused)
  })
})

describe('the indicators of SWD(2021) 352', () => {
  // Germany and France: from China 80 and the United States 20, from each other 10 and 20. Suppliers from outside
  // 0.8² + 0.2² = 0.68; 100 of 130 from outside; 100 / 30 exports. 840810: half from outside at most.
  const union = rowsOf(`
    CHN DEU 250100 80
    USA FRA 250100 20
    FRA DEU 250100 10
    DEU FRA 250100 20
    CHN DEU 840810 30
    FRA DEU 840810 30
    DEU CHN 901380 5`)

  test('look at suppliers outside the union, all its imports and all its exports', async () => {
    const result = await measured(await lake(union), dependence, { dyad: 'EUN-WLD', year: 2010 })
    expect(products(result)).toEqual(['250100'])
    expect(answers(result)).toEqual([100])
    const { suppliers, extraArea, importsToExports } = result.rows[0]!.also!
    expect(suppliers?.value).toBeCloseTo(0.68, 12)
    expect(extraArea?.value).toBeCloseTo(100 / 130, 12)
    expect(importsToExports?.value).toBeCloseTo(100 / 30, 12)
    expect(importsToExports?.lineage).toMatchObject({ arithmetic: '100 / 30' })
    const missing = result.notes.find(({ id }) => id === 'members-missing')
    expect(missing?.values['countries']).toContain('ITA')
    expect(missing?.values['countries']).not.toContain('FRA')
  })

  test('are refused for a single country', async () => {
    const parameters = { ...asked, method: 'swd-352' }
    await expect(measured(await lake(), dependence, parameters)).rejects.toBeInstanceOf(Refusal)
  })

  test('leave a member whose exports are not in the record out, and its imports with them', async () => {
    const one = union.filter(({ reporter, product }) => reporter !== 'FRA' || product !== '250100')
    const less = one.filter(({ reporter }) => reporter !== 'FRA') // France exports nothing: it is not there
    const result = await measured(await lake(less), dependence, { dyad: 'EUN-WLD', year: 2010 })
    expect(products(result)).toEqual(['250100', '840810'])
    expect(answers(result)).toEqual([80, 30]) // Germany's from China
  })
})

describe('who supplies a product', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 3, maxLength: 3 })
  const of = (each: readonly number[]) =>
    standingOf({ countries: ['A', 'B', 'C'], products: ['x'], values: Float64Array.from(each) }, 0)

  test('has shares that add up to one and a concentration between 1/n and 1', () => {
    fc.assert(
      fc.property(values, (each) => {
        const { countries, concentration } = of(each)
        if (concentration === null) return expect(each.every((value) => value === 0)).toBe(true)
        expect(countries.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(concentration).toBeLessThanOrEqual(1 + 1e-12)
        expect(concentration).toBeGreaterThanOrEqual(1 / countries.length - 1e-12)
      }),
      { numRuns: 50 },
    )
  })

  test('is as concentrated in any unit', () => {
    fc.assert(
      fc.property(values, (each) => {
        fc.pre(each.some((value) => value > 1))
        const scaled = of(each.map((value) => value * 1000)).concentration as number
        expect(scaled).toBeCloseTo(of(each).concentration as number, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('names equals in the order of their codes', () => {
    expect(of([5, 7, 5]).countries.map(({ code }) => code)).toEqual(['B', 'A', 'C'])
  })
})

describe('the tests', () => {
  const geodep = { suppliers: 0.5, world: 0.5, imports: 2, exports: 1 }
  const swd = { suppliers: 0.5, extra: 2, imports: 3, exports: 1 }

  test('ask for more than the threshold, not for the threshold', () => {
    expect(isGeodep(geodep)).toBe(true)
    for (const each of [{ suppliers: 0.4 }, { world: 0.4 }, { exports: 2 }])
      expect(isGeodep({ ...geodep, ...each }), JSON.stringify(each)).toBe(false)
    expect(isSwd(swd)).toBe(true)
    for (const each of [{ suppliers: 0.4 }, { imports: 4 }, { exports: 2 }])
      expect(isSwd({ ...swd, ...each }), JSON.stringify(each)).toBe(false)
  })

  test('do not hold where nothing is imported or nobody is known to export', () => {
    expect(isGeodep({ ...geodep, imports: 0, exports: 0 })).toBe(false)
    expect(isGeodep({ ...geodep, world: null })).toBe(false)
    expect(isGeodep({ ...geodep, suppliers: null })).toBe(false)
    expect(isGeodep({ ...geodep, exports: 0 })).toBe(true)
    expect(isSwd({ suppliers: null, extra: 0, imports: 0, exports: 0 })).toBe(false)
  })
})
