import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { slips } from './set-phrases.js'

const read = new Set(['title', 'heading', 'paragraph', 'item', 'caption'])

/** What a slip stands in: an inflected word keeps its ending (`\p{L}*` in the table). */
const before = String.raw`(?<![\p{L}\p{N}])`
const after = String.raw`(?![\p{L}\p{N}])`
const spaced = (wrong: string): string => wrong.replaceAll(' ', String.raw`\s{1,2}`)

/** Whether a text has any of them at all: most have none, and are looked through once. */
const any = new RegExp(`${before}(?:${slips.map(([wrong]) => spaced(wrong)).join('|')})`, 'iu')

const slipsIn = (text: string) =>
  slips.flatMap(([wrong, right]) =>
    Array.from(text.matchAll(new RegExp(before + spaced(wrong) + after, 'giu')), ({ 0: words, index }) => ({
      words,
      index,
      right,
    })),
  )

const found = (document: ReadDocument): Finding[] =>
  document.document.blocks.flatMap(({ kind, text }, block) =>
    read.has(kind) && any.test(text)
      ? slipsIn(text).map(({ words, index, right }): Finding => ({
          spans: [spanIn(document, block, index, index + words.length)],
          message: say('language/set-phrase', { found: words, right }),
          arithmetic: null,
          claims: [],
        }))
      : [],
  )

/** A set phrase is written as it is. */
export const setPhrase = rule({
  id: 'language/set-phrase',
  group: 'language',
  severity: 'note',
  meaning: 'Set phrases of policy and trade papers are written as they are.',
  details:
    'A short list of phrases that are wrong in any context, in the three languages: words heard and not read (“for all intensive ' +
    'purposes”), words taken for others (“principle partner”, “complimentary economies”, “custom duties”), wrong cases and prefixes ' +
    '(«согласно договора», “predhodni”). No spelling is checked besides.',
  check: ({ documents }) => documents.flatMap(found),
  examples: [
    {
      text: 'Japan remains the principle partner of Ghana, and the two have complimentary economies.',
      finds: [
        '“principle partner” is a slip for “principal”.',
        '“complimentary economies” is a slip for “complementary”.',
      ],
    },
    {
      text: 'Japan remains the principal partner of Ghana on principle, and the two have complementary economies.',
      finds: [],
    },
    {
      text: 'Согласно договора Япония снижает пошлины в течении года.',
      finds: [
        '“в течении года” is a slip for «в течение».',
        '“Согласно договора” is a slip for «согласно» with the dative.',
      ],
    },
    { text: 'Predhodne godine Gana je izvezla više.', finds: ['“Predhodne” is a slip for “prethodn-”.'] },
  ],
})
