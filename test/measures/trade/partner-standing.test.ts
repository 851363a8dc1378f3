import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partnerRank } from '../../../src/measures/trade/partner-rank.js'
import { partnerShare } from '../../../src/measures/trade/partner-share.js'
import { answers, measured, noteIds, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

type Parameters = Readonly<Record<string, string>>
const rank = (parameters: Parameters) => measured(small.read, partnerRank, parameters)
const share = (parameters: Parameters) => measured(small.read, partnerShare, parameters)

/** Serbia's imports: Russia 700, nes 500, Germany and China 350 each, Bosnia 100, Montenegro a row of 0; in all 2000. */
const of2010 = (partner: string) => ({
  dyad: `SRB-${partner}`,
  flow: 'import',
  years: '2010',
  source: 'wto-hs2',
})

describe('the rank of a partner', () => {
  test.each([
    ['RUS', 1],
    ['DEU', 2],
    ['CHN', 2], // 1, 2, 2, 4
    ['BIH', 4],
  ])('%s is %i: equal values share a rank, unspecified partners hold none', async (partner, expected) => {
    expect(answers(await rank(of2010(partner)))).toEqual([expected])
  })

  test('counts those with trade: four are ranked', async () => {
    const { rows } = await rank(of2010('BIH'))
    expect(rows[0]?.also?.['ranked']?.value).toBe(4) // without nes, Montenegro's zero and World
  })

  test.each([
    ['MNE', 'zero'], // a row of zero
    ['HUN', 'zero'], // no row
    ['X-NES', 'undefined'],
    ['WLD', 'undefined'],
    ['EUN', 'no-report'], // Serbia reports its members
  ])('%s has none: %s', async (partner, reason) => {
    expect(answers(await rank(of2010(partner)))).toEqual([reason])
  })

  test('of a year without a report is null, and the year is named', async () => {
    const result = await rank({ ...of2010('RUS'), years: '2012-2014' })
    expect(answers(result)).toEqual([1, 'no-report', 1])
    expect(noteIds(result)).toContain('years-missing')
  })

  test('in one product is by that product', async () => {
    // chapter 84: China 350, Germany 300, Russia 100, Bosnia 60
    expect(answers(await rank({ ...of2010('DEU'), product: '84' }))).toEqual([2])
    expect(answers(await rank({ ...of2010('RUS'), product: '84' }))).toEqual([3])
  })

  test('among partners that reported, the European Union is one', async () => {
    // EU 1000, Montenegro 320, Bosnia 250, Croatia 80, China 5
    const exports = { flow: 'export', years: '2010', record: 'mirror', source: 'wto-hs2' }
    const ranks = await Promise.all(
      ['EUN', 'MNE', 'BIH', 'HRV', 'CHN'].map((partner) => rank({ ...exports, dyad: `SRB-${partner}` })),
    )
    expect(ranks.flatMap(answers)).toEqual([1, 2, 3, 4, 5])
  })

  test('without any record is null', async () => {
    expect(answers(await rank({ ...of2010('RUS'), dyad: 'HUN-RUS', years: '1990' }))).toEqual(['no-report'])
  })

  test('that a document states is of the product it is stated for', async () => {
    const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2022', record: 'document' }
    expect(answers(await rank(asked))).toEqual([2])
    expect(answers(await rank({ ...asked, product: '27' }))).toEqual(['no-report'])
  })
})

describe('the share of a partner', () => {
  test.each([
    ['RUS', 0.35], // 700 / 2000
    ['DEU', 0.175],
    ['X-NES', 0.25], // in the total, so it has a share
    ['MNE', 0],
    ['HUN', 0], // none recorded in a year that was reported
  ])('%s is %f of the reporter’s flow', async (partner, expected) => {
    expect(answers(await share(of2010(partner)))).toEqual([expected])
  })

  test('is of the published total, and says by how much the sum of partners differs', async () => {
    const result = await share({ ...of2010('RUS'), years: '2011' })
    expect(result.rows[0]?.value.value).toBeCloseTo(770 / 1570, 12)
    expect(result.conventions).toContain('total-published')
    expect(noteIds(result)).toEqual(['total-differs'])
  })

  test('is of the sum of partners where that is asked for', async () => {
    const result = await share({ ...of2010('RUS'), years: '2011', total: 'summed' })
    expect(result.rows[0]?.value.value).toBeCloseTo(770 / 1555, 12)
    expect(result.conventions).toContain('total-summed')
  })

  test('shows numerator and denominator, both from one snapshot', async () => {
    const { rows } = await share(of2010('RUS'))
    expect(rows[0]?.also?.['trade']?.value).toBe(700)
    expect(rows[0]?.also?.['total']?.value).toBe(2000)
  })

  test('is null where the total is nothing, unknown, or the partner a sum of others', async () => {
    expect(answers(await share({ ...of2010('RUS'), years: '2013' }))).toEqual(['no-report'])
    expect(answers(await share({ ...of2010('EUN') }))).toEqual(['no-report'])
    // Croatia bought only chapter 84: of chapter 27 there is nothing to have a share of
    const nothing = { dyad: 'HRV-SRB', flow: 'import', years: '2010', source: 'wto-hs2', product: '27' }
    expect(answers(await share(nothing))).toEqual(['undefined'])
  })

  test('of a mirror total is of the partners that reported, whose number is said', async () => {
    const result = await share({
      dyad: 'SRB-EUN',
      flow: 'export',
      years: '2010',
      record: 'mirror',
      source: 'wto-hs2',
    })
    expect(result.rows[0]?.value.value).toBeCloseTo(1000 / 1655, 12)
    expect(result.notes).toContainEqual({ id: 'reporters-counted', values: { year: 2010, count: 5 } })
  })

  test('of a suppressed flow is suppressed', async () => {
    const result = await share({ dyad: 'SRB-RUS', flow: 'export', years: '2012', source: 'books' })
    expect(answers(result)).toEqual(['suppressed'])
  })

  test('that a document states is taken as stated', async () => {
    const asked = { dyad: 'SRB-RUS', flow: 'export', years: '2022', record: 'document' }
    expect(answers(await share(asked))).toEqual([0.042])
  })
})
