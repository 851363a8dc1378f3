import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { potentialOf, sumOf, supplyShares } from '../../../src/measures/trade/export-potential-kernel.js'
import { exportPotential } from '../../../src/measures/trade/export-potential.js'
import { baci } from '../../../src/sources/baci/source.js'
import { wtoHs2 } from '../../../src/sources/wto-hs2/source.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { allLineages, answer, answers, books, measured } from '../small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

/** Exporter, importer, product, values of 2010, 2011 and 2012. */
const flows = `
  SRB RUS 100190 5 10 15
  SRB BIH 100190 30 30 30
  SRB BIH 840810 20 20 20
  DEU RUS 100190 35 30 25
  DEU RUS 840810 80 80 80
  DEU BIH 840810 30 30 30
  RUS DEU 270900 500 500 500`

const rows: readonly QuickRow[] = flows
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [reporter = '', partner = '', product = '', ...values] = line.trim().split(' ')
    return values.map((value, index): QuickRow => {
      const flow = { reporter, partner, product, value, flow: 'export' as const }
      return { ...flow, year: 2010 + index, level: 6, classification: 'HS1992' }
    })
  })

const lake = () => lakes.lake([{ source: baci, rows }])
const asked = { year: 2012 }
const also = (result: Awaited<ReturnType<typeof measured>>, row: number, name: string) =>
  answer(result.rows[row]!.also![name]!)

describe('export potential', () => {
  // Means of a year. S of 100190: (10 + 30) / (40 + 30) = 4/7; of 840810: 20 / (20 + 80 + 30) = 2/13.
  // Russia imports 10 + 30 = 40 and 80. Σ S·D = 160/7 + 160/13 = 3200/91; v = 10; E = 910/3200 = 0.284375.
  // EPI: 160/7 · E = 6.5 and 160/13 · E = 3.5; traded are 10 and 0, so unrealised are 0 and 3.5.
  test('of a product is world share × ease × demand, less what is exported', async () => {
    const result = await measured(await lake(), exportPotential, { ...asked, dyad: 'SRB-RUS' })
    expect(result.rows.map(({ key }) => key['product'])).toEqual(['840810', '100190'])
    expect(result.rows[0]?.value.value).toBeCloseTo(3.5, 12)
    expect(result.rows[1]?.value.value).toBe(0)
    expect(also(result, 0, 'potential')).toBeCloseTo(3.5, 12)
    expect(also(result, 1, 'potential')).toBeCloseTo(6.5, 12)
    expect(also(result, 0, 'ease')).toBeCloseTo(0.284375, 12)
    expect(also(result, 1, 'supply')).toBeCloseTo(4 / 7, 12)
    expect([also(result, 1, 'demand'), also(result, 1, 'trade')]).toEqual([40, 10])
    expect(result.basis?.source).toBe('baci')
  })

  test('over partners names the largest first, each with the sum of its products', async () => {
    // Bosnia: D = 30 and 50, Σ S·D = 120/7 + 100/13 = 2260/91, v = 50, E = 4550/2260.
    // EPI: 120/7 · E = 34.5133 and 15.4867, unrealised 4.5133 and 0.
    const result = await measured(await lake(), exportPotential, { ...asked, dyad: 'SRB-WLD' })
    expect(result.rows.map(({ key }) => key['partner'])).toEqual(['BIH', 'RUS'])
    expect(result.rows[0]?.value.value).toBeCloseTo((120 / 7) * (4550 / 2260) - 30, 12)
    expect(result.rows[1]?.value.value).toBeCloseTo(3.5, 12)
    for (const row of [0, 1])
      expect(also(result, row, 'potential')).toBeCloseTo(also(result, row, 'trade') as number, 10)
  })

  test('over products of all partners adds the partners up', async () => {
    const parameters = { ...asked, dyad: 'SRB-WLD', over: 'products' }
    const result = await measured(await lake(), exportPotential, parameters)
    expect(result.rows.map(({ key }) => key['product'])).toEqual(['100190', '840810'])
    expect(result.rows[0]?.value.value).toBeCloseTo((120 / 7) * (4550 / 2260) - 30, 12)
    expect(result.rows[1]?.value.value).toBeCloseTo(3.5, 12)
  })

  test('prints arithmetic that a reader can redo from the sums it names', async () => {
    const result = await measured(await lake(), exportPotential, { ...asked, dyad: 'SRB-RUS' })
    const { lineage } = result.rows[0]!.value
    expect(lineage).toMatchObject({
      arithmetic: 'max(0, (60 / 390) × (10 / 35.1648351648) × (240 / 3) − 0 / 3)',
    })
    const sums = allLineages(lineage).flatMap((each) => (each.kind === 'rows' ? [each.sum] : []))
    expect(sums).toEqual(['60', '390', '240', '0', '30', '360']) // the last two: exports to, and imports of, Russia
  })

  test('leaves out products that are named, and says so', async () => {
    const parameters = { ...asked, dyad: 'SRB-RUS', without: '84' }
    const result = await measured(await lake(), exportPotential, parameters)
    expect(result.rows.map(({ key }) => key['product'])).toEqual(['100190'])
    expect(answers(result)).toEqual([0]) // one product: EPI is v itself
    expect(result.notes).toContainEqual({ id: 'products-left-out', values: { products: '84' } })
  })

  test('names the factors asked for that have no input', async () => {
    const parameters = { ...asked, dyad: 'SRB-RUS', factors: 'tariff,growth' }
    const { notes } = await measured(await lake(), exportPotential, parameters)
    const missing = notes.flatMap(({ id, values }) => (id === 'factor-missing' ? [values['factor']] : []))
    expect(missing).toEqual(['growth', 'tariff'])
  })

  test('needs three years', async () => {
    const two = rows.filter(({ year }) => year > 2010)
    const read = await lakes.lake([{ source: baci, rows: two }])
    expect(answers(await measured(read, exportPotential, { ...asked, dyad: 'SRB-RUS' }))).toEqual(['too-few'])
    expect(answers(await measured(read, exportPotential, { ...asked, dyad: 'HRV-RUS' }))).toEqual([
      'no-report',
    ])
  })

  test('leaves out markets of which fewer than three years are known, and counts them', async () => {
    const wto = rows
      .filter(({ partner, year }) => partner !== 'RUS' || year > 2010)
      .map((row): QuickRow => ({
        ...row,
        reporter: row.partner,
        partner: row.reporter,
        flow: 'import',
        product: row.product.slice(0, 2),
        level: 2,
        classification: 'HS',
      }))
    const read = await lakes.lake([{ source: wtoHs2, rows: wto }])
    const result = await measured(read, exportPotential, { ...asked, dyad: 'SRB-WLD' })
    expect(result.rows.map(({ key }) => key['partner'])).toEqual(['BIH'])
    expect(result.notes).toContainEqual({ id: 'markets-too-few', values: { count: 1 } })
    const one = await measured(read, exportPotential, { ...asked, dyad: 'SRB-RUS' })
    expect(answers(one)).toEqual(['too-few'])
  })

  test('by own books takes world exports from the exporters and demand from the importers', async () => {
    const own = rows.flatMap((row): QuickRow[] => {
      const both = { ...row, level: 2, product: row.product.slice(0, 2), classification: 'HS' }
      const milli = String(Number(row.value) * 2) // importers write down twice as much
      return [
        { ...both, flow: 'export' },
        { ...both, reporter: row.partner, partner: row.reporter, flow: 'import', value: milli },
      ]
    })
    const read = await lakes.lake([{ source: books, rows: own }])
    const result = await measured(read, exportPotential, { ...asked, dyad: 'SRB-RUS' })
    expect(also(result, 0, 'demand')).toBe(160) // twice 80
    expect(also(result, 0, 'supply')).toBeCloseTo(2 / 13, 12)
    expect(result.rows[0]?.value.value).toBeCloseTo(3.5, 12) // ease takes the factor up
    expect(result.conventions).toContain('market-demand-own')
  })
})

describe('the potential of one market', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
  const values = fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 4, maxLength: 4 })
  const typed = (each: readonly number[]) => Float64Array.from(each)

  test('adds up over products to what is exported', () => {
    fc.assert(
      fc.property(shares, values, values, (s, d, v) => {
        fc.pre(s.some((share) => share > 1e-6))
        const { potential } = potentialOf(typed(s), typed(d), typed(v))
        const all = v.reduce((sum, each) => sum + each, 0)
        expect(sumOf(potential) / all).toBeCloseTo(1, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('has nothing unrealised where trade is proportional to supply and demand', () => {
    fc.assert(
      fc.property(shares, values, fc.double({ min: 0.01, max: 100, noNaN: true }), (s, d, ease) => {
        const trade = s.map((share, k) => share * (d[k] as number) * ease)
        const found = potentialOf(typed(s), typed(d), typed(trade))
        const all = trade.reduce((sum, each) => sum + each, 0)
        expect(sumOf(found.unrealised)).toBeLessThanOrEqual(all * 1e-12)
      }),
      { numRuns: 50 },
    )
  })

  test('does not depend on the unit of demand, and goes with the unit of trade', () => {
    fc.assert(
      fc.property(shares, values, values, (s, d, v) => {
        fc.pre(s.some((share) => share > 1e-6))
        const one = sumOf(potentialOf(typed(s), typed(d), typed(v)).unrealised)
        const inCents = potentialOf(
          typed(s),
          typed(d.map((each) => each * 100)),
          typed(v.map((each) => each * 100)),
        )
        const demandOnly = potentialOf(typed(s), typed(d.map((each) => each * 64)), typed(v))
        const scale = v.reduce((sum, each) => sum + each, 0)
        expect(sumOf(inCents.unrealised) / 100 / scale).toBeCloseTo(one / scale, 9)
        expect(sumOf(demandOnly.unrealised) / scale).toBeCloseTo(one / scale, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('has no ease where nothing that is exported is imported, and ease 0 where nothing is traded', () => {
    expect(potentialOf(typed([1, 0]), typed([0, 5]), typed([0, 3])).ease).toBeNull()
    expect(potentialOf(typed([1, 0]), typed([0, 5]), typed([0, 0])).ease).toBe(0)
    expect(potentialOf(typed([0.5, 0]), typed([10, 5]), typed([0, 0]))).toMatchObject({
      ease: 0,
      expected: 5,
    })
  })

  test('supply of what the world does not export is none', () => {
    expect([...supplyShares(typed([2, 0]), typed([8, 0]))]).toEqual([0.25, 0])
  })
})
