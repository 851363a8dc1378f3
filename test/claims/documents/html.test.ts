import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/claims/documents/document.js'
import { readHtml } from '../../../src/claims/documents/html/read-html.js'
import { inShort, marksInShort, wrongPlaces } from './places.js'

const blocksOf = (source: string): string[] => {
  const document = readHtml(source)
  expect(wrongPlaces(document)).toEqual([])
  return inShort(document)
}

/** The part of the source on which words of the reading text stand. */
const sourceOf = (source: string, words: string): string => {
  const document = readHtml(source)
  const block = document.blocks.find(({ text }) => text.includes(words))
  if (block === undefined) return 'not read'
  const at = block.text.indexOf(words)
  const { start, end } = placeIn(block, at, at + words.length)
  return source.slice(start, end)
}

describe('text and its places', () => {
  test('a block element ends a text, an inline element does not', () => {
    expect(
      blocksOf('<p>Kenya’s <b>ex</b>ports <i>rose</i>.<p>Imports<br>fell.</p><div>So <div>be</div> it</div>'),
    ).toEqual([
      'paragraph Kenya’s exports rose.',
      'paragraph Imports fell.',
      'paragraph So',
      'paragraph be',
      'paragraph it',
    ])
  })

  test('two line breaks in a row part paragraphs, one does not', () => {
    expect(blocksOf('<p>One<br>two<br /> <br>three')).toEqual(['paragraph One two', 'paragraph three'])
  })

  test('an entity stands for its place in the source', () => {
    const source = '<p>&#8377;&nbsp;1&thinsp;200 &amp; &euro;2&frac12; &nosuch; &copy 2020</p>'
    expect(blocksOf(source)).toEqual(['paragraph ₹ 1 200 & €2½ &nosuch; © 2020'])
    expect(sourceOf(source, '₹ 1 200')).toBe('&#8377;&nbsp;1&thinsp;200')
    expect(sourceOf(source, '€2')).toBe('&euro;2')
    expect(sourceOf(source, '½')).toBe('&frac12;')
    expect(sourceOf(source, '© 2020')).toBe('&copy 2020')
  })

  test('an entity after an untidy end tag, a comment or a declaration stands where it stands', () => {
    const source = '<!doctype html><p><b>x</b \n >&amp;<!-- & > -->&lt;<?php ?>&gt;y'
    expect(sourceOf(source, '&')).toBe('&amp;')
    expect(sourceOf(source, '<')).toBe('&lt;')
    expect(sourceOf(source, '>y')).toBe('&gt;y')
  })

  test('soft hyphens, zero-width and bidi characters are not read', () => {
    const source = '<p>1\u200b806 mil&shy;lion \u202adinars\u202c&zwnj;</p>'
    expect(blocksOf(source)).toEqual(['paragraph 1806 million dinars'])
    expect(sourceOf(source, '1806 million')).toBe('1\u200b806 mil&shy;lion')
  })

  test('lines count from 1, whatever ends them', () => {
    const { blocks } = readHtml('\ufeff<p>\r\nOne</p>\r\n<p>Two\rgoes on</p>\n<p>Three')
    expect(blocks.map(({ text, line }) => [text, line])).toEqual([
      ['One', 2],
      ['Two goes on', 3],
      ['Three', 5],
    ])
  })

  test('deleted and hidden text is not read, inserted text is', () => {
    const source =
      '<p>Sales <del>fell</del><ins>rose</ins><s>!</s> by 4 %<span hidden>9</span><span style="color:red; display : none">8</span>' +
      '<span aria-hidden=true>7</span><script>"<p>6"</script><style>p{}</style><noscript>5</noscript><svg><title>t</title><text>4</text></svg>.</p>' +
      '<template><p>3</template><dialog>2</dialog>'
    expect(blocksOf(source)).toEqual(['paragraph Sales rose by 4 %.'])
  })

  test('what a style sheet clips away for all but screen readers is not read', () => {
    expect(
      blocksOf(
        '<style>.unseen{position:absolute;clip-path:inset(50%)}</style><p><b class="x unseen">Table</b>Text',
      ),
    ).toEqual(['paragraph Text'])
  })

  test('blank lines part the paragraphs of preformatted text', () => {
    expect(blocksOf('<pre>One\ngoes on.\n\n  Two.</pre>')).toEqual([
      'paragraph One goes on.',
      'paragraph Two.',
    ])
  })
})

describe('what blocks are', () => {
  test('the first heading of the first level is the title, that of an article before that of the page', () => {
    expect(
      blocksOf('<h1>One</h1><h1>Two</h1><h2>Three</h2><div role=heading aria-level=4>Four</div>'),
    ).toEqual(['title One', 'heading1 Two', 'heading2 Three', 'heading4 Four'])
    expect(
      blocksOf('<div><h1>The Daily</h1></div><article><header><h1>Tea</h1><p>By N. N.</header></article>'),
    ).toEqual(['heading1 The Daily', 'title Tea', 'paragraph By N. N.'])
  })

  test('the title of the head is the document’s own', () => {
    expect(readHtml('<title>Tea &amp;\n coffee</title><svg><title>No</title></svg><p>Text').title).toBe(
      'Tea & coffee',
    )
    expect(readHtml('<p>Text').title).toBeNull()
  })

  test('navigation, asides, forms and what a class names so are furniture', () => {
    const around =
      '<nav><a>Home</a></nav><header><a>Logo</a></header><p>Text</p><div class="share">Share</div><aside>More</aside>' +
      '<section id="comments"><form><p>Reply</p></form></section><button>Print</button><footer>© Paper</footer>'
    expect(blocksOf(around)).toEqual([
      'furniture Home',
      'furniture Logo',
      'paragraph Text',
      'furniture Share',
      'furniture More',
      'furniture Reply',
      'furniture Print',
      'furniture © Paper',
    ])
  })

  test('a form or a class around the whole text makes no furniture of it', () => {
    expect(
      blocksOf(
        '<body class="sidebar comments"><form id="aspnet"><div class="menu"><h1>Tea</h1><p>Text</div></form>',
      ),
    ).toEqual(['title Tea', 'paragraph Text'])
  })

  test('items of lists, also nested and without end tags', () => {
    expect(
      blocksOf('<ul><li>One<ol><li>Two<li>Three</ol><li><p>Four</p></ul><dl><dt>Five<dd>Six</dl>'),
    ).toEqual(['item One', 'item Two', 'item Three', 'item Four', 'item Five', 'item Six'])
  })

  test('a table of contents is told by its role, class or heading', () => {
    expect(
      blocksOf(
        '<div id="toc"><h2>On this page</h2><li>Tea 4</div><h2>Contents</h2><ul><li>Milk 5</ul><p>Text',
      ),
    ).toEqual([
      'contents On this page',
      'contents Tea 4',
      'heading2 Contents',
      'contents Milk 5',
      'paragraph Text',
    ])
  })
})

describe('notes', () => {
  test('a raised number after a word is the mark of a note', () => {
    const source =
      '<p>Rose<sup>1</sup>, fell.<sup>[2]</sup> Was “so”<sup>3, 4</sup> in 2021<sup>5</sup>¹² and* so<sup>*</sup></p>'
    expect(blocksOf(source)).toEqual(['paragraph Rose, fell. Was “so” in 2021 and* so'])
    expect(marksInShort(readHtml(source))).toEqual([
      'Rose|1',
      'e, fell.|2',
      'Was “so”|3',
      'Was “so”|4',
      ' in 2021|5',
      ' in 2021|12',
      ' and* so|*',
    ])
  })

  test('powers, ordinals, isotopes and fractions are text', () => {
    expect(
      blocksOf(
        '<p>4 m<sup>3</sup>, 5 км², 10<sup>6</sup>, 10<sup>−3</sup>, the 1<sup>st</sup> and 2<sup>e</sup>, <sup>14</sup>C, R<sup>2</sup>, ' +
          'CO<sub>2</sub>, 3<sup>1</sup>/<sub>2</sub> %</p>',
      ),
    ).toEqual(['paragraph 4 m³, 5 км², 10⁶, 10⁻³, the 1st and 2e, ¹⁴C, R², CO2, 3 1/2 %'])
  })

  test('a link to a note is its mark, and the note takes that mark', () => {
    const source =
      '<p>Tea<a href="#n-a" role="doc-noteref">7</a> and milk<sup><a href="page.html#n-b">b</a></sup> of <a href="#part">12</a> farms.</p>' +
      '<aside id="n-a">First.</aside><div id="n-b"><p>Second.</p><p>Goes on.</p></div><p>Text.</p>'
    expect(blocksOf(source)).toEqual([
      'paragraph Tea and milk of 12 farms.',
      'footnote (7) First.',
      'footnote (b) Second.',
      'footnote Goes on.',
      'paragraph Text.',
    ])
  })

  test('notes as word processors save them', () => {
    const source =
      '<p>Tea<a href="#_ftn1" name="_ftnref1"><span><sup>[1]</sup></span></a> sold.</p><hr>' +
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> Customs, 2020.</p></div>'
    expect(blocksOf(source)).toEqual(['paragraph Tea sold.', 'footnote (1) Customs, 2020.'])
  })

  test('notes as encyclopaedias and static sites write them', () => {
    const source =
      '<p>Tea<sup id="r1" class="reference"><a href="#cite_note-k-1">[1]</a></sup><sup class="reference"><a href="#cite_note-2">[note 2]</a></sup>.</p>' +
      '<ol class="references"><li id="cite_note-k-1"><span class="mw-cite-backlink"><b><a href="#r1">^</a></b></span> Kenya, 2019.</li>' +
      '<li id="cite_note-2">Milk. <a href="#r2" class="footnote-backref">↩</a></li><li>Uncalled.</ol>'
    expect(blocksOf(source)).toEqual([
      'paragraph Tea.',
      'footnote (1) Kenya, 2019.',
      'footnote (note 2) Milk.',
      'footnote (3) Uncalled.',
    ])
  })

  test('a paragraph that begins with a raised mark is a note', () => {
    expect(
      blocksOf(
        '<p>Tea<sup>1</sup> sold.</p><footer><p><sup>1</sup> Customs.</p></footer><p><sup>2</sup>Dairy board.',
      ),
    ).toEqual(['paragraph Tea sold.', 'footnote (1) Customs.', 'footnote (2) Dairy board.'])
  })
})

describe('tables', () => {
  test('cells know their row and column, spans and header', () => {
    const source =
      '<table><caption>Table 3. Tea</caption><thead><tr><th rowspan=2>Buyer<th colspan=2>Year<tr><th>2019<th>2020</thead>' +
      '<tr><td>Oman<td>1&nbsp;200<td>4<sup>a</sup><tr><td>Iraq<td><td>7</table>'
    expect(blocksOf(source)).toEqual([
      'caption Table 3. Tea',
      'header 0:0,0 2×1 Buyer',
      'header 0:0,1 1×2 Year',
      'header 0:1,1 2019',
      'header 0:1,2 2020',
      'cell 0:2,0 Oman',
      'cell 0:2,1 1 200',
      'cell 0:2,2 4',
      'cell 0:3,0 Iraq',
      'cell 0:3,2 7',
    ])
    expect(readHtml(source).tables).toEqual([{ caption: 0, rows: 4, columns: 3 }])
    expect(marksInShort(readHtml(source))).toEqual(['4|a'])
  })

  test('where nothing marks the header, the rows above the first figure are it', () => {
    expect(blocksOf('<table><tr><td>Buyer<td>2019<td>2020<tr><td>Oman<td>12<td>15</table>')).toEqual([
      'header 0:0,0 Buyer',
      'header 0:0,1 2019',
      'header 0:0,2 2020',
      'cell 0:1,0 Oman',
      'cell 0:1,1 12',
      'cell 0:1,2 15',
    ])
  })

  test('captions are found in figures, above and below', () => {
    const table = '<table><tr><th>a<th>b<tr><td>1<td>2</table>'
    const source =
      `<p>Table 1: Tea</p><p>million USD</p>${table}<figure>${table}<figcaption><p>Milk</p><p>tonnes</p></figcaption></figure>` +
      `${table}<p>Table 2. Coffee</p>`
    const { tables, blocks } = readHtml(source)
    expect(tables.map(({ caption }) => blocks[caption ?? -1]?.text)).toEqual([
      'Table 1: Tea',
      'Milk tonnes',
      'Table 2. Coffee',
    ])
  })

  test('a cell of several paragraphs is one block; its places are kept', () => {
    const source = '<table><tr><th>Buyer<th>Note<tr><td>Oman<td><p>One</p><ul><li>two</ul></table>'
    expect(blocksOf(source).at(-1)).toBe('cell 0:1,1 One two')
    expect(sourceOf(source, 'One two')).toBe('One</p><ul><li>two')
  })

  test('a table that only lays out the page gives paragraphs; a table of figures within it stays one', () => {
    const source =
      '<table><tr><td><h1>Tea</h1><p>Text<td><table><tr><td>Oman<td>5<tr><td>Iraq<td>7</table></table><table><tr><td>Alone</table>'
    expect(blocksOf(source)).toEqual([
      'title Tea',
      'paragraph Text',
      'cell 0:0,0 Oman',
      'cell 0:0,1 5',
      'cell 0:1,0 Iraq',
      'cell 0:1,1 7',
      'paragraph Alone',
    ])
  })
})

describe('hostile input', () => {
  const tag = fc.constantFrom(
    ...'<p>|</p>|<b>|</b>|<table>|</table>|<tr>|<td rowspan=2>|<th colspan=3>|</td>|<li>|<ul>|</ul>|<sup>|</sup>|<a href="#n1">|<a id=n1>|</a>|<h1>|<svg>|</svg>|<br>|<title>|</title>|<caption>|<figure>|</figure>|<figcaption>|<div class=footnotes>|</div>|<pre>|<form>|<del>|<!--|-->|<head>|<body>|&amp;|&nbsp;|&|&#x1F600;|&ngE;|\u00ad|1|word |¹|²,³| \n'.split(
      '|',
    ),
  )

  test.each(['<A/', 'Tea<b /', 'Tea<p class='])(
    'a tag cut by the end of the file says nothing: %s',
    (html) => {
      const document = readHtml(html)
      expect(wrongPlaces(document)).toEqual([])
      expect(inShort(document).join()).toBe(html.startsWith('Tea') ? 'paragraph Tea' : '')
    },
  )

  test('any mark-up is read, and every place is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string({ maxLength: 4 })), { maxLength: 60 }), (parts) => {
        expect(wrongPlaces(readHtml(parts.join('')))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test('any string is read, and every place is exact', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(wrongPlaces(readHtml(text))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  const many = 100_000
  test.each([
    ['nested blocks', '<div>'.repeat(many) + 'x'],
    ['nested inline elements and stray ends', `<i><div>${'<b>'.repeat(many)}${'</i>'.repeat(many)}x`],
    ['nested links', '<a href="#n1">'.repeat(many) + 'x'],
    ['nested tables', '<table><tr><td>'.repeat(many) + 'x'],
    ['nested tables with text', '<table><tr><td>x'.repeat(many)],
    ['nested figures with text', '<figure>x'.repeat(many)],
    ['raised text', 'x<sup>1</sup>'.repeat(many)],
    ['wide spans', `<table>${'<tr><td rowspan=1000 colspan=1000>x'.repeat(many / 10)}`],
    ['paragraphs opened in a deep tree', `<p>${'<b>'.repeat(many)}${'<div>'.repeat(many)}x`],
    ['spaces', `<p>x${' '.repeat(many * 5)}x`],
    ['unclosed tags', '<'.repeat(many) + '<p '.repeat(many)],
    ['ampersands', '&'.repeat(many) + '&#'.repeat(many)],
  ])('%s in great number end', (_name, source) => {
    expect(wrongPlaces(readHtml(source))).toEqual([])
  })
})
