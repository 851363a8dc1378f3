import type { CodeFound, CodeKind } from './found.js'
import {
  at,
  attached,
  isCapital,
  isDash,
  isDigits,
  phrase,
  place,
  type Match,
  type Recogniser,
  type Scan,
} from './scan.js'
import { currencyAt, measureAt } from './units-after.js'

/** A code's place and value. */
export const code = (scan: Scan, from: number, next: number, kind: CodeKind, value: string): CodeFound => ({
  type: 'code',
  ...place(scan, from, next),
  kind,
  value,
})

/** What stands after a word that makes a code of it. */
export type Identifier = { readonly text: string; readonly next: number }

/** Identifiers named together: `Figures 5, 6 and 8`. */
const mostNamed = 12

/** A code by the word before it: `Table 2a`, `HS 84`, `resolution 68/262`, `No. 77 / 2023`, `стр. 12`. */
export const codeAt: Recogniser = (scan, index) => {
  const word = phrase(scan, ({ codes }) => codes, index)
  if (word === null || (attached(scan, index) && /[\p{L}\p{N}]$/u.test(at(scan, index - 1).text))) return null
  const { prefix } = word.value
  const numbered = afterNumberSign(scan, word.next)
  const first = identifierAt(scan, numbered, word.value.kind)
  if (first === null) return null
  const kind = kindOf(scan, index, word.value.kind, first.text, prefix)
  if (kind === null || (kind !== 'name' && !fits(scan, index, kind, first, numbered > word.next))) return null
  if (kind === 'name' && word.value.kind === 'name' && !fits(scan, index, kind, first, false)) return null
  const name = kind === 'section' && prefix === '' ? 'chapter' : prefix
  const value = kind === 'name' ? place(scan, index, first.next).text : valueOf(kind, name, first.text)
  const found = [code(scan, index, first.next, kind, value)]
  return several.has(kind) ? others(scan, found, first.next, kind, name) : { found, next: first.next }
}

/** Over `No.`, `No`, `№`, `br.`, `:` and a bracketed `(EU)` before the number. */
const afterNumberSign = (scan: Scan, index: number): number => {
  let next = index
  if (at(scan, next).text === '.' && attached(scan, next)) next += 1
  if (at(scan, next).text === ':') next += 1
  if (
    at(scan, next).text === '(' &&
    at(scan, next + 2).text === ')' &&
    /^\p{Lu}{2,6}$/u.test(at(scan, next + 1).text)
  )
    next += 3
  const sign = at(scan, next)
  if (sign.text === '№' || sign.text === '#') return next + 1
  if (!/^(?:no|nos|nr|br|n|number|номер|broj)$/u.test(sign.key)) return next
  return at(scan, next + 1).text === '.' && attached(scan, next + 1) ? next + 2 : next + 1
}

const several: ReadonlySet<CodeKind> = new Set([
  'exhibit',
  'product',
  'section',
  'page',
  'resolution',
  'document',
])

/** `5`, `2a`, `A.1`, `77 / 2023`, `68/262`, `ES-11/1`, `A/RES/74/17`, `27.09`, `2231 (2015)`, `44-FZ` */
export const identifierAt = (scan: Scan, index: number, kind: CodeKind): Identifier | null => {
  const apart = at(scan, index)
  if (kind === 'phone') return phoneDigits(scan, index, 5)
  if (kind === 'isbn') return longNumber(scan, index)
  let next = index
  let digits = false
  for (; next - index < 24; next += 1) {
    const token = at(scan, next)
    const close = next === index || attached(scan, next)
    const spacedSlash =
      kind === 'document' && (token.text === '/' || at(scan, next - 1).text === '/') && digits
    if (!close && !spacedSlash) break
    const inner =
      /^[/.-]$/.test(token.text) &&
      (attached(scan, next + 1) || spacedSlash) &&
      /^[\p{L}\d]/u.test(at(scan, next + 1).text)
    const word = token.kind === 'word' && (digits ? token.text.length <= 4 : token.text.length <= 3)
    if (!isDigits(token) && !inner && !word) break
    if (spacedSlash && token.text === '/' && !isDigits(at(scan, next + 1))) break
    if (isDigits(token)) digits = true
  }
  if (!digits || next === index || (!isDigits(apart) && !/^\p{Lu}/u.test(apart.text))) return null
  const end = kind === 'resolution' ? withYear(scan, next) : next
  return { text: scan.text.slice(apart.start, at(scan, end - 1).end).replace(/\s+/g, ''), next: end }
}

/** `1244 (1999)` */
const withYear = (scan: Scan, next: number): number => {
  const year =
    at(scan, next).text === '(' &&
    /^(?:19|20)\d\d$/.test(at(scan, next + 1).text) &&
    at(scan, next + 2).text === ')'
  return year ? next + 3 : next
}

/** Digits, spaces, brackets and hyphens of a telephone number with at least so many digits. */
export const phoneDigits = (scan: Scan, index: number, least: number): Identifier | null => {
  let digits = 0
  let end = index
  for (let next = index; next - index < 24; next += 1) {
    const token = at(scan, next)
    if (isDigits(token)) {
      digits += token.key.length
      end = next + 1
    } else if (!/^[+()/.\-–]$/.test(token.text)) break
    if (/^[.–-]$/.test(token.text) && !attached(scan, next + 1)) break
    if (digits > 15) return null
  }
  return digits < least
    ? null
    : {
        text: scan.text.slice(at(scan, index).start, at(scan, end - 1).end).replace(/[^\d+]/g, ''),
        next: end,
      }
}

/** ISBN and ISSN: digits and hyphens, an X at the end; a DOI is an address of its own. */
const longNumber = (scan: Scan, index: number): Identifier | null => {
  const first = at(scan, index)
  if (first.kind === 'address') return { text: first.text, next: index + 1 }
  let next = index
  while (next - index < 16 && (next === index || attached(scan, next) || isDigits(at(scan, next)))) {
    const token = at(scan, next)
    if (!isDigits(token) && !isDash(token) && token.key !== 'x' && token.key !== 'х') break
    next += 1
  }
  return !isDigits(first)
    ? null
    : { text: scan.text.slice(first.start, at(scan, next - 1).end).replace(/[^\dXxХх]/g, ''), next }
}

/** Years in which the Harmonized System was revised: `HS 2017` is no heading. */
const revisions = /^(?:1988|1992|1996|2002|2007|2012|2017|2022|2028)$/

const kindOf = (scan: Scan, index: number, kind: CodeKind, text: string, prefix: string): CodeKind | null => {
  if (kind === 'section' && prefix === 'chapter') return /^\d{2}$/.test(text) ? 'product' : 'section'
  if (kind !== 'product') return kind
  const { key } = at(scan, index)
  if (revisions.test(text) && /^hs$/.test(key)) return 'name'
  return /^[A-Z]?\d{1,2}(?:\.?\d{2}){0,4}(?:\.\d+)?$/.test(text) ? 'product' : null
}

const strong: ReadonlySet<CodeKind> = new Set(['product', 'resolution', 'phone', 'isbn'])

/** A unit after the number, or decimals and thousands, make it a quantity: `target 20 %`, `figure 4.2 billion`. */
const fits = (
  scan: Scan,
  index: number,
  kind: CodeKind,
  { text, next }: Identifier,
  sign: boolean,
): boolean => {
  const word = at(scan, index)
  if (/^(?:no|nos|n|nis)$/.test(word.key) && !isCapital(word) && at(scan, index + 1).text !== '.')
    return false
  if (strong.has(kind)) return true
  const after = at(scan, next)
  if (/^[%‰]$/.test(after.text)) return false
  const { lexicon } = scan
  const unit = [lexicon.scales, lexicon.rates].some(
    (tree) => phrase<unknown>(scan, () => tree, next) !== null,
  )
  const ofPages = kind === 'page' && after.key.startsWith('p')
  if (!ofPages && (unit || currencyAt(scan, next) !== null)) return false
  const decimals = /^,\d/.test(scan.text.slice(at(scan, next - 1).end, at(scan, next - 1).end + 2))
  if (decimals && kind !== 'exhibit' && kind !== 'page') return false
  if (decimals && /^,\d{3}(?!\d)/.test(scan.text.slice(at(scan, next - 1).end, at(scan, next - 1).end + 5)))
    return false
  const measured = measureAt(scan, next)
  if (measured !== null && !sign && kind !== 'page') return false
  if (kind === 'section' || kind === 'name' || kind === 'exhibit')
    return /^[A-ZА-Я]{0,3}[.-]?\d{1,3}(?:[.-]\d{1,3}){0,4}[\p{L}]{0,2}$/u.test(text)
  return kind !== 'page' || /^\d{1,4}$|^\d{1,4}-\d{1,4}$/.test(text)
}

/** `HS 27.09` as 2709, `Рис. 3` as figure 3, a resolution without its year, page and phone in digits. */
const valueOf = (kind: CodeKind, prefix: string, text: string): string => {
  if (kind === 'product') return text.replaceAll('.', '')
  if (kind === 'resolution') return text.replace(/\(\d+\)$|^[AS]\/RES\//g, '').toUpperCase()
  if (kind === 'exhibit' || kind === 'section') return `${prefix} ${text.toLowerCase()}`
  return text
}

/** The other numbers after the same word, each a code of its own. */
const others = (scan: Scan, found: CodeFound[], index: number, kind: CodeKind, prefix: string): Match => {
  let next = index
  while (found.length < mostNamed) {
    const from = linkedAt(scan, next)
    const identifier = from === null ? null : identifierAt(scan, from, kind)
    if (from === null || identifier === null || !fits(scan, from, kind, identifier, false)) break
    if (kind === 'product' && kindOf(scan, from, kind, identifier.text, '') === null) break
    const year = /^(?:19|20)\d\d$/.test(identifier.text) && kind !== 'product'
    if (year || (startsNoun(scan, identifier.next, kind) && !goesOn(found.at(-1), identifier.text))) break
    found.push(code(scan, from, identifier.next, kind, valueOf(kind, prefix, identifier.text)))
    next = identifier.next
  }
  return { found, next }
}

/** A number with a noun after it belongs to the noun: `see Table 2 and 30 companies`. */
const startsNoun = (scan: Scan, index: number, kind: CodeKind): boolean => {
  const { kind: token, text } = at(scan, index)
  if (token !== 'word' || kind === 'page') return false
  return /^\p{Ll}/u.test(text) && phrase(scan, ({ stops }) => stops, index) === null
}

/** `Figures 7 and 8 show`: the next numbers are of the same sort, whatever word follows. */
const goesOn = (last: CodeFound | undefined, text: string): boolean => {
  const step = Number(text) - Number(/\d+$/.exec(last?.value ?? '')?.[0] ?? Number.NaN)
  return step > 0 && step <= 3
}

/** Over a comma, a dash, `and`. */
const linkedAt = (scan: Scan, index: number): number | null => {
  const token = at(scan, index)
  if (isDash(token)) return index + 1
  const comma = token.text === ',' || token.text === ';' ? index + 1 : index
  const link = phrase(scan, ({ connectors }) => connectors, comma)
  if (link !== null && /^(?:and|or|to)$/.test(link.value)) return link.next
  return comma > index ? comma : null
}
