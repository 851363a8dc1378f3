import type { PullProblem, Verdict } from './pull.js'

/** A file that came as a whole, whose rows are not counted before its import. */
export const wholeFile: Verdict = { kind: 'complete', rows: null }

/** An answer that is not taken, with the reason in words. */
export const refused = (code: PullProblem, says: string): Verdict => ({ kind: 'refused', code, says })

/** An answer that ended early: asking again may bring all of it. */
export const torn = (message: string): Verdict => ({ kind: 'failed', status: 502, message })

/** Whether a web page came, as of a login or of maintenance, where an XML file was asked for. */
export const isWebPage = (text: string): boolean => /^\s*<(?:!doctype )?html\b/i.test(text)

/** Whether a web page or an error in XML came where a text without marks was asked for. */
export const isMarkup = (text: string): boolean => /^\s*<(?:!doctype |\?xml|html\b)/i.test(text)

/** An error under the status 200: what the publisher says, without the marks around it. */
export const errorSaid = (publisher: string, text: string): Verdict => {
  const says = text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  return refused('pull-refused', `${publisher} says: ${says.trim().slice(0, 300)}`)
}

/**
 * What a comma-separated table is. Cells in quotation marks may hold commas and line breaks.
 * @param what the table in words, as `The answer of the ECB`
 * @param nameOf the name of a column in one form, taken of the header and of what is needed
 */
export const judgeTable = (
  text: string,
  needed: readonly string[],
  what: string,
  nameOf: (name: string) => string = (name) => name.trim(),
): Verdict => {
  const bare = text.replaceAll(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll(/[,\r\n]/g, ' '))
  const [header = '', ...lines] = bare.split(/\r?\n/).filter((line) => line.trim() !== '')
  const names = header.split(',').map(nameOf)
  const missing = needed.find((name) => !names.includes(nameOf(name)))
  if (missing !== undefined) return refused('pull-schema', `${what} has no column ${missing}.`)
  if (lines.length === 0) return { kind: 'empty' }
  if (lines.at(-1)?.split(',').length !== names.length)
    return torn('The last line of the answer is not whole.')
  return { kind: 'complete', rows: lines.length }
}

/**
 * Whether the last row of a delimited file is not whole: without cells in quotation marks, which may hold separators and
 * line breaks, every line is a row and has as many cells as the header, the widest of the first lines.
 */
export const endsWithinRow = (text: string, separator: string | RegExp, headLines = 1): boolean => {
  const lines = text
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const last = lines.at(-1)
  const cells = (line: string): number => line.split(separator).length
  return (
    last !== undefined &&
    (last.includes('"') || cells(last) !== Math.max(...lines.slice(0, headLines).map(cells)))
  )
}

/**
 * What a list in one XML file is.
 * @param tag a pattern of the root's name, where it may have a prefix
 */
export const judgeXmlList = (
  text: string,
  { root, tag = root, page }: { readonly root: string; readonly tag?: string; readonly page: string },
): Verdict => {
  if (isWebPage(text))
    return refused('pull-refused', `The server answered with ${page} in place of the list.`)
  if (!new RegExp(`<${tag}\\b`).test(text.slice(0, 4096)))
    return refused('pull-schema', `The answer has no element ${root}.`)
  if (!new RegExp(`</${tag}>\\s*$`).test(text.slice(-4096)))
    return refused('pull-unreachable', 'The list ends before its end.')
  return wholeFile
}

export const beginsAsZip = (text: string): boolean => text.startsWith('PK\u0003\u0004')

/** What a workbook is: a zip, which ends with the list of what is in it. */
export const judgeWorkbook = (text: string, name?: string): Verdict => {
  if (!beginsAsZip(text)) {
    const instead = name === undefined ? '' : ` in place of ${name}`
    return refused('pull-refused', `The server answered with what is no workbook${instead}.`)
  }
  if (!text.slice(-(2 ** 16)).includes('PK\u0005\u0006'))
    return refused('pull-unreachable', `${name ?? 'The workbook'} ends before its end.`)
  return wholeFile
}
