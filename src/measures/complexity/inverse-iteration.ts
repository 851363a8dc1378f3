import type { Tridiagonal } from './tridiagonal.js'

type Factors = {
  /** U: its diagonal and the two above it. */
  readonly u: readonly [Float64Array, Float64Array, Float64Array]
  /** L: the multiplier of each step, and whether its two rows changed places. */
  readonly multipliers: Float64Array
  readonly swapped: Uint8Array
}

/**
 * The unit eigenvector of a tridiagonal T at an eigenvalue known to rounding and apart from the others, by inverse iteration:
 * z ← (T − λ)⁻¹z (Wilkinson, *The Algebraic Eigenvalue Problem*, 1965, ch. 5 §53 ff.). Each round makes the others smaller by
 * rounding over their distance, so that three do for any distance above 1e-10.
 * @returns null where |T z − λ z| does not come down to rounding
 */
export const eigenvectorAt = (t: Tridiagonal, value: number): Float64Array | null => {
  const size = t.diagonal.length
  let norm = 0
  for (let at = 0; at < size; at += 1)
    norm = Math.max(norm, Math.abs(t.diagonal[at] as number) + 2 * Math.abs(t.below[at] as number))
  const factors = factored(t, value, Number.EPSILON * norm)
  // any start will do that is not at right angles to the vector: without symmetry, as the matrix may have some
  const z = Float64Array.from({ length: size }, (_, at) => 0.5 + ((at * 0.618_033_988_749_895) % 1))
  for (let round = 0; round < 3; round += 1) {
    solve(factors, z)
    toUnit(z)
  }
  return residual(t, value, z) <= 4 * Number.EPSILON * norm * Math.sqrt(size) ? z : null
}

/** T − λ as L U, rows exchanged for the larger pivot; a pivot of 0 becomes `least`. */
const factored = ({ diagonal, below }: Tridiagonal, value: number, least: number): Factors => {
  const size = diagonal.length
  const u = [new Float64Array(size), new Float64Array(size), new Float64Array(size)] as const
  const multipliers = new Float64Array(size)
  const swapped = new Uint8Array(size)
  let [pivot, right] = [(diagonal[0] as number) - value, below[1] ?? 0]
  for (let at = 0; at + 1 < size; at += 1) {
    const [left, middle, next] = [
      below[at + 1] as number,
      (diagonal[at + 1] as number) - value,
      below[at + 2] ?? 0,
    ]
    if (Math.abs(left) > Math.abs(pivot)) {
      const multiplier = pivot / left
      setRow(u, at, left, middle, next)
      multipliers[at] = multiplier
      swapped[at] = 1
      pivot = right - multiplier * middle
      right = -multiplier * next
    } else {
      const kept = pivot === 0 ? least : pivot
      const multiplier = left / kept
      setRow(u, at, kept, right, 0)
      multipliers[at] = multiplier
      pivot = middle - multiplier * right
      right = next
    }
  }
  setRow(u, size - 1, pivot === 0 ? least : pivot, 0, 0)
  return { u, multipliers, swapped }
}

const setRow = (u: Factors['u'], at: number, first: number, second: number, third: number): void => {
  u[0][at] = first
  u[1][at] = second
  u[2][at] = third
}

/** z ← (L U)⁻¹ z. */
const solve = ({ u: [first, second, third], multipliers, swapped }: Factors, z: Float64Array): void => {
  const size = z.length
  for (let at = 0; at + 1 < size; at += 1) {
    const [here, next] = [z[at] as number, z[at + 1] as number]
    const [above, under] = swapped[at] === 1 ? [next, here] : [here, next]
    z[at] = above
    z[at + 1] = under - (multipliers[at] as number) * above
  }
  for (let at = size - 1; at >= 0; at -= 1) {
    const known = (second[at] as number) * (z[at + 1] ?? 0) + (third[at] as number) * (z[at + 2] ?? 0)
    z[at] = ((z[at] as number) - known) / (first[at] as number)
  }
}

/** Divides by the length; by the largest first, as the square of what a tiny pivot leaves could overflow. */
const toUnit = (z: Float64Array): void => {
  let most = 0
  for (const value of z) most = Math.max(most, Math.abs(value))
  let squares = 0
  for (const value of z) squares += (value / most) ** 2
  const length = Math.sqrt(squares)
  for (let at = 0; at < z.length; at += 1) z[at] = (z[at] as number) / most / length
}

/** |T z − λ z|. */
const residual = ({ diagonal, below }: Tridiagonal, value: number, z: Float64Array): number => {
  let squares = 0
  for (const [at, own] of z.entries()) {
    const left = at === 0 ? 0 : (below[at] as number) * (z[at - 1] as number)
    const right = (below[at + 1] ?? 0) * (z[at + 1] ?? 0)
    squares += (left + ((diagonal[at] as number) - value) * own + right) ** 2
  }
  return Math.sqrt(squares)
}
