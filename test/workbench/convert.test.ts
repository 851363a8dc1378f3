import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forgetSnapshot } from '../../src/lake/forget.js'
import { layout } from '../../src/lake/layout.js'
import { csvReader } from '../../src/lake/readers/csv.js'
import { accept, rowsInput, type Source } from '../../src/lake/source.js'
import { dividedHalfEven } from '../../src/measures/reconciliation/combine.js'
import { comtrade } from '../../src/sources/comtrade/source.js'
import { eurostat } from '../../src/sources/eurostat/source.js'
import { fx } from '../../src/sources/wdi/source.js'
import {
  filesIn,
  filesNamed,
  imported,
  importedAt,
  manifestText,
  temporaryFolder,
  write,
} from '../lake/workspace.js'
import { allSources, ask, convertIn, rowsOfSnapshot, traced, well } from './derived.js'

const sdmxHeader = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE'
/** Flows of Comext in few words: `DE IMPORT RS TOTAL 2020 1000`. */
const comext = (...rows: readonly string[]): string =>
  `${[
    sdmxHeader,
    ...rows.map((row) => {
      const [reporter, flow, partner, product, period, value, indicator = 'VALUE_IN_EUROS'] = row.split(' ')
      return `ESTAT:DS-045409(1.0),,A,${reporter},${partner},${product},${flow},${indicator},${period},${value}`
    }),
  ].join('\n')}\n`

const ecbHeader = 'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE'
/** Rates of the ECB in few words: `USD 2020 1.1422`. */
const ecb = (...rows: readonly string[]): string =>
  `${[
    ecbHeader,
    ...rows.map((row) => {
      const [currency = '', period = '', value] = row.split(' ')
      const frequency = period.length === 4 ? 'A' : 'M'
      return `EXR.${frequency}.${currency}.EUR.SP00.A,${frequency},${currency},EUR,SP00,A,${period},${value}`
    }),
  ].join('\n')}\n`

const worldBankHeader = 'Country Name,Country Code,Indicator Name,Indicator Code'
/** Rates of the World Bank in few words: `SRB 2020 103.163`. */
const worldBank = (...rows: readonly string[]): string => {
  const cells = rows.map((row) => row.split(' '))
  const years = [...new Set(cells.map(([, year]) => year as string))].toSorted()
  const countries = [...new Set(cells.map(([country]) => country as string))]
  const lines = countries.map((country) =>
    [
      country,
      country,
      'Official exchange rate',
      'PA.NUS.FCRF',
      ...years.map((year) => cells.find((each) => each[0] === country && each[1] === year)?.[2] ?? ''),
    ].join(','),
  )
  return `${[[worldBankHeader, ...years].join(','), ...lines].join('\n')}\n`
}

/** A statistical office that publishes in its own currency. */
const national: Source = {
  ...comtrade,
  id: 'office',
  name: 'A statistical office',
  replaces: 'cell',
  inputs: [
    rowsInput({
      id: 'table',
      name: /\.csv$/,
      table: 'flow_in_currency',
      what: 'a table',
      columns: ['product', 'period', 'currency', 'value'],
      reader: csvReader({ columns: ['product', 'period', 'currency', 'value'] }),
      parse:
        () =>
        ({ value: cells }) => [
          accept({
            reporter: 'SRB',
            partner: 'RUS',
            flow: 'import',
            period: cells['period'] ?? '',
            year: Number((cells['period'] ?? '').slice(0, 4)),
            classification: 'HS',
            level: 2,
            product: cells['product'] ?? '',
            currency: cells['currency'] ?? '',
            value: cells['value'] || null,
            net_kg: '7',
            valuation: 'cif',
            partner_basis: 'origin',
            reported_by: 'reporter',
          }),
        ],
    }),
  ],
}
const inDinars = (...rows: readonly string[]): string =>
  `${['product,period,currency,value', ...rows.map((row) => row.replaceAll(' ', ','))].join('\n')}\n`

type Given = { readonly of?: Source; readonly flows: readonly string[]; readonly rates: readonly string[] }

/** A workspace with files of flows and of rates, an import each. */
const workspaceOf = async ({ of = eurostat, flows, rates }: Given): Promise<string> => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  for (const [index, text] of flows.entries())
    await imported(workspace, of, [write(folder, `flows-${index}.csv`, text)])
  for (const [index, text] of rates.entries())
    await imported(workspace, fx, [write(folder, `rates-${index}.csv`, text)])
  return workspace
}

/** Each flow in few words: `2020 DEU import SRB TOTAL 1142.2`. */
const flowsOf = async (workspace: string, snapshot: string): Promise<string[]> =>
  (await rowsOfSnapshot(workspace, snapshot, 'flow')).map(
    ({ period, reporter, flow, partner, product, value_usd }) =>
      `${String(period)} ${String(reporter)} ${String(flow)} ${String(partner)} ${String(product)} ${value_usd === null ? '–' : Number(value_usd)}`,
  )

describe('flows in euro', () => {
  const flows = [
    comext('DE IMPORT RS TOTAL 2020 1000', 'DE EXPORT RS TOTAL 2020 500', 'DE IMPORT RS TOTAL 2020-03 90'),
  ]
  const rates = [ecb('USD 2020 1.1422', 'USD 2020-03 1.1063', 'RSD 2020 117.58')]

  test('are multiplied with dollars for one euro: of a year with the year’s average, of a month with the month’s', async () => {
    const workspace = await workspaceOf({ flows, rates })
    const { snapshot, found, outcome } = well(await convertIn(workspace, eurostat))
    expect(outcome).toBe('imported')
    expect(await flowsOf(workspace, snapshot.id)).toEqual([
      '2020 DEU export SRB TOTAL 571.1',
      '2020 DEU import SRB TOTAL 1142.2',
      '2020-03 DEU import SRB TOTAL 99.567',
    ])
    expect(found).toMatchObject({ rows: 3, noValue: 0, leftOut: [] })
    expect(found.rates.map(({ unit, months, periods }) => [unit, months, periods])).toEqual([
      ['USD/EUR', false, 1],
      ['USD/EUR', true, 1],
    ])
    expect(snapshot).toMatchObject({
      source: 'converted',
      originals: [],
      derived: { parameters: { source: 'eurostat' } },
    })
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })

  test('keep classification, valuation and basis, and say that they were converted', async () => {
    const workspace = await workspaceOf({ flows, rates })
    const { snapshot } = well(await convertIn(workspace, eurostat))
    const [, flow] = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    expect(flow).toMatchObject({
      source: 'converted',
      classification: 'HS',
      level: 0,
      valuation: 'cif',
      partner_basis: 'origin',
      reported_by: 'reporter',
      file: 1,
      row: '2',
    })
  })

  test('of a period without a rate are left out and counted, and have no rate of another period', async () => {
    const workspace = await workspaceOf({
      flows,
      rates: [ecb('USD 2020-12 1.2', 'USD 2019 1.1')].slice(0, 1),
    })
    const nothing = await convertIn(workspace, eurostat)
    expect(nothing).toMatchObject({
      ok: false,
      error: { code: 'no-data', message: expect.stringContaining('EUR 2020') as string },
    })
    const some = await workspaceOf({ flows, rates: [ecb('USD 2020 1.1422')] })
    const { found, snapshot } = well(await convertIn(some, eurostat))
    expect(found.leftOut).toEqual([{ currency: 'EUR', period: '2020-03', rows: 1 }])
    expect(found.rows).toBe(2)
    expect(snapshot.derived?.notes.at(-1)).toBe('Left out for want of a rate: 1 row in EUR of 2020-03.')
  })

  test('without a value have none in dollars, and keep their weight', async () => {
    const workspace = await workspaceOf({
      flows: [comext('DE IMPORT RS TOTAL 2020 12 QUANTITY_IN_100KG')],
      rates,
    })
    const { found, snapshot } = well(await convertIn(workspace, eurostat))
    expect(found).toMatchObject({ rows: 1, noValue: 1 })
    const [flow] = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    expect(flow).toMatchObject({ value_usd: null, net_kg: '1200.000' })
  })

  test('answer measures like any source', async () => {
    const workspace = await workspaceOf({ flows, rates })
    well(await convertIn(workspace, eurostat))
    expect(await ask(workspace, 'trade-value', { source: 'converted', dyad: 'DEU-SRB' })).toBe(1142.2)
    expect(
      await ask(workspace, 'trade-value', { source: 'converted', record: 'mirror', dyad: 'SRB-DEU' }),
    ).toBe(571.1)
  })
})

describe('flows in another currency', () => {
  test('are divided by the currency for one dollar, to the thousandth, half to even', async () => {
    const workspace = await workspaceOf({
      of: national,
      flows: [inDinars('27 2020 RSD 1000', '28 2020 RSD 0.003', '29 2020 RSD 0.005')],
      rates: [worldBank('SRB 2020 2')],
    })
    const { snapshot, found } = well(await convertIn(workspace, national))
    expect((await rowsOfSnapshot(workspace, snapshot.id, 'flow')).map(({ value_usd }) => value_usd)).toEqual([
      '500.000',
      '0.002',
      '0.002',
    ])
    expect(found.rates).toMatchObject([{ currency: 'RSD', unit: 'LCU/USD', months: false }])
  })

  test('in dollars already stay as they are, and need no rate', async () => {
    const workspace = await workspaceOf({
      of: national,
      flows: [inDinars('27 2020 USD 12.345', '28 2020 RSD 100')],
      rates: [worldBank('SRB 2019 100')],
    })
    const { snapshot, found } = well(await convertIn(workspace, national))
    expect(await flowsOf(workspace, snapshot.id)).toEqual(['2020 SRB import RUS 27 12.345'])
    expect(found.leftOut).toEqual([{ currency: 'RSD', period: '2020', rows: 1 }])
  })

  test('have the newest rate, and dollars for one of the currency before the reverse', async () => {
    const workspace = await workspaceOf({
      of: national,
      flows: [inDinars('27 2020 RSD 1000', '28 2020 EUR 1000')],
      rates: [
        worldBank('SRB 2020 100', 'EMU 2020 0.8'),
        ecb('USD 2020 1.1422'),
        worldBank('SRB 2020 103', 'EMU 2020 0.9'),
      ],
    })
    const { snapshot } = well(await convertIn(workspace, national))
    expect(await flowsOf(workspace, snapshot.id)).toEqual([
      '2020 SRB import RUS 27 9.709',
      '2020 SRB import RUS 28 1142.2',
    ])
  })

  test('a later file replaces the amounts it states anew', async () => {
    const workspace = await workspaceOf({
      of: national,
      flows: [inDinars('27 2020 RSD 1000', '28 2020 RSD 300'), inDinars('27 2020 RSD 2000')],
      rates: [worldBank('SRB 2020 100')],
    })
    const { snapshot } = well(await convertIn(workspace, national))
    expect(await flowsOf(workspace, snapshot.id)).toEqual([
      '2020 SRB import RUS 27 20',
      '2020 SRB import RUS 28 3',
    ])
  })

  test('come to the same as whole-number arithmetic, whatever amount and rate', async () => {
    const amounts = fc.sample(fc.bigInt({ min: 0n, max: 10n ** 16n }), { numRuns: 300, seed: 1 })
    const rates = fc.sample(fc.bigInt({ min: 1000n, max: 10n ** 9n }), { numRuns: 120, seed: 2 })
    const decimal = (value: bigint, places: number) => {
      const digits = value.toString().padStart(places + 1, '0')
      return `${digits.slice(0, -places)}.${digits.slice(-places)}`
    }
    const yearOf = (index: number) => 1900 + (index % rates.length)
    const workspace = await workspaceOf({
      of: national,
      flows: [
        inDinars(
          ...amounts.flatMap((amount, index) =>
            ['RSD', 'EUR'].map(
              (currency) =>
                `${String(index).padStart(3, '0')} ${yearOf(index)} ${currency} ${decimal(amount, 3)}`,
            ),
          ),
        ),
      ],
      rates: [
        ecb(...rates.map((rate, index) => `USD ${1900 + index} ${decimal(rate, 6)}`)),
        worldBank(
          ...rates.flatMap((rate, index) =>
            1900 + index < 1960 ? [] : [`SRB ${1900 + index} ${decimal(rate, 6)}`],
          ),
        ),
      ],
    })
    const { snapshot } = well(await convertIn(workspace, national))
    const parents = await rowsOfSnapshot(workspace, snapshot.id, 'flow_parent')
    const parentOf = new Map(parents.map((each) => [`${String(each['row'])} ${String(each['role'])}`, each]))
    const flows = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    expect(flows.length).toBeGreaterThan(350)
    const whole = (text: unknown) => BigInt(String(text).replace('.', ''))
    for (const { row, value_usd } of flows) {
      const [amount, rate] = ['amount', 'rate'].map((role) => parentOf.get(`${String(row)} ${role}`))
      const [milli, micro] = [whole(amount?.['value']) / 1000n, whole(rate?.['value'])]
      const multiplied = String(amount?.['note']).includes('times')
      const expected = multiplied
        ? dividedHalfEven(milli * micro, 1_000_000n)
        : dividedHalfEven(milli * 1_000_000n, micro)
      expect(whole(value_usd)).toBe(expected)
    }
  })
})

describe('the parents of a converted row', () => {
  const given = {
    of: national,
    flows: [inDinars('27 2020 RSD 1000')],
    rates: [worldBank('SRB 2020 100')],
  }
  test('are the amount and the rate, each opened where it stands', async () => {
    const workspace = await workspaceOf(given)
    const { snapshot } = well(await convertIn(workspace, national))
    const flows = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    const [row] = await traced(workspace, snapshot.id, flows, [...allSources, national])
    expect(row).toMatchObject({ file: 'made by conversion', row: 1, value: '10' })
    expect(row?.parents).toMatchObject([
      {
        role: 'amount',
        file: 'flows-0.csv',
        row: 1,
        value: '1000',
        factor: '0.01',
        note: 'RSD, divided by LCU/USD',
        original: { product: '27', value: '1000' },
      },
      {
        role: 'rate',
        file: 'rates-0.csv',
        row: 1,
        place: '2020',
        value: '100',
        factor: null,
        note: 'LCU/USD, average of 2020',
        original: { 'Country Code': 'SRB', 2020: '100' },
      },
    ])
  })
  test('whose snapshot is gone say so', async () => {
    const workspace = await workspaceOf(given)
    const { snapshot } = well(await convertIn(workspace, national))
    const flows = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    const rates = snapshot.derived?.from.find((id) => id.startsWith('fx-')) as string
    await forgetSnapshot(layout(workspace), rates, { who: 'a test', why: null, now: importedAt })
    const [row] = await traced(workspace, snapshot.id, flows, [...allSources, national])
    expect(row?.parents?.[0]).toMatchObject({ original: { value: '1000' } })
    expect(row?.parents?.[1]).toMatchObject({
      original: null,
      gone: expect.stringContaining('forgotten') as string,
    })
  })
})

describe('running it again', () => {
  const given = { flows: [comext('DE IMPORT RS TOTAL 2020 1000')], rates: [ecb('USD 2020 1.1422')] }

  test('on the same snapshots changes nothing; tried only, neither', async () => {
    const workspace = await workspaceOf(given)
    const before = manifestText(workspace)
    expect(well(await convertIn(workspace, eurostat, {}, { dryRun: true })).outcome).toBe('tried')
    expect(manifestText(workspace)).toBe(before)
    const first = well(await convertIn(workspace, eurostat))
    const after = manifestText(workspace)
    expect(well(await convertIn(workspace, eurostat))).toMatchObject({ outcome: 'known', found: first.found })
    expect(manifestText(workspace)).toBe(after)
  })
  test('with newer rates makes a new one, which answers in place of the older', async () => {
    const workspace = await workspaceOf(given)
    const first = well(await convertIn(workspace, eurostat))
    await imported(workspace, fx, [write(temporaryFolder(), 'later.csv', ecb('USD 2020 1.2'))])
    const second = well(await convertIn(workspace, eurostat))
    expect(second.snapshot.id).not.toBe(first.snapshot.id)
    expect(await ask(workspace, 'trade-value', { source: 'converted', dyad: 'DEU-SRB' })).toBe(1200)
  })
})

describe('what cannot be converted', () => {
  test('a source whose flows are in dollars, and flows for which the lake has no rates at all', async () => {
    const workspace = await workspaceOf({ flows: [comext('DE IMPORT RS TOTAL 2020 1000')], rates: [] })
    expect(await convertIn(workspace, comtrade)).toMatchObject({ ok: false, error: { code: 'no-data' } })
    expect(await convertIn(workspace, eurostat)).toMatchObject({
      ok: false,
      error: { code: 'no-data', remedy: expect.stringContaining('rapport import fx') as string },
    })
  })
})
