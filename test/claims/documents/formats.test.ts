import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, test } from 'vitest'
import type { DocumentText } from '../../../src/claims/documents/document.js'
import { readDocument } from '../../../src/claims/documents/read.js'
import { wrongPlaces } from './places.js'
import { typst } from './typst.js'

/** What every format says of the document: kind, own mark or place in a table, reading text, marks with what stands before. */
const blocks = [
  'title Kenya and Pakistan: tea against rice',
  'paragraph Nairobi, 14 May 2021',
  'heading What is traded',
  'paragraph Kenya sold tea worth USD 495 million to Pakistan in 2020. Nearly all of it went through the port of Mombasa, and a third of it was auctioned there. {2020.|1}',
  'paragraph Pakistan sends rice in return, worth USD 215 million in that year.',
  'caption Table 1. Trade of Kenya with Pakistan (USD million)',
  'header 0:0,0 Flow',
  'header 0:0,1 2018',
  'header 0:0,2 2019',
  'header 0:0,3 2020',
  'cell 0:1,0 Exports',
  'cell 0:1,1 521.4',
  'cell 0:1,2 449.0',
  'cell 0:1,3 495.2',
  'cell 0:2,0 Imports',
  'cell 0:2,1 266.3',
  'cell 0:2,2 –',
  'cell 0:2,3 215.1',
  'caption Source: customs of Kenya, release of March 2021.',
  'heading What stands in the way',
  'paragraph Three things slow the trade of the two countries down:',
  'item freight, which doubled in a year;',
  'item a tariff of 11 % on tea;',
  'item the rate of exchange.',
  'caption Figure 1. Prices of the auction in Mombasa, USD per kilogram',
  'paragraph Both countries want to come to an agreement by 2025. Its text is with the ministries. {2025.|2}',
  'footnote (1) Revenue Authority of Kenya, annual statistics.',
  'footnote (2) Joint statement of the two ministries.',
]

const said = ({ blocks: all }: DocumentText): string[] =>
  all
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ kind, text, mark, cell, marks }) => {
      const own = mark === null ? '' : ` (${mark})`
      const called = marks.map((one) => ` {${text.slice(Math.max(0, one.at - 5), one.at)}|${one.mark}}`)
      const place =
        cell === null ? kind : `${cell.header ? 'header' : 'cell'} ${cell.table}:${cell.row},${cell.column}`
      return `${place}${own} ${text}${called.join('')}`
    })

const text = `Kenya and Pakistan: tea against rice

Nairobi, 14 May 2021

What is traded

Kenya sold tea worth USD 495 million to Pakistan in 2020.¹ Nearly all of it
went through the port of Mombasa, and a third of it was auctioned there.

Pakistan sends rice in return, worth USD 215 million in that year.

Table 1. Trade of Kenya with Pakistan (USD million)

Flow\t2018\t2019\t2020
Exports\t521.4\t449.0\t495.2
Imports\t266.3\t–\t215.1

Source: customs of Kenya, release of March 2021.

What stands in the way

Three things slow the trade of the two countries down:

- freight, which doubled in a year;
- a tariff of 11 % on tea;
- the rate of exchange.

Figure 1. Prices of the auction in Mombasa, USD per kilogram

Both countries want to come to an agreement by 2025.² Its text is with the
ministries.

¹ Revenue Authority of Kenya, annual statistics.
² Joint statement of the two ministries.
`

const markdown = `# Kenya and Pakistan: tea against rice

*Nairobi, 14 May 2021*

## What is traded

Kenya sold tea worth **USD 495 million** to Pakistan in 2020.[^1] Nearly all of it
went through the port of Mombasa, and a third of it was auctioned there.

Pakistan sends rice in return, worth USD 215 million in that year.

**Table 1.** Trade of Kenya with Pakistan (USD million)

| Flow | 2018 | 2019 | 2020 |
|---|---:|---:|---:|
| Exports | 521.4 | 449.0 | 495.2 |
| Imports | 266.3 | – | 215.1 |

*Source: customs of Kenya, release of March 2021.*

## What stands in the way

Three things slow the trade of the two countries down:

* freight, which doubled in a year;
* a tariff of 11&nbsp;% on tea;
* the rate of exchange.

Figure 1. Prices of the auction in Mombasa, USD per kilogram

Both countries want to come to an agreement by 2025.[^2] Its text is with
the ministries.

[^1]: Revenue Authority of Kenya, annual statistics.
[^2]: Joint statement of the two ministries.
`

const html = `<!DOCTYPE html>
<html lang="en"><head><title>Tea against rice</title></head><body><nav><a href="/">Home</a></nav><main>
<h1>Kenya and Pakistan: tea against rice</h1>
<p><em>Nairobi, 14&nbsp;May 2021</em></p>
<h2>What is traded</h2>
<p>Kenya sold tea worth <b>USD&nbsp;495 million</b> to Pakistan in 2020.<sup><a href="#n1">1</a></sup> Nearly
all of it went through the port of Mombasa, and a third of it was auctioned there.
<p>Pakistan sends rice in return, worth USD&nbsp;215&nbsp;million in that year.</p>
<table><caption>Table 1. Trade of Kenya with Pakistan (USD&nbsp;million)</caption>
<tr><th>Flow<th>2018<th>2019<th>2020
<tr><td>Exports<td>521.4<td>449.0<td>495.2
<tr><td>Imports<td>266.3<td>&ndash;<td>215.1</table>
<p>Source: customs of Kenya, release of March&nbsp;2021.</p>
<h2>What stands in the way</h2>
<p>Three things slow the trade of the two countries down:</p>
<ul><li>freight, which doubled in a year;<li>a tariff of 11&nbsp;% on tea;<li>the rate of exchange.</ul>
<figure><svg><text>3.10</text></svg><figcaption>Figure 1. Prices of the auction in Mombasa, USD per kilogram</figcaption></figure>
<p>Both countries want to come to an agreement by 2025.<sup><a href="#n2">2</a></sup> Its text is with the ministries.</p>
<ol><li id="n1">Revenue Authority of Kenya, annual statistics.</li><li id="n2">Joint statement of the two ministries.</li></ol>
</main></body></html>
`

const table = [
  ['Flow', '2018', '2019', '2020'],
  ['Exports', '521.4', '449.0', '495.2'],
  ['Imports', '266.3', '–', '215.1'],
]

const docx = (): Promise<Uint8Array> => {
  const plain = (content: string): Paragraph => new Paragraph(content)
  const item = (content: string): Paragraph => new Paragraph({ text: content, bullet: { level: 0 } })
  const heading = (content: string): Paragraph =>
    new Paragraph({ text: content, heading: HeadingLevel.HEADING_1 })
  const children = [
    new Paragraph({ text: 'Kenya and Pakistan: tea against rice', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'Nairobi, 14 May 2021', alignment: AlignmentType.RIGHT }),
    heading('What is traded'),
    new Paragraph({
      children: [
        ...runs('Kenya sold tea worth USD 495 million to Pakistan in 2020.', 1),
        ...runs(' Nearly all of it went through the port of Mombasa, and a third of it was auctioned there.'),
      ],
    }),
    plain('Pakistan sends rice in return, worth USD 215 million in that year.'),
    plain('Table 1. Trade of Kenya with Pakistan (USD million)'),
    new Table({
      rows: table.map(
        (cells, row) =>
          new TableRow({
            tableHeader: row === 0,
            children: cells.map((cell) => new TableCell({ children: [plain(cell)] })),
          }),
      ),
    }),
    plain('Source: customs of Kenya, release of March 2021.'),
    heading('What stands in the way'),
    plain('Three things slow the trade of the two countries down:'),
    item('freight, which doubled in a year;'),
    item('a tariff of 11 % on tea;'),
    item('the rate of exchange.'),
    plain('Figure 1. Prices of the auction in Mombasa, USD per kilogram'),
    new Paragraph({
      children: [
        ...runs('Both countries want to come to an agreement by 2025.', 2),
        ...runs(' Its text is with the ministries.'),
      ],
    }),
  ]
  return Packer.toBuffer(
    new Document({
      footnotes: {
        1: { children: [plain('Revenue Authority of Kenya, annual statistics.')] },
        2: { children: [plain('Joint statement of the two ministries.')] },
      },
      sections: [{ children }],
    }),
  )
}

const runs = (content: string, note?: number) => [
  new TextRun(content),
  ...(note === undefined ? [] : [new FootnoteReferenceRun(note)]),
]

const pdf = (): Uint8Array =>
  typst(String.raw`
#set page(paper: "a4", numbering: "1")
#set par(justify: true)
#align(center, text(size: 18pt, weight: "semibold")[Kenya and Pakistan: tea against rice])

Nairobi, 14 May 2021

= What is traded
Kenya sold tea worth USD 495 million to Pakistan in 2020.#footnote[Revenue Authority of Kenya, annual statistics.] Nearly all of it went
through the port of Mombasa, and a third of it was auctioned there.

Pakistan sends rice in return, worth USD 215 million in that year.

Table 1. Trade of Kenya with Pakistan (USD million)

#table(columns: 4, stroke: none, ${table.map((cells) => cells.map((cell) => `[${cell}]`).join(', ')).join(', ')})

Source: customs of Kenya, release of March 2021.

= What stands in the way
Three things slow the trade of the two countries down:
- freight, which doubled in a year;
- a tariff of 11~% on tea;
- the rate of exchange.

Figure 1. Prices of the auction in Mombasa, USD per kilogram

Both countries want to come to an agreement by 2025.#footnote[Joint statement of the two ministries.] Its text is with the ministries.`)

const files: readonly (readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['a.txt', () => Buffer.from(text)],
  ['a.md', () => Buffer.from(markdown)],
  ['a.html', () => Buffer.from(html)],
  ['a.docx', docx],
  ['a.pdf', pdf],
]

describe.each(files)('the same document as %s', async (name, bytes) => {
  const document = await readDocument(new Uint8Array(await bytes()), name)

  test('has the same blocks, cells and marks', () => {
    expect(said(document)).toEqual(blocks)
  })

  test('has one table with its caption', () => {
    expect(document.tables).toHaveLength(1)
    expect(document.tables[0]).toMatchObject({ rows: 3, columns: 4 })
    expect(document.blocks[document.tables[0]?.caption ?? -1]?.text).toMatch(/^Table 1\./)
  })

  test('has two headings of one level', () => {
    const levels = document.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)
    expect(levels).toHaveLength(2)
    expect(new Set(levels).size).toBe(1)
  })

  test('stands where it says', () => {
    expect(wrongPlaces(document)).toEqual([])
  })
})
