import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTogether } from '../../src/claims/check.js'
import { readPlain } from '../../src/claims/documents/plain/read-plain.js'
import { gapOf } from '../../src/claims/extract/between.js'
import { wordsIn } from '../../src/claims/lexicon/words.js'
import { readPassages } from '../../src/claims/read-passages.js'

const names = ['Kenya', 'Uganda', 'Ghana', 'Togo', 'Chile', 'Peru', 'Norway', 'Japan', 'Serbia', 'Vietnam']
const name = (at: number): string => names[at % names.length] as string
const letters = (at: number): string =>
  Array.from({ length: 3 }, (_, place) => String.fromCharCode(97 + (Math.floor(at / 26 ** place) % 26))).join(
    '',
  )
/** Long enough that the square of it would not end in the time given. */
const longest = 20_000
const filled = (part: string): string => part.repeat(Math.ceil(longest / part.length)).slice(0, longest)
const listOf = (count: number, part: (at: number) => string, between = ', '): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(between)

/** Reads and checks a text as a user would; what takes more than linear time does not come back. */
const findingsIn = async (text: string): Promise<number> => {
  const given = [{ file: 'long.txt', sha256: '', document: readPlain(text) }]
  const means = { lake: null, asOf: null, dyad: null, silences: [] }
  const { documents } = await checkTogether(given, means)
  return documents[0]?.findings.length ?? -1
}

/** Seconds on a slow machine; hours where the time grew with the square of the length. */
const generous = 60_000

const ended = (cases: Readonly<Record<string, () => string>>): void => {
  it.each(Object.entries(cases))(
    '%s',
    async (_, text) => expect(await findingsIn(text())).toBeGreaterThanOrEqual(0),
    generous,
  )
}

describe('20,000 characters that each expression almost matches are read to their end', () => {
  ended({
    'of of of': () => filled('of '),
    'brackets never closed': () => `Exports of Kenya were USD 5 million ${filled('(')}`,
    'brackets around flows, never closed': () => filled('(Exports of Kenya '),
    'commas without end': () => `Exports of Kenya ${filled(', ')} were USD 5 million.`,
    'words without a stop': () => `Exports of Kenya ${filled('and so on ')} were USD 5 million.`,
    'semicolons after a flow': () => `Exports of Kenya ${filled('; ')}`,
    'one word': () => filled('a'),
    'one word of capitals': () => filled('Aa'),
    'pairs of words with capitals': () => filled('Abcde Fghij '),
    'names before open brackets': () => filled('Long Name Of (LNO '),
    'one number': () => filled('1'),
    'numbers with points': () => filled('1.'),
    'years with dashes': () => filled('2019-'),
    'quotes never closed': () => filled('“'),
    'question marks': () => filled('? '),
    'an address with dates in it': () => `https://a.example/${filled('2022/08/')}`,
    'a word of hyphens': () => filled('a-'),
    'raised figures': () => filled('¹'),
    'the word Table': () => filled('Table '),
    'the number of a table': () => `Table ${filled('1.')}`,
    'letters of two scripts': () => filled('Sеrbia аnd '),
    'spaces in a contents line': () => `Contents\n\nTrade of Kenya${filled(' .')}\t9\n\nPrices\t3\n\nEnd\t4`,
  })
})

describe('a sentence without end is read to its end', () => {
  ended({
    '10,000 countries': () => `Exports to ${listOf(10_000, name)}`,
    '10,000 bare numbers': () => `Exports of Kenya ranked ${listOf(10_000, (at) => `${at + 20}`)}`,
    '10,000 amounts': () => `Exports of Kenya were ${listOf(10_000, (at) => `USD ${at + 1} million`)}`,
    '10,000 shares': () => `The share of Kenya in exports: ${listOf(10_000, (at) => `${at % 90} %`)}`,
    '5,000 flows': () => listOf(5000, (at) => `exports of ${name(at)} to ${name(at + 3)}`),
    '5,000 changes': () => listOf(5000, (at) => `rose by ${at % 90} %`, ' '),
    '5,000 dated amounts': () => listOf(5000, (at) => `USD ${at} million in ${1990 + (at % 30)}`),
    '10,000 years': () =>
      `Exports were USD 3 million in ${listOf(10_000, (at) => `${1900 + (at % 120)}`, ' and ')}`,
    '2,000 growths with their levels': () =>
      listOf(2000, (at) => `from USD ${at} million in 2019 to USD ${at + 3} million in 2020, growth of 7 %`),
    '3,000 ranks': () => listOf(3000, (at) => `ranked fifth after ${name(at)}`, ' and '),
    '1,000 wholes with parts': () =>
      listOf(1000, (at) => `USD ${at} million, including USD 3 million`, ' of which '),
    '2,000 votes': () => listOf(2000, (at) => `${name(at)} voted against the resolution of the UN`, ' and '),
    '3,000 memberships': () => listOf(3000, (at) => `${name(at)} joined the EAEU`, ' and '),
    '3,000 agreements': () =>
      listOf(3000, (at) => `${name(at)} signed a free trade agreement with the EU`, ' and '),
    '3,000 plans': () => listOf(3000, (at) => `should reach USD ${at} million`, ' and '),
    '5,000 doublings': () => listOf(5000, () => 'exports doubled', ' and '),
    '5,000 parts of a list': () => `Three groups: ${listOf(5000, (at) => `a${at}`, '; ')}`,
  })
})

describe('a document of very many parts is read to its end', () => {
  const claim = (at: number): string =>
    `In ${1990 + (at % 30)} exports of ${name(at)} to ${name(at + 3)} were USD ${at + 1} million.`
  ended({
    'a paragraph of half a MB': () => listOf(7_000, claim, ' '),
    '5,000 captions': () =>
      listOf(5000, (at) => `Table ${at + 1}. Exports ${at}\n\nSee Table ${at + 2}.`, '\n\n'),
    '5,000 notes': () =>
      `${listOf(5_000, (at) => `Trade grew.[${at + 1}]`, ' ')}\n\n${listOf(5_000, (at) => `[${at + 1}] Trade ${at} // Institute. 2019. https://a.example/${at}`, '\n\n')}`,
    '500 lines of contents unlike their headings': () =>
      `Contents\n\n${listOf(500, (at) => `Trade of Angola ${letters(at)} and Portugal\t${at + 1}`, '\n')}\n\n${listOf(500, (at) => `Trade of Angola ${letters(at)} with Portugal\n\nOil goes north and machines go south.`, '\n\n')}`,
    '1,000 tables': () =>
      listOf(
        1000,
        (at) =>
          `Table ${at + 1}. Exports of Kenya in 2020, USD million\n\nProduct\t2019\t2020\nTea\t${at}\t55\nOil\t5\t66`,
        '\n\n',
      ),
    'a table of 5,000 rows': () =>
      `Table 1. Exports of Kenya to Uganda, USD million\n\nProduct\t2019\t2020\tShare, %\n${listOf(5000, (at) => `Tea${at}\t${at}\t${at + 3}\t36`, '\n')}\n\nTea was 36 % of total exports of Kenya to Uganda in 2020.`,
    'a table of 5,000 columns': () =>
      `Table 1. Exports of Kenya, USD million\n\n${listOf(4, (row) => `Row${row}\t${listOf(5000, String, '\t')}`, '\n')}`,
    '3,000 words like a country’s': () => listOf(3000, (at) => `Ukrania${letters(at)}n`, ' '),
  })
})

describe('rules that compare each with each end with thousands of them', () => {
  ended({
    'values of one quantity': () =>
      listOf(8_000, (at) => `In 2020 exports of Kenya to Uganda were USD ${at + 1} million.`, '\n\n'),
    'shares of one whole, with values': () =>
      listOf(
        4_000,
        (at) =>
          `In 2020 exports of Kenya to ${name(at)} were USD ${at + 1} million. The share of ${name(at)} in Kenyan exports was 9 % in 2020.`,
        '\n\n',
      ),
    'headings with values': () =>
      `${listOf(100, (at) => `${at + 1}. Kenya’s exports to Uganda of USD ${at + 1} million`, '\n\n')}\n\n${listOf(8_000, (at) => `Kenya’s exports to Uganda were USD ${at + 900} million.`, '\n\n')}`,
    'sentences that stand twice': () =>
      listOf(
        8_000,
        (at) => `Morocco ships phosphates to Brazil from the old port of ${letters(at % 4_000)}, in Africa.`,
        '\n\n',
      ),
    people: () =>
      listOf(4_000, (at) => `Ivan Petro${letters(at)}vic met Minister Jovan Mar${letters(at)}kovic.`, ' '),
    'works with addresses': () =>
      listOf(
        8_000,
        (at) => `[${at + 1}] Trade of Kenya and its neighbours // Institute. https://a.example/${at}`,
        '\n\n',
      ),
  })
})

describe('what keeps the time linear changes no reading', () => {
  it('a gap holds the words, commas, stops and brackets of the text between its ends', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'Ж', '’', '-', ' ', ',', '.', ';', '(', ')', '\u0301'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (whole, from, to) => {
        const between = whole.slice(from, to)
        const count = (marks: RegExp): number => between.match(marks)?.length ?? 0
        expect(gapOf(whole, from, to)).toEqual({
          words: wordsIn(between).length,
          commas: count(/,/g),
          stops: count(/[:;?!]/g), // a point is one only after a long word and before a capital
          brackets: count(/[()]/g),
        })
      }),
    )
  })

  it('a list of 1,000 numbers is read in pieces that hold each of them once', () => {
    const list = `Kenya sold ${listOf(1000, (at) => `USD ${at + 1} million`)} of tea.`
    const [passage] = readPassages(readPlain(list), 'en', { decimal: '.' })
    const pieces = passage?.sentences ?? []
    const values = pieces.flatMap(({ mentions }) =>
      mentions.flatMap((each) => (each.type === 'quantity' ? [each.value / 1e6] : [])),
    )
    expect(values).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1))
    expect(pieces.length).toBeGreaterThan(3) // 1,000 numbers and more, 250 mentions a piece
    expect(pieces.every((piece, at) => at === 0 || piece.start >= (pieces[at - 1]?.end ?? 0))).toBe(true)
  })
})
