import type { DocumentText } from '../documents/document.js'

/** Where something stands, as a reader finds it; all from 1, null where the format has no such thing. */
export type Spot = {
  readonly page: number | null
  readonly line: number | null
  /** In the line, in characters (code points); of text, Markdown and HTML alone. */
  readonly column: number | null
  readonly paragraph: number | null
}

/** Finds the spots of offsets in a document’s text. Built once a document, then asked in logarithmic time. */
export type Spots = (offset: number) => Spot

const built = new WeakMap<DocumentText, Spots>()

export const spotsOf = (document: DocumentText): Spots => {
  const { format, text } = document
  const spots =
    built.get(document) ?? (format === 'pdf' || format === 'docx' ? blockSpots(document) : lineSpots(text))
  built.set(document, spots)
  return spots
}

/** `12:40`; of a PDF page and line, `p3:12`; of a DOCX the paragraph, `¶14`. */
export const spotText = ({ page, line, column, paragraph }: Spot): string => {
  if (paragraph !== null) return `¶${paragraph}`
  if (page !== null) return line === null ? `p${page}` : `p${page}:${line}`
  return `${line ?? 1}:${column ?? 1}`
}

/** The parts of a spot that are known, as they stand in JSON. */
export const knownSpot = ({ page, line, paragraph }: Spot) => ({
  ...(page !== null && { page }),
  ...(line !== null && { line }),
  ...(paragraph !== null && { paragraph }),
})

/** Positions at which lines begin; a byte order mark belongs to no line. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [text.startsWith('\ufeff') ? 1 : 0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return starts
}

/** The last index whose value is at most `wanted`; 0 where there is none. */
export const lastAtMost = (values: readonly number[], wanted: number): number => {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}

const lineSpots = (text: string): Spots => {
  const starts = lineStarts(text)
  return (offset) => {
    const line = lastAtMost(starts, offset)
    const before = text.slice(starts[line] ?? 0, Math.max(starts[line] ?? 0, offset))
    return { page: null, line: line + 1, column: codePoints(before) + 1, paragraph: null }
  }
}

/** Only a pair of surrogates is one character in two units. */
const codePoints = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)

/** Where blocks begin in the text, with what the reader knows of them; lines and pages within are counted on. */
const blockSpots = ({ blocks, text }: DocumentText): Spots => {
  const stretches = blocks
    .flatMap((block) => block.stretches.map(({ from }) => ({ from, block })))
    .toSorted((a, b) => a.from - b.from)
  const starts = stretches.map(({ from }) => from)
  return (offset) => {
    const block = stretches[lastAtMost(starts, offset)]?.block
    if (block === undefined) return { page: null, line: null, column: null, paragraph: null }
    const { page, line, paragraph } = block
    const within = text.slice(block.stretches[0]?.from ?? offset, Math.max(0, offset))
    const turned = within.split('\f')
    const lines = (turned.at(-1)?.match(/\n/g) ?? []).length
    return {
      page: page === null ? null : page + turned.length - 1,
      line: line === null ? null : turned.length > 1 ? lines + 1 : line + lines,
      column: null,
      paragraph,
    }
  }
}
