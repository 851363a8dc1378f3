import { boundAfter, boundBefore } from './bounds.js'
import type { Quantity } from './found.js'
import { at, attached, before, isDigits, phrase, place, type Recogniser, type Scan } from './scan.js'

/** Ordinals and factors: `sixth`, `3rd`, `6-е`, `3. mesto`; `twice`, `вдвое`, `×3`. */
export const ordinalAt: Recogniser = (scan, index) => digitOrdinal(scan, index) ?? wordOrdinal(scan, index)

/** `the No. 1 partner`, `ranked number 3`: a place, where a document's number would be read otherwise. */
export const rankNumberAt: Recogniser = (scan, index) => {
  if (!/^(?:no|number|№|br|broj|номер)$/u.test(at(scan, index).key)) return null
  const digits = at(scan, index + 1).text === '.' ? index + 2 : index + 1
  const token = at(scan, digits)
  const spelt = digits === index + 1 ? phrase(scan, ({ cardinals }) => cardinals, digits) : null
  if (spelt !== null && !isDigits(token) && spelt.value <= 10 && rankedAt(scan, index, spelt.next))
    return { found: [ordinal(scan, index, spelt.next, spelt.value, true)], next: spelt.next }
  if (
    !isDigits(token) ||
    token.key.length > 2 ||
    (attached(scan, digits + 1) && at(scan, digits + 1).text === '/')
  )
    return null
  return rankedAt(scan, index, digits + 1)
    ? { found: [ordinal(scan, index, digits + 1, Number(token.key), true)], next: digits + 1 }
    : null
}

/** A partner, a supplier … after a number, or `ranked` before it. */
const rankedAt = (scan: Scan, index: number, next: number): boolean => {
  const partner =
    /^(?:partner|trad|supplier|export|import|buyer|market|sourc|destination|партн|торгов|поставщ|экспорт|импорт|покупат|spoljno|trgovin|snabdev|izvozn|uvozn|kup)/u
  return at(scan, index - 1).key.startsWith('rank') || partner.test(at(scan, next).key)
}

const exact = {
  type: 'quantity',
  bound: 'exact',
  resolution: 1,
  per: null,
  upTo: null,
  sign: 0,
  bracketed: false,
  mended: null,
} as const

const ordinal = (scan: Scan, index: number, next: number, value: number, rank: boolean): Quantity => ({
  ...exact,
  ...place(scan, index, next),
  kind: 'ordinal',
  value,
  low: value,
  high: value,
  unit: rank ? 'rank' : null,
})

const english = /^(?:st|nd|rd|th)$/
const russian = /^(?:[еыоаи]?[ейяхмю]|го|му|ого|ому|ый|ая|ую)$/u
const serbian = /^(?:i|a|o|og|om|oj|u|im|e|eg|em|ti|to|ta|tom|toj|tog|va|vi|vo|ma|mi|mo|ci|ći|će|ća)$/

const digitOrdinal: Recogniser = (scan, index) => {
  const token = at(scan, index)
  if (
    !isDigits(token) ||
    token.key.length > 4 ||
    (attached(scan, index) && /[\p{L}\d.,/-]$/u.test(at(scan, index - 1).text))
  )
    return null
  const next = afterSuffix(scan, index)
  if (next === null) return null
  const value = Number(token.key)
  return { found: [ordinal(scan, index, next, value, isRank(scan, index, next, true))], next }
}

/** The token after an ordinal's suffix, or after the full stop of a Serbian one before a place. */
const afterSuffix = (scan: Scan, index: number): number | null => {
  const one = at(scan, index + 1)
  if (!attached(scan, index + 1)) return null
  if (english.test(one.key) && !continues(scan, index + 2)) return index + 2
  const suffix = at(scan, index + 2)
  const hyphened = /^[-‑‐]$/.test(one.text) && attached(scan, index + 2) && !continues(scan, index + 3)
  const serb = scan.language === 'sr-Latn' || scan.language === 'sr-Cyrl'
  if (hyphened && (serb ? serbian.test(suffix.key) : russian.test(suffix.key))) return index + 3
  if (serb && one.text === '.' && phrase(scan, ({ rankAfter }) => rankAfter, index + 2) !== null)
    return index + 2
  return null
}

const continues = (scan: Scan, index: number): boolean =>
  attached(scan, index) && (at(scan, index).kind === 'word' || isDigits(at(scan, index)))

const wordOrdinal: Recogniser = (scan, index) => {
  const found = phrase(scan, ({ ordinals }) => ordinals, index)
  if (found === null || !isRank(scan, index, found.next, false)) return null
  return { found: [ordinal(scan, index, found.next, found.value, true)], next: found.next }
}

/** A place in an order, not the third forum or the first time. */
const isRank = (scan: Scan, index: number, next: number, alone: boolean): boolean => {
  const hyphen = at(scan, next).text === '-' && attached(scan, next) ? 1 : 0
  if (
    /^(?:place|instance)$/.test(at(scan, next).key) &&
    at(scan, index - 1).key === 'the' &&
    at(scan, index).key === 'first'
  )
    return false // the idiom
  if (phrase(scan, ({ rankAfter }) => rankAfter, next + hyphen) !== null) return true
  if (hyphen === 1) return false
  const { kind, key } = at(scan, next)
  const open = kind !== 'word' || phrase(scan, ({ stops }) => stops, next) !== null
  if (!open || key === 'of') return false
  return before(scan, ({ rankBefore }) => rankBefore, index) !== null || (alone && kind !== 'word')
}

/** Words that multiply, and `×3`. */
export const timesAt: Recogniser = (scan, index) => {
  const sign = /^[×x]$/.test(at(scan, index).text) && !attached(scan, index)
  const digits =
    sign && attached(scan, index + 1) && isDigits(at(scan, index + 1)) && !continues(scan, index + 2)
  const word = digits ? null : phrase(scan, ({ times }) => times, index)
  if (!digits && word === null) return null
  const value = word?.value ?? Number(at(scan, index + 1).key)
  const next = word?.next ?? index + 2
  if (!Number.isFinite(value)) return null
  const bound = boundBefore(scan, index)?.bound ?? boundAfter(scan, next) ?? 'exact'
  const found: Quantity = {
    ...exact,
    ...place(scan, index, next),
    kind: 'times',
    value,
    low:
      bound === 'under' || bound === 'at-most'
        ? 0
        : bound === 'over' || bound === 'at-least'
          ? value
          : value - 0.5,
    high:
      bound === 'over' || bound === 'at-least'
        ? Infinity
        : bound === 'exact' || bound === 'about'
          ? value + 0.5
          : value,
    bound,
    unit: 'times',
    sign: phrase(scan, ({ moreLess }) => moreLess, next)?.value ?? 0,
  }
  return { found: [found], next }
}
