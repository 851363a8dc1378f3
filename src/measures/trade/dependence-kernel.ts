/** Thresholds of the tests: above, not at. */
export const thresholds = { concentration: 0.4, extraArea: 0.5, ratio: 1 } as const

/** Values of countries by product, row by row, as a matrix holds them. */
export type Columns = {
  readonly countries: readonly string[]
  readonly products: readonly string[]
  readonly values: Float64Array
}

/** One product's countries, largest first (ties by code), with their shares of the sum over those counted. */
export type Standing = {
  readonly total: number
  readonly countries: readonly { readonly code: string; readonly value: number; readonly share: number }[]
  /** Σs², in [1/n, 1]; null where nobody has a value. */
  readonly concentration: number | null
}

/** Who trades a product, and how concentrated that is, among the countries counted. */
export const standingOf = (
  { countries, products, values }: Columns,
  column: number,
  counted: (country: string) => boolean = () => true,
): Standing => {
  const found: { code: string; value: number }[] = []
  for (const [row, code] of countries.entries()) {
    const value = column < 0 ? 0 : (values[row * products.length + column] as number)
    if (value > 0 && counted(code)) found.push({ code, value })
  }
  found.sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1))
  const total = found.reduce((sum, { value }) => sum + value, 0)
  const shares = found.map((each) => ({ ...each, share: each.value / total }))
  return {
    total,
    countries: shares,
    concentration: total > 0 ? shares.reduce((sum, { share }) => sum + share ** 2, 0) : null,
  }
}

/** What the tests of one product and year look at. `coverage` is imports over exports; null where there are no exports. */
export type Geodep = {
  readonly suppliers: number | null
  readonly world: number | null
  readonly imports: number
  readonly exports: number
}

/**
 * GEODEP: few suppliers, few exporters in the world, and more imported than exported. Without exports the third holds.
 * Lefebvre and Wibaux 2024.
 */
export const isGeodep = ({ suppliers, world, imports, exports }: Geodep): boolean =>
  suppliers !== null &&
  suppliers > thresholds.concentration &&
  world !== null &&
  world > thresholds.concentration &&
  exceeds(imports, exports)

/** What the core indicators of a union look at: suppliers outside it, all imports of its members, all their exports. */
export type Swd = {
  readonly suppliers: number | null
  readonly extra: number
  readonly imports: number
  readonly exports: number
}

/** The three core dependency indicators of SWD(2021)352. */
export const isSwd = ({ suppliers, extra, imports, exports }: Swd): boolean =>
  suppliers !== null &&
  suppliers > thresholds.concentration &&
  imports > 0 &&
  extra / imports > thresholds.extraArea &&
  exceeds(extra, exports)

const exceeds = (imports: number, exports: number): boolean =>
  imports > 0 && (exports === 0 || imports / exports > thresholds.ratio)
