import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { quoted } from '../wording.js'
import { numberedNotes } from './marked-notes.js'

const orphans = (read: ReadDocument): Finding[] => {
  const { notes, marks } = numberedNotes(read)
  const named = new Set(marks.map(({ number }) => number))
  const without = notes.filter(({ number }) => !named.has(number))
  if (notes.length < 3 || without.length * 5 > notes.length * 2) return []
  return without
    .filter(({ number }) => !mayBeGlued(read, number))
    .map(({ block, number }) => ({
      spans: [spanIn(read, block)],
      message: `Nothing in the text refers to note ${number}, ${quoted(read.document.blocks[block]?.text ?? '', 60)}.`,
      arithmetic: null,
      claims: [],
    }))
}

/** A mark right after a number or a bracket is read as part of the text: `in 2022.15`. */
const mayBeGlued = ({ document }: ReadDocument, number: number): boolean =>
  document.blocks.some(
    ({ kind, text }) =>
      kind !== 'footnote' && kind !== 'contents' && new RegExp(`[^\\s\\d]${number}(?!\\d)`, 'u').test(text),
  )

/** A note is referred to. */
export const noteWithoutMark = rule({
  id: 'reference/note-without-mark',
  group: 'reference',
  severity: 'note',
  meaning: 'Each numbered note is referred to in the text.',
  details:
    'Numbered notes whose mark stands nowhere in the text, its captions and its tables. Nothing is said of documents that have ' +
    'fewer than three notes or refer to less than three fifths of them (a bibliography), or where the number may be a mark that ' +
    'runs into the word before it.',
  check: ({ documents }) => documents.flatMap(orphans),
  examples: [
    {
      text: [
        'Ghana sells cocoa to the Netherlands.¹ The beans go to Amsterdam.² Prices follow London.³',
        '¹ Ghana Cocoa Board, annual report',
        '² Port of Amsterdam, yearbook',
        '³ Exchange prices of cocoa',
        '⁴ Customs statistics of Ghana',
      ].join('\n\n'),
      finds: ['Nothing in the text refers to note 4, “Customs statistics of Ghana”.'],
    },
    {
      text: [
        'Ghana sells cocoa to the Netherlands.¹ The beans go to Amsterdam.² Prices follow London.³',
        '¹ Ghana Cocoa Board, annual report',
        '² Port of Amsterdam, yearbook',
        '³ Exchange prices of cocoa',
      ].join('\n\n'),
      finds: [],
    },
  ],
})
