import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { armsBalance } from '../../../src/measures/relations/arms-balance.js'
import {
  deliveryYears,
  outstandingOf,
  volumeIn,
  volumeOver,
} from '../../../src/measures/relations/arms-kernel.js'
import { sipri } from '../../../src/sources/sipri/source.js'
import { workedOut } from '../arithmetic.js'
import { answer, answers, measured, noteIds } from '../small-lake.js'
import { expectRowsAgain, quantitiesOf, withFiles, type GivenFile } from './files.js'

const header =
  'Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons'
/** Recipient, supplier, ordered in, number ordered, weapon, number delivered, years, volume. */
const register = (...deals: readonly string[]): GivenFile => [
  sipri,
  'trade-register.csv',
  [
    header,
    ...deals.map((deal) => {
      const [recipient, supplier, year, ordered, weapon, delivered, years, tiv] = deal
        .split(',')
        .map((each) => each.trim())
      const [count = '', mark = ''] = /^(\d*)(\??)$/.exec(ordered ?? '')?.slice(1) ?? []
      return [
        recipient,
        supplier,
        year,
        '',
        count,
        mark,
        weapon,
        'x',
        delivered,
        '',
        years,
        'New',
        '',
        '',
        '',
        tiv,
      ].join(',')
    }),
  ].join('\n'),
]

const deals = register(
  'Poland, Germany, 2010, 4, Alpha, 4, 2012; 2014, 60', // 30 in 2012, 30 in 2014
  'Poland, Germany, 2011, 10?, Beta, 4, 2012, 20',
  'Poland, Germany, 2013, 6, Gamma, , , ', // ordered, nothing known to be delivered
  'Poland, Italy, 2011, 1, Delta, 1, 2012-2014, 90', // 30 a year
  'Italy, Germany, 2011, 1, Epsilon, 1, 2018, 5', // the register reaches 2018
)
const asked = { dyad: 'POL-DEU', years: '2011-2014' }

describe('the register', () => {
  test('spreads a deal evenly over its years; a year without a delivery has no number', async () => {
    await withFiles([deals], async (read) => {
      const result = await measured(read, armsBalance, asked)
      expect(answers(result)).toEqual(['no-report', 50, 'no-report', 30]) // 2012: 60/2 + 20
      expect(result.conventions).toContain('arms-even-split')
      expect(result.notes).toContainEqual({ id: 'arms-no-years', values: { count: 1 } })
      expect(noteIds(result)).toContain('arms-estimated')
    })
  })

  test('gives the same from the supplier’s side, and of all suppliers together', async () => {
    await withFiles([deals], async (read) => {
      const supplied = { ...asked, dyad: 'DEU-POL', direction: 'supplied' }
      expect(answers(await measured(read, armsBalance, supplied))).toEqual(['no-report', 50, 'no-report', 30])
      // 2012: 50 and 30, 2013: 30, 2014: 30 and 30
      expect(answers(await measured(read, armsBalance, { ...asked, dyad: 'POL-WLD' }))).toEqual([
        'no-report',
        80,
        30,
        60,
      ])
    })
  })

  test('a supplier’s share is over five years, of all that the recipient received', async () => {
    await withFiles([deals], async (read) => {
      const result = await measured(read, armsBalance, { ...asked, what: 'share', years: '2011-2019' })
      // to 2011 nothing at all; to 2012 50/80; to 2013 50/110; 2014 to 2016 80/170; 2013–2017: 30/90; 2014–2018 30/60
      expect(answers(result)).toEqual(
        ['undefined', 50 / 80, 50 / 110, 80 / 170, 80 / 170, 80 / 170, 30 / 90, 30 / 60, 'no-report'].map(
          (each) => (typeof each === 'number' ? expect.closeTo(each, 12) : each),
        ),
      )
      expect(result.rows[1]?.also).toMatchObject({ total: { value: 80 }, suppliers: { value: 2 } })
      const window = { ...asked, what: 'share', years: '2013', window: 1 }
      expect(answers(await measured(read, armsBalance, window))).toEqual([0]) // Germany’s none of 30
    })
  })

  test('of the world as recipient it is the share in all deliveries', async () => {
    await withFiles([deals], async (read) => {
      const result = await measured(read, armsBalance, { dyad: 'WLD-DEU', what: 'share', years: '2018' })
      expect(answers(result)).toEqual([expect.closeTo(35 / 65, 12)]) // 2014–2018: 30 + 5 of 30 + 30 + 5
      await expectRowsAgain(read, result)
    })
  })

  test('says when it has a single supplier: a register of one pair is no total', async () => {
    await withFiles([register('Poland, Germany, 2010, 4, Alpha, 4, 2012, 60')], async (read) => {
      const result = await measured(read, armsBalance, { ...asked, what: 'share', years: '2012' })
      expect(answers(result)).toEqual([1])
      expect(noteIds(result)).toContain('arms-one-supplier')
    })
  })

  test('lists suppliers by volume, and recipients of a supplier', async () => {
    await withFiles([deals], async (read) => {
      const of = async (more: Record<string, string | number>) =>
        (
          await measured(read, armsBalance, { ...asked, what: 'partners', years: '2012-2018', ...more })
        ).rows.map(({ key, value }) => [key['partner'], answer(value)])
      expect(await of({})).toEqual([
        ['ITA', 90],
        ['DEU', 80],
      ])
      expect(await of({ top: 1 })).toEqual([['ITA', 90]])
      expect(await of({ dyad: 'DEU-POL', direction: 'supplied' })).toEqual([
        ['POL', 80],
        ['ITA', 5],
      ])
    })
  })

  test('deals: outstanding is ordered less delivered, and unknown where either is', async () => {
    await withFiles([deals], async (read) => {
      const { rows } = await measured(read, armsBalance, { ...asked, what: 'deals' })
      expect(
        rows.map(({ key, value, also = {} }) => [
          key['designation'],
          answer(value),
          ...['ordered', 'outstanding', 'volume'].map((name) => answer(also[name] as never)),
        ]),
      ).toEqual([
        ['Alpha', 4, 4, 0, 60],
        ['Beta', 4, 10, 6, 20],
        ['Gamma', 'no-report', 6, 'no-report', 'no-report'],
      ])
      expect(answers(await measured(read, armsBalance, { ...asked, what: 'deals', years: '1999' }))).toEqual([
        'no-report',
      ])
    })
  })

  test('rests on its rows, and the arithmetic gives the numbers', async () => {
    await withFiles([deals], async (read) => {
      for (const what of ['volume', 'share', 'partners', 'deals']) {
        const result = await measured(read, armsBalance, { ...asked, what, years: '2012-2014' })
        await expectRowsAgain(read, result)
        for (const { value, lineage } of quantitiesOf(result)) {
          const told = lineage.kind === 'computed' ? workedOut(lineage.arithmetic) : null
          if (value !== null && told !== null) expect(told).toBeCloseTo(value, 9)
        }
      }
    })
  })
})

describe('a table of volumes', () => {
  const table: GivenFile = [
    sipri,
    'tiv.csv',
    `SIPRI Arms Transfers Database
TIV of arms imports to Poland, 2012-2014
,2012,2013,2014
Germany,48,,0
Italy,32,10,40
Total,80,10,40`,
  ]

  test('goes before the register: 0 is less than half a million, empty is none known', async () => {
    await withFiles([deals, table], async (read) => {
      const result = await measured(read, armsBalance, asked)
      expect(answers(result)).toEqual(['no-report', 48, 'no-report', 0])
      expect(result.conventions).toContain('arms-table')
      expect(result.notes).toEqual([{ id: 'arms-below-half', values: { years: '2014' } }])
      const named = await measured(read, armsBalance, { ...asked, series: 'register' })
      expect(answers(named)).toEqual(['no-report', 50, 'no-report', 30])
    })
  })

  test('gives shares by its own total', async () => {
    await withFiles([table], async (read) => {
      const result = await measured(read, armsBalance, { ...asked, what: 'share', years: '2014' })
      expect(answers(result)).toEqual([expect.closeTo(48 / 130, 12)]) // 48 + 0 of 80 + 10 + 40
      await expectRowsAgain(read, result)
    })
  })
})

test('without any arms in the lake all is null', async () => {
  await withFiles([], async (read) => {
    for (const what of ['volume', 'share', 'deals']) {
      const result = await measured(read, armsBalance, { ...asked, years: '2012', what })
      expect(answers(result)).toEqual(['no-report'])
      expect(result.basis).toBeNull()
    }
  })
})

describe('laws', () => {
  const delivery = fc.record({
    tiv: fc.double({ min: 0, max: 1000, noNaN: true }),
    years: fc.uniqueArray(fc.integer({ min: 2000, max: 2010 }), { minLength: 1, maxLength: 6 }),
  })

  test('what falls to all its years is the deal’s volume', () => {
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 8 }), (all) => {
        const years = Array.from({ length: 11 }, (_, index) => 2000 + index)
        const whole = all.reduce((sum, { tiv }) => sum + tiv, 0)
        expect(volumeOver(all, years)).toBeCloseTo(whole, 8)
        const byYear = years.flatMap((year) => all.map((each) => volumeIn(each, year)))
        expect(byYear.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole, 8)
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['2019; 2021', [2019, 2021]],
    ['2019-2021', [2019, 2020, 2021]],
    ['2019–2020; 2020', [2019, 2020]],
    ['(2019)', [2019]],
    ['', []],
    [null, []],
  ] as const)('delivery years %j', (text, wanted) => {
    expect(deliveryYears(text)).toEqual(wanted)
  })

  test('outstanding needs both numbers', () => {
    expect([outstandingOf(5, 2), outstandingOf(null, 2), outstandingOf(5, null)]).toEqual([3, null, null])
  })
})

const real = path.resolve('..', 'shared', 'data', 'relations', 'sipri-arms', 'trade-register.csv.gz')

test('the published register: the volumes between two countries add up to its deals', async (context) => {
  if (!existsSync(real)) return context.skip(`no data in ${path.dirname(real)}`)
  const text = gunzipSync(readFileSync(real)).toString('latin1')
  await withFiles([[sipri, 'trade-register.csv', text]], async (read) => {
    const result = await measured(read, armsBalance, { dyad: 'SRB-RUS', years: '1992-2025' })
    const sum = result.rows.reduce((total, { value }) => total + (value.value ?? 0), 0)
    expect(sum).toBeCloseTo(375.95, 6)
  })
}, 60_000)
