/** What parts of a sum add to its growth. */
export type Contributions = {
  /** Growth of the sum of the parts known in both years; null where that sum was zero. */
  readonly growth: number | null
  /** The sum of the parts in the year before: what every contribution is over. */
  readonly base: number
  /** By part; null where its value is not known in one of the two years. */
  readonly parts: ReadonlyMap<string, number | null>
  readonly unknown: number
}

/**
 * (v_k,t − v_k,t−1)/V_t−1 of every part k, with V the sum of the parts known in both years, so that the contributions
 * add up to its growth. A part absent from one of the maps was zero in that year.
 */
export const contributionsOf = (
  before: ReadonlyMap<string, number | null>,
  now: ReadonlyMap<string, number | null>,
): Contributions => {
  const codes = [...new Set([...before.keys(), ...now.keys()])].toSorted()
  const pairs = codes.map((code) => ({ code, from: valueIn(before, code), to: valueIn(now, code) }))
  const inBoth = pairs.flatMap(({ code, from, to }) =>
    from === null || to === null ? [] : [{ code, from, to }],
  )
  const base = inBoth.reduce((sum, { from }) => sum + from, 0)
  const change = inBoth.reduce((sum, { from, to }) => sum + (to - from), 0)
  return {
    growth: base === 0 ? null : change / base,
    base,
    parts: new Map(
      pairs.map(({ code, from, to }) => [
        code,
        from === null || to === null || base === 0 ? null : (to - from) / base,
      ]),
    ),
    unknown: pairs.length - inBoth.length,
  }
}

const valueIn = (values: ReadonlyMap<string, number | null>, code: string): number | null => {
  const value = values.get(code)
  return value === undefined ? 0 : value
}
