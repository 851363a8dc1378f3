import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BriefDocument } from '../briefs/document.js'
import type { BriefFormat } from '../domain/brief-formats.js'
import { dyadText } from '../domain/dyad.js'
import { writeProblem } from '../lake/atomic-write.js'

export type { BriefFormat } from '../domain/brief-formats.js'

/** `SRB-RUS-2022.html`; in another language than English `SRB-RUS-2022.ru.html`. */
export const briefFileName = ({ dyad, year, language }: BriefDocument, format: BriefFormat): string =>
  `${dyadText(dyad)}-${year}${language === 'en' ? '' : `.${language}`}.${format}`

/** A brief in one format. Renderers are loaded only where they are needed. */
export const renderBrief = async (
  document: BriefDocument,
  format: BriefFormat,
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'html':
      return (await import('../briefs/render/html/html.js')).renderHtml(document)
    case 'pdf':
      return (await import('../briefs/render/pdf/pdf.js')).renderPdf(document)
    case 'docx':
      return (await import('../briefs/render/docx/docx.js')).renderDocx(document)
    case 'xlsx':
      return (await import('../briefs/render/xlsx/xlsx.js')).renderXlsx(document)
    case 'md':
      return (await import('../briefs/render/markdown.js')).renderMarkdown(document)
    case 'json':
      return (await import('../briefs/render/json.js')).renderJson(document)
  }
}

/**
 * Writes a brief's files, each under a temporary name and then renamed: nobody finds half of one.
 * @returns absolute paths, in the order of the formats
 */
export const writeBriefFiles = async (
  document: BriefDocument,
  formats: readonly BriefFormat[],
  folder: string,
  onFormat: (format: BriefFormat) => void = () => {},
): Promise<string[]> => {
  const target = resolve(folder)
  await mkdir(target, { recursive: true }).catch((error: unknown) => {
    throw writeProblem(error, target)
  })
  const paths: string[] = []
  for (const format of new Set(formats)) {
    onFormat(format)
    const path = join(target, briefFileName(document, format))
    const temporary = `${path}.${process.pid}.tmp`
    const content = await renderBrief(document, format)
    await writeFile(temporary, content)
      .then(() => rename(temporary, path))
      .catch(async (error: unknown) => {
        await rm(temporary, { force: true })
        throw writeProblem(error, path)
      })
    paths.push(path)
  }
  return paths
}
