import { z } from 'zod'
import { refusal } from '../domain/problem.js'
import type { Quantity } from '../domain/quantity.js'
import { indicatorOf } from './indicator.js'
import type { ConventionId } from './conventions.js'
import type { Measured, Reader } from './measure.js'
import { combine, computed, plain } from './trade/lineages.js'

export const deflators = ['us-cpi', 'us-gdp'] as const
export type Deflator = (typeof deflators)[number]

/** Parameters of a measure that can be had in constant dollars. */
export const deflate = z
  .enum(deflators)
  .optional()
  .describe(
    'take inflation out: by consumer prices of the United States (us-cpi) or by its GDP deflator (us-gdp); without it current dollars',
  )
export const base = z.coerce
  .number()
  .int()
  .min(1800)
  .max(2199)
  .optional()
  .describe('the year of the constant dollars; without it the last of the years asked for')

const indexes: Readonly<Record<Deflator, { indicator: string; convention: ConventionId }>> = {
  'us-cpi': { indicator: 'consumer-prices', convention: 'deflated-us-cpi' },
  'us-gdp': { indicator: 'gdp-deflator', convention: 'deflated-us-gdp' },
}

export type DeflateQuestion = {
  readonly deflate?: Deflator | undefined
  readonly base?: number | undefined
  readonly years: readonly number[]
}

/**
 * A result in constant US dollars: every amount of a year t as v_t / (P_t / P_base), P a price index of the United
 * States. What the index does not cover is null. Without a deflator the result stays as it is.
 * @param measured yearly rows (`key.year`) in current dollars
 * @throws Refusal `measure-refused` of rows that are not yearly
 */
export const deflated = async (
  read: Reader,
  measured: Measured,
  question: DeflateQuestion,
): Promise<Measured> => {
  if (question.deflate === undefined) return measured
  if (measured.rows.some(({ key }) => typeof key['year'] !== 'number'))
    throw refusal('measure-refused', 'Only yearly values are deflated: the price index is a yearly one.', {
      remedy: 'Leave --deflate out, or ask for years.',
    })
  const { indicator, convention } = indexes[question.deflate]
  const to = question.base ?? Math.max(...question.years)
  const prices = await indicatorOf(read, {
    indicator,
    unit: 'index',
    years: [...new Set([...question.years, to])],
    reporters: ['USA'],
  })
  const inDollarsOf = (value: Quantity, year: number): Quantity =>
    value.unit === 'USD'
      ? constant(value, prices.value('USA', year), prices.value('USA', to), {
          year,
          base: to,
          index: indicator,
        })
      : value
  return {
    ...measured,
    rows: measured.rows.map(({ key, value, also }) => {
      const year = key['year'] as number
      return {
        key,
        value: inDollarsOf(value, year),
        ...(also && {
          also: Object.fromEntries(
            Object.entries(also).map(([name, each]) => [name, inDollarsOf(each, year)]),
          ),
        }),
      }
    }),
    conventions: [...measured.conventions.filter((id) => id !== 'nominal-usd'), convention],
    notes: [
      ...measured.notes,
      ...(prices.source === null
        ? []
        : [{ id: 'deflated-to' as const, values: { base: to, source: prices.source.short } }]),
    ],
  }
}

/** v / (P_t / P_base); null where an index is not known or not positive. */
const constant = (
  value: Quantity,
  price: Quantity,
  ofBase: Quantity,
  parameters: Readonly<Record<string, string | number>>,
): Quantity => {
  const [v, p, b] = [value.value, price.value, ofBase.value]
  const arithmetic =
    v === null || p === null || b === null
      ? 'an input is not known'
      : `${plain(v)} / (${plain(p)} / ${plain(b)})`
  const inputs = { value: value.lineage, price: price.lineage, base: ofBase.lineage }
  return combine(
    [value, price, ofBase],
    'USD',
    ([amount = 0, now = 0, then = 0]) => (now > 0 && then > 0 ? amount / (now / then) : 'undefined'),
    computed('deflate', parameters, [], arithmetic, inputs),
  )
}
