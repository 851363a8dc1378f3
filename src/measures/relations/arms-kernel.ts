/** A deal as far as its volume over years goes. */
export type Delivery = { readonly tiv: number; readonly years: readonly number[] }

/**
 * The years that a register lists for a deal, each once: `2019; 2021` are two, the span `2019–2021` is three.
 * Parentheses mark estimates and say nothing of the year itself.
 */
export const deliveryYears = (text: string | null): number[] => {
  const spans = (text ?? '').matchAll(/(\d{4})(?:\s*[-–]\s*(\d{4}))?/g)
  const years = [...spans].flatMap(([, from, to = from]) =>
    Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) => Number(from) + index),
  )
  return [...new Set(years)].toSorted((a, b) => a - b)
}

/** What falls to a year when a deal's volume is spread evenly over its years; 0 outside them. */
export const volumeIn = ({ tiv, years }: Delivery, year: number): number =>
  years.includes(year) ? tiv / years.length : 0

/** The same over several years of all deals, in their order. */
export const volumeOver = (deliveries: readonly Delivery[], years: readonly number[]): number =>
  deliveries.reduce(
    (total, each) =>
      total +
      (each.tiv * years.filter((year) => each.years.includes(year)).length) / Math.max(1, each.years.length),
    0,
  )

/** What is still to come of an order; null where either number is not known. */
export const outstandingOf = (ordered: number | null, delivered: number | null): number | null =>
  ordered === null || delivered === null ? null : ordered - delivered
