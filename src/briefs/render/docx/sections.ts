import { Bookmark, Paragraph, TextRun, type FileChild } from 'docx'
import type { Block, MissingBlock, SectionDocument } from '../../document.js'
import { sectionAnchor, type Context } from './context.js'
import { exhibitParts } from './exhibit.js'
import { inLine } from './legal-text.js'
import { prose, words } from './runs.js'

/** A heading of the first level under the bookmark that the contents lead to; the first one leaves the title page. */
export const sectionHeading = (title: string, number: number): Paragraph =>
  new Paragraph({
    style: 'Heading1',
    ...(number === 1 && { pageBreakBefore: true }),
    children: [new Bookmark({ id: sectionAnchor(number), children: [words(title)] })],
  })

/** A section with its heading and blocks. */
export const sectionParts = async (
  { title, blocks }: SectionDocument,
  number: number,
  context: Context,
): Promise<FileChild[]> => {
  const parts: FileChild[] = [sectionHeading(title, number)]
  for (const block of blocks) parts.push(...(await blockParts(block, context)))
  return parts
}

const blockParts = async (block: Block, context: Context): Promise<FileChild[]> => {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ style: 'BodyText', children: prose(block.runs, context) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ style: 'ListBullet', children: prose(item, context) }))
    case 'missing':
      return [missing(block, context)]
    case 'exhibit':
      return await exhibitParts(block, context)
  }
}

const missing = ({ text, command }: MissingBlock, { labels }: Context): Paragraph =>
  new Paragraph({
    style: 'Missing',
    children: [
      words(text),
      ...(command === null
        ? []
        : [
            new TextRun({ text: `${labels.bring}: `, break: 1 }),
            new TextRun({ text: inLine(command), style: 'Code' }),
          ]),
    ],
  })
