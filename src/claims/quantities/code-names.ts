import { code } from './codes.js'
import { partAt } from './parts.js'
import { at, attached, before, isDash, isDigits, type Match, type Recogniser, type Scan } from './scan.js'

/** One code and nothing else. */
export const one = (
  scan: Scan,
  from: number,
  next: number,
  kind: Parameters<typeof code>[3],
  value: string,
): Match => ({
  found: [code(scan, from, next, kind, value)],
  next,
})

/** `A/RES/74/17`, `S/RES/2231 (2015)`, `ES-11/1` */
export const resolutionAt: Recogniser = (scan, index) => {
  if (at(scan, index).kind !== 'word' || attached(scan, index)) return null
  const end = chunkEnd(scan, index)
  const text = scan.text.slice(at(scan, index).start, at(scan, end - 1).end)
  if (!/^(?:[AS]\/RES\/[\w-]+(?:\/\d+)?|ES-\d+\/\d+)$/.test(text)) return null
  const year = /^\((?:19|20)\d\d\)$/.test(scan.text.slice(at(scan, end).start, at(scan, end + 2).end)) ? 3 : 0
  return one(scan, index, end + year, 'resolution', text.replace(/^[AS]\/RES\//, '').toUpperCase())
}

/** Tokens in a chunk without white space. */
const mostInChunk = 40

/** The token after the letters, digits, hyphens, slashes and pluses that stand together. */
const chunkEnd = (scan: Scan, index: number): number => {
  let next = index + 1
  while (next - index < mostInChunk && attached(scan, next)) {
    const { text } = at(scan, next)
    const inner =
      /^[-‑‐/+&_]$/u.test(text) && attached(scan, next + 1) && /^[\p{L}\d]/u.test(at(scan, next + 1).text)
    if (!inner && !/^[\p{L}\d]/u.test(text)) break
    next += 1
  }
  return next
}

/** Letters and digits in one: `Mi-8MT`, `T-72`, `57E6`, `G20`, `COVID-19`, `17+1`, `5G`; not `4bn`, `10-year`, `3rd`. */
export const nameAt: Recogniser = (scan, index) => {
  const first = at(scan, index)
  if (first.kind !== 'word' && !isDigits(first)) return null
  if (attached(scan, index) && /[\p{L}\p{N}]$/u.test(at(scan, index - 1).text)) return null
  const chunk = chunkEnd(scan, index)
  const end = /^v$/i.test(first.text) ? overPoints(scan, chunk) : chunk
  if (end === index + 1) return null
  const text = scan.text.slice(first.start, at(scan, end - 1).end)
  if (!/\d/.test(text) || !isName(scan, index, end, text)) return null
  return one(scan, index, end, 'name', text)
}

/** `v2.0.1` */
const overPoints = (scan: Scan, index: number): number => {
  let next = index
  while (
    next - index < 8 &&
    at(scan, next).text === '.' &&
    attached(scan, next) &&
    attached(scan, next + 1) &&
    isDigits(at(scan, next + 1))
  )
    next += 2
  return next
}

const isName = (scan: Scan, index: number, end: number, text: string): boolean => {
  if (/^\d+\+\d+$/.test(text)) return text.length <= 5
  if (/^24\/7$|^50\/50$/.test(text)) return true
  if (!/\p{L}/u.test(text)) return false
  if (isDigits(at(scan, index))) {
    // A number with its unit or an ordinal is no name, unless something else is attached.
    const part = partAt(scan, index)
    if (part !== null && part.next >= end && part.meant.kind !== 'bare') return false
    if (part !== null && part.scale !== null && part.next >= end - 2) return false
    if (/^\d+(?:st|nd|rd|th|s)(?!\p{L})/u.test(text)) return false
    if (
      /^\d+-(?:[еыоаи]?[ейяхмю]|го|му|ти|ih|i|o|a|om|og|oj|e|u|ти)$/u.test(text) ||
      /^\d{4}(?:г|гг)$/u.test(text)
    )
      return false
    return !/^\d+[-–]\d/.test(text) || /^\d+[-–]\d+\p{Lu}/u.test(text)
  }
  const symbol = /^(?:US|USD|EUR|RUB|RSD|CHF|GBP|CNY|RMB|JPY|INR|AUD|CAD|Rs)$/.test(at(scan, index).text)
  if (symbol && isDigits(at(scan, index + 1))) return false
  const number = at(scan, index + 1)
  // `mid-2022` and `pre-2014` are dates; `Russia-2022` is what it is called.
  return (
    !(isDash(number) && /^(?:mid|pre|post|early|late|non|end)$/.test(at(scan, index).key)) ||
    !isDigits(at(scan, index + 2))
  )
}

/** `77/2023`: a number and a year of a document; other slashed digits are not understood. */
export const slashedAt: Recogniser = (scan, index) => {
  const [first, second] = [at(scan, index), at(scan, index + 2)]
  const slash = at(scan, index + 1).text === '/' && attached(scan, index + 1) && attached(scan, index + 2)
  if (!isDigits(first) || !slash || !isDigits(second) || attached(scan, index)) return null
  if (/^(?:19|20)\d\d$/.test(second.key))
    return one(scan, index, index + 3, 'document', `${first.key}/${second.key}`)
  const session =
    Number(first.key) >= 40 && Number(first.key) <= 99 && second.key.length >= 2 && !attached(scan, index + 3)
  const voted = session && before(scan, ({ codes }) => codes, index) !== null
  return voted ? one(scan, index, index + 3, 'resolution', `${first.key}/${second.key}`) : null
}
