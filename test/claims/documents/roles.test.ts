import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn, type Block, type DocumentText } from '../../../src/claims/documents/document.js'
import { readDocx } from '../../../src/claims/documents/docx/read-docx.js'
import { readHtml } from '../../../src/claims/documents/html/read-html.js'
import { readMarkdown } from '../../../src/claims/documents/markdown/read-markdown.js'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'
import { docxFile, paragraph, run } from './docx-file.js'
import { inShort, wrongPlaces } from './places.js'

const first = 'Ghana sold cocoa worth USD 310 million to the Netherlands, and most of it went to one port.'
const second = 'The Netherlands sold onions and machines in return, for less than half of that amount.'
const third = 'Both countries expect more of the same in the years to come, whatever the weather does.'

const docx = (body: string, parts = {}): Promise<DocumentText> => readDocx(docxFile(body, parts))

const checked = (document: DocumentText): string[] => {
  expect(wrongPlaces(document)).toEqual([])
  return inShort(document)
}

describe('paragraphs set bold as a whole are headings where text follows', () => {
  const expected = [
    'title Cocoa against onions',
    `paragraph ${first}`,
    'heading2 What comes back',
    `paragraph ${second}`,
    `paragraph Bold words in a text are none. ${third}`,
  ]

  test('HTML, by element and by style', () => {
    const html =
      `<p><b>Cocoa against <i>onions</i></b></p><p>${first}</p><p style="font-weight: 700">What comes back</p>` +
      `<p>${second}</p><p><strong>Bold words in a text</strong> are none. ${third}</p>`
    expect(checked(readHtml(html))).toEqual(expected)
  })

  test('Markdown', () => {
    const markdown = `**Cocoa against onions**\n\n${first}\n\n__What comes back__\n\n${second}\n\n**Bold words in a text** are none. ${third}\n`
    expect(checked(readMarkdown(markdown))).toEqual(expected)
  })

  test('DOCX, by run and by the paragraph’s style', async () => {
    const body =
      paragraph(run('Cocoa ', '<w:b/>') + run('against onions', '<w:b/><w:i/>')) +
      paragraph(first) +
      paragraph('What comes back', '<w:pStyle w:val="Strong"/>') +
      paragraph(second) +
      paragraph(run('Bold words in a text', '<w:b/>') + run(' are none. ', '<w:b w:val="0"/>') + run(third))
    const styles =
      '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="My own"/><w:rPr><w:b/></w:rPr></w:style>'
    expect(checked(await docx(body, { styles }))).toEqual(expected)
  })

  test('beside headings that are marked, with no second title', () => {
    const html = `<h1>Cocoa</h1><p>${first}</p><h2>Trade</h2><p>${second}</p><p><b>What comes next</b></p><p>${third}</p>`
    expect(checked(readHtml(html)).filter((line) => !line.startsWith('paragraph'))).toEqual([
      'title Cocoa',
      'heading2 Trade',
      'heading2 What comes next',
    ])
  })

  test('a bold sentence is none, nor is bold text over nothing', () => {
    const html = `<h1>Cocoa</h1><p>${first}</p><p><b>Cocoa is dear.</b></p><p>${second}</p><p><b>The editors</b></p>`
    expect(checked(readHtml(html)).slice(2)).toEqual([
      'paragraph Cocoa is dear.',
      `paragraph ${second}`,
      'paragraph The editors',
    ])
  })
})

describe('where nothing is marked, lines are told as in plain text', () => {
  const lines = ['Cocoa against onions', first, 'What comes back', second, third]
  const expected = checked(readPlain(lines.join('\n\n')))

  test('headings of plain text', () => {
    expect(expected.map((line) => line.split(' ')[0])).toEqual([
      'title',
      'paragraph',
      'heading2',
      'paragraph',
      'paragraph',
    ])
  })

  test('HTML', () => {
    expect(checked(readHtml(lines.map((line) => `<p>${line}</p>`).join('')))).toEqual(expected)
  })

  test('DOCX', async () => {
    expect(checked(await docx(lines.map((line) => paragraph(line)).join('')))).toEqual(expected)
  })

  test('a page of a few words has no headings', () => {
    expect(checked(readHtml(`<p>What comes back</p><p>${second}</p>`))[0]).toBe('paragraph What comes back')
  })
})

describe('what a text says of itself', () => {
  test('a line that names a source goes with the captions, and is the caption of no table', () => {
    const table = (name: string): string =>
      `<table><tr><th>Year<th>${name}<tr><td>2019<td>31<tr><td>2020<td>29</table>`
    const html = `<p>Table 1. Cocoa</p>${table('Cocoa')}<p>Source: customs of Ghana.</p>${table('Onions')}`
    const document = readHtml(html)
    expect(checked(document)).toContain('caption Source: customs of Ghana.')
    expect(document.tables.map(({ caption }) => caption)).toEqual([0, null])
  })

  test('what stands about on a page is furniture, also without a class that says so', () => {
    const html = `<p>Share this article</p><p>(3 votes)</p><p>${first}</p>`
    expect(checked(readHtml(html))).toEqual([
      'furniture Share this article',
      'furniture (3 votes)',
      `paragraph ${first}`,
    ])
  })

  test('paragraphs under “Contents” are its lines as long as pages do not fall', () => {
    const html = `<h2>Contents</h2><p>Harvests 3</p><p>Prices 12</p><p>Ports 12</p><p>Harvests fell by 4 in 2019 and 2</p>`
    expect(checked(readHtml(html))).toEqual([
      'heading2 Contents',
      'contents Harvests 3',
      'contents Prices 12',
      'contents Ports 12',
      'paragraph Harvests fell by 4 in 2019 and 2',
    ])
  })
})

describe('tables set with tabs in a DOCX file', () => {
  const tab = '<w:r><w:tab/></w:r>'
  const row = (...cells: string[]): string => paragraph(cells.map((cell) => run(cell)).join(tab))

  test('are tables, with their captions and the places of their cells', async () => {
    const raised = (text: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`
    const body =
      paragraph('Table 2. Cocoa, thousand tonnes') +
      row('Port', '2019', '2020') +
      row('Tema', '310.5', '298.1') +
      paragraph(`${run('Takoradi')}${raised('a')}${tab}${run('1 205.0')}${tab}${run('–')}`) +
      paragraph(second)
    const document = await docx(body)
    expect(checked(document)).toEqual([
      'caption Table 2. Cocoa, thousand tonnes',
      'header 0:0,0 Port',
      'header 0:0,1 2019',
      'header 0:0,2 2020',
      'cell 0:1,0 Tema',
      'cell 0:1,1 310.5',
      'cell 0:1,2 298.1',
      'cell 0:2,0 Takoradi',
      'cell 0:2,1 1 205.0',
      'cell 0:2,2 –',
      `paragraph ${second}`,
    ])
    expect(document.tables).toEqual([{ caption: 0, rows: 3, columns: 3 }])
    expect(document.blocks.find(({ text }) => text === 'Takoradi')?.marks).toMatchObject([
      { mark: 'a', at: 8 },
    ])
    expect(document.text).toContain('Tema\t310.5\t298.1\n')
  })

  test('contents and signatures are none', async () => {
    const body =
      row('Contents') +
      row('Harvests', '3') +
      row('Prices', '12') +
      row('Accra', 'The Hague') +
      paragraph(second)
    expect((await docx(body)).tables).toEqual([])
  })
})

describe('headings of plain text', () => {
  const kinds = (...lines: string[]): string[] => inShort(readPlain([...lines, first, second].join('\n\n')))

  test('one with a number is one whatever word follows it', () => {
    expect(kinds('Cocoa against onions in one year', first, '2. Why the trees grew old')[2]).toBe(
      'heading1 2. Why the trees grew old',
    )
  })

  test.each([
    'Accra, Monday, 3 May 2021, from our own desk',
    'Department of markets, note no. 14',
    'Департамент рынков, записка № 14/2',
  ])('what stands under the title is none: %s', (line) => {
    expect(kinds('Cocoa and onions: how two countries trade', line).slice(0, 2)).toEqual([
      'title Cocoa and onions: how two countries trade',
      `paragraph ${line}`,
    ])
  })

  test('the first line is the title with the name of the series right under it, and a numbered heading is none', () => {
    const text = `COCOA AND ONIONS\nA paper of the Institute of Markets (IM), Accra, May 2021\n\n1. Why the trees grew so very old\n\n${first}`
    expect(inShort(readPlain(text)).slice(0, 3)).toEqual([
      'title COCOA AND ONIONS',
      'paragraph A paper of the Institute of Markets (IM), Accra, May 2021',
      'heading1 1. Why the trees grew so very old',
    ])
  })
})

describe('preformatted text of HTML', () => {
  const page = [
    'TRADE OF GHANA WITH THE NETHERLANDS',
    '',
    first,
    '',
    'Table 1. Cocoa &amp; onions, million dollars',
    '',
    'Port           2019     2020',
    '<b>Tema</b>          310.5    298.1',
    'Takoradi&nbsp;     205.0    199.9',
    'All            515.5    498.0',
    '',
    second.replace(' in return', '\nin return&mdash;'),
  ].join('\n')

  test('is read as the plain text that it is', () => {
    const document = readHtml(`<pre>${page}</pre>`)
    expect(checked(document).slice(0, 9)).toEqual([
      'title TRADE OF GHANA WITH THE NETHERLANDS',
      `paragraph ${first}`,
      'caption Table 1. Cocoa & onions, million dollars',
      'header 0:0,0 Port',
      'header 0:0,1 2019',
      'header 0:0,2 2020',
      'cell 0:1,0 Tema',
      'cell 0:1,1 310.5',
      'cell 0:1,2 298.1',
    ])
    expect(document.tables).toEqual([{ caption: 2, rows: 4, columns: 3 }])
    const last = document.blocks.at(-1) as Block
    expect(last.text).toBe(second.replace(' in return', ' in return—'))
    const place = placeIn(last, last.text.indexOf('in return—'), last.text.indexOf('in return—') + 10)
    expect(document.text.slice(place.start, place.end)).toBe('in return&mdash;')
  })

  test('programs and short quotations are not', () => {
    expect(inShort(readHtml('<pre><code>a = 1\nb = 2\nc = 3\n</code></pre>'))).toEqual([
      'paragraph a = 1 b = 2 c = 3',
    ])
  })

  test('any text of lines and entities is read, and every place is exact', () => {
    const part = fc.constantFrom(
      'tea',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n\n',
      '&amp;',
      '&nbsp;',
      '<b>',
      '</b>',
      '31.5',
      '¹',
      '-',
      '.',
      '| ',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(wrongPlaces(readHtml(`<pre>${parts.join('')}</pre>`))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
