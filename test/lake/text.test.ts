import fc from 'fast-check'
import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { plainText } from '../../src/lake/plain-text.js'
import { baci } from '../../src/sources/baci/source.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'
import { baciText, counts, flowsIn, importText, rejectsOf } from './workspace.js'

const name = 'BACI_HS92_Y2020_V202301.csv'
const oil = '2020,688,643,270900,1,NA'
const gas = '2020,688,643,271121,2,NA'
const kept = ['2020 SRB→RUS 270900 1000', '2020 SRB→RUS 271121 2000']

const reading = async (content: string | Uint8Array) => {
  const { workspace, result } = await importText(baci, name, content)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return { workspace, counts: counts(result.value), encoding: result.value.snapshot.originals[0]?.encoding }
}

const refusing = async (content: string | Uint8Array) => {
  const { workspace, result } = await importText(baci, name, content)
  if (result.ok) throw new Error('it was imported')
  expect(await flowsIn(workspace)).toEqual([])
  return result.error
}

describe('a file reads the same', () => {
  const text = baciText(oil, gas)
  const quoted = text.replaceAll('270900', '"270900"')

  test.each<[string, string | Uint8Array]>([
    ['with line feeds', text],
    ['with carriage returns before them', text.replaceAll('\n', '\r\n')],
    ['with lone carriage returns', text.replaceAll('\n', '\r')],
    ['with all three mixed', `t,i,j,k,v,q\r\n${oil}\r${gas}\n`],
    ['with all three mixed and quotes', `t,i,j,k,v,q\r${oil.replace('1', '"1"')}\r\n${gas}\n`],
    ['without an end to its last line', text.trimEnd()],
    ['with quoted cells', quoted],
    ['with a quoted header', text.replace('t,i,j,k,v,q', '"t","i","j","k","v","q"')],
    ['with semicolons', text.replaceAll(',', ';')],
    ['with tabs', text.replaceAll(',', '\t')],
    ['with a UTF-8 mark', `\ufeff${text}`],
    ['with a UTF-8 mark and quotes', `\ufeff${quoted}`],
    ['in UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in big-endian UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    [
      'with columns it does not need, named like the engine’s own',
      `row,t,i,j,k,v,q,raw,,T\n8,${oil},x,,y\n9,${gas},x,,y\n`,
    ],
    [
      'with its columns in another order',
      'q,v,k,j,i,t\nNA,1,270900,643,688,2020\nNA,2,271121,643,688,2020\n',
    ],
  ])('%s', async (_, content) => {
    const { workspace, counts: counted } = await reading(content)
    expect(counted).toEqual({ read: 2, kept: 2, rejected: 0 })
    expect(await flowsIn(workspace)).toEqual(kept)
  })

  test('and says in the manifest which encoding it was found in', async () => {
    expect((await reading(text)).encoding).toBe('utf-8')
    expect((await reading(Buffer.from(`\ufeff${text}`, 'utf16le'))).encoding).toBe('utf-16le')
  })
})

describe('a quoted cell', () => {
  const columns = 't,i,j,k,v,q,note'
  test('may hold separators, line breaks and doubled quotes: it is one record all the same', async () => {
    const { workspace, counts: counted } = await reading(
      `${columns}\n${oil},"a, b"\n${gas},"one\r\ntwo, ""three"""\nx,688,643,270900,1,NA,"; \t"\n${gas.replace('271121', '271112')},\n`,
    )
    expect(counted).toEqual({ read: 4, kept: 3, rejected: 1 })
    expect(await flowsIn(workspace)).toEqual([...kept, '2020 SRB→RUS 271112 2000'])
    expect(await rejectsOf(workspace)).toEqual(['3 baci-year'])
  })

  test.each([
    ['is never closed', `${oil},"open\n${gas},x\n`, 1],
    ['is never closed in the last line', `${oil},x\n${gas},"`, 2],
    ['opens within a cell', `${oil},a\n${gas},5" pipe\n`, 2],
    ['goes on after it was closed', `${oil},"a"b\n${gas},x\n`, 1],
  ])('that %s is an error that names the record, not a row that swallows the rest', async (_, lines, row) => {
    expect(await refusing(`${columns}\n${lines}`)).toEqual({
      code: 'input-format',
      message: 'A quotation mark is out of place (7 columns expected).',
      remedy: 'Get the file again from the source.',
      place: { file: name, row },
    })
  })
})

describe('rows that are not rows', () => {
  test('blank lines, too few cells and too many are rejects at their places, quotes or none', async () => {
    const lines = [oil, '', '2020,688,643', `${oil},more`, ' ', gas, '']
    const rejects = ['2 baci-shape', '3 baci-shape', '4 baci-shape', '5 baci-shape', '7 baci-shape']
    for (const text of [baciText(...lines), baciText(...lines).replace('270900,1', '"270900",1')]) {
      const { workspace, counts: counted } = await reading(text)
      expect(counted).toEqual({ read: 7, kept: 2, rejected: 5 })
      expect(await rejectsOf(workspace)).toEqual(rejects)
    }
  })

  test.each([
    ['nothing at all', '', 'input-columns'],
    ['a header and nothing below it', baciText(), 'input-no-rows'],
    ['a header that ends with the file', 't,i,j,k,v,q', 'input-no-rows'],
    ['a header with quotes and nothing below it', '"t","i","j","k","v","q"\n', 'input-no-rows'],
    ['blank lines before the header', `\n\n${baciText(oil)}`, 'input-columns'],
    ['the same column twice', `t,i,j,k,v,q,v\n${oil},3\n`, 'input-columns'],
    ['a line of three megabytes', baciText(oil, 'x'.repeat(3_000_000), gas), 'input-format'],
  ])('%s is refused, with the file’s name', async (_, content, code) => {
    expect(await refusing(content)).toMatchObject({ code, place: { file: name } })
  })

  test('a missing column is named, with those that are there', async () => {
    expect((await refusing('t,i,j,k,value\n2020,688,643,270900,1\n')).message).toBe(
      'The file has no column “v”, “q”; it has t, i, j, k, value.',
    )
  })
})

describe('bytes that are not text', () => {
  const latin = (line: string) => Buffer.from(line, 'latin1')

  test.each<[string, Uint8Array, number, string]>([
    ['Latin-1', latin(baciText(oil, gas, 'Québec')), 4, 'bytes that are not UTF-8'],
    [
      'Latin-1 between lone carriage returns',
      latin(baciText(oil, 'Québec', gas).replaceAll('\n', '\r')),
      3,
      'bytes that are not UTF-8',
    ],
    ['Latin-1 in the last byte', latin(`t,i,j,k,v,q\n${oil}\né`), 3, 'bytes that are not UTF-8'],
    [
      'a NUL byte',
      latin(baciText(oil, gas, oil.replace('688', '6\u00008'))),
      4,
      'the control character U+0000: this is not text',
    ],
    [
      'the engine’s own separator',
      latin(baciText(oil, '\u0001')),
      3,
      'the control character U+0001: this is not text',
    ],
    [
      'UTF-16 without its mark',
      Buffer.from(baciText(oil), 'utf16le'),
      1,
      'the control character U+0000: this is not text',
    ],
    [
      'half a character of UTF-16',
      Buffer.concat([Buffer.from(`\ufeff${baciText(oil)}`, 'utf16le'), Buffer.from([0x41])]),
      3,
      'bytes that are not UTF-16LE',
    ],
    [
      'a lone surrogate in UTF-16',
      Buffer.from(`\ufeff${baciText(oil)}\ud800\n`, 'utf16le'),
      3,
      'bytes that are not UTF-16LE',
    ],
  ])('%s is refused with the line it stands in', async (_, content, row, what) => {
    expect(await refusing(content)).toMatchObject({
      code: 'input-encoding',
      message: `Line ${row} holds ${what}.`,
      place: { file: name, row },
    })
  })
})

test('cells that look padded, signed or escaped stay what they are', async () => {
  const { workspace, counts: counted } = await reading(
    baciText(
      '2020, 688 ,643 ,270900, 1.5 ,"          NA"',
      '2020,688,643,270799,+2,  3 ',
      '2020,688,643,\\,1,NA',
    ),
  )
  expect(counted).toEqual({ read: 3, kept: 2, rejected: 1 })
  expect(await flowsIn(workspace)).toEqual(['2020 SRB→RUS 270900 1500', '2020 SRB→RUS 270799 2000'])
})

test('a WTO file has one cell a comma, whatever semicolons stand in its descriptions', async () => {
  const header =
    'FrequencyCode,IndicatorCode,PartnerEconomyCode,PeriodCode,ProductOrSector,ProductOrSectorClassificationCode,ProductOrSectorCode,ReportingEconomyCode,UnitCode,Value,Year'
  const { workspace, result } = await importText(
    wtoHs2,
    '892-2010.csv',
    `${header}\nA,HS_M_0010,643,A,Fuels; oils,HS,27,892,USD,5.25,2010\n`,
  )
  expect(result.ok).toBe(true)
  expect(await flowsIn(workspace)).toEqual(['2010 SRB→RUS 27 5.25'])
})

/** Plain text of bytes that come in pieces. */
const plainOf = async (pieces: readonly Uint8Array[], encoding: string): Promise<string> => {
  const { stream } = plainText('text', encoding)
  const out: Buffer[] = []
  await pipeline(Readable.from(pieces.filter(({ length }) => length > 0)), stream, async (chunks) => {
    for await (const chunk of chunks) out.push(chunk as Buffer)
  })
  return Buffer.concat(out).toString()
}

test.each<['utf-8' | 'utf-16le']>([['utf-8'], ['utf-16le']])(
  '%s in pieces cut anywhere, between \\r and \\n or within a character, is the same text',
  async (encoding) => {
    const cut = fc.array(fc.nat({ max: 60 }), { maxLength: 6 })
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', 'ђ', '€', '😀'), maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(text, cut, async (content, cuts) => {
        const bytes = Buffer.from(content, encoding === 'utf-8' ? 'utf8' : 'utf16le')
        const ends = [...cuts, bytes.length].filter((end) => end <= bytes.length).toSorted((a, b) => a - b)
        const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
        const lines = content.replaceAll(/\r\n?/g, '\n')
        expect(await plainOf(pieces, encoding)).toBe(
          lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`,
        )
      }),
      { numRuns: 300 },
    )
  },
)
