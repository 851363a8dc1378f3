/**
 * Codes for what is not one kind of goods: chapters 98 and 99 of the HS and the CN (special uses, unspecified goods), parts
 * of the CN whose code is kept back, and SITC 91 and 93 (postal packages, special transactions).
 */
export const isSpecialProduct = (classification: string, product: string): boolean =>
  classification.startsWith('SITC')
    ? /^9[13]/.test(product)
    : /^(?:HS|CN)/.test(classification) && (/^9[89]/.test(product) || /[A-Z]/.test(product))

/** Ranks by value, 1 for the greatest: 1 + the number of greater values (1, 2, 2, 4). Zeros and unknowns hold none. */
export const ranksOf = (values: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> => {
  const ranked = [...values]
    .flatMap(([code, value]) => (value !== null && value > 0 ? [{ code, value }] : []))
    .toSorted((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1))
  const ranks = new Map<string, number>()
  let rank = 0
  for (const [at, { code, value }] of ranked.entries()) {
    if (at === 0 || value < (ranked[at - 1] as { value: number }).value) rank = at + 1
    ranks.set(code, rank)
  }
  return ranks
}
