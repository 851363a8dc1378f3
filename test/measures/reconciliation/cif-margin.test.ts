import { describe, expect, test } from 'vitest'
import {
  fitMargin,
  isComplete,
  marginOf,
  type MarginFit,
  type MarginPair,
} from '../../../src/measures/reconciliation/cif-margin.js'
import { normal, seeded } from './seeded.js'

const ties = { contiguity: true, landlocked: true }

/** ln(1 + c) of made-up flows: more with distance, less for dear goods, dearer year by year. */
const truth = (flow: Omit<MarginPair, 'importUnitValue' | 'exportUnitValue'>): number =>
  -0.3 +
  0.06 * Math.log(flow.distance as number) -
  0.001 * Math.log(flow.distance as number) ** 2 -
  0.04 * (flow.contiguity as number) +
  0.02 * (flow.landlocked as number) -
  0.01 * Math.log(flow.unitValue as number) +
  (flow.year === 2021 ? 0.03 : 0)

const pairsWith = (count: number, noise: number): MarginPair[] => {
  const random = seeded(7)
  const deviate = normal(seeded(8))
  return Array.from({ length: count }, (_, index) => {
    const flow = {
      distance: 100 + 12_000 * random(),
      contiguity: random() < 0.2 ? 1 : 0,
      landlocked: Math.floor(3 * random()),
      unitValue: Math.exp(4 * random()),
      year: 2020 + (index % 2),
    }
    const exportUnitValue = (flow.unitValue as number) * Math.exp(deviate())
    return {
      ...flow,
      exportUnitValue,
      importUnitValue: exportUnitValue * Math.exp(truth(flow) + noise * deviate()),
    }
  })
}

const fitted = (pairs: readonly MarginPair[], known = ties): MarginFit => {
  const fit = fitMargin(pairs, known)
  if (fit === null) throw new Error('no fit')
  return fit
}

describe('the margin of freight and insurance', () => {
  test('is found exactly where unit values differ by nothing else', () => {
    const fit = fitted(pairsWith(400, 0))
    expect(fit.r2).toBeCloseTo(1, 9)
    expect(fit.terms.map(({ name }) => name)).toEqual([
      'constant',
      'ln distance',
      '(ln distance)²',
      'contiguity',
      'landlocked',
      'ln unit value',
      'year 2021',
    ])
    const estimates = fit.terms.map(({ estimate }) => estimate)
    for (const [index, value] of [-0.3, 0.06, -0.001, -0.04, 0.02, -0.01, 0.03].entries())
      expect(estimates[index]).toBeCloseTo(value, 8)
  })

  test('is found within three standard errors where they differ by chance too', () => {
    const { terms, n } = fitted(pairsWith(20_000, 0.5))
    expect(n).toBe(20_000)
    for (const [index, value] of [-0.3, 0.06, -0.001, -0.04, 0.02, -0.01, 0.03].entries()) {
      const { estimate = 0, standardError } = terms[index] ?? {}
      expect(Math.abs(estimate - value)).toBeLessThan(3 * (standardError ?? 0))
    }
  })

  test('is e^x − 1 of what is fitted: a flow of 5,000 km between two coasts in 2021', () => {
    const flow = { distance: 5000, contiguity: 0, landlocked: 0, unitValue: 2, year: 2021 }
    expect(marginOf(fitted(pairsWith(400, 0)), flow)).toBeCloseTo(Math.expm1(truth(flow)), 8)
  })

  test('is never below zero', () => {
    const near = { distance: 10, contiguity: 1, landlocked: 0, unitValue: 1000, year: 2020 }
    expect(truth(near)).toBeLessThan(0)
    expect(marginOf(fitted(pairsWith(400, 0)), near)).toBe(0)
  })

  test('does not depend on the order of the flows beyond the last digits', () => {
    const pairs = pairsWith(500, 0.5)
    const [one, other] = [fitted(pairs), fitted(pairs.toReversed())]
    for (const [index, { estimate }] of one.terms.entries())
      expect(other.terms[index]?.estimate).toBeCloseTo(estimate, 9)
  })

  test('does not depend on the unit of weight, but for the constant', () => {
    const pairs = pairsWith(500, 0.5)
    const tonnes = pairs.map((pair) => ({
      ...pair,
      importUnitValue: pair.importUnitValue * 1000,
      exportUnitValue: pair.exportUnitValue * 1000,
      unitValue: (pair.unitValue as number) * 1000,
    }))
    const [kilograms, others] = [fitted(pairs), fitted(tonnes)]
    expect(others.terms.slice(1).map(({ estimate }) => estimate.toFixed(8))).toEqual(
      kilograms.terms.slice(1).map(({ estimate }) => estimate.toFixed(8)),
    )
  })
})

describe('too little to go by', () => {
  test('fewer than thirty flows a coefficient give no fit', () => {
    expect(fitMargin(pairsWith(209, 0), ties)).toBeNull()
    expect(fitMargin(pairsWith(210, 0), ties)).not.toBeNull()
    expect(fitMargin([], ties)).toBeNull()
  })
  test('what the lake does not know is left out of the fit', () => {
    const fit = fitted(pairsWith(300, 0.1), { contiguity: false, landlocked: false })
    expect(fit.terms.map(({ name }) => name)).not.toContain('contiguity')
    expect(fit.terms).toHaveLength(5)
  })
  test('what does not vary has no coefficient', () => {
    const pairs = pairsWith(300, 0.1).map((pair) => ({ ...pair, landlocked: 0, year: 2020 }))
    expect(fitted(pairs).terms.map(({ name }) => name)).toEqual([
      'constant',
      'ln distance',
      '(ln distance)²',
      'contiguity',
      'ln unit value',
    ])
  })
  test('a flow without a distance, a unit value or a tie that counts cannot be told', () => {
    const whole = { distance: 100, contiguity: 0, landlocked: 0, unitValue: 1, year: 2020 }
    expect(isComplete(whole, ties)).toBe(true)
    for (const lacking of ['distance', 'contiguity', 'landlocked', 'unitValue'])
      expect(isComplete({ ...whole, [lacking]: null }, ties)).toBe(false)
    expect(isComplete({ ...whole, landlocked: null }, { ...ties, landlocked: false })).toBe(true)
  })
})
