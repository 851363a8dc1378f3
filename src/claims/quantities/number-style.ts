import type { NumberStyle } from './found.js'

/** Digits with marks between them, not part of a longer chunk such as a version, an address or a date. */
const marked = /(?<![\p{L}\d.,/:_-])\d+(?:[.,]\d+)+(?![\p{L}\d/:_]|[.,-]\d)/gu

/**
 * Tells a document's decimal mark from all its numbers. `1.234,5`, `12,5` and `1,234,567` say it each alone; `1,806`
 * says nothing, nor do dates. The mark with more numbers for it wins; `unknown` where none or as many speak.
 */
export const numberStyleOf = (texts: Iterable<string>): NumberStyle => {
  let comma = 0
  let point = 0
  for (const text of texts)
    for (const [number] of text.matchAll(marked)) {
      const mark = decimalIn(number)
      if (mark === ',') comma += 1
      if (mark === '.') point += 1
    }
  return { decimal: comma === point ? 'unknown' : comma > point ? ',' : '.' }
}

/** The decimal mark that a number's form proves, null where it proves none. */
const decimalIn = (number: string): '.' | ',' | null => {
  const marks = number.replace(/\d/g, '')
  const groups = number.split(/[.,]/)
  const last = marks.at(-1) as '.' | ','
  const inThrees = (groups[0]?.length ?? 0) <= 3 && groups.slice(1).every(({ length }) => length === 3)
  if (marks.length === 1) return inThrees && groups[0] !== '0' ? null : last
  const other = last === '.' ? ',' : '.'
  if (marks === last.repeat(marks.length)) return inThrees ? other : null // 1,234,567; 17.03.2022 is a date
  return marks === other.repeat(marks.length - 1) + last ? last : null
}
