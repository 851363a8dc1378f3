import type { Bound } from './found.js'
import type { Numeral } from './numerals.js'
import { at, attached, before, isDigits, phrase, type Scan } from './scan.js'

/** Tokens looked back at for a verb of change: a level with its unit and its year may stand between. */
const changeReach = 24

/** Whether the sentence has a word of change shortly before a token: `rose from 4 to 5`. */
export const changeBefore = (scan: Scan, index: number): boolean => {
  for (let back = index; back > index - changeReach && back > 0; back -= 1) {
    const token = at(scan, back - 1)
    if (token.text === '.' && !attached(scan, back)) return false
    if (before(scan, ({ change }) => change, back) !== null) return true
  }
  return false
}

/** How sure a text is of the number that begins at a token; `start` is the first token of what says so. */
export const boundBefore = (scan: Scan, index: number): { bound: Bound; start: number } | null => {
  const over = /^(?:the|a|an)$/.test(at(scan, index - 1).key) ? index - 1 : index
  const found = before(scan, ({ bounds }) => bounds, over)
  if (found === null) return null
  const word = at(scan, found.next).key
  if (found.next === over - 1 && (word === 'до' || word === 'do')) {
    const opened = before(scan, ({ connectorsBefore }) => connectorsBefore, found.next)
    if (opened !== null || changeBefore(scan, found.next)) return null // it says where a change ends
  }
  return compared(scan, found.next) ? null : { bound: found.value, start: found.next }
}

/** `3.2 million above 9.6`: an amount before the word makes it a comparison with a number that is exact. */
const compared = (scan: Scan, start: number): boolean => {
  const last = at(scan, start - 1)
  if (
    !/^[\p{L}%]/u.test(last.text) ||
    !/^(?:above|below|iznad|ispod|изнад|испод|выше|ниже)$/u.test(at(scan, start).key)
  )
    return false
  return [start - 2, start - 3].some((back) => back >= 0 && isDigits(at(scan, back)))
}

/** `or more`, `и более` after a number. */
export const boundAfter = (scan: Scan, index: number): Bound | null =>
  phrase(scan, ({ boundsAfter }) => boundsAfter, index)?.value ?? null

/** Without the dirt of binary fractions. */
export const tidy = (value: number): number =>
  Number.isFinite(value) && value !== 0 ? Number(value.toPrecision(13)) : value

/** About, in a text, is taken for this much of the value either way; almost for the second below it. */
const aboutShare = 0.05
const almostShare = 0.07

/**
 * What a number and its bound allow. Exact is half of the last digit given; about that or 5 %, whichever is more;
 * almost 7 % below; over and under are open on their side, under a positive number down to nothing.
 */
export const allowed = (value: number, resolution: number, bound: Bound): { low: number; high: number } => {
  const half = resolution / 2
  const about = Math.max(half, Math.abs(value) * aboutShare)
  const spans = {
    exact: [value - half, value + half],
    about: [value - about, value + about],
    almost: [value - Math.abs(value) * almostShare, value],
    over: [value, Infinity],
    'at-least': [value, Infinity],
    under: [value < 0 ? -Infinity : 0, value],
    'at-most': [value < 0 ? -Infinity : 0, value],
  } as const
  const [low, high] = spans[bound]
  return { low: Math.min(tidy(low), value), high: Math.max(tidy(high), value) }
}

/** A number's value and the worth of its last digit in its unit. */
export const scaledBy = (
  { value, resolution }: Numeral,
  factor: number,
): { value: number; resolution: number } => ({
  value: tidy(value * factor),
  resolution: tidy(resolution * factor),
})
