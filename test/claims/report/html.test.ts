import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { reportHtml } from '../../../src/claims/report/html.js'
import { cell, documentOf, evidence, reportOf, type Given } from './sample.js'

const page = (given: Given): string => {
  const document = documentOf(given)
  return reportHtml(document, reportOf(document))
}

/** Elements of a page with their attributes and the text they hold. */
const elements = (html: string) => {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: (typeof found)[number][] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const each = { name, attributes, text: '' }
      found.push(each)
      open.push(each)
    },
    ontext: (text) => {
      for (const each of open) each.text += text
    },
    onclosetag: () => void open.pop(),
  })
  parser.write(html)
  parser.end()
  return found
}

const trade: Given = {
  blocks: [
    'Brazil sold goods worth USD 15.3 billion to Argentina in 2022, 12 % more.',
    'The total was USD 16.0 billion.',
  ],
  claims: [
    { words: 'USD 15.3 billion', verdict: 'contradicted', evidence },
    { words: '12 %', kind: 'growth', verdict: 'supported' },
    { words: 'USD 16.0 billion', verdict: 'inconsistent' },
  ],
  findings: [{ words: ['USD 16.0 billion', 'USD 15.3 billion'], message: 'The same value is given twice.' }],
}

describe('an annotated copy', () => {
  test('marks exactly the claims’ words', () => {
    const marks = elements(page(trade)).filter(({ name }) => name === 'mark')
    expect(marks.map(({ text, attributes }) => [attributes['data-claim'], text])).toEqual([
      ['c1', 'USD 15.3 billion'],
      ['c2', '12 %'],
      ['c3', 'USD 16.0 billion'],
    ])
  })

  test('gives the text as it was, whatever is marked in it', () => {
    const paragraphs = elements(page(trade)).filter(({ name }) => name === 'p')
    for (const block of trade.blocks) expect(paragraphs.map(({ text }) => text)).toContain(block)
  })

  test('runs nothing and asks for nothing: no script, a policy, and the style’s own hash', () => {
    const html = page(trade)
    const all = elements(html)
    const names = new Set(all.map(({ name }) => name))
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base'])
      expect(names.has(name)).toBe(false)
    expect(
      all
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((name) => /^on|^style$|^src$/.test(name)),
    ).toEqual([])
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = all.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    expect(policy?.attributes['content']).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
    expect(style).not.toMatch(/url\(|@import/)
  })

  test('leads every link to something on the page, and has no id twice', () => {
    const all = elements(page(trade))
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const links = all.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? '') : []))
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([])
    const described = all.flatMap(({ attributes }) => attributes['aria-describedby'] ?? [])
    expect(described.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('never takes the document’s own HTML, nor a letter that turns the text', () => {
    const hostile = '<script>alert(1)</script> "5 bn" <b onclick=\'x\'>&amp; \u202e5 bn\0'
    const html = page({
      file: '"><script>.txt',
      blocks: [hostile],
      claims: [{ words: '"5 bn"', topic: '<i>', source: '</main><script>' }],
      findings: [{ words: ['<b'], message: '</p><script>alert(2)</script>', rule: '<rule>' }],
    })
    expect(elements(html).filter(({ name }) => name === 'script' || name === 'i')).toEqual([])
    expect(elements(html).filter(({ attributes }) => 'onclick' in attributes)).toEqual([])
    expect(html).not.toMatch(/[\0\u202e]/)
    expect(html).toContain('&amp;amp; \ufffd5 bn\ufffd')
  })

  test('says what stands at each verdict: its evidence, and the finding beside its paragraph', () => {
    const all = elements(page(trade))
    const claim = all.find(({ attributes }) => attributes['id'] === 'c1')
    expect(claim?.text).toContain('The source says 12.1 bn.')
    expect(claim?.text).toContain('15.3 / 12.1 − 1 = 26 %')
    expect(claim?.text).toContain('Brazil – Argentina')
    expect(claim?.text).toContain('off by −21 %')
    const finding = all.find(({ attributes }) => attributes['id'] === 'f1')
    expect(finding?.text).toContain('The same value is given twice.')
    expect(finding?.text).toContain('with “USD 15.3 billion”, 1:25')
  })

  test('names file, hash, program and snapshots, and how many numbers were understood', () => {
    const html = page({ ...trade, unread: ['2022'] })
    for (const words of ['draft.txt', 'ab'.repeat(32), 'Rapport 0.1.0', 'baci-1', '3 understood (75 %)'])
      expect(html).toContain(words)
    const unread = elements(html).find(({ attributes }) => attributes['id'] === 'at-u1')
    expect([unread?.text, unread?.attributes['title']]).toEqual(['2022', 'not understood: a ratio'])
  })

  test('marks what overlaps: a vote with a number in it, a finding across two claims', () => {
    const all = elements(
      page({
        blocks: ['It was adopted with 93 votes in favour, 24 against.'],
        claims: [
          { words: 'adopted with 93 votes in favour', kind: 'vote' },
          { words: '93 votes', kind: 'count' },
        ],
        findings: [{ words: ['votes in favour, 24'] }],
      }),
    )
    const marks = all.filter(({ name }) => name === 'mark').map(({ text }) => text)
    expect(marks[0]).toBe('adopted with 93 votes in favour')
    const outer = all.filter(
      ({ attributes }) => attributes['class']?.startsWith('finding') && attributes['id'] === 'at-f1',
    )
    expect(outer).toHaveLength(1)
    expect(all.find(({ name, text }) => name === 'p' && text.startsWith('It was'))?.text).toBe(
      'It was adopted with 93 votes in favour, 24 against.',
    )
    expect(all.filter(({ name }) => name === 'a').some(({ text }) => text.includes('<a'))).toBe(false)
  })
})

describe('the blocks of a document', () => {
  test('are what they were: headings, lists, a table under its caption, notes at the end', () => {
    const html = page({
      blocks: [
        { text: 'Trade of two neighbours', kind: 'title', level: 1 },
        { text: 'Exports', kind: 'heading', level: 2 },
        { text: 'Sales grew.', marks: [{ at: 11, mark: '1', start: 0, end: 0 }] },
        { text: 'soya', kind: 'item' },
        { text: 'cars', kind: 'item' },
        { text: 'Table 1. Trade', kind: 'caption' },
        { text: 'Year', kind: 'cell', cell: cell(0, 0) },
        { text: 'USD bn', kind: 'cell', cell: cell(0, 1) },
        { text: '15.3', kind: 'cell', cell: cell(1, 1) },
        { text: 'Page 4 of 9', kind: 'furniture' },
        { text: 'The ministry.', kind: 'footnote', mark: '1' },
        { text: 'After the table.' },
      ],
      captions: [5],
    })
    const all = elements(html)
    const of = (name: string) => all.filter((each) => each.name === name).map(({ text }) => text)
    expect(of('h2')).toContain('Trade of two neighbours')
    expect(of('h3')).toEqual(['Exports'])
    expect(of('caption')).toEqual(['Table 1. Trade'])
    expect(of('th')).toEqual(['Year', 'USD bn'])
    expect(of('td')).toEqual(['', '15.3']) // the first column has no cell in this row
    expect(of('li').slice(-2)).toEqual(['soya', 'cars'])
    expect(html).not.toContain('Page 4 of 9')
    expect(html.indexOf('After the table.')).toBeLessThan(html.indexOf('The ministry.'))
    const note = all.find(
      ({ name, text, attributes }) => name === 'a' && text === '1' && attributes['href'] === '#n10',
    )
    expect(note).toBeDefined()
  })

  test('an item that brings its own number gets no bullet beside it', () => {
    const items = ['1. soya', '(b) cars', '3) ships', 'а) нефть', 'tea. Two sorts', '2022 cars']
    const all = elements(page({ blocks: items.map((text) => ({ text, kind: 'item' as const })) }))
    const own = all.filter(({ name, attributes }) => name === 'li' && attributes['class'] === 'own')
    expect(own.map(({ text }) => text)).toEqual(items.slice(0, 4))
  })

  test('a table stays one where a note stands between its cells', () => {
    const all = elements(
      page({
        blocks: [
          { text: 'A', kind: 'cell', cell: cell(0, 0) },
          { text: 'A note.', kind: 'footnote' },
          { text: '5', kind: 'cell', cell: cell(1, 0) },
        ],
        captions: [],
      }),
    )
    expect(all.filter(({ name }) => name === 'table')).toHaveLength(1)
  })

  test('a finding about what is not there stands before the text, and its links lead to it', () => {
    const document = documentOf({ blocks: ['Calm.'] })
    const [finding] = documentOf({ blocks: ['Calm.'], findings: [{ words: ['Calm'] }] }).findings
    if (finding === undefined) throw new Error('the sample has a finding')
    const lost = {
      ...finding,
      spans: [
        { document: 0, start: 0, end: 0 },
        { document: 0, start: 2, end: 2 },
      ],
    }
    const html = reportHtml({ ...document, findings: [lost] }, reportOf(document))
    const ids = elements(html).flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(ids).toEqual(expect.arrayContaining(['f1', 'at-f1']))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('carry the language of the document', () => {
    const document = { ...documentOf({ blocks: ['Извоз је порастао.'] }), language: 'sr-Cyrl' as const }
    expect(reportHtml(document, reportOf(document))).toContain('<main id="text" lang="sr-Cyrl">')
  })

  test('a silenced finding is not beside the text, but at the end with its reason', () => {
    const html = page({
      blocks: ['Sales were USD 5 bn.'],
      findings: [{ words: ['USD 5 bn'], silenced: 'rounded on purpose' }],
    })
    expect(html).toContain('No findings')
    expect(html).toContain('Reason: rounded on purpose')
    expect(html).not.toContain('id="f1"')
  })
})
