import { describe, expect, test } from 'vitest'
import { heatChart } from '../../src/charts/heat.js'
import { tintOf } from '../../src/charts/heat-cell.js'
import { palette, type Colour } from '../../src/charts/palette.js'
import { deepest } from '../../src/charts/graphic.js'
import { chartSvg } from '../../src/charts/svg.js'
import { themedSvg } from '../../src/charts/themed-svg.js'
import { boxesOfWords, elementsOf, touching } from './drawn.js'

const two = (value: number) => value.toFixed(2)
const chart = (values: readonly (readonly (number | null)[])[], columns: readonly string[], more = {}) =>
  heatChart({
    rows: values.map((_, row) => `Row ${row}`),
    columns,
    values,
    low: 0,
    high: 1,
    format: two,
    ...more,
  })

describe('a tint', () => {
  test('is the deeper, the higher the value', () => {
    const depths = [0, 0.2, 0.7, 1].map((value) => tintOf(value, { low: 0, high: 1 }).opacity ?? 0)
    expect(depths).toEqual(depths.toSorted((a, b) => a - b))
    expect(depths.at(-1)).toBe(deepest)
    expect(depths[0]).toBeGreaterThan(0)
  })

  test('is as deep at the same distance on both sides of the middle', () => {
    const scale = { low: -1, middle: 0, high: 1 }
    expect(tintOf(-0.4, scale).opacity).toBe(tintOf(0.4, scale).opacity)
    expect(tintOf(-0.4, scale).fill).not.toBe(tintOf(0.4, scale).fill)
  })

  test('below the middle has a border, which grey print keeps', () => {
    const scale = { low: -1, middle: 0, high: 1 }
    expect(tintOf(-0.4, scale).stroke).toBe('accent')
    expect(tintOf(0.4, scale).stroke).toBeUndefined()
  })

  test('of a value beyond the scale is that of the nearer end', () => {
    expect(tintOf(7, { low: 0, high: 1 })).toEqual(tintOf(1, { low: 0, high: 1 }))
    expect(tintOf(-7, { low: 0, high: 1 })).toEqual(tintOf(0, { low: 0, high: 1 }))
  })
})

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const luminance = (rgb: readonly number[]) => {
  const [red = 0, green = 0, blue = 0] = rgb
    .map((each) => each / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.each([
  ['reporter', 'light'],
  ['reporter', 'dark'],
  ['accent', 'light'],
  ['accent', 'dark'],
] as const)('ink is legible on the deepest %s on %s paper', (colour: Colour, theme) => {
  const paper = channels(palette.paper[theme])
  const blend = channels(palette[colour][theme]).map(
    (each, index) => each * deepest + (paper[index] ?? 0) * (1 - deepest),
  )
  const [dark = 0, light = 0] = [luminance(blend), luminance(channels(palette.ink[theme]))].toSorted(
    (a, b) => a - b,
  )
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
})

describe('a heat matrix', () => {
  test('prints a value in each cell where it fits, and none where it does not', () => {
    const texts = (columns: number) =>
      boxesOfWords(
        chart([Array.from({ length: columns }, () => 0.25)], Array.from({ length: columns }, String)),
      )
        .map(({ text }) => text)
        .filter((text) => text === '0.25')
    expect(texts(10)).toHaveLength(10)
    expect(texts(60)).toHaveLength(0)
  })

  test('hatches what is missing, and prints no value there; zero is a value', () => {
    const drawing = chart([[null, 0]], ['2017', '2018'])
    expect(elementsOf(drawing).filter(({ type }) => type === 'polyline')).toHaveLength(1)
    // 0.00 in its cell and at the low end of the legend.
    expect(boxesOfWords(drawing).filter(({ text }) => text === '0.00')).toHaveLength(2)
  })

  test('takes a value that is absent from its row for missing', () => {
    expect(elementsOf(chart([[0.5]], ['a', 'b'])).filter(({ type }) => type === 'polyline')).toHaveLength(1)
  })

  test('turns the names of columns only when they do not fit', () => {
    const turned = (columns: readonly string[]) =>
      elementsOf(chart([columns.map(() => 0.5)], columns)).filter(({ rotation }) => rotation !== undefined)
    expect(turned(['2016', '2017', '2018'])).toHaveLength(0)
    // Words of 84 pixels and more do not fit the widest cell.
    expect(turned(['Босна и Херцеговина', 'Северномакедонска', '2018'])).toHaveLength(3)
  })

  test('reports the columns it could not name', () => {
    const columns = Array.from({ length: 80 }, (_, i) => `Land ${i}`)
    const drawing = chart([columns.map(() => 0.5)], columns)
    const shown = elementsOf(drawing).filter(({ rotation }) => rotation !== undefined)
    expect(drawing.unlabelled.length).toBeGreaterThan(0)
    expect(shown.length + drawing.unlabelled.length).toBe(80)
  })

  test('keeps its words apart and within its width', () => {
    const columns = Array.from({ length: 12 }, (_, i) => String(2007 + i))
    const drawing = chart([columns.map((_, i) => i / 12), columns.map(() => null)], columns, {
      title: 'Agreement in roll calls',
      missing: 'no roll calls',
    })
    expect(touching(boxesOfWords(drawing))).toEqual([])
    for (const { x, width } of boxesOfWords(drawing)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(drawing.width)
    }
  })

  test('has the same bytes twice, and palette colours only', async () => {
    const draw = async () => {
      const { option, width, height } = chart([[null, 0.3, -2]], ['a', 'b', 'Long {c}'], {
        low: -1,
        middle: 0,
      })
      return chartSvg(option, { id: 'h', width, height })
    }
    const svg = await draw()
    expect(await draw()).toBe(svg)
    expect(themedSvg(svg)).not.toMatch(/="#(?!000")[0-9a-f]{3,8}"|="rgb/i)
    expect(svg).not.toContain('NaN')
  })
})
