/** One product in two years: kilograms and the value of the rows that have a weight. */
export type WeighedPair = {
  readonly before: { readonly kilograms: number; readonly value: number }
  readonly now: { readonly kilograms: number; readonly value: number }
}

/** Sums over products of prices of one year at quantities of another: p₀q₀, p₁q₀, p₀q₁, p₁q₁. */
export type PriceSums = {
  readonly p0q0: number
  readonly p1q0: number
  readonly p0q1: number
  readonly p1q1: number
  /** How many products were matched. */
  readonly products: number
}

export const priceForms = ['fisher', 'laspeyres', 'paasche'] as const
export type PriceForm = (typeof priceForms)[number]

/**
 * The four sums of unit-value indices over products with value and weight in both years. A unit value is value over
 * kilograms.
 * @param limit a product whose unit value changed by more than this factor, up or down, is left out; null for no limit
 */
export const priceSums = (pairs: readonly WeighedPair[], limit: number | null = null): PriceSums => {
  const matched = pairs.filter(({ before, now }) => {
    if (![before.kilograms, before.value, now.kilograms, now.value].every((each) => each > 0)) return false
    const change = now.value / now.kilograms / (before.value / before.kilograms)
    return limit === null || (change <= limit && change >= 1 / limit)
  })
  const sum = (of: (pair: WeighedPair) => number): number =>
    matched.reduce((total, pair) => total + of(pair), 0)
  return {
    p0q0: sum(({ before }) => before.value),
    p1q0: sum(({ before, now }) => (now.value / now.kilograms) * before.kilograms),
    p0q1: sum(({ before, now }) => (before.value / before.kilograms) * now.kilograms),
    p1q1: sum(({ now }) => now.value),
    products: matched.length,
  }
}

/** Price indices of the sums: Laspeyres p₁q₀/p₀q₀, Paasche p₁q₁/p₀q₁, Fisher the root of their product. */
export const priceIndices = ({ p0q0, p1q0, p0q1, p1q1 }: PriceSums): Readonly<Record<PriceForm, number>> => {
  const [laspeyres, paasche] = [p1q0 / p0q0, p1q1 / p0q1]
  return { laspeyres, paasche, fisher: Math.sqrt(laspeyres * paasche) }
}

/**
 * Volume indices that multiply with the price index of the same name to the change of value: by Paasche's quantities
 * for Laspeyres' prices, and the other way round.
 */
export const volumeIndices = ({ p0q0, p1q0, p0q1, p1q1 }: PriceSums): Readonly<Record<PriceForm, number>> => {
  const [laspeyres, paasche] = [p1q1 / p1q0, p0q1 / p0q0]
  return { laspeyres, paasche, fisher: Math.sqrt(laspeyres * paasche) }
}
