import { expect, test } from 'vitest'
import { revealedComparativeAdvantage } from '../../../src/measures/trade/revealed-comparative-advantage.js'
import { baci } from '../../../src/sources/baci/source.js'
import { gdp } from '../../../src/sources/wdi/source.js'
import { baciText, imported, temporaryFolder, withLake, write } from '../../lake/workspace.js'
import { measured } from '../small-lake.js'
import { expectWorkedOut } from '../structure-lake.js'

const population = [
  '"Data Source","World Development Indicators",',
  '',
  '"Last Updated Date","2024-05-30",',
  '',
  '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021","2022",',
  '"Serbia","SRB","Population, total","SP.POP.TOTL","6","7","7",',
  '"Russian Federation","RUS","Population, total","SP.POP.TOTL","100","140","140",',
  '',
].join('\r\n')

test('advantage per head is against the exports and people of the countries whose population is known', async () => {
  const folder = temporaryFolder()
  const workspace = `${folder}/workspace`
  // Serbia sells engines for 21, Russia for 14, Germany (no population here) for 500 thousand dollars.
  const trade = baciText(
    '2021,688,643,840810,21.000,1.000',
    '2021,643,688,840810,14.000,1.000',
    '2021,276,688,840810,500.000,1.000',
  )
  await imported(workspace, baci, [write(folder, 'BACI_HS17_Y2021_V202401.csv', trade)])
  await imported(workspace, gdp, [write(folder, 'API_SP.POP.TOTL_DS2.csv', population)])
  const result = await withLake(workspace, (lake) =>
    measured({ lake, asOf: null }, revealedComparativeAdvantage, {
      dyad: 'SRB-WLD',
      years: '2021',
      form: 'per-head',
    }),
  )
  const [row] = result.rows
  // (21,000 / 7) / (35,000 / 147)
  expect(row!.value.value).toBeCloseTo(12.6, 10)
  expectWorkedOut(row!.value)
  expect(row!.also).toMatchObject({
    world: { value: 35_000 },
    worldPopulation: { value: 147, unit: 'persons' },
  })
  expect(result.notes).toContainEqual({ id: 'population-missing', values: { year: 2021, count: 1 } })
  expect(result.conventions).toContain('rca-per-head')
})
