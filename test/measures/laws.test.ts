import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milliText } from '../../src/domain/decimal.js'
import type { RowsLineage } from '../../src/domain/lineage.js'
import type { Measured } from '../../src/measures/measure.js'
import { balance } from '../../src/measures/trade/balance.js'
import { concentration } from '../../src/measures/trade/concentration.js'
import { partnerRank } from '../../src/measures/trade/partner-rank.js'
import { partnerShare } from '../../src/measures/trade/partner-share.js'
import { productShare } from '../../src/measures/trade/product-share.js'
import { shareInProduct } from '../../src/measures/trade/share-in-product.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import { turnover } from '../../src/measures/trade/turnover.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from './quick-lake.js'
import { books, measured } from './small-lake.js'

/*
 * Laws that hold for any flows: random ones of Serbia with five partners (one of them nobody) in three chapters and
 * both directions, in thousandths of a dollar, read from a real table. Croatia's flows are Serbia's times 1000.
 */

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const partners = ['RUS', 'DEU', 'CHN', 'BIH', 'X-NES'] as const
const products = ['27', '84', '99'] as const
const directions = ['export', 'import'] as const

const cells = partners.flatMap((partner) =>
  products.flatMap((product) => directions.map((flow) => ({ partner, product, flow, year: 2010 }))),
)

/** Thousandths of a dollar by cell; small numbers among them, so that ties happen. */
const flows = fc.array(fc.oneof(fc.bigInt(1n, 5n), fc.bigInt(1n, 10n ** 15n)), {
  minLength: cells.length,
  maxLength: cells.length,
})

const holds = (law: (read: Awaited<ReturnType<QuickLakes['lake']>>) => Promise<void>, runs = 8) =>
  fc.assert(
    fc.asyncProperty(flows, async (values) => {
      const rows = cells.flatMap((cell, index): QuickRow[] => {
        const milli = values[index] as bigint
        return [
          { ...cell, reporter: 'SRB', value: milliText(milli) },
          { ...cell, reporter: 'HRV', value: milliText(milli * 1000n) },
        ]
      })
      await law(await lakes.lake([{ source: books, rows }]))
    }),
    { numRuns: runs },
  )

const number = ({ rows }: Measured): number => rows[0]?.value.value as number
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const asked = { flow: 'import', years: '2010' } as const

test('shares of all partners, unspecified ones too, add up to one', () =>
  holds(async (read) => {
    const shares = await Promise.all(
      partners.map((partner) => measured(read, partnerShare, { ...asked, dyad: `SRB-${partner}` })),
    )
    expect(add(shares.map(number))).toBeCloseTo(1, 12)
  }))

test('shares of all products add up to one, and so do all partners’ shares in a product', () =>
  holds(async (read) => {
    const ofFlow = await Promise.all(
      products.map((product) => measured(read, productShare, { ...asked, dyad: 'SRB-RUS', product })),
    )
    expect(add(ofFlow.map(number))).toBeCloseTo(1, 12)
    const ofProduct = await Promise.all(
      partners.map((partner) =>
        measured(read, shareInProduct, { ...asked, dyad: `SRB-${partner}`, product: '27' }),
      ),
    )
    expect(add(ofProduct.map(number))).toBeCloseTo(1, 12)
  }))

test('ranks follow the values: one more than the number of greater ones', () =>
  holds(async (read) => {
    const named = partners.filter((partner) => partner !== 'X-NES')
    const ranks = await Promise.all(
      named.map((partner) => measured(read, partnerRank, { ...asked, dyad: `SRB-${partner}` })),
    )
    const values = ranks.map(({ rows }) => rows[0]?.also?.['trade']?.value as number)
    for (const [index, rank] of ranks.entries()) {
      const own = values[index] as number
      expect(number(rank)).toBe(1 + values.filter((value) => value > own).length)
    }
  }))

test('balance and twice the imports make the turnover', () =>
  holds(async (read) => {
    const both = { dyad: 'SRB-RUS', years: '2010' }
    const [b, t] = [await measured(read, balance, both), await measured(read, turnover, both)]
    const imports = b.rows[0]?.also?.['imports']?.value as number
    expect(number(b) + 2 * imports).toBeCloseTo(number(t), 2)
    expect(number(t)).toBeGreaterThanOrEqual(Math.abs(number(b)))
  }))

test('parts add up to totals to the thousandth of a dollar', () =>
  holds(async (read) => {
    const sumOf = async (parameters: Readonly<Record<string, string>>) => {
      const { rows } = await measured(read, tradeValue, { ...asked, ...parameters })
      const lineage = rows[0]?.value.lineage as RowsLineage
      return lineage.sum ?? '0'
    }
    const exact = async (all: readonly Promise<string>[]) =>
      (await Promise.all(all)).reduce((sum, text) => sum + BigInt(thousandths(text)), 0n)
    const whole = BigInt(thousandths(await sumOf({ dyad: 'SRB-WLD' })))
    expect(await exact(partners.map((partner) => sumOf({ dyad: `SRB-${partner}` })))).toBe(whole)
    expect(await exact(products.map((product) => sumOf({ dyad: 'SRB-WLD', product })))).toBe(whole)
    expect(await exact(['SRB', 'HRV'].map((each) => sumOf({ dyad: `${each}-RUS` })))).toBe(
      BigInt(thousandths(await sumOf({ dyad: 'WLD-RUS' }))),
    )
  }))

test('a country whose every flow is a thousandfold has the same shares, ranks and concentration', () =>
  holds(async (read) => {
    for (const [measure, more] of [
      [partnerShare, {}],
      [partnerRank, {}],
      [productShare, { product: '84' }],
      [shareInProduct, { product: '84' }],
      [concentration, { over: 'products' }],
      [concentration, { over: 'partners', form: 'hhi' }],
      [concentration, { over: 'partners', form: 'theil', n: 'nonzero' }],
    ] as const) {
      const of = async (reporter: string) =>
        number(
          await measured(read, measure as typeof partnerShare, {
            ...asked,
            ...more,
            dyad: `${reporter}-RUS`,
          }),
        )
      expect(await of('HRV')).toBeCloseTo(await of('SRB'), 12)
    }
  }, 6))

test('the partner’s mirror is the same flow with the sides changed', () =>
  holds(async (read) => {
    const own = await measured(read, tradeValue, { ...asked, dyad: 'SRB-RUS' })
    const seen = { dyad: 'RUS-SRB', flow: 'export', years: '2010', record: 'mirror' }
    expect(number(await measured(read, tradeValue, seen))).toBe(number(own))
  }))

/** Exact decimal text as a whole number of thousandths, worked out apart from the lake’s own reading. */
const thousandths = (text: string): string => {
  const [whole = '', fraction = ''] = text.split('.')
  return `${whole}${fraction.padEnd(3, '0')}`
}
