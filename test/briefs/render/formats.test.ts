import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { BriefDocument } from '../../../src/briefs/document.js'
import { renderDocx } from '../../../src/briefs/render/docx/docx.js'
import { renderHtml } from '../../../src/briefs/render/html/html.js'
import { renderJson } from '../../../src/briefs/render/json.js'
import { labelsFor } from '../../../src/briefs/render/labels.js'
import { renderMarkdown } from '../../../src/briefs/render/markdown.js'
import { renderPdf } from '../../../src/briefs/render/pdf/pdf.js'
import { renderXlsx } from '../../../src/briefs/render/xlsx/xlsx.js'
import { languages } from '../../../src/messages/language.js'
import { byReference, documentXml, figureRuns, figuresOf } from './docx-reading.js'
import { hostile, sampleBrief } from './sample.js'

const brief = sampleBrief()
const numbers = (found: Iterable<RegExpMatchArray>) => [...found].map(([, ref]) => Number(ref))

/** References in order of reading, as the document has them. */
const referencesOf = (part: unknown): number[] => {
  const found: number[] = []
  JSON.stringify(part, (key, value: unknown) => {
    if (key === 'ref') found.push(Number(value))
    return value
  })
  return found
}
const printed = referencesOf(brief.sections)
const indexed = brief.figures.map(({ ref }) => ref)
const inOrder = (refs: readonly number[]) => refs.toSorted((a, b) => a - b)

describe('every format prints the same figures', () => {
  test('JSON', () => {
    const read = JSON.parse(renderJson(brief)) as BriefDocument
    expect([referencesOf(read.sections), referencesOf(read.figures)].map(inOrder)).toEqual(
      [printed, indexed].map(inOrder),
    )
  })

  test('Markdown links each to its entry in the number index', () => {
    const text = renderMarkdown(brief)
    expect(inOrder(numbers(text.matchAll(/\]\(#n(\d+)\)/g)))).toEqual(inOrder(printed))
    expect(numbers(text.matchAll(/<a id="n(\d+)"><\/a>/g))).toEqual(indexed)
  })

  test('HTML links each to its entry in the number index', async () => {
    const page = await renderHtml(brief)
    expect(inOrder(numbers(page.matchAll(/<a class="n" data-ref="(\d+)" href="#n\1">/g)))).toEqual(
      inOrder(printed),
    )
    expect(numbers(page.matchAll(/ id="n(\d+)"/g))).toEqual(indexed)
  })

  test('PDF has one link a figure, beside those of its contents', async () => {
    const file = Buffer.from(await renderPdf(brief)).toString('latin1')
    const contents = brief.sections.length + 2
    expect([...file.matchAll(/\/Subtype ?\/Link/g)]).toHaveLength(printed.length + contents)
  })

  test('DOCX links each to its entry in the number index', async () => {
    const xml = documentXml(await renderDocx(brief))
    expect(byReference(figuresOf(xml))).toEqual(byReference(figureRuns(brief)))
    for (const ref of indexed) expect(xml).toContain(`w:name="n${ref}"`)
  })

  test('XLSX names each beside its row, and in the number index', async () => {
    const parts = Object.entries(unzipSync(await renderXlsx(brief)))
    const sheets = parts
      .filter(([path]) => path.startsWith('xl/worksheets/'))
      .map(([, part]) => strFromU8(part))
    const linked = numbers(sheets.join('').matchAll(/<c [^>]*><v>(\d+)<\/v>/g))
    for (const ref of indexed) expect(linked).toContain(ref)
  })
})

describe.each(languages)('in %s', (language) => {
  test('every format gives the same bytes twice', async () => {
    for (const render of [renderJson, renderMarkdown, renderHtml, renderPdf, renderDocx, renderXlsx]) {
      const [one, two] = [await render(sampleBrief(language)), await render(sampleBrief(language))]
      expect(Buffer.compare(Buffer.from(one), Buffer.from(two)), render.name).toBe(0)
    }
  })

  test('the fixed words are there and none is empty', () => {
    const words: string[] = []
    JSON.stringify(labelsFor(language), (_, value: unknown) => {
      if (typeof value === 'string') words.push(value)
      return value
    })
    expect(words.every((each) => each.trim() !== '')).toBe(true)
    if (language === 'sr-Cyrl') expect(labelsFor(language).contents).toBe('Садржај')
  })
})

describe('JSON', () => {
  const text = renderJson(brief)

  test('is the document without the charts’ options', () => {
    const read = JSON.parse(text) as BriefDocument
    expect(read).toEqual(
      JSON.parse(JSON.stringify(brief, (key, value: unknown) => (key === 'option' ? undefined : value))),
    )
  })

  test('does not depend on the order in which keys were set', () => {
    const turned = JSON.parse(JSON.stringify(brief), (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) && !('l1' in value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as BriefDocument
    expect(renderJson(turned)).toBe(text)
  })

  test('has a line for each figure and each lineage', () => {
    const lines = text.split('\n')
    expect(lines.filter((line) => /^ {4}\{"ref":\d+,/.test(line))).toHaveLength(brief.figures.length)
    expect(lines.filter((line) => /^ {4}"l\d+": \{/.test(line))).toHaveLength(
      Object.keys(brief.lineages).length,
    )
  })
})

describe('Markdown', () => {
  const text = renderMarkdown(brief)

  test('takes hostile text as text', () => {
    expect(text.replaceAll(/<a id="n\d+"><\/a>/g, '')).not.toMatch(/(?<!\\)</)
    expect(text).not.toContain('[link](')
    expect(text).toContain('\\$\\#\\*\\_\\@\\\\ \\`code\\`')
    expect(text).toContain(hostile.rightToLeft)
  })

  test('keeps every row of a table to its columns', () => {
    for (const table of text.matchAll(/(?:^\|.*\|\n)+/gm)) {
      const counts = table[0]
        .trimEnd()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length)
      expect(new Set(counts).size, table[0].slice(0, 80)).toBe(1)
    }
  })

  test('says what is missing and how to bring it', () => {
    expect(text).toContain('> To bring it: `` rapport import ebops services.csv --source "wto" `x` ``')
    expect(text).toContain('[–](#n4) (a year is missing in the series)')
  })

  test('does not turn a first number or dash into a list', () => {
    const blocks = [
      { kind: 'text', runs: [{ text: '1. One' }] },
      { kind: 'text', runs: [{ text: '- two' }] },
    ] as const
    const odd = renderMarkdown({ ...brief, sections: [{ id: 's', title: '--- S', blocks }] })
    for (const line of ['## \\--- S', '1\\. One', '\\- two']) expect(odd).toContain(`\n${line}\n`)
  })
})
