import { allowed, boundAfter, boundBefore, changeBefore, scaledBy } from './bounds.js'
import type { Bound, Quantity } from './found.js'
import { partAt, type Part } from './parts.js'
import { plainYear } from './years.js'
import {
  at,
  attached,
  before,
  isDash,
  phrase,
  place,
  type Match,
  type Recogniser,
  type Scan,
} from './scan.js'

/** A quantity that begins at a token, or the two of a change, or the several of a list that share a unit. */
export const quantityAt: Recogniser = (scan, index) => {
  const bracketed = bracketedAt(scan, index)
  if (bracketed !== null) return bracketed
  const part = partAt(scan, index)
  if (part === null) return null
  if (!Number.isFinite(part.numeral.value * (part.scale ?? 1))) return tooLong(scan, part)
  return rangeAt(scan, part) ?? listAt(scan, part) ?? (part.weak ? null : single(scan, part))
}

const single = (scan: Scan, part: Part): Match => ({ found: [quantityOf(scan, part)], next: part.next })

const tooLong = (scan: Scan, { start, next }: Part): Match => ({
  found: [{ type: 'unread', ...place(scan, start, next), why: 'too many digits for a number' }],
  next,
})

/** `(150)`: an estimate, or a negative number of an account. */
const bracketedAt = (scan: Scan, index: number): Match | null => {
  if (at(scan, index).text !== '(' || !attached(scan, index + 1)) return null
  const part = plainYear(scan, index + 1) === null ? partAt(scan, index + 1) : null
  if (part === null || part.numeral.words || part.meant.kind !== 'bare' || part.scale !== null) return null
  if (at(scan, part.next).text !== ')' || !attached(scan, part.next)) return null
  if (!Number.isFinite(part.numeral.value)) return null
  const whole = { ...part, start: index, next: part.next + 1 }
  return { found: [{ ...quantityOf(scan, whole), bracketed: true }], next: whole.next }
}

/** Another number of a range, and how the two are joined. */
type Joined = { readonly second: Part; readonly pair: boolean }

const rangeAt = (scan: Scan, first: Part): Match | null => {
  const joined = joinedTo(scan, first)
  if (joined === null) return null
  const shared = sharing(first, joined.second, joined.pair)
  if (shared === null) return null
  const [low, high] = shared
  if (joined.pair) return { found: [quantityOf(scan, low), quantityOf(scan, high)], next: high.next }
  if (worth(low) >= worth(high)) return null
  return { found: [rangeOf(scan, low, high)], next: high.next }
}

const worth = ({ numeral, scale, meant, sign }: Part): number =>
  numeral.value * (scale ?? 1) * meant.factor * (sign < 0 ? -1 : 1)

const joinedTo = (scan: Scan, first: Part): Joined | null => {
  const sign = at(scan, first.next)
  if (isDash(sign) || /^(?:…|÷|~)$/.test(sign.text)) {
    const open = attached(scan, first.next)
    const second = open === attached(scan, first.next + 1) ? unsigned(scan, first.next + 1) : null
    return second === null ? null : { second, pair: false }
  }
  const link = phrase(scan, ({ connectors }) => connectors, first.next)
  if (link === null) return null
  const second = unsigned(scan, link.next)
  if (second === null) return null
  const opened = opener(scan, first.start)
  const change = changeBefore(scan, opened?.start ?? first.start)
  switch (link.value) {
    case 'to':
      if (opened === null) {
        // `rose by 5 to 10 per cent`, but `rose by $5 million to $60 million`
        const by =
          at(scan, first.start - 1).key === 'by' && first.meant.kind === 'bare' && first.scale === null
        return at(scan, first.next).key === 'to' && (by || !change) ? { second, pair: false } : null
      }
      if (opened.word === 'between') return { second, pair: false }
      return {
        second,
        pair: opened.word === 'since-from' || change || isMovement(scan, first, second, opened.start),
      }
    case 'onto':
      return opened !== null && opened.word !== 'between' ? { second, pair: true } : null
    case 'and':
      return opened?.word === 'between' ? { second, pair: false } : null
    case 'or':
      return isNextTo(first, second) ? { second, pair: false } : null
    default:
      return null
  }
}

/** `eased from 455 million euros to 410 million`: a range rises, and does not name its unit with its lower end. */
const isMovement = (scan: Scan, first: Part, second: Part, start: number): boolean => {
  if (worth(first) > worth(second)) return true
  const led = [1, 2, 3].map((back) => at(scan, start - back).key)
  const spread = led.some((key) =>
    /^(?:rang|vari|span|spread|pric|cost|charg|диапазон|колебл|цен|стоим|raspon|kret|cen|распон|крет|цен)/u.test(
      key,
    ),
  )
  return first.meant.kind === 'money' && first.meant.factor * (first.scale ?? 1) !== 1 && !spread
}

const unsigned = (scan: Scan, index: number): Part | null => {
  const part = partAt(scan, index)
  return part === null || part.sign !== 0 || part.weak ? null : part
}

/** `two or three`, `5 или 6`: an estimate, where one more is said. */
const isNextTo = (first: Part, { numeral, scale }: Part): boolean =>
  first.meant.kind === 'bare' &&
  first.scale === null &&
  (scale !== null || numeral.resolution === 1) &&
  numeral.value > first.numeral.value &&
  numeral.value - first.numeral.value <= Math.max(2, first.numeral.value * 0.5)

/** `from`, `between` before the first number, over `about` and the like. */
const opener = (
  scan: Scan,
  index: number,
): { word: 'from' | 'since-from' | 'between'; start: number } | null => {
  const start = boundBefore(scan, index)?.start ?? index
  const found =
    before(scan, ({ connectorsBefore }) => connectorsBefore, start) ??
    before(scan, ({ connectorsBefore }) => connectorsBefore, index)
  if (found === null) return null
  const { value, next } = found
  return value === 'from' || value === 'since-from' || value === 'between'
    ? { word: value, start: next }
    : null
}

/** Both with what one of them says for both: the unit, a currency before the first, a scale after the second. */
const sharing = (first: Part, second: Part, pair: boolean): readonly [Part, Part] | null => {
  const open = first.meant.kind === 'bare'
  const openSecond = second.meant.kind === 'bare'
  const same = first.meant.kind === second.meant.kind && first.meant.unit === second.meant.unit
  if (!open && !openSecond && !same) return null
  // A year after a number with a unit is a year.
  if (
    openSecond &&
    !open &&
    second.scale === null &&
    second.numeral.value >= 1900 &&
    second.numeral.value < 2100
  )
    return null
  const meant = open ? second.meant : first.meant
  const per = second.per ?? first.per
  const each = (part: Part, scale: number | null): Part => ({ ...part, meant, per, scale })
  const smaller = first.numeral.value < (pair ? 1000 : second.numeral.value) && first.meant.kind !== 'count'
  const low = first.scale ?? (open || openSecond || smaller ? second.scale : null)
  const high = second.scale ?? (openSecond && !open ? first.scale : null)
  const shared = [each(first, low), each(second, high)] as const
  if (worth(shared[0]) < worth(shared[1]) || first.scale !== null) return shared
  return second.scale !== null && first.numeral.value >= 1000
    ? [each(first, null), each(second, high)]
    : shared
}

/** Numbers of a list looked at together. */
const mostListed = 6

/** `34 and 45 per cent`, `5, 6 and 7 million`: the unit after the last is that of all. */
const listAt = (scan: Scan, first: Part): Match | null => {
  if (first.meant.kind !== 'bare' || first.scale !== null || first.numeral.words) return null
  const parts = [first]
  for (let last = first; parts.length < mostListed;) {
    const comma = at(scan, last.next).text === ',' && !attached(scan, last.next + 1)
    const link = phrase(scan, ({ connectors }) => connectors, comma ? last.next + 1 : last.next)
    const final = link !== null && (link.value === 'and' || link.value === 'or')
    if (!comma && !final) return null
    const part = partAt(scan, final ? link.next : last.next + 1)
    if (part === null || part.numeral.words) return null
    parts.push(part)
    last = part
    if (final) break
  }
  const { meant, scale, sign } = parts.at(-1) as Part
  const { kind } = meant
  const middle = parts.slice(1, -1).every((part) => part.meant.kind === 'bare' && part.scale === null)
  const carried =
    kind === 'percent' || kind === 'points' || (scale !== null && kind !== 'count') || kind === 'money'
  if (!middle || !carried || sign !== 0) return null
  const found = parts.map((part) => quantityOf(scan, { ...part, meant, scale }))
  return { found, next: (parts.at(-1) as Part).next }
}

const boundOf = (scan: Scan, { start, next, bound, numeral }: Part): Bound =>
  boundBefore(scan, start)?.bound ?? bound ?? boundAfter(scan, next) ?? (numeral.rough ? 'about' : 'exact')

/** A count of things has no three decimals: `1,806 companies` is thousands in any document. */
const valueOf = ({ numeral, meant, scale }: Part): { value: number; resolution: number } => {
  const things = meant.kind === 'count' && scale === null && numeral.other !== null && numeral.resolution < 1
  const read = things ? { ...numeral, value: numeral.other ?? numeral.value, resolution: 1 } : numeral
  const scaled = scaledBy(read, (scale ?? 1) * meant.factor)
  return scale === 12 ? { ...scaled, resolution: read.resolution } : scaled // a dozen is twelve
}

const quantityOf = (scan: Scan, part: Part): Quantity => {
  const read = valueOf(part)
  const value = part.sign < 0 ? -read.value : read.value
  const bound = boundOf(scan, part)
  return {
    type: 'quantity',
    ...place(scan, part.start, part.next),
    kind: part.meant.kind,
    value,
    ...allowed(value, read.resolution, bound),
    bound,
    resolution: read.resolution,
    unit: part.meant.unit,
    per: part.per,
    upTo: null,
    sign: part.sign === 0 ? signAfter(scan, part) : part.sign,
    bracketed: false,
    mended: part.numeral.mended,
  }
}

const rangeOf = (scan: Scan, first: Part, second: Part): Quantity => {
  const low = quantityOf(scan, first)
  const high = quantityOf(scan, second)
  return {
    ...low,
    ...place(scan, first.start, second.next),
    high: Math.max(allowed(high.value, high.resolution, low.bound).high, high.high),
    upTo: high.value,
    sign: first.sign === 0 ? high.sign : first.sign,
    mended: low.mended ?? high.mended,
  }
}

/** `28 % less`: the word after it says which way. */
const signAfter = (scan: Scan, { meant, next }: Part): -1 | 0 | 1 => {
  if (meant.kind === 'bare' || meant.kind === 'count') return 0
  return phrase(scan, ({ moreLess }) => moreLess, next)?.value ?? 0
}
