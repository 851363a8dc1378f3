import { mentionsOf } from '../../extract/between.js'
import { wordsIn } from '../../lexicon/words.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import type { Quantity } from '../../quantities/found.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'

const joint = /\s(?:and|or|as well as|и|или|а также|i|te|kao i|и|те|као и)\s/u
const opening = /^(?:[^\d,.;:()—–]{0,60}?)(?::|\s[—–]\s|,?\s+(?:namely|а именно|naime|наиме)[,:]?\s)/u

/** How many things a list names; null where it is no plain list. */
const lengthOf = (list: string): number | null => {
  const items = list.split(/,\s*/).map((item) => item.trim())
  if (items.length < 2 || items.some((item) => item === '' || wordsIn(item).length > 7)) return null
  const last = items.at(-1) ?? ''
  const led = /^(?:and|or|и|или|i|te|те)\s/u.test(last)
  const joined = items.map((item) => joint.test(` ${item.replace(/^(?:and|or|и|или|i|te|те)\s/u, '')} `))
  // “art and media, business and tourism”: pairs are one item each; “A, B, C and D”: the last two are two
  if (joined.slice(0, -1).some((each) => each)) return led || joined.at(-1) === true ? items.length : null
  return joined.at(-1) === true && !led ? items.length + 1 : items.length
}

const ofSentence = (read: ReadDocument, passage: Passage, sentence: Sentence): Finding[] =>
  mentionsOf(sentence, 'quantity').flatMap((quantity): Finding[] => {
    if (!isCount(quantity)) return []
    const rest = passage.block.text.slice(quantity.end, sentence.end)
    const opens = opening.exec(rest)
    if (opens === null) return []
    const list = rest.slice(opens[0].length).split(/[;()“”«»]|\.\s|\.$|\s[—–]\s|[?!]/u)[0] ?? ''
    const length = lengthOf(list)
    if (length === null || length === quantity.value || /\d/.test(list)) return []
    return [
      {
        spans: [spanIn(read, passage.index, quantity.start, quantity.end)],
        message: `The text says “${quantity.text}” and lists ${length}.`,
        arithmetic: null,
        claims: [],
      },
    ]
  })

const isCount = ({ kind, value, upTo, bound }: Quantity): boolean =>
  (kind === 'count' || kind === 'bare') &&
  Number.isInteger(value) &&
  value >= 2 &&
  value <= 20 &&
  upTo === null &&
  bound === 'exact'

/** A number announced before a list is the number of its items. */
export const countOfList = rule({
  id: 'arith/count-of-list',
  group: 'arithmetic',
  severity: 'warning',
  meaning: 'A number announced before a list is the number of things it names.',
  details:
    'Where a number of things is followed by a colon, a dash or “namely” and a plain list, the items are counted by commas ' +
    'and the last “and”. Lists of pairs, of long phrases or with numbers in them are left out.',
  check: ({ documents }) =>
    documents.flatMap((read) =>
      read.passages
        .filter(({ block }) => block.kind === 'paragraph' || block.kind === 'item')
        .flatMap((passage) => passage.sentences.flatMap((sentence) => ofSentence(read, passage, sentence))),
    ),
  examples: [
    {
      text: 'The agreement was joined by three countries: Ghana, Togo, Benin and Niger.',
      finds: ['The text says “three countries” and lists 4.'],
    },
    { text: 'The agreement was joined by three countries: Ghana, Togo and Benin.', finds: [] },
    {
      text: 'The forum had three themes: art and media, business and tourism, science and schools.',
      finds: [],
    },
    {
      text: 'Соглашение охватывает три области: транспорт, связь, энергетику и туризм.',
      finds: ['The text says “три области” and lists 4.'],
    },
  ],
})
