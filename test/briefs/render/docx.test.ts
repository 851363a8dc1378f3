import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BriefDocument } from '../../../src/briefs/document.js'
import { exhibitsOf } from '../../../src/briefs/render/docx/context.js'
import { renderDocx } from '../../../src/briefs/render/docx/docx.js'
import { languages } from '../../../src/messages/language.js'
import { smallWorkspace } from '../small-lake.js'
import {
  byReference,
  documentXml,
  figureRuns,
  figuresOf,
  malformed,
  partsOf,
  wordsOf,
} from './docx-reading.js'
import { hostile, sampleBrief } from './sample.js'

let fromLake: BriefDocument
let remove: () => Promise<void>
const files = new Map<string, Uint8Array>()
const fileOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array()

beforeAll(async () => {
  const small = await smallWorkspace()
  remove = small.remove
  const dyad = { reporter: 'SRB', partner: 'RUS' }
  const written = await small.workspace.brief({ dyad, year: 2014, languages: ['ru'] })
  if (!written.ok) throw new Error(written.error.message)
  fromLake = written.value[0] as BriefDocument
  files.set('sample', await renderDocx(sampleBrief()))
  files.set('lake', await renderDocx(fromLake))
})
afterAll(() => remove())

const briefOf = (name: string): BriefDocument => (name === 'lake' ? fromLake : sampleBrief())
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([whole, first]) => first ?? whole)

test('the foot of a page says which of how many it is, in the language', () => {
  const feet = Object.entries(unzipSync(fileOf('lake')))
    .filter(([path]) => /^word\/footer\d*\.xml$/.test(path))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
  const words = feet.map((xml) =>
    [...xml.matchAll(/<w:(?:t|instrText)\b[^>]*>([^<]*)</g)]
      .map(([, text = '']) => text.trim())
      .join(' ')
      .trim(),
  )
  expect(words).toContain('Стр. PAGE из NUMPAGES')
})

describe.each(['sample', 'lake'])('the document of the %s', (name) => {
  test('prints every figure of the brief, as often and with the same words', () => {
    const brief = briefOf(name)
    const printed = byReference(figuresOf(documentXml(fileOf(name))))
    expect(printed.length).toBeGreaterThan(50)
    expect(printed).toEqual(byReference(figureRuns(brief)))
  })

  test('has one entry in the number index for each figure, with its value', () => {
    const xml = documentXml(fileOf(name))
    const rows = all(xml, /<w:tr>(?:(?!<w:tr>).)*?w:name="n\d+".*?<\/w:tr>/g)
    const entries = briefOf(name).figures
    expect(all(xml, /w:name="n(\d+)"/g).map(Number)).toEqual(entries.map(({ ref }) => ref))
    for (const [index, { ref, text, source }] of entries.entries()) {
      const cells = all(rows[index] ?? '', /<w:tc>.*?<\/w:tc>/g).map(wordsOf)
      expect(cells[0]).toBe(String(ref))
      expect(cells[1]?.startsWith(text)).toBe(true)
      expect(cells[2]).toBe(source)
    }
  })

  test('has a bookmark for every link, reference and page number, each once', () => {
    const xml = documentXml(fileOf(name))
    const bookmarks = all(xml, /<w:bookmarkStart\b[^>]* w:name="([^"]*)"/g)
    const asked = [...all(xml, /w:anchor="([^"]*)"/g), ...all(xml, /(?:PAGEREF|REF) (\w+)/g)]
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(asked.filter((each) => !bookmarks.includes(each))).toEqual([])
    for (const bookmark of bookmarks) expect(bookmark).toMatch(/^[a-z]\w{0,39}$/)
    const ids = all(xml, /<w:bookmarkStart\b[^>]* w:id="(\d+)"/g)
    expect(all(xml, /<w:bookmarkEnd\b[^>]* w:id="(\d+)"/g).toSorted()).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has a footnote for the conventions of each exhibit that has some', () => {
    const parts = partsOf(fileOf(name))
    const conventions = exhibitsOf(briefOf(name)).filter((exhibit) => exhibit.conventions.length > 0)
    const referred = all(documentXml(fileOf(name)), /<w:footnoteReference w:id="(\d+)"/g)
    const notes = [
      ...(parts.get('word/footnotes.xml') ?? '').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/g),
    ]
    expect(notes.map(([, id]) => id)).toEqual(referred)
    expect(notes.map(([, , content = '']) => wordsOf(content).trim())).toEqual(
      conventions.map((exhibit) => exhibit.conventions.join(' ').replaceAll('`', '')),
    )
  })

  test('counts its exhibits with fields whose numbers are those of the labels', () => {
    const xml = documentXml(fileOf(name))
    const fields = all(xml, /<w:fldSimple w:instr="SEQ Exhibit[^"]*">(.*?)<\/w:fldSimple>/g).map(wordsOf)
    const labels = exhibitsOf(briefOf(name)).map(({ label }) => label)
    expect(fields).toEqual(labels.map((_, index) => String(index + 1)))
    const captions = all(xml, /<w:pStyle w:val="Caption"\/>.*?<\/w:p>/g).map(wordsOf)
    expect(captions).toHaveLength(labels.length)
    for (const [index, label] of labels.entries())
      expect(captions[index]?.startsWith(`${label}. `)).toBe(true)
  })

  test('tells what each picture and each table shows', () => {
    const xml = documentXml(fileOf(name))
    const charts = exhibitsOf(briefOf(name)).flatMap(({ chart }) => (chart === null ? [] : [chart.alt]))
    expect(all(xml, /<wp:docPr\b[^>]* descr="([^"]*)"/g)).toEqual(
      charts.map((alt) => alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
    )
    const tables = all(xml, /<w:tblPr>.*?<\/w:tblPr>/g)
    expect(tables).toHaveLength(exhibitsOf(briefOf(name)).length + 1)
    for (const table of tables) expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription /)
  })

  test('draws each chart as SVG with a PNG beside it', () => {
    const parts = unzipSync(fileOf(name))
    const targets = new Map(
      [
        ...(partsOf(fileOf(name)).get('word/_rels/document.xml.rels') ?? '').matchAll(
          /Id="(\w+)"[^>]* Target="(media[^"]*)"/g,
        ),
      ].map(([, id = '', target = '']) => [id, parts[`word/${target}`]]),
    )
    const pictures = [
      ...documentXml(fileOf(name)).matchAll(/<a:blip r:embed="(\w+)".*?<asvg:svgBlip [^>]*r:embed="(\w+)"/g),
    ]
    expect(pictures).toHaveLength(exhibitsOf(briefOf(name)).filter(({ chart }) => chart !== null).length)
    for (const [, png = '', svg = ''] of pictures) {
      expect(Buffer.from(targets.get(png) ?? []).toString('latin1', 1, 4)).toBe('PNG')
      expect(new TextDecoder().decode(targets.get(svg))).toMatch(/^<svg /)
    }
  })

  test('repeats each table’s header and splits no row', () => {
    const xml = documentXml(fileOf(name))
    expect(all(xml, /<w:tblHeader\/>/g)).toHaveLength(all(xml, /<w:tbl>/g).length)
    expect(all(xml, /<w:cantSplit\/>/g)).toHaveLength(all(xml, /<w:tr>/g).length)
  })

  test('gives no run or paragraph a look of its own: all comes from styles that exist', () => {
    const xml = documentXml(fileOf(name))
    const used = new Set(all(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g))
    const defined = all(partsOf(fileOf(name)).get('word/styles.xml') ?? '', /w:styleId="([^"]*)"/g)
    expect([...used].filter((style) => !defined.includes(style))).toEqual([])
    expect(xml).not.toMatch(/<w:(?:rFonts|sz|b|color|jc|ind|spacing)\b/)
  })

  test('is well-formed in every part', () => {
    for (const [path, text] of partsOf(fileOf(name))) expect(malformed(text), path).toBeNull()
  })
})

test('the contents name every section and the two lists at the end, with a page for each', () => {
  const xml = documentXml(fileOf('lake'))
  const entries = all(xml, /<w:pStyle w:val="Contents"\/>.*?<\/w:p>/g).map(wordsOf)
  const titles = fromLake.sections.map(({ title }) => title)
  expect(entries).toHaveLength(titles.length + 2)
  for (const [index, title] of titles.entries()) {
    expect(entries[index]?.startsWith(title)).toBe(true)
    expect(Number(entries[index]?.slice(title.length))).toBeGreaterThanOrEqual(2)
  }
})

test.each(languages)('in %s the language stands in styles, settings and properties', async (language) => {
  const parts = partsOf(await renderDocx({ ...sampleBrief(language), sections: [] }))
  const expected = { en: 'en-GB', ru: 'ru-RU', 'sr-Latn': 'sr-Latn-RS', 'sr-Cyrl': 'sr-Cyrl-RS' }[language]
  expect(parts.get('word/styles.xml')).toMatch(new RegExp(`<w:docDefaults>.*<w:lang w:val="${expected}"`))
  expect(parts.get('word/settings.xml')).toContain(`<w:themeFontLang w:val="${expected}"/>`)
  expect(parts.get('docProps/core.xml')).toContain(`<dc:language>${expected}</dc:language>`)
})

test('a text that names an exhibit refers to it; a longer number is another exhibit', async () => {
  const runs = [{ text: 'See Exhibit 2, not Exhibit 23, and Exhibit 1.' }]
  const { sections, ...brief } = sampleBrief()
  const blocks = [{ kind: 'text', runs } as const, ...(sections[0]?.blocks ?? [])]
  const more = { ...brief, sections: [{ id: 's', title: 'S', blocks }, ...sections.slice(1)] }
  const paragraph = /<w:p>(?:(?!<\/w:p>).)*not Exhibit 23.*?<\/w:p>/.exec(documentXml(await renderDocx(more)))
  const fields = [...(paragraph?.[0] ?? '').matchAll(/w:instr="REF (\w+) \\h">(.*?)<\/w:fldSimple>/g)]
  expect(fields.map(([, bookmark, cached = '']) => [bookmark, wordsOf(cached)])).toEqual([
    ['exhibit2', 'Exhibit 2'],
    ['exhibit1', 'Exhibit 1'],
  ])
  expect(wordsOf(paragraph?.[0] ?? '')).toBe('See Exhibit 2, not Exhibit 23, and Exhibit 1.')
})

test('what is markup elsewhere is text here, and right-to-left words are kept', () => {
  const text = wordsOf(documentXml(fileOf('sample')))
  for (const each of [hostile.script, hostile.signs, hostile.unbroken, 'نفط خام'])
    expect(text).toContain(each)
})

test('what is missing, and the command that brings it, stand where a chart would', () => {
  const text = wordsOf(documentXml(fileOf('sample')))
  expect(text).toContain('The lake holds no services by item.To bring it: rapport import ebops services.csv')
  expect(text).toContain('– (a year is missing in the series)')
})
