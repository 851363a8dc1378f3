import { existsSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { attempt } from '../../../src/domain/problem.js'
import { attributeOf, elementsAt, textAt, xmlReader, type XmlElement } from '../../../src/lake/readers/xml.js'
import { temporaryFolder, write } from '../workspace.js'

const reader = xmlReader({ record: ['entry'] })

/** Reads bytes to their end: the records, what stands above them, or the refusal. */
const read = (content: string | Uint8Array, member: string | null = null, of = reader) =>
  attempt(async () => {
    const folder = temporaryFolder()
    const file = write(folder, 'list.xml', content)
    const opened = await of.open({ path: file, member, name: 'list.xml', folder })
    const records: XmlElement[] = []
    const places: string[] = []
    for await (const { value, place } of opened.records) {
      records.push(value)
      places.push(String(place))
    }
    return { ...opened, records, places }
  })
const good = async (content: string | Uint8Array, member: string | null = null) => {
  const result = await read(content, member)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}
const refusalOf = async (content: string | Uint8Array) => {
  const result = await read(content)
  return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`
}

const list = `<?xml version="1.0" encoding="UTF-8"?>
<list xmlns="http://example.org/list" xmlns:x="http://example.org/x" dateGenerated="2026-02-27">
  <publication><date>02/27/2026</date></publication>
  <entry id="1" x:since="2020">
    <name>Ana &amp; Co</name>
    <name strong="false"><![CDATA[<Ana>]]></name>
    <x:place/>
  </entry>
  <note>between the records</note>
  <entry id="2">Пётр<entry id="inner"/></entry>
</list>
`

describe('records of an XML', () => {
  test('are the elements named, by their local names, the outermost of nested ones', async () => {
    const { records, places } = await good(list)
    expect(records.map(({ attributes }) => attributes)).toEqual([{ id: '1', since: '2020' }, { id: '2' }])
    expect(records[0]?.children.map(({ name, text }) => [name, text])).toEqual([
      ['name', 'Ana & Co'],
      ['name', '<Ana>'],
      ['place', ''],
    ])
    expect(records[1]?.text).toBe('Пётр')
    expect(places).toEqual(['line 4', 'line 10'])
  })

  test('stand below a head of the root’s attributes and the texts before them', async () => {
    expect((await good(list)).head).toEqual({ dateGenerated: '2026-02-27', 'publication/date': '02/27/2026' })
  })

  test('are found by path, attribute and text', async () => {
    const [first] = (await good(list)).records as [XmlElement]
    expect(elementsAt(first, 'name')).toHaveLength(2)
    expect(textAt(first, 'name')).toBe('Ana & Co')
    expect(textAt(first, 'place')).toBeNull()
    expect(attributeOf(first, 'id')).toBe('1')
    expect(attributeOf(first, 'none')).toBeNull()
  })

  test('show their cells by path', async () => {
    const [first] = (await good(list)).records as [XmlElement]
    expect(reader.cells(first)).toEqual({
      '@id': '1',
      '@since': '2020',
      name: 'Ana & Co',
      'name[2]/@strong': 'false',
      'name[2]': '<Ana>',
    })
  })

  test('come in pieces of any size, through gzip and zip', async () => {
    const many = `<list>${'<entry>Ж</entry>'.repeat(50_000)}</list>`
    expect((await good(many)).records).toHaveLength(50_000)
    expect((await good(gzipSync(many))).records).toHaveLength(50_000)
    expect((await good(zipSync({ 'a.xml': Buffer.from(list) }), 'a.xml')).records).toHaveLength(2)
  })

  test('may be none', async () => {
    expect((await good('<list/>')).records).toEqual([])
  })

  test.skipIf(!existsSync('/proc/self/fd'))('leave no file open when the reader stops early', async () => {
    const folder = temporaryFolder()
    const file = write(folder, 'list.xml', `<list>${'<entry>text</entry>'.repeat(500_000)}</list>`)
    const before = readdirSync('/proc/self/fd').length
    const { records } = await reader.open({ path: file, member: null, name: 'list.xml', folder })
    for await (const { row } of records) if (row === 2) break
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before)
  })
})

describe('the encoding of an XML', () => {
  const utf16 = (text: string, mark = true) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  const cyrillic = (declared: string) =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0"${declared}?><list><entry>`),
      Buffer.from([0xcf, 0xb8, 0xf2, 0xf0]),
      Buffer.from('</entry></list>'),
    ])

  test('is the one it declares', async () => {
    const { records, encoding } = await good(cyrillic(' encoding="windows-1251"'))
    expect([records[0]?.text, encoding]).toEqual(['Пётр', 'windows-1251'])
  })

  test('is that of its mark, else UTF-8', async () => {
    expect((await good(`\ufeff${list}`)).encoding).toBe('utf-8')
    const wide = await good(utf16('<?xml version="1.0" encoding="UTF-16"?><list><entry>Пётр</entry></list>'))
    expect([wide.encoding, wide.records[0]?.text]).toEqual(['utf-16le', 'Пётр'])
    expect((await good(utf16('<list><entry>Ж</entry></list>', false))).records[0]?.text).toBe('Ж')
  })

  test('is refused with its line where bytes do not fit it', async () => {
    expect(await refusalOf(cyrillic(''))).toBe('input-encoding: Line 1 holds bytes that are not UTF-8.')
    expect(await refusalOf(cyrillic(' encoding="utf-8"'))).toContain('input-encoding')
  })

  test('is refused where it is unknown, or cannot be true', async () => {
    expect(await refusalOf(cyrillic(' encoding="martian"'))).toContain(
      'input-encoding: The XML says that it is in martian',
    )
    expect(await refusalOf(cyrillic(' encoding="utf-16"'))).toContain('input-encoding')
  })
})

describe('a hostile XML', () => {
  const bomb = [
    '<?xml version="1.0"?><!DOCTYPE list [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><list><entry>&c;</entry></list>',
  ].join('')

  test.each([
    ['a bomb of entities', bomb, 'input-format: Line 1: entity declarations are not read.'],
    [
      'an external entity',
      '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l><entry>&x;</entry></l>',
      'input-format: Line 1: entity declarations',
    ],
    ['an unknown entity', '<list>\n<entry>&nbsp;</entry></list>', 'input-format: Line 2: undefined entity'],
    [
      'elements nested without end',
      '<a>'.repeat(100_000),
      'input-format: Line 1: the elements are nested more than 200 deep',
    ],
    [
      'nested records',
      '<entry>'.repeat(300),
      'input-format: Line 1: the elements are nested more than 200 deep',
    ],
    [
      'a record without end',
      `<list><entry>${'<a>text</a>'.repeat(1_700_000)}</entry></list>`,
      'input-format: Line 1: a record is longer',
    ],
    [
      'a text without end',
      `<list>${' '.repeat(18 * 2 ** 20)}</list>`,
      'input-format: Line 1: more than 16 million',
    ],
    [
      'a tag without end',
      `<list><entry a="${'x'.repeat(18 * 2 ** 20)}"/></list>`,
      'input-format: Line 1: more than 16 million',
    ],
    [
      'a declaration without end',
      `<!DOCTYPE list [${' '.repeat(18 * 2 ** 20)}`,
      'input-format: Line 1: more than 16 million',
    ],
    ['tags that cross', '<list><entry><a></entry></a></list>', 'input-format: Line 1'],
    ['an attribute twice', '<list><entry a="1" a="2"/></list>', 'input-format: Line 1'],
    ['a prefix of no namespace', '<list><x:entry/></list>', 'input-format: Line 1'],
    ['control characters', '<list><entry>\0</entry></list>', 'input-format: Line 1'],
    ['something after its end', '<list/><list/>', 'input-format: Line 1'],
    ['text before its beginning', 'hello <list/>', 'input-format: Line 1'],
    ['HTML', '<!doctype html><p>Sign in<br></p>', 'input-format: Line 1'],
    ['nothing', '', 'input-truncated'],
  ])('%s is refused', async (_, text, says) => {
    expect(await refusalOf(text)).toContain(says)
  })

  test('a document type without entities is passed over, and fetches nothing', async () => {
    const text = '<!DOCTYPE list SYSTEM "http://127.0.0.1:9/x.dtd"><list><entry/></list>'
    expect((await good(text)).records).toHaveLength(1)
  })

  test('names of elements and attributes cannot reach into objects', async () => {
    const { records, head } = await good(
      '<list __proto__="1"><entry constructor="2"><__proto__>3</__proto__></entry></list>',
    )
    expect(records[0]?.attributes['constructor']).toBe('2')
    expect(Object.getPrototypeOf(head)).toBe(Object.prototype)
    expect(reader.cells(records[0] as XmlElement)).toMatchObject({ '@constructor': '2' })
  })

  test('cut at every byte it is refused, never read in part', async () => {
    const bytes = Buffer.from(list.trimEnd())
    for (let end = 0; end < bytes.length; end += 1) {
      const says = await refusalOf(bytes.subarray(0, end))
      expect(says, `cut at ${end}`).toMatch(/^input-(?:truncated|format|encoding): /)
    }
  }, 60_000)

  test('torn gzip is refused', async () => {
    const packed = gzipSync(list)
    expect(await refusalOf(packed.subarray(0, packed.length - 9))).toContain('input-truncated')
  })

  test('any bytes are read in full, or refused', async () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '/',
      'entry',
      'list',
      ' a="1"',
      '&lt;',
      '&',
      'Ж',
      '<!--',
      '-->',
      ']]>',
      '<![CDATA[',
      '<?',
      '?>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
        expect(await refusalOf(parts.join(''))).toMatch(/^read$|^input-/)
      }),
      { numRuns: 200 },
    )
  })
})
