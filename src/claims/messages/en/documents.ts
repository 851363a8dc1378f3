import { q } from './words.js'

/** What of a document could not be read, or only after mending it. */
export const documents = {
  'read/picture': ({ alt }: { alt: string | null }) =>
    alt === null ? 'A picture is not read.' : `A picture is not read: ${alt}.`,
  'read/parts': ({ what, count }: { what: keyof typeof parts; count: number }) => {
    const [one, many] = parts[what]
    return `${count === 1 ? one : `${count} ${many}`} not read.`
  },
  'read/encoding': ({ encoding }: { encoding: string }) =>
    `The file does not say its encoding and is no UTF-8; it was read as ${encoding}.`,
  'read/lost': ({ count }: { count: number }) =>
    `${count} ${count === 1 ? 'character is' : 'characters are'} lost: the file holds replacement characters.`,
  'read/space': ({ page, number }: { page: number; number: string }) =>
    `Page ${page}: a space inside ${q(number)} was taken out.`,
  'read/page': ({ page, trouble }: { page: number; trouble: keyof typeof troubles }) =>
    `Page ${page}: ${troubles[trouble]}`,
  'read/letters': ({ page, unknown, of }: { page: number; unknown: number; of: number }) =>
    `Page ${page}: ${unknown} of ${of} letters have no meaning in their font.`,
}

const parts = {
  image: ['A picture is', 'pictures are'],
  chart: ['A chart is', 'charts are'],
  diagram: ['A diagram is', 'diagrams are'],
  document: ['An embedded document is', 'embedded documents are'],
} as const

const troubles = {
  damaged: 'it is broken and was not read.',
  'scanned-page': 'there is no text, only pictures; it was not read.',
  font: 'some text is in a font that could not be opened; it was not read.',
} as const
