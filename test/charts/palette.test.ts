import { describe, expect, test } from 'vitest'
import { categories, palette, type Colour } from '../../src/charts/palette.js'

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** WCAG 2.2, 1.4.3. */
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
const lightness = (hex: string) => 116 * Math.cbrt(luminance(hex)) - 16

describe.each(['light', 'dark'] as const)('on %s paper', (theme) => {
  const paper = palette.paper[theme]

  test.each(['ink', 'muted', 'accent', 'reporter', 'partner'] as const)('%s is legible', (colour) => {
    expect(contrast(palette[colour][theme], paper)).toBeGreaterThanOrEqual(4.5)
  })

  test('lines and bars of others are visible', () => {
    expect(contrast(palette.other[theme], paper)).toBeGreaterThanOrEqual(3)
  })

  test('the two countries stay apart in grey', () => {
    const [one, other] = [palette.reporter[theme], palette.partner[theme]].map(lightness)
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThan(12)
  })

  test.each(categories)('ink is legible on %s', (colour) => {
    expect(contrast(palette[colour][theme], palette.ink[theme])).toBeGreaterThanOrEqual(4.5)
  })
})

test('a light hex names one colour', () => {
  const hexes = (Object.keys(palette) as Colour[]).map((colour) => palette[colour].light)
  expect(new Set(hexes).size).toBe(hexes.length)
})
