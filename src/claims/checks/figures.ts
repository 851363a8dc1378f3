import type { Interval } from './interval.js'
import type { Stated } from './stated.js'

/** A number for a message: thin groups of three, no more decimals than say something. */
export const figure = (value: number, digits = 4): string => {
  if (!Number.isFinite(value)) return '∞'
  const rounded = Number(value.toPrecision(Math.max(digits, Math.ceil(Math.log10(Math.abs(value) + 1)))))
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 4 }).replace('-', '−')
}

/** A ratio as a per cent: 0.214 → `21.4 %`. */
export const percent = (ratio: number): string => `${figure(Number((ratio * 100).toFixed(1)))} %`

/** `−73.6 to −72.8 %` of an interval of ratios. */
export const percentRange = ({ low, high }: Interval): string =>
  low === high ? percent(low) : `${figure(Number((low * 100).toFixed(1)))} to ${percent(high)}`

const scales = [
  [1e12, ' trn'],
  [1e9, ' bn'],
  [1e6, ' m'],
  [1e3, ' thousand'],
] as const

/** The scale a set of amounts is best said in: that of the largest of them. */
export const scaleOf = (values: readonly number[]): { readonly worth: number; readonly name: string } => {
  const most = Math.max(...values.map(Math.abs).filter(Number.isFinite))
  const found = scales.find(([worth]) => most >= worth)
  return found === undefined ? { worth: 1, name: '' } : { worth: found[0], name: found[1] }
}

/** A claim’s number as its text gives it, on one line. */
export const words = ({ text }: Pick<Stated, 'text'>): string => `“${text.replace(/\s+/g, ' ').trim()}”`
