import type { ListedGood } from './list.js'

/** Where a measure’s dates lie against a year. */
export const standings = ['in-force', 'from-within', 'until-within', 'not-yet', 'ended', 'no-dates'] as const
export type Standing = (typeof standings)[number]

/** The standing of a measure in a year: in force on all its days, from or until one of them, before it, after it. */
export const standingIn = (
  { validFrom, validTo }: Pick<ListedGood, 'validFrom' | 'validTo'>,
  year: number,
): Standing => {
  if (validFrom === null && validTo === null) return 'no-dates'
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (validTo !== null && validTo < first) return 'ended'
  if (validFrom !== null && validFrom > last) return 'not-yet'
  if (validTo !== null && validTo < last) return 'until-within'
  return validFrom !== null && validFrom > first ? 'from-within' : 'in-force'
}

/** True on a day on which the measure is in force, as far as the list has dates. */
export const isInForce = (
  { validFrom, validTo }: Pick<ListedGood, 'validFrom' | 'validTo'>,
  day: string,
): boolean => (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day)

/** True where contracts made before the measure could still be carried out in the year. */
export const windsDownIn = ({ windDown }: Pick<ListedGood, 'windDown'>, year: number): boolean =>
  windDown !== null && windDown >= `${year}-01-01`
