import { afterAll, beforeAll, expect, test } from 'vitest'
import { openness } from '../../../src/measures/trade/openness.js'
import { gdp } from '../../../src/sources/wdi/source.js'
import { answers, books, measured, type OpenLake } from '../small-lake.js'
import { bankText, booksText, openFiles } from './levels-lake.js'
import { expectTraceable } from './levels-again.js'

let lake: OpenLake
beforeAll(async () => {
  lake = await openFiles([
    [
      books,
      {
        'books.csv': booksText(`SRB RUS export 2010 27 60
          SRB RUS import 2010 27 100
          SRB DEU export 2010 84 240
          SRB DEU import 2010 84 400
          SRB RUS export 2011 27 70
          SRB RUS import 2011 27 130
          SRB RUS export 2012 27 NA
          SRB RUS import 2012 27 90
          MNE RUS export 2010 27 5
          MNE RUS import 2010 27 5`),
      },
    ],
    [gdp, { 'API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv': bankText('NY.GDP.MKTP.CD', 'SRB 1000 - 1250 1300') }],
  ])
})
afterAll(() => lake.close())

const of = (parameters: Readonly<Record<string, string>>) =>
  measured(lake.read, openness, { source: 'books', ...parameters })

test('trade with a partner over GDP: exports and imports together, or half of that', async () => {
  // (60 + 100) / 1000 and its half
  expect(answers(await of({ dyad: 'SRB-RUS', years: '2010' }))).toEqual([0.16])
  expect(answers(await of({ dyad: 'SRB-RUS', years: '2010', form: 'mean' }))).toEqual([0.08])
})

test('trade with the world over GDP', async () => {
  // (60 + 240 + 100 + 400) / 1000
  const result = await of({ dyad: 'SRB-WLD', years: '2010' })
  expect(answers(result)).toEqual([0.8])
  expect(result.conventions).toEqual(expect.arrayContaining(['total-summed', 'openness-sum', 'goods-only']))
  expect(result.notes).toContainEqual({ id: 'gdp-from', values: { source: 'GDP' } })
})

test('is null without a GDP, without a report and with a flow kept back', async () => {
  // 2011: no GDP; 2012: exports kept back; 2013: no trade reported
  expect(answers(await of({ dyad: 'SRB-RUS', years: '2011-2013' }))).toEqual([
    'no-report',
    'suppressed',
    'no-report',
  ])
  const other = await of({ dyad: 'MNE-RUS', years: '2010' }) // Montenegro has no GDP in the table
  expect(answers(other)).toEqual(['no-report'])
  expect(other.notes.map(({ id }) => id)).not.toContain('gdp-from')
})

test('rests on both flows and the GDP, and its arithmetic can be redone', async () => {
  for (const form of ['sum', 'mean']) {
    const result = await of({ dyad: 'SRB-RUS', years: '2010', form })
    await expectTraceable(lake.read, result)
    const { lineage } = result.rows[0]!.value
    expect(lineage.kind === 'computed' && Object.keys(lineage.inputs)).toEqual(['exports', 'imports', 'gdp'])
  }
})
