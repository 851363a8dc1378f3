import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BriefDocument, ExhibitBlock } from '../../../src/briefs/document.js'
import { textWidth } from '../../../src/charts/text-width.js'
import { columnWidths, wordsFit } from '../../../src/briefs/render/column-widths.js'
import { renderDocx } from '../../../src/briefs/render/docx/docx.js'
import { legalText } from '../../../src/briefs/render/docx/legal-text.js'
import { portableSvg } from '../../../src/briefs/render/docx/portable-svg.js'
import { malformed, partsOf } from './docx-reading.js'
import { sampleBrief } from './sample.js'

/** A brief that says `text` in every place that holds text. */
const saying = (text: string): BriefDocument => {
  const sample = sampleBrief()
  const runs = [{ text }, { text, ref: 1, reason: text }]
  const exhibit: ExhibitBlock = {
    kind: 'exhibit',
    id: text,
    label: text,
    title: runs,
    subtitle: text,
    chart: { option: { title: { text } }, width: 300, height: 100, alt: text },
    table: { columns: [{ title: text, unit: text, numeric: true }], rows: [{ cells: [runs] }] },
    conventions: [text],
    sources: [text, `https://example.org/${text}`],
    notes: [runs],
  }
  const blocks = [
    { kind: 'text', runs } as const,
    { kind: 'list', items: [runs] } as const,
    { kind: 'missing', text, command: text } as const,
    exhibit,
  ]
  const said = { title: text, subtitle: text, generator: text, sections: [{ id: text, title: text, blocks }] }
  const figures = sample.figures
    .slice(0, 1)
    .map((figure) => ({ ...figure, text, source: text, locator: text }))
  return { ...sample, ...said, figures }
}

const odd = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      '\u0000',
      '\u000b',
      '\ud800',
      '\udfff',
      '\ufffe',
      '\u202e',
      '&',
      '<',
      ']]>',
      '"',
      '\r',
      '`',
      'א',
    ),
  ),
  maxLength: 60,
})

describe('text of every kind', () => {
  test('gives well-formed XML, in pictures and relationships too', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        for (const [path, xml] of partsOf(await renderDocx(saying(text))))
          expect(malformed(xml), `${path} of ${JSON.stringify(text)}`).toBeNull()
      }),
      { numRuns: 25, seed: 9 },
    )
  })

  test('loses what XML 1.0 forbids and what turns the direction, and nothing else', () => {
    expect(legalText('a\u0000b\u001fc\u202ed\ufffee\ud800f\udc00g')).toBe('abcdefg')
    for (const kept of ['tab\tline\n', '😀', 'نفط', '油', '\u00a0\u00ad', '−1,5 %'])
      expect(legalText(kept)).toBe(kept)
  })
})

describe('widths of columns', () => {
  const column = (text: string, numeric = false) => ({ header: [''], cells: [text], numeric })
  const measures = { fontSize: 10, padding: 10 }

  test('are what the longest lines ask for while there is room', () => {
    // Ten digits of half an em at 10 px: 50 px, 30 % more for a wider font in its place, and 10 px of padding.
    const [width] = columnWidths([column('0123456789')], 500, measures)
    expect(width).toBeCloseTo(75, 9)
  })

  test('share what is left by what they lack', () => {
    // Both keep their longest word, 5 digits: 25·1.3 + 10 = 42.5 px. The first wants 20 more lines' worth than the second.
    const long = column(Array.from({ length: 5 }, () => '00000').join(' '))
    const short = column('00000 00000')
    const [first = 0, second = 0] = columnWidths([long, short], 150, measures)
    expect(first + second).toBeCloseTo(150, 9)
    // Wanted beyond a word: (25·5 + 4·2)·1.3 − 32.5 = 140.4 and (10·5 + 2)·1.3 − 32.5 = 35.1: four parts to one.
    expect((first - 42.5) / (second - 42.5)).toBeCloseTo(4, 9)
  })

  test('keep a little for rounding where the page has no room for a wider font', () => {
    // Nine of ten digits: 9·(50·1.3 + 10) = 675 px are more than 600, 9·(50·1.04 + 10) = 558 are not.
    const widths = columnWidths(Array<ReturnType<typeof column>>(9).fill(column('0123456789')), 600, measures)
    for (const width of widths) expect(width).toBeCloseTo(62, 9)
  })

  test('break no number', () => {
    const [number = 0] = columnWidths([column('00000 00000', true), column('0 '.repeat(99))], 150, measures)
    expect(number).toBeGreaterThanOrEqual(52 * 1.04 + 10)
  })

  test('break numbers at their spaces before they break a word elsewhere', () => {
    // Both keep 10 digits, 2·(50·1.3 + 10) = 150 px; unbroken the first would be 2·(52·1.3 + …) wider.
    const span = column('0000000000 0000000000', true)
    const [number = 0, word = 0] = columnWidths([span, column('0123456789')], 160, measures)
    expect(word).toBeGreaterThanOrEqual(75 - 1e-9)
    expect(number).toBeLessThan(textWidth('0000000000 0000000000', 10))
  })

  test('have room for what stands in bold', () => {
    const bold = { header: [''], cells: ['0123456789'], strong: ['0123456789'], numeric: true }
    // Bold is 4 % wider, and in a wider font by a tenth more: 50·1.04·1.3·1.1 + 10.
    expect(columnWidths([bold], 500, measures)[0]).toBeCloseTo(84.36, 9)
  })

  test('do not hold the words of too many columns, which then get smaller letters', () => {
    const nine = Array<ReturnType<typeof column>>(9).fill(column('0123456789'))
    expect(wordsFit(nine, 9 * 75, measures)).toBe(true)
    expect(wordsFit(nine, 9 * 75 - 1, measures)).toBe(false)
    expect(wordsFit(nine, 9 * 62, { ...measures, embedded: true })).toBe(true)
  })

  test('never exceed the page', () => {
    const columns = fc.array(
      fc.record({ header: fc.array(fc.string()), cells: fc.array(fc.string()), numeric: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(columns, (each) => {
        const widths = columnWidths(each, 600, measures)
        expect(widths).toHaveLength(each.length)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(600 + 1e-6)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a picture for word processors', () => {
  test('has its texts on the baseline', () => {
    // A third of 12 px, 0.33 · 12 = 3.96, below the middle at 10.
    expect(portableSvg('<text dominant-baseline="central" font-size="12px" y="10">a</text>')).toBe(
      '<text font-size="12px" y="13.96">a</text>',
    )
    expect(portableSvg('<text dominant-baseline="central" font-size="12px">a</text>')).toBe(
      '<text font-size="12px" y="3.96">a</text>',
    )
  })

  test('has the halo of a text under it', () => {
    expect(
      portableSvg('<text fill="#000" paint-order="stroke" stroke="#fff" stroke-width="3">a</text>'),
    ).toBe('<text fill="#000" stroke="#fff" stroke-width="3">a</text><text fill="#000">a</text>')
  })
})
