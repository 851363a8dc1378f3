import type { Json } from './option.js'
import { hex } from './palette.js'

/** The family's name ends in a digit: without quotes of its own, Typst and some viewers fall back to another font. */
export const fontFamily = "'Source Sans 3', sans-serif"

export const fontSize = 13
export const smallSize = 12
export const lineHeight = 16

type Options = { readonly [key: string]: Json }

/** What every chart shares: no motion, transparent ground, our fonts. */
export const base: Options = {
  animation: false,
  aria: { enabled: true },
  backgroundColor: 'transparent',
  textStyle: { fontFamily, fontSize, color: hex('ink') },
}

/**
 * A text that is meant as it is. ECharts takes `{b}` in a label for a template: a zero-width space behind the brace
 * keeps the words and stops that.
 */
export const literal = (text: string): string => text.replaceAll('{', '{\u200b')

/** An axis that is not drawn: marks and their texts come from {@link gridLines}. */
export const bareAxis: Options = {
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { show: false },
  splitLine: { show: false },
}

/** The years below a chart, each `step`th of them named. */
export const yearAxis = (years: readonly number[], step: number): Options => ({
  type: 'category',
  boundaryGap: false,
  data: years.map(String),
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: {
    color: hex('muted'),
    fontSize: smallSize,
    customValues: years.flatMap((year, index) => (year % step === 0 ? [index] : [])),
  },
  splitLine: { show: false },
})

/** Label style for the small texts of axes and marks. */
export const smallText: Options = { color: hex('muted'), fontSize: smallSize, fontFamily }

/**
 * Grid lines with ready texts. ECharts writes its own numbers in English, and a formatter would be a function: so a
 * series without points carries the lines as marks.
 */
export const gridLines = (
  axis: 'xAxis' | 'yAxis',
  ticks: readonly (readonly [number, string])[],
  distance = 6,
): Options => ({
  type: 'line',
  data: [],
  silent: true,
  markLine: {
    silent: true,
    z: 0,
    symbol: 'none',
    data: ticks.map(([value, text]) => ({
      [axis]: value,
      lineStyle: { color: hex(value === 0 ? 'other' : 'rule'), width: 1, type: 'solid' },
      label: { ...smallText, position: 'start', distance, formatter: literal(text) },
    })),
  },
})
