import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/claims/documents/document.js'
import { readMarkdown } from '../../../src/claims/documents/markdown/read-markdown.js'
import { inShort, marksInShort, wrongPlaces } from './places.js'

const blocksOf = (source: string): string[] => {
  const document = readMarkdown(source)
  expect(wrongPlaces(document)).toEqual([])
  return inShort(document)
}

/** The part of the source on which words of the reading text stand. */
const sourceOf = (source: string, words: string): string => {
  const block = readMarkdown(source).blocks.find(({ text }) => text.includes(words))
  if (block === undefined) return 'not read'
  const at = block.text.indexOf(words)
  const { start, end } = placeIn(block, at, at + words.length)
  return source.slice(start, end)
}

describe('inline marks', () => {
  test.each([
    [
      'emphasis',
      'Tea **exports** of *Kenya* and __Oman__ _rose_ ***much***.',
      'Tea exports of Kenya and Oman rose much.',
    ],
    [
      'marks within words',
      'un*frigging*likely snake_case_word 2*3*4',
      'unfrigginglikely snake_case_word 234',
    ],
    ['stars that mark nothing', '5 * 3 = 15, 2** and *', '5 * 3 = 15, 2** and *'],
    ['code', '`$1.2` and ``a`b`` and `open', '$1.2 and a`b and `open'],
    [
      'links',
      '[the report](http://x.org/a_(b) "t"), [two](<u v>) and [no link]',
      'the report, two and [no link]',
    ],
    ['links by reference', '[a][One] [b][] [one] [c]\n\n[one]: /u\n[B]: </v> "t"', 'a b one [c]'],
    ['addresses', '<https://x.org/a_b_c> <n@x.org>', 'https://x.org/a_b_c n@x.org'],
    ['pictures', 'Tea ![Figure *1*](p.png "x") and ![b][one] sold\n\n[one]: /u', 'Tea and sold'],
    ['escapes', '\\*5\\* \\[a\\] 1\\. \\q', '*5* [a] 1. \\q'],
    ['entities', '&#8377;&nbsp;1&thinsp;200 &amp; &nosuch; &', '₹ 1 200 & &nosuch; &'],
    [
      'tags',
      'Tea <b class="x">exports</b><br/>rose <!-- 5 % --> 4 % <del>9</del>a < b',
      'Tea exports rose 4 % a < b',
    ],
    ['struck text', 'Sales ~~fell~~ rose by ~5 %', 'Sales rose by ~5 %'],
    ['line breaks', 'Tea  \nof\\\nKenya\nsold', 'Tea of Kenya sold'],
    ['invisible characters', '1\u200b806 mil\u00adlion', '1806 million'],
    ['powers', '10<sup>6</sup> m<sup>3</sup> the 1<sup>st</sup>', '10⁶ m³ the 1st'],
  ])('%s', (_name, source, text) => {
    expect(blocksOf(source)).toEqual([`paragraph ${text}`])
  })

  test('words stand where they stand in the file, whatever is left out of them', () => {
    const source = '\ufeff> Tea **ex**&shy;ports\r\n> of [Ken\r\n> ya](u) rose'
    expect(blocksOf(source)).toEqual(['paragraph Tea exports of Ken ya rose'])
    expect(sourceOf(source, 'exports')).toBe('ex**&shy;ports')
    expect(sourceOf(source, 'Ken ya')).toBe('Ken\r\n> ya')
    expect(sourceOf(source, 'rose')).toBe('rose')
  })
})

describe('blocks', () => {
  test('headings, by number signs and by lines under them', () => {
    expect(
      blocksOf('# Tea #\n## Milk C# ##\nText\n###### Six\n#five\n\nOver\n====\nUnder\n---\n---\n'),
    ).toEqual([
      'title Tea',
      'heading2 Milk C#',
      'paragraph Text',
      'heading6 Six',
      'paragraph #five',
      'heading1 Over',
      'heading2 Under',
    ])
  })

  test('front matter is no text; its title is the document’s', () => {
    const source = "---\ntitle: 'Tea: a view'\nyear: 2020\n---\nText"
    expect(blocksOf(source)).toEqual(['paragraph Text'])
    expect(readMarkdown(source)).toMatchObject({ title: 'Tea: a view', blocks: [{ line: 5 }] })
    expect(blocksOf('---\nTwo rules and a text.\n\n---\n')).toEqual(['paragraph Two rules and a text.'])
  })

  test('lists, nested, lazy and with paragraphs', () => {
    const source =
      '- One\n  goes on\nlazily\n  1. Two\n\n     More of two\n* [x] Three\n\nText\n2) No item, 2020\n1) An item'
    expect(blocksOf(source)).toEqual([
      'item One goes on lazily',
      'item Two',
      'item More of two',
      'item Three',
      'paragraph Text 2) No item, 2020',
      'item An item',
    ])
  })

  test('a year at the start of a line is no list’s number', () => {
    expect(blocksOf('2019. godine izvoz je porastao.\n\n2020. je pao.')).toEqual([
      'paragraph 2019. godine izvoz je porastao.',
      'paragraph 2020. je pao.',
    ])
  })

  test('code in fences, scripts and comments are not read; what never closes hides nothing', () => {
    expect(
      blocksOf(
        'A\n```js\n5 %\n```\nB\n~~~~\n6\n~~~\n~~~~\n<!-- 7\n\n8 -->\n<style>\np { }\n</style>\nC\n\n```\nD',
      ),
    ).toEqual(['paragraph A', 'paragraph B', 'paragraph C', 'paragraph ``` D'])
  })

  test('quotations are paragraphs', () => {
    expect(blocksOf('> One\nlazily\n>\n> > Two\n\nText')).toEqual([
      'paragraph One lazily',
      'paragraph Two',
      'paragraph Text',
    ])
  })
})

describe('notes', () => {
  test('marks are taken out, and the notes carry their names', () => {
    const source = 'Tea[^1] rose[^b], fell.¹²\n\n[^1]: Customs,\n2020.\n\n    More.\n[^b]: *Dairy*\n\nText.'
    expect(blocksOf(source)).toEqual([
      'paragraph Tea rose, fell.',
      'footnote (1) Customs, 2020.',
      'footnote More.',
      'footnote (b) Dairy',
      'paragraph Text.',
    ])
    expect(marksInShort(readMarkdown(source))).toEqual(['Tea|1', 'Tea rose|b', 'e, fell.|12'])
  })
})

describe('tables', () => {
  test('a header, a delimiter row, and cells with their places', () => {
    const source = 'Table 2. Tea\n\n| Year | A\\|B |\n|:-----|----:|\n| 2019 | **1,200** |\n|  | `5|`\nText'
    expect(blocksOf(source)).toEqual([
      'caption Table 2. Tea',
      'header 0:0,0 Year',
      'header 0:0,1 A|B',
      'cell 0:1,0 2019',
      'cell 0:1,1 1,200',
      'cell 0:2,1 `5',
      'paragraph Text',
    ])
    expect(readMarkdown(source).tables).toEqual([{ caption: 0, rows: 3, columns: 2 }])
    expect(sourceOf(source, '1,200')).toBe('1,200')
  })

  test('a table without outer pipes, after a line of text', () => {
    expect(blocksOf('Year | Tea\n--- | ---\n2019 | 5')).toEqual([
      'header 0:0,0 Year',
      'header 0:0,1 Tea',
      'cell 0:1,0 2019',
      'cell 0:1,1 5',
    ])
    expect(blocksOf('a | b\n---\n')).toEqual(['heading2 a | b'])
  })

  test('a table written in HTML', () => {
    const source = 'Text\n\n<table>\n<tr><th>Year<th>Tea</tr>\n<tr><td>2019<td>4&nbsp;%</tr>\n</table>\nText'
    expect(blocksOf(source)).toEqual([
      'paragraph Text',
      'header 0:0,0 Year',
      'header 0:0,1 Tea',
      'cell 0:1,0 2019',
      'cell 0:1,1 4 %',
      'paragraph Text',
    ])
    expect(sourceOf(source, '4 %')).toBe('4&nbsp;%')
  })
})

describe('hostile input', () => {
  const plain =
    '* ** _ ` `` ``` ~~ [ ] ( ) ](u) [^1] [^1]: [a]:u ![ < > <sup>1</sup> <b> <!-- --> <table> </table> | |--|--| --- === # - 1. word 5 % \\ &amp; &nbsp; ¹'
  const blank = ['\n', '\n\n', '    ', '\t', ' ', '\r\n', '\ufeff', '\u00ad', '> ', 'Table 1. ']
  const piece = fc.constantFrom(...plain.split(' '), ...blank)

  test('any Markdown is read, and every place is exact', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        expect(wrongPlaces(readMarkdown(parts.join('')))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('any string is read, and every place is exact', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(wrongPlaces(readMarkdown(text))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  const many = 50_000
  test.each([
    ['brackets', '['.repeat(many) + ']'.repeat(many)],
    ['links', '[a](u)'.repeat(many)],
    ['open links', '[a]('.repeat(many)],
    ['emphasis', '*a_b '.repeat(many) + '_*'.repeat(many)],
    ['backticks', Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['comments left open', '<!--'.repeat(many)],
    ['deletions left open', '<del>x'.repeat(many)],
    ['fences left open', Array.from({ length: many }, () => '```').join('x\n')],
    ['quotation marks', '> '.repeat(many)],
    ['nested items', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')],
    ['pipes', '|'.repeat(many) + '\n' + '-|'.repeat(many)],
    ['spaces', `x${' '.repeat(many)}x\n\t`.repeat(10)],
    ['underlines', `${'-'.repeat(many)} x\n`.repeat(10)],
  ])('%s in great number end', (_name, source) => {
    expect(wrongPlaces(readMarkdown(source))).toEqual([])
  })
})
