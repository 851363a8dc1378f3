// Trade of countries by product as it is found in the world: a few make nearly everything, most make what many make. From a seed.

/** A number between 0 and 1, the same for the same seed and place. */
const random = (seed, i, k) => {
  let x = (seed ^ Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(k + 1, 0x85ebca6b)) >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32
}

/** Values in dollars, countries × products, row by row; about a sixth of the matrix is a comparative advantage. */
export const nestedTrade = (countries, products) => {
  const values = new Float64Array(countries * products)
  for (let i = 0; i < countries; i += 1) {
    const able = 4 * random(1, i, 0) - 1.5
    for (let k = 0; k < products; k += 1) {
      const hard = 4 * random(2, 0, k) - 1
      const likely = 1 / (1 + Math.exp(-3 * (able - hard)))
      if (random(3, i, k) < 0.15 + 0.8 * likely)
        values[i * products + k] = Math.exp(8 + 3 * able - 0.5 * hard + 4 * likely + 3 * random(4, i, k))
    }
  }
  return { countries, products, values }
}
