/** Share of false findings among the findings of a scan that is accepted. */
export const falseDiscoveryRate = 0.1

/**
 * p-values adjusted for the number of tests: a finding is one whose adjusted value is at most the rate accepted.
 * p̃_(i) = min over j ≥ i of p_(j) · n / j, at most 1.
 * Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300.
 * @returns in the order given
 */
export const benjaminiHochberg = (values: readonly number[]): number[] => {
  const order = values
    .map((_, index) => index)
    .toSorted((a, b) => (values[a] as number) - (values[b] as number) || a - b)
  const adjusted = [...values]
  let least = 1
  for (let rank = order.length; rank > 0; rank -= 1) {
    const index = order[rank - 1] as number
    least = Math.min(least, ((values[index] as number) * values.length) / rank)
    adjusted[index] = least
  }
  return adjusted
}
