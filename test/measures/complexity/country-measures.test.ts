import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coiMeasure } from '../../../src/measures/complexity/coi-measure.js'
import { diversityMeasure } from '../../../src/measures/complexity/diversity-measure.js'
import { eciMeasure } from '../../../src/measures/complexity/eci-measure.js'
import { fitnessMeasure } from '../../../src/measures/complexity/fitness-measure.js'
import { baci } from '../../../src/sources/baci/source.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { allLineages, books, measured, noteIds } from '../small-lake.js'
import type { Reader } from '../../../src/measures/measure.js'
import { asked, byName, nestedRows, redone, root6, row } from './complexity-lake.js'

let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  lakes = await openQuickLakes()
  read = await lakes.lake([{ source: books, rows: nestedRows() }])
})
afterAll(() => lakes.close())

const all = { ...asked, countries: 'all' }

describe('three countries of which each has all that the next one has', () => {
  test('are specialised in 3, 2 and 1 products', async () => {
    const result = await measured(read, diversityMeasure, all)
    expect(byName(result)).toEqual([
      ['DEU', 3],
      ['SRB', 2],
      ['RUS', 1],
    ])
    expect(result.rows.map(({ also }) => [also?.['rank']?.value, also?.['kept']?.value])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  test('have an ECI of 3/√6, 0 and −3/√6', async () => {
    // K = (2, −1, −4), mean −1, population deviation √6 (see eci.test.ts)
    const { rows } = await measured(read, eciMeasure, all)
    expect(rows.map(({ key }) => key['country'])).toEqual(['DEU', 'SRB', 'RUS'])
    expect(rows[0]?.value.value).toBeCloseTo(3 / root6, 12)
    expect(rows[1]?.value.value).toBeCloseTo(0, 12)
    expect(rows[2]?.value.value).toBeCloseTo(-3 / root6, 12)
    expect(rows[0]?.value.unit).toBe('z-score')
  })

  test('have an outlook of the sums 0, 520 and 296 (times 143√6), standardised', async () => {
    // Q before centring, in deviations of K: (−4, 2, 8)/√6. φ(27,84) = 2/3, φ(27,90) = 1/3, φ(84,90) = 1/2, φ(k,k) = 1.
    // Serbia lacks 90: ω = (1/3 + 1/2)/(1/3 + 1/2 + 1) = 5/11, so 5/11·8 = 40/11 = 520/143.
    // Russia lacks 84 and 90: 2/3 / (13/6) = 4/13 and 1/3 / (11/6) = 2/11, so 8/13 + 16/11 = 296/143.
    // Germany lacks nothing. Mean 272; deviations −272, 248, 24; variance 136064/3.
    const result = await measured(read, coiMeasure, all)
    const deviation = Math.sqrt(136_064 / 3)
    const wanted = { SRB: 248 / deviation, RUS: 24 / deviation, DEU: -272 / deviation }
    expect(result.rows.map(({ key }) => key['country'])).toEqual(['SRB', 'RUS', 'DEU'])
    for (const { key, value } of result.rows)
      expect(value.value).toBeCloseTo(wanted[key['country'] as 'SRB'], 12)
    expect(result.rows[0]?.also?.['sum']?.value).toBeCloseTo(40 / 11 / root6, 12)
    expect(result.conventions).toContain('proximity-diagonal-keep')
  })

  test('have a fitness in the order of their products, with the mean 1', async () => {
    const { rows } = await measured(read, fitnessMeasure, all)
    const values = rows.map(({ value }) => value.value as number)
    expect(rows.map(({ key }) => key['country'])).toEqual(['DEU', 'SRB', 'RUS'])
    expect(values.reduce((sum, value) => sum + value, 0) / 3).toBeCloseTo(1, 12)
  })
})

test('without a list of all, the two of the dyad have a row each, the reporter first', async () => {
  expect(byName(await measured(read, diversityMeasure, asked))).toEqual([
    ['SRB', 2],
    ['RUS', 1],
  ])
  expect(byName(await measured(read, diversityMeasure, { ...asked, dyad: 'SRB-WLD' }))).toEqual([['SRB', 2]])
})

test('every year has its matrix and its rows, and a year without a record has none with the reason', async () => {
  const two = await lakes.lake([{ source: books, rows: [...nestedRows(), ...nestedRows({ year: 2016 })] }])
  const result = await measured(two, diversityMeasure, { ...asked, years: '2016-2018' })
  expect(
    result.rows.map(({ key, value }) => [key['year'], key['country'], value.value ?? value.reason]),
  ).toEqual([
    [2016, 'SRB', 2],
    [2016, 'RUS', 1],
    [2017, 'SRB', 'no-report'],
    [2017, 'RUS', 'no-report'],
    [2018, 'SRB', 2],
    [2018, 'RUS', 1],
  ])
  expect(result.notes).toContainEqual({ id: 'years-missing', values: { years: '2017', count: 1 } })
})

test('without any record each year has its rows with the reason', async () => {
  const result = await measured(read, eciMeasure, { ...asked, years: '1990', source: 'books' })
  expect(byName(result)).toEqual([
    ['SRB', 'no-report'],
    ['RUS', 'no-report'],
  ])
  expect(result.basis).toBeNull()
})

test('a country that is not in the record has no number, and the others have theirs', async () => {
  expect(byName(await measured(read, eciMeasure, { ...asked, dyad: 'RUS-BIH' })).at(-1)).toEqual([
    'BIH',
    'no-report',
  ])
})

test('a matrix that falls into parts has no ECI, and says who is apart', async () => {
  // At threshold 1 each of three sells one product that no other sells: three parts.
  const apart = await lakes.lake([
    {
      source: books,
      rows: [row('DEU', 'SRB', '90', 5), row('SRB', 'DEU', '84', 4), row('RUS', 'SRB', '27', 3)],
    },
  ])
  const result = await measured(apart, eciMeasure, { dyad: 'SRB-RUS', years: '2018' })
  expect(byName(result)).toEqual([
    ['SRB', 'undefined'],
    ['RUS', 'undefined'],
  ])
  const note = result.notes.find(({ id }) => id === 'matrix-disconnected')
  expect(note?.values).toMatchObject({ year: 2018, count: 3, countries: 'RUS, SRB' })
})

test('two countries are too few', async () => {
  const few = await lakes.lake([
    {
      source: books,
      rows: [row('SRB', 'RUS', '84', 1), row('SRB', 'RUS', '27', 1), row('RUS', 'SRB', '27', 1)],
    },
  ])
  const result = await measured(few, eciMeasure, { dyad: 'SRB-RUS', years: '2018' })
  expect(byName(result).map(([, value]) => value)).toEqual(['too-few', 'too-few'])
  expect(noteIds(result)).toContain('matrix-too-few')
})

test('a country specialised in nothing has a diversity of 0, no ECI, and is named', async () => {
  // at the threshold 2.5 only: Germany's 90 is 7/3 and so under it; Russia's 27 is 2: nobody is specialised
  const result = await measured(read, diversityMeasure, { ...asked, threshold: 2.5 })
  expect(byName(result)).toEqual([
    ['SRB', 0],
    ['RUS', 0],
  ])
  expect(noteIds(result)).toEqual(
    expect.arrayContaining(['specialised-in-nothing', 'specialised-by-nobody', 'threshold']),
  )
  expect(byName(await measured(read, eciMeasure, { ...asked, threshold: 2.5 }))[0]?.[1]).toBe('too-few')
})

test('the threshold itself is specialised', async () => {
  // Russia's index in 27 is exactly 2, Germany's in 90 is 7/3: at 2 both stay, each in one product.
  expect(byName(await measured(read, diversityMeasure, { ...all, threshold: 2 }))).toEqual([
    ['DEU', 1],
    ['RUS', 1],
    ['SRB', 0],
  ])
})

test('unspecified goods are no product, and are named', async () => {
  const mixed = await lakes.lake([{ source: books, rows: [...nestedRows(), row('RUS', 'DEU', '99', 9)] }])
  const result = await measured(mixed, diversityMeasure, all)
  expect(byName(result)).toEqual([
    ['DEU', 3],
    ['SRB', 2],
    ['RUS', 1],
  ])
  expect(result.notes).toContainEqual({ id: 'unspecified-goods', values: { year: 2018, products: '99' } })
})

test('small territories on top of an unfiltered ranking are named', async () => {
  const small = await lakes.lake([
    { source: books, rows: [...nestedRows(), row('MAC', 'DEU', '84', 0.01), row('MAC', 'DEU', '90', 0.02)] },
  ])
  const result = await measured(small, eciMeasure, asked)
  expect(result.notes.find(({ id }) => id === 'unfiltered-ranking')?.values['countries']).toBe('MAC')
  expect(noteIds(await measured(read, eciMeasure, asked))).not.toContain('unfiltered-ranking')
})

test('importers’ records alone give exports as mirror, without the union that stands beside its members', async () => {
  const mirrored = nestedRows().map((each) => ({
    ...each,
    reporter: each.partner,
    partner: each.reporter,
    flow: 'import' as const,
  }))
  const source = { ...books, id: 'importers', unions: ['EUN'] }
  const union = row('RUS', 'EUN', '84', 7, { flow: 'import' })
  const mirror = await lakes.lake([{ source, rows: [...mirrored, union] }])
  const result = await measured(mirror, diversityMeasure, all)
  expect(byName(result)).toEqual([
    ['DEU', 3],
    ['SRB', 2],
    ['RUS', 1],
  ])
  expect(result.conventions).toContain('record-mirror')
  expect(result.notes).toContainEqual({ id: 'reporters-counted', values: { year: 2018, count: 3 } })
  expect(result.notes).toContainEqual({
    id: 'unions-beside-members',
    values: { year: 2018, countries: 'EUN' },
  })
})

test('six digits are added up to four, and four are read before two', async () => {
  const fine = nestedRows({ level: 6, classification: 'HS2017' }).map((each) => ({
    ...each,
    product: `${each.product}0100`,
  }))
  const lake = await lakes.lake([
    {
      source: baci,
      rows: [...fine, ...fine.map((each) => ({ ...each, product: each.product.replace('0100', '0199') }))],
    },
  ])
  const result = await measured(lake, diversityMeasure, all)
  expect(result.basis).toMatchObject({ source: 'baci', record: 'reconciled', classification: 'HS2017' })
  expect(result.notes).toContainEqual({ id: 'product-level', values: { digits: 4 } })
  expect(byName(result)).toEqual([
    ['DEU', 3],
    ['SRB', 2],
    ['RUS', 1],
  ])
})

test('the arithmetic gives the number again, from the rows of the country and of the world', async () => {
  for (const each of [eciMeasure, coiMeasure, diversityMeasure, fitnessMeasure]) {
    const { rows } = await measured(read, each, all)
    for (const { value } of rows) {
      expect(redone(value)).toBeCloseTo(value.value as number, 9)
      const leaves = allLineages(value.lineage).filter(({ kind }) => kind === 'rows')
      expect(leaves).toHaveLength(2)
      expect(leaves.at(-1)).toMatchObject({ rows: 7, sum: '14000000000' })
    }
  }
})
