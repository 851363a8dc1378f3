import { countryOf, type CountryCode } from '../../domain/country.js'
import type { Dyad } from '../../domain/dyad.js'
import type { Claim } from '../claim.js'

/** Countries a claim names: of its subject, and of its trade. */
export const countriesNamed = ({ subject, trade }: Claim): readonly CountryCode[] => [
  ...new Set([...codesOf(subject), ...codesOf(trade?.reporter ?? null), ...codesOf(trade?.partner ?? null)]),
]

/** The codes of `SRB-RUS` or `SRB`, without the world. */
export const codesOf = (subject: string | null): readonly CountryCode[] => {
  if (subject === null || subject === 'WLD') return []
  return countryOf(subject) === null
    ? subject.split('-').filter((code) => countryOf(code) !== null)
    : [subject]
}

/** The two countries asked about, or else those that the claims of a document name most; null where they name fewer than two. */
export const pairOf = (claims: readonly Claim[], dyad: Dyad | undefined): Dyad | null => {
  if (dyad !== undefined) return dyad
  const counts = new Map<CountryCode, number>()
  for (const code of claims.flatMap(countriesNamed)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [first, second] = [...counts]
    .filter(([code]) => countryOf(code)?.kind === 'state')
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([code]) => code)
  return first === undefined || second === undefined ? null : { reporter: first, partner: second }
}
