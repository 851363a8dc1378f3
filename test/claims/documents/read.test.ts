import { say } from '../../../src/claims/messages/said.js'
import { describe, expect, test } from 'vitest'
import { zipSync, strToU8 } from 'fflate'
import { attempt } from '../../../src/domain/problem.js'
import { readDocument } from '../../../src/claims/documents/read.js'
import { decode } from '../../../src/claims/documents/encoding.js'
import { binaryFormat, textFormat } from '../../../src/claims/documents/format.js'

const bytes = (text: string): Uint8Array => strToU8(text)
const codeOf = async (content: Uint8Array, name: string): Promise<string> => {
  const result = await attempt(() => readDocument(content, name))
  return result.ok ? result.value.format : result.error.code
}

/** Letters in a code page of one byte each, from how Node decodes it. */
const encoded = (text: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const byte = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code), { stream: true }), code]),
  )
  return Uint8Array.from(text, (letter) => byte.get(letter) ?? 63)
}

describe('a format is told by what a file holds', () => {
  test('a PDF by its mark within the first kilobyte, whatever its name', () => {
    expect(binaryFormat(bytes(`${' '.repeat(900)}%PDF-1.7`), 'paper.txt')).toBe('pdf')
  })

  test('a DOCX by the document packed in it', () => {
    expect(binaryFormat(zipSync({ 'word/document.xml': bytes('<w:document/>') }), 'paper')).toBe('docx')
  })

  test.each([
    ['<!DOCTYPE html><p>Tea</p>', 'paper.txt', 'html'],
    ['\ufeff\n<html lang="sr"><p>Чај</p></html>', '-', 'html'],
    ['<?xml version="1.0"?>\n<!-- a page --><html><p>Tea</p></html>', 'x', 'html'],
    ['<p>Tea</p><p>Coffee</p>', '-', 'html'],
    ['<p>Tea</p><p>Coffee</p>', 'notes.txt', 'text'],
    ['Tea', 'page.HTM', 'html'],
    ['# Tea\n\nExports rose.', 'paper.md', 'markdown'],
    ['# Tea\n\nExports rose.', '-', 'markdown'],
    ['# Tea\n\nExports rose.', 'paper.txt', 'text'],
    ['| Good | Value |\n|------|------|\n| Tea | 4 |', '-', 'markdown'],
    ['Exports < imports, and 3 > 2.', '-', 'text'],
    ['Exports rose.', 'paper', 'text'],
  ])('%j named %s is %s', (text, name, format) => {
    expect(textFormat(text, name)).toBe(format)
  })

  test('what is none of them is refused by name', async () => {
    expect(await codeOf(zipSync({ 'xl/workbook.xml': bytes('<x/>') }), 'a.xlsx')).toBe('document-format')
    expect(
      await codeOf(
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
        'a.bin',
      ),
    ).toBe('document-format')
    expect(await codeOf(bytes('{\\rtf1 Tea}'), 'a.rtf')).toBe('document-format')
    expect(await codeOf(bytes('Tea'), 'a.pdf')).toBe('document-format')
    const office = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await codeOf(office, 'a.doc')).toBe('document-format')
    expect(await codeOf(Buffer.concat([office, Buffer.from('EncryptedPackage', 'utf16le')]), 'a.docx')).toBe(
      'document-encrypted',
    )
  })

  test.each([
    ['', 'a.txt'],
    [' \n\t\n', 'a.txt'],
    ['---\n***\n', 'a.txt'],
  ])('%j holds no text', async (text, name) => {
    expect(await codeOf(bytes(text), name)).toBe('document-no-text')
  })

  test('more than 100 MB are refused unread', async () => {
    expect(await codeOf(new Uint8Array(100 * 2 ** 20 + 1), 'a.txt')).toBe('document-too-large')
  })
})

describe('text is decoded', () => {
  const serbian = 'Извоз у Грчку је порастао. Ђак џем.'

  test('as UTF-8 with its byte order mark, as readFile gives it', () => {
    const content = Buffer.from(`\ufeff${serbian}`)
    expect(decode(content)).toEqual({ text: content.toString('utf8'), guessed: null })
  })

  test('as UTF-16 by its mark, or without one by its zero bytes', () => {
    const wide = Buffer.from('Exports of Ghana rose.', 'utf16le')
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), wide])).text).toBe('\ufeffExports of Ghana rose.')
    expect(decode(wide)).toEqual({ text: 'Exports of Ghana rose.', guessed: 'utf-16le' })
    expect(decode(Buffer.from(wide).swap16())).toEqual({
      text: 'Exports of Ghana rose.',
      guessed: 'utf-16be',
    })
  })

  test.each([
    ['windows-1251', 'Экспорт в Гану вырос на 4 % — до «рекорда».'],
    ['windows-1251', serbian],
    ['koi8-r', 'Экспорт в Гану вырос на четыре процента за год.'],
    ['windows-1250', 'Izvoz u Grčku je porastao, kaže ministar Đorđe Žikić.'],
    ['windows-1252', 'Exports to Côte d’Ivoire rose by 4 % – to €12 million.'],
  ])('from %s by its letters, which is said', (encoding, text) => {
    expect(decode(encoded(text, encoding))).toEqual({ text, guessed: encoding })
  })

  test('from UTF-8 with a damaged byte', () => {
    const content = Buffer.concat([Buffer.from(serbian), Buffer.from([0xff]), Buffer.from(serbian)])
    expect(decode(content)).toEqual({ text: `${serbian}\ufffd${serbian}`, guessed: 'utf-8' })
  })

  test('from what a page declares, which is no guess', async () => {
    const page = encoded(
      '<html><meta charset="windows-1251"><p>Экспорт в Гану вырос.</p></html>',
      'windows-1251',
    )
    const { text, unreadable } = await readDocument(page, 'page.html')
    expect(text).toContain('Экспорт в Гану')
    expect(unreadable).toEqual([])
  })
})

test('a guessed encoding is reported with the document', async () => {
  const { unreadable } = await readDocument(encoded('Экспорт в Гану вырос.', 'windows-1251'), 'a.txt')
  expect(unreadable).toMatchObject([
    { what: 'encoding', says: say('read/encoding', { encoding: 'windows-1251' }) },
  ])
})
