import { digitsAt } from './numerals.js'
import { type Meant, measureAt } from './units-after.js'
import { at, attached, phrase, type Scan } from './scan.js'

const timeUnits = new Set([
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'quarters',
  'decades',
  'centuries',
])

/**
 * What a price is for: `per 1,000 cubic metres`, `a barrel`, `/t`, `за тысячу кубометров`, `per capita`. A time is none:
 * `a year` says how often, not what for.
 */
export const perAfter = (scan: Scan, index: number, of: Meant): { unit: string; next: number } | null => {
  const link = phrase(scan, ({ per }) => per, index)
  if (link === null) return null
  if (at(scan, index).text === '/' && !attached(scan, index)) return null
  const what = phrase(scan, ({ perWhat }) => perWhat, link.next)
  if (what !== null && (of.kind === 'money' || what.value === 'day'))
    return { unit: what.value, next: what.next }
  if (of.kind !== 'money') return null
  const amount = digitsAt(scan, link.next)
  const scale = phrase(scan, ({ scales }) => scales, amount?.next ?? link.next)
  const measure = measureAt(scan, scale?.next ?? amount?.next ?? link.next)
  if (measure === null || timeUnits.has(measure.meant.unit ?? '')) return null
  const number = (amount?.value ?? 1) * (scale?.value ?? 1)
  const unit = measure.meant.unit ?? ''
  return { unit: number === 1 ? unit : `${number} ${unit}`, next: measure.next }
}
