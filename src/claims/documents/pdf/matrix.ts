/** An affine map as PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. Source: ISO 32000-1, 8.3.4. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Numbers from a file as a matrix; the identity where they are none. */
export const matrixFrom = (values: unknown): Matrix => {
  if (!(Array.isArray(values) || values instanceof Float32Array) || values.length < 6) return identity
  const all = Array.from(values as ArrayLike<unknown>).slice(0, 6)
  return all.every((value) => typeof value === 'number' && Number.isFinite(value))
    ? (all as unknown as Matrix)
    : identity
}
