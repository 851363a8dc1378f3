import { at, attached, isDigits, phrase, type Scan } from './scan.js'

/** A number as it is written, without scale, unit and sign. */
export type Numeral = {
  readonly value: number
  /** Worth of the last digit given. */
  readonly resolution: number
  /** Written in words. */
  readonly words: boolean
  /** A word that counts only about so many. */
  readonly rough: boolean
  /** Digits are in groups of three. */
  readonly grouped: boolean
  /** The other way to read it, where grouping and decimals look alike (`1,806`); null where there is one way only. */
  readonly other: number | null
  /** Ends in a scale word already (`two hundred thousand`), so that none follows. */
  readonly scaled: boolean
  readonly mended: string | null
  /** The token after it. */
  readonly next: number
}

/** Digits groups looked at together: enough for a quintillion with decimals. */
const mostGroups = 8

type Group = { readonly mark: string; readonly digits: string }

/** The number written in digits at a token, or null. */
export const digitsAt = (scan: Scan, index: number): Numeral | null => {
  const first = at(scan, index)
  if (!isDigits(first)) return pointDigits(scan, index)
  const groups: Group[] = [{ mark: '', digits: first.key }]
  const nexts = [index + 1]
  for (let next = index + 1; groups.length < mostGroups;) {
    const group = groupAt(scan, next)
    if (group === null) break
    groups.push(group)
    next = group.next
    nexts.push(next)
  }
  for (let count = groups.length; count > 0; count -= 1) {
    const reading = readGroups(groups.slice(0, count), scan)
    if (reading === null) continue
    const next = nexts[count - 1] as number
    return withVulgar(scan, {
      ...reading,
      words: false,
      rough: false,
      scaled: false,
      mended: mendedIn(scan, index, next),
      next,
    })
  }
  return null
}

/** `.5` */
const pointDigits = (scan: Scan, index: number): Numeral | null => {
  const digits = at(scan, index + 1)
  const point =
    at(scan, index).text === '.' && scan.decimal === '.' && attached(scan, index + 1) && isDigits(digits)
  if (!point || attached(scan, index) || digits.key.length > 15) return null
  const [value, resolution] = [Number(`0.${digits.key}`), Number(`1e-${digits.key.length}`)]
  return {
    value,
    resolution,
    words: false,
    rough: false,
    grouped: false,
    other: null,
    scaled: false,
    mended: null,
    next: index + 2,
  }
}

const spaces = new Set([' ', '\u00A0', '\u2007', '\u2009', '\u202F'])

const groupAt = (scan: Scan, index: number): (Group & { next: number }) | null => {
  const token = at(scan, index)
  const previous = at(scan, index - 1)
  if (isDigits(token)) {
    const gap = scan.text.slice(previous.end, Math.min(token.start, previous.end + 2))
    const goesOn = attached(scan, index + 1) && at(scan, index + 1).kind === 'word'
    const closed = token.key.length === 3 && token.mended === null && !goesOn
    return spaces.has(gap) && closed ? { mark: ' ', digits: token.key, next: index + 1 } : null
  }
  const inside = attached(scan, index) && attached(scan, index + 1) && isDigits(at(scan, index + 1))
  return inside && /^[.,'’]$/u.test(token.text)
    ? { mark: token.text === '’' ? "'" : token.text, digits: at(scan, index + 1).key, next: index + 2 }
    : null
}

type Reading = Pick<Numeral, 'value' | 'resolution' | 'grouped' | 'other'>

const inThrees = (groups: readonly Group[]): boolean =>
  (groups[0]?.digits.length ?? 9) <= 3 &&
  groups[0]?.digits.startsWith('0') !== true &&
  groups.slice(1).every(({ digits, mark }) => digits.length === 3 && mark === groups[1]?.mark)

/** Lakhs and crores: 12,34,567. */
const inTwos = (groups: readonly Group[]): boolean =>
  groups.length > 2 &&
  (groups[0]?.digits.length ?? 9) <= 2 &&
  groups.at(-1)?.digits.length === 3 &&
  groups.slice(1).every(({ mark }) => mark === ',') &&
  groups.slice(1, -1).every(({ digits }) => digits.length === 2)

const joined = (groups: readonly Group[]): string => groups.map(({ digits }) => digits).join('')

const whole = (groups: readonly Group[], other: number | null = null): Reading => ({
  value: Number(joined(groups)),
  resolution: 1,
  grouped: groups.length > 1,
  other,
})

const withDecimals = (groups: readonly Group[], decimals: string, other: number | null = null): Reading => ({
  value: Number(`${joined(groups)}.${decimals}`),
  resolution: Number(`1e-${Math.min(decimals.length, 300)}`),
  grouped: groups.length > 1,
  other,
})

/** The number that all the groups make together, or null where they make none. */
const readGroups = (groups: readonly Group[], { decimal }: Scan): Reading | null => {
  if (groups.length === 1) return whole(groups)
  const last = groups.at(-1) as Group
  const start = groups.slice(0, -1)
  const isMark = last.mark === '.' || last.mark === ','
  if (groups.length === 2 && isMark) {
    if (!inThrees(groups)) return withDecimals(start, last.digits)
    return last.mark === decimal
      ? withDecimals(start, last.digits, Number(joined(groups)))
      : whole(groups, Number(`${joined(start)}.${last.digits}`))
  }
  if (inThrees(groups) || inTwos(groups)) return whole(groups)
  const onlyDecimal = isMark && start.slice(1).every(({ mark }) => mark !== last.mark)
  return onlyDecimal && (inThrees(start) || inTwos(start)) ? withDecimals(start, last.digits) : null
}

/** Plain spaces in an English number come from a PDF; in Russian and Serbian they are how one writes. */
const mendedIn = (scan: Scan, index: number, next: number): string | null => {
  const letters = scan.tokens.slice(index, next).find(({ mended }) => mended !== null)
  if (letters !== undefined) return letters.mended
  const text = scan.text.slice(at(scan, index).start, at(scan, next - 1).end)
  return scan.language === 'en' && text.includes(' ') ? 'spaces' : null
}

const vulgar = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/** The value of ½, ¾ …; undefined for any other character. */
export const vulgarFraction = (text: string): number | undefined => vulgar.get(text)

/** `2½` */
const withVulgar = (scan: Scan, numeral: Numeral): Numeral => {
  const part = attached(scan, numeral.next) ? vulgarFraction(at(scan, numeral.next).text) : undefined
  if (part === undefined || numeral.resolution < 1) return numeral
  return { ...numeral, value: numeral.value + part, resolution: 0.5, other: null, next: numeral.next + 1 }
}

/** Number words looked at together. */
const mostWords = 12

/** The number written in words at a token (`two hundred and fifty thousand`, `двести пятьдесят`), or null. */
export const wordsAt = (scan: Scan, index: number): Numeral | null => {
  const rough = phrase(scan, ({ roughly }) => roughly, index)
  if (rough !== null) return worded(rough.value, rough.next, { rough: true })
  let total = 0
  let current: number | null = null
  let limit = 4 // what follows in the group must be of a lower rank: after twenty come ones only
  let next = index
  for (let seen = 0; seen < mostWords; seen += 1) {
    const from: number = seen === 0 ? index : afterLink(scan, next)
    const cardinal = phrase(scan, ({ cardinals }) => cardinals, from)
    if (cardinal !== null) {
      if (rank(cardinal.value) >= limit || (current !== null && cardinal.value === 0)) break
      current = (current ?? 0) + cardinal.value
      limit = cardinal.value >= 10 && cardinal.value < 20 ? 1 : rank(cardinal.value)
      next = cardinal.next
      continue
    }
    const scale = current === null || from !== next ? null : phrase(scan, ({ scales }) => scales, next)
    if (scale === null || current === null) break
    if (scale.value === 100 && current < 100) {
      current *= 100
      limit = 3
    } else {
      // A scale word belongs to the numeral only where more of the number follows it.
      const more = phrase(scan, ({ cardinals }) => cardinals, afterLink(scan, scale.next))
      if (scale.value < 1000 || more === null || more.value === 0) break
      total += current * scale.value
      current = null
      limit = 4
    }
    next = scale.next
  }
  if (next === index) return null
  return worded(total + (current ?? 0), next, { scaled: total > 0 })
}

/** Hundreds, tens, ones. */
const rank = (value: number): number => (value >= 100 ? 3 : value >= 10 ? 2 : 1)

const worded = (value: number, next: number, more: { rough?: boolean; scaled?: boolean }): Numeral => ({
  value,
  resolution: 1,
  words: true,
  rough: more.rough ?? false,
  grouped: false,
  other: null,
  scaled: more.scaled ?? false,
  mended: null,
  next,
})

/** Over `and`, `i`, or a hyphen between two number words. */
const afterLink = (scan: Scan, index: number): number => {
  const token = at(scan, index)
  const hyphen = token.text === '-' && attached(scan, index) && attached(scan, index + 1)
  return hyphen || token.key === 'and' || token.key === 'i' ? index + 1 : index
}
