import { equation, say } from '../../messages/said.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import type { DateFound, Quantity } from '../../quantities/found.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'

const spoken = new Set(['title', 'heading', 'paragraph', 'item', 'caption'])

const year = '((?:19|20)\\d\\d)'
const dash = new RegExp(`(?<![\\d.,/–—-])${year}[–—-]${year}(?![\\d/–—-])`, 'gu')
const words = new RegExp(
  `(?<!\\p{L})(?:between|from|с|со|од|od|između|између|period|период) ${year}\\.?(?: года?| г\\.)? (?:and|to|по|до|do|i|и) ${year}(?!\\d)`,
  'giu',
)
/** A date that is moved: `brought forward from 2030 to 2025`. */
const moved = /deadline|target|goal|forward|mov|shift|postpon|advanc|срок|перенес|перенос|rok|помер|pomer/iu

const backward = (read: ReadDocument, { index, block: { text } }: Passage): Finding[] =>
  [...text.matchAll(dash), ...text.matchAll(words)].flatMap(
    ({ 0: found, 1: from = '', 2: until = '', index: at }) => {
      if (from <= until || moved.test(text.slice(Math.max(0, at - 80), at + found.length + 40))) return []
      return [
        {
          spans: [spanIn(read, index, at, at + found.length)],
          message: say('names/backward-period', { period: found }),
          arithmetic: equation`${until} − ${from} = −${String(Number(from) - Number(until))}`,
          claims: [],
        },
      ]
    },
  )

/** What may stand between a length and the years it is the length of. */
const link =
  /^(?:[\s(,:–—-]|of|from|between|in|on|the|na|на|years?|period|term|mandate|plan|i\.e\.|namely|за|с|в|от|период[аеу]?|план[аеу]?|годы|od|u|iz|period[au]?|između|plana?|од|у|из|период[ау]?|између){0,8}$/iu
/** What calls a length after the years all of them: `2019–2022, six years in all`, `that is for nine years`. */
const allOf =
  /^(?:\s?(?:г\.|гг\.|год[ауы]?|годов|годами|godine|godina|године|година))?[\s,(—–-]{1,4}(?:(?:that is|i\.e\.|that makes|in other words|or|a full|a (?:span|period|stretch|total) of|period od|razdoblje od|период од|период в|all of|for|fully|which (?:covered|covers|lasted|ran for|makes|is)|plan|programme|period|strategy|(?:plan|programme|period|strategy),? which (?:covered|covers|lasted|ran for)|то есть|т\.\s?е\.|или|целых|полных|ровно|всего|это|за|на протяжении|to jest|tj\.|odnosno|ili|punih|celih|cijelih|svih|ukupno|dakle|то јест|тј\.|односно|или|пуних|целих|свих|укупно|дакле)[\s,]{1,2}){0,3}$/iu
const told =
  /(?:that|i\.e|span|period|stretch|total|razdob|период|full|all of|which|makes|то есть|т\.|целых|полных|ровно|всего|jest|tj|odnosno|pun|cel|cijel|svih|ukupno|dakle|јест|тј|односно|пун|цел|укупно|дакле)/iu
const inAll =
  /^[\s,]{0,2}(?:in all|all told|altogether|in total|в общей сложности|в целом|в сумме|ukupno|sve u svemu|укупно|све у свему)/iu
/** A length counted from elsewhere: `five years after the quake`. */
const elsewhere =
  /^\s(?:after|before|later|earlier|ago|old|since|from|of (?!the plan)|спустя|назад|после|до|позже|раньше|nakon|posle|pre|kasnije|ranije|након|после|пре|касније|раније)/iu

const isSumOf = (text: string, from: number, { start, end }: Length): boolean => {
  if (from > start || start - from > 50) return false
  const between = text.slice(from, start)
  const after = text.slice(end, end + 24)
  return allOf.test(between) && (told.test(between) || inAll.test(after)) && !elsewhere.test(after)
}

const decade = /(?<!\p{L})(?:decade|десятилети[еяю]|deceni(?:j[aeiu]|jom)|децени(?:ј[аеиу]|јом))(?!\p{L})/giu

/** `three-year`, `трёхлетие`, `petogodišnji`: the number is the word’s place in the list. */
const inOneWord: readonly RegExp[] = [
  /(?<!\p{L})(two|three|four|five|six|seven|eight|nine|ten)-years?(?!\p{L})(?: \p{Ll}{3,14})?/giu,
  /(?<!\p{L})(двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти)лет(?:ие|ия|ий|ии|ию|ием|ний|няя|нее|него|нему|ним|нем|ней|нюю|них)(?!\p{L})(?: \p{Ll}{3,14})?/giu,
  /(?<!\p{L})(dvo|tro|četvoro|peto|šesto|sedmo|osmo|deveto|deseto)godišnj\p{L}{1,3}(?: \p{Ll}{3,14})?/giu,
  /(?<!\p{L})(дво|тро|четворо|пето|шесто|седмо|осмо|девето|десето)годишњ\p{L}{1,3}(?: \p{Ll}{3,14})?/giu,
]
const counted: readonly RegExp[] = [
  /^(?:two|дву|dvo|дво)/iu,
  /^(?:three|тр|tro)/iu,
  /^(?:four|четы|četv|четв)/iu,
  /^(?:five|пят|pet|пет)/iu,
  /^(?:six|шест|šest)/iu,
  /^(?:seven|сем|sedm|седм)/iu,
  /^(?:eight|вос|osm|осм)/iu,
  /^(?:nine|дев|dev)/iu,
  /^(?:ten|дес|des)/iu,
]

type Length = {
  readonly start: number
  readonly end: number
  readonly years: number
  readonly bound: Quantity['bound']
}

/** `over the three years` is during them, `over three years` may be longer. */
const isDuring = (text: string, { start, bound }: Quantity): boolean =>
  bound === 'over' &&
  /over (?:the|these|those) (?:last |past )?$/iu.test(text.slice(Math.max(0, start - 20), start))

const lengthsIn = (text: string, { start, end, mentions }: Sentence): Length[] => [
  ...mentions.flatMap((each) =>
    each.type === 'quantity' && each.kind === 'measure' && each.unit === 'years' && each.upTo === null
      ? [
          {
            start: each.start,
            end: each.end,
            years: each.value,
            bound: isDuring(text, each) ? ('exact' as const) : each.bound,
          },
        ]
      : [],
  ),
  ...inOneWord.flatMap((form) =>
    Array.from(text.slice(start, end).matchAll(form), ({ 0: found, 1: number = '', index }) => ({
      start: start + index,
      end: start + index + found.length,
      years: 2 + counted.findIndex((each) => each.test(number)),
      bound: 'exact' as const,
    })),
  ),
  ...Array.from(text.slice(start, end).matchAll(decade), ({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
    years: 10,
    bound: 'about' as const,
  })),
]

const wrongLengths = (read: ReadDocument, { index, block: { text }, sentences }: Passage): Finding[] =>
  sentences.flatMap((sentence) =>
    lengthsIn(text, sentence).flatMap((length): Finding[] => {
      const dates = sentence.mentions.filter((each): each is DateFound => each.type === 'date')
      const range =
        dates.find(
          ({ start }) =>
            start >= length.end && start <= length.end + 60 && link.test(text.slice(length.end, start)),
        ) ?? dates.findLast(({ end }) => isSumOf(text, end, length))
      const [from, until] = [Number(range?.from), Number(range?.until)]
      if (
        range?.kind !== 'range' ||
        range.fiscal ||
        !/^\d{4}$/.test(`${range.from}`) ||
        !/^\d{4}$/.test(`${range.until}`)
      )
        return []
      if (until < from || fits(length, until - from)) return []
      return [
        {
          spans: [spanIn(read, index, length.start, length.end), spanIn(read, index, range.start, range.end)],
          message: say('names/length', {
            range: range.text,
            years: until - from,
            said: text.slice(length.start, length.end),
          }),
          arithmetic: equation`${String(until)} − ${String(from)} = ${String(until - from)}`,
          claims: [],
        },
      ]
    }),
  )

/** Whether a length is that of years, counted with both ends or from the first to the last. */
const fits = ({ years, bound }: Length, apart: number): boolean => {
  if (bound === 'over' || bound === 'at-least') return apart + 1 >= years
  if (bound === 'under' || bound === 'at-most') return apart <= years
  const slack = bound === 'exact' ? 0 : 1
  return years >= apart - slack && years <= apart + 1 + slack
}

const wrong = (read: ReadDocument): Finding[] =>
  read.passages
    .filter(({ block }) => spoken.has(block.kind))
    .flatMap((passage) => [...backward(read, passage), ...wrongLengths(read, passage)])

/** A period runs forwards and is as long as it is said to be. */
export const period = rule({
  id: 'names/period',
  group: 'names and dates',
  severity: 'warning',
  meaning: 'A period ends after it begins, and has the length the text gives it.',
  details:
    'Periods of years that run backwards, `2022–2018`, outside tables and notes; and lengths directly before the years they are the ' +
    'length of: `the five years 2019–2021`, `the decade 2015–2020`, or after them as their sum: `from 2019 to 2022, six years in all`. Both ways of counting are accepted, with both ends (2018–2020: three ' +
    'years) and from the first to the last (two); a decade may be a year off.',
  check: ({ documents }) => documents.flatMap(wrong),
  examples: [
    {
      text: 'Bolivian tin went to Malaysia in the five years 2019–2021, in growing amounts.',
      finds: ['2019–2021 are 3 years, or 2 from the first to the last; the text says “five years”.'],
    },
    {
      text: 'Bolivian tin went to Malaysia in the five years 2017–2021, and in the three years (2018–2021) after the strike.',
      finds: [],
    },
    {
      text: 'За десять лет (2015–2020) поставки олова из Боливии в Малайзию выросли.',
      finds: ['2015–2020 are 6 years, or 5 from the first to the last; the text says “десять лет”.'],
    },
    {
      text: 'Figure 1. Tin exports of Bolivia to Malaysia, 2022–2018',
      finds: ['The period “2022–2018” ends before it begins.'],
    },
  ],
})
