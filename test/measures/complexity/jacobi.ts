/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations: slow, and nothing in common with the solver tested.
 * @returns pairs, the largest value first
 */
export const jacobi = (
  matrix: readonly (readonly number[])[],
): { value: number; vector: readonly number[] }[] => {
  const a = matrix.map((row) => Float64Array.from(row))
  const n = a.length
  const v = a.map((_, index) => Float64Array.from(a, (__, other) => (index === other ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) off += (a[p]?.[q] as number) ** 2
    if (off < 1e-30) break
    for (let p = 0; p < n; p += 1)
      for (let q = p + 1; q < n; q += 1) {
        const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array]
        const apq = rowP[q] as number
        if (Math.abs(apq) < 1e-18) continue
        const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * apq)
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta ** 2 + 1))
        const c = 1 / Math.sqrt(t ** 2 + 1)
        const s = t * c
        for (const row of a) {
          const [x, y] = [row[p] as number, row[q] as number]
          row[p] = c * x - s * y
          row[q] = s * x + c * y
        }
        turn(rowP, rowQ, c, s)
        turn(v[p] as Float64Array, v[q] as Float64Array, c, s)
      }
  }
  return v
    .map((vector, index) => ({ value: a[index]?.[index] as number, vector: [...vector] }))
    .toSorted((x, y) => y.value - x.value)
}

const turn = (a: Float64Array, b: Float64Array, c: number, s: number): void => {
  for (let index = 0; index < a.length; index += 1) {
    const [x, y] = [a[index] as number, b[index] as number]
    a[index] = c * x - s * y
    b[index] = s * x + c * y
  }
}
