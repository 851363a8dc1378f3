import { say, type Said } from '../../messages/said.js'
import { attempt, Refusal, refusal, type Problem } from '../../../domain/problem.js'
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
    const broken: Problem[] = []
    let words = 0
    for (let number = 1; number <= pdf.pages; number++) {
      const attempted = await attempt(async () => await pdf.page(number))
      if (!attempted.ok) {
        if (attempted.error.code !== 'document-damaged') throw new Refusal(attempted.error)
        broken.push(attempted.error)
        pages.push({ ...unread, page: number })
        continue
      }
      const page = attempted.value
      words += page.words.length
      if (words > wordLimit)
        throw refusal('document-too-large', `The document has more than ${wordLimit} words.`)
      pages.push(page)
    }
    const [firstBroken] = broken
    if (words === 0 && firstBroken !== undefined) throw new Refusal(firstBroken)
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

/** A page that could not be read stands as one without words. */
const unread: PageWords = {
  page: 0,
  width: 0,
  height: 0,
  words: [],
  drawn: false,
  unknown: 0,
  fontFailed: false,
  damaged: true,
}

const troublesOf = ({ page, words, drawn, unknown, fontFailed, damaged }: PageWords): Unreadable[] => {
  const troubles: Unreadable[] = []
  const add = (what: string, says: Said): void =>
    void troubles.push({ what, says, page, start: null, end: null })
  const told = (trouble: 'damaged' | 'scanned-page' | 'font'): void =>
    add(trouble, say('read/page', { page, trouble }))
  if (damaged) told('damaged')
  if (words.length === 0 && drawn) told('scanned-page')
  if (fontFailed) told('font')
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  if (unknown > 0.05 * (letters + unknown))
    add('unknown-letters', say('read/letters', { page, unknown, of: letters + unknown }))
  return troubles
}
