import { refusal, type Refusal } from '../../../domain/problem.js'
import { matrixFrom } from './matrix.js'
import type { Font } from './glyphs.js'
import type { PageWords } from './word.js'
import { wordsOf, type Known } from './words.js'

type Pdfjs = Awaited<ReturnType<(typeof import('unpdf'))['getResolvedPDFJS']>>
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** An opened PDF. Pages come one by one; each is let go before the next. */
export type OpenPdf = {
  readonly pages: number
  /** What the file calls itself. */
  readonly title: string | null
  /** @throws Refusal `document-too-large` for a page with more operators or letters than can be meant */
  readonly page: (number: number) => Promise<PageWords>
  readonly close: () => Promise<void>
}

const pageLimit = 5000
const glyphLimit = 200_000

/**
 * Opens a PDF with pdf.js, which is told to fetch nothing, run nothing and decode no pictures. Character maps for
 * Chinese, Japanese and Korean fonts that are not embedded are not at hand: text in such fonts is reported as unreadable.
 * @throws Refusal `document-encrypted`, `document-damaged`, `document-too-large`
 */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  if (!startsAsPdf(bytes)) throw refusal('document-damaged', 'The file does not begin as a PDF does.')
  const pdfjs = await loadPdfjs()
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the buffer away
    verbosity: 0,
    isEvalSupported: false,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    disableAutoFetch: true,
    enableXfa: false,
  })
  try {
    const document = await loading.promise
    const pages = document.numPages
    const known: Known = { widths: new Map(), texts: new Map() }
    if (pages > pageLimit)
      throw refusal('document-too-large', `The document has ${pages} pages; at most ${pageLimit} are read.`)
    return {
      pages,
      title: await titleOf(document),
      page: (number) => readPage(pdfjs, document, number, known),
      close: () => loading.destroy(),
    }
  } catch (error) {
    await loading.destroy()
    throw troubleOf(error)
  }
}

/** pdf.js as `unpdf` bundles it, with what Node 20 lacks of it. */
const loadPdfjs = async (): Promise<Pdfjs> => {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer }
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length)
  }
  const { getResolvedPDFJS } = await import('unpdf')
  return await getResolvedPDFJS()
}

/** The header may stand anywhere in the first 1,024 bytes. Source: ISO 32000-1, annex H.3, note 13. */
const startsAsPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')

/** What pdf.js threw, as a refusal: whatever else it says, the file could not be read. */
const troubleOf = (error: unknown): unknown => {
  if (isRefusal(error)) return error
  if (error instanceof Error && error.name === 'PasswordException')
    return refusal('document-encrypted', 'The PDF can only be opened with a password.')
  const why = error instanceof Error ? ` (${error.message.slice(0, 200)})` : ''
  return refusal('document-damaged', `The PDF could not be read${why}.`)
}

const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal'

const titleOf = async (document: PdfDocument): Promise<string | null> => {
  try {
    const { info } = await document.getMetadata()
    const title: unknown = 'Title' in info ? info.Title : null
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : null
  } catch {
    return null // a broken information dictionary is no reason not to read the text
  }
}

const readPage = async (
  pdfjs: Pdfjs,
  document: PdfDocument,
  number: number,
  known: Known,
): Promise<PageWords> => {
  const page = await document.getPage(number).catch((error: unknown) => Promise.reject(troubleOf(error)))
  try {
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
    const operators: readonly number[] = fnArray
    const args: readonly unknown[] = argsArray
    if (operators.length > 20 * glyphLimit) throw tooLarge(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { fonts, failed } = await fontsOf(page, pdfjs.OPS, operators, args)
    const figures = await figuresOf(page)
    const drawing = { operators, args, codes: pdfjs.OPS, fonts, figures, view: matrixFrom(transform) }
    const { words, unknown, glyphs } = wordsOf(drawing, width, height, known)
    if (glyphs > glyphLimit) throw tooLarge(number)
    const drawn = operators.some((code) => code === pdfjs.OPS.transform || code === pdfjs.OPS.constructPath)
    return { page: number, width, height, words, drawn, unknown, fontFailed: failed, damaged: false }
  } catch (error) {
    throw troubleOf(error)
  } finally {
    page.cleanup()
  }
}

/** Marked content that the structure tree counts among its figures: letters in a drawing are no sentences. */
const figuresOf = async (page: PdfPage): Promise<Set<number>> => {
  const found = new Set<number>()
  const walk = (node: unknown, inFigure: boolean, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > 200) return
    const { role, children, type, id } = node as Record<string, unknown>
    if (type === 'content' && inFigure) {
      const content = /_mc(\d+)$/.exec(String(id))?.[1]
      if (content !== undefined) found.add(Number(content))
    }
    if (Array.isArray(children))
      for (const child of children as unknown[]) walk(child, inFigure || role === 'Figure', depth + 1)
  }
  try {
    walk(await page.getStructTree(), false, 0)
  } catch {
    return new Set() // a broken structure tree: the places alone tell
  }
  return found
}

const tooLarge = (page: number) =>
  refusal('document-too-large', `Page ${page} holds more than ${glyphLimit} letters.`, {
    remedy: 'Take that page out, or save the document anew, and check it again.',
  })

const fontsOf = async (
  page: PdfPage,
  codes: Pdfjs['OPS'],
  operators: readonly number[],
  args: readonly unknown[],
): Promise<{ fonts: Map<string, Font>; failed: boolean }> => {
  const fonts = new Map<string, Font>()
  let failed = false
  for (let at = 0; at < operators.length; at++) {
    if (operators[at] !== codes.setFont) continue
    const id = String((args[at] as readonly unknown[])[0])
    if (id === 'g_font_error') failed = true
    else if (!fonts.has(id)) fonts.set(id, await fontOf(page, id))
  }
  return { fonts, failed }
}

const fontOf = async (page: PdfPage, id: string): Promise<Font> => {
  const objects = page.commonObjs as { has: (id: string) => boolean; get: (id: string) => unknown }
  if (!objects.has(id)) await new Promise((resolve) => setImmediate(resolve)) // its message is still on the way
  const font = objects.has(id) ? objects.get(id) : null
  const { name, vertical, fontMatrix } = (typeof font === 'object' && font !== null ? font : {}) as Record<
    string,
    unknown
  >
  const scale: unknown = Array.isArray(fontMatrix) ? fontMatrix[0] : null
  return {
    name: typeof name === 'string' ? name : '',
    scale: typeof scale === 'number' && Number.isFinite(scale) ? scale : 0.001,
    vertical: vertical === true,
  }
}
