import type { ArmsTransfer } from '../../lake/arms.js'

/** What two lines of one deal do not agree on. */
export type ArmsDifference = 'order-year' | 'ordered' | 'delivered' | 'delivery-years' | 'estimates'

export type ArmsMatch = {
  readonly stated: ArmsTransfer | null
  readonly registered: ArmsTransfer | null
  /** Empty where both are there and say the same. */
  readonly differences: readonly ArmsDifference[]
}

/** Years of order further apart than this are two deals. */
const yearsApart = 2

/**
 * Pairs the lines of a document with those of a register, each once: the same supplier and recipient, a name of the
 * weapon in common, and orders at most two years apart; the nearest year and the nearest numbers first. Nothing is forced
 * to agree: what is in one of the two alone stays alone.
 */
export const matchTransfers = (
  stated: readonly ArmsTransfer[],
  registered: readonly ArmsTransfer[],
): ArmsMatch[] => {
  const candidates = stated
    .flatMap((one, i) => registered.map((other, j) => ({ i, j, distance: distanceOf(one, other) })))
    .filter(({ distance }) => distance !== null)
    .toSorted((a, b) => (a.distance as number) - (b.distance as number) || a.i - b.i || a.j - b.j)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of candidates)
    if (!pairs.has(i) && !taken.has(j)) {
      pairs.set(i, j)
      taken.add(j)
    }
  return [
    ...stated.map((one, i): ArmsMatch => {
      const j = pairs.get(i)
      const other = j === undefined ? null : (registered[j] as ArmsTransfer)
      return { stated: one, registered: other, differences: other === null ? [] : differencesOf(one, other) }
    }),
    ...registered
      .filter((_, j) => !taken.has(j))
      .map((other): ArmsMatch => ({ stated: null, registered: other, differences: [] })),
  ]
}

/** How far two lines are from being one deal; null where they cannot be. */
const distanceOf = (one: ArmsTransfer, other: ArmsTransfer): number | null => {
  if (one.supplier !== other.supplier || one.recipient !== other.recipient) return null
  const names = new Set(namesOf(other.designation))
  if (!namesOf(one.designation).some((name) => names.has(name))) return null
  const years = Math.abs((one.orderYear ?? 0) - (other.orderYear ?? 0))
  if (one.orderYear !== null && other.orderYear !== null && years > yearsApart) return null
  const known = one.orderYear !== null && other.orderYear !== null
  return (
    (known ? years : 1) * 10 +
    (one.ordered === other.ordered ? 0 : 1) +
    (one.delivered === other.delivered ? 0 : 1)
  )
}

/** `Mi-8MT/Mi-17` is known as `mi8mt` and as `mi17`; `96K9 Pantsyr-S1` as `96k9` and as `pantsyrs1`. */
const namesOf = (designation: string): string[] =>
  designation
    .toLowerCase()
    .split(/[\s/,()]+/)
    .map((name) => name.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((name) => name.length > 1)

const differencesOf = (one: ArmsTransfer, other: ArmsTransfer): ArmsDifference[] => [
  ...(one.orderYear === other.orderYear ? [] : ['order-year' as const]),
  ...(one.ordered === other.ordered ? [] : ['ordered' as const]),
  ...(one.delivered === other.delivered ? [] : ['delivered' as const]),
  ...(yearsOf(one.deliveryYears) === yearsOf(other.deliveryYears) ? [] : ['delivery-years' as const]),
  ...(sorted(one.estimated) === sorted(other.estimated) ? [] : ['estimates' as const]),
]

const sorted = (fields: readonly string[]): string => fields.toSorted().join(' ')

/** The years a list or a span names: `2020; 2021` and `2020-2021` are the same, `2019; 2021` and `2019-2021` are not. */
const yearsOf = (text: string | null): string => {
  const years = (text ?? '').split(/[;,]/).flatMap((part) => {
    const [from, to] = part.split(/[-–]/).map((year) => Number(year.trim()))
    if (!from) return []
    return Array.from({ length: Math.max(1, (to || from) - from + 1) }, (_, index) => from + index)
  })
  return [...new Set(years)].toSorted((a, b) => a - b).join(' ')
}
