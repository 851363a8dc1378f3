import { currencyAt, measureAt } from './units-after.js'
import { before, at, phrase, place, type Recogniser } from './scan.js'

/** `hundreds of millions`, `несколько тысяч`: a size without a number, seen and not understood. */
export const vagueAt: Recogniser = (scan, index) => {
  const counted = before(scan, ({ several }) => several, index) !== null
  const scale = counted ? phrase(scan, ({ scales }) => scales, index) : null
  const first = phrase(scan, ({ vague }) => vague, index) ?? scale
  if (first === null) return null
  let next = first.next
  for (let count = 0; count < 3; count += 1) {
    const linked = phrase(scan, ({ vagueLink }) => vagueLink, next)?.next ?? next
    const more = phrase(scan, ({ vague }) => vague, linked) ?? phrase(scan, ({ scales }) => scales, linked)
    if (more === null) break
    next = more.next
  }
  const english = scan.language === 'en' && /^[a-z]/.test(at(scan, index).key)
  // `in millions of dollars` in a heading is a unit, not a size.
  const of = phrase(scan, ({ vagueLink }) => vagueLink, next)?.next ?? next
  const unit = currencyAt(scan, of) !== null || measureAt(scan, of) !== null
  const heading =
    (index === 0 && unit && next === first.next) ||
    /^(?:in|в|u|[(:])$/u.test(at(scan, index - 1).text.toLowerCase())
  const counts = !english || at(scan, next).key === 'of' || next > first.next || counted
  const open = at(scan, next).kind === 'word'
  if (heading || (!counted && (!counts || !open))) return unit && heading ? { found: [], next } : null
  return { found: [{ type: 'unread', ...place(scan, index, next), why: 'a size without a number' }], next }
}
