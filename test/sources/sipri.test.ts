import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sipri } from '../../src/sources/sipri/source.js'
import {
  counts,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  temporaryFolder,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const preamble = [
  "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for the year range 'Not specified' to 'Not specified' ",
  "A '?' in a column indicates uncertain data.",
  '',
  'Source: SIPRI Arms Transfers Database (c) SIPRI.',
  'Data generated: 7 Mar 2026 2:29:20 PM',
].join('\n')
const header =
  'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons'
const deal =
  'Serbia,Russia,2011,?,7,,Vedette-1,patrol craft,6,?,2012; 2014,New,Modified version; aid,1.25,8.75,7.5'
const registerText = (...lines: readonly string[]) => `${[preamble, header, ...lines].join('\n')}\n`

const read = async (name: string, content: string | Uint8Array) => {
  const { workspace, result } = await importText(sipri, name, content)
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, report: result.value }
}

describe('a deal of the register', () => {
  test('keeps its years as a list, its volume exact, and names what is estimated', async () => {
    const { workspace, report } = await read('trade-register.csv', registerText(deal))
    expect(report.snapshot.vintage).toBe('2026-03-07')
    expect(await rowsIn(workspace, 'arms_transfer')).toMatchObject([
      {
        supplier: 'RUS',
        recipient: 'SRB',
        ordered: 7,
        designation: 'Vedette-1',
        description: 'patrol craft',
        order_year: 2011,
        delivery_years: '2012; 2014',
        delivered: 6,
        tiv_unit: '1.250',
        tiv_order: '8.750',
        tiv_delivered: '7.500',
        estimated_fields: ['order_year', 'delivered'],
        status: 'New',
        comments: 'Modified version; aid',
      },
    ])
  })

  test('may have no number and no volume: unknown, not zero; and a volume of 0 stays 0', async () => {
    const { workspace } = await read(
      'r.csv',
      registerText(
        'Serbia,Russia,2011,,,,Vedette-1,patrol craft,0,,,New,,1.25,,0',
        'Serbia,Russia,,,2,?,Vedette-2,patrol craft,,,,New,,,,',
      ),
    )
    const rows = await rowsIn(workspace, 'arms_transfer')
    expect(
      rows.map((row) =>
        ['ordered', 'order_year', 'delivered', 'delivery_years', 'tiv_order', 'tiv_delivered'].map(
          (name) => row[name],
        ),
      ),
    ).toEqual([
      [null, 2011, 0, null, null, '0.000'],
      [2, null, null, null, null, null],
    ])
    expect(rows[1]?.['estimated_fields']).toEqual(['ordered'])
  })

  test('is read in Windows-1252', async () => {
    const bytes = Buffer.from(registerText(deal.replace('Vedette-1', 'Vedette-Süd')), 'latin1')
    const { workspace, report } = await read('r.csv', bytes)
    expect(report.snapshot.originals[0]?.encoding).toBe('windows-1252')
    expect((await rowsIn(workspace, 'arms_transfer'))[0]?.['designation']).toBe('Vedette-Süd')
  })

  test('may be older than its state, and keeps the state that SIPRI names', async () => {
    const { workspace } = await read(
      'r.csv',
      registerText(
        deal.replace('2011', '1975'),
        deal.replace('Serbia', 'Yugoslavia').replace('Russia', 'Soviet Union'),
        deal.replace('Serbia', 'East Germany (GDR)').replace('Russia', 'Bosnia-Herzegovina'),
      ),
    )
    expect(
      (await rowsIn(workspace, 'arms_transfer')).map(({ supplier, recipient }) => [supplier, recipient]),
    ).toEqual([
      ['RUS', 'SRB'],
      ['SUN', 'YUG'],
      ['BIH', 'DDR'],
    ])
  })

  test('keeps by name what is no country: groups, organisations, the unknown', async () => {
    const parties = ['Reef rebels (Oman)*', 'United Nations**', 'unknown supplier(s)', 'Biafra']
    const { workspace } = await read(
      'r.csv',
      registerText(...parties.map((party) => deal.replace('Russia', party))),
    )
    expect((await rowsIn(workspace, 'arms_transfer')).map(({ supplier }) => supplier)).toEqual([
      'label:Reef rebels (Oman)',
      'label:United Nations',
      'label:unknown supplier(s)',
      'label:Biafra',
    ])
  })

  test.each([
    ['names a party nobody knows', deal.replace('Russia', 'Atlantis'), 'sipri-party'],
    ['has words for a number', deal.replace(',7,', ',some,'), 'sipri-count'],
    ['has a fraction for a number', deal.replace(',7,', ',7.5,'), 'sipri-count'],
    ['has no year of order', deal.replace('2011', '11'), 'sipri-year'],
    ['has words for years of delivery', deal.replace('2012; 2014', 'soon'), 'sipri-year'],
    ['has a negative volume', deal.replace('7.5', '-7.5'), 'sipri-tiv'],
    ['has a mark that is no question mark', deal.replace('?,7', 'x,7'), 'sipri-shape'],
    ['has a comma in its comment', deal.replace('; aid', ', aid'), 'sipri-shape'],
    ['has too few cells', 'Serbia,Russia,2011', 'sipri-shape'],
    ['names no weapon', deal.replace('Vedette-1', ''), 'sipri-designation'],
  ])('is rejected when it %s', async (_, line, code) => {
    const { workspace, report } = await read('r.csv', registerText(deal, line))
    expect(counts(report)).toEqual({ read: 2, kept: 1, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(sipri.rejects[code]).toBeDefined()
  })
})

describe('a register in the older form', () => {
  const older = [
    'Information generated: 18 March 2019',
    'Supplier\tRecipient\tNo. ordered\tWeapon designation\tWeapon description\tYear of order/licence\tYear(s) of deliveries\tNo. delivered/produced\tComments',
    'Russia\tSerbia\t(150)\tVedette-1\tPatrol craft\t(2011)\t2012–2014\t(120)\tAid',
    '\t\t2\tVedette-2\tPatrol craft\t2013\t2015\t2\t',
    '\tHungary\t3\tVedette-3\tPatrol craft\t2013\t\t\t',
    '',
  ].join('\n')

  test('marks estimates by parentheses, keeps ranges as printed, and leaves the party of the row above out', async () => {
    const { workspace, report } = await read('register.txt', older)
    expect(report.snapshot.vintage).toBe('2019-03-18')
    const rows = await rowsIn(workspace, 'arms_transfer')
    expect(
      rows.map((row) =>
        ['supplier', 'recipient', 'ordered', 'order_year', 'delivery_years', 'delivered'].map(
          (name) => row[name],
        ),
      ),
    ).toEqual([
      ['RUS', 'SRB', 150, 2011, '2012–2014', 120],
      ['RUS', 'SRB', 2, 2013, '2015', 2],
      ['RUS', 'HUN', 3, 2013, null, null],
    ])
    expect(rows.map((row) => row['estimated_fields'])).toEqual([
      ['ordered', 'order_year', 'delivered'],
      [],
      [],
    ])
  })

  test('leaves out no party below a row that is torn: it may have named another', async () => {
    const torn = older.replace('\t\t2\tVedette-2', 'Ukraine\tHungary\t2\n\t\t2\tVedette-2')
    const { workspace, report } = await read('register.txt', torn)
    expect(counts(report)).toEqual({ read: 4, kept: 1, rejected: 3 })
    expect(await rejectsOf(workspace)).toEqual(['2 sipri-shape', '3 sipri-party', '4 sipri-party'])
  })

  test('has names that SIPRI has changed since', async () => {
    const names = ['Germany (FRG)', 'South Korea (ROK)', 'Taiwan (ROC)', 'Macedonia (FYROM)', 'Libya GNC']
    const { workspace } = await read(
      'register.txt',
      [
        ...older.split('\n').slice(0, 2),
        ...names.map((name) => `Russia\t${name}\t1\tVedette-1\t\t\t\t\t`),
      ].join('\n'),
    )
    expect((await rowsIn(workspace, 'arms_transfer')).map(({ recipient }) => recipient)).toEqual([
      'DEU',
      'KOR',
      'TWN',
      'MKD',
      'label:Libya GNC',
    ])
  })
})

describe('a table of TIVs', () => {
  const newer = [
    'Volume of transfers of major arms',
    'Figures are in millions of SIPRI trend-indicator values (TIVs).',
    '',
    'Source: SIPRI Arms Transfers Database (c) SIPRI.',
    'Data generated: 28 Sep 2026 9:10:08 AM',
    '',
    'Supplier,2021,2022,2023,2021-2023,Percentage,Sum total years,Percentage of total',
    'Russia,12,,0,12,80%,12,80%',
    'Reef rebels (Oman)*,(3),1?,,4,20%,4,20%',
    'Total exports to Serbia,15,1,0,16,100%,16,',
    '',
  ].join('\n')
  const said = async (workspace: string) =>
    (await rowsIn(workspace, 'observation')).map(
      ({ indicator, reporter, partner, period, value, unit, qualifier, note }) => [
        `${String(indicator)} ${String(reporter)}←${String(partner)} ${String(period)}`,
        Number(value),
        unit,
        qualifier,
        note !== null,
      ],
    )

  test('says in its last row whose it is; 0 is below a half, empty is none, a mark an estimate', async () => {
    const { workspace, report } = await read('tiv.csv', newer)
    expect(report.snapshot.vintage).toBe('2026-09-28')
    expect(await said(workspace)).toEqual([
      ['sipri-tiv-imports SRB←RUS 2021', 12, 'TIV million', 'exact', false],
      ['sipri-tiv-imports SRB←RUS 2023', 0, 'TIV million', 'exact', true],
      ['sipri-tiv-imports SRB←label:Reef rebels (Oman) 2021', 3, 'TIV million', 'estimate', false],
      ['sipri-tiv-imports SRB←label:Reef rebels (Oman) 2022', 1, 'TIV million', 'estimate', false],
      ['sipri-tiv-imports SRB←WLD 2021', 15, 'TIV million', 'exact', false],
      ['sipri-tiv-imports SRB←WLD 2022', 1, 'TIV million', 'exact', false],
      ['sipri-tiv-imports SRB←WLD 2023', 0, 'TIV million', 'exact', true],
    ])
  })

  test('says it in a title, in the older form', async () => {
    const { workspace } = await read(
      'tiv.csv',
      'TIV of arms exports from Russia, 2001-2002\nGenerated: 2026-03-09\n,2001,2002,Total\nSerbia,4,2.5,6.5\nTotal,4,2.5,6.5\n',
    )
    expect((await said(workspace)).map(([what]) => what)).toEqual([
      'sipri-tiv-exports RUS←SRB 2001',
      'sipri-tiv-exports RUS←SRB 2002',
      'sipri-tiv-exports RUS←WLD 2001',
      'sipri-tiv-exports RUS←WLD 2002',
    ])
  })

  test('is rejected row by row: a partner nobody knows, a value that is none, nobody’s table', async () => {
    const { workspace } = await read(
      'tiv.csv',
      newer
        .replace('Reef rebels (Oman)*', 'Atlantis')
        .replace('Russia,12', 'Russia,?')
        .replace('Russia,?,,0', 'Russia,?,5,0'),
    )
    expect((await rejectsIn(workspace)).map(({ row, place, code }) => [row, place, code])).toEqual([
      ['1', '2021', 'sipri-tiv'],
      ['2', null, 'sipri-party'],
    ])
    const { result } = await importText(sipri, 'tiv.csv', newer.replace('Total exports to Serbia', 'Total'))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'input-no-rows', message: expect.stringContaining('whose exports or imports') },
    })
  })
})

describe('hostile input', () => {
  hostile(sipri, 'register.csv', `Data generated: 7 Mar 2026\n${header}\n${deal}\n`)
  hostile(
    sipri,
    'tiv.csv',
    'TIV of arms exports from Russia, 2001-2002\n,2001,2002,Total\nSerbia,4,2.5,6.5\n',
  )
})

const file = path.resolve('..', 'shared', 'data', 'relations', 'sipri-arms', 'trade-register.csv.gz')
describe('the real register', () => {
  beforeEach((context) => {
    if (!existsSync(file)) context.skip(`no data in ${file}`)
  })

  test('has 29,916 deals; Russia’s to Serbia are 18, 375.95 million TIV delivered', async () => {
    const workspace = path.join(temporaryFolder(), 'workspace')
    const report = await imported(workspace, sipri, [file])
    expect(counts(report)).toEqual({ read: 29_916, kept: 29_916, rejected: 0 })
    expect(report.snapshot.vintage).toBe('2026-05-18')
    const rows = await rowsIn(workspace, 'arms_transfer')
    const of = (supplier: string | null, recipient: string | null) =>
      rows.filter(
        (row) =>
          (supplier === null || row['supplier'] === supplier) &&
          (recipient === null || row['recipient'] === recipient),
      )
    const sum = (some: typeof rows) =>
      some.reduce((total, row) => total + Math.round(Number(row['tiv_delivered'] ?? 0) * 100), 0) / 100
    const deals = of('RUS', 'SRB')
    expect([deals.length, sum(deals)]).toEqual([18, 375.95])
    const key = (row: (typeof rows)[number]) =>
      [
        `${String(row['order_year'])}${(row['estimated_fields'] as string[]).includes('order_year') ? '?' : ''}`,
        `${String(row['ordered'])}${(row['estimated_fields'] as string[]).includes('ordered') ? '?' : ''}`,
        `${String(row['delivered'])}${(row['estimated_fields'] as string[]).includes('delivered') ? '?' : ''}`,
        Number(row['tiv_delivered']),
      ].join(' ')
    expect(deals.map(key).toSorted()).toEqual(
      [
        '1974? 650? 650? 6.5',
        '1980? 150? 150? 6',
        '1997? 2? 2 5.8',
        '2015 2 2 14.5',
        '2016 30 30 2.97',
        '2016 1 1 8.26',
        '2016 5 5 57',
        '2016 30 30 42.37',
        '2018? 150? 150? 37.5',
        '2018? 50? 50? 2',
        '2018? 3 3 21.75',
        '2018? 4 4 46',
        '2018? 6 6 66',
        '2019? 40? 40? 8',
        '2019? 50? 50? 9.5',
        '2019? 50? 50? 25',
        '2021? 300? 300? 12',
        '2023? 8? 8? 4.8',
      ].toSorted(),
    )
    expect(deals.map((row) => row['delivery_years'])).toContain('2019; 2021')
    expect([of('SRB', 'RUS').length, of(null, 'SRB').length, of('SRB', null).length]).toEqual([0, 56, 31])
    expect([of('RUS', null).length, of('SUN', null).length, of(null, 'YUG').length]).toEqual([
      1280, 3375, 154,
    ])
    expect(sum(rows)).toBe(2_133_347.71)
  }, 30_000)
})
