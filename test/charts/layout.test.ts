import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeFlags } from '../../src/charts/flags.js'
import { place, spread, valueScale } from '../../src/charts/scale.js'
import { squarify } from '../../src/charts/squarify.js'
import { shorten, textWidth, wrap } from '../../src/charts/text-width.js'

describe('a value scale', () => {
  test('has round ends and ticks, and holds zero', () => {
    expect(valueScale([312, 2047])).toEqual({ min: 0, max: 2500, ticks: [0, 500, 1000, 1500, 2000, 2500] })
    expect(valueScale([-3.2, 1.7]).ticks).toEqual([-4, -3, -2, -1, 0, 1, 2])
    expect(valueScale([0.1, 0.29]).ticks).toEqual([0, 0.1, 0.2, 0.3])
  })

  test('may leave zero out', () => {
    expect(valueScale([101, 104], { zero: false }).min).toBeGreaterThan(100)
  })

  test('of nothing, of one value or of equal values is still a scale', () => {
    for (const values of [[], [0], [7], [-7, -7]]) {
      const { min, max } = valueScale(values)
      expect(max).toBeGreaterThan(min)
    }
  })

  test('covers every value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 }), (values) => {
        const { min, max, ticks } = valueScale(values)
        const dust = (max - min) * 1e-6
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(min - dust)
          expect(value).toBeLessThanOrEqual(max + dust)
        }
        expect(ticks.length).toBeLessThan(14)
      }),
    )
  })

  test('puts its ends at the ends', () => {
    expect(place({ min: 0, max: 4, ticks: [] }, 3, 100, 200)).toBe(175)
  })
})

describe('labels spread along an edge', () => {
  test('stay where they are if they have room', () => {
    expect(
      spread(
        [
          { at: 80, size: 16 },
          { at: 20, size: 16 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 20])
  })

  test('touch no other, as long as they fit at all', () => {
    const labels = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 400 }), size: fc.constantFrom(16, 32) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(labels, (all) => {
        const boxes = spread(all, 0, 400)
          .map(
            (middle, index) =>
              [middle - (all[index]?.size ?? 0) / 2, middle + (all[index]?.size ?? 0) / 2] as const,
          )
          .toSorted(([a], [b]) => a - b)
        boxes
          .slice(1)
          .forEach(([from], index) => expect(from).toBeGreaterThanOrEqual((boxes[index]?.[1] ?? 0) - 1e-6))
      }),
    )
  })
})

describe('flags', () => {
  const flags = fc.array(
    fc.record({
      x: fc.integer({ min: 20, max: 700 }),
      width: fc.integer({ min: 20, max: 190 }),
      height: fc.constantFrom(15, 30),
    }),
    { maxLength: 15 },
  )

  test('do not overlap, and no stem crosses words', () => {
    fc.assert(
      fc.property(flags, (all) => {
        const places = placeFlags(all, 720)
        const boxes = all.map(({ x, width, height }, index) => {
          const { left, from } = places[index] ?? { left: false, from: 0 }
          return { x, x1: left ? x - width : x, x2: left ? x : x + width, y1: from, y2: from + height }
        })
        boxes.forEach((one, i) =>
          boxes.forEach((other, j) => {
            if (i === j) return
            const apart = one.x2 <= other.x1 || other.x2 <= one.x1 || one.y2 <= other.y1 || other.y2 <= one.y1
            expect(apart, 'words over words').toBe(true)
            const stemCrosses = other.x > one.x1 && other.x < one.x2 && other.y2 > one.y1
            expect(stemCrosses, 'a stem through words').toBe(false)
          }),
        )
      }),
    )
  })
})

describe('treemap tiles', () => {
  const whole = { x: 0, y: 0, width: 600, height: 400 }

  test('share the area as the values share their sum', () => {
    const tiles = squarify([6, 6, 4, 3, 2, 2, 1], whole)
    expect(tiles.map(({ width, height }) => Math.round((width * height) / 1e4))).toEqual([
      6, 6, 4, 3, 2, 2, 1,
    ])
  })

  test('fill the rectangle and leave it nowhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const tiles = squarify(
            values.toSorted((a, b) => b - a),
            whole,
          )
          expect(tiles.reduce((sum, { width, height }) => sum + width * height, 0)).toBeCloseTo(240_000, 0)
          for (const { x, y, width, height } of tiles) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
            expect(x + width).toBeLessThan(600.001)
            expect(y + height).toBeLessThan(400.001)
          }
        },
      ),
    )
  })
})

describe('text', () => {
  test('is measured as Source Sans 3 sets it, in Cyrillic too', () => {
    expect(textWidth('0000', 100)).toBeCloseTo(200, 0)
    expect(textWidth('Щ', 100)).toBeGreaterThan(textWidth('с', 100) * 1.8)
  })

  test('is shortened to a width, with an ellipsis', () => {
    expect(shorten('Petroleum gases', 200, 13)).toBe('Petroleum gases')
    expect(shorten('Petroleum gases and other gaseous hydrocarbons', 90, 13)).toMatch(/^Petroleum.*…$/)
  })

  test('is wrapped, and no line is wider than its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 4 }), (text, count) => {
        const lines = wrap(text, 100, 12, count)
        expect(lines.length).toBeLessThanOrEqual(count)
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100)
      }),
    )
  })
})
