import { describe, expect, test } from 'vitest'
import { eurostatCodes } from '../../src/sources/eurostat/codes.js'
import { labelCodes, labelCountry } from '../../src/sources/eurostat/labels.js'
import { eurostat } from '../../src/sources/eurostat/source.js'
import { hundredfold, labelPeriod } from '../../src/sources/eurostat/values.js'
import { importText, rejectsOf, rowsIn } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const header =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT'
/** A row of a bulk file, with what differs. */
const line = (of: Partial<Record<string, string>> = {}): string =>
  header
    .split(',')
    .map((name) => of[name] ?? defaults[name] ?? '0')
    .join(',')
const defaults: Readonly<Record<string, string>> = {
  REPORTER: 'HU',
  PARTNER: 'XS',
  TRADE_TYPE: 'E',
  PRODUCT_NC: '10019900',
  PRODUCT_SITC: '04120',
  FLOW: '1',
  STAT_PROCEDURE: '1',
  SUPPL_UNIT: 'NO_SU',
  PERIOD: '202203',
  VALUE_EUR: '1234',
  QUANTITY_KG: '500',
}
const bulk = (...lines: readonly string[]): string => `${[header, line(), ...lines].join('\n')}\n`

const read = async (name: string, text: string) => {
  const { workspace, result } = await importText(eurostat, name, text)
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, rows: await rowsIn(workspace, 'flow_in_currency'), report: result.value }
}
const second = async (of: Partial<Record<string, string>>) =>
  (await read('full_202203.dat', bulk(line(of)))).rows[1]

describe('a row of a bulk file', () => {
  test('is a flow in euro, with its weight in kilograms', async () => {
    expect((await read('full_v2_202203.dat', bulk())).rows).toMatchObject([
      {
        reporter: 'HUN',
        partner: 'SRB',
        flow: 'import',
        period: '2022-03',
        year: 2022,
        classification: 'CN2022',
        level: 8,
        product: '10019900',
        currency: 'EUR',
        value: '1234.000',
        net_kg: '500.000',
        quantity: null,
        quantity_unit: null,
        valuation: 'cif',
        partner_basis: 'origin',
        reported_by: 'reporter',
      },
    ])
  })

  test('of month 52 is the whole year', async () => {
    expect(await second({ PERIOD: '202252' })).toMatchObject({ period: '2022', year: 2022 })
  })

  test('within the Union is by country of consignment, an export by destination', async () => {
    expect(await second({ PARTNER: 'AT', TRADE_TYPE: 'I' })).toMatchObject({ partner_basis: 'consignment' })
    expect(await second({ FLOW: '2' })).toMatchObject({
      flow: 'export',
      valuation: 'fob',
      partner_basis: 'destination',
    })
  })

  test.each([
    ['39XXXXXX', 'CN2022', 8],
    ['99SSSXXX', 'CN2022', 8],
    ['8473S0XX', 'CN2022', 8],
    ['270900', 'CN2022', 6],
    ['TOTAL', 'HS', 0],
  ])('of the product %s keeps it as it is, in %s at level %i', async (product, classification, level) => {
    expect(await second({ PRODUCT_NC: product })).toMatchObject({ product, classification, level })
  })

  test('has a supplementary quantity where the product has a unit', async () => {
    const row = await second({ SUPPL_UNIT: 'PST', QUANTITY_SUPPL_UNIT: '7' })
    expect(row).toMatchObject({ quantity: '7.000', quantity_unit: 'PST' })
  })

  test('with a weight of 0 beside a value has no weight', async () => {
    expect(await second({ QUANTITY_KG: '0' })).toMatchObject({ net_kg: null })
  })

  test('of each statistical procedure is kept: the parts add up to the cell', async () => {
    const { rows } = await read(
      'full_202203.dat',
      bulk(line({ STAT_PROCEDURE: '2' }), line({ STAT_PROCEDURE: '9' })),
    )
    expect(rows).toHaveLength(3)
  })

  test.each([
    ['GR', '2022', 'GRC'],
    ['EL', '2022', 'GRC'],
    ['XK', '2022', 'XKX'],
    ['XM', '2022', 'MNE'],
    ['CS', '1991', 'CSK'],
    ['CS', '2004', 'SCG'],
    ['YU', '1991', 'YUG'],
    ['YU', '1999', 'SCG'],
    ['QV', '2022', 'X-NES'],
    ['QZ', '2022', 'X-SPE'],
    ['QR', '2022', 'X-BUN'],
    ['BE', '1998', 'BLX'],
    ['BE', '1999', 'BEL'],
    ['NA', '2022', 'NAM'],
  ])('has the partner %s in %s for %s', async (PARTNER, year, country) => {
    expect(await second({ PARTNER, PERIOD: `${year}52` })).toMatchObject({ partner: country })
  })

  test.each([
    ['is of a code nobody has', { PARTNER: 'ZZ' }, 'eurostat-country'],
    ['is of a territory without a code', { PARTNER: 'XC' }, 'eurostat-country'],
    ['is of Northern Ireland, a part of GB', { PARTNER: 'XI', TRADE_TYPE: 'L' }, 'eurostat-part'],
    ['is of Great Britain, a part of GB', { PARTNER: 'XU' }, 'eurostat-part'],
    ['is of the total over procedures', { STAT_PROCEDURE: '4' }, 'eurostat-procedure'],
    ['is of a third kind of trade', { TRADE_TYPE: 'K' }, 'eurostat-trade-type'],
    ['goes neither way', { FLOW: '3' }, 'eurostat-flow'],
    ['is of a month 13', { PERIOD: '202213' }, 'eurostat-period'],
    ['is of a year in bare form', { PERIOD: '2022' }, 'eurostat-period'],
    ['is of a product of five digits', { PRODUCT_NC: '10019' }, 'eurostat-product'],
    ['has no value', { VALUE_EUR: '' }, 'eurostat-value'],
    ['has a value in words', { VALUE_EUR: 'c' }, 'eurostat-value'],
    ['has a negative value', { VALUE_EUR: '-1' }, 'eurostat-negative'],
    ['has a weight in words', { QUANTITY_KG: 'x' }, 'eurostat-quantity'],
    ['has too many cells', { QUANTITY_SUPPL_UNIT: '1,2' }, 'eurostat-shape'],
  ])('is rejected when it %s', async (_, of, code) => {
    const { workspace } = await read('full_202203.dat', bulk(line(of)))
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(eurostat.rejects[code]).toBeDefined()
  })

  test('has the older names of columns, or the older layout with numbers of countries', async () => {
    const older = header
      .replace('VALUE_EUR', 'VALUE_IN_EUROS')
      .replace('QUANTITY_KG', 'QUANTITY_IN_KG')
      .replace('STAT_PROCEDURE', 'STAT_REGIME')
      .replace('QUANTITY_SUPPL_UNIT', 'SUP_QUANTITY')
    expect((await read('full202203.dat', `${older}\n${line()}\n`)).rows).toMatchObject([
      { value: '1234.000' },
    ])
    const oldest =
      'DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY'
    const { rows } = await read('full201552.dat', `${oldest}\n064,HU,0098,XS,E,10019900,2,1,,201552,77,9,0\n`)
    expect(rows).toMatchObject([
      { reporter: 'HUN', partner: 'SRB', period: '2015', value: '77.000', classification: 'CN2015' },
    ])
  })
})

describe('the API’s SDMX-CSV', () => {
  const columns =
    'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG'
  const observation = (...cells: readonly string[]) =>
    `ESTAT:DS-045409(1.0),01/02/26 11:00:00,M,${cells.join(',')}`
  const good = observation('AT', 'XS', '270900', '1', 'VALUE_IN_EUROS', '2022-03', '321', '')
  const sdmx = (...lines: readonly string[]): string => `${[columns, good, ...lines].join('\n')}\n`

  test('gives values in one row and weights in another: hundreds of kilograms as kilograms', async () => {
    const { rows } = await read(
      'DS-045409.csv',
      sdmx(
        observation('AT', 'XS', '270900', '1', 'QUANTITY_IN_100KG', '2022-03', '123.45', ''),
        observation('AT', 'XS', '270900', '1', 'SUPPLEMENTARY_QUANTITY', '2022-03', '8', ''),
      ),
    )
    expect(rows).toMatchObject([
      { value: '321.000', net_kg: null, period: '2022-03', classification: 'CN2022', level: 6 },
      { value: null, net_kg: '12345.000' },
      { value: null, net_kg: null, quantity: '8.000' },
    ])
  })

  test('has the Union beside its members, the world, and sums that are left out', async () => {
    const { rows, report } = await read(
      'answer.csv',
      sdmx(
        observation('EU27_2020', 'RU', 'TOTAL', '2', 'VALUE_IN_EUROS', '2022', '5', ''),
        observation('DE', 'WORLD', 'TOTAL', '2', 'VALUE_IN_EUROS', '2022', '6', ''),
        observation('EA20', 'RU', 'TOTAL', '2', 'VALUE_IN_EUROS', '2022', '7', ''),
        observation('DE', 'EU27_2020_EXTRA', 'TOTAL', '2', 'VALUE_IN_EUROS', '2022', '8', ''),
        observation('DE', 'EXT_EU27_2020', 'TOTAL', '2', 'VALUE_IN_EUROS', '2022', '8', ''),
        observation('DE', 'BE', 'TOTAL', '1', 'VALUE_IN_EUROS', '2022', '9', ''),
      ),
    )
    expect(rows.map(({ reporter, partner, partner_basis }) => [reporter, partner, partner_basis])).toEqual([
      ['AUT', 'SRB', 'origin'],
      ['EUN', 'RUS', 'destination'],
      ['DEU', 'WLD', 'destination'],
      ['DEU', 'BEL', 'consignment'],
    ])
    expect(report.snapshot.originals[0]).toMatchObject({ read: 7, kept: 4, rejected: 0, empty: 3 })
  })

  test('has no zero where there is nothing: confidential is null, absent is no row', async () => {
    const { rows, report } = await read(
      'answer.csv',
      sdmx(
        observation('AT', 'XS', '270900', '1', 'VALUE_IN_EUROS', '2022-04', '', 'c'),
        observation('AT', 'XS', '270900', '1', 'VALUE_IN_EUROS', '2022-05', '', ''),
      ),
    )
    expect(rows.map(({ period, value }) => [period, value])).toEqual([
      ['2022-03', '321.000'],
      ['2022-04', null],
    ])
    expect(report.snapshot.originals[0]).toMatchObject({ empty: 1 })
  })

  test.each([
    ['is of another dataset', good.replace('045409', '059331'), 'eurostat-dataset'],
    ['is of a quarter', good.replace('2022-03', '2022-Q1'), 'eurostat-period'],
    ['is of an unknown partner', good.replace('XS', 'ZZ'), 'eurostat-country'],
    ['is of another indicator', good.replace('VALUE_IN_EUROS', 'PRICE'), 'eurostat-indicator'],
    ['has no flow', good.replace(',1,VALUE', ',,VALUE'), 'eurostat-flow'],
    ['is of a product in words', good.replace('270900', 'Oil'), 'eurostat-product'],
    ['has a value in words', good.replace('321', 'much'), 'eurostat-value'],
    ['has a negative value', good.replace('321', '-3'), 'eurostat-negative'],
  ])('is rejected when it %s', async (_, bad, code) => {
    const { workspace } = await read('answer.csv', sdmx(bad))
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
  })
})

describe('an extract of Easy Comext', () => {
  const columns = 'REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR'
  const extract = (...lines: readonly string[]): string =>
    `${[columns, 'Austria,Serbia,Total,EXPORT,Total,Jan. 2021,10', ...lines].join('\n')}\n`

  test('is read in English and French, with and without codes in front', async () => {
    const { rows } = await read(
      'extract.csv',
      extract(
        '"Belgium (incl. Luxembourg \'LU\' -> 1998)",Russian Federation (Russia),TOTAL-Total,2-EXPORT,T-Total,202408-Aug. 2024,20',
        'Autriche,"Russie, Fédération de",Total,EXPORTATION,Total,Jan.-Dec. 2016,30',
        'Austria,Serbia,27101943-Gas oils,1-IMPORT,T-Total,201952-Jan.-Dec. 2019,40',
      ),
    )
    expect(
      rows.map(({ reporter, partner, flow, period, product, value }) => [
        reporter,
        partner,
        flow,
        period,
        product,
        value,
      ]),
    ).toEqual([
      ['AUT', 'SRB', 'export', '2021-01', 'TOTAL', '10.000'],
      ['BEL', 'RUS', 'export', '2024-08', 'TOTAL', '20.000'],
      ['AUT', 'RUS', 'export', '2016', 'TOTAL', '30.000'],
      ['AUT', 'SRB', 'import', '2019', '27101943', '40.000'],
    ])
  })

  test('keeps the Union of 27 and leaves out sums that have no code', async () => {
    const { rows, report } = await read(
      'extract.csv',
      extract(
        '"European Union - 27 countries (AT, BE)",Serbia,Total,EXPORT,Total,Jan. 2021,1',
        '"European Union (AT-01/1995, BE-01/1958)",Serbia,Total,EXPORT,Total,Jan. 2021,2',
        '"Euro area - 20 countries (AT, BE)",Serbia,Total,EXPORT,Total,Jan. 2021,3',
        '"Euro area (AT-01/1999)",Serbia,Total,EXPORT,Total,Jan. 2021,4',
        'Austria,Extra-EU27 (from 2020),Total,EXPORT,Total,Jan. 2021,5',
      ),
    )
    expect(rows.map(({ reporter }) => reporter)).toEqual(['AUT', 'EUN'])
    expect(report.snapshot.originals[0]).toMatchObject({ read: 6, kept: 2, rejected: 0, empty: 4 })
  })

  test.each([
    [
      'is of one statistical procedure',
      'Austria,Serbia,Total,EXPORT,1-Normal,Jan. 2021,1',
      'eurostat-procedure',
    ],
    [
      'is of a product without its code',
      'Austria,Serbia,Gas oils,EXPORT,Total,Jan. 2021,1',
      'eurostat-product',
    ],
    [
      'is of a period whose code and words differ',
      'Austria,Serbia,Total,EXPORT,Total,202108-Jul. 2021,1',
      'eurostat-period',
    ],
    ['is of a quarter', 'Austria,Serbia,Total,EXPORT,Total,Jan.-Mar. 2021,1', 'eurostat-period'],
    [
      'is of Ceuta',
      "Austria,Ceuta (incl. Melilla 'XL' -> 1998),Total,EXPORT,Total,Jan. 2021,1",
      'eurostat-country',
    ],
    ['is of nobody', 'Austria,Atlantis,Total,EXPORT,Total,Jan. 2021,1', 'eurostat-country'],
    ['goes neither way', 'Austria,Serbia,Total,BALANCE,Total,Jan. 2021,1', 'eurostat-flow'],
    ['has a value in words', 'Austria,Serbia,Total,EXPORT,Total,Jan. 2021,much', 'eurostat-value'],
    ['has a negative value', 'Austria,Serbia,Total,EXPORT,Total,Jan. 2021,-1', 'eurostat-negative'],
  ])('is rejected when it %s', async (_, bad, code) => {
    const { workspace } = await read('extract.csv', extract(bad))
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
  })

  test.each([
    ['May. 2020', '2020-05'],
    ['Sept. 2020', '2020-09'],
    ['Août 2020', '2020-08'],
    ['Janv.-Déc. 2016', '2016'],
    ['202052-Jan.-Dec. 2020', '2020'],
    ['202001', '2020-01'],
    ['Y2019', null],
    ['Jan 20', null],
  ])('reads the period %s as %s', (label, period) => {
    expect(labelPeriod(label)).toBe(period)
  })

  test('takes Belgium with Luxembourg until 1998, and one code for each label', () => {
    expect(labelCountry('Belgique (incl. Luxembourg)', 1998)).toBe('BLX')
    expect(labelCountry('Belgique (incl. Luxembourg)', 1999)).toBe('BEL')
    expect(labelCountry('RS-Serbia', 2020)).toBe('SRB')
  })
})

test('hundreds of kilograms become kilograms without a rounding', () => {
  expect(['1', '0.5', '1772.90', '123.456', '0', '9007199254740993.01'].map(hundredfold)).toEqual([
    '100',
    '50',
    '177290',
    '12345.6',
    '0',
    '900719925474099301',
  ])
})

test.each([
  ['code', eurostatCodes],
  ['label', labelCodes()],
])('a %s has one meaning in a year', (_, list) => {
  for (const one of list)
    expect(
      list.filter(({ code, since, until }) => code === one.code && since <= one.until && one.since <= until),
    ).toEqual([one])
})

describe('hostile input', () => {
  hostile(eurostat, 'full_202203.dat', bulk())
  hostile(
    eurostat,
    'answer.csv',
    'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\nESTAT:DS-045409(1.0),x,M,AT,XS,270900,1,VALUE_IN_EUROS,2022-03,321\n',
  )
  hostile(
    eurostat,
    'extract.csv',
    'REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\nAutriche,"Russie, Fédération de",Total,2-EXPORT,T-Total,202408-Aug. 2024,10\n',
  )
})
