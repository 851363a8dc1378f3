import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { farFences, layAxis } from '../../src/charts/bubble-axis.js'
import { bubbleChart, type Bubble } from '../../src/charts/bubble.js'
import { areaScale, legendSizes, radiusOf } from '../../src/charts/bubble-size.js'
import { placeLabels } from '../../src/charts/label-places.js'
import { hex } from '../../src/charts/palette.js'
import { chartSvg } from '../../src/charts/svg.js'
import { themedSvg } from '../../src/charts/themed-svg.js'
import { boxesOfWords, discsOf, touching } from './drawn.js'

const whole = (value: number) => `${value.toFixed(0)} %`
const point = (label: string, x: number, y: number, area: number | null = 1): Bubble => ({
  label,
  x,
  y,
  area,
  side: x > y ? 'gained' : 'lost',
})
const chart = (points: readonly Bubble[], more: Partial<Parameters<typeof bubbleChart>[0]> = {}) =>
  bubbleChart({
    points,
    x: { title: 'Growth of exports', format: whole },
    y: { title: 'Growth of imports', format: whole },
    area: { title: 'of world imports', format: whole },
    ...more,
  })
const named = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    point(`Country ${i}`, ((i * 37) % 41) - 8, ((i * 23) % 17) - 3, 1 + ((i * 7) % 11)),
  )
const svgOf = (drawing: ReturnType<typeof chart>) =>
  chartSvg(drawing.option, { id: 'b', width: drawing.width, height: drawing.height })

describe('bubbles', () => {
  test('have areas, not radii, in proportion to their values', () => {
    const radii = discsOf(chart([point('a', 1, 9, 4), point('b', 9, 1, 1)])).map(({ r }) => r)
    // Four times the value: twice the radius.
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 10)
  })

  test('stay within the picture, at its edges too', () => {
    const { width, height, ...rest } = chart([point('a', 0, 0, 50), point('b', 10, 10, 50)])
    for (const { cx, cy, r } of discsOf({ width, height, ...rest })) {
      expect(Math.min(cx - r, cy - r)).toBeGreaterThan(0)
      expect(cx + r).toBeLessThan(width)
      expect(cy + r).toBeLessThan(height)
    }
  })

  test('of no trade stand on the axis itself', () => {
    const drawing = chart([point('none', 0, 3, 5), point('some', 10, 5, 5)])
    const { min, max } = drawing.option['xAxis'] as unknown as { min: number; max: number }
    const { left, right } = drawing.option['grid'] as unknown as { left: number; right: number }
    const zero = left + ((0 - min) / (max - min)) * (drawing.width - left - right)
    expect(Math.min(...discsOf(drawing).map(({ cx }) => cx))).toBeCloseTo(zero, 6)
  })

  test('whose size is not known are diamonds', async () => {
    const svg = await svgOf(chart([point('unknown', 1, 2, null)]))
    expect(svg).toContain('<polygon')
    expect(svg).not.toContain('<circle')
  })

  test('of the two sides differ in depth of tint, so that grey print keeps them apart', () => {
    const json = JSON.stringify(chart([point('g', 9, 1), point('l', 1, 9)]).option)
    expect(json).toContain(`"fill":"${hex('reporter')}","fillOpacity":0.55`)
    expect(json).toContain(`"fill":"${hex('accent')}","fillOpacity":0.12`)
  })
})

describe('an extreme point', () => {
  const far = [...named(12), point('Far', 900, 1)]

  test('squeezes the rest unless the axis is clipped', () => {
    const max = (clip?: 'outliers') =>
      (
        chart(far, { x: { title: '', format: whole, ...(clip && { clip }) } }).option['xAxis'] as unknown as {
          max: number
        }
      ).max
    expect(max()).toBeGreaterThan(900)
    expect(max('outliers')).toBeLessThan(60)
  })

  test('is drawn at the edge, named there with its value, and reported', async () => {
    const drawing = chart(far, { x: { title: '', format: whole, clip: 'outliers' } })
    expect(drawing.clipped).toEqual(['Far'])
    expect(await svgOf(drawing)).toContain('(900 %)')
  })

  test('is far out beyond three interquartile ranges', () => {
    // Quartiles of 1 to 5 are 2 and 4: fences at 2 − 3 × 2 and 4 + 3 × 2.
    expect(farFences([5, 1, 2, 3, 4])).toEqual([-4, 10])
    expect(farFences([1, 100])).toEqual([-Infinity, Infinity])
  })
})

describe('names', () => {
  test.each([1, 20, 60])('of %i points touch no other, and each is drawn or reported', (count) => {
    const points = named(count)
    const drawing = chart(points)
    const boxes = boxesOfWords(drawing).filter(({ text }) => text.startsWith('Country'))
    expect(touching(boxes)).toEqual([])
    expect(boxes.length + drawing.unlabelled.length).toBe(count)
  })

  test('of equal points that find no place are reported', () => {
    const drawing = chart(Array.from({ length: 15 }, (_, i) => point(`Same ${i}`, 4, 4)))
    expect(drawing.unlabelled.length).toBeGreaterThan(0)
    expect(touching(boxesOfWords(drawing).filter(({ text }) => text.startsWith('Same')))).toEqual([])
  })

  test('of emphasised points come first, in a crowd too', () => {
    const crowd = [...named(60), { ...point('Russia', 8, 4, 0.1), emphasised: true }]
    expect(chart(crowd).unlabelled).not.toContain('Russia')
  })
})

test('a name is never put over another mark’s middle, nor over another name', () => {
  const marks = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 2, max: 30 }),
      width: fc.integer({ min: 10, max: 130 }),
      height: fc.constantFrom(15, 30),
      far: fc.constantFrom(0, 32, 80),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(marks, (all) => {
      const boxes = placeLabels(all, all, { x: 0, y: 0, width: 400, height: 300 })
      const placed = boxes.flatMap((box, index) => (box === null ? [] : [{ ...box, text: String(index) }]))
      expect(touching(placed)).toEqual([])
      for (const box of placed) {
        const own = all[Number(box.text)]
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(true)
        for (const { x, y, radius } of all) {
          if (own?.x === x && own.y === y && own.radius === radius) continue
          const covers = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
          expect(covers).toBe(false)
        }
      }
    }),
  )
})

describe('the key of sizes', () => {
  test('has round values that are in the data and drawn to scale', () => {
    // The largest of 8.3 would be 30 pixels in radius: 22 stands for 8.3 × (22 / 30)² = 4.46, so 2 is first.
    const scale = areaScale([8.3, 0.2], 1e9)
    expect(legendSizes(8.3, scale, String)).toEqual([2, 0.5, 0.1])
    expect(radiusOf(2, scale) / radiusOf(0.5, scale)).toBeCloseTo(2, 10)
  })

  test('leaves out what the format cannot tell apart', () => {
    expect(legendSizes(8.3, areaScale([8.3], 1e9), (value) => value.toFixed(0))).toEqual([2])
  })

  test('is empty when nothing has a size', () => {
    expect(legendSizes(0, areaScale([0, 0], 1e6), String)).toEqual([])
  })
})

test('an axis holds every value that is not clipped, and the bubbles around them', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const radii = values.map((_, index) => index % 30)
      const axis = layAxis({ title: '', format: String }, values, radii, [], [60, 700])
      for (const [index, value] of values.entries()) {
        const { at, clipped } = axis.place(value)
        expect(clipped).toBe(false)
        expect(at - (radii[index] ?? 0)).toBeGreaterThanOrEqual(60)
        expect(at + (radii[index] ?? 0)).toBeLessThanOrEqual(700)
      }
    }),
    { examples: [[[5e-324, -5e-324]]] }, // the smallest there are: a step between them has no power of ten
  )
})

test('the picture has the same bytes twice, palette colours only, and is plain JSON', async () => {
  const drawing = chart(named(20), { diagonal: 'Equal {b}', reference: { y: 3, label: 'World' } })
  const svg = await svgOf(drawing)
  expect(await svgOf(chart(named(20), { diagonal: 'Equal {b}', reference: { y: 3, label: 'World' } }))).toBe(
    svg,
  )
  expect(themedSvg(svg)).not.toMatch(/="#(?!000")[0-9a-f]{3,8}"|="rgb/i)
  expect(JSON.parse(JSON.stringify(drawing.option))).toEqual(drawing.option)
  expect(svg).toContain('Equal {\u200bb}')
})
