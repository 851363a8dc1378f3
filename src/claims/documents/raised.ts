const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Superscript digits and signs of Unicode, one or several marks of notes in a row. */
export const raisedRun =
  /[\u00b2\u00b3\u00b9\u2070\u2074-\u207b]+(?:(?:, ?| )[\u00b2\u00b3\u00b9\u2070\u2074-\u207b]+){0,9}/g

/** Superscript digits of Unicode as plain ones. */
export const lowered = (text: string): string =>
  text.replace(/[\u00b2\u00b3\u00b9\u2070\u2074-\u207b]/g, (char) =>
    char === '⁺' ? '+' : char === '⁻' ? '−' : String(raisedDigits.indexOf(char)),
  )

/** Digits and signs as Unicode's superscript ones; any other mark as it is. */
export const raisedMark = (mark: string): string =>
  mark.replace(/[\d+−-]/g, (char) => (char === '+' ? '⁺' : (raisedDigits[Number(char)] ?? '⁻')))

/** Units that are squared and cubed, in the scripts of the languages read. */
const units = new Set('m km cm mm dm nm hm dam ft in yd mi s sec м км см мм дм га фт с сек'.split(' '))

/** `note 2`, `nb 1`: notes counted apart from others. */
const namedMark = /^[[(]?((?:note|nb|n\.?|fn|прим\.?|нап\.?|nap\.?) ?\d{1,3})[\])]?$/i

const number = '(?:\\d{1,3}|[a-z]{1,2}|[ivx]{1,6}|[*†‡§¶#∗]{1,4})'
const oneMark = new RegExp(`^${number}$`, 'i')

/**
 * The marks of notes in a short text: `14`, `[14]`, `1, 2`, `(a)`, `*`, `3–5` (each of them); null where it is something else.
 */
export const marksIn = (text: string): readonly string[] | null => {
  const named = text.length > 40 ? undefined : namedMark.exec(text.trim())?.[1]
  if (named !== undefined) return [named]
  const parts = text
    .trim()
    .split(/[\s,;[\]()]+/)
    .filter((part) => part !== '')
  if (parts.length === 0 || parts.length > 10 || text.length > 40) return null
  const marks = parts.flatMap((part) => {
    const range = /^(\d{1,3})[-–](\d{1,3})$/.exec(part)
    if (range === null) return [part]
    const [from, to] = [Number(range[1]), Number(range[2])]
    return to > from && to - from < 20
      ? Array.from({ length: to - from + 1 }, (_, add) => `${from + add}`)
      : [part]
  })
  return marks.every((mark) => oneMark.test(mark)) ? marks : null
}

/**
 * What small raised letters mean: the marks of notes they are, or null where they are part of the text, as in m³,
 * 10⁶, 1st or R².
 * @param before the reading text directly before, a few words of it
 * @param raised the raised text, its digits plain
 * @param after the text directly after, as far as it is known
 */
export const notesOf = (before: string, raised: string, after: string): readonly string[] | null => {
  const marks = marksIn(raised)
  if (marks === null || /^\s*[/⁄]/.test(after)) return null
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? ''
  const figure = /[\d.,]+$/.exec(before)?.[0] ?? ''
  const power = /^\d$/.test(raised)
  if (power && (units.has(word) || (/^[\p{L}]$/u.test(word) && /[23]/.test(raised)))) return null
  if (/^(?:e|o)$/i.test(raised) && /^\d{1,2}$/.test(figure)) return null // 2e, 1o
  if (/^[a-z]/i.test(raised) && word !== '' && /^(?:st|nd|rd|th|tm|me|e|er|re|o|os|r)$/i.test(raised))
    return null
  if (/^[a-z]{2}$/i.test(raised) && !/^(?:[ivx]{2}|([a-z])\1)$/i.test(raised)) return null
  if (figure === '10' && /^\d{1,2}$/.test(raised)) return null
  const isotope = word === '' && figure === '' && /^[A-Z][a-z]?(?![\p{L}])/u.test(after)
  return isotope && before !== '' ? null : marks
}
