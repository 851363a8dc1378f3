import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { attempt } from '../../../src/domain/problem.js'
import type { RtfLine } from '../../../src/lake/readers/rtf-text.js'
import { rtfSyntax } from '../../../src/lake/readers/rtf-tokens.js'
import { rtfReader } from '../../../src/lake/readers/rtf.js'
import { temporaryFolder, write } from '../workspace.js'

const raw = String.raw

const opened = async (content: string | Uint8Array) => {
  const folder = temporaryFolder()
  const name = 'text.rtf'
  const file = write(folder, name, content)
  return attempt(async () => {
    const { records } = await rtfReader.open({ path: file, member: null, name, folder })
    const lines: RtfLine[] = []
    for await (const { row, value } of records) expect(row).toBe(lines.push(value))
    return lines
  })
}

const read = async (content: string | Uint8Array) => {
  const found = await opened(content)
  if (!found.ok) throw new Error(`${found.error.code}: ${found.error.message}`)
  return found.value
}

/** The cells of each line of a document with this text. */
const cells = async (text: string, start = raw`{\rtf1\ansi `) =>
  (await read(Buffer.from(`${start}${text}}`, 'latin1'))).map((line) => line.cells)

const problem = async (content: string | Uint8Array) => {
  const found = await opened(content)
  return found.ok ? 'read' : found.error.code
}

describe('the text of an RTF file', () => {
  test('is cut into lines by paragraphs and breaks, and into cells by tabs; line ends of the file mean nothing', async () => {
    expect(await cells('a b\\tab c\n d\\tab\\par\r\n\\par e\\line\\tab f\\\ng\th')).toEqual([
      ['a b', 'c d', ''],
      [''],
      ['e'],
      ['', 'f'],
      ['g', 'h'],
    ])
  })

  test('has rows and cells of tables, within which a break or a tab is a space', async () => {
    expect(
      await cells(
        raw`above\par\trowd\cellx90\pard\intbl Year\line of order\cell a\tab b\par c\cell\row \intbl \cell d\cell\row\pard below\tab e`,
      ),
    ).toEqual([['above'], ['Year of order', 'a b c'], ['', 'd'], ['below', 'e']])
  })

  test('is bold where all its letters are, within the group that says so', async () => {
    const lines = await read(
      raw`{\rtf1 {\b Name}\par {\b R:} Name\par {\b Name\plain  more}\par \b a\b0\par {\b }\par b}`,
    )
    expect(lines.map(({ bold }) => bold)).toEqual([true, false, false, true, false, false])
  })

  test('is without fonts, styles, pictures, headers and what may be ignored', async () => {
    expect(
      await cells(
        raw`{\fonttbl{\f0 Times;}}{\colortbl;\red1;}{\stylesheet{\s1 Normal;}}{\info{\title T}}{\*\generator G {deep} g;}{\header h\par}a{\pict\bin5 }}\}}ff}b`,
      ),
    ).toEqual([['ab']])
  })

  test('has escaped signs, spaces and hyphens of several kinds, and words that only some readers know', async () => {
    expect(
      await cells(raw`\{a\\b\}\~2019\_2021 co\-op \endash\rquote s\constructor\toString\valueOf3 !`),
    ).toEqual([['{a\\b} 2019-2021 coop –’s!']])
    // A minus that no digit follows is text, and so is a digit after the space that ends a word.
    expect(await cells(raw`\b-x\b 1`)).toEqual([['-x1']])
  })

  test('ends with its last line, whether or not that has ended', async () => {
    expect(await cells(raw`a\par b`)).toEqual([['a'], ['b']])
    expect(await cells(raw`a\par b\par`)).toEqual([['a'], ['b']])
    expect(await cells('')).toEqual([])
  })
})

describe('characters', () => {
  test('are read in the code page of the document', async () => {
    expect(await cells(raw`\'8an`, raw`{\rtf1 `)).toEqual([['Šn']]) // 8a is Š in Windows-1252, the default
    expect(await cells(raw`\'8an`, raw`{\rtf1\mac `)).toEqual([['än']]) // and ä on the Macintosh
    expect(await cells(raw`\'d0\'ee`, raw`{\rtf1\ansi\ansicpg1251 `)).toEqual([['Ро']])
    expect(await cells('\xd0\xee', raw`{\rtf1\ansi\ansicpg1251 `)).toEqual([['Ро']])
  })

  test('are read in the code page of the font where it has its own', async () => {
    const fonts = raw`{\rtf1\ansi\deff1{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset0 B;}{\f2\cpg1250 C;}}`
    expect(await cells(raw`\'e8{\f0\'e8}{\f2\'e8}\f0\'e8\plain\'e8`, fonts)).toEqual([['èиčиè']])
  })

  test('may have two bytes, wherever the reader stops to decode', async () => {
    // 93fa is 日 in Shift JIS; one letter before it moves every pair.
    const text = `x${raw`\'93\'fa`.repeat(5000)}`
    expect(await cells(text, raw`{\rtf1\ansi\ansicpg932 `)).toEqual([[`x${'日'.repeat(5000)}`]])
    expect(await problem(raw`{\rtf1\ansi\ansicpg932 \'93\par}`)).toBe('input-encoding')
  })

  test('of a code page that is not known are refused; the letters that all have in common are not', async () => {
    expect(await cells('plain', raw`{\rtf1\pc `)).toEqual([['plain']])
    expect(await problem(raw`{\rtf1\pc caf\'82}`)).toBe('input-encoding')
  })

  test('may be given by number, with stand-ins that are passed over', async () => {
    expect(await cells(raw`\u0163?82 \u-3913?x\uc0\u8364 y{\uc2\u1057\'d1\'d2z}\uc1\u8211{?}`)).toEqual([
      ['£82 \uf0b7x€yСz–?'], // −3913 + 65536 = 61623 = f0b7; a group is no stand-in
    ])
    expect(await cells(raw`\u-10179?\u-8704?`)).toEqual([['😀']]) // d83d de00
    expect(await cells(raw`a\u-10179?b`)).toEqual([['a\ufffdb']])
    // A stand-in that is missing does not cost the tab that follows.
    expect(await cells(raw`\u8211\tab b`)).toEqual([['–', 'b']])
  })

  test('that steer are refused', async () => {
    for (const text of ['a\0b', 'a\x1bb', raw`a\'00b`, raw`a\u1?b`])
      expect(await problem(`{\\rtf1 ${text}}`)).toBe('input-encoding')
  })

  test('come back as they were put in by number, whatever they are', async () => {
    const letter = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => !/\p{Cc}/u.test(text) && text.trim() !== '') // a blank one is no cell
    await fc.assert(
      fc.asyncProperty(letter, async (text) => {
        const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
        const numbers = units.map((unit) => raw`\u${unit > 0x7fff ? unit - 0x10000 : unit}?`)
        expect(await cells(numbers.join(''))).toEqual([[text.trim()]])
      }),
      { numRuns: 50 },
    )
  })
})

describe('what is no RTF', () => {
  test('is refused', async () => {
    for (const text of [
      '',
      'text',
      '{',
      '{}',
      '}',
      raw`{\b a}`,
      raw`{{\rtf1 a}}`,
      raw`{a\rtf1}`,
      '<html>',
      'PK',
    ])
      expect(await problem(text)).toBe('input-format')
    expect(await problem(raw`{\rtf1 a}b`)).toBe('input-format')
    expect(await problem(raw`{\rtf1 a}{\rtf1 b}`)).toBe('input-format')
    expect(await problem(raw`{\rtf1 a}}`)).toBe('input-format')
    expect(await problem(raw`{\rtf1 \'zz}`)).toBe('input-format')
    expect(await problem(`{\\rtf1 \\${'a'.repeat(33)}}`)).toBe('input-format')
    expect(await problem(raw`{\rtf1 \b12345678901}`)).toBe('input-format')
    expect(await problem('{\\rtf1 a}\r\n \n')).toBe('read')
  })

  test('is refused where it ends too early', async () => {
    const whole = raw`{\rtf1\ansi a\'e8\tab b {\bin3 }}}c}\par}`
    expect(await problem(whole)).toBe('read')
    for (let end = 5; end < whole.length; end += 1) {
      const code = await problem(whole.slice(0, end))
      expect([end, code]).toEqual([end, end < 7 ? 'input-format' : 'input-truncated'])
    }
    const packed = gzipSync(whole)
    expect(await problem(packed)).toBe('read')
    expect(await problem(packed.subarray(0, packed.length - 6))).toBe('input-truncated')
  })

  test('is refused where it has no measure', async () => {
    expect(await problem(`{\\rtf1 ${'{'.repeat(999)}${'}'.repeat(999)}}`)).toBe('read')
    expect(await problem(`{\\rtf1 ${'{'.repeat(1000)}${'}'.repeat(1000)}}`)).toBe('input-format')
    expect(await problem(`{\\rtf1 ${'a'.repeat(8 * 2 ** 20 + 1)}}`)).toBe('input-format')
    expect(await problem(`{\\rtf1 ${'\\tab'.repeat(10_001)}}`)).toBe('input-format')
  })
})

test('tokens are the same wherever a file is cut into pieces', () => {
  const text = Buffer.from(raw`{\rtf1\b-12 a\'e8\u8211?\{\~{\bin3 {}\}\par}-\b-x}`)
  const tokensOf = (pieces: readonly Uint8Array[]) => {
    const said: string[] = []
    const { write: take, ended } = rtfSyntax('text.rtf', {
      open: () => said.push('{'),
      close: () => said.push('}'),
      byte: (byte) => said.push(String(byte)),
      symbol: (symbol) => said.push(symbol),
      word: (word, number) => said.push(`${word} ${String(number)}`),
    })
    for (const piece of pieces) take(piece)
    expect(ended()).toBe(true)
    return said
  }
  const whole = tokensOf([text])
  expect(whole.slice(0, 5)).toEqual(['{', 'rtf 1', 'b -12', '97', '232'])
  fc.assert(
    fc.property(fc.array(fc.nat({ max: text.length })), (cuts) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), text.length]
      const pieces = ends.slice(1).map((end, index) => text.subarray(ends[index], end))
      expect(tokensOf(pieces)).toEqual(whole)
    }),
  )
})
