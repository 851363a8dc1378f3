import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growth } from '../../../src/measures/trade/growth.js'
import { answers, measured, noteIds, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const rate = (parameters: Readonly<Record<string, string>>) => measured(small.read, growth, parameters)
const imports = (years: string, more = {}) =>
  rate({ dyad: 'SRB-RUS', flow: 'import', years, source: 'wto-hs2', ...more })

describe('growth of a flow', () => {
  // Serbia's imports from Russia: 700, 770, 847, none for 2013, 1024.87, 1127.357: 10 % a year
  test.each([
    ['log-linear', 0.1],
    ['compound', 0.1],
    ['year-on-year', 0.1],
    ['log-points', 0.0953102], // ln 1.1
  ])('%s of 700, 770, 847 is %f', async (method, expected) => {
    const result = await imports('2010-2012', { method })
    expect(result.rows[0]?.value.value).toBeCloseTo(expected, 7)
    expect(result.conventions).toContain(`growth-${method}`)
  })

  test('log-linear is the default, over every year of the window', async () => {
    const result = await imports('2010-2012')
    expect(result.conventions).toContain('growth-log-linear')
    expect(result.rows[0]?.key).toEqual({ years: '2010–2012' })
  })

  test('is not computed over a gap', async () => {
    const result = await imports('2010-2015')
    expect(answers(result)).toEqual(['gap'])
    expect(noteIds(result)).toEqual(['years-missing'])
  })

  test('is fitted over a gap where that is allowed, and says so', async () => {
    const result = await imports('2010-2015', { gaps: 'allow' })
    expect(result.rows[0]?.value.value).toBeCloseTo(0.1, 10)
    expect(result.notes).toContainEqual({ id: 'gaps-fitted', values: { years: '2013' } })
    expect(result.conventions).toContain('growth-gaps-allowed')
  })

  test('is not fitted to three years with a gap', async () => {
    expect(answers(await imports('2011-2014', { gaps: 'allow' }))).toEqual(['too-few'])
  })

  test('is not computed from, to or over a zero', async () => {
    // Germany: 350, 385, 423.5, none, 0
    const result = await rate({
      dyad: 'SRB-DEU',
      flow: 'import',
      years: '2010-2014',
      source: 'wto-hs2',
      gaps: 'allow',
    })
    expect(answers(result)).toEqual(['zero'])
  })

  test('is null for what was kept back, and where nothing is known', async () => {
    const asked = { dyad: 'SRB-RUS', flow: 'export', source: 'books' }
    expect(answers(await rate({ ...asked, years: '2010-2012' }))).toEqual(['suppressed'])
    expect(answers(await rate({ ...asked, years: '1990-1994' }))).toEqual(['no-report'])
  })

  test('has the standard error and the interval beside it', async () => {
    // 600 and 50 and 0 would not do; the world's imports of Serbia: ln(2000, 1570, 1275) has residuals
    const result = await rate({ dyad: 'SRB-WLD', flow: 'import', years: '2010-2012', source: 'wto-hs2' })
    // logs 7.600902, 7.358831, 7.150701: b = (7.150701 − 7.600902) / 2 = −0.2251006
    // residuals: mean 7.370145; 7.600902 − 7.370145 − 0.225101 = 0.005657, −0.011314, 0.005657
    // se = √((0.005657² + 0.011314² + 0.005657²) / 1 / 2) = 0.009798; t(1) = 12.706: b ± 0.124494
    const [row] = result.rows
    expect(row?.value.value).toBeCloseTo(Math.exp(-0.2251006) - 1, 6)
    expect(row?.also?.['standardError']?.value).toBeCloseTo(0.009798, 5)
    expect(row?.also?.['low']?.value).toBeCloseTo(Math.exp(-0.2251006 - 0.124494) - 1, 4)
    expect(row?.also?.['high']?.value).toBeCloseTo(Math.exp(-0.2251006 + 0.124494) - 1, 4)
  })

  test('of turnover is growth of both flows together', async () => {
    // 1342 to 898
    const result = await rate({
      dyad: 'SRB-RUS',
      flow: 'turnover',
      years: '2010-2011',
      source: 'books',
      method: 'compound',
    })
    expect(result.rows[0]?.value.value).toBeCloseTo(898 / 1342 - 1, 12)
  })

  test('that a document states is taken as stated, and not where documents disagree', async () => {
    const asked = { dyad: 'SRB-RUS', years: '2018-2022', record: 'document' }
    expect(answers(await rate({ ...asked, flow: 'import', product: '27' }))).toEqual([0.36])
    expect(answers(await rate({ ...asked, flow: 'export', product: '84' }))).toEqual(['contradictory'])
    expect(answers(await rate({ ...asked, flow: 'export' }))).toEqual(['no-report'])
  })
})
