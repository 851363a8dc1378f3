/**
 * Indicative potential trade of one product: max(0, min(x_iwk, m_jwk) − x_ijk). An upper bound: all that i exports and
 * j imports of it, beyond what already goes from i to j.
 * @returns null where one of the three is not known
 */
export const gapOf = (exports: number | null, imports: number | null, trade: number | null): number | null =>
  exports === null || imports === null || trade === null
    ? null
    : Math.max(0, Math.min(exports, imports) - trade)

/** Orders products by a number, the largest first, unknown ones last, ties by code; the first `top`, all where it is 0. */
export const largestProducts = (
  products: readonly string[],
  of: (product: string) => number | null,
  top: number,
): string[] => {
  const sorted = products
    .map((product) => [product, of(product) ?? -1] as const)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([product]) => product)
  return top === 0 ? sorted : sorted.slice(0, top)
}
