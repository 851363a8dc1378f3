import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/domain/problem.js'
import { rowLineages } from '../../src/lake/reading.js'
import { askedAmount, targetGround, targetOn, type Target } from '../../src/scenarios/target/target.js'
import type { GroundRequest } from '../../src/scenarios/target/target.js'
import type { AskCase } from '../../src/scenarios/target/asks.js'
import { withFiles } from '../measures/relations/files.js'
import { cars } from './target-lake.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }
const thousand = 1000

const found = (value: number, by: number, more: Partial<GroundRequest> = {}): Promise<Target> =>
  withFiles(cars, async (read) =>
    targetOn(
      await targetGround(read, { dyad, flow: 'turnover', ...more }),
      askedAmount(more.dyad ?? dyad, value),
      by,
    ),
  )

const askOf = ({ sides }: Target, flow: 'export' | 'import', each: AskCase) =>
  sides.find((side) => side.flow === flow)?.asks.find((ask) => ask.case === each)

/** Twice the turnover of 2020, 146 410 + 200 000, five years later. */
const twice = 692_820 * thousand

describe('a target for the turnover', () => {
  test('asks the rate that leads from the last recorded year to it', async () => {
    const target = await found(twice, 2025)
    expect([target.from, target.last, target.ahead]).toEqual([2016, 2020, 5])
    expect(target.current.value).toBe(346_410 * thousand)
    expect(target.multiple.value).toBeCloseTo(2, 12)
    expect(target.asked.value).toBeCloseTo(2 ** 0.2 - 1, 12)
  })

  test('is held against the growth that each flow has shown', async () => {
    const { sides } = await found(twice, 2025)
    expect(sides.map(({ flow }) => flow)).toEqual(['export', 'import'])
    expect(sides[0]?.trend.rate.value).toBeCloseTo(0.1, 9)
    expect(sides[0]?.trend.standardError.value).toBeCloseTo(0, 9) // the values lie on the line
    expect(sides[1]?.trend.rate.value).toBeCloseTo(0, 9)
  })

  test('adds up the flows, each carried on at its own rate', async () => {
    // 146 410 · 1.1^5 = 235 794.8…; with 200 000 435 794.8…; 692 820 less that is 257 025.1…
    const { projected, shortfall } = await found(twice, 2025)
    const exports = 146_410 * 1.1 ** 5
    expect((projected.value.value as number) / thousand).toBeCloseTo(exports + 200_000, 3)
    expect((shortfall.value as number) / thousand).toBeCloseTo(692_820 - exports - 200_000, 3)
  })

  test('asks of one flow what the other does not bring', async () => {
    const target = await found(twice, 2025)
    // at one rate each doubles; beside 200 000 the exports must be 492 820; beside 146 410 the imports 546 410
    expect(askOf(target, 'export', 'together')?.needs.value).toBeCloseTo(292_820 * thousand, 3)
    expect(askOf(target, 'export', 'together')?.rate.value).toBeCloseTo(2 ** 0.2 - 1, 12)
    const held = askOf(target, 'export', 'other-held')
    expect(held?.needs.value).toBe(492_820 * thousand)
    expect(held?.adds.value).toBe(346_410 * thousand) // 492 820 − 146 410
    expect(held?.rate.value).toBeCloseTo((492_820 / 146_410) ** 0.2 - 1, 12)
    expect(askOf(target, 'import', 'other-held')?.needs.value).toBe(546_410 * thousand)
    const rest = 692_820 - 146_410 * 1.1 ** 5
    expect((askOf(target, 'import', 'other-on-trend')?.needs.value as number) / thousand).toBeCloseTo(rest, 3)
    expect(askOf(target, 'import', 'other-on-trend')?.rate.value).toBeCloseTo((rest / 200_000) ** 0.2 - 1, 9)
  })

  test('asks nothing of a flow where the other alone passes it', async () => {
    // imports of 200 000 are above a target of 150 000: no growth of exports leads to −50 000
    const ask = askOf(await found(150_000 * thousand, 2025), 'export', 'other-held')
    expect(ask?.needs.value).toBe(-50_000 * thousand)
    expect([ask?.rate.value, ask?.rate.reason]).toEqual([null, 'undefined'])
  })

  test('is measured by the buyer’s demand and the seller’s exports of what makes up the flow', async () => {
    const target = await found(twice, 2025)
    const [exports] = target.sides
    expect(exports?.room?.products).toEqual(['87'])
    expect(exports?.room?.covered.value).toBe(1)
    // Russia imports 1 000 000 every year, 14.641 % of it from Serbia; Serbia sells half of its cars there
    expect(exports?.room?.demand?.share.value).toBeCloseTo(0.14641, 12)
    expect(exports?.room?.demand?.trend.rate.value).toBeCloseTo(0, 9)
    expect(exports?.room?.capacity?.share.value).toBeCloseTo(0.5, 12)
    const held = askOf(target, 'export', 'other-held')
    expect(held?.demandShare?.value).toBeCloseTo(0.49282, 9) // 492 820 of 1 000 000
    // 492 820 of 2 · 146 410 · 1.1^5: more than all that Serbia would export
    expect(held?.capacityShare?.value).toBeCloseTo(492_820 / (2 * 146_410 * 1.1 ** 5), 9)
  })

  test('may be of one flow, which then carries it alone', async () => {
    const target = await found(292_820 * thousand, 2025, { flow: 'export' })
    expect(target.sides.map(({ asks }) => asks.map((ask) => ask.case))).toEqual([['alone']])
    expect(askOf(target, 'export', 'alone')?.rate.value).toBeCloseTo(2 ** 0.2 - 1, 12)
    expect(target.years.every((year) => year.import === null)).toBe(true)
  })

  test('takes the trend from the year asked for, and looks at no later year than it may', async () => {
    const target = await found(twice, 2025, { from: 2018, until: 2019 })
    expect([target.from, target.last, target.years.length]).toEqual([2018, 2019, 2])
    expect(target.trend.standardError.reason).toBe('too-few') // two points make no error
    expect(target.apart.value).toBeNull()
  })

  test('rests on rows of the lake, but for the target itself', async () => {
    const { value, asked, shortfall, sides } = await found(twice, 2025)
    expect(rowLineages(value.lineage)).toEqual([])
    for (const { lineage } of [asked, shortfall, ...sides.flatMap(({ asks }) => asks.map((ask) => ask.rate))])
      expect(rowLineages(lineage).length).toBeGreaterThan(0)
  })
})

describe('a target is refused', () => {
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof Refusal ? error.problem.code : 'fault'),
    )

  test('for a year that is recorded, a trend that has no years, one country, and a pair without a record', async () => {
    expect(await code(found(twice, 2020))).toBe('usage-option')
    expect(await code(found(twice, 2025, { from: 2020 }))).toBe('usage-option')
    expect(await code(found(twice, 2025, { dyad: { reporter: 'SRB', partner: 'SRB' } }))).toBe('usage-dyad')
    expect(await code(found(twice, 2025, { dyad: { reporter: 'NRU', partner: 'TUV' } }))).toBe('no-data')
    expect(await code(found(twice, 2025, { source: 'nowhere' }))).toBe('unknown-source')
    expect(await code(found(twice, 2025, { record: 'document' }))).toBe('measure-refused')
  })
})
