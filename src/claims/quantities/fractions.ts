import { allowed, boundAfter, boundBefore, tidy } from './bounds.js'
import type { Quantity } from './found.js'
import { vulgarFraction } from './numerals.js'
import { at, attached, isDigits, phrase, place, type Recogniser, type Scan } from './scan.js'

type Fraction = { readonly numerator: number; readonly denominator: number; readonly next: number }

/**
 * Fractions in words (`two-thirds`, `треть`, `polovina`), as digits (`1/3`) and as a sign (`¾`), in per cent. One who
 * writes so rounds to parts: a tenth of one part either way is taken for meant, 30 to 36.7 % for a third.
 */
export const fractionAt: Recogniser = (scan, index) => {
  const fraction =
    signAt(scan, index) ??
    digitsAt(scan, index) ??
    severalAt(scan, index) ??
    outOfAt(scan, index) ??
    everyAt(scan, index) ??
    oneAt(scan, index)
  if (fraction === null) return null
  const rate = rateAfter(scan, fraction.next)
  const next = rate?.next ?? fraction.next
  const whole = rate === null ? 100 : 1
  const value = tidy((whole * fraction.numerator) / fraction.denominator)
  const resolution = tidy(whole / fraction.denominator / 5)
  const bound = boundBefore(scan, index)?.bound ?? boundAfter(scan, next) ?? 'exact'
  const found: Quantity = {
    type: 'quantity',
    ...place(scan, index, next),
    kind: rate === null ? 'fraction' : rate.value === 'points' ? 'points' : 'percent',
    value,
    ...allowed(value, resolution, bound),
    bound,
    resolution,
    unit: rate?.value === 'points' ? 'pp' : '%',
    per: null,
    upTo: null,
    sign: phrase(scan, ({ moreLess }) => moreLess, next)?.value ?? 0,
    bracketed: false,
    mended: null,
  }
  return { found: [found], next }
}

const signAt = (scan: Scan, index: number): Fraction | null => {
  const value = vulgarFraction(at(scan, index).text)
  if (value === undefined) return null
  const denominator = [2, 3, 4, 5, 6, 8].find((each) => Number.isInteger(tidy(value * each))) ?? 1
  return { numerator: Math.round(value * denominator), denominator, next: index + 1 }
}

/** `1/3`, where nothing makes it a date, a resolution or a part of a longer code. */
const digitsAt = (scan: Scan, index: number): Fraction | null => {
  const [first, slash, second] = [at(scan, index), at(scan, index + 1), at(scan, index + 2)]
  if (!isDigits(first) || slash.text !== '/' || !isDigits(second)) return null
  if (!attached(scan, index + 1) || !attached(scan, index + 2)) return null
  if (attached(scan, index) && /^[\p{L}\d/-]$/u.test(at(scan, index - 1).text.slice(-1))) return null
  if (attached(scan, index + 3) && /^[\p{L}/-]/u.test(at(scan, index + 3).text)) return null
  const [numerator, denominator] = [Number(first.key), Number(second.key)]
  const proper = numerator > 0 && numerator < denominator && denominator <= 10
  return proper ? { numerator, denominator, next: index + 3 } : null
}

/** `two-thirds`, `одна пятая`, `три четверти` */
const severalAt = (scan: Scan, index: number): Fraction | null => {
  const number = phrase(scan, ({ cardinals }) => cardinals, index)
  if (number === null || number.value < 1) return null
  const hyphen = at(scan, number.next).text === '-' ? 1 : 0
  const part = phrase(scan, ({ fractions }) => fractions, number.next + hyphen)
  if (part === null || number.value >= part.value) return null
  const goesOn = (attached(scan, part.next) && at(scan, part.next).text === '-') || isScaled(scan, part.next)
  return goesOn ? null : { numerator: number.value, denominator: part.value, next: part.next }
}

/** `half a million`, `четверть миллиарда`, `three quarters of a billion` are amounts. */
export const isScaled = (scan: Scan, index: number): boolean =>
  phrase(scan, ({ scales }) => scales, overOf(scan, index)) !== null

/** Over `of a`. */
export const overOf = (scan: Scan, index: number): number => {
  const of = at(scan, index).key === 'of' ? index + 1 : index
  return /^(?:a|an)$/.test(at(scan, of).key) ? of + 1 : of
}

/** `one in three`, `3 out of 4` */
const outOfAt = (scan: Scan, index: number): Fraction | null => {
  const first = small(scan, index)
  if (first === null || first.value < 1) return null
  const out = at(scan, first.next).key === 'out' && at(scan, first.next + 1).key === 'of'
  const inside =
    at(scan, first.next).key === 'in' &&
    scan.language === 'en' &&
    (first.value === 1 || (!isDigits(at(scan, index)) && !isDigits(at(scan, first.next + 1))))
  const second = out || inside ? small(scan, first.next + (out ? 2 : 1)) : null
  if (second === null || second.value <= first.value || second.value > 100) return null
  return { numerator: first.value, denominator: second.value, next: second.next }
}

const small = (scan: Scan, index: number): { value: number; next: number } | null => {
  const token = at(scan, index)
  if (!isDigits(token)) return phrase(scan, ({ cardinals }) => cardinals, index)
  const alone =
    token.key.length <= 3 && !(attached(scan, index + 1) && /^[\p{L}\d.,%/-]/u.test(at(scan, index + 1).text))
  return alone && token.mended === null ? { value: Number(token.key), next: index + 1 } : null
}

/** `every third`, `каждый пятый`, `svaki treći` */
const everyAt = (scan: Scan, index: number): Fraction | null => {
  if (!/^(?:every|кажд(?:ый|ая|ое|ого|ому|ую|ой|ым)|svak(?:i|a|o|og|u|om|e|oj))$/u.test(at(scan, index).key))
    return null
  const ordinal = phrase(scan, ({ ordinals }) => ordinals, index + 1)
  if (ordinal === null || ordinal.value < 2 || ordinal.value > 10) return null
  const measure = phrase(scan, ({ measures }) => measures, ordinal.next)?.value
  // `every second year` is none, `every second tonne of exports` is
  const time = measure !== undefined && spans.has(measure.unit)
  return time ? null : { numerator: 1, denominator: ordinal.value, next: ordinal.next }
}

const spans: ReadonlySet<string> = new Set([
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

/** Before half or quarter, so that it is a part of a year, a match, a century. */
const ordinalBefore = (scan: Scan, index: number): boolean => {
  for (let back = 1; back <= 3 && back <= index; back += 1) {
    const found = phrase(scan, ({ ordinals }) => ordinals, index - back)
    if (found !== null && found.next === index) return true
  }
  const { key, kind, text } = at(scan, index - 1)
  return (
    /^(?:latter|last|other|better|this|previous|per|each)$/.test(key) ||
    (kind === 'word' && /^[IVХX]+$/.test(text))
  )
}

/** Nouns that a half or a quarter of is a time: half a year is no share. */
const ofTime =
  /^(?:год|года|века|месяца|дня|часа|суток|godine|veka|sata|dana|meseca|finale|century|hour|finals?)$/

/** `half of`, `a third`, `треть`, `polovina` */
const oneAt = (scan: Scan, index: number): Fraction | null => {
  const english = /^(?:a|an)$/.test(at(scan, index).key)
  const from = english ? index + 1 : index
  const part = phrase(scan, ({ fractions }) => fractions, from)
  if (part === null || isScaled(scan, part.next)) return null
  const word = at(scan, from)
  const joined =
    (attached(scan, part.next) || attached(scan, from)) && /^[-'’]$/.test(at(scan, part.next).text)
  if (joined || ordinalBefore(scan, from) || ofTime.test(at(scan, part.next).key)) return null
  const latin = /^[a-z]/.test(word.key) && (scan.language === 'en' || scan.language === 'ru')
  const named = part.next - from > 1 || isSlavicShare(word.key) // `пятая часть`
  if (latin ? !isEnglishShare(scan, index, part) : !named) return null
  return { numerator: 1, denominator: part.value, next: part.next }
}

const shareAfter =
  /^(?:of|the|its|their|all|that|this|his|her|our|these|those|in|from|to|is|was|were|are|said|say|less|more|fewer|higher|lower|as|and|or|than|since|by|believe|believed|think|consider|support|supported|came|come|comes|went|go|goes)$/

const isEnglishShare = (scan: Scan, index: number, part: { value: number; next: number }): boolean => {
  const after = at(scan, part.next)
  const open = after.kind !== 'word' || shareAfter.test(after.key)
  const article = index !== part.next - 1
  if (part.value === 2) {
    const inHalf = /^(?:in|and)$/.test(at(scan, index - 1).key)
    return (
      !inHalf &&
      (article ||
        /^(?:of|the|its|their|all|that|these|those|our|his)$/.test(after.key) ||
        boundBefore(scan, index) !== null)
    )
  }
  const remaining = /^(?:remaining|other|final|top|bottom)$/.test(at(scan, index - 1).key)
  return open && (article || remaining)
}

/** Ordinals stand for parts only after a number: одна пятая; nouns alone: треть, petina. */
const isSlavicShare = (key: string): boolean =>
  /^(?:полов|трет[ьи]|треть|четверт[ьи]|четвертью|pol|\p{L}{2,8}ina$|\p{L}{2,8}in[aeuio]m?$)/u.test(key) ||
  key.length === 0

/** `half a per cent` is no fraction of a whole, nor is a quarter of a percentage point. */
const rateAfter = (scan: Scan, index: number): { value: 'percent' | 'points'; next: number } | null => {
  const link = /^(?:of|a)$/.test(at(scan, index).key)
    ? at(scan, index + 1).key === 'a'
      ? index + 2
      : index + 1
    : index
  if (at(scan, link).kind !== 'word') return null
  const rate = phrase(scan, ({ rates }) => rates, link)
  return rate?.value === 'percent' || rate?.value === 'points' ? { value: rate.value, next: rate.next } : null
}
