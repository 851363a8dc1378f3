import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { BriefDocument, Run } from '../../../src/briefs/document.js'

/** A figure as a document prints it. */
export type PrintedFigure = { readonly ref: number; readonly text: string }

/** The parts of a DOCX, its pictures as bytes and the rest as text. */
export const partsOf = (file: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(file))
      .filter(([path]) => !path.endsWith('.png'))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  )

export const documentXml = (file: Uint8Array): string => partsOf(file).get('word/document.xml') ?? ''

/** Why an XML file is not well-formed; `null` where it is. */
export const malformed = (xml: string): string | null => {
  let reason: string | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => (reason ??= error.message))
  parser.write(xml).close()
  return reason
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a piece of WordprocessingML, without fields' instructions. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all))
    .join('')

/** The figures that a document prints, by the links to their entries in the number index. */
export const figuresOf = (xml: string): PrintedFigure[] =>
  [...xml.matchAll(/<w:hyperlink\b[^>]*\bw:anchor="n(\d+)"[^>]*>(.*?)<\/w:hyperlink>/g)].map(
    ([, ref, content = '']) => ({ ref: Number(ref), text: wordsOf(content) }),
  )

/** The figures that a brief's sections print. */
export const figureRuns = ({ sections }: BriefDocument): PrintedFigure[] => {
  const found: PrintedFigure[] = []
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if ('ref' in value && 'text' in value) {
      const { ref = 0, text } = value as Run
      found.push({ ref, text })
    }
    for (const [key, each] of Object.entries(value)) if (key !== 'option') walk(each)
  }
  walk(sections)
  return found
}

export const byReference = (figures: readonly PrintedFigure[]): PrintedFigure[] =>
  figures.toSorted((a, b) => a.ref - b.ref || (a.text < b.text ? -1 : 1))
