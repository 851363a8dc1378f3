import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  filtered,
  inView,
  nextOrder,
  ordered,
  sortValue,
  tableCsv,
  type PlacedRow,
} from '../../web/src/exhibits/table-model.js'

const values = new Map<number, number | null>([
  [1, 2_770_400_000],
  [2, 911_000_000],
  [3, null],
])
const valueOf = (ref: number): number | null => values.get(ref) ?? null
const rows: PlacedRow[] = [
  { place: 0, cells: [[{ text: 'Italy' }], [{ text: '911.0', ref: 2 }]] },
  { place: 1, cells: [[{ text: 'Austria' }], [{ text: '–', ref: 3, reason: 'not reported' }]] },
  { place: 2, cells: [[{ text: 'Germany, “West”' }], [{ text: '2,770.4', ref: 1 }]] },
]
const collator = new Intl.Collator('en', { numeric: true })
const names = (order: Parameters<typeof ordered>[1]) =>
  ordered(rows, order, valueOf, collator.compare).map(({ place }) => place)

describe('an order', () => {
  test('goes by the value of a figure, not by its text', () => {
    expect(names({ column: 1, descending: true })).toEqual([2, 0, 1]) // as texts 911.0 would be greater than 2,770.4
  })

  test('leaves missing values last either way', () => {
    expect(names({ column: 1, descending: false })).toEqual([0, 2, 1])
    expect(sortValue([{ text: '–' }], valueOf)).toBeNull()
  })

  test('goes by words where there is no figure, and back to the document’s own', () => {
    expect(names({ column: 0, descending: false })).toEqual([1, 2, 0])
    expect(names(null)).toEqual([0, 1, 2])
  })

  test('begins with the largest number or with A, turns, and ends', () => {
    const first = nextOrder(null, 1, true)
    expect(first).toEqual({ column: 1, descending: true })
    const second = nextOrder(first, 1, true)
    expect(second).toEqual({ column: 1, descending: false })
    expect(nextOrder(second, 1, true)).toBeNull()
    expect(nextOrder(first, 0, false)).toEqual({ column: 0, descending: false })
  })
})

test('a filter keeps rows that have each of its words', () => {
  expect(filtered(rows, 'WEST germany').map(({ place }) => place)).toEqual([2])
  expect(filtered(rows, '  ')).toHaveLength(3)
})

test('rows in view are within the table and cover the window', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(200_000), (count, top) => {
      const { first, end } = inView(count, top, 640, 28)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
      expect(first * 28 <= top || first === count).toBe(true)
      expect(end === count || end * 28 >= top + 640).toBe(true)
    }),
  )
})

test('a table as CSV has unrounded figures, nothing for a missing one, and quoted words', () => {
  const columns = [
    { title: 'Partner', unit: null, numeric: false },
    { title: 'Value', unit: 'US$ million', numeric: true },
  ]
  expect(tableCsv({ columns, rows }, valueOf)).toBe(
    'Partner,Value\r\nItaly,911000000\r\nAustria,\r\n"Germany, “West”",2770400000\r\n',
  )
})
