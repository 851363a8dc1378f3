import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { BriefDocument, ExhibitBlock, Run } from '../../../src/briefs/document.js'
import { renderXlsx, workbookSheets } from '../../../src/briefs/render/xlsx/xlsx.js'
import { languages } from '../../../src/messages/language.js'
import { hostile, sampleBrief } from './sample.js'

type Rows = readonly (readonly unknown[])[]

const read = async (brief: BriefDocument): Promise<Map<string, Rows>> => {
  const sheets = await readWorkbook(new Blob([new Uint8Array(await renderXlsx(brief))]))
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Rows]))
}
const partsOf = async (brief: BriefDocument) =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderXlsx(brief))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
const brief = sampleBrief()
const book = await read(brief)
const parts = await partsOf(brief)
const sheet = (start: string): Rows =>
  [...book].find(([name]) => name.startsWith(start))?.[1] ?? expect.fail(`no sheet ${start}`)
const textOf = (rows: Rows) => JSON.stringify(rows)

const exhibits = brief.sections
  .flatMap(({ blocks }) => blocks)
  .filter((block): block is ExhibitBlock => block.kind === 'exhibit')
const header = 4

/** A brief of one section with these paragraphs, and nothing else of the sample. */
const withTexts = (...texts: string[]): BriefDocument => ({
  ...brief,
  sections: [
    { id: 's', title: 'S', blocks: texts.map((text) => ({ kind: 'text', runs: [{ text }] }) as const) },
  ],
  figures: [],
})

describe('an exhibit is a sheet', () => {
  test('whose header stands in the last of the frozen rows', () => {
    expect(sheet('1 ')[header - 1]?.slice(0, 5)).toEqual([
      'Year',
      'Exports, US$ m',
      'Imports, US$ m',
      'Growth, % a year',
      'No.',
    ])
    expect(parts['xl/worksheets/sheet3.xml']).toContain(
      '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>',
    )
  })

  test('in which a cell that is a figure holds its value as a number, and a missing one nothing', () => {
    let checked = 0
    exhibits.forEach(({ table }, at) => {
      const rows = sheet(`${at + 1} `)
      table.rows.forEach(({ cells }, row) =>
        cells.forEach(([run]: readonly Run[], column) => {
          if (run?.ref === undefined) return
          expect(rows[header + row]?.[column] ?? null).toBe(brief.figures[run.ref - 1]?.value)
          checked += 1
        }),
      )
    })
    expect(checked).toBeGreaterThan(130)
  })

  test('in which words that are cited, such as a vote, stand as words with their reference', async () => {
    const table = {
      columns: [{ title: 'Serbia', unit: null, numeric: false }],
      rows: [{ cells: [[{ text: 'abstained', ref: 1 }]] }],
    }
    const [cited] = brief.figures
    const [block] = exhibits
    if (cited === undefined || block === undefined) throw new Error('the sample has no figures')
    const votes: BriefDocument = {
      ...brief,
      sections: [{ id: 's', title: 'S', blocks: [{ ...block, title: [], notes: [], table }] }],
      figures: [{ ...cited, value: null, unit: 'other', reason: null, text: 'abstained' }],
    }
    const sheets = await read(votes)
    const [, rows] = [...sheets].find(([name]) => name.startsWith('1')) ?? []
    expect(rows?.[header]?.slice(0, 2)).toEqual(['abstained', 1])
  })

  test('with the references of each row, and the source and place of their figures', () => {
    const [table, rows] = [exhibits[0]?.table, sheet('1 ')]
    table?.rows.forEach(({ cells }, row) => {
      const refs = cells.flat().flatMap(({ ref }) => ref ?? [])
      expect(rows[header + row]?.[4]).toBe(refs.join(', '))
      expect(rows[header + row]?.[5]).toBe('Invented Trade Office, flows 2018')
      expect(rows[header + row]?.[6]).toBe(
        refs.map((ref) => `${ref}: flows-2018.csv, row ${1000 + ref}`).join('; '),
      )
    })
  })

  test('that says of a missing value why it is missing', () => {
    expect(sheet('1 ')[header - 1]?.[7]).toBe('no value')
    expect(sheet('1 ')[header]?.[7]).toBe('Growth: a year is missing in the series')
  })

  test('with years as numbers, and codes as text', () => {
    expect(sheet('1 ')[header]?.[0]).toBe(2016)
    expect(sheet('4 ')[header]?.[0]).toBe('2700')
  })

  test('and under the table its notes with their references, conventions and sources', () => {
    const text = textOf(sheet('1 '))
    for (const words of [
      'the gap to Russia’s books was 12.3% [',
      'Convention: Exports FOB, imports CIF, as reported by Serbia Nominal US dollars',
      'Source: Invented Trade Office (2019), flows of goods',
    ])
      expect(text).toContain(words)
  })
})

describe('the other sheets', () => {
  test('the first names all of them, and leads there', () => {
    const [[, contents] = ['', []], ...others] = [...book]
    const listed = contents.map(([name]) => name)
    for (const [name] of others) expect(listed).toContain(name)
    const links = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<hyperlink ref="A\d+" location=/g)]
    expect(links).toHaveLength(others.length)
  })

  test('every link leads to a row of a sheet that is there', () => {
    const found = Object.values(parts).flatMap((xml) => [
      ...xml.matchAll(/<hyperlink ref="[A-Z]+\d+" location="'([^"]+)'!A(\d+)"/g),
    ])
    expect(found.length).toBeGreaterThan(brief.figures.length)
    for (const [, name = '', row] of found) {
      const plain = name.replaceAll("''", "'").replaceAll('&amp;', '&').replaceAll('&lt;', '<')
      expect(book.get(plain.replaceAll('&gt;', '>'))?.length).toBeGreaterThanOrEqual(Number(row))
    }
  })

  test('the text has a paragraph a row, with its references in order', () => {
    const [, first] = [...book][1] ?? []
    const paragraph = first?.find(([, words]) => String(words).startsWith('In 2018 Serbia imported'))
    expect(paragraph).toEqual([
      'Summary',
      'In 2018 Serbia imported goods worth 2,047 million US dollars from Russia, 7.9% of all its imports, and sold it goods for 1,023 million. The growth of services trade is – (a year is missing in the series).',
      '1, 2, 3, 4',
    ])
    expect(textOf(first ?? [])).toContain('To bring it: rapport import ebops services.csv')
  })

  test('the number index has every figure: value, unit, text, section, source and place', () => {
    const rows = book.get('Number index') ?? []
    expect(rows).toHaveLength(header + brief.figures.length)
    for (const { ref, value, text } of brief.figures) {
      const [number, held, , printed] = rows[header + ref - 1] ?? []
      expect([number, held ?? null, printed]).toEqual([ref, value, text])
    }
    expect(rows[header + 3]?.slice(0, 8)).toEqual([
      4,
      null,
      'rate a year',
      '–',
      'Summary',
      'Invented Trade Office, flows 2018',
      'flows-2018.csv, row 1004',
      'a year is missing in the series',
    ])
  })

  test('the sources have licence, citation and the day of import as a date', () => {
    const row = book.get('Sources and licences')?.at(-1) ?? []
    expect(row[3]).toEqual(new Date('2026-11-20T00:00:00Z'))
    expect(row[4]).toBe('CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; rows may be passed on')
    expect(row[5]).toBe(brief.snapshots[0]?.citation)
  })

  test('say whose rows may not be passed on', async () => {
    const [snapshot] = brief.snapshots
    const held = await read({ ...brief, snapshots: [{ ...snapshot!, redistribute: 'unclear' }] })
    expect(textOf([...held.values()][0] ?? [])).toContain(
      'forbids passing rows on, or does not clearly allow',
    )
    expect(textOf(held.get('Sources and licences') ?? [])).toContain(`allow it: ${snapshot?.name}.`)
    expect(textOf(book.get('Sources and licences') ?? [])).not.toContain('forbids')
  })
})

describe('text stays text', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A0', '\t=1', '2018', '1e5', 'TRUE']

  test('whatever it looks like', async () => {
    const rows = [...(await read(withTexts(...formulas))).values()][1] ?? []
    expect(rows.slice(3).map(([, text]) => text)).toEqual(formulas.map((text) => text.trim()))
    expect(Object.values(await partsOf(withTexts(...formulas))).join('')).not.toContain('<f>')
  })

  test('with markup, words of the language and escapes of the format in it', async () => {
    const odd = [
      'constructor',
      '__proto__',
      'toString',
      '_x0041_',
      '_x005F_x0041_',
      hostile.script,
      '&amp;<b>',
    ]
    const rows = [...(await read(withTexts(...odd))).values()][1] ?? []
    expect(rows.slice(3).map(([, text]) => text)).toEqual(odd)
  })

  test('without the signs that no XML may hold, which would break the file', async () => {
    const broken = withTexts('a\u0000b\u0008c\u001fd\ud800e\ufffef', 'g\u{1F600}h')
    for (const [path, xml] of Object.entries(await partsOf({ ...broken, title: 'T\u0001\udc00' })))
      expect(() => new SaxesParser().write(xml).close(), path).not.toThrow()
    const rows = [...(await read(broken)).values()][1] ?? []
    expect(rows.slice(3).map(([, text]) => text)).toEqual(['abcdef', 'g\u{1F600}h'])
  })

  test('and is cut where a cell can hold no more', async () => {
    const rows = [...(await read(withTexts('x'.repeat(40_000)))).values()][1] ?? []
    expect(rows[3]?.[1]).toBe(`${'x'.repeat(32_766)}…`)
  })
})

describe.each(languages)('in %s', (language) => {
  const own = sampleBrief(language)

  test('has a sheet for each exhibit, under a name of its own', () => {
    const names = workbookSheets(own).map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(exhibits.length + 4)
    for (const name of names) expect(name).toMatch(/^(?!').{1,31}(?<!')$/)
  })

  test('every part is XML, and the file says its title, its language and its day', async () => {
    const all = await partsOf(own)
    for (const [path, xml] of Object.entries(all))
      expect(() => new SaxesParser().write(xml).close(), path).not.toThrow()
    const core = all['docProps/core.xml'] ?? ''
    expect(core).toContain(`<dc:language>${language}</dc:language>`)
    expect(core).toContain('<dc:title>Serbia and Russia</dc:title>')
    expect(core.match(/2026-11-20T00:00:00Z/g)).toHaveLength(2)
  })

  test('gives the same bytes twice', async () => {
    const [one, two] = [await renderXlsx(own), await renderXlsx(sampleBrief(language))]
    expect(Buffer.compare(one, two)).toBe(0)
  })
})
