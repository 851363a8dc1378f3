import { palette, type ChartOption, type Json } from '../core.js'

const dark = new Map<string, string>(Object.values(palette).map((tint) => [tint.light, tint.dark]))

const recoloured = (value: Json): Json => {
  if (typeof value === 'string') return dark.get(value) ?? value
  if (Array.isArray(value)) return value.map(recoloured)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, recoloured(each)]))
}

/** An option in the colours of the theme: a chart is drawn in the palette's light hexes, each of which occurs once. */
export const themedOption = (option: ChartOption, theme: 'light' | 'dark'): ChartOption =>
  theme === 'light' ? option : (recoloured(option) as ChartOption)
