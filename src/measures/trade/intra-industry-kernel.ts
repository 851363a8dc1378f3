export const intraIndustryForms = ['unadjusted', 'adjusted', 'marginal'] as const
export type IntraIndustryForm = (typeof intraIndustryForms)[number]

/** Exports and imports of one product. */
export type TwoWay = { readonly x: number; readonly m: number }

/** The sums that the index is made of: its value is their quotient. */
export type Quotient = { readonly numerator: number; readonly denominator: number }

// Product by product, so that one-way trade adds exactly nothing.
const matched = (products: readonly TwoWay[]): number =>
  products.reduce((sum, { x, m }) => sum + (Math.abs(x) + Math.abs(m) - Math.abs(x - m)), 0)

const gross = (products: readonly TwoWay[]): number =>
  products.reduce((sum, { x, m }) => sum + Math.abs(x) + Math.abs(m), 0)

/** Σ_k(x_k + m_k − |x_k − m_k|) over Σ_k(x_k + m_k), from 0 to 1 (Grubel & Lloyd 1975). */
export const unadjusted = (products: readonly TwoWay[]): Quotient => ({
  numerator: matched(products),
  denominator: gross(products),
})

/** The same over Σ(x + m) − |Σx − Σm|, so that an unbalanced trade can reach 1 (Grubel & Lloyd 1975). */
export const adjusted = (products: readonly TwoWay[]): Quotient => {
  const x = products.reduce((sum, each) => sum + each.x, 0)
  const m = products.reduce((sum, each) => sum + each.m, 0)
  return { numerator: matched(products), denominator: x + m - Math.abs(x - m) }
}

/**
 * Brülhart's A = 1 − |Δx − Δm|/(|Δx| + |Δm|) over all products, each weighted with |Δx| + |Δm|: 1 when both flows of every
 * product change alike, 0 when only one does or they part (Brülhart 1994).
 * @param products changes, of either sign
 */
export const marginal = (products: readonly TwoWay[]): Quotient => ({
  numerator: matched(products),
  denominator: gross(products),
})

/** The form's sums; for `marginal` over changes. */
export const intraIndustryOf: Readonly<Record<IntraIndustryForm, (products: readonly TwoWay[]) => Quotient>> =
  {
    unadjusted,
    adjusted,
    marginal,
  }
