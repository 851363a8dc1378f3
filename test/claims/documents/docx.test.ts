import {
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
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/claims/documents/document.js'
import { readDocx } from '../../../src/claims/documents/docx/read-docx.js'
import { Refusal } from '../../../src/domain/problem.js'
import { cell, docxFile, paragraph, row, run, table, type DocxParts } from './docx-file.js'
import { inShort, marksInShort, wrongPlaces } from './places.js'

const read = async (body: string, parts: DocxParts = {}) => {
  const document = await readDocx(docxFile(body, parts))
  expect(wrongPlaces(document)).toEqual([])
  return document
}
const blocksOf = async (body: string, parts: DocxParts = {}): Promise<string[]> =>
  inShort(await read(body, parts))

const codeOf = async (bytes: Uint8Array): Promise<string> =>
  readDocx(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.problem.code : `${error}`),
  )

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

describe('runs', () => {
  test('runs that an editor cut are one text, and words stand where they stand in the extracted text', async () => {
    const document = await read(
      '<w:p w:rsidR="00A1"><w:r w:rsidRPr="00B2"><w:t>Exports r</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">ose  by </w:t></w:r>' +
        '<w:bookmarkStart w:id="0" w:name="x"/><w:r><w:t>4</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>5\u00a0%</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>in “mil</w:t><w:softHyphen/><w:t>lions”</w:t><w:tab/><w:t>of</w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:t>3\u200b0</w:t></w:r></w:p>',
    )
    expect(inShort(document)).toEqual(['paragraph Exports rose by 4-5 % in “millions” of±30'])
    const [block] = document.blocks
    const at = block?.text.indexOf('4-5 %') ?? -1
    const place = block && placeIn(block, at, at + 5)
    expect(document.text.slice(place?.start, place?.end)).toBe('4-5\u00a0%')
  })

  test('tracked changes are taken as accepted', async () => {
    expect(
      await blocksOf(
        `<w:p>${run('Sales ')}<w:del w:id="1">${'<w:r><w:delText>fell</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('rose')}</w:ins>` +
          `<w:moveFrom w:id="3">${run(' away')}</w:moveFrom><w:moveTo w:id="4">${run(' here')}</w:moveTo>` +
          `<w:r><w:rPr><w:rPrChange w:id="5"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>.</w:t></w:r></w:p>` +
          paragraph(run('Tea '), '<w:rPr><w:del w:id="6"/></w:rPr>') +
          paragraph('and milk'),
      ),
    ).toEqual(['paragraph Sales rose here.', 'paragraph Tea and milk'])
  })

  test('hidden, struck and placeholder text is not read', async () => {
    const hidden = style('Note', 'private', '<w:rPr><w:vanish/></w:rPr>')
    expect(
      await blocksOf(
        `<w:p>${run('Tea')}${run(' 9', '<w:vanish/>')}${run(' 8', '<w:strike/>')}${run(' sold', '<w:vanish w:val="0"/>')}</w:p>` +
          paragraph('7', '<w:pStyle w:val="Note"/>') +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>` +
          `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('Kept')}</w:sdtContent></w:sdt>`,
        { styles: hidden },
      ),
    ).toEqual(['paragraph Tea sold', 'paragraph Kept'])
  })

  test('of a field its result is read, not its instruction', async () => {
    const nested = field('IF 1 = 1', run('yes') + field('PAGE', run('7')))
    expect(
      await blocksOf(
        `<w:p>${run('See ')}${field('REF _Ref1 \\h', run('Table ') + run('2'))}${run(' and ')}${nested}` +
          `<w:fldSimple w:instr=" SEQ Table "><w:r><w:t>, 3</w:t></w:r></w:fldSimple><w:hyperlink>${run(' here')}</w:hyperlink></w:p>` +
          `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('lost')}</w:p>${paragraph('After')}`,
      ),
    ).toEqual(['paragraph See Table 2 and yes7, 3 here', 'paragraph After'])
  })

  test('raised digits are marks of notes or powers', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const document = await read(
      `<w:p>${run('Tea')}${run('1', raised)}${run('2', raised)}${run(' on 4 m')}${run('3', raised)}${run(', 10')}${run('6', raised)} ${run('the 1')}${run('st', raised)}` +
        `${run(' of May')}${run('3, 4', raised)}</w:p>${paragraph(run('5', raised) + run(' Dairy board'))}`,
    )
    expect(inShort(document)).toEqual([
      'paragraph Tea on 4 m³, 10⁶the 1st of May',
      'footnote (5) Dairy board',
    ])
    expect(marksInShort(document)).toEqual(['Tea|12', 't of May|3', 't of May|4'])
    const [first] = document.blocks[0]?.marks ?? []
    expect(document.text.slice(first?.start, first?.end)).toBe('¹²')
  })

  test('formulas are text, fractions with a stroke', async () => {
    const formula =
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>'
    expect(await blocksOf(`<w:p>${run('Ratio ')}${formula}</w:p>`)).toEqual(['paragraph Ratio a/b'])
  })
})

describe('paragraphs', () => {
  const styles =
    style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style(
      'Mein',
      'Mein Kapitel',
      '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>',
    ) +
    style('Titel', 'Title') +
    style('Beschriftung', 'caption') +
    style('TOC1', 'toc 1') +
    style('Aufz', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
  const styled = (id: string, text: string, more = ''): string =>
    paragraph(text, `<w:pStyle w:val="${id}"/>${more}`)

  test('styles say what paragraphs are, in documents of any language', async () => {
    expect(
      await blocksOf(
        styled('Titel', 'Tea') +
          styled('TOC1', 'Buyers\t4') +
          styled('berschrift1', 'Buyers') +
          styled('Mein', 'Oman') +
          styled('Aufz', 'One') +
          styled('Aufz', 'Not one', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          paragraph('Two', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
          paragraph('Outlined', '<w:outlineLvl w:val="2"/>') +
          styled('Beschriftung', 'Figure 1. Tea') +
          styled('Heading3', 'Unknown style'),
        { styles },
      ),
    ).toEqual([
      'title Tea',
      'contents Buyers 4',
      'heading1 Buyers',
      'heading2 Oman',
      'item One',
      'paragraph Not one',
      'item Two',
      'heading3 Outlined',
      'caption Figure 1. Tea',
      'heading3 Unknown style',
    ])
  })

  test('a single first-level heading before all others is the title; several are none', async () => {
    expect(await blocksOf(styled('berschrift1', 'Tea') + styled('Mein', 'Oman'), { styles })).toEqual([
      'title Tea',
      'heading2 Oman',
    ])
    expect(await blocksOf(styled('berschrift1', 'Tea') + styled('berschrift1', 'Milk'), { styles })).toEqual([
      'heading1 Tea',
      'heading1 Milk',
    ])
  })

  test('paragraphs count from 1, empty ones, cells and text boxes too', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const { blocks } = await read(
      `${paragraph('One')}<w:p/>${table([row([cell('Three'), cell('Four')])])}` +
        `<w:p>${run('Five ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Six')}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box('Six')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('goes on')}</w:p>${paragraph('Seven')}`,
    )
    expect(blocks.map(({ text, paragraph: number, line }) => [text, number, line])).toEqual([
      ['One', 1, null],
      ['Three', 3, null],
      ['Four', 4, null],
      ['Five goes on', 5, null],
      ['Six', 6, null],
      ['Seven', 7, null],
    ])
  })

  test('headers are furniture, the title is that of the properties, pictures are told', async () => {
    const document = await read(
      paragraph('<w:r><w:drawing><pic:pic/><c:chart/></w:drawing></w:r>') + paragraph('Tea'),
      {
        header: paragraph('Page 1'),
        title: 'Tea &amp; milk',
      },
    )
    expect(inShort(document)).toEqual(['paragraph Tea', 'furniture Page 1'])
    expect(document.title).toBe('Tea & milk')
    expect(document.unreadable.map(({ what }) => what)).toEqual(['image', 'chart'])
  })
})

describe('notes', () => {
  const note = (id: number, text: string, more = ''): string =>
    `<w:footnote ${more} w:id="${id}">${text}</w:footnote>`
  const own = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
  const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

  test('notes are numbered in the order of their calls, deleted calls left out', async () => {
    const document = await read(
      `<w:p>${run('Tea')}${call(7)}${run(' and')}<w:del w:id="1">${call(2)}</w:del>${run(' milk')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>${run('.')}${call(3)}</w:p>`,
      {
        footnotes:
          note(-1, paragraph('Separator'), 'w:type="separator"') +
          note(2, paragraph('Never called')) +
          note(3, paragraph(`${own}${run(' Second.')}`)) +
          note(4, paragraph('* Starred.')) +
          note(7, paragraph(`${own}${run(' First.')}`) + paragraph('Goes on.')),
      },
    )
    expect(inShort(document)).toEqual([
      'paragraph Tea and milk.',
      'footnote (1) First.',
      'footnote Goes on.',
      'footnote (*) Starred.',
      'footnote (2) Second.',
    ])
    expect(marksInShort(document)).toEqual(['Tea|1', 'and milk|*', 'nd milk.|2'])
    expect(document.text).toBe('Tea¹ and milk*.²\n\n First.\n\nGoes on.\n\n* Starred.\n\n Second.')
  })

  test('endnotes have small Roman numerals unless the settings say otherwise', async () => {
    const body = `<w:p>${run('Tea')}${'<w:r><w:endnoteReference w:id="1"/></w:r>'.replace('1', '2')}<w:r><w:endnoteReference w:id="3"/></w:r></w:p>`
    const endnotes =
      '<w:endnote w:id="2"><w:p><w:r><w:t>A</w:t></w:r></w:p></w:endnote><w:endnote w:id="3"><w:p><w:r><w:t>B</w:t></w:r></w:p></w:endnote>'
    expect(await blocksOf(body, { endnotes })).toEqual(['paragraph Tea', 'footnote (i) A', 'footnote (ii) B'])
    const settings = '<w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="5"/></w:endnotePr>'
    expect(await blocksOf(body, { endnotes, settings })).toEqual([
      'paragraph Tea',
      'footnote (5) A',
      'footnote (6) B',
    ])
  })
})

describe('tables', () => {
  test('cells that span, header rows, deleted rows and a caption with a counted number', async () => {
    const document = await read(
      `<w:p>${run('Table ')}${field('SEQ Table \\* ARABIC', run('2'))}${run('. Tea, tonnes')}</w:p>` +
        table([
          row(
            [cell('Buyer', '<w:vMerge w:val="restart"/>'), cell('Year', '<w:gridSpan w:val="2"/>')],
            '<w:tblHeader/>',
          ),
          row([cell('<w:p/>', '<w:vMerge/>'), cell('2019'), cell('2020')], '<w:tblHeader/>'),
          row([cell('Oman'), cell('1'), cell('2')]),
          row([cell('Gone'), cell('9')], '<w:del w:id="1"/>'),
          row([cell('7')], '<w:gridBefore w:val="2"/>'),
        ]),
    )
    expect(inShort(document)).toEqual([
      'caption Table 2. Tea, tonnes',
      'header 0:0,0 2×1 Buyer',
      'header 0:0,1 1×2 Year',
      'header 0:1,1 2019',
      'header 0:1,2 2020',
      'cell 0:2,0 Oman',
      'cell 0:2,1 1',
      'cell 0:2,2 2',
      'cell 0:3,2 7',
    ])
    expect(document.tables).toEqual([{ caption: 0, rows: 4, columns: 3 }])
    expect(document.text).toBe('Table 2. Tea, tonnes\n\nBuyer\tYear\n2019\t2020\nOman\t1\t2\n7')
  })

  test('cells of several paragraphs are one block; a nested table follows; a frame of one cell is a text', async () => {
    const inner = table([row([cell('a'), cell('1')]), row([cell('b'), cell('2')])])
    expect(
      await blocksOf(
        table([
          row([cell('Buyer'), cell('Note')], '<w:tblHeader/>'),
          row([cell(paragraph('Oman') + paragraph('and Iraq')), cell(paragraph('See') + inner)]),
        ]) + table([row([cell(paragraph('Box') + paragraph('Two'))])]),
      ),
    ).toEqual([
      'header 0:0,0 Buyer',
      'header 0:0,1 Note',
      'cell 0:1,0 Oman and Iraq',
      'cell 0:1,1 See',
      'cell 1:0,0 a',
      'cell 1:0,1 1',
      'cell 1:1,0 b',
      'cell 1:1,1 2',
      'paragraph Box',
      'paragraph Two',
    ])
  })
})

describe('files of other programs', () => {
  test('a file made by a library', async () => {
    const cellOf = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
    const made = new Document({
      title: 'Tea',
      footnotes: { 1: { children: [new Paragraph('Customs, 2020.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Tea of Kenya', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'Buyers', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({
              children: [new TextRun('Exports rose'), new FootnoteReferenceRun(1), new TextRun('.')],
            }),
            new Paragraph({ text: 'Oman', bullet: { level: 0 } }),
            new Table({
              rows: [
                new TableRow({ children: [cellOf('Year'), cellOf('Tonnes')] }),
                new TableRow({ children: [cellOf('2020'), cellOf('1,200')] }),
              ],
            }),
          ],
        },
      ],
    })
    const document = await readDocx(new Uint8Array(await Packer.toBuffer(made)))
    expect(wrongPlaces(document)).toEqual([])
    expect(inShort(document)).toEqual([
      'title Tea of Kenya',
      'heading2 Buyers',
      'paragraph Exports rose.',
      'item Oman',
      'header 0:0,0 Year',
      'header 0:0,1 Tonnes',
      'cell 0:1,0 2020',
      'cell 0:1,1 1,200',
      'footnote (1) Customs, 2020.',
    ])
  })
})

describe('files that cannot be read', () => {
  const old = (name: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, 'utf16le')])
  const document = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) })

  test.each([
    ['a locked document', old('EncryptedPackage'), 'document-encrypted'],
    ['a document of old Word', old('WordDocument'), 'document-format'],
    ['RTF', strToU8('{\\rtf1 Tea}'), 'document-format'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'document-format'],
    ['no archive', strToU8('Tea'), 'document-damaged'],
    ['an empty file', new Uint8Array(), 'document-damaged'],
    ['a file cut off', docxFile(paragraph('Tea')).slice(0, -40), 'document-damaged'],
    ['XML left open', document('<w:document><w:p>'), 'document-damaged'],
    ['entities of its own', document('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'), 'document-damaged'],
    ['parts nested without end', document('<a>'.repeat(5000) + '</a>'.repeat(5000)), 'document-damaged'],
    ['a bomb', document(`<a>${' '.repeat(40 * 2 ** 20)}</a>`), 'document-too-large'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  test('any bytes are read or refused', async () => {
    const whole = docxFile(paragraph('Tea'), { footnotes: '' })
    const broken = fc
      .array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        return bytes
      })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), broken), async (bytes) => {
        expect(await codeOf(bytes)).toMatch(/^(?:read|document-[a-z-]+)$/)
      }),
      { numRuns: 300 },
    )
  })

  test('any order of elements is read, and every place is exact', async () => {
    const part = fc.constantFrom(
      paragraph('Tea'),
      run('loose'),
      row([cell('x')]),
      table([row([cell('a'), cell('1')]), row([cell('b', '<w:vMerge/>')])]),
      table([]),
      '<w:txbxContent><w:p/></w:txbxContent>',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
      '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
      '<mc:Choice><w:p/></mc:Choice>',
      paragraph(run('del '), '<w:rPr><w:del/></w:rPr>'),
      cell('lost'),
      '<w:sdtContent><w:p/></w:sdtContent>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        await read(parts.join(''))
      }),
      { numRuns: 200 },
    )
  })

  test('tens of thousands of paragraphs, cells and marks end', async () => {
    const many = 20_000
    const rows = Array.from({ length: many }, (_, index) => row([cell(`${index}`), cell('1', '<w:vMerge/>')]))
    const { blocks } = await read(
      paragraph('Tea').repeat(many) + table(rows) + paragraph(run('x').repeat(many)),
    )
    expect(blocks.length).toBeGreaterThan(2 * many)
  })
})
