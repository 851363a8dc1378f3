import { describe, expect, test } from 'vitest'
import { originalRows } from '../../src/lake/original-rows.js'
import { sipri } from '../../src/sources/sipri/source.js'
import { counts, importText, rejectsIn, rejectsOf, rowsIn, withLake } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const raw = String.raw

/** What stands above the first block, as in the files of 2020 and 2023. */
const preamble = raw`{\rtf1\mac\deff2 {\fonttbl{\f20\froman Times;}}
{\stylesheet{\s2\tx280\tqr\tx2080 \f20\fs18 Trade tabs;}{\s6\sb100\brdrt \f20\fs8 main line;}}
\paperw16820\paperh11880\deftab709
\pard\plain \s3\sa400 

\f20\fs40 Transfers of major weapons: made-up deals\par 
\pard\plain \s2\qj \f20\fs18 
{\fs20\b Note: \b0 The \'d4No. delivered\'d5 column is made up. \par \b Source: \b0 SIPRI\par \b Information generated:\b0  04 March 2021\par \par }
\pard\plain \s6\sl40 \f20\fs8 \tab \par
`
const rule = raw`\pard\plain \s6\sb40\brdrt 
\tqr\tx12860 \f20\fs8 \tab \par 
\pard \s2\fi-9060\tx280\tqr\tx2080 
`
const supplierTitles = raw`\pard\plain \s2\sl200\tx280 \f20\fs18{\b 
\tab \tab \tab \tab  \tab Year(s)\tab \tab \line 
Supplier/\tab \tab No.\tab Weapon\tab Weapon\tab Year\tab of\tab No. 
\tab \line 
\tab recipient (R)\tab ordered\tab designation\tab description
\tab of order\tab delivery\tab delivered\tab Comments\par }`
const recipientTitles = raw`\pard\plain {\b \tab \tab \tab \tab \tab Year\tab Year(s)\tab No.\tab \line
Recipient/\tab supplier (S)\tab No.\tab Weapon\tab Weapon\tab of order/\tab of\tab delivered/\tab \line
\tab or licenser (L)\tab ordered\tab designation\tab description\tab licence\tab deliveries\tab produced\tab Comments\par }`
const end = raw`\pard\plain \s6\brdrt \f20\fs8 \par 
{\plain \f20 \par }
\pard\plain \s3 \f20\fs22 {\plain \f20 \par }}

`
const register = (titles: string, ...blocks: readonly string[]): string =>
  `${preamble}${titles}${[rule, ...blocks].join(rule)}${end}`
/** A deal by its cells; one without a name has the tab of the name’s place too. */
const deal = (mark: string, ...cells: readonly string[]): string =>
  raw`\par{\b ${mark}} ${cells[0] === '' ? raw`\tab` : ''}${cells.join(raw`\tab `)}`
const block = (name: string, ...deals: readonly string[]): string => raw`{\b ${name}}${deals.join('')}\par`
const spaces = '    '

const russia = block(
  'Russia',
  deal('R:', 'Serbia', '(150)', 'Vedette-1', 'patrol craft', '(2011)', '2012-2014', '(120)', 'Aid'),
  deal(spaces, '', '2', 'Vedette-2 120mm', 'patrol craft', '2013', '', '', ''),
  deal(
    spaces,
    'Hungary',
    '. .',
    'Vedette-3',
    'patrol craft',
    '2013',
    '2015',
    '3',
    raw`Part of \u0163?82 m deal`,
  ),
)
const libya = block('Germany', deal('R:', 'Libya', '1', 'Barge', 'landing craft', '1975', '1976', '1', ''))

const read = async (content: string | Uint8Array, name = 'register.rtf') => {
  const { workspace, result } = await importText(sipri, name, content)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return { workspace, report: result.value }
}

const inShort = async (workspace: string) =>
  (await rowsIn(workspace, 'arms_transfer')).map(
    ({ supplier, recipient, ordered, designation }) =>
      `${String(supplier)}→${String(recipient)} ${String(ordered)} ${String(designation)}`,
  )

const locator = new Set(['snapshot', 'file', 'row', 'place'])
const withoutLocator = async (workspace: string) =>
  (await rowsIn(workspace, 'arms_transfer')).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !locator.has(column))),
  )

describe('a register of suppliers as RTF', () => {
  test('gives the rows that the same deals give as tab-separated text', async () => {
    const text = [
      'Information generated: 4 March 2021',
      'Supplier\tRecipient\tNo. ordered\tWeapon designation\tWeapon description\tYear of order\tYear(s) of deliveries\tNo. delivered\tComments',
      'Russia\tSerbia\t(150)\tVedette-1\tpatrol craft\t(2011)\t2012-2014\t(120)\tAid',
      '\t\t2\tVedette-2 120mm\tpatrol craft\t2013\t\t\t',
      '\tHungary\t\tVedette-3\tpatrol craft\t2013\t2015\t3\tPart of £82 m deal',
      'Germany\tLibya\t1\tBarge\tlanding craft\t1975\t1976\t1\t',
      '',
    ].join('\n')
    const [rtf, tabs] = [
      await read(register(supplierTitles, russia, libya)),
      await read(text, 'register.txt'),
    ]
    const rows = await withoutLocator(rtf.workspace)
    expect(rows).toEqual(await withoutLocator(tabs.workspace))
    expect(rows).toMatchObject([
      { supplier: 'RUS', recipient: 'SRB', ordered: 150, delivered: 120, delivery_years: '2012-2014' },
      { supplier: 'RUS', recipient: 'SRB', ordered: 2, delivered: null, delivery_years: null },
      { supplier: 'RUS', recipient: 'HUN', ordered: null, delivered: 3, comments: 'Part of £82 m deal' },
      { supplier: 'DEU', recipient: 'LBY' },
    ])
    expect(rows[0]?.['estimated_fields']).toEqual(['ordered', 'order_year', 'delivered'])
    expect(rtf.report.snapshot.vintage).toBe('2021-03-04')
    // Four deals; the names of two blocks are records without data.
    expect(counts(rtf.report)).toEqual({ read: 6, kept: 4, rejected: 0 })
  })

  test('is recognised by what it begins with where it was saved as text', async () => {
    const { workspace } = await read(register(supplierTitles, libya), 'register.txt')
    expect(await inShort(workspace)).toEqual(['DEU→LBY 1 Barge'])
  })

  test('is traced to the line as printed: the heading above it, its cells, its number from the top', async () => {
    const { workspace } = await read(register(supplierTitles, russia))
    const rows = await rowsIn(workspace, 'arms_transfer')
    // Title, note, source, day, blank, rule; three lines of titles; two rules; Russia: the first deal is line 13.
    expect(rows.map(({ row, place }) => `${String(row)} ${String(place)}`)).toEqual([
      '2 line 13',
      '3 line 14',
      '4 line 15',
    ])
    const original = await withLake(workspace, (lake) => {
      const [snapshot] = lake.manifest.snapshots
      if (snapshot === undefined) throw new Error('no snapshot')
      return originalRows(lake, snapshot, 1, [3])
    })
    expect(original.get(3)).toEqual({
      block: 'Russia',
      party: '',
      ordered: '2',
      designation: 'Vedette-2 120mm',
      description: 'patrol craft',
      order_year: '2013',
      delivery_years: '',
      delivered: '',
      comments: '',
    })
  })

  test('goes on with comments in lines that have nothing else, right below their deal', async () => {
    const { workspace, report } = await read(
      register(
        supplierTitles,
        block(
          'Russia',
          deal('R:', 'Serbia', '2', 'Vedette-1', 'boat', '2013', '2015', '2', 'Aid; for use'),
          raw`\par\tab\tab\tab\tab\tab\tab\tab\tab on the Danube;`,
          raw`\par option on 2 more`,
          deal(spaces, '', '3', 'Vedette-2', 'boat', '2013', '2015', '3', ''),
        ),
      ),
    )
    const rows = await rowsIn(workspace, 'arms_transfer')
    expect(rows.map(({ comments, place }) => [comments, place])).toEqual([
      ['Aid; for use on the Danube; option on 2 more', 'lines 13–15'],
      [null, 'line 16'],
    ])
    expect(counts(report)).toEqual({ read: 3, kept: 2, rejected: 0 })
  })

  test('says what was made under licence, where it marks it, and for whom', async () => {
    const { workspace } = await read(
      register(
        supplierTitles,
        block(
          'Russia',
          deal('L:', 'India', '4', 'Vedette-1', 'boat', '2013', '2015', '4', ''),
          deal(spaces, 'Viet Nam', '5', 'Vedette-1', 'boat', '2013', '2015', '5', ''),
          deal('R:', 'India', '6', 'Vedette-2', 'boat', '2013', '2015', '6', ''),
        ),
        block('France', deal(spaces, 'India', '7', 'Barge', 'boat', '2013', '2015', '7', '')),
      ),
    )
    const rows = await rowsIn(workspace, 'arms_transfer')
    expect(await inShort(workspace)).toEqual([
      'RUS→IND 4 Vedette-1',
      'RUS→VNM 5 Vedette-1',
      'RUS→IND 6 Vedette-2',
      'FRA→IND 7 Barge',
    ])
    expect(rows.map(({ status }) => status)).toEqual([
      'Licensed production',
      'Licensed production',
      null,
      null,
    ])
  })

  test('keeps by name who is no country', async () => {
    const { workspace } = await read(
      register(
        supplierTitles,
        block(
          'Unknown supplier(s)',
          deal('R:', 'Reef rebels (Oman)*', '4', 'Vedette-1', 'boat', '', '', '', ''),
          deal(spaces, 'Libya GNC', '4', 'Vedette-1', 'boat', '', '', '', ''),
        ),
      ),
    )
    expect(await inShort(workspace)).toEqual([
      'label:Unknown supplier(s)→label:Reef rebels (Oman) 4 Vedette-1',
      'label:Unknown supplier(s)→label:Libya GNC 4 Vedette-1',
    ])
  })
})

describe('a register of recipients as RTF', () => {
  test('has the recipient in the heading of a block and the supplier, or licenser, in the line', async () => {
    const { workspace } = await read(
      register(
        recipientTitles,
        block(
          'Serbia',
          deal('S:', 'Russia', '2', 'Vedette-1', 'boat', '2013', '2015', '2', ''),
          deal('L:', 'France', '3', 'Barge', 'boat', '2013', '2015', '3', ''),
        ),
      ),
    )
    expect(await inShort(workspace)).toEqual(['RUS→SRB 2 Vedette-1', 'FRA→SRB 3 Barge'])
  })

  test('may be a table with a row a line, and its titles in one row', async () => {
    const row = (...cells: readonly string[]) =>
      raw`\trowd\cellx900\cellx1800 \pard\intbl ${cells.join(raw`\cell `)}\cell\row `
    const { workspace, report } = await read(
      raw`{\rtf1\ansi ${row(
        raw`Recipient/\line supplier (S) or licenser (L)`,
        'No. ordered',
        'Weapon designation',
        'Weapon description',
        'Year of order/licence',
        'Year(s) of deliveries',
        'No. delivered/produced',
        'Comments',
      )}${row(raw`{\b Serbia}`, '', '', '', '', '', '', '')}${row(
        'S: Russia',
        '2',
        'Vedette-1',
        'boat',
        '2013',
        '2015',
        '2',
        raw`Aid;\par for use`,
      )}${row('', '3', 'Vedette-2', 'boat', '2014', '', '', '')}}`,
    )
    expect(await inShort(workspace)).toEqual(['RUS→SRB 2 Vedette-1', 'RUS→SRB 3 Vedette-2'])
    expect((await rowsIn(workspace, 'arms_transfer'))[0]?.['comments']).toBe('Aid; for use')
    expect(report.snapshot.vintage).toBeNull()
  })
})

describe('a line of the register', () => {
  const good = deal('R:', 'Serbia', '2', 'Vedette-1', 'boat', '2013', '2015', '2', '')
  const below = deal(spaces, '', '3', 'Vedette-2', 'boat', '2013', '2015', '3', '')

  test.each([
    ['it has too few cells', deal('R:', 'India', '2', 'Vedette-1', 'boat', '2013', '2015'), 'sipri-shape'],
    [
      'its comments have a tab',
      deal('R:', 'India', '2', 'V', 'boat', '2013', '2015', '2', raw`a\tab b`),
      'sipri-shape',
    ],
    [
      'its name is nobody’s',
      deal('R:', 'Atlantis', '2', 'V', 'boat', '2013', '2015', '2', ''),
      'sipri-party',
    ],
    [
      'its mark has no name',
      raw`\par{\b R:} \tab\tab 2\tab V\tab boat\tab 2013\tab \tab \tab `,
      'sipri-party',
    ],
    [
      'its mark is of the other register',
      deal('S:', 'India', '2', 'V', 'boat', '2013', '2015', '2', ''),
      'sipri-block',
    ],
  ])('is rejected where %s, and so is what leaves the name out below it', async (_, line, code) => {
    const { workspace, report } = await read(register(supplierTitles, block('Russia', good, line, below)))
    expect(counts(report)).toEqual({ read: 4, kept: 1, rejected: 2 })
    const codes = (await rejectsOf(workspace)).map((each) => each.split(' ')[1])
    expect(codes[0]).toBe(code)
    expect(['sipri-party', 'sipri-block']).toContain(codes[1])
    for (const each of codes) expect(sipri.rejects[each ?? '']).toBeDefined()
  })

  test.each([
    ['a number in words', '2013', 'some', 'sipri-count'],
    ['a year of two digits', '13', '2', 'sipri-year'],
  ])('is rejected for %s as in a CSV', async (_, year, ordered, code) => {
    const line = deal('R:', 'India', ordered, 'V', 'boat', year, '2015', '2', '')
    const { workspace } = await read(register(supplierTitles, block('Russia', good, line)))
    expect(await rejectsOf(workspace)).toEqual([`3 ${code}`])
  })

  test('is nobody’s below a name that is not set as a heading, and is not added to what stands above', async () => {
    const { workspace, report } = await read(
      register(
        supplierTitles,
        block('Russia', good),
        raw`France\par{\b R:} India\tab 2\tab V\tab boat\tab 2013\tab \tab \tab \par`,
      ),
    )
    expect(await inShort(workspace)).toEqual(['RUS→SRB 2 Vedette-1'])
    expect((await rejectsIn(workspace)).map(({ code, place }) => [code, place])).toEqual([
      ['sipri-shape', 'line 15'],
      ['sipri-block', 'line 16'],
    ])
    expect(counts(report)).toEqual({ read: 4, kept: 1, rejected: 2 })
  })

  test('is not taken for comments where it is the name of a country, even right below a deal', async () => {
    const { workspace } = await read(
      register(
        supplierTitles,
        block('Russia', good, raw`\par France`, deal('R:', 'India', '2', 'V', 'boat', '', '', '', '')),
      ),
    )
    expect(await inShort(workspace)).toEqual(['RUS→SRB 2 Vedette-1'])
    expect((await rowsIn(workspace, 'arms_transfer'))[0]?.['comments']).toBeNull()
  })
})

describe('a file that is no register', () => {
  const refused = async (content: string) => {
    const { result } = await importText(sipri, 'register.rtf', content)
    return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`
  }

  test('is refused with the reason: another text, a column that is missing, a torn file', async () => {
    expect(await refused(raw`{\rtf1\ansi A letter.\par}`)).toMatch(
      /^input-columns: None of the first 1 lines/,
    )
    expect(await refused(register(supplierTitles.replace('designation', 'name'), libya))).toMatch(
      /^input-columns: .*no column “designation”/,
    )
    const whole = register(supplierTitles, russia)
    expect(await refused(whole.slice(0, whole.indexOf('Vedette-3')))).toMatch(/^input-truncated: /)
    expect(await refused('Supplier,Recipient')).toMatch(/^input-unrecognised: /)
  })
})

describe('hostile input', () => {
  hostile(
    sipri,
    'register.rtf',
    raw`{\rtf1\mac{\fonttbl{\f20 Times;}}\b Information generated:\b0  4 March 2021\par
{\b Supplier/\tab \tab No.\tab Weapon\tab Weapon\tab Year\tab Year(s) of\tab No.\line
\tab recipient (R)\tab ordered\tab designation\tab description\tab of order\tab delivery\tab delivered\tab Comments\par}
{\b Russia}\par{\b R:} Serbia\tab (2)\tab Vedette-\'8a\tab boat\tab 2013\tab 2014\tab 2\tab \u0163?2 m\par
{\b     } \tab\tab 3\tab Barge\tab boat\tab 2013\tab \tab \tab \par}
`,
  )
})
