import { refusal } from '../../../domain/problem.js'
import type { DocumentText, Unreadable } from '../document.js'
import { assemble } from './assemble.js'
import { draftsOf } from './layout.js'
import { guarded } from './guarded.js'
import { openPdf } from './open.js'
import type { PageWords } from './word.js'

/** Words of all pages that are held at once. */
const wordLimit = 3_000_000

/**
 * A PDF’s text as a person reads it: blocks in reading order, with pages and lines, built from where its glyphs stand.
 * Nothing is fetched or run, and no picture is decoded.
 * @throws Refusal `document-encrypted`, `document-damaged`, `document-no-text`, `document-too-large`
 */
export const readPdf = async (bytes: Uint8Array): Promise<DocumentText> =>
  await guarded(async () => await read(bytes))

const read = async (bytes: Uint8Array): Promise<DocumentText> => {
  const pdf = await openPdf(bytes)
  try {
    const pages: PageWords[] = []
    let words = 0
    for (let number = 1; number <= pdf.pages; number++) {
      const page = await pdf.page(number)
      words += page.words.length
      if (words > wordLimit)
        throw refusal('document-too-large', `The document has more than ${wordLimit} words.`)
      pages.push(page)
    }
    if (words === 0)
      throw refusal('document-no-text', `None of the document’s ${pdf.pages} pages holds text.`)
    const { text, blocks, tables, unreadable } = assemble(draftsOf(pages))
    return {
      format: 'pdf',
      text,
      blocks,
      tables,
      pages: pdf.pages,
      title: pdf.title,
      unreadable: [...pages.flatMap(troublesOf), ...unreadable],
    }
  } finally {
    await pdf.close()
  }
}

const troublesOf = ({ page, words, drawn, unknown, fontFailed }: PageWords): Unreadable[] => {
  const troubles: Unreadable[] = []
  const add = (what: string, says: string): void =>
    void troubles.push({ what, says: `Page ${page}: ${says}`, page, start: null, end: null })
  if (words.length === 0 && drawn) add('scanned-page', 'there is no text, only pictures; it was not read.')
  if (fontFailed) add('font', 'some text is in a font that could not be opened; it was not read.')
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  if (unknown > 0.05 * (letters + unknown))
    add('unknown-letters', `${unknown} of ${letters + unknown} letters have no meaning in their font.`)
  return troubles
}
