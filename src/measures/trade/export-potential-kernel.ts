/** The potential of one exporter in one market, product by product, in the units of `trade` and `demand`. */
export type Potential = {
  /** E_ij = v_ij / Σ_k S_ik·v_jk; null where the market imports nothing that the exporter exports. */
  readonly ease: number | null
  /** Σ_k S_ik·D_jk: what the exporter would sell with its world share in every product. */
  readonly expected: number
  /** Σ_k v_ijk. */
  readonly trade: number
  /** EPI_ijk = S_ik·E_ij·D_jk. */
  readonly potential: Float64Array
  /** max(0, EPI_ijk − v_ijk). */
  readonly unrealised: Float64Array
}

/** S_ik = v_ik / v_wk; 0 where the world exports none of it. */
export const supplyShares = (exports: Float64Array, world: Float64Array): Float64Array =>
  exports.map((value, k) => ((world[k] as number) > 0 ? value / (world[k] as number) : 0))

/**
 * EPI_ijk = S_ik·E_ij·D_jk with E_ij = v_ij / Σ_k S_ik·D_jk, so that Σ_k EPI_ijk = v_ij wherever it is defined. After
 * Decreux and Spies 2016, for products that the exporter already exports; growth, tariffs and distance are 1.
 * @param supply S_ik of the exporter, by product
 * @param demand D_jk, imports of the market from all, in the same products
 * @param trade v_ijk, exports to the market, in the same products
 */
export const potentialOf = (supply: Float64Array, demand: Float64Array, trade: Float64Array): Potential => {
  let [expected, all] = [0, 0]
  for (let k = 0; k < supply.length; k += 1) {
    expected += (supply[k] as number) * (demand[k] as number)
    all += trade[k] as number
  }
  const ease = expected > 0 ? all / expected : all > 0 ? null : 0
  const potential = new Float64Array(supply.length)
  const unrealised = new Float64Array(supply.length)
  for (let k = 0; k < supply.length; k += 1) {
    const value = (supply[k] as number) * (ease ?? 0) * (demand[k] as number)
    potential[k] = value
    unrealised[k] = Math.max(0, value - (trade[k] as number))
  }
  return { ease, expected, trade: all, potential, unrealised }
}

/** The sum of an array, in its order. */
export const sumOf = (values: Float64Array): number => {
  let total = 0
  for (const value of values) total += value
  return total
}
