import { say, type Said } from '../../messages/said.js'
import { captionOf } from '../../documents/classify.js'
import type { ReadDocument } from '../../reading.js'

/** Charts, graphs and diagrams count as figures: authors name one by the other's word. */
export type ExhibitFamily = 'figure' | 'table'

/** A caption with a number. */
export type ExhibitCaption = {
  readonly block: number
  readonly family: ExhibitFamily
  /** The label as written, in lower case without its point: `fig`, `chart`, `табела`. */
  readonly label: string
  /** In lower case: `2a`, `1.2`. */
  readonly number: string
  /** What the caption says after its number. */
  readonly title: string
}

/** A place where a text sends its reader to an exhibit. */
export type ExhibitReference = {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly family: ExhibitFamily
  readonly number: string
}

/** The captions of a document that have a number, in order. */
export const captionsOf = ({ document }: ReadDocument): ExhibitCaption[] =>
  document.blocks.flatMap(({ kind, text }, block) => {
    if (kind !== 'caption') return []
    const caption = captionOf(text)
    if (caption === null) return []
    const label = /\p{L}{2,12}/u.exec(text)?.[0].toLowerCase() ?? ''
    const number = caption.number.toLowerCase()
    const at = text.toLowerCase().indexOf(number, label.length) + number.length
    return [
      { block, family: caption.label, label, number, title: text.slice(at).replace(/^[\s.:|–—-]+/u, '') },
    ]
  })

const families: Readonly<Record<string, ExhibitFamily>> = {
  figure: 'figure',
  chart: 'figure',
  exhibit: 'figure',
  table: 'table',
}

/** Another work’s exhibit: `Table 2 of the report`, `Figure 3 in [4]`. */
const elsewhere =
  /^\)?,?\s{0,2}(?:of|in|from|by|из|в|iz|u|из|у)\s{1,2}(?:the |his |her |their |its |an? |\[|\p{Lu}|докл|отч|работ|стать|izvešt|извешт|rad[au])/u

/** Where running text names exhibits of its document. Notes cite other works, captions name themselves. */
export const exhibitReferences = (read: ReadDocument): ExhibitReference[] =>
  read.passages.flatMap(({ index, block, sentences }) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return []
    return sentences.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => {
        if (mention.type !== 'code' || mention.kind !== 'exhibit') return []
        const [label = '', number = ''] = mention.value.split(' ')
        const family = families[label]
        const after = block.text.slice(mention.end, mention.end + 40)
        if (family === undefined || number === '' || elsewhere.test(after)) return []
        return [
          { block: index, start: mention.start, end: mention.end, family, number: number.toLowerCase() },
        ]
      }),
    )
  })

/** The exhibits of a document as they are told: a run of them, `Figures 1 to 8`, or each, `Tables 1, 2 and 4`. */
export const exhibitsHad = (
  family: ExhibitFamily,
  numbers: readonly string[],
): { readonly family: ExhibitFamily; readonly numbers: readonly string[]; readonly run: boolean } => {
  const unique = [...new Set(numbers)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const run = unique.length > 2 && unique.every((number, at) => Number(number) === Number(unique[0]) + at)
  const shown = unique.length > 12 && !run ? [...unique.slice(0, 11), '…'] : unique
  return { family, numbers: shown, run }
}

/** `Figure 9`. */
export const exhibitNamed = (family: ExhibitFamily, number: string): Said =>
  say('reference/exhibits', { family, numbers: [number], run: false })
