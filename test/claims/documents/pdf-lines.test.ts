import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/claims/documents/pdf/read-pdf.js'
import { at, handmade } from './handmade.js'
import { blocksOf, blockWith, expectPlaces, rowsOf, stands } from './reading.js'
import { typst } from './typst.js'

test('lines of few long words that justification draws apart are no table', async () => {
  const text =
    'Среди покупателей казахстанских товаров республика заняла четвёртое место: больше купили Италия, Нидерланды и Узбекистан. Сотрудничество производителей продолжается, и внешнеторговый оборот предприятий превысил двенадцать миллиардов долларов.'
  const document = await readPdf(
    typst(`
#set page(width: 260pt, height: 400pt, margin: 40pt)
#set par(justify: true)
#set text(hyphenate: false, lang: "ru")
${text} ${text}`),
  )
  expect(blocksOf(document)).toEqual([`paragraph: ${text} ${text}`])
  expectPlaces(document)
})

describe('an address that goes on in the next line', () => {
  const two = async (first: string, second: string) =>
    blocksOf(
      await readPdf(
        handmade({
          pages: [
            [first, second, 'and the rest of the paragraph follows here.']
              .map((line, index) => at(40, 250 - 13 * index, line))
              .join('\n'),
          ],
        }),
      ),
    )[0]?.replace(/^paragraph: | and the rest of the paragraph follows here\.$/g, '')

  test('keeps the hyphen it is parted at', async () => {
    expect(await two('See https://iam.example.org/survey/egypt-', 'trade-of-2023/list in two files')).toBe(
      'See https://iam.example.org/survey/egypt-trade-of-2023/list in two files',
    )
  })

  test('is put together at its own signs, over three lines too', async () => {
    expect(await two('See www.example.org/long_', 'name_of_the_file.pdf in two files')).toBe(
      'See www.example.org/long_name_of_the_file.pdf in two files',
    )
    expect(await two('The yearbook is at https://example.org/list?year=', '2023&port=7 in two files')).toBe(
      'The yearbook is at https://example.org/list?year=2023&port=7 in two files',
    )
    expect((await two('The yearbook is at https://example', '.org/a is what they say')) ?? '').toContain(
      'example',
    )
    const document = await readPdf(
      handmade({
        pages: [
          [
            'The yearbook stands at https://example.org/',
            'one-long-name-of-a-',
            'file-that-nobody-reads in full.',
          ]
            .map((line, index) => at(40, 250 - 13 * index, line))
            .join('\n'),
        ],
      }),
    )
    expect(blocksOf(document)).toEqual([
      'paragraph: The yearbook stands at https://example.org/one-long-name-of-a-file-that-nobody-reads in full.',
    ])
  })

  test('ends where a sentence does', async () => {
    expect(await two('More is to be found at https://example.org/a.', 'The ministry counts and/or')).toBe(
      'More is to be found at https://example.org/a. The ministry counts and/or',
    )
    expect(await two('More is to be found at https://example.org/a', 'and/or in the yearbook')).toBe(
      'More is to be found at https://example.org/a and/or in the yearbook',
    )
  })
})

test('contents without leaders are contents, on lines of their own or one under the other', async () => {
  const apart = await readPdf(
    typst(`
= Contents
Introduction 4

Harvests of cocoa from February 24, 2022 5

Prices and ports 13
= Introduction
Ghana sold cocoa to 13 countries in 2022. In that year it bought rice worth EUR 12 million.`),
  )
  const close = await readPdf(
    typst(`
= Садржај
Увод 3 \\
Цене какаа у лукама, које су порасле у целом региону и у већини земаља које га увозе из Гане 5 \\
Закључак 22
= Увод
Гана је 2022. године продала какао у 13 земаља, а купила пиринач.`),
  )
  expect(blocksOf(apart, 'contents')).toEqual([
    'contents: Introduction 4',
    'contents: Harvests of cocoa from February 24, 2022 5',
    'contents: Prices and ports 13',
  ])
  expect(blocksOf(apart, 'paragraph')).toHaveLength(1)
  expect(blocksOf(close, 'contents')).toEqual([
    'contents: Увод 3',
    'contents: Цене какаа у лукама, које су порасле у целом региону и у већини земаља које га увозе из Гане 5',
    'contents: Закључак 22',
  ])
  expectPlaces(close)
})

/** A paragraph of some lines. */
const between = Array.from(
  { length: 6 },
  (_, n) => `In ${2001 + n} Kenya bought rice from Pakistan for EUR ${n + 4} million.`,
).join(' ')

test('the line of a source is a caption, but not the next table’s', async () => {
  const table =
    '#table(columns: 3, stroke: none, [Good], [2020], [2021], [Tea], [10.5], [11.5], [Rice], [20.5], [21.5])'
  const document = await readPdf(
    typst(`
Table 1. Goods of Kenya

${table}

Source: customs of Kenya.

${between}

${table}

Источник: таможня Кении.`),
  )
  expect(blocksOf(document, 'caption', 'paragraph')).toEqual([
    'caption: Table 1. Goods of Kenya',
    'caption: Source: customs of Kenya.',
    `paragraph: ${between}`,
    'caption: Источник: таможня Кении.',
  ])
  expect(document.tables.map(({ caption }) => caption)).toEqual([0, null])
})

test('a bullet stands in the document’s text but is not read with its item; a number is', async () => {
  const document = await readPdf(
    typst(`
Three things cost:
- freight, which doubled
- insurance
+ storage`),
  )
  expect(blocksOf(document, 'item')).toEqual([
    'item: freight, which doubled',
    'item: insurance',
    'item: 1. storage',
  ])
  expect(document.text).toContain('• freight')
  expect(stands(document, blockWith(document, 'freight'), 'freight')).toBe('freight')
  expectPlaces(document)
})

test('letters set apart are words', async () => {
  const document = await readPdf(
    typst(`
#text(tracking: 0.2em)[EXPORTS OF KENYA] came to USD 14 million in 2021.`),
  )
  expect(blocksOf(document)).toEqual(['paragraph: EXPORTS OF KENYA came to USD 14 million in 2021.'])
})

test('a header whose words justification draws apart stays in its columns', async () => {
  const document = await readPdf(
    typst(`
#table(columns: (40pt, 90pt, 60pt, 90pt), stroke: none, align: (left, left, right, right),
  [Code], [Product], [2022], par(justify: true)[Annual growth rate from 2018 to 2022],
  [84], [Machinery], [192,973], [16], [08], [Edible fruit], [159,142], [−4], [30], [Medicines], [64,556], [17])`),
  )
  expect(rowsOf(document)).toEqual([
    ['Code', 'Product', '2022', 'Annual growth rate from 2018 to 2022'],
    ['84', 'Machinery', '192,973', '16'],
    ['08', 'Edible fruit', '159,142', '−4'],
    ['30', 'Medicines', '64,556', '17'],
  ])
})
