import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Condition } from '../../src/domain/lineage.js'
import { flowMatrix, namesIn } from '../../src/lake/flow-matrix.js'
import type { ProductSelection } from '../../src/lake/product-selection.js'
import { productSpread, productTotals } from '../../src/lake/product-totals.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../measures/quick-lake.js'
import { books } from '../measures/small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const row = (
  reporter: string,
  product: string,
  value: string | null,
  year = 2020,
  partner = 'RUS',
): QuickRow => ({
  reporter,
  partner,
  flow: 'export',
  year,
  product,
  value,
  level: 6,
})

const everyone = (column: 'reporter' | 'partner'): Condition => ({
  column,
  op: 'kind-not-in',
  values: ['group', 'world'],
  except: [],
})
const one = (column: string, ...values: string[]): Condition => ({ column, op: 'in', values })

/** The exports of a lake with rows, cut by year with sums beside them or in one file. */
const exportsOf = async (rows: readonly QuickRow[], cut: boolean, years = [2020, 2021]) => {
  const { lake } = await lakes.lake([{ source: books, rows, cut }])
  const snapshots = lake.snapshots(books.id, null)
  const where = [everyone('reporter'), everyone('partner'), one('flow', 'export')]
  const selection: ProductSelection = {
    scope: { source: books, record: 'own', snapshots, years },
    where: [...where, one('period', ...years.map(String))],
    digits: null,
  }
  return { lake, selection }
}

const matrixOf = async (rows: readonly QuickRow[], cut: boolean) => {
  const { lake, selection } = await exportsOf(rows, cut)
  const { values, rows: counts, ...axes } = await flowMatrix(lake, selection, 'reporter')
  return { ...axes, values: [...values], rows: [...counts] }
}

describe.each([
  ['with sums beside the rows', true],
  ['row by row', false],
])('a matrix %s', (_, cut) => {
  test('has countries and products in the order of their codes, however long these are', async () => {
    const rows = [
      row('SRB', '84', '5'),
      row('DEU', '010000', '2'),
      row('DEU', '84', '1'),
      row('DEU', '84', '3', 2021),
    ]
    expect(await matrixOf(rows, cut)).toEqual({
      countries: ['DEU', 'SRB'],
      products: ['010000', '84'],
      values: [2, 4, 0, 5], // 84 of Germany: 1 + 3
      rows: [1, 2, 0, 1],
    })
  })

  test('has codes that no list knows and codes of more than six letters', async () => {
    const rows = [row('Q-NEW', '270900', '7'), row('SRB', '27090010', '2'), row('SRB', '2709001011', '4')]
    expect(await matrixOf(rows, cut)).toEqual({
      countries: ['Q-NEW', 'SRB'],
      products: ['270900', '27090010', '2709001011'],
      values: [7, 0, 0, 0, 2, 4],
      rows: [1, 0, 0, 0, 1, 1],
    })
  })

  test('adds thousandths of a dollar exactly, and counts rows without a value', async () => {
    const rows = [row('SRB', '270900', '0.1'), row('SRB', '270900', '0.2', 2021), row('DEU', '270900', null)]
    const { values, rows: counts } = await matrixOf(rows, cut)
    expect([values, counts]).toEqual([
      [0, 0.3],
      [1, 2],
    ])
  })

  test('of nothing is empty', async () => {
    const { lake, selection } = await exportsOf([row('SRB', '270900', '1')], cut)
    const none = { ...selection, where: [...selection.where, one('classification', 'HS9999')] }
    const { countries, products, values } = await flowMatrix(lake, none, 'reporter')
    expect([countries, products, [...values]]).toEqual([[], [], []])
  })
})

describe('totals by product', () => {
  const rows = [
    row('SRB', '270900', '30'),
    row('SRB', '270900', '10', 2020, 'DEU'),
    row('DEU', '270900', '10'),
    row('SRB', '840810', null),
  ]

  test.each([true, false])(
    'come with the squares of what each country sells to all (kept sums: %s)',
    async (cut) => {
      const { lake, selection } = await exportsOf(rows, cut, [2020])
      const { products, ...columns } = await productSpread(lake, selection, 'reporter')
      expect(products).toEqual(['270900', '840810'])
      const found = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]))
      // (30 + 10)² + 10² = 1700
      expect(found).toEqual({ values: [50, 0], rows: [3, 1], squares: [1700, 0], countries: [2, 0] })
      expect(await namesIn(lake, selection, 'reporter')).toEqual(['DEU', 'SRB'])
    },
  )

  test('are the sums of the columns of the matrix, over years and as squares', async () => {
    const cell = fc.record({
      reporter: fc.constantFrom('SRB', 'RUS', 'DEU'),
      product: fc.constantFrom('270900', '270111', '84'),
      year: fc.constantFrom(2020, 2021),
      value: fc.integer({ min: 0, max: 100_000 }),
    })
    const key = (each: { reporter: string; product: string; year: number }) =>
      `${each.reporter} ${each.product} ${each.year}`
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, { minLength: 1, selector: key }),
        fc.boolean(),
        async (cells, cut) => {
          const made = cells.map((each) =>
            row(each.reporter, each.product, String(each.value / 1000), each.year, 'CHN'),
          )
          const { lake, selection } = await exportsOf(made, cut)
          const matrix = await flowMatrix(lake, selection, 'reporter')
          const spread = await productSpread(lake, selection, 'reporter')
          const width = matrix.products.length
          const column = (k: number) => matrix.countries.map((_, i) => matrix.values[i * width + k] as number)
          expect(spread.products).toEqual(matrix.products)
          for (const [k] of matrix.products.entries()) {
            expect(spread.values[k]).toBeCloseTo(
              column(k).reduce((sum, value) => sum + value, 0),
              9,
            )
            expect(spread.squares[k]).toBeCloseTo(
              column(k).reduce((sum, value) => sum + value ** 2, 0),
              6,
            )
            expect(spread.countries[k]).toBe(column(k).filter((value) => value > 0).length)
          }
          const { products, values, rows: counts } = await productTotals(lake, selection)
          expect([products, values, counts]).toEqual([spread.products, spread.values, spread.rows])
        },
      ),
      { numRuns: 20 },
    )
  })
})
