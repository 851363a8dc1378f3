import { solveSymmetric } from './least-squares.js'

/** Flows recorded by both countries, column by column; groups are numbered from 0. */
export type Gaps = {
  /** |ln(M_fob / X)| */
  readonly gap: Float64Array
  /** ln of the flow; rows without a positive one count for nothing. */
  readonly weight: Float64Array
  readonly exporter: Int32Array
  readonly importer: Int32Array
  readonly year: Int32Array
  /** HS chapter. */
  readonly chapter: Int32Array
  readonly sizes: {
    readonly exporter: number
    readonly importer: number
    readonly year: number
    readonly chapter: number
  }
}

/** Sizes of errors (σ) of countries as exporters and as importers; null for one whose size is not told apart. */
export type ErrorSizes = {
  readonly exporters: readonly (number | null)[]
  readonly importers: readonly (number | null)[]
}

/** A country with fewer flows on a side has the mean error of those it trades with. */
export const flowsACountry = 10
/** An effect that says less than a tenth of the mean error is taken for that tenth: no book is without error. */
export const leastShare = 0.1

const sides = ['exporter', 'importer', 'year', 'chapter'] as const

/**
 * Sizes of errors from gaps: |ln(M_fob / X)| on exporter, importer, year and chapter effects, weighted by ln flow
 * (after Gaulier and Zignago 2010, §2.4). Effects of exporters and of importers are told apart only up to a shift, so each
 * side gets half of the mean gap, and its countries differ from that by their effects.
 */
export const errorSizes = (gaps: Gaps): ErrorSizes => {
  const effects = effectsOf(gaps)
  const { component, components } = componentsOf(gaps)
  const sum = { weight: zeros(components), gap: zeros(components) }
  const side = { exporter: zeros(components), importer: zeros(components) }
  const counts = { exporter: zeros(gaps.sizes.exporter), importer: zeros(gaps.sizes.importer) }
  eachRow(gaps, (row, weight) => {
    const part = component[gaps.exporter[row] as number] as number
    add(sum.weight, part, weight)
    add(sum.gap, part, weight * (gaps.gap[row] as number))
    for (const of of ['exporter', 'importer'] as const) {
      const group = gaps[of][row] as number
      add(side[of], part, weight * (effects[of][group] as number))
      add(counts[of], group, 1)
    }
  })
  const sizesOf = (of: 'exporter' | 'importer', firstNode: number): (number | null)[] =>
    Array.from(effects[of], (effect, group) => {
      const part = component[firstNode + group] as number
      const weight = sum.weight[part] as number
      if (!(weight > 0) || (counts[of][group] as number) < flowsACountry) return null
      const mean = (sum.gap[part] as number) / weight / 2
      return Math.max(leastShare * mean, mean + effect - (side[of][part] as number) / weight)
    })
  return { exporters: sizesOf('exporter', 0), importers: sizesOf('importer', gaps.sizes.exporter) }
}

const zeros = (size: number): Float64Array => new Float64Array(size)
const add = (to: Float64Array, at: number, value: number): void => {
  to[at] = (to[at] as number) + value
}

const eachRow = (gaps: Gaps, work: (row: number, weight: number) => void): void => {
  for (const [row, weight] of gaps.weight.entries()) if (weight > 0) work(row, weight)
}

/** Weighted least squares on the four sets of effects: the normal equations are as large as there are groups. */
const effectsOf = (gaps: Gaps): Record<(typeof sides)[number], Float64Array> => {
  const offsets = sides.map((_, index) =>
    sides.slice(0, index).reduce((sum, each) => sum + gaps.sizes[each], 0),
  )
  const size = sides.reduce((sum, each) => sum + gaps.sizes[each], 0)
  const [a, b] = [zeros(size * size), zeros(size)]
  eachRow(gaps, (row, weight) => {
    const at = sides.map((each, index) => (offsets[index] as number) + (gaps[each][row] as number))
    for (const i of at) {
      add(b, i, weight * (gaps.gap[row] as number))
      for (const j of at) add(a, i * size + j, weight)
    }
  })
  const solved = solveSymmetric(a, b)
  const of = (index: number): Float64Array =>
    solved.subarray(offsets[index], (offsets[index] as number) + gaps.sizes[sides[index] as 'year'])
  return { exporter: of(0), importer: of(1), year: of(2), chapter: of(3) }
}

/** Which exporters and importers hang together by flows; importers are numbered after the exporters. */
const componentsOf = (gaps: Gaps): { component: Int32Array; components: number } => {
  const nodes = gaps.sizes.exporter + gaps.sizes.importer
  const parent = Int32Array.from({ length: nodes }, (_, node) => node)
  const rootOf = (node: number): number => {
    let root = node
    while (parent[root] !== root) root = parent[root] as number
    for (let next = node; next !== root;) {
      const above = parent[next] as number
      parent[next] = root
      next = above
    }
    return root
  }
  eachRow(gaps, (row) => {
    const [one, other] = [
      rootOf(gaps.exporter[row] as number),
      rootOf(gaps.sizes.exporter + (gaps.importer[row] as number)),
    ]
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other)
  })
  return { component: Int32Array.from(parent, (_, node) => rootOf(node)), components: nodes }
}

/**
 * α, the weight of the exporter's record: σ_j² / (σ_i² + σ_j²), with the larger weight for the smaller error. A half
 * where one of the sizes is not known, or both are 0.
 */
export const exporterWeight = (exporter: number | null, importer: number | null): number => {
  if (exporter === null || importer === null) return 0.5
  const together = exporter ** 2 + importer ** 2
  return together > 0 ? importer ** 2 / together : 0.5
}
