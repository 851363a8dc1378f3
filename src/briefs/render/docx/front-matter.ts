import { InternalHyperlink, PageReference, Paragraph, Tab, TextRun, type FileChild } from 'docx'
import { formatDate } from '../../../messages/numbers.js'
import type { BriefDocument } from '../../document.js'
import { sectionAnchor, type Context } from './context.js'
import { words } from './runs.js'

/** The first page: what it is, about whom, of when, and what is in it. */
export const frontMatter = (brief: BriefDocument, { labels }: Context): FileChild[] => {
  const made = `${labels.asOf} ${formatDate(brief.asOf, brief.language)} · ${brief.generator}`
  const titles = [...brief.sections.map(({ title }) => title), labels.snapshots, labels.numberIndex]
  return [
    new Paragraph({ style: 'Title', children: [words(brief.title)] }),
    new Paragraph({ style: 'Subtitle', children: [words(brief.subtitle)] }),
    new Paragraph({ style: 'Made', children: [words(made)] }),
    new Paragraph({ style: 'Made', children: [words(labels.hint)] }),
    new Paragraph({ style: 'ContentsHeading', children: [words(labels.contents)] }),
    ...titles.map((title, index) => contentsEntry(title, sectionAnchor(index + 1))),
  ]
}

/** The title is right as it stands; the page is a field of its own, so nobody is asked to update a table of contents. */
const contentsEntry = (title: string, anchor: string): Paragraph =>
  new Paragraph({
    style: 'Contents',
    children: [
      new InternalHyperlink({
        anchor,
        children: [words(title), new TextRun({ children: [new Tab()] }), new PageReference(anchor)],
      }),
    ],
  })
