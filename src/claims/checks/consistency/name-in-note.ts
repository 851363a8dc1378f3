import { say } from '../../messages/said.js'
import { editDistance } from '../../../domain/edit-distance.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { citedSentences, type CitedSentence } from '../reference/cited-sentences.js'
import { rule, type Finding } from '../rule.js'

type Word = { readonly text: string; readonly start: number; readonly end: number }

/** Words with a capital, of six letters and more, that begin no sentence: names, and in titles other words. */
const namesIn = (text: string, from: number, to: number): Word[] =>
  Array.from(
    text.slice(from, to).matchAll(/(?<=[\p{L}\p{N},;:)”"»’-]\s)\p{Lu}\p{Ll}{4,19}(?![\p{L}\p{N}])/gu),
  ).map(({ 0: word, index }) => ({ text: word, start: from + index, end: from + index + word.length }))

/** One letter replaced by another; `Kenya` and `Kenyan`, `Peru` and `Peruvian` are forms of one name. */
const isSlip = (a: string, b: string): boolean =>
  a.length === b.length && a[0] === b[0] && a[1] === b[1] && a !== b && editDistance(a, b) === 1

const otherwise = (read: ReadDocument, { passage, sentence, note }: CitedSentence): Finding[] => {
  const title = read.document.blocks[note]?.text ?? ''
  const countries = sentence.mentions.filter(({ type }) => type === 'country')
  const named = namesIn(passage.block.text, sentence.start, sentence.end).filter(
    ({ start, end }) => !countries.some((each) => each.start < end && start < each.end),
  )
  const inTitle = namesIn(title, 0, title.length)
  const told = new Set(inTitle.map(({ text }) => text))
  return inTitle.flatMap((word) => {
    const meant = named.find(({ text }) => isSlip(text, word.text))
    if (meant === undefined || told.has(meant.text) || named.some(({ text }) => text === word.text)) return []
    return [
      {
        spans: [
          spanIn(read, note, word.start, word.end),
          spanIn(read, passage.index, meant.start, meant.end),
        ],
        message: say('consistency/name-in-note', { found: word.text, meant: meant.text }),
        arithmetic: null,
        claims: [],
      },
    ]
  })
}

/** A name is spelt in the title of a source as in the sentence that cites it. */
export const nameInNote = rule({
  id: 'consistency/name-in-note',
  group: 'consistency',
  severity: 'note',
  meaning: 'A name in the title of a source is that of the sentence that cites it.',
  details:
    'Words with a capital inside a sentence that carries the mark of a note are held against those of the note. One that differs ' +
    'in a single letter, of six letters or more, and that neither place has besides, is likely a slip. Countries, whose names have many ' +
    'forms, are left to other rules.',
  check: ({ documents }) =>
    documents.flatMap((read) => citedSentences(read).flatMap((each) => otherwise(read, each))),
  examples: [
    {
      text: [
        'Ghana closed the crossing at Aflao, the port of Takoradi stayed open.[1]',
        '[1] Accra Daily, What the Takorade Dockers Say',
      ].join('\n\n'),
      finds: ['The note has “Takorade” where the sentence it is cited for has “Takoradi”.'],
    },
    {
      text: [
        'Ghana closed the crossing at Aflao, the port of Takoradi stayed open.[1]',
        '[1] Accra Daily, What the Dockers of Takoradi Say',
      ].join('\n\n'),
      finds: [],
    },
  ],
})
