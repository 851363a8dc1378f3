/** Trade by product in one order of products, and its total; a product that is not known counts as none. */
export type Basket = { readonly values: readonly number[]; readonly total: number }

/** Two baskets over the same products, in the same order. */
export const baskets = (
  products: Iterable<string>,
  a: (product: string) => number | null,
  b: (product: string) => number | null,
): { readonly products: readonly string[]; readonly a: Basket; readonly b: Basket } => {
  const codes = [...new Set(products)].toSorted()
  const of = (value: (product: string) => number | null): Basket => {
    const values = codes.map((product) => value(product) ?? 0)
    return { values, total: values.reduce((sum, each) => sum + each, 0) }
  }
  return { products: codes, a: of(a), b: of(b) }
}

const folded = (a: Basket, b: Basket, of: (a: number, b: number) => number): number =>
  a.values.reduce((sum, value, at) => sum + of(value / a.total, (b.values[at] as number) / b.total), 0)

/** ½ Σ_k |s_ak − s_bk|, from 0 (the same shares) to 1 (no product in common). */
export const distance = (a: Basket, b: Basket): number => folded(a, b, (s, t) => Math.abs(s - t)) / 2

/** Σ_k min(s_ak, s_bk) (Finger & Kreinin 1979): symmetric, = 1 − {@link distance}. */
export const overlap = (a: Basket, b: Basket): number => Math.min(1, folded(a, b, Math.min))
