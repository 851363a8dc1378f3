import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readChapters } from '../../src/catalogue/chapters.js'
import { exportCsv, exportJson, exportVcards } from '../../src/catalogue/export.js'
import { idOf, type Entry } from '../../src/catalogue/entry.js'
import { cellText, listIn, listText, safeCell } from '../../src/catalogue/lists.js'
import { dayOf, linkOf, OrganisationSchema, type Organisation } from '../../src/catalogue/organisation.js'
import { readGivenFile } from '../../src/catalogue/read-file.js'
import { sectionOf } from '../../src/catalogue/sectors.js'
import { organisation, organisations, temporaryFolder } from './organisations.js'

const entriesOf = (all: readonly Organisation[]): Entry[] =>
  all.map((each, at) => ({
    schema: 'rapport/catalogue-entry@1',
    id: idOf(at + 1),
    addedAt: '2024-01-01T00:00:00.000Z',
    changedAt: '2024-01-01T00:00:00.000Z',
    organisation: each,
    media: [],
    screened: null,
  }))

const readAs = async (name: string, text: string) => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'tmp'))
  writeFileSync(path.join(folder, name), text)
  return readGivenFile(path.join(folder, name), { folder: path.join(folder, 'tmp') })
}

describe('what is exported is read back as it was', () => {
  const writers = {
    'a.csv': exportCsv,
    'a.vcf': exportVcards,
    'a.json': (entries: readonly Entry[]) => JSON.stringify(exportJson(entries)),
  }
  test.each(Object.entries(writers))('%s', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(organisations, { minLength: 1, maxLength: 4 }), async (all) => {
        const { rows, leftOut } = await readAs(name, write(entriesOf(all)))
        expect(rows.flatMap(({ problems }) => problems)).toEqual([])
        expect(rows.map((row) => row.organisation)).toEqual(all)
        expect(rows.map(({ id }) => id)).toEqual(all.map((_, at) => idOf(at + 1)))
        expect(leftOut).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('a cell of a list', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'a\\;| ') })), (items) => {
        const given = items.map((item) => item.trim()).filter((item) => item !== '')
        expect(listIn(listText(given))).toEqual(given)
      }),
    )
  })

  test('a cell that a spreadsheet would run as a formula is made harmless, and is the same afterwards', () => {
    for (const text of ['=1+1', '+381 11', '-1', '@x', "'=1", "''+2", '＝1']) {
      expect(safeCell(text)).toMatch(/^"?'/)
      expect(cellText(`'${text}`)).toBe(text)
    }
    expect(safeCell("'quoted'")).toBe("'quoted'")
    expect(cellText("'quoted'")).toBe("'quoted'")
  })
})

describe('a file as others write it', () => {
  test('is a vCard of version 3.0 of a person at a firm, folded, escaped and grouped', async () => {
    const card = [
      'BEGIN:VCARD', 'VERSION:3.0', 'N:Petrović;Ana;;;', 'FN:Ana Petrović', 'ORG:Drvo\\, a.d.;Prodaja', 'item1.TITLE:direktorka',
      'TEL;TYPE=work,voice:+381 11 1', ' 23', 'item2.EMAIL;type=INTERNET:ana@drvo.example', 'ADR;TYPE=work:;;Ulica 1;Beograd;;11000;Srbija',
      'CATEGORIES:nameštaj,drvo', 'URL:www.drvo.example', 'NOTE:prvi red\\ndrugi; red', 'PHOTO;ENCODING=b:AAAA', 'END:VCARD', '',
    ].join('\r\n') // prettier-ignore
    const { rows, leftOut } = await readAs('a.vcf', card)
    expect(rows[0]?.problems).toEqual([])
    expect(rows[0]?.organisation).toEqual(
      organisation('Drvo, a.d.', {
        country: 'SRB',
        address: 'Ulica 1, 11000 Beograd',
        sector: 'nameštaj; drvo',
        contacts: [{ person: 'Ana Petrović', role: 'direktorka', emails: ['ana@drvo.example'], phones: ['+381 11 123'] }],
        links: ['https://www.drvo.example/'],
        note: 'prvi red\ndrugi; red',
      }),
    )
    expect(leftOut).toEqual(['PHOTO'])
  }) // prettier-ignore

  test('is several vCards of version 2.1 in quoted-printable of another character set', async () => {
    // Завод in windows-1251: C7 E0 E2 EE E4; the first line ends softly.
    const cards = [
      'BEGIN:VCARD', 'VERSION:2.1', 'N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:;', 'ORG;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C7=E0=',
      '=E2=EE=E4', 'TEL;WORK;VOICE:8 800 000', 'END:VCARD', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Second', 'END:VCARD',
    ].join('\n') // prettier-ignore
    const { rows } = await readAs('a.vcf', cards)
    expect(rows.map((row) => row.organisation.name)).toEqual(['Завод', 'Second'])
    expect(rows[0]?.organisation.contacts[0]?.phones).toEqual(['8 800 000'])
  })

  test.each([
    ['BEGIN:VCARD\nFN:x', 'does not end'],
    ['BEGIN:VCARD\nBEGIN:VCARD\nEND:VCARD\nEND:VCARD', 'begins within another'],
    ['BEGIN:VCARD\nno property\nEND:VCARD', 'Line 2'],
  ])('is refused where it is no file of cards: %j', async (text, says) => {
    await expect(readAs('a.vcf', text)).rejects.toThrow(says)
  })

  test('is a table with headings in Russian and Serbian of both scripts, whatever its separator', async () => {
    const expected = { name: 'Ромашка', country: 'RUS', chapters: ['33', '84', '85'], offers: 'духи' }
    for (const text of [
      'Наименование;Страна;Группы ТН ВЭД;Предложение\nРомашка;Россия;33, 84-85;духи',
      'Назив\tДржава\tХС главе\tПонуда\nРомашка\tRusija\t84–85 33\tдухи',
      '"Naziv","Zemlja","HS glave","Nudi"\r\n"Ромашка","643","33;84-85","духи"\r\n',
    ])
      expect((await readAs('a.csv', text)).rows[0]?.organisation).toMatchObject(expected)
  })

  test('is a workbook with numbers and dates as cells, on several sheets', async () => {
    const cell = (value: string | number) =>
      typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const sheet = (rows: readonly (readonly (string | number)[])[]) =>
      strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
          .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value).replace('<c', `<c r="${'ABCDE'[c]}${r + 1}"`)).join('')}</row>`)
          .join('')}</sheetData></worksheet>`,
      )
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'tmp'))
    const book = zipSync({
      'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="About" sheetId="1" r:id="rId1"/><sheet name="Чланови" sheetId="2" r:id="rId2"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`),
      'xl/worksheets/sheet1.xml': sheet([['Members of a chamber']]),
      'xl/worksheets/sheet2.xml': sheet([['2024'], ['Назив', 'МБ', 'HS', 'Provereno', 'Other'], ['Плуг', 7654321, 84, '31.05.2024', 'x'], ['', '', '', '', ''], ['Дрво', '', 7, '', '']]),
    })
    writeFileSync(path.join(folder, 'a.xlsx'), book)
    const { rows, leftOut } = await readGivenFile(path.join(folder, 'a.xlsx'), { folder: path.join(folder, 'tmp') })
    expect(rows.map(({ place, organisation: each }) => [place, each.name, each.register?.number, each.chapters, each.verifiedOn])).toEqual([
      ['Чланови!3', 'Плуг', '7654321', ['84'], '2024-05-31'],
      ['Чланови!5', 'Дрво', undefined, ['07'], null],
    ])
    expect(leftOut).toEqual(['Other'])
  }) // prettier-ignore

  test('has titles above its header, and rows of nothing', async () => {
    const { rows } = await readAs('a.csv', 'Members of the chamber,,\n,,\nName,Country,\nOne,SRB,\n,,\nTwo,,\n')
    expect(rows.map(({ row, organisation: { name } }) => [row, name])).toEqual([[1, 'One'], [3, 'Two']])
  }) // prettier-ignore

  test('is refused without a column of names, or in an encoding that was not named', async () => {
    await expect(readAs('a.csv', 'a,b\n1,2\n')).rejects.toMatchObject({ problem: { code: 'input-columns', remedy: expect.stringContaining('template') as string } }) // prettier-ignore
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'a.csv'), Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xc7, 0xe0])) // name, Заʼ in windows-1251
    const read = (encoding?: string) =>
      readGivenFile(path.join(folder, 'a.csv'), { folder: temporaryFolder(), encoding })
    await expect(read()).rejects.toMatchObject({ problem: { code: 'input-encoding', remedy: expect.stringContaining('windows-1251') as string } }) // prettier-ignore
    expect((await read('windows-1251')).rows[0]?.organisation.name).toBe('За')
    await expect(read('klingon')).rejects.toMatchObject({ problem: { code: 'input-encoding' } })
  })

  test('tells what is wrong with a row and says nothing of a person', async () => {
    const text = 'name,country,hs,contact_email,contact_phone,website,verified_on\nOne,Atlantis,77,ana at example,none,ftp://x.y,31.02.2024\n'
    const [row] = (await readAs('a.csv', text)).rows
    expect(row?.problems.map(({ column }) => column)).toEqual(['country', 'hs_chapters', 'contact_email', 'contact_phone', 'website', 'verified_on'])
    expect(JSON.stringify(row?.problems)).not.toContain('ana at')
  }) // prettier-ignore
})

describe('what is given is read', () => {
  test('chapters and ranges of them; 77 is none, and a longer code is not cut short', () => {
    expect(readChapters('HS 7, 84-85; 94').chapters).toEqual(['07', '84', '85', '94'])
    expect(readChapters('76–78').chapters).toEqual(['76', '78'])
    expect(readChapters('94 9403 77')).toEqual({ chapters: ['94'], unread: ['9403', '77'] })
    expect(readChapters('85-84').unread).toEqual(['85-84'])
  })

  test('days, and no others', () => {
    expect(['2024-05-31', '31.05.2024', '31.5.2024.', '31. 5. 2024.'].map(dayOf)).toEqual(
      Array(4).fill('2024-05-31'),
    )
    expect(['31.02.2024', '2024-13-01', 'May 2024', '05/31/2024'].map(dayOf)).toEqual(Array(4).fill(null))
  })

  test('addresses on the web, and none that a browser would run', () => {
    expect(linkOf('primer.example')).toBe('https://primer.example/')
    expect(linkOf('HTTP://Primer.example:8080/a b')).toBeNull()
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'x', 'mailto:a@b.c'])
      expect(linkOf(text)).toBeNull()
  })

  test('codes of NACE and words', () => {
    expect(['C', 'c31', '31', '31.01', 'NACE 31.0', 'F'].map(sectionOf)).toEqual([
      'C',
      'C',
      'C',
      'C',
      'C',
      'F',
    ])
    expect(['furniture', 'A31', '44', 'IT'].map(sectionOf)).toEqual([null, null, null, null])
  })

  test('an organisation that a file of the store could not hold is refused', () => {
    const bad = [{ name: '' }, { name: ' a' }, { chapters: ['85', '84'] }, { links: ['javascript:x'] }, { country: 'Serbia' }, { more: 1 }]
    for (const part of bad)
      expect(OrganisationSchema.safeParse({ ...organisation('One'), ...part }).success).toBe(false)
  }) // prettier-ignore
})
