/**
 * Exports of one country and imports of its markets in two years, by market and product: arrays of equal length,
 * market by market, products in one order.
 */
export type MarketCells = {
  readonly markets: number
  readonly products: number
  readonly exportsBefore: Float64Array
  readonly exportsNow: Float64Array
  /** Imports of each market from the world. */
  readonly demandBefore: Float64Array
  readonly demandNow: Float64Array
}

/** The four terms, in the unit of the values; they sum to the change of exports. */
export type MarketShareTerms = {
  readonly world: number
  readonly product: number
  readonly market: number
  readonly residual: number
  /** Growth of world demand over the whole window; null where there was none. */
  readonly worldGrowth: number | null
}

/**
 * Constant market shares: Δx = r·x + Σ_k(r_k − r)x_k + Σ_jk(r_jk − r_k)x_jk + Σ_jk(Δx_jk − r_jk·x_jk), with the growth
 * of world demand r, of demand for product k, and of market j's demand for it; weights of the first year (Leamer and
 * Stern 1970, ch. 7). Where m_jk was 0 its growth has no meaning, so that the whole Δx_jk is residual.
 */
export const marketShareTerms = (cells: MarketCells): MarketShareTerms => {
  const { markets, products, exportsBefore, exportsNow, demandBefore, demandNow } = cells
  const at = (values: Float64Array, cell: number): number => values[cell] as number
  const worldBefore = sum(demandBefore)
  const r = worldBefore === 0 ? 0 : sum(demandNow) / worldBefore - 1
  let [world, product, market, residual] = [0, 0, 0, 0]
  for (let k = 0; k < products; k += 1) {
    let [before, now] = [0, 0]
    for (let j = 0; j < markets; j += 1) {
      before += at(demandBefore, j * products + k)
      now += at(demandNow, j * products + k)
    }
    const ofProduct = before === 0 ? 0 : now / before - 1
    for (let j = 0; j < markets; j += 1) {
      const cell = j * products + k
      const [x, change] = [at(exportsBefore, cell), at(exportsNow, cell) - at(exportsBefore, cell)]
      const demand = at(demandBefore, cell)
      if (demand === 0) {
        residual += change
        continue
      }
      const ofMarket = at(demandNow, cell) / demand - 1
      world += r * x
      product += (ofProduct - r) * x
      market += (ofMarket - ofProduct) * x
      residual += change - ofMarket * x
    }
  }
  return { world, product, market, residual, worldGrowth: worldBefore === 0 ? null : r }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
