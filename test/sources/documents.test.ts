import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { documents } from '../../src/sources/documents/source.js'
import {
  counts,
  imported,
  importInto,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  sharedFolder,
  temporaryFolder,
  write,
} from '../lake/workspace.js'

const figuresHeader =
  'id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note'
const figure = 'f1,trade-value,SRB,RUS,2020,export,TOTAL,1000000000,USD,100000000,exact,paper,7,table 1,,'
const eventsHeader =
  'id,date,date_end,kind,parties,title_en,title_ru,title_sr,status,document,line,place,cites,note'
const armsHeader =
  'id,supplier,recipient,ordered,ordered_estimated,designation,description,order_year,order_year_estimated,delivery_years,delivered,delivered_estimated,document,line,place,cites,note'

test('a figure is kept with its document, line and place, its number exact', async () => {
  const { workspace } = await importText(
    documents,
    'figures.csv',
    `${figuresHeader}\n${figure.replace('1000000000', '0.364123')}\n`,
  )
  const [row] = await rowsIn(workspace, 'observation')
  expect(row).toMatchObject({
    indicator: 'trade-value',
    reporter: 'SRB',
    period: '2020',
    value: '0.364123',
    unit: 'USD',
    resolution: '100000000.000000',
    document: 'paper',
    stated_at: 'line 7, table 1',
    cites: null,
  })
})

const bad: readonly (readonly [string, string, string])[] = [
  ['is in a unit that is not listed', figure.replace('USD', 'EUR'), 'documents-unit'],
  ['is in millions', figure.replace('USD', 'USD mn'), 'documents-unit'],
  ['has no unit', figure.replace('USD', ''), 'documents-missing'],
  ['has a period in words', figure.replace('2020', 'last year'), 'documents-period'],
  ['has half an interval for a period', figure.replace('2020', '2018/'), 'documents-period'],
  ['is of a country that is none', figure.replace('RUS', 'RSU'), 'documents-country'],
  ['is of a country in words', figure.replace('SRB', 'Serbia'), 'documents-country'],
  ['has words for a value', figure.replace('1000000000', 'about 1'), 'documents-value'],
  ['has a value with a comma', figure.replace('1000000000', '"1,5"'), 'documents-value'],
  [
    'has a value with more places than are kept',
    figure.replace('1000000000', '0.1234567'),
    'documents-value',
  ],
  ['has a value no number holds', figure.replace('1000000000', '9'.repeat(30)), 'documents-value'],
  ['has a resolution that is no number', figure.replace('100000000,exact', '~,exact'), 'documents-value'],
  ['has no document', figure.replace('paper', ''), 'documents-missing'],
  ['has too few cells', 'f1,trade-value,SRB', 'documents-shape'],
  ['has too many', `${figure},more`, 'documents-shape'],
]

describe('a figure is rejected when it', () => {
  const folder = sharedFolder()
  const workspace = path.join(folder, 'workspace')
  beforeAll(async () => {
    const text = [figuresHeader, figure, ...bad.map(([, line]) => line)].join('\n')
    const report = await imported(workspace, documents, [write(folder, 'figures.csv', `${text}\n`)])
    expect(counts(report)).toEqual({ read: bad.length + 1, kept: 1, rejected: bad.length })
  })
  test.each(bad)('%s', async (_, line, code) => {
    const row = bad.findIndex((each) => each[1] === line) + 2
    const found = (await rejectsIn(workspace))[row - 2]
    expect(found).toMatchObject({ file: 1, row: String(row), code, raw: line.replaceAll('"', '') })
    expect(documents.rejects[code]).toBeDefined()
  })
})

test('an event is rejected for its date, a party or what is missing, and kept without a date', async () => {
  const event = 'e1,2020-05-01,,visit,SRB;RUS,A visit,,,held,paper,3,,,'
  const lines = [
    event,
    event.replace('2020-05-01', ''),
    event.replace('2020-05-01', '1 May'),
    event.replace('RUS', 'RSU'),
    event.replace('A visit', ''),
    'e1',
  ]
  const { workspace } = await importText(documents, 'events.csv', `${[eventsHeader, ...lines].join('\n')}\n`)
  expect((await rowsIn(workspace, 'event')).map(({ date, parties }) => [date, parties])).toEqual([
    ['2020-05-01', ['SRB', 'RUS']],
    [null, ['SRB', 'RUS']],
  ])
  expect(await rejectsOf(workspace)).toEqual([
    '3 documents-period',
    '4 documents-country',
    '5 documents-missing',
    '6 documents-shape',
  ])
})

test('a transfer of arms is rejected for its parties or its counts', async () => {
  const line = 'a1,RUS,SRB,4,true,MiG-29,fighter,2016,false,2017,4,false,paper,9,table 3,,'
  const lines = [
    line,
    line.replace('RUS', 'USSR'),
    line.replace(',4,true', ',(4),true'),
    line.replace(',4,true', `,${'4'.repeat(12)},true`),
    line.replace('2016', '20166'),
  ]
  const { workspace } = await importText(documents, 'arms.csv', `${[armsHeader, ...lines].join('\n')}\n`)
  expect(await rowsIn(workspace, 'arms_transfer')).toMatchObject([
    {
      supplier: 'RUS',
      recipient: 'SRB',
      ordered: 4,
      order_year: 2016,
      delivered: 4,
      estimated_fields: ['ordered'],
    },
  ])
  expect(await rejectsOf(workspace)).toEqual([
    '2 documents-country',
    '3 documents-value',
    '4 documents-value',
    '5 documents-period',
  ])
})

test('a file of which nothing can be kept does not stop the others of its folder', async () => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  write(folder, 'in/figures.csv', `${figuresHeader}\n${figure}\n`)
  write(folder, 'in/events.csv', `${eventsHeader}\nx\n`)
  write(folder, 'in/arms.csv', `${armsHeader}\n`)
  const report = await imported(workspace, documents, [path.join(folder, 'in')])
  expect(
    report.snapshot.originals.map(({ name, read, kept, rejected }) => [name, read, kept, rejected]),
  ).toEqual([
    ['arms.csv', 0, 0, 0],
    ['events.csv', 1, 0, 1],
    ['figures.csv', 1, 1, 0],
  ])
})

test('whatever a cell holds, the row is kept or rejected, and a value that is kept is the cell', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '1e5',
      '-0',
      '+1',
      '00012.5',
      '-.5',
      '1_0',
      '１２',
      '0x1',
      ' 1',
      '1 ',
      'null',
      '999999999999999999.999999',
    ),
    fc.integer().map(String),
  )
  const line = fc
    .tuple(cell, cell, cell)
    .map(([period, value, unit]) => [
      'f1',
      'x',
      'SRB',
      '',
      fc.sample(fc.constantFrom('2020', period), 1)[0] as string,
      '',
      '',
      value,
      fc.sample(fc.constantFrom('USD', 'USD', unit), 1)[0] as string,
      '',
      '',
      'd',
      '1',
      '',
      '',
      '',
    ])
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
      const folder = temporaryFolder()
      const text = [
        figuresHeader,
        ...lines.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')),
      ].join('\n')
      const workspace = path.join(folder, 'workspace')
      const result = await importInto(workspace, documents, [write(folder, 'figures.csv', text)])
      if (!result.ok) {
        expect(['input-no-rows', 'input-encoding']).toContain(result.error.code)
        return
      }
      const rows = await rowsIn(workspace, 'observation')
      const { read, kept, rejected } = counts(result.value)
      expect([read, kept, rejected]).toEqual([lines.length, rows.length, lines.length - rows.length])
      for (const row of rows)
        expect(Number(row['value'])).toBeCloseTo(Number(lines[Number(row['row']) - 1]?.[7]), 6)
    }),
    { numRuns: 20 },
  )
})
