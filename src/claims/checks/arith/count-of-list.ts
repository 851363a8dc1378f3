import { placeOf } from '../../documents/document.js'
import { mentionsOf } from '../../extract/between.js'
import { wordsIn } from '../../lexicon/words.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import type { Quantity } from '../../quantities/found.js'
import type { ReadDocument } from '../../reading.js'
import { say } from '../../messages/said.js'
import { spanIn } from '../block-span.js'
import { rule } from '../rule.js'

const joint = /\s(?:and|or|as well as|и|или|а также|i|te|kao i|и|те|као и)\s/u
const opening = /^(?:[^\d,.;:()—–]{0,60}?)(?::|\s[—–-]\s|,?\s+(?:namely|а именно|naime|наиме)[,:]?\s)/u

/** A clause that says more of the item before it. */
const clause =
  /^(?:which|who|whose|where|when|that|but|котор\p{L}{1,3}|где|чт[оё]|кто|koj[aeiu]|čij[aeiu]|što|gde|кој[аеиу]|чиј[аеиу]|што|где)(?!\p{L})/iu

/** `Ghana, Togo and Benin, signed it`: names up to the last “and”. */
const beforeClause = (items: readonly string[]): readonly string[] => {
  const last = items.findIndex((item) => joint.test(` ${item}`))
  const names = items.slice(0, last + 1).every((item) => /^(?:and |и |i |the )?[\p{Lu}«„“]/u.test(item))
  return last > 0 && names && /^\p{Ll}/u.test(items[last + 1] ?? '') ? items.slice(0, last + 1) : items
}

/** How many things a list names; null where it is no plain list. */
const lengthOf = (list: string): number | null => {
  const items = beforeClause(list.split(/,\s*/).map((item) => item.trim()))
  if (items.length < 2 || items.some((item) => item === '' || wordsIn(item).length > 7 || clause.test(item)))
    return null
  const last = items.at(-1) ?? ''
  const led = /^(?:and|or|и|или|i|te|те)\s/u.test(last)
  const joined = items.map((item) => joint.test(` ${item.replace(/^(?:and|or|и|или|i|te|те)\s/u, '')} `))
  // “art and media, business and tourism”: pairs are one item each; “A, B, C and D”: the last two are two
  if (joined.slice(0, -1).some((each) => each)) return led || joined.at(-1) === true ? items.length : null
  return joined.at(-1) === true && !led ? items.length + 1 : items.length
}

/** A count and how many things the list beside it names. */
type Counted = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly length: number
}

/** `three ports: A, B and C`, `three ports (A, B, C)`. */
const listAfter = (text: string, { end }: Quantity, until: number): number | null => {
  const rest = text.slice(end, until)
  const opens = opening.exec(rest)
  if (opens !== null) {
    const plain = rest.slice(opens[0].length).replace(inBrackets, '')
    const list = separated(plain).split(/[;()“”«»]|\.\s|\.$|\s[—–-]\s|[?!]/u)[0] ?? ''
    if (/[—–-]/u.test(opens[0]) && isClause(list)) return null
    return /\d/.test(list) ? null : lengthOf(list)
  }
  const list = bracket.exec(rest)?.[1]
  return list === undefined || !areNames(list) ? null : lengthOf(list)
}

const bracket = /^[^\d,.;:()—–]{0,40}?\s\(([^()\d;:]{5,300})\)/u

/** What is said of an item: `Ghana (40 %)`, `Togo (Lomé)`. */
const inBrackets = /\s\([^()]{1,40}\)(?=[,;.]|\s(?:and|or|и|или|i|ili|te|и|или|те)\s)/gu

/** `high tariffs; bad roads; and strikes`: a semicolon between short items is a comma. */
const separated = (text: string): string => {
  const end = text.search(/\.(?:\s|$)|[?!]/u)
  const list = end < 0 ? text : text.slice(0, end)
  const items = list.split(/;\s/u)
  return items.length > 2 && !list.includes(',') && items.every((item) => wordsIn(item).length < 6)
    ? items.join(', ')
    : text
}

/** Names first and then words: `– Tema most, Lomé least, and trade rose`. */
const isClause = (list: string): boolean => {
  const items = list.split(/,\s/u)
  const capital = items.map((item) => /^(?:and |i |и |the )?[\p{Lu}«„“"]/u.test(item.trim()))
  return capital[0] === true && capital.some((each) => !each)
}

/** `A, B and C: these three ports`, `A, B and C, all three ports`; such a count is not read as a quantity of its own. */
const listsBefore = (text: string, { start, end }: Sentence): Counted[] => {
  const said = text.slice(start, end)
  return [...said.matchAll(closing)].flatMap(({ 0: all, 1: word = '', index }): Counted[] => {
    const list =
      said
        .slice(0, index)
        .split(/[.;:()“”«»?!]\s?|\s[—–-]\s/u)
        .at(-1)
        ?.trim() ?? ''
    const value = smallNumbers.get(word.toLowerCase())
    if (value === undefined || /\d/.test(list) || !areNames(list)) return []
    const length = lengthOf(list)
    const from = start + index + all.length - word.length
    const noun = /^\s\p{L}{1,40}/u.exec(text.slice(from + word.length))?.[0] ?? ''
    const place = { start: from, end: from + word.length + noun.length }
    return length === null || length === value ? [] : [{ ...place, text: `${word}${noun}`, length }]
  })
}

const closing =
  /\s?[—–:,-]\s+(?:(?:these|those|all|the|in all|altogether|together|all of them|эти|все|всего|итого|вот|ov[aeio]|t[aeio]|sv[aei]|svih|ukupno|ов[аеио]|т[аеио]|св[аеи]|свих|укупно)\s+){1,2}(\p{L}{2,8}|\d{1,2})(?=\s\p{L})/giu

const smallNumbers: ReadonlyMap<string, number> = new Map(
  [
    '2 two два две dva dve dvije две',
    '3 three три tri',
    '4 four четыре četiri четири',
    '5 five пять pet пет',
    '6 six шесть šest шест',
    '7 seven семь sedam седам',
    '8 eight восемь osam осам',
    '9 nine девять devet девет',
    '10 ten десять deset десет',
  ].flatMap((line) => line.split(' ').map((word) => [word, Number.parseInt(line, 10)])),
)

/** Each of a list begins with a capital: it names things and does not describe them. */
const areNames = (list: string): boolean => {
  const items = list.split(/,\s*|\s(?:and|or|и|или|i|те|te)\s/u).filter((item) => item.trim() !== '')
  return items.length > 2 && items.every((item) => /^(?:and |и |i |the )?[\p{Lu}«„“"]/u.test(item.trim()))
}

/** Countries with an “and” of their own are one word each; as long as before. */
const withWholeNames = (text: string, sentence: Sentence): string =>
  mentionsOf(sentence, 'country').reduce(
    (said, { start, end }) =>
      /\s(?:and|и|i)\s/u.test(said.slice(start, end))
        ? said.slice(0, start) + said.slice(start, end).replaceAll(' ', '_') + said.slice(end)
        : said,
    text,
  )

const ofSentence = (read: ReadDocument, passage: Passage, sentence: Sentence): Counted[] =>
  mentionsOf(sentence, 'quantity')
    .filter(isCount)
    .flatMap((quantity): Counted[] => {
      const text = withWholeNames(passage.block.text, sentence)
      const length = listAfter(text, quantity, sentence.end) ?? itemsUnder(read, passage, quantity, sentence)
      return length === null || length === quantity.value ? [] : [{ ...placeAndText(quantity), length }]
    })

const placeAndText = ({ start, end, text }: Quantity) => ({ start, end, text })

/** `Three firms joined:` over a list: the items under it, those that stand deeper left out. */
const itemsUnder = (
  read: ReadDocument,
  { index, block }: Passage,
  quantity: Quantity,
  sentence: Sentence,
): number | null => {
  const { text, kind } = block
  if (sentence.end < text.length || !/:\s*$/u.test(text) || kind === 'item') return null
  if (mentionsOf(sentence, 'quantity').filter(isCount).length > 1) return null
  if (/[,;()—–]|\d/u.test(text.slice(quantity.end)) || limited.test(text)) return null
  const depths: number[] = []
  const { blocks } = read.document
  for (let at = index + 1; blocks[at]?.kind === 'item' && depths.length < 40; at++)
    depths.push(depthOf(read, at))
  const own = depths.filter((depth) => depth === depths[0]).length
  return own < 2 ? null : own
}

/** Some of more. */
const limited =
  /\b(?:of (?:the|its|our|their|these|all)|among|for example|such as|e\.g|including)\b|наприм|в том числе|среди|између|među|na primer|на пример|između/iu

/** How far from its line’s beginning an item stands. */
const depthOf = ({ document: { blocks, text } }: ReadDocument, index: number): number => {
  const block = blocks[index]
  const start = block === undefined ? 0 : placeOf(block).start
  return start - (text.lastIndexOf('\n', start - 1) + 1)
}

const isCount = ({ kind, value, upTo, bound }: Quantity): boolean =>
  (kind === 'count' || kind === 'bare') &&
  Number.isInteger(value) &&
  value >= 2 &&
  value <= 20 &&
  upTo === null &&
  bound === 'exact'

const countedIn = new Set(['paragraph', 'item', 'heading', 'footnote'])

/** A number announced before a list is the number of its items. */
export const countOfList = rule({
  id: 'arith/count-of-list',
  group: 'arithmetic',
  severity: 'warning',
  meaning: 'A number announced before a list is the number of things it names.',
  details:
    'Where a number of things is followed by a colon, a dash, “namely” or brackets and a plain list, or a list of names by “these three”, ' +
    'the items are counted by commas and the last “and”; where a colon ends the text before a list, its items are. What stands in brackets after an item is left out, short items may be parted by semicolons, and a country with an “and” in its name is one. Lists of pairs, ' +
    'of long phrases or with numbers in them are left out.',
  check: ({ documents }) =>
    documents.flatMap((read) =>
      read.passages
        .filter(({ block }) => countedIn.has(block.kind))
        .flatMap((passage) =>
          passage.sentences.flatMap((sentence) =>
            [
              ...ofSentence(read, passage, sentence),
              ...listsBefore(withWholeNames(passage.block.text, sentence), sentence),
            ].map(({ start, end, text, length }) => ({
              spans: [spanIn(read, passage.index, start, end)],
              message: say('arith/count-of-list', { said: text, count: length }),
              arithmetic: null,
              claims: [],
            })),
          ),
        ),
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
      text: 'Ghana, Togo, Benin and Niger: these three countries keep the road.',
      finds: ['The text says “three countries” and lists 4.'],
    },
    {
      text: 'Two firms won the tender:\n\n- Volta Cranes, Accra\n- Mono Docks, Lomé\n- Keta Steel, Keta\n',
      finds: ['The text says “Two firms” and lists 3.'],
    },
    {
      text: 'Соглашение охватывает три области: транспорт, связь, энергетику и туризм.',
      finds: ['The text says “три области” and lists 4.'],
    },
  ],
})
