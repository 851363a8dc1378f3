import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { BriefDocument } from '../../document.js'
import { numberIndexParts, snapshotParts } from './back-matter.js'
import { contextOf } from './context.js'
import { frontMatter } from './front-matter.js'
import { withLegalText } from './legal-text.js'
import { page } from './page.js'
import { pageNumbers } from './page-numbers.js'
import { words } from './runs.js'
import { sectionParts } from './sections.js'
import { settled } from './settled.js'
import { bullets, stylesFor, tableStyleSheet, wordLanguages } from './styles.js'

/**
 * The brief as a Word document (ECMA-376) on A4: styles, captions and references as fields, native tables, footnotes,
 * charts as SVG with a PNG beside it. Every figure links to its entry in the number index, the bookmark `n` and its
 * reference. The same brief gives the same bytes; its date is the brief's `asOf`.
 */
export const renderDocx = async (brief: BriefDocument): Promise<Uint8Array> => {
  const legal = withLegalText(brief)
  const document = await documentOf(legal)
  return settled(new Uint8Array(await Packer.toBuffer(document)), {
    date: legal.asOf.slice(0, 10),
    language: wordLanguages[legal.language],
  })
}

const documentOf = async (brief: BriefDocument): Promise<Document> => {
  const context = contextOf(brief)
  const sections = []
  for (const [index, section] of brief.sections.entries())
    sections.push(...(await sectionParts(section, index + 1, context)))
  return new Document({
    title: brief.title,
    description: brief.subtitle,
    creator: brief.generator,
    lastModifiedBy: brief.generator,
    externalStyles: tableStyleSheet(),
    styles: stylesFor(brief.language),
    numbering,
    compatibility: { version: 15 },
    pageNumbers,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: {
          default: new Header({
            children: [new Paragraph({ style: 'Header', children: [words(brief.title)] })],
          }),
        },
        footers: { default: new Footer({ children: [pageOf(context.labels.page)] }) },
        children: [
          ...frontMatter(brief, context),
          ...sections,
          ...snapshotParts(brief, context),
          ...numberIndexParts(brief, context),
        ],
      },
    ],
  })
}

const numbering = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 284, hanging: 284 } } },
        },
      ],
    },
  ],
}

const pageOf = (foot: string): Paragraph =>
  new Paragraph({
    style: 'Footer',
    children: [
      new TextRun({
        children: foot
          .split(/(\{pages?\})/)
          .map((part) =>
            part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
          ),
      }),
    ],
  })
