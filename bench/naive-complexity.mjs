// The naive figure beside the measured one: each formula as it stands in the books, over arrays of arrays.

export const naiveSet = ({ countries, products, values }) => {
  const x = Array.from({ length: countries }, (_, i) =>
    Array.from(values.subarray(i * products, (i + 1) * products)),
  )
  const sum = (list) => list.reduce((a, b) => a + b, 0)
  const ofCountry = x.map(sum)
  const ofProduct = Array.from({ length: products }, (_, k) => sum(x.map((row) => row[k])))
  const all = sum(ofCountry)
  const m = x.map((row, i) =>
    row.map((v, k) => (ofProduct[k] > 0 && v / ofCountry[i] / (ofProduct[k] / all) >= 1 ? 1 : 0)),
  )
  const d = m.map(sum)
  const u = Array.from({ length: products }, (_, k) => sum(m.map((row) => row[k])))
  const links = d.map((_, i) =>
    d.map((__, j) => {
      let total = 0
      for (let k = 0; k < products; k += 1) if (u[k] > 0) total += (m[i][k] * m[j][k]) / (d[i] * u[k])
      return total
    }),
  )
  // The second eigenvector by power iteration with the first taken out.
  let vector = d.map((each, i) => Math.sin(i + 1) + each / 1e6)
  for (let round = 0; round < 300; round += 1) {
    const weight = sum(d)
    const mean = sum(vector.map((v, i) => (v * d[i]) / weight))
    const next = links.map((row) => sum(row.map((v, j) => v * (vector[j] - mean))))
    const size = Math.sqrt(sum(next.map((v) => v * v)))
    vector = next.map((v) => v / size)
  }
  const q = Array.from({ length: products }, (_, k) =>
    u[k] > 0 ? sum(m.map((row, i) => row[k] * vector[i])) / u[k] : 0,
  )
  const phi = Array.from({ length: products }, () => Array.from({ length: products }, () => 0))
  for (let k = 0; k < products; k += 1)
    for (let l = k; l < products; l += 1) {
      let both = 0
      for (let i = 0; i < countries; i += 1) both += m[i][k] * m[i][l]
      phi[k][l] = phi[l][k] = Math.max(u[k], u[l]) > 0 ? both / Math.max(u[k], u[l]) : 0
    }
  const reach = phi.map(sum)
  const density = m.map((row) =>
    phi.map((near, k) => {
      let total = 0
      for (let l = 0; l < products; l += 1) total += row[l] * near[l]
      return reach[k] > 0 ? total / reach[k] : 0
    }),
  )
  const coi = m.map((row, i) => sum(row.map((v, k) => density[i][k] * (1 - v) * q[k])))
  const cog = m.map((row) =>
    phi.map((near, k) => {
      let total = 0
      for (let l = 0; l < products; l += 1)
        if (reach[l] > 0) total += ((1 - row[l]) * q[l] * near[l]) / reach[l]
      return (1 - row[k]) * total
    }),
  )
  return { vector, q, density, coi, cog }
}
