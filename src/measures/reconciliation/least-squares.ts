/** An ordinary least-squares fit. A column that the earlier ones already say has no coefficient: it is null. */
export type Fit = {
  readonly coefficients: readonly (number | null)[]
  /** With n − p degrees of freedom; null where there are none, or no coefficient. */
  readonly standardErrors: readonly (number | null)[]
  /** Share of the variance about the mean; null where there is none. */
  readonly r2: number | null
  readonly n: number
  /** How many coefficients there are. */
  readonly parameters: number
}

/** What is left of a column beside the earlier ones, relative to its length, below which it says nothing new. */
const dependent = 1e-9

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number)
  return sum
}

const subtract = (from: Float64Array, factor: number, column: Float64Array): void => {
  for (let index = 0; index < from.length; index += 1)
    from[index] = (from[index] as number) - factor * (column[index] as number)
}

/**
 * Fits y to columns by orthogonalising them one after the other (modified Gram–Schmidt, each twice), so that ln d and
 * (ln d)² beside each other lose no digits as they would in normal equations.
 * @param columns one of them constant, so that R² is about the mean
 */
export const leastSquares = (columns: readonly Float64Array[], y: Float64Array): Fit => {
  const n = y.length
  const kept: { index: number; q: Float64Array; r: number[]; length: number }[] = []
  for (const [index, column] of columns.entries()) {
    const q = Float64Array.from(column)
    const before = Math.sqrt(dot(q, q))
    const r = kept.map(() => 0)
    for (const _ of [1, 2])
      for (const [at, other] of kept.entries()) {
        const along = dot(other.q, q)
        r[at] = (r[at] as number) + along
        subtract(q, along, other.q)
      }
    const length = Math.sqrt(dot(q, q))
    if (!(length > dependent * before)) continue
    for (let at = 0; at < n; at += 1) q[at] = (q[at] as number) / length
    kept.push({ index, q, r, length })
  }
  const residual = Float64Array.from(y)
  const along = kept.map(({ q }) => {
    const share = dot(q, residual)
    subtract(residual, share, q)
    return share
  })
  const coefficients = backwards(kept, along)
  const unexplained = dot(residual, residual)
  const degrees = n - kept.length
  const variance = degrees > 0 ? unexplained / degrees : null
  const inColumns = (values: readonly number[]): (number | null)[] =>
    columns.map((_, index) => values[kept.findIndex((each) => each.index === index)] ?? null)
  return {
    coefficients: inColumns(coefficients),
    standardErrors:
      variance === null
        ? columns.map(() => null)
        : inColumns(inverseNorms(kept).map((norm) => Math.sqrt(variance) * norm)),
    r2: shareExplained(y, unexplained),
    n,
    parameters: kept.length,
  }
}

type Kept = readonly { readonly r: readonly number[]; readonly length: number }[]

/** Solves R b = z, R upper triangular with the lengths on its diagonal. */
const backwards = (kept: Kept, z: readonly number[]): number[] => {
  const b = [...z]
  for (let row = kept.length - 1; row >= 0; row -= 1) {
    let value = b[row] as number
    for (let column = row + 1; column < kept.length; column += 1)
      value -= (kept[column]?.r[row] as number) * (b[column] as number)
    b[row] = value / (kept[row]?.length as number)
  }
  return b
}

/** The root of each diagonal element of (RᵀR)⁻¹: the length of each row of R⁻¹. */
const inverseNorms = (kept: Kept): number[] => {
  const squares = kept.map(() => 0)
  for (const column of kept.keys()) {
    const unit = kept.map((_, index) => (index === column ? 1 : 0))
    for (const [row, value] of backwards(kept, unit).entries())
      squares[row] = (squares[row] as number) + value ** 2
  }
  return squares.map(Math.sqrt)
}

const shareExplained = (y: Float64Array, unexplained: number): number | null => {
  let sum = 0
  for (const value of y) sum += value
  const mean = sum / y.length
  let total = 0
  for (const value of y) total += (value - mean) ** 2
  return total > 0 ? 1 - unexplained / total : null
}

/**
 * Solves A x = b for a symmetric, non-negative A (normal equations of effects). An unknown that the earlier ones
 * already say is 0.
 * @param a row by row; it and b are used up
 */
export const solveSymmetric = (a: Float64Array, b: Float64Array): Float64Array => {
  const size = b.length
  const at = (row: number, column: number): number => a[row * size + column] as number
  const before = Float64Array.from(b, (_, index) => at(index, index))
  const solved = before.map((diagonal, pivot) => {
    if (!(at(pivot, pivot) > dependent * diagonal)) return 0
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot)
      if (factor === 0) continue
      for (let column = pivot; column < size; column += 1)
        a[row * size + column] = at(row, column) - factor * at(pivot, column)
      b[row] = (b[row] as number) - factor * (b[pivot] as number)
    }
    return 1
  })
  const x = new Float64Array(size)
  for (let row = size - 1; row >= 0; row -= 1) {
    if (solved[row] === 0) continue
    let value = b[row] as number
    for (let column = row + 1; column < size; column += 1) value -= at(row, column) * (x[column] as number)
    x[row] = value / at(row, row)
  }
  return x
}
