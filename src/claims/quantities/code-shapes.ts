import { phoneDigits } from './codes.js'
import { boundBefore, changeBefore } from './bounds.js'
import { nameAt, one, resolutionAt, slashedAt } from './code-names.js'
import { at, attached, isCapital, isDigits, phrase, place, type Recogniser, type Scan } from './scan.js'

/** Codes that are told by their shape alone: addresses, notes, list heads, telephones, times, formats, names. */
export const shapeAt: Recogniser = (scan, index) =>
  addressAt(scan, index) ??
  noteAt(scan, index) ??
  listHeadAt(scan, index) ??
  phoneAt(scan, index) ??
  timeAt(scan, index) ??
  formatAt(scan, index) ??
  pagesAt(scan, index) ??
  postcodeAt(scan, index) ??
  resolutionAt(scan, index) ??
  versionAt(scan, index) ??
  nameAt(scan, index) ??
  slashedAt(scan, index)

const addressAt: Recogniser = (scan, index) => {
  const token = at(scan, index)
  if (token.kind !== 'address') return null
  const shown = /\d|:\/\/|www\.|@/.test(token.text)
  const doi = token.text.startsWith('10.')
  return shown ? one(scan, index, index + 1, doi ? 'isbn' : 'address', token.text) : null
}

/** `[14]`, `[2, 3]`, a raised number, and `.14` after a word: a note's mark that was not taken out. */
const noteAt: Recogniser = (scan, index) => {
  const token = at(scan, index)
  if (token.kind === 'raised') return one(scan, index, index + 1, 'note', token.key)
  if (token.text === '[' && isDigits(at(scan, index + 1)) && attached(scan, index + 1)) {
    let next = index + 2
    while (next - index < 12 && (isDigits(at(scan, next)) || /^[,–-]$/.test(at(scan, next).text))) next += 1
    const marks = scan.text.slice(token.end, at(scan, next).start).trim()
    return at(scan, next).text === ']' && /^\d{1,3}(?:\D|$)/.test(marks)
      ? one(scan, index, next + 1, 'note', marks)
      : null
  }
  const small = isDigits(token) && token.key.length <= 3 && attached(scan, index)
  const alone = !attached(scan, index + 1) || /^[.,;:)]$/.test(at(scan, index + 1).text)
  const stop = /^[.,;:!?”"»)]$/.test(at(scan, index - 1).text) && attached(scan, index - 1)
  const afterWord = stop && /^(?:\p{Ll}{2,}|[)”"»])$/u.test(at(scan, index - 2).text)
  return small && alone && afterWord ? one(scan, index, index + 1, 'note', token.key) : null
}

/** `1.`, `2)`, `(a)`, `1.1` at the head of a text that goes on. */
const listHeadAt: Recogniser = (scan, index) => {
  if (index !== 0) return null
  const open = at(scan, 0).text === '(' ? 1 : 0
  const item = at(scan, open)
  let next = open + 1
  while (
    next < 8 &&
    at(scan, next).text === '.' &&
    attached(scan, next) &&
    attached(scan, next + 1) &&
    isDigits(at(scan, next + 1))
  )
    next += 2
  const close = at(scan, next)
  const closed = attached(scan, next) && (open === 1 ? close.text === ')' : /^[.)]$/.test(close.text))
  const short = isDigits(item)
    ? item.key.length <= 2
    : item.kind === 'word' && item.text.length === 1 && close.text === ')'
  const text = at(scan, closed ? next + 1 : next)
  const goesOn = text.kind === 'word' && !attached(scan, closed ? next + 1 : next)
  if (!short || !goesOn) return null
  if (!closed) {
    // `2.1 Trade with Peru` is a heading, `2.5 billion` none.
    const heading =
      next > open + 1 && open === 0 && isCapital(text) && phrase(scan, ({ scales }) => scales, next) === null
    return heading ? one(scan, 0, next, 'list', scan.text.slice(0, at(scan, next - 1).end)) : null
  }
  const months = phrase(scan, ({ months: names }) => names, next + 1) !== null
  const rank =
    close.text === '.' && phrase(scan, ({ rankAfter }) => rankAfter, next + 1) !== null && !isCapital(text)
  if (months || rank) return null
  return one(scan, 0, next + 1, 'list', scan.text.slice(at(scan, open).start, at(scan, next - 1).end))
}

/** `+7 (495) 225 6283`: a plus, and nine digits or more in groups. */
const phoneAt: Recogniser = (scan, index) => {
  const plus = at(scan, index).text === '+' && isDigits(at(scan, index + 1)) && attached(scan, index + 1)
  const eight = at(scan, index).key === '8' && at(scan, index + 1).text === '('
  if (!plus && !eight) return null
  const found = phoneDigits(scan, index, 9)
  return found === null || found.next - index < 4 ? null : one(scan, index, found.next, 'phone', found.text)
}

/** `14:30`, `10:00–12:00`, `5 p.m.` */
const timeAt: Recogniser = (scan, index) => {
  const token = at(scan, index)
  if (!isDigits(token) || token.key.length > 2) return null
  const minutes = at(scan, index + 2)
  const colon = at(scan, index + 1).text === ':' && attached(scan, index + 1) && attached(scan, index + 2)
  if (
    colon &&
    isDigits(minutes) &&
    minutes.key.length === 2 &&
    Number(minutes.key) < 60 &&
    Number(token.key) < 25
  ) {
    const seconds = at(scan, index + 3).text === ':' && isDigits(at(scan, index + 4)) ? 2 : 0
    return one(scan, index, index + 3 + seconds, 'time', `${token.key}:${minutes.key}`)
  }
  if (colon && isDigits(minutes))
    return { found: [{ type: 'unread', ...place(scan, index, index + 3), why: 'a ratio' }], next: index + 3 }
  const noon = at(scan, index + 1)
  if (Number(token.key) > 12 || !/^(?:am|pm|a|p)$/.test(noon.key)) return null
  if (/^[ap]m$/.test(noon.key)) return one(scan, index, index + 2, 'time', `${token.key} ${noon.key}`)
  const dotted =
    at(scan, index + 2).text === '.' && at(scan, index + 3).key === 'm' && attached(scan, index + 3)
  if (!dotted) return null
  const last = at(scan, index + 4).text === '.' && attached(scan, index + 4) ? 1 : 0
  return one(scan, index, index + 4 + last, 'time', `${token.key} ${noon.key}m`)
}

/** `70×100`, `60x90/16` */
const formatAt: Recogniser = (scan, index) => {
  if (!isDigits(at(scan, index))) return null
  const cross = /^[×xх]$/u.test(at(scan, index + 1).text)
  const both = isDigits(at(scan, index + 2)) && attached(scan, index + 1) === attached(scan, index + 2)
  if (!cross || !both) return null
  const share =
    at(scan, index + 3).text === '/' && isDigits(at(scan, index + 4))
      ? 2
      : at(scan, index + 4).text === '/' && isDigits(at(scan, index + 3)) && isDigits(at(scan, index + 5))
        ? 3
        : 0
  const end = overFraction(scan, index + 3 + share)
  return one(scan, index, end, 'format', `${at(scan, index).key}×${at(scan, index + 2).key}`)
}

/** Over a fraction in TeX, as text taken from a PDF has it. */
const overFraction = (scan: Scan, index: number): number => {
  const from = at(scan, index).start
  const whole = /^\$?\\frac\{\d{1,3}\}\{\d{1,3}\}\$?/.exec(scan.text.slice(from, from + 24))?.[0] ?? ''
  let next = index
  while (at(scan, next).kind !== 'end' && at(scan, next).end <= from + whole.length) next += 1
  return next
}

/** `32 p.`, `28 pp.`, `32 с.`, `120 str.` of a book; not `2 p. p.`, and not a rise of so many points. */
const pagesAt: Recogniser = (scan, index) => {
  const word = at(scan, index + 1)
  if (
    !isDigits(at(scan, index)) ||
    at(scan, index).key.length > 4 ||
    !/^(?:p|pp|с|стр|str|s)$/u.test(word.key)
  )
    return null
  const stop = at(scan, index + 2).text === '.' && attached(scan, index + 2)
  if (!stop || /^[pп]$/u.test(at(scan, index + 3).key) || attached(scan, index + 3)) return null
  if (
    word.key === 'pp' &&
    (changeBefore(scan, index) || boundBefore(scan, index) !== null || at(scan, index - 1).key === 'by')
  )
    return null
  return one(scan, index, index + 3, 'page', at(scan, index).key)
}

/** `119049, Moscow`: five or six digits without groups, and a city. */
const postcodeAt: Recogniser = (scan, index) => {
  const token = at(scan, index)
  if (!isDigits(token) || (token.key.length !== 5 && token.key.length !== 6)) return null
  const comma = at(scan, index + 1).text === ',' && attached(scan, index + 1) ? 1 : 0
  const city = at(scan, index + 1 + comma)
  const opens = index === 0 || /^[,;:–—(]$/.test(at(scan, index - 1).text)
  const free =
    !attached(scan, index) && city.kind === 'word' && isCapital(city) && !attached(scan, index + 1 + comma)
  const closes =
    at(scan, index + 2 + comma).kind === 'end' || /^[,;.)]$/.test(at(scan, index + 2 + comma).text)
  return opens && free && closes ? one(scan, index, index + 1, 'address', token.key) : null
}

/** `1.2.3` and longer, `192.168.0.1`: numbers with more points than any quantity has. */
const versionAt: Recogniser = (scan, index) => {
  if (!isDigits(at(scan, index)) || attached(scan, index)) return null
  let next = index + 1
  while (
    next - index < 16 &&
    at(scan, next).text === '.' &&
    attached(scan, next) &&
    attached(scan, next + 1) &&
    isDigits(at(scan, next + 1))
  )
    next += 2
  const parts = scan.text.slice(at(scan, index).start, at(scan, next - 1).end).split('.')
  const groups = parts.slice(1).every(({ length }) => length === 3)
  if (parts.length < 3 || groups) return null
  const small = parts.every(({ length }) => length <= 2)
  return one(
    scan,
    index,
    next,
    small ? 'section' : 'address',
    small ? `section ${parts.join('.')}` : parts.join('.'),
  )
}
