import { plain } from './lineages.js'
import type { PriceForm, PriceSums } from './price-volume-kernel.js'

/** The quotient that gives an index, with the sums in figures. */
export const inWords = (
  { p0q0, p1q0, p0q1, p1q1 }: PriceSums,
  form: PriceForm,
  part: 'value' | 'price' | 'volume',
): string => {
  const quotient = (a: string, x: number, b: string, y: number) => `Σ${a} / Σ${b} = ${plain(x)} / ${plain(y)}`
  if (part === 'value') return quotient('p₁q₁', p1q1, 'p₀q₀', p0q0)
  const price = {
    laspeyres: quotient('p₁q₀', p1q0, 'p₀q₀', p0q0),
    paasche: quotient('p₁q₁', p1q1, 'p₀q₁', p0q1),
  }
  const volume = {
    laspeyres: quotient('p₁q₁', p1q1, 'p₁q₀', p1q0),
    paasche: quotient('p₀q₁', p0q1, 'p₀q₀', p0q0),
  }
  const { laspeyres, paasche } = part === 'price' ? price : volume
  if (form !== 'fisher') return form === 'laspeyres' ? laspeyres : paasche
  return `the root of the product of ${laspeyres} and ${paasche}`
}
