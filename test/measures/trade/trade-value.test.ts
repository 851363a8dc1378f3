import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tradeValue } from '../../../src/measures/trade/trade-value.js'
import { answers, measured, noteIds, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const value = (parameters: Readonly<Record<string, string>>) => measured(small.read, tradeValue, parameters)
const wto = (dyad: string, flow: string, years: string, more = {}) =>
  value({ dyad, flow, years, source: 'wto-hs2', ...more })

describe('the value of a flow', () => {
  test('is the sum over products; a year without a report is null, and named', async () => {
    const result = await wto('SRB-RUS', 'import', '2010-2015') // 2010: 600 + 100
    expect(answers(result)).toEqual([700, 770, 847, 'no-report', 1024.87, 1127.357])
    expect(result.notes).toEqual([{ id: 'years-missing', values: { years: '2013', count: 1 } }])
  })

  test('is zero where the reporter reported none, with a row of zero or with no row', async () => {
    expect(answers(await wto('SRB-DEU', 'import', '2014-2015'))).toEqual([0, 0])
    expect(answers(await wto('SRB-RUS', 'import', '2010-2011', { product: '84' }))).toEqual([100, 0])
  })

  test('is not zero where the partner is a group that the books do not name', async () => {
    expect(answers(await wto('SRB-EUN', 'import', '2010'))).toEqual(['no-report'])
    expect(answers(await wto('CHN-EUN', 'import', '2010'))).toEqual([30]) // China names it
  })

  test('skips what was kept back and says so, and is null where all was', async () => {
    const result = await value({ dyad: 'SRB-RUS', flow: 'export', years: '2010-2014', source: 'books' })
    expect(answers(result)).toEqual([600, 50, 'suppressed', 0, 'no-report'])
    expect(result.notes).toContainEqual({ id: 'nulls-skipped', values: { year: 2011, count: 1 } })
  })

  test('is null for a flow of which there is no record at all', async () => {
    const result = await value({ dyad: 'HUN-DEU', flow: 'export', years: '2010', source: 'books' })
    expect(answers(result)).toEqual(['no-report'])
    expect(result.basis).toBeNull()
  })

  test('of a reconciled record is the same seen from both ends', async () => {
    const asked = { years: '2010-2011', source: 'baci' }
    const imports = await value({ dyad: 'SRB-RUS', flow: 'import', ...asked })
    const exports = await value({ dyad: 'RUS-SRB', flow: 'export', ...asked })
    expect(answers(imports)).toEqual([730_125, 700_000]) // (650.125 + 80) thousand
    expect(answers(exports)).toEqual(answers(imports))
    expect(imports.conventions).toEqual(['nominal-usd', 'reconciled-fob', 'record-reconciled'])
  })

  test('is the partner’s record where that is asked for', async () => {
    const result = await value({
      dyad: 'SRB-RUS',
      flow: 'export',
      years: '2010',
      record: 'mirror',
      source: 'books',
    })
    expect(answers(result)).toEqual([636]) // Russia's imports: 530 + 106
    expect(result.conventions).toEqual(['nominal-usd', 'imports-cif', 'record-mirror'])
  })
})

describe('whose record answers', () => {
  test('the reporter’s own comes first, in the order of the sources', async () => {
    const imports = await value({ dyad: 'SRB-RUS', flow: 'import', years: '2010' })
    expect(imports.basis).toMatchObject({ source: 'wto-hs2', record: 'own', named: false })
    const exports = await value({ dyad: 'SRB-RUS', flow: 'export', years: '2010' })
    expect(exports.basis).toMatchObject({ source: 'books', record: 'own' })
  })

  test('then the mirror, then the reconciled record', async () => {
    const mirror = await value({ dyad: 'DEU-CHN', flow: 'export', years: '2010' })
    expect(mirror.basis).toMatchObject({ source: 'wto-hs2', record: 'mirror' })
    const reconciled = await value({ dyad: 'CHN-DEU', flow: 'export', years: '2010' })
    expect(reconciled.basis).toMatchObject({ source: 'baci', record: 'reconciled' })
  })

  test('more years come before the order of sources, and no series mixes two', async () => {
    const result = await value({ dyad: 'DEU-SRB', flow: 'export', years: '2010-2013' })
    expect(result.basis?.source).toBe('books') // four years; wto-hs2 has no 2013
    expect(answers(result)).toEqual([200, 0, 0, 0])
  })

  test('a mirror of a reconciled source is refused with the reason', async () => {
    const asked = { dyad: 'SRB-RUS', flow: 'export', years: '2010', source: 'baci' }
    for (const record of ['mirror', 'own'])
      await expect(value({ ...asked, record })).rejects.toMatchObject({
        problem: { code: 'measure-refused' },
      })
    expect(answers(await value({ ...asked, record: 'reconciled' }))).toEqual([500_000])
  })

  test('a source that does not exist is refused', async () => {
    await expect(
      value({ dyad: 'SRB-RUS', flow: 'export', years: '2010', source: 'nobody' }),
    ).rejects.toMatchObject({ problem: { code: 'unknown-source' } })
  })
})

describe('a total that the source publishes', () => {
  test('stands, and a sum of partners more than 0.5 % away is told', async () => {
    const result = await wto('SRB-WLD', 'import', '2010-2012')
    expect(answers(result)).toEqual([2000, 1570, 1275])
    expect(result.conventions).toContain('total-published')
    // 2010 the same; 2011 1555 / 1570 − 1 = −0.96 %; 2012 1270.5 / 1275 − 1 = −0.35 %
    expect(noteIds(result)).toEqual(['total-differs'])
    expect(result.notes[0]?.values).toMatchObject({ year: 2011, published: 1570, summed: 1555 })
    expect(result.notes[0]?.values['difference']).toBeCloseTo(-15 / 1570, 12)
  })

  test('is left for the sum of partners where that is asked for, nes included and World not', async () => {
    const result = await wto('SRB-WLD', 'import', '2010-2012', { total: 'summed' })
    expect(answers(result)).toEqual([2000, 1555, 1270.5])
    expect(result.conventions).toEqual(expect.arrayContaining(['total-summed', 'groups-excluded']))
  })

  test('of a product is the World row of that product', async () => {
    expect(answers(await wto('SRB-WLD', 'import', '2010-2011', { product: '84' }))).toEqual([810, 800])
  })

  test('gives way to sums in all years when a World row is left out in one of them', async () => {
    const both = await wto('MNE-WLD', 'import', '2010-2011')
    expect(answers(both)).toEqual([320, 330])
    expect(both.conventions).toContain('total-summed')
    expect(answers(await wto('MNE-WLD', 'import', '2010-2011', { total: 'published' }))).toEqual([
      320,
      'no-report',
    ])
  })
})

describe('a mirror total', () => {
  test('is over the partners that reported: how many, and which of the largest are missing', async () => {
    const result = await wto('SRB-WLD', 'export', '2010-2011')
    // 2010: EU 1000, Montenegro 320, Bosnia 250, Croatia 80, China 5; 2011: EU 1100, Montenegro 330
    expect(answers(result)).toEqual([1655, 1430])
    expect(result.notes).toEqual([
      { id: 'reporters-counted', values: { year: 2010, count: 5 } },
      { id: 'reporters-counted', values: { year: 2011, count: 2 } },
      { id: 'largest-missing', values: { year: 2011, countries: 'BIH, HRV, CHN' } },
    ])
    expect(result.conventions).toContain('union-as-one')
  })

  test('names the missing by the year before the window too', async () => {
    const result = await wto('SRB-WLD', 'export', '2011')
    expect(noteIds(result)).toEqual(['reporters-counted', 'largest-missing'])
  })

  test('asked for the other way round is the same: all importers together from Serbia', async () => {
    const result = await wto('WLD-SRB', 'import', '2010-2011')
    expect(answers(result)).toEqual([1655, 1430])
  })

  test('counts the European Union as one partner', async () => {
    expect(answers(await wto('SRB-EUN', 'export', '2010-2012'))).toEqual([1000, 1100, 1210])
  })
})

describe('the world as reporter', () => {
  test('is the sum over the reporters there are, without World rows', async () => {
    const result = await wto('WLD-WLD', 'import', '2010')
    // Serbia 2000, EU 6000, Croatia 80, Bosnia 250, Montenegro 320, China 5 + 40 + 1000 + 30
    expect(answers(result)).toEqual([9725])
    expect(result.notes).toContainEqual({ id: 'reporters-counted', values: { year: 2010, count: 6 } })
  })

  // 500 + 650.125 + 80 + 300 + 100 + 320 + 90 + 2000 thousand, of which China's 90 from itself
  test.each([
    ['once', 4_040_125, ['own-trade-once']],
    ['none', 3_950_125, []],
    ['both', 4_130_125, []],
  ])('counts a country’s trade with itself %s: %i', async (ownTrade, sum, said) => {
    for (const flow of ['export', 'import']) {
      const result = await value({ dyad: 'WLD-WLD', flow, years: '2010', source: 'baci', ownTrade })
      expect(answers(result)).toEqual([sum])
      expect(result.conventions.filter((id) => id.startsWith('own-trade'))).toEqual(said)
      expect(result.notes).toContainEqual({
        id: 'own-trade',
        values: { year: 2010, value: 90_000, both: 4_130_125 },
      })
    }
  })

  test('one country’s total knows its own trade as well', async () => {
    const asked = { dyad: 'CHN-WLD', flow: 'import', years: '2010', source: 'baci' }
    expect(answers(await value(asked))).toEqual([2_090_000])
    expect(answers(await value({ ...asked, ownTrade: 'none' }))).toEqual([2_000_000])
  })

  test('unspecified partners are in a summed total', async () => {
    const asked = { dyad: 'SRB-WLD', flow: 'export', years: '2010', source: 'baci' }
    expect(answers(await value(asked))).toEqual([900_000]) // 500 + 300 + 100 to nobody named
  })
})

describe('what documents state', () => {
  const stated = (years: string, flow = 'export') =>
    value({ dyad: 'SRB-RUS', flow, years, record: 'document' })

  test('is the most exact of statements that agree within their rounding', async () => {
    const result = await stated('2020')
    expect(answers(result)).toEqual([996_000_000])
    expect(result.notes).toEqual([{ id: 'first-statement', values: { year: 2020, count: 2 } }])
    expect(result.basis).toMatchObject({ source: 'documents', record: 'document' })
  })

  test('is nothing where they contradict each other', async () => {
    const result = await stated('2021')
    expect(answers(result)).toEqual(['contradictory'])
    expect(noteIds(result)).toEqual(['statements-disagree'])
  })

  test('is null where nothing is stated', async () => {
    expect(answers(await stated('2019'))).toEqual(['no-report'])
  })
})
