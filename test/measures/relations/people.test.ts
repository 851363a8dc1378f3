import { describe, expect, test } from 'vitest'
import { people } from '../../../src/measures/relations/people.js'
import { documents } from '../../../src/sources/documents/source.js'
import { knomad } from '../../../src/sources/knomad/source.js'
import { registrations } from '../../../src/sources/registrations/source.js'
import { unDesa } from '../../../src/sources/un-desa/source.js'
import { workedOut } from '../arithmetic.js'
import { answer, answers, measured } from '../small-lake.js'
import { expectRowsAgain, quantitiesOf, withFiles, type GivenFile } from './files.js'

const stocks: GivenFile = [
  unDesa,
  'migrants.csv',
  `year,destination,origin,stock
2015,France,Spain,200
2015,France,World,800
2020,France,Spain,300
2015,Spain,France,90`,
]
const money: GivenFile = [
  knomad,
  'bilateral_remittances_2017.csv',
  `sending_country,receiving_country,usd_million
France,Spain,1.5
France,World,6
Spain,France,0.5`,
]
const modelled: GivenFile = [
  knomad,
  'bilateral_migrants.csv',
  'origin,destination,stock_2017\nSpain,France,250',
]
const firms: GivenFile = [
  registrations,
  'registrations.csv',
  `registry,country,owner_country,period,kind,count,basis,as_of,publisher,document,stated_at,note
Register,FRA,ESP,2021,company,12,period,,Daily,Daily 2023,p. 1,
Register,FRA,ESP,2020-02-24/2021-06-30,company,40,cumulative,2021-06-30,Daily,Daily 2023,p. 1,
Register,FRA,ESP,,company,25,stock,2021-06-30,Register,Answer,p. 1,`,
]
const papers: GivenFile = [
  documents,
  'figures.csv',
  `id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note
f1,residence-permits,FRA,ESP,2021,granted,temporary,70,persons,1,exact,paper,1,,,
f2,work-permits,FRA,ESP,2021,issued,work,30,count,1,exact,paper,2,,,
f3,residence-permits,FRA,ESP,,granted,permanent,9,persons,1,exact,paper,3,,,`,
]
const asked = { dyad: 'FRA-ESP', years: '2015-2017' }

describe('stocks', () => {
  test('are of a date: years between have none, and the share is of all migrants there', async () => {
    await withFiles([stocks], async (read) => {
      const result = await measured(read, people, asked)
      expect(answers(result)).toEqual([200, 'no-report', 'no-report'])
      expect(result.rows[0]?.also?.['share']?.value).toBe(0.25) // 200 of 800
      await expectRowsAgain(read, result)
      for (const { value, lineage, unit } of quantitiesOf(result))
        if (unit === 'share' && lineage.kind === 'computed') expect(workedOut(lineage.arithmetic)).toBe(value)
    })
  })

  test('of the other direction are those of the partner’s table', async () => {
    await withFiles([stocks], async (read) => {
      expect(answers(await measured(read, people, { ...asked, years: '2015', direction: 'out' }))).toEqual([
        90,
      ])
    })
  })

  test('a modelled stock stands in only where there is no other, and says so', async () => {
    await withFiles([modelled, stocks], async (read) => {
      const published = await measured(read, people, { ...asked, years: '2017' })
      expect(answers(published)).toEqual(['no-report'])
      expect(published.conventions).not.toContain('people-modelled')
      const model = await measured(read, people, { ...asked, years: '2017', source: 'knomad' })
      expect(answers(model)).toEqual([250])
      expect(model.conventions).toContain('people-modelled')
    })
  })
})

test('remittances into a country are those that leave the other, in dollars and modelled', async () => {
  await withFiles([money], async (read) => {
    const of = { ...asked, years: '2017', kind: 'remittances' }
    expect(answers(await measured(read, people, of))).toEqual([500_000]) // Spain to France
    const out = await measured(read, people, { ...of, direction: 'out' })
    expect(answers(out)).toEqual([1_500_000])
    expect(out.rows[0]?.also?.['share']?.value).toBe(0.25) // of 6 million that leave France
    expect(out.conventions).toContain('people-modelled')
  })
})

test('registrations in a period, since a day and on a day are rows apart, never added', async () => {
  await withFiles([firms], async (read) => {
    const result = await measured(read, people, { ...asked, years: '2021', kind: 'registrations' })
    expect(
      result.rows.map(({ key, value }) => [key['of'], key['period'] ?? key['year'], answer(value)]),
    ).toEqual(
      [
        ['registrations-cumulative', '2020-02-24/2021-06-30', 40],
        ['registrations-in-period', 2021, 12],
        ['registrations-stock', '2021-06-30', 25],
      ].toSorted((a, b) => order.indexOf(a[0] as string) - order.indexOf(b[0] as string)),
    )
    await expectRowsAgain(read, result)
  })
})
const order = ['registrations-in-period', 'registrations-cumulative', 'registrations-stock'] // as entered

test('permits are by kind, as documents state them; undated ones are counted and left out', async () => {
  await withFiles([papers], async (read) => {
    const result = await measured(read, people, { ...asked, years: '2021', kind: 'permits' })
    expect(result.rows.map(({ key, value }) => [key['of'], key['kind'], answer(value)])).toEqual([
      ['residence-permits', 'temporary', 70],
      ['work-permits', 'work', 30],
    ])
    expect(result.notes).toEqual([{ id: 'undated-left-out', values: { count: 1 } }])
  })
})

test('nothing in the lake is no number, with a reason', async () => {
  await withFiles([], async (read) => {
    for (const kind of ['stock', 'remittances', 'permits', 'registrations']) {
      const result = await measured(read, people, { ...asked, kind, years: '2015-2016' })
      expect(answers(result)).toEqual(['no-report', 'no-report'])
      expect(result.basis).toBeNull()
    }
  })
})
