/**
 * What XML 1.0 forbids (its production 2, `Char`): control signs, lone halves of surrogate pairs, U+FFFE and U+FFFF.
 * And marks that turn the direction of what follows: in data they would move the words of the page around them.
 */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Text without the signs that no XML file may hold. They print nothing; letters of every script stay. */
export const legalText = (text: string): string => text.replace(forbidden, '')

/** The same value with {@link legalText} in place of each text, at any depth. */
export const withLegalText = <T>(value: T): T => {
  if (typeof value === 'string') return legalText(value) as T
  if (Array.isArray(value)) return value.map((each: unknown) => withLegalText(each)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [key, withLegalText(each)]),
  ) as T
}

/** Text as part of a line: a paragraph breaks where its width ends, not where its data did. */
export const inLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
