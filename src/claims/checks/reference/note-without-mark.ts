import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { rule, type Finding } from '../rule.js'
import { shortened } from '../wording.js'
import { noteSpan, numberedNotes, type NumberedNote } from './marked-notes.js'

const orphans = (read: ReadDocument): Finding[] => {
  const { notes, marks } = numberedNotes(read)
  const named = new Set(marks.map(({ number }) => number))
  const without = notes.filter(({ number }) => !named.has(number))
  const most = notes.length < 3 ? notes.length : (notes.length * 2) / 5
  if (
    without.length > most ||
    (notes.length === 2 && without.length === 2 && !notes.every(({ bracketed }) => bracketed))
  )
    return []
  const marked = mayBeMarks(read)
  return without
    .filter(({ bracketed, block }) => notes.length >= 3 || bracketed || isSecond(read, notes, block))
    .filter(
      ({ bracketed, number, line }) =>
        !marked[bracketed && line === undefined ? 'bracketed' : 'glued'].has(String(number)),
    )
    .map((note) => ({
      spans: [noteSpan(read, note)],
      message: say('reference/note-without-mark', {
        number: String(note.number),
        text: shortened(textOf(read, note), 60),
      }),
      arithmetic: null,
      claims: [],
    }))
}

/** Of two notes set as notes one is referred to. */
const isSecond = (read: ReadDocument, notes: readonly NumberedNote[], block: number): boolean =>
  notes.length === 2 && read.document.blocks[block]?.kind === 'footnote'

const textOf = (read: ReadDocument, { block, line }: NumberedNote): string =>
  line?.text ?? (read.document.blocks[block]?.text ?? '').replace(/^[[(]\d{1,3}[\])]\s/u, '')

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
    for (const [, number = ''] of text.matchAll(glueable)) glued.add(number)
    for (const [, list = ''] of text.slice(1).matchAll(/\[([\d,;\s–-]{1,80})\]/gu))
      for (const number of list.match(/\d{1,3}/gu) ?? []) bracketed.add(number)
  }
  return { glued, bracketed }
}

/** After a letter, a closing sign or a year; not the decimals of a number. */
const glueable =
  /(?:[\p{L})\]”"»’'%!?…]|[^\s\d.,][.,;:]|(?<!\d)(?:19|20)\d\d[.,;:]?)(\d{1,3})(?![\d%]|[.,]\d)/gu

/** A note is referred to. */
export const noteWithoutMark = rule({
  id: 'reference/note-without-mark',
  group: 'reference',
  severity: 'note',
  meaning: 'Each numbered note is referred to in the text.',
  details:
    'Numbered notes whose mark stands nowhere in the text, its captions and its tables. Nothing is said where less than ' +
    'three fifths of three or more are referred to (a bibliography), of a single note, or of two of which none is referred to, unless their marks stand in brackets, or where the number may be a mark that ' +
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
