import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksOf } from '../../../src/measures/complexity/links.js'
import { gainOf } from '../../../src/measures/complexity/outlook.js'
import { densityOf } from '../../../src/measures/complexity/density.js'
import { diagonals, phiRow, proximityOf } from '../../../src/measures/complexity/proximity.js'
import { proximitySums } from '../../../src/measures/complexity/proximity-sums.js'
import { addRows, inFours } from '../../../src/measures/complexity/row-sums.js'
import { mirrored, turned } from '../../../src/measures/complexity/turned.js'
import { anyMatrix, at, chance, matrix, phiByDefinition } from './matrices.js'

describe('the links of a matrix', () => {
  test('are its ones, from both sides, ascending', () => {
    const { exporters, exports } = linksOf(matrix('1101', '0100'))
    expect(exporters.map((list) => [...list])).toEqual([[0], [0, 1], [], [0]])
    expect(exports.map((list) => [...list])).toEqual([[0, 1, 3], [1]])
  })

  test('leave nothing of it out', () => {
    fc.assert(
      fc.property(anyMatrix, (m) => {
        const { exporters, exports } = linksOf(m)
        for (let i = 0; i < m.countries; i += 1)
          for (let k = 0; k < m.products; k += 1) {
            expect(exporters[k]?.includes(i)).toBe(at(m, i, k) === 1)
            expect(exports[i]?.includes(k)).toBe(at(m, i, k) === 1)
          }
      }),
    )
  })
})

test('rows are added four at a time, the last ones with rows of zeros', () => {
  const rows = Float64Array.of(1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 0, 0) // five rows of two, and one of zeros
  const fours = inFours(Uint32Array.of(0, 1, 2, 3, 4), 5)
  expect([...fours]).toEqual([0, 1, 2, 3, 4, 5, 5, 5])
  const sums = Float64Array.of(100, 100, 100, 100)
  addRows(rows, 2, fours, sums, 2)
  expect([...sums]).toEqual([100, 100, 115, 250]) // 1 + … + 5, and ten times that
  expect([...inFours(new Uint32Array(0), 5)]).toEqual([])
})

test.each([
  [3, 2],
  [33, 70],
  [64, 31],
  [0, 4],
])('a matrix of %i × %i turned has its rows for columns', (rows, columns) => {
  const values = Float64Array.from({ length: rows * columns }, (_, index) => index)
  const result = turned(values, rows, columns)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      expect(result[column * rows + row]).toBe(row * columns + column)
  expect(turned(result, columns, rows)).toEqual(values)
})

test.each([1, 5, 32, 71])('a square of side %i mirrored has its upper triangle below too', (size) => {
  const values = Uint16Array.from({ length: size * size }, (_, index) => index)
  mirrored(values, size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      expect(values[row * size + column]).toBe(Math.min(row, column) * size + Math.max(row, column))
})

test('proximity counts more countries than a byte holds', () => {
  const m = chance(800, 9, 6)
  const proximity = proximityOf(m, 'keep')
  expect(Math.max(...proximity.ubiquity)).toBeGreaterThan(2 * 255) // two bytes full, and a third begun
  for (const [k, row] of phiByDefinition(m, 'keep').entries()) expect([...phiRow(proximity, k)]).toEqual(row)
})

describe('sums and densities keep what is exact exact', () => {
  test('products alone in their parts have with the diagonal `zero` sums of 0, not of rounding', () => {
    // each product has 49 exporters of its own: 49·(1/49) is not 1 in doubles
    const rows = Array.from({ length: 147 }, (_, i) => ['100', '010', '001'][Math.floor(i / 49)] as string)
    const m = matrix(...rows)
    expect([...proximitySums(m, Float64Array.of(1, 1, 1), 'zero')]).toEqual([0, 0, 0])
    expect([...proximitySums(m, Float64Array.of(1, 1, 1), 'keep')]).toEqual([1, 1, 1])
    expect(densityOf(m, 'zero').apart).toEqual([0, 1, 2])
  })

  test.each(diagonals)('a country with everything has with the diagonal `%s` densities of 1', (diagonal) => {
    fc.assert(
      fc.property(anyMatrix, (m) => {
        if (m.products === 0) return
        const values = Uint8Array.of(...new Uint8Array(m.products).fill(1), ...m.values)
        const { density, apart } = densityOf({ ...m, countries: m.countries + 1, values }, diagonal)
        for (let k = 0; k < m.products; k += 1) if (!apart.includes(k)) expect(density.values[k]).toBe(1)
      }),
    )
  })

  test('of rows summed as what is had or as what is lacked, the gain is the same', () => {
    // the third country has 2 of 5, less than half, and the fourth 3 of 5
    const m = matrix('11111', '11000', '11000', '11100')
    const q = Float64Array.of(1, 2, 3, 4, 5)
    const phi = phiByDefinition(m, 'keep')
    const gains = gainOf(m, densityOf(m, 'keep'), q)
    for (const i of [2, 3])
      for (let k = 0; k < 5; k += 1) {
        let expected = 0
        for (let l = 0; l < 5; l += 1) {
          const reach = (phi[l] as number[]).reduce((sum, value) => sum + value, 0)
          expected += ((1 - at(m, i, l)) * (q[l] as number) * (phi[k]?.[l] as number)) / reach
        }
        const value = gains.values[i * 5 + k] as number
        expect(Math.abs(value - (1 - at(m, i, k)) * expected)).toBeLessThan(1e-14)
      }
  })
})
