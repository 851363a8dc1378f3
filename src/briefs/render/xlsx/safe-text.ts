/** The most a cell can hold; a program finds a longer one damaged. */
const longest = 32_767

/** Signs that XML 1.0 forbids or that print nothing and mean nothing: control signs, halves of pairs, non-characters. */
const forbidden = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** `_x0041_` in a workbook stands for the letter A: where the text has it, its first sign is written in that way. */
const escaped = /_(?=x[0-9a-f]{4}_)/gi

/**
 * Text as a cell may hold it and as it is read back: without signs that break the file, of a length that fits.
 * Never a formula: it is stored as text.
 */
export const cellText = (text: string): string => {
  const printable = xmlText(text).replace(/\r\n?/g, '\n')
  return printable.length <= longest ? printable : `${cutTo(printable, longest - 1)}…`
}

/** Text without the signs that no XML file may hold. */
export const xmlText = (text: string): string => text.replace(forbidden, '')

/** The first `length` code units of a text, no pair cut in two. */
export const cutTo = (text: string, length: number): string => {
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}

/**
 * Text as the writer takes it: a word that any object of the language has as a key (`constructor`) is not found among
 * its shared texts, so its first sign is written by its number, which every reader undoes.
 */
export const storedText = (text: string): string => {
  const stored = text.replace(escaped, '_x005F_')
  if (!(stored in {})) return stored
  const code = stored.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()
  return `_x${code}_${stored.slice(1)}`
}

/** Text within XML, between tags or between double quotes. */
export const escapeXml = (text: string): string =>
  xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
