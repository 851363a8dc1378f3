import { describe, expect, test } from 'vitest'
import { countryNamed } from '../../src/sources/national/flow-row.js'
import { powerOf, shifted, unitOf } from '../../src/sources/national/money.js'
import { national } from '../../src/sources/national/source.js'
import { templateColumns } from '../../src/sources/national/template.js'
import { importText, rejectsOf, rowsIn } from '../lake/workspace.js'
import { hostile } from './hostile.js'

type Row = Partial<Record<(typeof templateColumns)[number], string>>
const example: Row = {
  reporter: 'SRB',
  partner: 'RUS',
  flow: 'export',
  period: '2021-03',
  classification: 'HS2017',
  product: '080810',
  value: '1234.5',
  currency: 'EUR',
  unit_multiplier: '1000',
  net_kg: '900000',
  valuation: 'fob',
  partner_basis: 'destination',
  trade_system: 'general',
  publisher: 'Office',
  published_on: '2021-05-01',
}
const line = (row: Row): string => templateColumns.map((name) => row[name] ?? '').join(',')
const template = (...rows: readonly Row[]): string =>
  `${[templateColumns.join(','), ...[example, ...rows].map(line)].join('\n')}\n`

const read = async (...rows: readonly Row[]) => {
  const { workspace, result } = await importText(national, 'office.csv', template(...rows))
  if (!result.ok) throw new Error(result.error.message)
  return workspace
}

describe('a row of the template', () => {
  test('in euro goes to the flows in other currencies, its value in whole units', async () => {
    expect(await rowsIn(await read(), 'flow_in_currency')).toMatchObject([
      {
        reporter: 'SRB',
        partner: 'RUS',
        flow: 'export',
        period: '2021-03',
        year: 2021,
        classification: 'HS2017',
        level: 6,
        product: '080810',
        currency: 'EUR',
        value: '1234500.000',
        net_kg: '900000.000',
        quantity: null,
        valuation: 'fob',
        partner_basis: 'destination',
        reported_by: 'reporter',
      },
    ])
  })

  test('in dollars goes to the flows', async () => {
    const workspace = await read({
      ...example,
      reporter: 'Србија',
      partner: 'World',
      currency: 'USD',
      product: 'TOTAL',
      period: '2021',
      flow: 'Увоз',
      valuation: '',
      partner_basis: '',
    })
    expect(await rowsIn(workspace)).toMatchObject([
      {
        reporter: 'SRB',
        partner: 'WLD',
        flow: 'import',
        level: 0,
        product: 'TOTAL',
        value_usd: '1234500.000',
        valuation: 'na',
        partner_basis: 'na',
      },
    ])
  })

  test('may have a weight or a quantity and no value: what is missing is not 0', async () => {
    const workspace = await read({
      ...example,
      value: '',
      unit_multiplier: '',
      quantity: '7',
      quantity_unit: 'pieces',
    })
    expect((await rowsIn(workspace, 'flow_in_currency'))[1]).toMatchObject({
      value: null,
      quantity: '7.000',
      quantity_unit: 'pieces',
    })
  })

  test('of Russia after 2021 needs to say who publishes it', async () => {
    const russian: Row = { ...example, reporter: 'RUS', partner: 'SRB' }
    const workspace = await read(
      { ...russian, period: '2022', publisher: '' },
      { ...russian, period: '2023-01', publisher: '' },
      { ...russian, period: '2022-01' },
      { ...russian, period: '2021-12', publisher: '' },
    )
    expect(await rejectsOf(workspace)).toEqual(['2 national-publisher', '3 national-publisher'])
  })

  const bad: readonly (readonly [string, Row, string])[] = [
    ['is of an unknown country', { partner: 'Atlantis' }, 'national-country'],
    ['is of a number, which may be anybody’s', { partner: '688' }, 'national-country'],
    ['is reported by the world', { reporter: 'WLD' }, 'national-country'],
    ['goes neither way', { flow: 'balance' }, 'national-flow'],
    ['is of a quarter', { period: '2021-Q1' }, 'national-period'],
    ['is of a classification in words', { classification: 'goods' }, 'national-classification'],
    ['has no classification', { classification: '' }, 'national-classification'],
    ['is of a product of five digits', { product: '08081' }, 'national-product'],
    ['has no product', { product: '' }, 'national-product'],
    ['has no currency', { currency: '' }, 'national-currency'],
    ['has a currency in words', { currency: 'euro' }, 'national-currency'],
    ['has no multiplier', { unit_multiplier: '' }, 'national-multiplier'],
    ['has a multiplier in words', { unit_multiplier: 'thousand' }, 'national-multiplier'],
    ['has a value in words', { value: 'many' }, 'national-value'],
    ['has a value with spaces', { value: '1 234' }, 'national-value'],
    ['has a negative value', { value: '-1' }, 'national-negative'],
    ['has a negative weight', { net_kg: '-1' }, 'national-quantity'],
    ['has a quantity without a unit', { quantity: '3' }, 'national-quantity'],
    ['has nothing', { value: '', net_kg: '' }, 'national-empty'],
    ['is valued in another way', { valuation: 'exw' }, 'national-choice'],
    ['has another trade system', { trade_system: 'both' }, 'national-choice'],
    ['has a date in words', { published_on: 'May' }, 'national-published'],
    ['has too many cells', { note: 'a,b' }, 'national-shape'],
  ]
  test.each(bad)('is rejected when it %s', async (_, row, code) => {
    const workspace = await read({ ...example, ...row })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(national.rejects[code]).toBeDefined()
  })
})

const dimension = (label: string, categories: Readonly<Record<string, string>>, more: object = {}) => ({
  label,
  category: { index: Object.keys(categories), label: categories, ...more },
})
const cube = (of: Readonly<Record<string, unknown>> = {}) => ({
  version: '2.0',
  class: 'dataset',
  label: 'External trade',
  source: 'Example Office',
  updated: '2024-02-03T10:00:00Z',
  value: [1.5, null, 3, 4],
  id: ['reporter', 'partner', 'flow', 'HS', 'TIME', 'indicator'],
  size: [1, 2, 1, 1, 2, 1],
  role: { time: ['TIME'], metric: ['indicator'], geo: ['reporter', 'partner'] },
  dimension: {
    reporter: dimension('Reporter', { RS: 'Serbia' }),
    partner: dimension('Partner country', { RU: 'Russia', W0: 'Total' }),
    flow: dimension('Flow', { 1: 'Izvoz' }),
    HS: dimension('HS 2017', { '0808': 'Apples' }),
    TIME: dimension('Month', { '2021M03': '2021 March', '2022M04': '2022 April' }),
    indicator: dimension(
      'Indicator',
      { v: 'Value' },
      { unit: { v: { label: 'thousand USD', decimals: 1 } } },
    ),
  },
  ...of,
})
const readCube = (of: Readonly<Record<string, unknown>> = {}, name = 'data.json') =>
  importText(national, name, JSON.stringify(cube(of)))
const withDimensions = (of: Readonly<Record<string, unknown>>) => ({
  dimension: { ...cube().dimension, ...of },
})

describe('a JSON-stat cube', () => {
  test('gives a flow for each cell that has a value', async () => {
    const { workspace, result } = await readCube()
    expect(result.ok && result.value.snapshot).toMatchObject({ vintage: '2024-02-03' })
    expect(result.ok && result.value.snapshot.originals[0]).toMatchObject({
      read: 4,
      kept: 3,
      empty: 1,
      rejected: 0,
    })
    const rows = await rowsIn(workspace)
    expect(rows.map((row) => [row['partner'], row['period'], row['value_usd'], row['place']])).toEqual([
      ['RUS', '2021-03', '1500.000', 'value[0]'],
      ['WLD', '2021-03', '3000.000', 'value[2]'],
      ['WLD', '2022-04', '4000.000', 'value[3]'],
    ])
    expect(rows[0]).toMatchObject({
      reporter: 'SRB',
      flow: 'export',
      classification: 'HS2017',
      product: '0808',
      level: 4,
    })
  })

  test('may hold its values by index, and those in euro in their own table', async () => {
    const { workspace } = await readCube({
      value: { 1: 7 },
      ...withDimensions({ indicator: dimension('Indicator', { v: 'Value, млн евро' }) }),
    })
    expect(await rowsIn(workspace, 'flow_in_currency')).toMatchObject([
      { partner: 'RUS', period: '2022-04', currency: 'EUR', value: '7000000.000' },
    ])
  })

  const bad: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    [
      'has a partner whose code and name differ',
      {
        value: [1, null, null, null],
        ...withDimensions({ partner: dimension('Partner', { RU: 'Ukraine', W0: 'Total' }) }),
      },
      'national-country',
    ],
    [
      'has a flow that is none',
      withDimensions({ flow: dimension('Flow', { 3: 'Balance' }) }),
      'national-flow',
    ],
    [
      'has products in words',
      withDimensions({ HS: dimension('HS', { apples: 'Apples' }) }),
      'national-product',
    ],
    [
      'names no currency',
      withDimensions({ indicator: dimension('Indicator', { v: 'Value' }) }),
      'national-currency',
    ],
    [
      'names two currencies',
      withDimensions({ indicator: dimension('Indicator', { v: 'USD or EUR' }) }),
      'national-currency',
    ],
    [
      'has a quarter for a time',
      withDimensions({ TIME: dimension('Quarter', { '2021Q1': 'Q1', '2021Q2': 'Q2' }) }),
      'national-period',
    ],
    ['has a negative value', { value: [-1, null, null, null] }, 'national-negative'],
    ['has a value in words', { value: ['x', null, null, null] }, 'national-value'],
    ['has a cell beyond its sizes', { value: { 99: 1 } }, 'national-shape'],
  ]
  test.each(bad)('is not kept where it %s', async (_, of, code) => {
    const { result } = await readCube(of)
    expect(result.ok ? 'kept' : result.error.message).toContain(national.rejects[code])
  })
  test('is not kept where its classification is not stated', async () => {
    const { id, dimension: dimensions } = cube()
    const { result } = await readCube({
      id: id.map((each) => (each === 'HS' ? 'product' : each)),
      dimension: { ...dimensions, product: dimension('Product', { '0808': 'Apples' }) },
    })
    expect(result.ok ? 'kept' : result.error.message).toContain(national.rejects['national-classification'])
  })

  test('is refused where a dimension of several categories has no order', async () => {
    const partner = { label: 'Partner', category: { label: { RU: 'Russia', W0: 'Total' } } }
    const { result } = await readCube(withDimensions({ partner }))
    expect(result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
  })

  test.each([
    ['reporter', 'who reports'],
    ['partner', 'the other side'],
    ['flow', 'the direction'],
    ['HS', 'the product'],
  ])('without a dimension %s is refused: %s is never guessed', async (id) => {
    const { id: ids, size } = cube()
    const at = ids.indexOf(id)
    const { result } = await readCube({
      id: ids.filter((each) => each !== id),
      size: size.filter((_, index) => index !== at),
      value: { 0: 1 },
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
  })

  test('with a dimension nobody knows is refused, unless it has one category', async () => {
    const more = (categories: Readonly<Record<string, string>>) => ({
      id: [...cube().id, 'transport'],
      size: [...cube().size, Object.keys(categories).length],
      value: { 0: 1 },
      ...withDimensions({ transport: dimension('Mode', categories) }),
    })
    expect((await readCube(more({ 1: 'Sea', 2: 'Air' }))).result).toMatchObject({
      ok: false,
      error: { code: 'input-columns' },
    })
    expect((await readCube(more({ 1: 'All' }))).result.ok).toBe(true)
  })

  test('that is no dataset is refused', async () => {
    const { result } = await readCube({ size: 'many' })
    expect(result).toMatchObject({ ok: false, error: { code: 'input-format' } })
  })
})

test.each([
  ['thousand USD', { currency: 'USD', power: 3 }],
  ['млн долларов США', { currency: 'USD', power: 6 }],
  ['EUR', { currency: 'EUR', power: 0 }],
  ['hilj. RSD', { currency: 'RSD', power: 3 }],
  ['Value', null],
  ['USD, EUR', null],
])('the unit “%s” is %j', (text, unit) => {
  expect(unitOf(text)).toEqual(unit)
})

test('a multiplier is a power of a thousand, and a point is moved without a rounding', () => {
  expect(['1', '1000', '1000000', '1000000000', '100', '1e3', ''].map(powerOf)).toEqual([
    0,
    3,
    6,
    9,
    null,
    null,
    null,
  ])
  expect([shifted('1.2345', 3), shifted('0.001', 3), shifted('7', 6), shifted('1,5', 3)]).toEqual([
    '1234.5',
    '1',
    '7000000',
    null,
  ])
})

test('a country may be named in any of the languages', () => {
  expect(['Serbia', 'Сербия', 'Srbija', 'SRB', 'RS', 'Ukupno', '688'].map(countryNamed)).toEqual([
    'SRB',
    'SRB',
    'SRB',
    'SRB',
    'SRB',
    'WLD',
    null,
  ])
})

describe('hostile input', () => {
  hostile(national, 'office.csv', template())
  const one = (label: string, code: string) => ({ label, category: { label: { [code]: code } } })
  hostile(
    national,
    'data.json',
    JSON.stringify({
      class: 'dataset',
      id: ['reporter', 'partner', 'flow', 'HS', 'time'],
      size: [1, 1, 1, 1, 1],
      dimension: {
        reporter: one('', 'SRB'),
        partner: one('', 'RUS'),
        flow: one('', 'export'),
        HS: one('', '0808'),
        time: one('', '2021'),
      },
      label: 'USD',
      value: [1],
    }),
  )
})
