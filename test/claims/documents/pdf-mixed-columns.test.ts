import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/claims/documents/pdf/read-pdf.js'
import { blocksOf, expectPlaces, rowsOf } from './reading.js'
import { typst } from './typst.js'

/** So many sentences about one country. */
const sentences = (country: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `In ${2001 + at} the exports of ${country} to Portugal came to EUR ${310 + at} million, more than anybody had foretold.`,
  ).join(' ')

const twoColumns = `
#set page(width: 480pt, height: 420pt, margin: 40pt, columns: 2)
#set par(justify: true)`

/** A table of so many ports with figures of two years, and its rows. */
const ports = (name: string, count: number, columns = '(1fr, auto, auto)') => ({
  source: `#table(columns: ${columns}, stroke: none, table.header([${name}], [2019], [2020]), ..range(1, ${count + 1}).map(n => ([${name} #n], [#(n * 10).5], [#(n * 11).25])).flatten())`,
  rows: [
    [name, '2019', '2020'],
    ...Array.from({ length: count }, (_, at) => [
      `${name} ${at + 1}`,
      `${(at + 1) * 10}.5`,
      `${(at + 1) * 11}.25`,
    ]),
  ],
})

describe('a table of figures inside one of two columns', async () => {
  const table = ports('Port', 8)
  const document = await readPdf(
    typst(`${twoColumns}
${sentences('Angola', 3)}

Table 1. Ports of Angola

${table.source}

${sentences('Benin', 12)}`),
  )

  test('is a table, and the text of both columns is whole', () => {
    expect(rowsOf(document)).toEqual(table.rows)
    expect(blocksOf(document).filter((block) => !block.startsWith('cell'))).toEqual([
      `paragraph: ${sentences('Angola', 3)}`,
      'caption: Table 1. Ports of Angola',
      `paragraph: ${sentences('Benin', 12)}`,
    ])
    expectPlaces(document)
  })
})

test('tables side by side, one in each column, are two', async () => {
  const [left, right] = [ports('Port', 7), ports('Buyer', 7)]
  const document = await readPdf(
    typst(`${twoColumns}
${sentences('Angola', 3)}

${left.source}

${sentences('Angola', 1)}
#colbreak()
${sentences('Benin', 3)}

${right.source}

${sentences('Benin', 1)}`),
  )
  expect(document.tables).toHaveLength(2)
  expect(rowsOf(document, 0)).toEqual(left.rows)
  expect(rowsOf(document, 1)).toEqual(right.rows)
})

test('a table that goes on in the next column, its header repeated, is one', async () => {
  const table = ports('Port', 14)
  const document = await readPdf(
    typst(`${twoColumns}
${sentences('Angola', 5)}

Table 1. Ports of Angola

${table.source}

${sentences('Benin', 5)}`),
  )
  expect(rowsOf(document)).toEqual(table.rows)
  expect(document.tables).toHaveLength(1)
  expect(blocksOf(document, 'paragraph')).toEqual([
    `paragraph: ${sentences('Angola', 5)}`,
    `paragraph: ${sentences('Benin', 5)}`,
  ])
})

test('a table over both columns stays one, whether its cells stand in the gutter or beside it', async () => {
  for (const columns of ['(2fr, 1fr, 1fr)', '(1fr, 1fr, 1fr)', '(3fr, 1fr, 2fr)']) {
    const table = ports('Port', 7, columns)
    const document = await readPdf(
      typst(`${twoColumns}
#place(top, scope: "parent", float: true)[${table.source}]
${sentences('Angola', 16)}`),
    )
    expect(rowsOf(document)).toEqual(table.rows)
    expect(blocksOf(document, 'paragraph')).toEqual([`paragraph: ${sentences('Angola', 16)}`])
  }
})

test('a right column of a few lines on the only page is read after the left', async () => {
  const document = await readPdf(
    typst(`${twoColumns}
= Levels
${sentences('Angola', 7)}
#colbreak()
= What to do
First, publish the counts every week. Secondly, pay for the second terminal, whose cost is put at EUR 640 million.`),
  )
  expect(blocksOf(document)).toEqual([
    'heading: Levels',
    `paragraph: ${sentences('Angola', 7)}`,
    'heading: What to do',
    'paragraph: First, publish the counts every week. Secondly, pay for the second terminal, whose cost is put at EUR 640 million.',
  ])
})

test('a narrow box beside the text is read after the text next to it', async () => {
  const document = await readPdf(
    typst(`
#grid(columns: (2fr, 1fr), gutter: 16pt, [${sentences('Angola', 5)}],
  text(8pt)[Exports to Portugal came to EUR 310 million in the first year.

Imports were a third of that.])`),
  )
  expect(blocksOf(document)).toEqual([
    `paragraph: ${sentences('Angola', 5)}`,
    'paragraph: Exports to Portugal came to EUR 310 million in the first year.',
    'paragraph: Imports were a third of that.',
  ])
})

test('a long address that runs into the gutter does not join the columns', async () => {
  const address = 'https://data.example.org/ministry-of-trade-of-angola-yearbook'.replaceAll('-', '')
  const document = await readPdf(
    typst(`${twoColumns}
${sentences('Angola', 4)} See #box[${address.replaceAll('/', '\\/')}] for more. ${sentences('Angola', 2)}
#colbreak()
${sentences('Benin', 7)}`),
  )
  expect(blocksOf(document)).toEqual([
    `paragraph: ${sentences('Angola', 4)} See ${address} for more. ${sentences('Angola', 2)}`,
    `paragraph: ${sentences('Benin', 7)}`,
  ])
})

test('notes stand at the foot of their columns, and one that goes on in the next is whole', async () => {
  const long = `Yearbook of the customs, which tells that ${sentences('Togo', 5).replace('In', 'in')}`
  const document = await readPdf(
    typst(`${twoColumns}
${sentences('Angola', 7)}#footnote[Customs of Angola.] ${sentences('Benin', 2)}#footnote[${long}] ${sentences('Ghana', 3)}#footnote[Customs of Ghana.]`),
  )
  expect(blocksOf(document, 'footnote')).toEqual([
    'footnote: Customs of Angola.',
    `footnote: ${long}`,
    'footnote: Customs of Ghana.',
  ])
  expect(blocksOf(document, 'paragraph')).toEqual([
    `paragraph: ${sentences('Angola', 7)} ${sentences('Benin', 2)} ${sentences('Ghana', 3)}`,
  ])
})
