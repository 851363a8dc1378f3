/** A bound that a number must reach, or with `strict` pass. */
export type Bound = { readonly value: number; readonly strict: boolean }

/** Who stays in the matrix before complexity is computed, as a publisher states it. Persons and USD. */
export type Preset = {
  readonly id: string
  readonly population: Bound | null
  /** Exports of a country, the mean over `years` years that end with the year computed. */
  readonly exports: Bound | null
  readonly years: number
  /** World trade of a product in the year computed. */
  readonly worldTrade: Bound | null
  /** Countries left out by name, ISO 3166 alpha-3. */
  readonly without: readonly string[]
  /** Classification and digits that the publisher computes with; null where it does not bind them to the rule. */
  readonly classification: { readonly code: string; readonly digits: number } | null
  /** Where the rule stands, and how far it was checked. */
  readonly stated: string
}

/** The rules of who stays that publishers name. They change: `stated` says where and when this one was read. */
export const presets = {
  oec: {
    id: 'oec',
    population: { value: 1e6, strict: false },
    exports: { value: 1e9, strict: false },
    years: 1,
    worldTrade: { value: 500e6, strict: true },
    without: [],
    classification: { code: 'HS1992', digits: 4 },
    stated:
      'Observatory of Economic Complexity, Economic Complexity Rankings, oec.world/en/rankings/eci/hs4/hs92, read in a stored copy without a date',
  },
  'atlas-2014': {
    id: 'atlas-2014',
    population: { value: 1.2e6, strict: true },
    exports: { value: 1e9, strict: false },
    years: 3,
    worldTrade: null,
    without: ['IRQ', 'MAC', 'TCD'],
    classification: null,
    stated:
      'Hausmann et al., The Atlas of Economic Complexity, p. 59 (population of 2008, exports of 2006–2008), read in a scan; its further condition, that income is known, is not applied',
  },
  none: {
    id: 'none',
    population: null,
    exports: null,
    years: 1,
    worldTrade: null,
    without: [],
    classification: null,
    stated: 'every country and product with trade',
  },
} as const satisfies Record<string, Preset>

export type PresetId = keyof typeof presets

/** Why a country or a product is left out. */
export type LeftOut =
  | 'named'
  | 'population-unknown'
  | 'population-below'
  | 'exports-unknown'
  | 'exports-below'
  | 'world-trade-unknown'
  | 'world-trade-below'

export type Candidates = {
  readonly countries: readonly {
    readonly code: string
    /** Persons in the year computed. */
    readonly population: number | null
    /** Exports in USD, a value a year, the year computed last; null where the year has no report. */
    readonly exports: readonly (number | null)[]
  }[]
  /** World trade in USD in the year computed. */
  readonly products: readonly { readonly code: string; readonly worldTrade: number | null }[]
}

/** Indices that stay, and those left out with the first reason that holds. */
export type Kept = {
  readonly countries: readonly number[]
  readonly products: readonly number[]
  readonly leftOut: {
    readonly countries: readonly { readonly at: number; readonly reason: LeftOut }[]
    readonly products: readonly { readonly at: number; readonly reason: LeftOut }[]
  }
}

/**
 * Applies a preset. A country without one of the years that the mean is over is left out as `exports-unknown`, rather
 * than judged by the years it has.
 */
export const keptBy = (preset: Preset, { countries, products }: Candidates): Kept => {
  const ofCountries = countries.map((country) => {
    if (preset.without.includes(country.code)) return 'named'
    return (
      judged(country.population, preset.population, 'population') ??
      judged(meanOfLast(country.exports, preset.years), preset.exports, 'exports')
    )
  })
  const ofProducts = products.map(({ worldTrade }) => judged(worldTrade, preset.worldTrade, 'world-trade'))
  return {
    countries: staying(ofCountries),
    products: staying(ofProducts),
    leftOut: { countries: leaving(ofCountries), products: leaving(ofProducts) },
  }
}

const judged = (
  value: number | null,
  bound: Bound | null,
  what: 'population' | 'exports' | 'world-trade',
): LeftOut | null => {
  if (bound === null) return null
  if (value === null) return `${what}-unknown`
  return value > bound.value || (value === bound.value && !bound.strict) ? null : `${what}-below`
}

const meanOfLast = (values: readonly (number | null)[], years: number): number | null => {
  const known = values.slice(-years).filter((value) => value !== null)
  return known.length < years ? null : known.reduce((sum, value) => sum + value, 0) / years
}

const staying = (reasons: readonly (LeftOut | null)[]): number[] =>
  [...reasons.keys()].filter((at) => reasons[at] === null)

const leaving = (reasons: readonly (LeftOut | null)[]): { at: number; reason: LeftOut }[] =>
  reasons.flatMap((reason, at) => (reason === null ? [] : [{ at, reason }]))
