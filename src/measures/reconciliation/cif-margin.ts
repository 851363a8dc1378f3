import { leastSquares } from './least-squares.js'

/** What the cost of freight and insurance of a flow is explained by. */
export type MarginCase = {
  /** Kilometres. */
  readonly distance: number | null
  /** 1 where the two share a border, else 0; left out of the fit where the lake does not know. */
  readonly contiguity: number | null
  /** How many of the two have no coast: 0, 1 or 2. */
  readonly landlocked: number | null
  /** World median unit value of the product, dollars a kilogram. */
  readonly unitValue: number | null
  readonly year: number
}

/** A flow with both unit values known. */
export type MarginPair = MarginCase & { readonly importUnitValue: number; readonly exportUnitValue: number }

export type MarginFit = {
  readonly n: number
  readonly r2: number | null
  readonly terms: readonly {
    readonly name: string
    readonly estimate: number
    readonly standardError: number | null
  }[]
}

/** Pairs that are needed for each coefficient. */
export const pairsAParameter = 30

/** Which of the two that a lake may lack are known for a set of flows. */
export type KnownTies = { readonly contiguity: boolean; readonly landlocked: boolean }

/** True where a flow has all that the fit needs. */
export const isComplete = (flow: MarginCase, ties: KnownTies): boolean =>
  isPositive(flow.distance) &&
  isPositive(flow.unitValue) &&
  (!ties.contiguity || flow.contiguity !== null) &&
  (!ties.landlocked || flow.landlocked !== null)

const isPositive = (value: number | null): boolean => value !== null && value > 0

const termNames = (ties: KnownTies, years: readonly number[]): string[] => [
  'constant',
  'ln distance',
  '(ln distance)²',
  ...(ties.contiguity ? ['contiguity'] : []),
  ...(ties.landlocked ? ['landlocked'] : []),
  'ln unit value',
  ...years.map((year) => `year ${year}`),
]

/** The value of a term of the fit for a flow. */
const termOf = (name: string, flow: MarginCase): number => {
  switch (name) {
    case 'constant':
      return 1
    case 'ln distance':
      return Math.log(flow.distance as number)
    case '(ln distance)²':
      return Math.log(flow.distance as number) ** 2
    case 'contiguity':
      return flow.contiguity as number
    case 'landlocked':
      return flow.landlocked as number
    case 'ln unit value':
      return Math.log(flow.unitValue as number)
    default:
      return name === `year ${flow.year}` ? 1 : 0
  }
}

/** Flows one after the other; an array is such a thing, and so are columns of numbers. */
export type MarginSample = {
  readonly length: number
  readonly at: (index: number) => MarginPair | undefined
}

/**
 * The cost of freight and insurance from unit values: OLS of ln(uv_M / uv_X) on ln d, (ln d)², contiguity, landlocked,
 * ln world median unit value and years (Gaulier and Zignago 2010, §2.3). Null with fewer than thirty pairs a coefficient.
 */
export const fitMargin = (pairs: MarginSample, ties: KnownTies): MarginFit | null => {
  const each = (of: (pair: MarginPair) => number): Float64Array =>
    Float64Array.from({ length: pairs.length }, (_, index) => of(pairs.at(index) as MarginPair))
  const years = [...new Set(each(({ year }) => year))].toSorted((a, b) => a - b)
  const names = termNames(ties, years.slice(1)) // the first year is what the others are compared with
  const columns = names.map((name) => each((pair) => termOf(name, pair)))
  const ratio = each((pair) => Math.log(pair.importUnitValue / pair.exportUnitValue))
  const { coefficients, standardErrors, r2, n, parameters } = leastSquares(columns, ratio)
  if (n === 0 || n < pairsAParameter * parameters) return null
  return {
    n,
    r2,
    terms: names.flatMap((name, index) => {
      const [estimate = null, standardError = null] = [coefficients[index], standardErrors[index]]
      return estimate === null ? [] : [{ name, estimate, standardError }]
    }),
  }
}

/** ĉ of a flow as the fit has it: e^(x'b) − 1, and never below 0. */
export const marginOf = ({ terms }: MarginFit, flow: MarginCase): number => {
  let fitted = 0
  for (const { name, estimate } of terms) fitted += estimate * termOf(name, flow)
  return Math.max(0, Math.expm1(fitted))
}
