import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { rule, type Finding } from '../rule.js'
import { numberedNotes } from './marked-notes.js'

const lost = (read: ReadDocument): Finding[] => {
  const { notes, marks } = numberedNotes(read)
  const known = new Set(notes.map(({ number }) => number))
  if (known.size === 0) return []
  const without = marks.filter(({ number }) => !known.has(number))
  // many marks without notes: the list of notes was not read, or is not in this file
  if (new Set(without.map(({ number }) => number)).size > Math.max(1, known.size / 5)) return []
  return without.map(({ number, start, end }) => ({
    spans: [{ document: read.index, start, end }],
    message: say('reference/note-without-text', { number: String(number) }),
    arithmetic: null,
    claims: [],
  }))
}

/** A mark in the text has its note. */
export const noteWithoutText = rule({
  id: 'reference/note-without-text',
  group: 'reference',
  severity: 'warning',
  meaning: 'Each mark of a note in the text leads to a note.',
  details:
    'Numbered marks whose number no note of the document has. Nothing is said of a document without notes, of stars ' +
    'and letters, and where more than a fifth of the notes would be missing: then the notes stand in another file.',
  check: ({ documents }) => documents.flatMap(lost),
  examples: [
    {
      text: [
        'Peru sold more copper to China in that year.[1] The port of Callao grew with it.[2] Tariffs had ended long before.[3]',
        '[1] Central Bank of Peru, annual report',
        '[2] Port authority of Callao, yearbook',
      ].join('\n\n'),
      finds: ['The text refers to note 3; there is no note with this number.'],
    },
    {
      text: [
        'Peru sold more copper to China in that year.[1] The port of Callao grew with it.[2]',
        '[1] Central Bank of Peru, annual report',
        '[2] Port authority of Callao, yearbook',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'Вьетнам продаёт рис на Филиппины.¹ Порты расширены.² Пошлины отменены.⁴',
        '¹ Отчёт министерства торговли',
        '² Ежегодник портов',
        '³ Реестр тарифов',
      ].join('\n\n'),
      finds: ['The text refers to note 4; there is no note with this number.'],
    },
  ],
})
