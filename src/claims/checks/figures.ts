import { say, type Figure, type Line, type Word } from '../messages/said.js'
import type { Interval } from './interval.js'
import type { Stated } from './stated.js'

/** A number for a message: thin groups of three, no more decimals than say something. */
export const figure = (value: number, digits = 4): Figure => ({ figure: digitsOf(value, digits) })

const digitsOf = (value: number, digits = 4): string => {
  if (!Number.isFinite(value)) return '∞'
  const rounded = Number(value.toPrecision(Math.max(digits, Math.ceil(Math.log10(Math.abs(value) + 1)))))
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 4 }).replace('-', '−')
}

/** A ratio as a per cent: 0.214 → `21.4 %`. */
export const percent = (ratio: number): Figure => inPercent(Number((ratio * 100).toFixed(1)))

/** A number of per cent: 21.4 → `21.4 %`. */
export const inPercent = (value: number): Figure => ({ figure: `${digitsOf(value)} %` })

/** `−73.6 to −72.8 %` of an interval of ratios. */
export const percentRange = ({ low, high }: Interval): Word =>
  low === high
    ? percent(low)
    : say('word/range', { low: figure(Number((low * 100).toFixed(1))), high: percent(high) })

const scales = [
  [1e12, 'trn'],
  [1e9, 'bn'],
  [1e6, 'm'],
  [1e3, 'thousand'],
] as const

/** The scale a set of amounts is best said in: that of the largest of them; its name follows a figure. */
export const scaleOf = (values: readonly number[]): { readonly worth: number; readonly name: Word } => {
  const most = Math.max(...values.map(Math.abs).filter(Number.isFinite))
  const found = scales.find(([worth]) => most >= worth)
  return found === undefined
    ? { worth: 1, name: '' }
    : { worth: found[0], name: say('word/scale', { of: found[1] }) }
}

/** Terms of a sum in a row, `a + b − c`. */
export const summed = (terms: readonly Figure[], signs: readonly (1 | -1)[]): Line => ({
  line: terms.flatMap((term, at) => (at === 0 ? [term] : [signs[at] === -1 ? ' − ' : ' + ', term])),
})

/** A claim’s number as its text gives it, on one line. */
export const words = ({ text }: Pick<Stated, 'text'>): string => text.replace(/\s+/g, ' ').trim()

/** `the text says 12 %`. */
export const textSays = ({ text }: Pick<Stated, 'text'>): Word =>
  say('arith/said', { said: text.replace(/\s+/g, ' ') })
