import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cogMeasure } from '../../../src/measures/complexity/cog-measure.js'
import { densityMeasure } from '../../../src/measures/complexity/density-measure.js'
import { eciMeasure } from '../../../src/measures/complexity/eci-measure.js'
import { pciMeasure } from '../../../src/measures/complexity/pci-measure.js'
import { productSpaceMeasure } from '../../../src/measures/complexity/product-space-measure.js'
import { proximityMeasure } from '../../../src/measures/complexity/proximity-measure.js'
import { ubiquityMeasure } from '../../../src/measures/complexity/ubiquity-measure.js'
import type { Reader } from '../../../src/measures/measure.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { books, measured } from '../small-lake.js'
import { asked, byName, nestedRows, redone, root6, row } from './complexity-lake.js'

let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  lakes = await openQuickLakes()
  read = await lakes.lake([{ source: books, rows: nestedRows() }])
})
afterAll(() => lakes.close())

describe('three countries of which each has all that the next one has', () => {
  test('make products of ubiquity 3, 2 and 1, the reporter’s index beside', async () => {
    const result = await measured(read, ubiquityMeasure, asked)
    expect(byName(result)).toEqual([
      ['27', 3],
      ['84', 2],
      ['90', 1],
    ])
    // Serbia: (2/4)/(7/14) = 1, (2/4)/(4/14) = 7/4, 0
    const beside = result.rows.map(({ also }) => also?.['rca']?.value as number)
    expect(beside[0]).toBe(1)
    expect(beside[1]).toBeCloseTo(1.75, 12)
    expect(beside[2]).toBe(0)
  })

  test('make a PCI of 9/√6, 3/√6 and −3/√6 by the ECI’s deviation, of 1.22, 0 and −1.22 by its own', async () => {
    const by = await measured(read, pciMeasure, asked)
    expect(by.rows.map(({ key }) => key['product'])).toEqual(['90', '84', '27'])
    for (const [at, wanted] of [9, 3, -3].entries())
      expect(by.rows[at]?.value.value).toBeCloseTo(wanted / root6, 12)
    // Q = (−4, 2, 8), mean 2, deviation √24
    const own = await measured(read, pciMeasure, { ...asked, pci: 'own' })
    for (const [at, wanted] of [6, 0, -6].entries())
      expect(own.rows[at]?.value.value).toBeCloseTo(wanted / Math.sqrt(24), 12)
    expect(own.conventions).toContain('pci-own')
  })

  test('make proximities of 2/3 and 1/3 to the most common product', async () => {
    const result = await measured(read, proximityMeasure, { ...asked, product: '27' })
    expect(result.rows.map(({ key }) => [key['product'], key['to']])).toEqual([
      ['27', '84'],
      ['27', '90'],
    ])
    expect(result.rows[0]?.value.value).toBeCloseTo(2 / 3, 14) // Germany and Serbia of three
    expect(result.rows[1]?.value.value).toBeCloseTo(1 / 3, 14) // Germany of three
    expect(result.rows[0]?.also).toMatchObject({ together: { value: 2 }, ubiquity: { value: 2 } })
  })

  test('give Serbia a density of 5/11 around what it lacks, of 1 without the product’s own part', async () => {
    // (1/3 + 1/2) / (1/3 + 1/2 + 1); without the diagonal (1/3 + 1/2) / (1/3 + 1/2)
    const kept = await measured(read, densityMeasure, asked)
    expect(kept.rows.map(({ key }) => key['product'])).toEqual(['90'])
    expect(kept.rows[0]?.value.value).toBeCloseTo(5 / 11, 12)
    expect(kept.rows[0]?.also?.['distance']?.value).toBeCloseTo(6 / 11, 12)
    const zero = await measured(read, densityMeasure, { ...asked, diagonal: 'zero' })
    expect(zero.rows[0]?.value.value).toBeCloseTo(1, 12)
  })

  test('give Serbia a gain of 48/(11√6) by what it lacks, of 8/(11√6) in the book’s form', async () => {
    // Q = 8/√6, φ(90,90)/Σφ = 1/(11/6) = 6/11; the book takes ω·Q = 5/11·8/√6 off
    const stata = await measured(read, cogMeasure, asked)
    expect(stata.rows.map(({ key }) => key['product'])).toEqual(['90'])
    expect(stata.rows[0]?.value.value).toBeCloseTo(48 / 11 / root6, 12)
    const atlas = await measured(read, cogMeasure, { ...asked, cog: 'atlas' })
    expect(atlas.rows[0]?.value.value).toBeCloseTo(8 / 11 / root6, 12)
  })
})

test('present products are those that the reporter is specialised in, whose gain is 0', async () => {
  const present = await measured(read, cogMeasure, { ...asked, which: 'present' })
  expect(byName(present)).toEqual([
    ['27', 0],
    ['84', 0],
  ])
  expect((await measured(read, densityMeasure, { ...asked, which: 'all' })).rows).toHaveLength(3)
})

test('a product named stands alone, whatever its kind, and one that nobody exports has the reason', async () => {
  expect(byName(await measured(read, densityMeasure, { ...asked, product: '27' }))).toHaveLength(1)
  expect(byName(await measured(read, pciMeasure, { ...asked, product: '11' }))).toEqual([['11', 'no-report']])
  expect(byName(await measured(read, proximityMeasure, { ...asked, product: '11' }))).toEqual([
    ['11', 'no-report'],
  ])
})

test('a reporter that is not in the matrix has no density, with the reason', async () => {
  const result = await measured(read, densityMeasure, { ...asked, dyad: 'BIH-SRB', source: 'books' })
  expect(result.rows.map(({ value }) => value.reason)).toEqual(['no-report'])
})

test('a product that nobody is specialised in has a ubiquity of 0 and no PCI', async () => {
  // Of four countries each sells as much as the other of everything but 11, which is a little of what the first two sell.
  const flat = await lakes.lake([{ source: books, rows: [...nestedRows(), row('DEU', 'RUS', '11', 0.001)] }])
  const threshold = 2.3 // Germany’s index in 11 is 14.001/6.001 = 2.333…, in 90 the same
  const ubiquity = await measured(flat, ubiquityMeasure, { ...asked, threshold, product: '84' })
  expect(byName(ubiquity)).toEqual([['84', 0]])
  const pci = await measured(flat, pciMeasure, { ...asked, threshold, product: '84' })
  expect(pci.rows[0]?.value.value).toBeNull()
})

test('the list is as long as asked, ties by code', async () => {
  const result = await measured(read, ubiquityMeasure, { ...asked, top: 2 })
  expect(result.rows.map(({ key }) => key['product'])).toEqual(['27', '84'])
})

describe('the product space', () => {
  const space = { dyad: 'SRB-RUS', year: '2018', threshold: 0.3 } as const

  test('joins all products by their strongest links', async () => {
    const result = await measured(read, productSpaceMeasure, space)
    const links = result.rows.filter(({ key }) => key['to'] !== undefined)
    expect(links.map(({ key }) => [key['product'], key['to']])).toEqual([
      ['27', '84'],
      ['84', '90'],
    ])
    expect(links[0]?.value.value).toBeCloseTo(2 / 3, 14)
    expect(links[1]?.value.value).toBeCloseTo(1 / 2, 14)
    // at 0.3 the third link, of 1/3, is drawn too
    const more = await measured(read, productSpaceMeasure, { ...space, links: 0.3 })
    expect(more.rows).toHaveLength(6)
  })

  test('lights what the reporter exports to the partner, with its value, and has PCI for the number', async () => {
    const nodes = (await measured(read, productSpaceMeasure, space)).rows.slice(0, 3)
    expect(
      nodes.map(({ key, also }) => [key['product'], also?.['exports']?.value, also?.['lit']?.value]),
    ).toEqual([
      ['27', 5e8, 1],
      ['84', 0, 0],
      ['90', 0, 0],
    ])
    expect(nodes[0]?.value.value).toBeCloseTo(-3 / root6, 12)
    for (const { also } of nodes)
      for (const axis of ['x', 'y'])
        expect(also?.[axis]?.value).toSatisfy((place: number) => place >= 0 && place <= 1)
  })

  test('lights with the world as partner what the reporter is specialised in', async () => {
    const { rows } = await measured(read, productSpaceMeasure, { ...space, dyad: 'SRB-WLD' })
    const nodes = rows.filter(({ key }) => key['to'] === undefined)
    expect(
      nodes.map(({ key, also }) => [key['product'], also?.['exports']?.value, also?.['lit']?.value]),
    ).toEqual([
      ['27', 2e9, 1],
      ['84', 2e9, 1],
      ['90', 0, 0],
    ])
  })

  test('has places and links but no complexity where the eigenvector is not determined', async () => {
    const apart = await lakes.lake([
      {
        source: books,
        rows: [row('DEU', 'SRB', '90', 5), row('SRB', 'DEU', '84', 4), row('RUS', 'SRB', '27', 3)],
      },
    ])
    const result = await measured(apart, productSpaceMeasure, { dyad: 'SRB-RUS', year: '2018' })
    expect(result.rows.map(({ value }) => value.reason)).toEqual(['undefined', 'undefined', 'undefined'])
    expect(result.notes.find(({ id }) => id === 'products-apart')?.values['count']).toBe(2)
  })

  test('is one row with the reason where there is no record', async () => {
    const { rows } = await measured(read, productSpaceMeasure, { ...space, year: '1990' })
    expect(rows.map(({ value }) => value.reason)).toEqual(['no-report'])
  })
})

test('the arithmetic gives the number again', async () => {
  for (const each of [ubiquityMeasure, pciMeasure, densityMeasure, cogMeasure])
    for (const { value } of (await measured(read, each, { ...asked, top: 0 })).rows)
      expect(redone(value)).toBeCloseTo(value.value as number, 9)
  for (const { value } of (await measured(read, proximityMeasure, { ...asked, product: '84' })).rows)
    expect(redone(value)).toBeCloseTo(value.value as number, 9)
})

const codes = ['DEU', 'SRB', 'RUS', 'CHN', 'ITA'] as const
const goods = ['27', '39', '61', '72', '84', '90'] as const
const cells = codes.flatMap((country) => goods.map((product) => ({ country, product })))
const amounts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 })), {
  minLength: cells.length,
  maxLength: cells.length,
})
const rowsOf = (values: readonly number[]): QuickRow[] =>
  cells.flatMap(({ country, product }, at) =>
    (values[at] ?? 0) === 0
      ? []
      : [row(country, country === 'SRB' ? 'RUS' : 'SRB', product, (values[at] ?? 0) / 1000)],
  )

test('a country’s ECI is the mean of PCI over its products, and neither changes when all trade is doubled', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(amounts, async (values) => {
      const once = await lakes.lake([{ source: books, rows: rowsOf(values) }])
      const question = { dyad: 'SRB-RUS', years: '2018', source: 'books' } as const
      const eci = await measured(once, eciMeasure, { ...question, countries: 'all' })
      const twice = await lakes.lake([{ source: books, rows: rowsOf(values.map((value) => value * 2)) }])
      expect(byName(await measured(twice, eciMeasure, { ...question, countries: 'all' }))).toEqual(
        byName(eci),
      )
      for (const { key, value } of eci.rows) {
        if (value.value === null) continue
        const dyad = `${key['country']}-WLD`
        const { rows } = await measured(once, pciMeasure, { ...question, dyad, top: 0 })
        const own = rows.filter(({ also }) => (also?.['rca']?.value ?? 0) >= 1)
        const mean = own.reduce((sum, each) => sum + (each.value.value ?? Number.NaN), 0) / own.length
        expect(mean).toBeCloseTo(value.value, 8)
        compared += 1
      }
    }),
    { numRuns: 30 }, // of most made-up matrices no eigenvector is determined,
  )
  expect(compared).toBeGreaterThan(0)
})
