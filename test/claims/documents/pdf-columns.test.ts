import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/claims/documents/pdf/read-pdf.js'
import { blocksOf, blockWith, expectPlaces, stands } from './reading.js'
import { typst } from './typst.js'

describe('one column with a title, notes and a list', async () => {
  const document = await readPdf(
    typst(String.raw`
#set page(footer: context align(center, counter(page).display()))
#align(center, text(18pt, weight: "semibold")[Portugal and Brazil: a decade of trade in goods])
= Goods
In 2021 Portugal sold goods worth EUR 1,234.5 million to Brazil.#footnote[INE, Foreign trade, table 4.] Imports came
to EUR 2.1 billion, a third of them oil.#footnote[Banco de Portugal, 2022. The figure was revised in the year after by
about 2.5 per cent, as the bank explains.]

The balance was −1,286 million, or 28 % of all goods.
- First of two items, which is long enough to go on in a second line of the page
- Second item
== Oil
One barrel in five comes from Brazil.`),
  )

  test('gives blocks of each kind in reading order', () => {
    expect(blocksOf(document)).toEqual([
      'title: Portugal and Brazil: a decade of trade in goods',
      'heading: Goods',
      'paragraph: In 2021 Portugal sold goods worth EUR 1,234.5 million to Brazil. Imports came to EUR 2.1 billion, a third of them oil.',
      'paragraph: The balance was −1,286 million, or 28 % of all goods.',
      'item: First of two items, which is long enough to go on in a second line of the page',
      'item: Second item',
      'heading: Oil',
      'paragraph: One barrel in five comes from Brazil.',
      'footnote: INE, Foreign trade, table 4.',
      'footnote: Banco de Portugal, 2022. The figure was revised in the year after by about 2.5 per cent, as the bank explains.',
    ])
  })

  test('ranks headings by size, and keeps page numbers apart', () => {
    expect(blockWith(document, 'Goods').level).toBe(1)
    expect(blockWith(document, 'Oil').level).toBe(2)
    expect(blocksOf(document, 'furniture')).toEqual(['furniture: 1'])
  })

  test('takes marks of notes out of the reading text and knows where they stood', () => {
    const block = blockWith(document, 'In 2021')
    expect(block.marks.map(({ mark, at }) => [mark, block.text.slice(at - 7, at)])).toEqual([
      ['1', 'Brazil.'],
      ['2', 'em oil.'],
    ])
    for (const { start, end, mark } of block.marks) expect(document.text.slice(start, end)).toBe(mark)
    expect(document.blocks.filter(({ kind }) => kind === 'footnote').map(({ mark }) => mark)).toEqual([
      '1',
      '2',
    ])
  })

  test('leads from the reading text to the document’s', () => {
    expectPlaces(document)
    const block = blockWith(document, 'In 2021')
    expect(stands(document, block, 'EUR 1,234.5 million')).toBe('EUR 1,234.5 million')
    expect(stands(document, block, 'Brazil. Imports')).toBe('Brazil.1 Imports')
  })

  test('tells page, line and title', () => {
    expect(document).toMatchObject({ format: 'pdf', pages: 1, title: 'A test', unreadable: [] })
    // lines 1 and 2 are the title’s, 3 the heading, 4 and 5 the paragraph’s
    expect(blockWith(document, 'The balance')).toMatchObject({ page: 1, line: 6, paragraph: null })
  })
})

const sentences = (word: string): string =>
  Array.from(
    { length: 12 },
    (_, at) => `${word} number ${at + 1} says that considerable international redistribution took place.`,
  ).join(' ')

describe('two columns under a heading that spans them', async () => {
  const document = await readPdf(
    typst(`
#set page(width: 480pt, height: 420pt, margin: 40pt)
#set par(justify: true)
#set text(hyphenate: true)
#align(center, text(15pt, weight: "semibold")[Hungary and Kazakhstan between two very large markets])
#columns(2, gutter: 14pt)[
= First
${sentences('Alpha')}

${sentences('Beta')}
= Last
${sentences('Gamma')}
]`),
  )

  test('is read column by column, with words put together that the line end parts', () => {
    expect(blocksOf(document)).toEqual([
      'title: Hungary and Kazakhstan between two very large markets',
      'heading: First',
      `paragraph: ${sentences('Alpha')}`,
      `paragraph: ${sentences('Beta')}`,
      'heading: Last',
      `paragraph: ${sentences('Gamma')}`,
    ])
  })

  test('gives a paragraph that runs over to the next column or page the page it begins on', () => {
    expect(document.pages).toBe(2)
    expect(blockWith(document, 'Beta').page).toBe(1)
    expect(blockWith(document, 'Gamma').page).toBe(2)
    expectPlaces(document)
  })
})

test('three narrow columns are read one after the other', async () => {
  const document = await readPdf(
    typst(`
#set page(width: 560pt, height: 330pt, margin: 30pt)
#set par(justify: true)
#columns(3, gutter: 14pt)[
${sentences('Alpha')}

${sentences('Beta')}

${sentences('Gamma')}
]`),
  )
  expect(blocksOf(document)).toEqual(
    ['Alpha', 'Beta', 'Gamma'].map((word) => `paragraph: ${sentences(word)}`),
  )
})

test('running heads and page numbers are furniture, also where left and right pages differ', async () => {
  const document = await readPdf(
    typst(`
#set page(height: 240pt, header: context if calc.odd(counter(page).get().first()) [Journal of Trade #h(1fr) #counter(page).display()] else [#counter(page).display() #h(1fr) A. Author])
${sentences('Alpha')}

${sentences('Beta')}

${sentences('Gamma')}`),
  )
  expect(document.pages).toBeGreaterThanOrEqual(4)
  expect(blocksOf(document)).toEqual(
    ['Alpha', 'Beta', 'Gamma'].map((word) => `paragraph: ${sentences(word)}`),
  )
  expect(blocksOf(document, 'furniture').slice(0, 2)).toEqual([
    'furniture: Journal of Trade 1',
    'furniture: 2 A. Author',
  ])
})

test('lines of a table of contents are contents, with leaders or without', async () => {
  const document = await readPdf(
    typst(`
#outline(title: [Contents])
= Trade in goods
#pagebreak()
== Exports
#pagebreak()
= Investment`),
  )
  expect(blocksOf(document, 'contents').map((line) => line.replace(/( \\.)+/, ''))).toHaveLength(3)
  expect(blocksOf(document, 'heading', 'title')).toEqual([
    'heading: Contents',
    'heading: Trade in goods',
    'heading: Exports',
    'heading: Investment',
  ])
})

test('Russian and Serbian text keeps its letters, numbers and words parted at line ends', async () => {
  const document = await readPdf(
    typst(String.raw`
#set text(lang: "ru", hyphenate: true)
#set par(justify: true)
= Торговля Польши и Вьетнама
В 2021 году экспорт Польши во Вьетнам составил 1 234,5 млн долл. США, а внешнеторговый оборот превысил 4,2 млрд долл.#footnote[Росстат.] Доля машин и оборудования достигла 21,4 %; сельскохозяйственное производство — 5,0 %. Внешнеэкономическая деятельность предпринимателей расширялась.
#set text(lang: "sr")
= Трговина Словеније и Албаније
Извоз Словеније у Албанију износио је 12. марта 2020. године 3,4 милиона евра, што је за 28 % мање него претходне године. Спољнотрговинска размена љубичица, њива, ћилима и џема.

Uvoz đubriva iz Albanije pao je za 28,5 odsto, na −3,4 miliona evra.`),
  )
  expect(blocksOf(document)).toEqual([
    'heading: Торговля Польши и Вьетнама',
    'paragraph: В 2021 году экспорт Польши во Вьетнам составил 1 234,5 млн долл. США, а внешнеторговый оборот превысил 4,2 млрд долл. Доля машин и оборудования достигла 21,4 %; сельскохозяйственное производство — 5,0 %. Внешнеэкономическая деятельность предпринимателей расширялась.',
    'heading: Трговина Словеније и Албаније',
    'paragraph: Извоз Словеније у Албанију износио је 12. марта 2020. године 3,4 милиона евра, што је за 28 % мање него претходне године. Спољнотрговинска размена љубичица, њива, ћилима и џема.',
    'paragraph: Uvoz đubriva iz Albanije pao je za 28,5 odsto, na −3,4 miliona evra.',
    'footnote: Росстат.',
  ])
  expectPlaces(document)
})
