import { Bookmark, Paragraph, Tab, TextRun, type FileChild, type ParagraphChild } from 'docx'
import type { Language } from '../../../messages/language.js'
import { formatDate } from '../../../messages/numbers.js'
import type { BriefDocument, FigureEntry, SnapshotEntry } from '../../document.js'
import { heldBack } from '../held-back.js'
import { reasonText, type Labels } from '../labels.js'
import { figureAnchor, type Context } from './context.js'
import { textTwips } from './page.js'
import { linked, words } from './runs.js'
import { sectionHeading } from './sections.js'
import { styledTable, type Cell } from './tables.js'

/** Each snapshot with citation, licence and files. */
export const snapshotParts = (
  { snapshots, sections, language }: BriefDocument,
  { labels }: Context,
): FileChild[] => {
  const names = heldBack(snapshots)
  const notice = `${labels.notRedistributed}: ${names.join(', ')}.`
  return [
    sectionHeading(labels.snapshots, sections.length + 1),
    ...(names.length === 0 ? [] : [new Paragraph({ style: 'BodyText', children: [words(notice)] })]),
    ...snapshots.flatMap((snapshot) => snapshotRecord(snapshot, labels, language)),
  ]
}

const snapshotRecord = (snapshot: SnapshotEntry, labels: Labels, language: Language): Paragraph[] => {
  const { id, name, vintage, importedAt, licence, redistribute, citation, files } = snapshot
  const entry = (term: string, children: readonly ParagraphChild[]): Paragraph =>
    new Paragraph({
      style: 'Record',
      children: [words(term, 'Muted'), new TextRun({ children: [new Tab()] }), ...children],
    })
  return [
    new Paragraph({ style: 'Heading2', children: [words(name)] }),
    entry(labels.citation, linked(citation)),
    entry(labels.licence, [...linked(licence), words(`; ${labels.redistribution[redistribute]}`)]),
    ...(vintage === null ? [] : [entry(labels.vintage, [words(vintage)])]),
    entry(labels.imported, [words(formatDate(importedAt.slice(0, 10), language))]),
    entry(labels.snapshot, [words(id, 'Code')]),
    ...files.map((file) =>
      entry(`${labels.file} ${file.number}`, [
        words(file.name),
        new TextRun({ text: 'SHA-256 ', break: 1 }),
        words(file.sha256, 'Code'),
      ]),
    ),
  ]
}

/** Every figure with value, source and place: where the links of all the others lead. */
export const numberIndexParts = ({ figures, sections }: BriefDocument, { labels }: Context): FileChild[] => [
  sectionHeading(labels.numberIndex, sections.length + 2),
  new Paragraph({ style: 'BodyText', children: [words(labels.numberIndexNote)] }),
  styledTable(
    [labels.reference, labels.value, labels.source, labels.place].map((title, index) => ({
      style: index < 2 ? 'TableHeadNumber' : 'TableHead',
      children: [words(title)],
    })),
    figures.map((figure) => figureCells(figure, labels)),
    [0.07, 0.19, 0.28, 0.46].map((share) => Math.floor(share * textTwips)),
    { title: labels.numberIndex, description: labels.numberIndexNote },
  ),
]

const figureCells = ({ ref, text, reason, source, locator }: FigureEntry, labels: Labels): Cell[] => [
  {
    style: 'IndexNumber',
    children: [new Bookmark({ id: figureAnchor(ref), children: [words(String(ref))] })],
  },
  {
    style: 'IndexNumber',
    children: [words(reason === null ? text : `${text} (${reasonText(reason, labels)})`)],
  },
  { style: 'IndexText', children: [words(source)] },
  { style: 'IndexText', children: [words(locator)] },
]
