import { describe, expect, test } from 'vitest'
import { wits } from '../../src/sources/wits/source.js'
import { importText, rejectsOf, rowsIn } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const bulkHeader =
  'NomenCode,Reporter_ISO_N,Year,ProductCode,Sum_Of_Rates,Min_Rate,Max_Rate,SimpleAverage,TotalNoOfLines,Nbr_NA_Lines,EstCode'
const bulk = (...rows: readonly string[]) => `${[bulkHeader, ...rows].join('\n')}\n`
const preferencesHeader =
  'NomenCode,Reporter_ISO_N,Year,ProductCode,Partner,Sum_Of_Rates,Min_Rate,Max_Rate,SimpleAverage,TotalNoOfLines,Nbr_Pref_Lines,Nbr_MFN_Lines,Nbr_NA_Lines,EstCode'
const queryHeader =
  '"Selected Nomen","Native Nomen","Reporter","Reporter Name","Product","Product Name","Partner","Partner Name","Tariff Year","Trade Year","Trade Source","DutyType","Simple Average","Weighted Average","Minimum Rate","Maximum Rate","Nbr of Total Lines"'
const query = (...rows: readonly string[]) => `${[queryHeader, ...rows].join('\n')}\n`

const compact = (series: string, ...observations: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><message:StructureSpecificData xmlns:message="urn:m"><message:DataSet><Series FREQ="A" ${series}>${observations.map((each) => `<Obs ${each} />`).join('')}</Series></message:DataSet></message:StructureSpecificData>`
const key = 'REPORTER="688" PARTNER="000" PRODUCTCODE="010203" DATATYPE="Reported"'
const observation =
  'TIME_PERIOD="2021" OBS_VALUE="12.5" TARIFFTYPE="MFN" NOMENCODE="H5" MIN_RATE="5" MAX_RATE="20" TOTALNOOFLINES="4" NBR_NA_LINES="0" OBS_VALUE_MEASURE="SimpleAverage"'

const generic = (values: Readonly<Record<string, string>>) => {
  const value = (name: string) => `<g:Value id="${name}" value="${values[name]}"/>`
  return `<m:GenericData xmlns:m="urn:m" xmlns:g="urn:g"><m:DataSet><g:Series><g:SeriesKey>${['REPORTER', 'PARTNER', 'PRODUCTCODE', 'DATATYPE'].map(value).join('')}</g:SeriesKey><g:Obs><g:ObsDimension id="TIME_PERIOD" value="2021"/><g:ObsValue value="12.5"/><g:Attributes>${['TARIFFTYPE', 'NOMENCODE', 'TOTALNOOFLINES', 'NBR_NA_LINES'].map(value).join('')}</g:Attributes></g:Obs></g:Series></m:DataSet></m:GenericData>`
}

const read = async (name: string, text: string) => {
  const { workspace, result } = await importText(wits, name, text)
  if (!result.ok) throw new Error(result.error.message)
  const rows = await rowsIn(workspace, 'tariff')
  const said = rows.map(
    (row) =>
      `${String(row['reporter'])}←${String(row['partner'])} ${String(row['year'])} ${String(row['classification'])} ${String(row['product'])} ${String(row['kind'])} ${row['rate'] === null ? 'unknown' : Number(row['rate'])}`,
  )
  return { rows, said, rejects: await rejectsOf(workspace) }
}

describe('a bulk file', () => {
  test('without a partner is of MFN rates, for the whole world; the way equivalents were made is kept', async () => {
    const { rows, said } = await read('JobID_1.CSV', bulk('H5,688,2021,10203,50,5,20.12345,12.5,4,0,U2'))
    expect(said).toEqual(['SRB←WLD 2021 HS2017 010203 mfn 12.5'])
    expect(rows[0]).toMatchObject({
      rate_min: '5.0000',
      rate_max: '20.1235',
      lines: 4,
      ave_method: 'U2',
      note: null,
    })
  })

  test('with a partner is of preferences', async () => {
    const text = `${preferencesHeader}\nH4,643,2019,010203,688,0,0,0,0,4,4,0,0,\nH4,643,2019,010203,R12,0,0,0,0,4,4,0,0,\n`
    const { said, rejects } = await read('JobID_2.csv', text)
    expect(said).toEqual(['RUS←SRB 2019 HS2012 010203 preferential 0'])
    expect(rejects).toEqual(['2 wits-partner']) // a group of beneficiaries
  })

  test('has a 0 where no line has an ad valorem rate: that is unknown, not free', async () => {
    const { rows, said } = await read(
      'a.csv',
      bulk(
        'H5,688,2021,220300,0,0,0,0,3,3,',
        'H5,688,2021,220400,10,10,10,10,3,2,',
        'H5,688,2021,220500,0,0,0,0,3,0,',
        'H5,688,2021,220600,,,,,0,0,',
      ),
    )
    expect(said.map((each) => each.split(' ').slice(-3).join(' '))).toEqual([
      '220300 mfn unknown',
      '220400 mfn 10',
      '220500 mfn 0',
    ])
    expect(rows.map(({ note }) => note)).toEqual([
      '3 of 3 lines without an ad valorem rate',
      '2 of 3 lines without an ad valorem rate',
      null,
    ])
  })
})

describe('the result of a query', () => {
  test('has the kind of duty in each row: most favoured nation, preferential, bound, applied', async () => {
    const row = (duty: string) =>
      `"H5","H5","918","European Union","0102","Cows","688","Serbia","2021","2021","BACI","${duty}","1.5","","0","3","9"`
    const { said, rejects } = await read('q.csv', query(...['MFN', 'PRF', 'BND', 'AHS', 'XYZ'].map(row)))
    expect(said.map((each) => each.split(' ')[4])).toEqual(['mfn', 'preferential', 'bound', 'applied'])
    expect(said[0]).toBe('EUN←SRB 2021 HS2017 0102 mfn 1.5')
    expect(rejects).toEqual(['5 wits-duty'])
  })

  test('is of the year of the tariff, in the revision its products are in; what it was converted from is noted', async () => {
    const { rows } = await read(
      'q.csv',
      query(
        '"H3","H6","688","Serbia","010203","Cows","643","Russia","2022","2019","BACI","AHS","1.5","1.2","0","3","9"',
      ),
    )
    expect(rows[0]).toMatchObject({
      year: 2022,
      classification: 'HS2007',
      note: 'converted by WITS from H6; weighted average 1.2; weights of 2019',
    })
  })

  test('without a nomenclature is not taken for any: the row is rejected', async () => {
    const good = 'H5,688,2021,010203,50,5,20,12.5,4,0,'
    const { rejects } = await read(
      'a.csv',
      bulk(
        good,
        good.replace('H5', ''),
        good.replace('H5', 'S3'),
        good.replace('010203', '01-05_Animal'),
        good.replace('010203', '0102030400'),
        good.replace('688', '999'),
        good.replace('2021', '21'),
        good.replace('12.5', '-1'),
        good.replace(',4,', ',many,'),
        'H5,688',
      ),
    )
    expect(rejects).toEqual([
      '2 wits-nomenclature',
      '3 wits-nomenclature',
      '4 wits-product',
      '5 wits-product',
      '6 wits-reporter',
      '7 wits-year',
      '8 wits-rate',
      '9 wits-lines',
      '10 wits-shape',
    ])
  })

  test('knows WITS’s numbers: Serbia and Montenegro, the United States, South Africa before 2000', async () => {
    const row = (code: string, year: string) => `H1,${code},${year},010203,50,5,20,12.5,4,0,`
    const { said } = await read(
      'a.csv',
      bulk(
        row('890', '2001'),
        row('891', '2005'),
        row('688', '2010'),
        row('840', '1999'),
        row('710', '1997'),
      ),
    )
    expect(said.map((each) => each.slice(0, 3))).toEqual(['SCG', 'SCG', 'SRB', 'USA', 'ZAF'])
  })
})

describe('an answer of the API', () => {
  test('has a series a product, an observation a year, each with its place', async () => {
    const { rows, said, rejects } = await read(
      'answer.xml',
      compact(key, observation, observation.replace('2021', '2022').replace(' NOMENCODE="H5"', '')),
    )
    expect(said).toEqual(['SRB←WLD 2021 HS2017 010203 mfn 12.5'])
    expect(rows[0]).toMatchObject({
      place: '2021',
      lines: 4,
      rate_max: '20.0000',
      ave_method: 'Reported',
      note: null,
    })
    expect(rejects).toEqual(['1 wits-nomenclature'])
  })

  test('may be in the generic form', async () => {
    const values = { REPORTER: '643', PARTNER: '688', PRODUCTCODE: '010203', DATATYPE: 'AVEEstimated' }
    const attributes = { TARIFFTYPE: 'PREF', NOMENCODE: 'H4', TOTALNOOFLINES: '2', NBR_NA_LINES: '1' }
    const { rows, said } = await read('answer.xml', generic({ ...values, ...attributes }))
    expect(said).toEqual(['RUS←SRB 2021 HS2012 010203 preferential 12.5'])
    expect(rows[0]).toMatchObject({
      ave_method: 'AVEEstimated',
      note: '1 of 2 lines without an ad valorem rate',
    })
  })
})

/** As SDMX-JSON: what the numbers mean stands after them. */
const json = JSON.stringify({
  header: { id: 'WITS' },
  dataSets: [
    {
      action: 'Information',
      series: {
        '0:0:0:1:0': { attributes: [], observations: { 0: [12.5, 0, 0, 0, 0], 1: [0, 0, 0, 1, 1] } },
        '0:0:0:0:0': { observations: { 0: [3, 0, null, 0, 0] } },
      },
    },
  ],
  structure: {
    dimensions: {
      series: [
        { id: 'FREQ', values: [{ id: 'A' }] },
        { id: 'REPORTER', values: [{ id: '688' }] },
        { id: 'PARTNER', values: [{ id: '000' }] },
        { id: 'PRODUCTCODE', values: [{ id: '010203' }, { id: '010204' }] },
        { id: 'DATATYPE', values: [{ id: 'Reported' }] },
      ],
      observation: [{ id: 'TIME_PERIOD', values: [{ id: '2021' }, { id: '2022' }] }],
    },
    attributes: {
      series: [],
      observation: [
        { id: 'TARIFFTYPE', values: [{ id: 'MFN' }] },
        { id: 'NOMENCODE', values: [{ id: 'H5' }] },
        { id: 'TOTALNOOFLINES', values: [{ id: '2' }, { id: '4' }] },
        { id: 'NBR_NA_LINES', values: [{ id: '0' }, { id: '4' }] },
      ],
    },
  },
})

test('an answer of the API as JSON names values by their number', async () => {
  const { rows, said, rejects } = await read('answer.json', json)
  expect(said).toEqual(['SRB←WLD 2021 HS2017 010204 mfn 12.5', 'SRB←WLD 2022 HS2017 010204 mfn unknown'])
  expect(rows[0]).toMatchObject({
    place: 'dataSets[0].series.0:0:0:1:0 2021',
    lines: 2,
    ave_method: 'Reported',
  })
  expect(rejects).toEqual(['2 wits-nomenclature'])
})

describe('hostile input', () => {
  hostile(wits, 'JobID_1.CSV', bulk('H5,688,2021,010203,50,5,20,12.5,4,0,U2'))
  hostile(wits, 'answer.xml', compact(key, observation))
  hostile(wits, 'answer.json', json)
})
