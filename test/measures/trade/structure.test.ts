import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { known, unknown } from '../../../src/domain/quantity.js'
import type { Measure } from '../../../src/measures/measure.js'
import type { Book } from '../../../src/measures/trade/book.js'
import { complementarity } from '../../../src/measures/trade/complementarity.js'
import { intraIndustry } from '../../../src/measures/trade/intra-industry.js'
import { computed } from '../../../src/measures/trade/lineages.js'
import { margins } from '../../../src/measures/trade/margins.js'
import { revealedComparativeAdvantage } from '../../../src/measures/trade/revealed-comparative-advantage.js'
import { similarity } from '../../../src/measures/trade/similarity.js'
import { crossesRevisions, figure, listedCodes, worked } from '../../../src/measures/trade/structure.js'
import { tradeIntensity } from '../../../src/measures/trade/trade-intensity.js'
import { baci } from '../../../src/sources/baci/source.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { answers, books, measured } from '../small-lake.js'
import { threeCountries } from '../structure-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

describe('a thousandfold trade', () => {
  test.each([
    ['revealed-comparative-advantage', revealedComparativeAdvantage, { form: 'balassa' }],
    ['revealed-comparative-advantage', revealedComparativeAdvantage, { form: 'normalised', by: 'value' }],
    ['trade-intensity', tradeIntensity, { form: 'excluding-self' }],
    ['complementarity', complementarity, {}],
    ['similarity', similarity, {}],
    ['intra-industry', intraIndustry, { form: 'adjusted' }],
    ['margins', margins, {}],
  ])('has the same %s', async (_id, measure, parameters) => {
    const of = async (scale: number) => {
      const read = await threeCountries(lakes, scale)
      const asked = { dyad: 'SRB-RUS', years: '2010', ...parameters }
      return measured(read, measure as unknown as Measure, asked)
    }
    const [one, thousand] = [await of(1), await of(1000)]
    expect(thousand.rows.map(({ key }) => key)).toEqual(one.rows.map(({ key }) => key))
    const [before, after] = [answers(one), answers(thousand)]
    for (const [at, value] of before.entries()) expect(after[at]).toBeCloseTo(value as number, 12)
  })
})

test('of two sources the one that has both sides in more years is read, though the other has records of its own', async () => {
  const row = (reporter: string, partner: string, year: number, more: Partial<QuickRow> = {}): QuickRow => ({
    reporter,
    partner,
    year,
    flow: 'export',
    product: '27',
    value: '5.000',
    ...more,
  })
  const own = [2010, 2011].map((year) => row('SRB', 'RUS', year))
  const reconciled = [2010, 2011].flatMap((year) => [
    row('SRB', 'RUS', year, { product: '270900', level: 6, classification: 'HS1992' }),
    row('RUS', 'SRB', year, { product: '840810', level: 6, classification: 'HS1992' }),
  ])
  const asked = { dyad: 'SRB-RUS', years: '2010-2011', level: 2 }
  const imports = row('RUS', 'SRB', 2010, { flow: 'import' })
  const read = await lakes.lake([
    { source: books, rows: [...own, imports] },
    { source: baci, rows: reconciled },
  ])
  const both = await measured(read, complementarity, asked)
  expect([both.basis?.source, answers(both)]).toEqual(['baci', [1, 1]])
  // in 2010 both have both sides, and own records go first
  const one = await measured(read, complementarity, { ...asked, years: '2010' })
  expect([one.basis?.source, one.basis?.named]).toEqual(['books', false])
})

test('years cross a revision where one is before its first year and one is not', () => {
  const book = (classification: string) => ({ level: 6, choice: { classification } }) as unknown as Book
  expect(crossesRevisions(book('HS'), [2012, 2016])).toBe(false)
  expect(crossesRevisions(book('HS'), [2011, 2012])).toBe(true)
  expect(crossesRevisions(book('HS'), [2017])).toBe(false)
  expect(crossesRevisions(book('HS1992'), [2011, 2022])).toBe(false) // the source keeps to one
})

test('an unknown input makes a number unknown, for the same reason', () => {
  const lineage = computed('trade-value', {}, [], '1', {})
  const subject = { id: 'similarity', parameters: {}, conventions: [] }
  const add = (a = 0, b = 0) => worked(a + b, `${a} + ${b}`)
  const inputs = { a: known(1, 'USD', lineage), b: known(2, 'USD', lineage) }
  expect(figure(subject, 'index', inputs, add)).toMatchObject({
    value: 3,
    lineage: { arithmetic: '1 + 2', inputs: { a: lineage, b: lineage } },
  })
  const missing = { ...inputs, b: unknown('suppressed', 'USD', lineage) }
  expect(figure(subject, 'index', missing, add)).toMatchObject({ value: null, reason: 'suppressed' })
})

test('a sentence names twenty codes at most', () => {
  expect(listedCodes(['01', '02'])).toBe('01, 02')
  expect(listedCodes(Array.from({ length: 21 }, (_, index) => String(index)))).toMatch(/, 19 …$/)
})
