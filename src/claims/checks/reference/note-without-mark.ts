import type { ReadDocument } from '../../reading.js'
import { rule, type Finding } from '../rule.js'
import { quoted } from '../wording.js'
import { noteSpan, numberedNotes, type NumberedNote } from './marked-notes.js'

const orphans = (read: ReadDocument): Finding[] => {
  const { notes, marks } = numberedNotes(read)
  const named = new Set(marks.map(({ number }) => number))
  const without = notes.filter(({ number }) => !named.has(number))
  const most = notes.length < 3 ? notes.length : (notes.length * 2) / 5
  if (without.length > most) return []
  const marked = mayBeMarks(read)
  return without
    .filter(({ bracketed }) => notes.length >= 3 || bracketed)
    .filter(({ bracketed, number }) => !marked[bracketed ? 'bracketed' : 'glued'].has(String(number)))
    .map((note) => ({
      spans: [noteSpan(read, note)],
      message: `Nothing in the text refers to note ${note.number}, ${quoted(textOf(read, note), 60)}.`,
      arithmetic: null,
      claims: [],
    }))
}

const textOf = (read: ReadDocument, { block }: NumberedNote): string =>
  (read.document.blocks[block]?.text ?? '').replace(/^\[\d{1,3}\]\s/u, '')

/**
 * Numbers that may be marks though they were not read as such: right after another character, `in 2022.15`, or in brackets, alone
 * or in a list, where notes have brackets.
 */
const mayBeMarks = ({
  document,
}: ReadDocument): { readonly glued: ReadonlySet<string>; readonly bracketed: ReadonlySet<string> } => {
  const [glued, bracketed] = [new Set<string>(), new Set<string>()]
  for (const { kind, text } of document.blocks) {
    if (kind === 'footnote' || kind === 'contents' || kind === 'furniture') continue
    for (const [, number = ''] of text.matchAll(/[^\s\d](\d{1,3})(?!\d)/gu)) glued.add(number)
    for (const [, list = ''] of text.slice(1).matchAll(/\[([\d,;\s–-]{1,80})\]/gu))
      for (const number of list.match(/\d{1,3}/gu) ?? []) bracketed.add(number)
  }
  return { glued, bracketed }
}

/** A note is referred to. */
export const noteWithoutMark = rule({
  id: 'reference/note-without-mark',
  group: 'reference',
  severity: 'note',
  meaning: 'Each numbered note is referred to in the text.',
  details:
    'Numbered notes whose mark stands nowhere in the text, its captions and its tables. Nothing is said where less than ' +
    'three fifths of three or more are referred to (a bibliography), of one or two notes unless their marks stand in brackets, or where the number may be a mark that ' +
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
