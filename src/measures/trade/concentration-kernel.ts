export const forms = ['unctad', 'hhi', 'normalised', 'theil', 'top-n', 'effective'] as const
export type ConcentrationForm = (typeof forms)[number]

/**
 * A concentration index over n items, of which some may have no value.
 *
 * `unctad`: (√Σs² − √(1/n)) / (1 − √(1/n)); `hhi`: Σs², in [1/n, 1]; `normalised`: (Σs² − 1/n) / (1 − 1/n);
 * `theil`: Σ s·ln(n·s); `top-n`: the sum of the largest shares; `effective`: 1 / Σs².
 * @param values of the items with trade, positive; summed in order of size, so that the result is the same every run
 * @returns null where n = 1 leaves nothing to spread over, or there are no values
 */
export const concentrationOf = (
  values: readonly number[],
  n: number,
  form: ConcentrationForm,
  top: number,
): { value: number | null; arithmetic: string } => {
  const sorted = values.toSorted((a, b) => b - a)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  if (total <= 0) return { value: null, arithmetic: 'no values' }
  const shares = sorted.map((value) => value / total)
  const squares = shares.reduce((sum, share) => sum + share ** 2, 0)
  const says = `Σs² = ${squares.toPrecision(8)}, n = ${n}`
  if (n === 1 && (form === 'unctad' || form === 'normalised')) return { value: null, arithmetic: 'n = 1' }
  switch (form) {
    case 'hhi':
      return { value: squares, arithmetic: says }
    case 'unctad':
      return {
        value: (Math.sqrt(squares) - Math.sqrt(1 / n)) / (1 - Math.sqrt(1 / n)),
        arithmetic: `(√Σs² − √(1/n)) / (1 − √(1/n)), ${says}`,
      }
    case 'normalised':
      return { value: (squares - 1 / n) / (1 - 1 / n), arithmetic: `(Σs² − 1/n) / (1 − 1/n), ${says}` }
    case 'theil':
      return {
        value: shares.reduce((sum, share) => sum + share * Math.log(n * share), 0),
        arithmetic: `Σ s·ln(n·s), n = ${n}`,
      }
    case 'top-n':
      return {
        value: shares.slice(0, top).reduce((sum, share) => sum + share, 0),
        arithmetic: `the ${top} largest shares`,
      }
    case 'effective':
      return { value: 1 / squares, arithmetic: `1 / Σs², ${says}` }
  }
}
