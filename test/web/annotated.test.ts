import { isTag, isText, type ChildNode, type Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { reportHtml } from '../../src/claims/report/html.js'
import { reportCheck } from '../../src/claims/report/json.js'
import {
  annotatedOf,
  type Annotated,
  type Row,
  type Tree,
  type Words,
} from '../../web/src/check/annotated.js'
import { rankedRows } from '../../web/src/check/ranks.js'
import { cell, documentOf, reportOf, type Given } from '../claims/report/sample.js'

const treeOf = (element: Element): Tree => ({
  tag: element.name,
  at: (name) => element.attribs[name] ?? null,
  get children() {
    return childrenOf(element.children)
  },
})
const childrenOf = (nodes: readonly ChildNode[]): readonly (Tree | string)[] =>
  nodes.flatMap((node): (Tree | string)[] => (isText(node) ? [node.data] : isTag(node) ? [treeOf(node)] : []))
const pageOf = (html: string): Annotated | null =>
  annotatedOf({ tag: 'body', at: () => null, children: childrenOf(parseDocument(html).childNodes) })

/** What the page gets of a check of one document: the report, and the annotated copy as it reads it. */
const checked = (given: Given) => {
  const sample = documentOf(given)
  const report = reportOf(sample)
  const [document] = reportCheck(report).documents
  const page = pageOf(reportHtml(sample, report))
  if (document === undefined || page === null) throw new Error('nothing was checked')
  return { document, page }
}

const wordsIn = (words: readonly Words[]): readonly Words[] =>
  words.flatMap((each) =>
    typeof each !== 'string' && 'words' in each ? [each, ...wordsIn(each.words)] : [each],
  )
const wordsOf = ({ part }: Row): readonly Words[] => {
  if (part === null) return []
  if (part.is === 'list' || part.is === 'contents') return wordsIn(part.items.flatMap(({ words }) => words))
  if (part.is === 'table')
    return wordsIn([...part.caption, ...part.rows.flat().flatMap(({ words }) => words)])
  return wordsIn(part.words)
}
const plain = (words: readonly Words[]): string =>
  words.map((each) => (typeof each === 'string' ? each : 'words' in each ? plain(each.words) : '')).join('')

const paper: Given = {
  file: 'paper.md',
  blocks: [
    { kind: 'title', text: 'Kenya and Uganda', level: 1 },
    { kind: 'heading', text: 'Trade', level: 2 },
    {
      text: 'Exports were $900 million, imports $400 million and the surplus $300 million.',
      marks: [{ at: 25, mark: '1', start: 25, end: 26 }],
    },
    { kind: 'item', text: 'The first thing' },
    { kind: 'item', text: 'b) the second & last, 12 of them' },
    { kind: 'caption', text: 'Table 1. Exports' },
    { kind: 'cell', text: 'Year', cell: cell(0, 0, { header: true }) },
    { kind: 'cell', text: 'Exports, $ m', cell: cell(0, 1, { header: true }) },
    { kind: 'cell', text: '2022', cell: cell(1, 0) },
    { kind: 'cell', text: '850', cell: cell(1, 1) },
    { kind: 'footnote', text: 'Customs of Kenya.', mark: '1' },
  ],
  captions: [5],
  claims: [
    { words: '$900 million', verdict: 'supported' },
    { words: '$300 million', verdict: 'inconsistent' },
    { words: '850', verdict: 'contradicted' },
  ],
  findings: [{ words: ['the surplus $300 million', '850'] }, { words: ['thing'], severity: 'note' }],
  unread: ['12'],
}

describe('the annotated copy of a document, read again', () => {
  const { document, page } = checked(paper)
  const words = [...page.text, ...page.endnotes].flatMap(wordsOf)
  const marked = (is: string, id: string) =>
    words.filter((each) => typeof each !== 'string' && each.is === is && 'id' in each && each.id === id)

  test('has each claim of the report at its words, and beside its row', () => {
    for (const { id, text } of document.claims) expect(plain(marked('claim', id)), id).toBe(text)
    expect(page.text.flatMap(({ claims }) => claims)).toEqual(['c1', 'c2', 'c3'])
  })

  test('has each finding at its place and beside it, and the places it is held against', () => {
    expect(plain(marked('finding', 'f1'))).toBe('the surplus $300 million')
    expect(plain(marked('against', 'f1-1'))).toBe('850')
    expect(plain(marked('finding', 'f2'))).toBe('thing')
    expect(page.text.map(({ findings }) => findings.join()).filter((each) => each !== '')).toEqual([
      'f1',
      'f2',
    ])
    expect(marked('finding', 'f2')).toMatchObject([{ severity: 'note' }])
  })

  test('has each number that was not understood, in the order of the report', () => {
    expect(document.notUnderstood.map(({ text }) => text)).toEqual(['12'])
    expect(plain(marked('unread', 'u1'))).toBe('12')
  })

  test('keeps headings, lists and tables as what they are', () => {
    expect(page.title).toBe('Kenya and Uganda')
    expect(page.text.map(({ part }) => part?.is)).toEqual(['title', 'heading', 'paragraph', 'list', 'table'])
    const [list, table] = page.text.slice(-2).map(({ part }) => part)
    expect(list?.is === 'list' && list.items.map(({ own, words: said }) => [own, plain(said)])).toEqual([
      [false, 'The first thing'],
      [true, 'b) the second & last, 12 of them'],
    ])
    expect(table?.is === 'table' && plain(table.caption)).toBe('Table 1. Exports')
    expect(
      table?.is === 'table' &&
        table.rows.map((row) => row.map(({ header, words: said }) => [header, plain(said)])),
    ).toEqual([
      [
        [true, 'Year'],
        [true, 'Exports, $ m'],
      ],
      [
        [false, '2022'],
        [false, '850'],
      ],
    ])
  })

  test('leads from the mark of a note to the note', () => {
    const mark = words.find((each) => typeof each !== 'string' && each.is === 'mark')
    const [note] = page.endnotes.map(({ part }) => part)
    expect(note?.is === 'note' && [note.mark, plain(note.words).trim()]).toEqual(['1', 'Customs of Kenya.'])
    expect(mark).toMatchObject({ mark: '1', to: note?.is === 'note' ? note.id : '' })
  })

  test('has the words of the document and no others, whatever they look like', () => {
    const text = 'A <script>alert(1)</script> & <mark data-claim="c9">7</mark> of &lt;5 %.'
    const [row] = checked({ blocks: [text] }).page.text
    expect(row?.part).toEqual({ is: 'paragraph', words: [text] })
  })

  test('of what is none is null', () => {
    expect(pageOf('<p>An error of the server.</p>')).toBeNull()
  })
})

test('headings of a document never go down two ranks at once, and stay below those of the page', () => {
  const heading = (level: number): Row => ({
    part: { is: 'heading', level, words: [] },
    findings: [],
    claims: [],
  })
  const levels = [4, 6, 2, 3, 6].map(heading)
  expect(rankedRows(levels).map(({ rank }) => rank)).toEqual([3, 4, 3, 3, 4])
})
