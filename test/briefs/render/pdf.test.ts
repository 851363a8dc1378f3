import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFonts } from '../../../src/briefs/render/pdf/fonts.js'
import { renderPdf } from '../../../src/briefs/render/pdf/pdf.js'
import { printable } from '../../../src/briefs/render/pdf/printable.js'
import { sampleBrief } from './sample.js'

const poppler = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const hasPoppler = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('skipped: poppler-utils (pdfinfo, pdffonts, pdftotext) is not on this machine\n')
    return false
  }
})()

const folder = mkdtempSync(join(tmpdir(), 'rapport-pdf-'))
const file = join(folder, 'brief.pdf')
let bytes = Buffer.alloc(0)
beforeAll(async () => {
  bytes = Buffer.from(await renderPdf(sampleBrief('sr-Cyrl')))
  writeFileSync(file, bytes)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the file says that it is PDF/UA-1, its title and its language', () => {
  const text = bytes.toString('latin1')
  expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  expect(text).toContain('<dc:title>')
  expect(text).toMatch(/\/Lang ?\(sr/)
})

describe.runIf(hasPoppler)('as poppler reads it', () => {
  test('it is tagged, on A4, and dated by the brief', () => {
    const info = poppler('pdfinfo', '-isodates', file)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:.*A4/)
    expect(info).toMatch(/CreationDate:\s+2026-11-20/)
    expect(info).toMatch(/Title:\s+Serbia and Russia/)
  })

  test('all its fonts are embedded, and they are ours', () => {
    const fonts = poppler('pdffonts', file).trimEnd().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/\+Source(?:Serif4|Sans3)-.*\syes yes yes\s/)
  })

  test('its text is text, in both scripts, whatever is in it', () => {
    const text = poppler('pdftotext', '-layout', file, '-').replaceAll('\u200b', '')
    for (const words of [
      'Нафта, гас и ђубрива: ј, љ, њ, ћ, џ',
      '<script>alert("x")</script>',
      '$#*_@\\ `code` ~tilde~',
      '#eval("1")',
      'Регистар бројева',
    ])
      expect(text).toContain(words)
  })

  test('pictures have their words as text and an alternative', () => {
    expect(poppler('pdftotext', file, '-')).toContain('South Stream ends')
    expect(bytes.toString('latin1')).toContain('/Alt (Two lines from 1994 to 2018')
  })
})

describe('text on its way to paper', () => {
  const { letters } = loadFonts()

  test('keeps what the fonts have, and shows where a letter was that they lack', () => {
    expect(printable('Нафта – њ, ђ; 1 000 € → № ½', letters)).toBe('Нафта – њ, ђ; 1 000 € → № ½')
    expect(printable('نفط 油', letters)).toBe('◊◊◊ ◊')
  })

  test('loses marks that print nothing and turn the rest', () => {
    expect(printable('a\u202eb\u0000c\u2066', letters)).toBe('abc')
  })

  test('may break a word longer than a column anywhere', () => {
    expect(printable('x'.repeat(40), letters)).toBe(
      `${'x'.repeat(12)}\u200b${'x'.repeat(12)}\u200b${'x'.repeat(16)}`,
    )
  })
})
