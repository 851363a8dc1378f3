import {
  Bookmark,
  FootnoteReferenceRun,
  Paragraph,
  SimpleField,
  type FileChild,
  type ParagraphChild,
} from 'docx'
import type { ExhibitBlock } from '../../document.js'
import { explained, reasonsIn } from '../explained.js'
import { plainText } from '../plain-text.js'
import type { Context } from './context.js'
import { picture } from './picture.js'
import { linked, prose, runsOf, withCode, words } from './runs.js'
import { exhibitTable } from './tables.js'

/** Caption, measure and unit, chart, table, sources and notes; the conventions are a footnote of the caption. */
export const exhibitParts = async (block: ExhibitBlock, context: Context): Promise<FileChild[]> => {
  const { id, label, title, subtitle, chart, table, conventions } = block
  const footnote =
    conventions.length === 0
      ? []
      : [
          new FootnoteReferenceRun({
            children: [
              new Paragraph({
                style: 'FootnoteText',
                children: [words(' '), ...withCode(conventions.join(' '))],
              }),
            ],
          }),
        ]
  const caption = [
    new Bookmark({ id: context.exhibits.get(label) ?? label, children: numbered(label) }),
    words('. '),
    ...runsOf(explained(title, context.labels), context),
  ]
  return [
    new Paragraph({ style: 'Caption', children: subtitle === '' ? [...caption, ...footnote] : caption }),
    ...(subtitle === ''
      ? []
      : [new Paragraph({ style: 'Measure', children: [words(subtitle), ...footnote] })]),
    ...(chart === null ? [] : [new Paragraph({ style: 'Picture', children: [await picture(chart, id)] })]),
    exhibitTable(
      table,
      { title: `${label}. ${plainText(title)}`, description: chart?.alt ?? subtitle },
      context,
    ),
    ...remarks(block, context),
    new Paragraph({ style: 'ExhibitEnd' }),
  ]
}

/** The label with its number as a field: a caption put in before it, in Word, counts this one on. */
const numbered = (label: string): ParagraphChild[] => {
  const [, before = '', number, after = ''] = /^(\P{Nd}*)(\d+)(.*)$/su.exec(label) ?? []
  if (number === undefined) return [words(label)]
  return [
    ...(before === '' ? [] : [words(before)]),
    new SimpleField('SEQ Exhibit \\* ARABIC', number),
    ...(after === '' ? [] : [words(after)]),
  ]
}

const remarks = ({ sources, notes, table }: ExhibitBlock, context: Context): Paragraph[] => {
  const { labels } = context
  const remark = (term: string, children: readonly ParagraphChild[]): Paragraph =>
    new Paragraph({ style: 'Note', children: [words(`${term}: `, 'Term'), ...children] })
  return [
    ...sources.map((text) => remark(labels.source, linked(text))),
    ...notes.map((runs) => remark(labels.note, prose(runs, context))),
    ...reasonsIn(table, labels).map((run) => remark(labels.note, runsOf([run], context))),
  ]
}
