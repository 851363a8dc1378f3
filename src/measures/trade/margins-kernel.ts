/** Exports of one country and of the rest of the world to one market, over the same products in the same order. */
export type Market = { readonly own: ArrayLike<number>; readonly rest: ArrayLike<number> }

/** What the margins of a market are made of. */
export type MarginSums = {
  /** x_ij and x_rj. */
  readonly own: number
  readonly rest: number
  /** Σ x_rjk over the products that the country exports, and how many these are. */
  readonly covered: number
  readonly products: number
  /** Products that the rest of the world exports. */
  readonly restProducts: number
  /** Where products stand that only the country exports. */
  readonly alone: readonly number[]
}

/** Sums over products in their order. */
export const marginSums = ({ own, rest }: Market): MarginSums => {
  let [x, r, covered, products, restProducts] = [0, 0, 0, 0, 0]
  const alone: number[] = []
  for (let at = 0; at < own.length; at += 1) {
    const [mine, theirs] = [own[at] as number, rest[at] as number]
    x += mine
    r += theirs
    if (theirs > 0) restProducts += 1
    if (!(mine > 0)) continue
    products += 1
    covered += theirs
    if (!(theirs > 0)) alone.push(at)
  }
  return { own: x, rest: r, covered, products, restProducts, alone }
}

/** EM = Σ_{K_ij} x_rjk / Σ_k x_rjk; null where the rest of the world exports nothing to the market. */
export const extensive = ({ covered, rest }: MarginSums): number | null => (rest > 0 ? covered / rest : null)

/** IM = Σ_k x_ijk / Σ_{K_ij} x_rjk; null where the rest exports none of the country's products. */
export const intensive = ({ own, covered }: MarginSums): number | null => (covered > 0 ? own / covered : null)

/** EM·IM = x_ij / x_rj. */
export const ofRest = ({ own, rest }: MarginSums): number | null => (rest > 0 ? own / rest : null)

/** (a − b)/(ln a − ln b), between the two; a when both are the same, 0 when one is. */
export const logarithmicMean = (a: number, b: number): number => {
  if (a <= 0 || b <= 0) return 0
  // Near a = b the quotient loses its digits: the series of the same function has them.
  const half = Math.log(a / b) / 2
  return Math.abs(half) < 1e-4 ? Math.sqrt(a * b) * (1 + half ** 2 / 6) : (a - b) / (2 * half)
}

/** Geometric means over markets. */
export type MeanMargins = {
  readonly extensive: number
  readonly intensive: number
  /** Markets that the means are over. */
  readonly markets: number
}

/**
 * EM_i = Π_j EM_ij^a_ij and the same of IM, where a_ij is the logarithmic mean of the shares of market j in the country's
 * and in the rest's exports, made to add up to 1 (Hummels & Klenow 2005). Markets that one of the two does not serve
 * weigh nothing; those without a margin are left out.
 * @returns null where no market is left
 */
export const meanMargins = (markets: readonly MarginSums[]): MeanMargins | null => {
  const used = markets.filter(({ own, covered }) => own > 0 && covered > 0)
  // Shares are of all exports, also to markets that are left out.
  const total = (of: (sums: MarginSums) => number) => markets.reduce((sum, each) => sum + of(each), 0)
  const [own, rest] = [total((each) => each.own), total((each) => each.rest)]
  const weights = used.map((each) => logarithmicMean(each.own / own, each.rest / rest))
  const all = weights.reduce((sum, each) => sum + each, 0)
  if (!(all > 0)) return null
  const mean = (of: (sums: MarginSums) => number) =>
    Math.exp(used.reduce((sum, each, at) => sum + ((weights[at] as number) / all) * Math.log(of(each)), 0))
  return {
    extensive: mean((each) => each.covered / each.rest),
    intensive: mean((each) => each.own / each.covered),
    markets: used.length,
  }
}
